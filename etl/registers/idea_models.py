"""The rows of registers about ideas: who owes them, what came, what became of them and of their innovators."""

from collections.abc import Container, Iterator, Sequence
from typing import Any

from etl.registers.columns import meaning
from etl.registers.days import DayOrNo
from etl.registers.register_row import RegisterRow, RowIssue, years_apart
from etl.registers.row_cells import (
    DueOn,
    FromMonth,
    HappenedOn,
    HappenedOrNo,
    Named,
    Number,
    OfficeKindCell,
    Stage,
    StageReached,
    Upazila,
    Words,
)
from etl.registers.team_row import TeamRow
from etl.warehouse import register_rows as tables


class Idea(TeamRow):
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

    def stands_without(self, name: str) -> bool:
        # A stage may say that the idea came, which a blank day of its coming denies.
        return name != "stage" or self.submitted_on != DayOrNo()

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; "none" for an idea's title says that the office has none."""
        values = super().columns()
        none = {"title": None, "submitted_denied": True, "submitted_undated": False}
        return values | none if self.title is not None and meaning(self.title) == "no" else values


class OfficeCount(RegisterRow):
    """How many offices of an upazila owe an idea."""

    table_row = tables.OfficeCountRow

    upazila: Upazila
    offices: Number
    from_month: FromMonth = None


class OfficeRoll(TeamRow):
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


class IdeaStep(TeamRow):
    """A stage that an idea came to on a day."""

    table_row = tables.IdeaStepRow

    office: Named
    title: Named
    stage: StageReached
    changed_on: HappenedOn
    place: Words = None
    remark: Words = None


class InnovatorMove(TeamRow):
    """The officer whose idea it was moved to another post."""

    table_row = tables.InnovatorMoveRow
    blank_is_no = "reported_on"

    office: Named
    title: Words = None
    innovator_post: Words = None
    moved_on: HappenedOn
    moved_to: Words = None
    reported_on: HappenedOrNo = DayOrNo()
    successor_post: Words = None
    stage: Stage = None
    remark: Words = None

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        return True

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        return True
