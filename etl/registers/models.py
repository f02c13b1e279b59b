"""A row of each register, checked by pydantic: every cell is read by its kind, every complaint is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Annotated, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from etl.bengali.digits import to_ascii
from etl.places import Place, upazilas
from etl.registers.place_cells import PlaceCells
from etl.registers.values import (
    EARLIEST,
    YEARS_AHEAD,
    DayOrNo,
    IdeaStage,
    WrongCell,
    is_blank,
    read_count,
    read_day,
    read_day_or_no,
    read_month,
    read_plan_year,
    read_stage,
    read_text,
    read_yes_no,
    shown,
)
from etl.registers.workbook import Cell

# What a spreadsheet shows where a formula fails.
_FORMULA_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})


@dataclass(slots=True)
class RowSetting:
    """What the cells of a row are read by. `until`: the last day on which something can have happened."""

    places: PlaceCells
    until: date
    district: str | None = None
    doubtful_place: bool = False


@dataclass(frozen=True, slots=True)
class Odd:
    """What is wrong or odd about a row as a whole: the field it shows in, the sentence's code, what fills its gaps."""

    field: str
    code: str
    details: dict[str, str]


Read = Callable[[Cell, ValidationInfo], Any]


def _checked(cell: Any, info: ValidationInfo, read: Read, *, required: bool = False) -> Any:
    """The value of a cell; what is wrong with it as pydantic wants it said."""
    try:
        if cell in _FORMULA_ERRORS:
            raise WrongCell("register_formula_error")
        value = read(cell, info)
        if required and value is None:
            raise WrongCell("register_blank")
    except WrongCell as wrong:
        raise PydanticCustomError(cast(Any, wrong.code), "wrong cell", wrong.details) from None
    return value


def _cell(read: Read, *, required: bool = False) -> PlainValidator:
    return PlainValidator(partial(_checked, read=read, required=required))


def _setting(info: ValidationInfo) -> RowSetting:
    return cast(RowSetting, info.context)


def _happened(day: date | None, info: ValidationInfo) -> date | None:
    """A day on which something happened: neither before the teams were, nor after what is possible."""
    if day and day < EARLIEST:
        raise WrongCell("register_too_early")
    if day and day > _setting(info).until:
        raise WrongCell("register_in_the_future")
    return day


def _planned(day: date | None, info: ValidationInfo) -> date | None:
    """A day that something is planned for."""
    if day and day < EARLIEST:
        raise WrongCell("register_too_early")
    if day and day.year > _setting(info).until.year + YEARS_AHEAD:
        raise WrongCell("register_too_far_ahead")
    return day


def _read_place(cell: Cell, info: ValidationInfo) -> str | None:
    if is_blank(cell):
        return None
    setting = _setting(info)
    found = setting.places.find(shown(cell), setting.district)
    setting.doubtful_place = found.doubtful
    return found.code


def _read_team(cell: Cell, info: ValidationInfo) -> tuple[str, str | None] | None:
    if is_blank(cell):
        return None
    setting = _setting(info)
    return setting.places.find_team(shown(cell), setting.district)


def _read_planned_month(cell: Cell, info: ValidationInfo) -> date | None:
    """A month, which lies in the row's plan year where it is written without a year."""
    plan_year: date | None = info.data.get("plan_year")
    year, first_month = (plan_year.year, plan_year.month) if plan_year else (None, 1)
    return _planned(read_month(cell, year, first_month), info)


def _read_happened_or_no(cell: Cell, info: ValidationInfo) -> DayOrNo:
    said = read_day_or_no(cell)
    _happened(said.day, info)
    return said


Upazila = Annotated[str, _cell(_read_place, required=True)]
Team = Annotated[tuple[str, str | None], _cell(_read_team, required=True)]
ReportMonth = Annotated[date, _cell(lambda cell, info: _happened(read_month(cell), info), required=True)]
FromMonth = Annotated[date | None, _cell(lambda cell, info: _planned(read_month(cell), info))]
PlannedMonth = Annotated[date | None, _cell(_read_planned_month)]
PlanYear = Annotated[date | None, _cell(lambda cell, info: _planned(read_plan_year(cell), info))]
HappenedOn = Annotated[date, _cell(lambda cell, info: _happened(read_day(cell), info), required=True)]
HappenedOrNo = Annotated[DayOrNo, _cell(_read_happened_or_no)]
DueOn = Annotated[date | None, _cell(lambda cell, info: _planned(read_day(cell), info))]
Words = Annotated[str | None, _cell(lambda cell, _: read_text(cell))]
Named = Annotated[str, _cell(lambda cell, _: read_text(cell), required=True)]
MemoNo = Annotated[str | None, _cell(lambda cell, _: (words := read_text(cell)) and to_ascii(words))]
Count = Annotated[int | None, _cell(lambda cell, _: read_count(cell))]
Number = Annotated[int, _cell(lambda cell, _: read_count(cell), required=True)]
YesNo = Annotated[bool, _cell(lambda cell, _: read_yes_no(cell), required=True)]
Stage = Annotated[IdeaStage | None, _cell(lambda cell, _: read_stage(cell))]


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
        meeting = self.meeting_on
        return (
            self.upazila, self.month, meeting.day, meeting.denied, self.received_on.day, self.memo_no, self.remark,
        )  # fmt: skip

    def impossible(self) -> Iterator[Odd]:
        yield from super().impossible()
        received = self.received_on.day
        # It would count as on time: a slip of the year or the month.
        if received and received < self.month:
            yield Odd("received_on", "register_received_before_month", {"month": f"{self.month:%Y-%m}"})

    def odd(self) -> Iterator[Odd]:
        """Days that disagree are loaded as written, as they are from papers: which of them is wrong is not ours to say."""
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
    held_on: HappenedOrNo = DayOrNo()
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
    submitted_on: HappenedOrNo = DayOrNo()
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
    done_on: HappenedOrNo = DayOrNo()

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
