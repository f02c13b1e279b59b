"""The rows of registers about what a place keeps up: teams, portals, trainings, tour days, the Facebook group."""

from collections.abc import Container, Iterator, Sequence

from etl.registers.days import DayOrNo
from etl.registers.plan_models import slips_of_plan
from etl.registers.register_row import RegisterRow, RowIssue
from etl.registers.row_cells import (
    Count,
    HappenedOn,
    HappenedOrNo,
    HappenedSince,
    MemoNo,
    Named,
    PlannedMonth,
    PlannedOn,
    ReportMonth,
    Upazila,
    Words,
    YesNo,
)
from etl.registers.team_row import TeamRow
from etl.warehouse import register_rows as tables


class RosterUpdate(TeamRow):
    """A team list was brought up to date, or the team formed again by an order."""

    table_row = tables.RosterUpdateRow

    updated_on: HappenedOn
    remark: Words = None
    order_no: MemoNo = None


class TeamMember(TeamRow):
    """A post of a team: held or vacant, since when, whether the district was told."""

    table_row = tables.TeamMemberRow
    blank_is_no = "told_on"

    post: Named
    in_post: YesNo
    changed_on: HappenedSince = None
    told_on: HappenedOrNo = DayOrNo()
    remark: Words = None

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        return True


class PortalCheck(TeamRow):
    """A web portal was looked at: the page of one office, or the whole."""

    table_row = tables.PortalCheckRow

    checked_on: HappenedOn
    is_current: YesNo
    remark: Words = None
    office: Words = None
    put_right_on: HappenedSince = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        if self.put_right_on and self.put_right_on < self.checked_on:
            yield RowIssue("put_right_on", "register_put_right_before", {"checked_on": self.checked_on.isoformat()})

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True


class TrainingEntry(TeamRow):
    """A training planned, moved or held."""

    table_row = tables.TrainingEntryRow
    blank_is_no = "held_on"

    held_on: HappenedOrNo
    topic: Words = None
    participants: Count = None
    planned_month: PlannedMonth = None
    moved_to: PlannedMonth = None
    training_days: Count = None
    trained_offices: Count = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from slips_of_plan(None, self.planned_month, "held_on", self.held_on.day)
        if self.planned_month and self.moved_to and self.moved_to <= self.planned_month:
            yield RowIssue("moved_to", "register_moved_back", {"month": f"{self.planned_month:%Y-%m}"})

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        if name == "planned_month":
            return self.held_on.day is not None and "held_on" not in slips
        return self.planned_month is not None and "planned_month" not in slips

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        # That it was moved says that it was not held by its month, and it would be overdue.
        sure = self._sure_without("held_on", {slip.field for slip in self.slips()})
        return not unread or (sure and self.moved_to is None)

    def stands_without(self, name: str) -> bool:
        # A blank month would say that nothing was planned, or moved: of no matter to what was held.
        held = self.held_on.day is not None and not self.held_on.wrong
        return held or name not in ("planned_month", "moved_to")

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        if self.planned_month is None and self.held_on in (DayOrNo(), DayOrNo(denied=True)):
            yield RowIssue("held_on", "register_training_without_month", {})


class TourDay(RegisterRow):
    """A day of the Deputy Commissioner's tour programme in an upazila."""

    table_row = tables.TourDayRow

    upazila: Upazila
    toured_on: PlannedOn
    remark: Words = None


class GroupMonth(TeamRow):
    """The Facebook group in a month: members asked, members joined, posts."""

    table_row = tables.GroupMonthRow

    month: ReportMonth
    asked: Count = None
    joined: Count
    posts: Count = None

    def warnings(self) -> Iterator[RowIssue]:
        if self.asked is not None and self.joined is not None and self.joined > self.asked:
            yield RowIssue("joined", "register_more_joined_than_asked", {"asked": str(self.asked)})
