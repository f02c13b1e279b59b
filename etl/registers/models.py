"""A row of each register, checked by pydantic: every cell is read by its kind, every complaint is kept."""

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


@dataclass(frozen=True, slots=True)
class Odd:
    """What is wrong or odd about a row as a whole: the field it shows in, the sentence's code, what fills its gaps."""

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

    # Fields that are no day or month of the upazila's own life.
    undated: ClassVar[tuple[str, ...]] = ("plan_year",)

    @property
    def upazila_code(self) -> str | None:
        """The upazila of the row; None for a district's own."""
        return cast(str, cast(Any, self).upazila)

    def record(self) -> tuple[Any, ...]:
        """The values in the order of the table's columns, after source_id, sheet and row_no."""
        raise NotImplementedError

    def impossible(self) -> Iterator[Odd]:
        """Why the row as a whole cannot be: its upazila did not exist yet."""
        place = _young().get(self.upazila_code or "")
        if place is None or place.exists_from is None:
            return
        created = place.exists_from
        details = {"upazila": place.name, "upazila_en": place.name_en, "created": created.isoformat()}
        for name, value in self.__dict__.items():
            day = value.day if isinstance(value, DayOrNo) else value
            if isinstance(day, date) and name not in self.undated and day < created.replace(day=1):
                yield Odd(name, "register_before_upazila", details)

    def odd(self) -> Iterator[Odd]:
        """What is odd about a row that loads."""
        yield from ()


class ReportReceipt(RegisterRow):
    """One upazila's minutes of one month."""

    upazila: Upazila
    month: ReportMonth
    meeting_on: HappenedOrNo = DayOrNo()
    received_on: HappenedOrNo = DayOrNo()
    memo_no: MemoNo = None
    remark: Words = None

    def record(self) -> tuple[Any, ...]:
        meeting, received = self.meeting_on, self.received_on
        return (
            self.upazila, self.month, meeting.day, meeting.denied, meeting.undated,
            received.day, received.undated, self.memo_no, self.remark,
        )  # fmt: skip

    def impossible(self) -> Iterator[Odd]:
        yield from super().impossible()
        received = self.received_on.day
        # It would count as on time: a slip of the year or the month.
        if received and received < self.month:
            yield Odd("received_on", "register_received_before_month", {"month": f"{self.month:%Y-%m}"})

    def odd(self) -> Iterator[Odd]:
        """Days that disagree are loaded as written, as from papers: which of them is wrong is not ours to say."""
        held, received = self.meeting_on.day, self.received_on.day
        if held and received and received < held:
            yield Odd("received_on", "register_received_before_held", {"held_on": held.isoformat()})
        if held and held.replace(day=1) != self.month:
            yield Odd("meeting_on", "register_held_in_another_month", {"month": f"{self.month:%Y-%m}"})


class DialogueEntry(RegisterRow):
    """A dialogue planned or held."""

    upazila: Upazila
    plan_year: PlanYear = None
    planned_month: PlannedMonth = None
    held_on: DayHappenedOrNo = DayOrNo()
    topic: Words = None

    def record(self) -> tuple[Any, ...]:
        return self.upazila, self.plan_year, self.planned_month, self.held_on.day, self.topic

    def impossible(self) -> Iterator[Odd]:
        yield from super().impossible()
        if self.planned_month is None and self.held_on.day is None:
            yield Odd("planned_month", "register_dialogue_without_month", {})


class Idea(RegisterRow):
    """An idea of an office, or that it owes one."""

    upazila: Upazila
    office: Named
    title: Words = None
    innovator_post: Words = None
    campaign: Words = None
    due_on: DueOn = None
    submitted_on: DayHappenedOrNo = DayOrNo()
    stage: Stage = None

    def record(self) -> tuple[Any, ...]:
        stage = self.stage and self.stage.value
        submitted = self.submitted_on.day
        return (
            self.upazila, self.office, self.title, self.innovator_post, self.campaign, self.due_on, submitted, stage,
        )  # fmt: skip


class OfficeCount(RegisterRow):
    """How many offices of an upazila owe an idea."""

    upazila: Upazila
    offices: Number
    from_month: FromMonth = None

    def record(self) -> tuple[Any, ...]:
        return self.upazila, self.offices, self.from_month


class RosterUpdate(RegisterRow):
    """An upazila's team list was brought up to date."""

    upazila: Upazila
    updated_on: HappenedOn
    remark: Words = None

    def record(self) -> tuple[Any, ...]:
        return self.upazila, self.updated_on, self.remark


class PortalCheck(RegisterRow):
    """An upazila's web portal was looked at."""

    upazila: Upazila
    checked_on: HappenedOn
    is_current: YesNo
    remark: Words = None

    def record(self) -> tuple[Any, ...]:
        return self.upazila, self.checked_on, self.is_current, self.remark


class TrainingEntry(RegisterRow):
    """A training held."""

    upazila: Upazila
    held_on: HappenedOn
    topic: Words = None
    participants: Count = None

    def record(self) -> tuple[Any, ...]:
        return self.upazila, self.held_on, self.topic, self.participants


class Activity(RegisterRow):
    """An activity of an annual work plan."""

    upazila: Team
    plan_year: PlanYear = None
    activity: Named
    planned_month: PlannedMonth = None
    done_on: DayHappenedOrNo = DayOrNo()

    @property
    def upazila_code(self) -> str | None:
        return self.upazila[1]

    def record(self) -> tuple[Any, ...]:
        return *self.upazila, self.plan_year, self.activity, self.planned_month, self.done_on.day


MODELS: dict[str, type[RegisterRow]] = {
    "report_receipt": ReportReceipt,
    "dialogue_entry": DialogueEntry,
    "idea": Idea,
    "office_count": OfficeCount,
    "roster_update": RosterUpdate,
    "portal_check": PortalCheck,
    "training_entry": TrainingEntry,
    "activity": Activity,
}
"""The row of each register, by the name of its table."""
