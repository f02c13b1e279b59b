"""The kinds of cell in a register's row, as pydantic types; models.py makes the rows of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Annotated, Any, cast

from pydantic import PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from etl.bengali.digits import to_ascii
from etl.bengali.targets import read_target
from etl.registers.day_order import DayOrder, order_of
from etl.registers.days import EARLIEST, YEARS_AHEAD, DayOrNo, read_day, read_day_or_no, read_month, read_plan_year
from etl.registers.place_cells import PlaceCells
from etl.registers.sheet_notes import NotKnown
from etl.registers.values import (
    WrongCell,
    is_blank,
    read_count,
    read_measure,
    read_office_kind,
    read_stage,
    read_state,
    read_text,
    read_weight,
    read_yes_no,
    shown,
)
from etl.registers.workbook import CellValue

# What a spreadsheet shows where a formula fails or a column is too narrow; a CSV holds it as words.
_ERROR = re.compile(r"#N/A|#[A-Z][A-Z/0_]+[!?]|Err:\d{3}|#{3,}")


@dataclass(slots=True)
class RowSetting:
    """What reading a row's cells depends on. `until`: the last day on which something can have happened.

    `district`: the row's own, where a column names it. `doubtful_place` is set where the place was guessed.
    `month_first`: fields whose columns write days with the month first, as far as is known; each with an example.
    `wrong_days`: what is wrong with the row's days that a row may load without, by field.
    """

    places: PlaceCells
    until: date
    month_first: Mapping[str, str] = field(default_factory=dict)
    district: str | None = None
    doubtful_place: bool = False
    wrong_days: dict[str, str] = field(default_factory=dict)


Read = Callable[[CellValue, ValidationInfo], Any]


def _checked(cell: Any, info: ValidationInfo, read: Read, *, required: bool = False) -> Any:
    """The value of a cell; what is wrong with it as pydantic wants it said."""
    try:
        if isinstance(cell, NotKnown):
            raise WrongCell(cell.code)
        if isinstance(cell, str) and _ERROR.fullmatch(cell.strip()):
            raise WrongCell("register_formula_error")
        month_first = _setting(info).month_first.get(info.field_name or "")
        if month_first is not None and order_of(cell) is DayOrder.EITHER:
            raise WrongCell("register_month_first", example=month_first)
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


_OUT_OF_TIME = ("register_too_early", "register_in_the_future")


def _happened(day: date | None, info: ValidationInfo) -> date | None:
    """A day on which something happened: neither before the teams were, nor after what is possible."""
    if day and day < EARLIEST:
        raise WrongCell("register_too_early")
    if day and day > _setting(info).until:
        raise WrongCell("register_in_the_future")
    return day


def _planned(day: date | None, info: ValidationInfo) -> date | None:
    if day and day < EARLIEST:
        raise WrongCell("register_too_early")
    if day and day.year > _setting(info).until.year + YEARS_AHEAD:
        raise WrongCell("register_too_far_ahead")
    return day


def _read_place(cell: CellValue, info: ValidationInfo) -> str | None:
    if is_blank(cell):
        return None
    setting = _setting(info)
    found = setting.places.find(shown(cell), setting.district)
    setting.doubtful_place = found.doubtful
    return found.code


def _read_team(cell: CellValue, info: ValidationInfo) -> tuple[str, str | None] | None:
    if is_blank(cell):
        return None
    setting = _setting(info)
    district, upazila = setting.places.find_team(shown(cell), setting.district)
    if upazila is not None:
        setting.doubtful_place = setting.places.is_doubtful(shown(cell), setting.district)
    return district, upazila


def _read_planned_month(cell: CellValue, info: ValidationInfo) -> date | None:
    """A month, which lies in the row's plan year where it is written without a year."""
    plan_year: date | None = info.data.get("plan_year")
    year, first_month = (plan_year.year, plan_year.month) if plan_year else (None, 1)
    return _planned(read_month(cell, year, first_month), info)


def _read_target(cell: CellValue, info: ValidationInfo) -> str | None:
    """A target of the plan, or what was achieved of it: a day, a month, a number, words."""
    if isinstance(cell, date):
        return (read_day(cell) or cell).isoformat()
    if not isinstance(cell, str):
        return read_measure(cell)
    words = read_text(cell)
    return words and read_target(words, info.data.get("plan_year"))


def _read_happened_or_no(cell: CellValue, info: ValidationInfo) -> DayOrNo:
    """A day, or words that it happened or did not; what is wrong with it is judged with the whole row."""
    name = info.field_name or ""
    try:
        said = read_day_or_no(cell)
        _happened(said.day, info)
    except WrongCell as wrong:
        impossible = wrong.code == "register_no_such_day"
        # With the month first it may be a day that exists.
        if impossible and name in _setting(info).month_first:
            raise
        day = said.day if wrong.code in _OUT_OF_TIME else None
        said = DayOrNo(day, undated=impossible, wrong="register_day_impossible" if impossible else wrong.code)
        _setting(info).wrong_days[name] = wrong.code
    return said


def _read_count(cell: CellValue, info: ValidationInfo) -> int | None:
    return read_count(cell, info.field_name or "")


Upazila = Annotated[str, _cell(_read_place, required=True)]
TeamCell = Annotated[tuple[str, str | None], _cell(_read_team, required=True)]
ReportMonth = Annotated[date, _cell(lambda cell, info: _happened(read_month(cell), info), required=True)]
FromMonth = Annotated[date | None, _cell(lambda cell, info: _planned(read_month(cell), info))]
PlannedMonth = Annotated[date | None, _cell(_read_planned_month)]
PlanYear = Annotated[date | None, _cell(lambda cell, info: _planned(read_plan_year(cell), info))]
HappenedOn = Annotated[date, _cell(lambda cell, info: _happened(read_day(cell), info), required=True)]
HappenedSince = Annotated[date | None, _cell(lambda cell, info: _happened(read_day(cell), info))]
HappenedOrNo = Annotated[DayOrNo, _cell(_read_happened_or_no)]
DueOn = Annotated[date | None, _cell(lambda cell, info: _planned(read_day(cell), info))]
PlannedOn = Annotated[date, _cell(lambda cell, info: _planned(read_day(cell), info), required=True)]
Words = Annotated[str | None, _cell(lambda cell, _: read_text(cell))]
Named = Annotated[str, _cell(lambda cell, _: read_text(cell), required=True)]
MemoNo = Annotated[str | None, _cell(lambda cell, _: (words := read_text(cell)) and to_ascii(words))]
Count = Annotated[int | None, _cell(_read_count)]
Number = Annotated[int, _cell(_read_count, required=True)]
Weight = Annotated[float | None, _cell(lambda cell, _: read_weight(cell))]
Target = Annotated[str | None, _cell(_read_target)]
State = Annotated[str | None, _cell(lambda cell, _: (state := read_state(cell)) and state.value, required=True)]
YesNo = Annotated[bool, _cell(lambda cell, _: read_yes_no(cell), required=True)]
StageReached = Annotated[str, _cell(lambda cell, _: (stage := read_stage(cell)) and stage.value, required=True)]
OfficeKindCell = Annotated[str | None, _cell(lambda cell, _: (kind := read_office_kind(cell)) and kind.value)]
Stage = Annotated[str | None, _cell(lambda cell, _: (stage := read_stage(cell)) and stage.value)]
