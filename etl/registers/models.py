"""The row of each register, checked by pydantic: every cell is read by its kind, every issue is reported."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date
from typing import Any

from etl.bengali.month_counting import months_between
from etl.registers.columns import meaning
from etl.registers.days import DayOrNo
from etl.registers.register_row import RegisterRow, RowIssue, years_apart
from etl.registers.row_cells import (
    Count,
    DueOn,
    FromMonth,
    HappenedOn,
    HappenedOrNo,
    HappenedSince,
    MemoNo,
    Named,
    Number,
    OfficeKindCell,
    PlannedMonth,
    PlannedOn,
    PlanYear,
    ReportMonth,
    Stage,
    StageReached,
    State,
    Target,
    TeamCell,
    Upazila,
    Weight,
    Words,
    YesNo,
)
from etl.warehouse import register_rows as tables

# A target that is a day or a month.
_IN_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


class ReportReceipt(RegisterRow):
    """One upazila's minutes of one month."""

    table_row = tables.ReportReceiptRow

    upazila: Upazila
    month: ReportMonth
    meeting_on: HappenedOrNo = DayOrNo()
    received_on: HappenedOrNo = DayOrNo()
    memo_no: MemoNo = None
    remark: Words = None

    def columns(self) -> dict[str, Any]:
        values = super().columns()
        # A blank day of receipt is a "no": words that cannot be read are not.
        unread = any(issue.field == "received_on" for issue in self.unread())
        return values | {"received_undated": None} if unread else values

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        month = {"month": f"{self.month:%Y-%m}"}
        for name, said in self.days():
            if said.day and years_apart(said.day, self.month):
                yield RowIssue(name, "register_years_from_month", month)
            elif name == "received_on" and said.day and said.day < self.month:
                # It would count as on time: a slip of the year or the month.
                yield RowIssue(name, "register_received_before_month", month)

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        fields = {issue.field for issue in unread}
        return not unread or any(said != DayOrNo() and name not in fields for name, said in self.days())

    def warnings(self) -> Iterator[RowIssue]:
        """Days that disagree are loaded as written, as from papers: which of them is wrong is not ours to say."""
        slips = {slip.field for slip in self.slips()}
        held = None if "meeting_on" in slips else self.meeting_on.day
        received = None if "received_on" in slips else self.received_on.day
        if held and received and received < held:
            yield RowIssue("received_on", "register_received_before_held", {"held_on": held.isoformat()})
        if held and held.replace(day=1) != self.month:
            yield RowIssue("meeting_on", "register_held_in_another_month", {"month": f"{self.month:%Y-%m}"})


class DialogueEntry(RegisterRow):
    """A dialogue planned or held."""

    table_row = tables.DialogueEntryRow

    upazila: Upazila
    plan_year: PlanYear = None
    planned_month: PlannedMonth = None
    held_on: HappenedOrNo = DayOrNo()
    topic: Words = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from _slips_of_plan(self.plan_year, self.planned_month, "held_on", self.held_on.day)

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        # A dialogue that was held counts without its plan, or without its day; a plan without its month does not.
        if name == "planned_month":
            return self.held_on.day is not None and "held_on" not in slips
        return self.planned_month is not None and "planned_month" not in slips

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        if self.planned_month is None and self.held_on in (DayOrNo(), DayOrNo(denied=True)):
            yield RowIssue("planned_month", "register_dialogue_without_month", {})


class _TeamRow(RegisterRow):
    """A row about an upazila's team or the district's own."""

    upazila: TeamCell

    @property
    def upazila_code(self) -> str | None:
        return self.upazila[1]

    def columns(self) -> dict[str, Any]:
        return {**super().columns(), "district_code": self.upazila[0]}


class Idea(_TeamRow):
    """An idea of an office, or that it owes one."""

    table_row = tables.IdeaRow

    office: Named
    title: Words = None
    innovator_post: Words = None
    campaign: Words = None
    due_on: DueOn = None
    submitted_on: HappenedOrNo = DayOrNo()
    stage: Stage = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        submitted = self.submitted_on.day
        if submitted and self.due_on and years_apart(submitted, self.due_on):
            yield RowIssue("submitted_on", "register_years_from_due", {"due_on": self.due_on.isoformat()})

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return self.due_on is not None

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; "none" for an idea's title says that the office has none."""
        values = super().columns()
        none = {"title": None, "submitted_denied": True, "submitted_undated": False}
        return values | none if self.title is not None and meaning(self.title) == "no" else values


class OfficeRoll(_TeamRow):
    """An office that owes ideas."""

    table_row = tables.OfficeRollRow

    office: Named
    kind: OfficeKindCell = None
    from_month: FromMonth = None
    until_month: FromMonth = None

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        if self.from_month and self.until_month and self.until_month < self.from_month:
            yield RowIssue("until_month", "register_until_before_from", {"month": f"{self.from_month:%Y-%m}"})


class IdeaStep(_TeamRow):
    """A stage that an idea came to on a day."""

    table_row = tables.IdeaStepRow

    office: Named
    title: Named
    stage: StageReached
    changed_on: HappenedOn
    place: Words = None
    remark: Words = None


