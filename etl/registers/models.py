"""The row of each register, checked by pydantic: every cell is read by its kind, every issue is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict

from etl.places.finding import Place, upazilas
from etl.registers.days import DayOrNo
from etl.registers.row_cells import (
    Count,
    DayHappenedOrNo,
    DueOn,
    FromMonth,
    HappenedOn,
    HappenedOrNo,
    MemoNo,
    Named,
    Number,
    PlannedMonth,
    PlanYear,
    ReportMonth,
    Stage,
    Team,
    Upazila,
    Words,
    YesNo,
)
from etl.warehouse import register_rows as tables


@dataclass(frozen=True, slots=True)
class RowIssue:
    """What is wrong or doubtful about a row: the field it shows in, the sentence's code, what fills its gaps."""

    field: str
    code: str
    details: dict[str, str]


@cache
def _young() -> dict[str, Place]:
    """The upazilas that have not always been there, by code."""
    return {place.code: place for place in upazilas() if place.exists_from}


class RegisterRow(BaseModel):
    """What all rows share. Fields are named as in `register_columns.csv`."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    # The row of the register's table, a named tuple.
    table_row: ClassVar[Any]
    # Fields whose day may be earlier than the upazila itself.
    undated: ClassVar[tuple[str, ...]] = ("plan_year",)

    @property
    def upazila_code(self) -> str | None:
        """The upazila of the row; None for a district's own."""
        return cast(str, cast(Any, self).upazila)

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; a cell for a day that may say yes or no fills three."""
        values: dict[str, Any] = {"upazila_code": self.upazila_code}
        for name, value in self.__dict__.items():
            if isinstance(value, DayOrNo):
                event = name.removesuffix("_on")
                values |= {name: value.day, f"{event}_denied": value.denied, f"{event}_undated": value.undated}
            else:
                values[name] = value
        return {**values, "plan_year_from": values.get("plan_year")}

    def record(self) -> tuple[Any, ...]:
        """The values in the order of the table's columns, after source_id, sheet and row_no."""
        values = self.columns()
        return tuple(values[name] for name in self.table_row._fields[3:])

    def errors(self) -> Iterator[RowIssue]:
        """Why the row as a whole is rejected: its upazila did not exist yet."""
        place = _young().get(self.upazila_code or "")
        if place is None or place.exists_from is None:
            return
        created = place.exists_from
        details = {"upazila": place.name, "upazila_en": place.name_en, "created": created.isoformat()}
        for name, value in self.__dict__.items():
            day = value.day if isinstance(value, DayOrNo) else value
            if isinstance(day, date) and name not in self.undated and day < created.replace(day=1):
                yield RowIssue(name, "register_before_upazila", details)

    def warnings(self) -> Iterator[RowIssue]:
        """What is doubtful about a row that loads."""
        yield from ()


class ReportReceipt(RegisterRow):
    """One upazila's minutes of one month."""

    table_row = tables.ReportReceiptRow

    upazila: Upazila
    month: ReportMonth
    meeting_on: HappenedOrNo = DayOrNo()
    received_on: HappenedOrNo = DayOrNo()
    memo_no: MemoNo = None
    remark: Words = None

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        received = self.received_on.day
        # It would count as on time: a slip of the year or the month.
        if received and received < self.month:
            yield RowIssue("received_on", "register_received_before_month", {"month": f"{self.month:%Y-%m}"})

    def warnings(self) -> Iterator[RowIssue]:
        """Days that disagree are loaded as written, as from papers: which of them is wrong is not ours to say."""
        held, received = self.meeting_on.day, self.received_on.day
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
    held_on: DayHappenedOrNo = DayOrNo()
    topic: Words = None

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        if self.planned_month is None and self.held_on.day is None:
            yield RowIssue("planned_month", "register_dialogue_without_month", {})


class Idea(RegisterRow):
    """An idea of an office, or that it owes one."""

    table_row = tables.IdeaRow

    upazila: Upazila
    office: Named
    title: Words = None
    innovator_post: Words = None
    campaign: Words = None
    due_on: DueOn = None
    submitted_on: DayHappenedOrNo = DayOrNo()
    stage: Stage = None


class OfficeCount(RegisterRow):
    """How many offices of an upazila owe an idea."""

    table_row = tables.OfficeCountRow

    upazila: Upazila
    offices: Number
    from_month: FromMonth = None


class RosterUpdate(RegisterRow):
    """An upazila's team list was brought up to date."""

    table_row = tables.RosterUpdateRow

    upazila: Upazila
    updated_on: HappenedOn
    remark: Words = None


class PortalCheck(RegisterRow):
    """An upazila's web portal was looked at."""

    table_row = tables.PortalCheckRow

    upazila: Upazila
    checked_on: HappenedOn
    is_current: YesNo
    remark: Words = None


class TrainingEntry(RegisterRow):
    """A training held."""

    table_row = tables.TrainingEntryRow

    upazila: Upazila
    held_on: HappenedOn
    topic: Words = None
    participants: Count = None


class Activity(RegisterRow):
    """An activity of an annual work plan."""

    table_row = tables.ActivityRow

    upazila: Team
    plan_year: PlanYear = None
    activity: Named
    planned_month: PlannedMonth = None
    done_on: DayHappenedOrNo = DayOrNo()

    @property
    def upazila_code(self) -> str | None:
        return self.upazila[1]

    def columns(self) -> dict[str, Any]:
        return {**super().columns(), "district_code": self.upazila[0]}


_ALL: tuple[type[RegisterRow], ...] = (
    ReportReceipt, DialogueEntry, Idea, OfficeCount, RosterUpdate, PortalCheck, TrainingEntry, Activity,
)  # fmt: skip
MODELS = {table: next(each for each in _ALL if each.table_row is row) for table, row in tables.REGISTER_TABLES.items()}
"""The row of each register, by the name of its table."""
