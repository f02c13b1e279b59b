"""The row of each register, checked by pydantic: every cell is read by its kind, every issue is reported."""

from collections.abc import Container, Iterator, Sequence

from etl.registers.days import DayOrNo
from etl.registers.idea_models import Idea, IdeaStep, InnovatorMove, OfficeCount, OfficeRoll
from etl.registers.plan_models import Activity, DialogueEntry
from etl.registers.register_row import RegisterRow, RowIssue, years_apart
from etl.registers.row_cells import Count, HappenedOn, HappenedOrNo, MemoNo, Number, ReportMonth, State, Upazila, Words
from etl.registers.team_row import TeamRow
from etl.registers.upkeep_models import GroupMonth, PortalCheck, RosterUpdate, TeamMember, TourDay, TrainingEntry
from etl.warehouse import register_rows as tables


class ReportReceipt(RegisterRow):
    """One upazila's minutes of one month."""

    table_row = tables.ReportReceiptRow
    blank_is_no = "received_on"

    upazila: Upazila
    month: ReportMonth
    meeting_on: HappenedOrNo = DayOrNo()
    received_on: HappenedOrNo = DayOrNo()
    memo_no: MemoNo = None
    remark: Words = None

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


class DecisionEntry(TeamRow):
    """What became of a decision of a team's meeting."""

    table_row = tables.DecisionEntryRow

    month: ReportMonth
    item_no: Number
    decision_no: Count = None
    state: State
    happened_on: HappenedOn
    memo_no: MemoNo = None
    remark: Words = None


_ALL: tuple[type[RegisterRow], ...] = (
    ReportReceipt, DialogueEntry, Idea, OfficeCount, RosterUpdate, TeamMember, PortalCheck, TrainingEntry, TourDay,
    GroupMonth, Activity, DecisionEntry, OfficeRoll, IdeaStep, InnovatorMove,
)  # fmt: skip
MODELS = {table: next(each for each in _ALL if each.table_row is row) for table, row in tables.REGISTER_TABLES.items()}
"""The row of each register, by the name of its table."""