class InnovatorMove(_TeamRow):
    """The officer whose idea it was moved to another post."""

    table_row = tables.InnovatorMoveRow

    office: Named
    title: Words = None
    innovator_post: Words = None
    moved_on: HappenedOn
    moved_to: Words = None
    reported_on: HappenedOrNo = DayOrNo()
    successor_post: Words = None
    stage: Stage = None
    remark: Words = None

    def columns(self) -> dict[str, Any]:
        values = super().columns()
        # A blank day of report is a "no": words that cannot be read are not.
        return values | {"reported_undated": None} if any(self.unread()) else values

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        return True


class OfficeCount(RegisterRow):
    """How many offices of an upazila owe an idea."""

    table_row = tables.OfficeCountRow

    upazila: Upazila
    offices: Number
    from_month: FromMonth = None


class RosterUpdate(_TeamRow):
    """A team list was brought up to date, or the team formed again by an order."""

    table_row = tables.RosterUpdateRow

    updated_on: HappenedOn
    remark: Words = None
    order_no: MemoNo = None


class TeamMember(_TeamRow):
    """A post of a team: held or vacant, since when, whether the district was told."""

    table_row = tables.TeamMemberRow

    post: Named
    in_post: YesNo
    changed_on: HappenedSince = None
    told_on: HappenedOrNo = DayOrNo()
    remark: Words = None

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True


class PortalCheck(_TeamRow):
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


class TrainingEntry(_TeamRow):
    """A training planned, moved or held."""

    table_row = tables.TrainingEntryRow

    held_on: HappenedOrNo
    topic: Words = None
    participants: Count = None
    planned_month: PlannedMonth = None
    moved_to: PlannedMonth = None
    training_days: Count = None
    trained_offices: Count = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from _slips_of_plan(None, self.planned_month, "held_on", self.held_on.day)
        if self.planned_month and self.moved_to and self.moved_to <= self.planned_month:
            yield RowIssue("moved_to", "register_moved_back", {"month": f"{self.planned_month:%Y-%m}"})

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        if name == "planned_month":
            return self.held_on.day is not None and "held_on" not in slips
        return self.planned_month is not None and "planned_month" not in slips

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


class GroupMonth(_TeamRow):
    """The Facebook group in a month: members asked, members joined, posts."""

    table_row = tables.GroupMonthRow

    month: ReportMonth
    asked: Count = None
    joined: Count
    posts: Count = None

    def warnings(self) -> Iterator[RowIssue]:
        if self.asked is not None and self.joined is not None and self.joined > self.asked:
            yield RowIssue("joined", "register_more_joined_than_asked", {"asked": str(self.asked)})


class Activity(_TeamRow):
    """An activity of an annual work plan."""

    table_row = tables.ActivityRow

    plan_year: PlanYear = None
    activity: Named
    planned_month: PlannedMonth = None
    done_on: HappenedOrNo = DayOrNo()
    indicator: Words = None
    weight: Weight = None
    target_100: Target = None
    target_90: Target = None
    target_80: Target = None
    target_70: Target = None
    target_60: Target = None
    achieved: Target = None

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; without a planned month the best target that is a day names it."""
        values, best = super().columns(), self.target_100
        targets = (best, self.target_90, self.target_80, self.target_70, self.target_60)
        if self.planned_month is None and best and _IN_MONTH.fullmatch(best):
            values["planned_month"] = date.fromisoformat(f"{best[:7]}-01")
        return values | {"bands": targets if any(targets) else ()}

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from _slips_of_plan(self.plan_year, self.planned_month, "done_on", self.done_on.day)

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        # What is listed is planned; when something undated was done at the latest, its month or its plan year says.
        planned = self.planned_month is not None and "planned_month" not in slips
        return name == "planned_month" or planned or self.plan_year is not None


class DecisionEntry(_TeamRow):
    """What became of a decision of a team's meeting."""

    table_row = tables.DecisionEntryRow

    month: ReportMonth
    item_no: Number
    decision_no: Count = None
    state: State
    happened_on: HappenedOn
    memo_no: MemoNo = None
    remark: Words = None


def _slips_of_plan(
    plan_year: date | None, planned: date | None, field: str, happened: date | None
) -> Iterator[RowIssue]:
    """The slips of a plan's row: a planned month outside its plan year, an event a year or more from its plan."""
    outside = bool(plan_year and planned and not 0 <= months_between(plan_year, planned) < 12)
    if plan_year and outside:
        last = date(plan_year.year + (plan_year.month > 1), plan_year.month - 1 or 12, 1)
        details = {"first": f"{plan_year:%Y-%m}", "last": f"{last:%Y-%m}"}
        yield RowIssue("planned_month", "register_outside_plan_year", details)
    if happened and planned and not outside and years_apart(happened, planned):
        yield RowIssue(field, "register_years_from_plan", {"month": f"{planned:%Y-%m}"})
    elif happened and plan_year and (outside or not planned) and not -12 < months_between(plan_year, happened) < 24:
        yield RowIssue(field, "register_years_from_plan", {"month": f"{plan_year:%Y-%m}"})


_ALL: tuple[type[RegisterRow], ...] = (
    ReportReceipt, DialogueEntry, Idea, OfficeCount, RosterUpdate, TeamMember, PortalCheck, TrainingEntry, TourDay,
    GroupMonth, Activity, DecisionEntry, OfficeRoll, IdeaStep, InnovatorMove,
)  # fmt: skip
MODELS = {table: next(each for each in _ALL if each.table_row is row) for table, row in tables.REGISTER_TABLES.items()}
"""The row of each register, by the name of its table."""
