"""The cells that a person can correct in a row of a register, or of a plan's paper: how each is written, which must
not be blank.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from etl.bengali.digits import to_ascii
from etl.bengali.text import clean
from etl.corrections.values import (
    DAY,
    MONTH_START,
    OFFICE_KIND,
    OFFICE_KINDS,
    PLACE,
    POINTS,
    STAGE,
    STAGES,
    STATE,
    STATES,
    TARGET,
    WHOLE,
    WORDS,
    YES_NO,
    ValueKind,
    read_value,
    write_value,
)


class CellKind(StrEnum):
    """What a cell holds."""

    DAY = "day"
    MONTH = "month"
    YES_NO = "yes_no"
    WHOLE = "whole"
    POINTS = "points"
    WORDS = "words"
    TARGET = "target"
    PLACE = "place"
    STAGE = "stage"
    OFFICE_KIND = "office_kind"
    STATE = "state"


_VALUES: Mapping[CellKind, ValueKind] = {
    CellKind.DAY: DAY,
    CellKind.MONTH: MONTH_START,
    CellKind.YES_NO: YES_NO,
    CellKind.WHOLE: WHOLE,
    CellKind.POINTS: POINTS,
    CellKind.WORDS: WORDS,
    CellKind.TARGET: TARGET,
    CellKind.PLACE: PLACE,
    CellKind.STAGE: STAGE,
    CellKind.OFFICE_KIND: OFFICE_KIND,
    CellKind.STATE: STATE,
}
# What a cell of a closed set may hold.
CHOICES: Mapping[CellKind, tuple[str, ...]] = {
    CellKind.STAGE: STAGES,
    CellKind.OFFICE_KIND: OFFICE_KINDS,
    CellKind.STATE: STATES,
}
# The targets of a scored activity: in its row one list, the best first.
TARGETS = ("target_100", "target_90", "target_80", "target_70", "target_60")
_BANDS = " ".join(TARGETS)
# Of each table the cells in the order of its columns; `!`: not without a value.
_FIELDS = {
    "report_receipt": "upazila_code! month! meeting_on meeting_denied! meeting_undated! received_on received_undated"
    " memo_no remark",
    "dialogue_entry": "upazila_code! plan_year_from planned_month held_on held_undated topic",
    "idea": "upazila_code office! title innovator_post campaign due_on submitted_on submitted_denied!"
    " submitted_undated! stage",
    "office_count": "upazila_code! offices! from_month",
    "office_roll": "upazila_code office! kind from_month until_month",
    "idea_step": "upazila_code office! title! stage! changed_on! place remark",
    "innovator_move": "upazila_code office! title innovator_post moved_on! moved_to reported_on reported_denied!"
    " reported_undated successor_post stage remark",
    "roster_update": "upazila_code updated_on! order_no remark",
    "team_member": "upazila_code post! in_post! changed_on told_on told_denied! told_undated remark",
    "portal_check": "upazila_code office checked_on! is_current! put_right_on remark",
    "training_entry": "upazila_code planned_month moved_to held_on held_undated topic participants training_days"
    " trained_offices",
    "tour_day": "upazila_code! toured_on! remark",
    "group_month": "upazila_code month! asked joined posts",
    "activity": "upazila_code plan_year_from activity! planned_month done_on done_undated indicator weight"
    f" {_BANDS} achieved",
    # What a plan's paper says beside its rows in `activity`.
    "plan_line": f"indicator weight {_BANDS}",
    "decision_entry": "upazila_code month! item_no! decision_no state! happened_on! memo_no remark",
}
_MONTHS = ("month", "moved_to")
_YES_NO = ("is_current", "in_post")
_COUNTS = (
    "offices", "participants", "training_days", "trained_offices", "asked", "joined", "posts", "item_no", "decision_no",
)  # fmt: skip
_KINDS = {
    "upazila_code": CellKind.PLACE,
    # A plan year is named by its first month.
    "plan_year_from": CellKind.MONTH,
    "weight": CellKind.POINTS,
    "achieved": CellKind.TARGET,
    "stage": CellKind.STAGE,
    "kind": CellKind.OFFICE_KIND,
    "state": CellKind.STATE,
    **dict.fromkeys(TARGETS, CellKind.TARGET),
    **dict.fromkeys(_MONTHS, CellKind.MONTH),
    **dict.fromkeys(_YES_NO, CellKind.YES_NO),
    **dict.fromkeys(_COUNTS, CellKind.WHOLE),
}
_BY_ENDING = {
    "_on": CellKind.DAY,
    "_month": CellKind.MONTH,
    "_denied": CellKind.YES_NO,
    "_undated": CellKind.YES_NO,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that can be corrected: the field of corrections.csv, what it holds, whether it may not be blank."""

    field: str
    kind: CellKind
    required: bool

    def read(self, written: str) -> Any:
        """The value that a correction writes; None for a blank cell. Raises ValueError for what is none."""
        value = read_value(self.values, written)
        if value is None and self.required:
            raise ValueError(self.field)
        return value

    def typed(self, words: str) -> str:
        """What a person typed, as corrections.csv writes it: ১২ as 12, Jul-16 as 2016-07. Raises ValueError."""
        words = " ".join(clean(words).split())
        return write_value(self.values, self.read(words if self.kind is CellKind.WORDS else to_ascii(words)))

    @property
    def values(self) -> ValueKind:
        return _VALUES[self.kind]


def _kind(table: str, field: str) -> CellKind:
    # Where an innovator went is a place in words; of a training it is a month.
    if table == "innovator_move" and field == "moved_to":
        return CellKind.WORDS
    by_ending = (kind for ending, kind in _BY_ENDING.items() if field.endswith(ending))
    return _KINDS.get(field) or next(by_ending, CellKind.WORDS)


def _cell(table: str, written: str) -> Cell:
    field = written.removesuffix("!")
    return Cell(field, _kind(table, field), required=written.endswith("!"))


_CELLS: Mapping[str, Mapping[str, Cell]] = {
    table: {cell.field: cell for cell in (_cell(table, each) for each in fields.split())}
    for table, fields in _FIELDS.items()
}


def row_cells(table: str) -> Mapping[str, Cell]:
    """The cells that can be corrected in a row of a table of queries/schema, by field; none of any other table."""
    return _CELLS.get(table, {})


def written_cells(cells: Mapping[str, Cell], row: Mapping[str, Any]) -> dict[str, str]:
    """The cells of a row as corrections.csv writes them. `row`: its columns as JSON has them, days as 2016-07-26."""
    return {field: _written(cell, cell_value(row, field)) for field, cell in cells.items()}


def _written(cell: Cell, value: Any) -> str:
    if value is not None and cell.kind in (CellKind.DAY, CellKind.MONTH):
        value = date.fromisoformat(value)
    return write_value(cell.values, value)


def cell_value(row: Mapping[str, Any], field: str) -> Any:
    """What a row holds in a cell; a target is one of the list `bands`."""
    if field not in TARGETS:
        return row.get(field)
    bands = row.get("bands") or ()
    at = TARGETS.index(field)
    return bands[at] if at < len(bands) else None
