"""Apply corrections to the rows of a register as it was read."""

from collections.abc import Iterable
from typing import Any

from etl.corrections.lines import Correction, CorrectionOutcome, CorrectionState
from etl.corrections.values import DAY, MONTH_START, WHOLE, WORDS, YES_NO, ValueKind, is_written, read_value

# The columns of queries/schema/30_registers.sql that a person can correct.
FIELDS: dict[str, ValueKind] = {
    "upazila_code": WORDS,
    "month": MONTH_START,
    "meeting_on": DAY,
    "meeting_denied": YES_NO,
    "meeting_undated": YES_NO,
    "received_on": DAY,
    "received_undated": YES_NO,
    "plan_year_from": DAY,
    "planned_month": MONTH_START,
    "held_on": DAY,
    "held_undated": YES_NO,
    "due_on": DAY,
    "submitted_on": DAY,
    "submitted_denied": YES_NO,
    "submitted_undated": YES_NO,
    "stage": WORDS,
    "moved_on": DAY,
    "reported_on": DAY,
    "reported_denied": YES_NO,
    "reported_undated": YES_NO,
    "kind": WORDS,
    "until_month": MONTH_START,
    "offices": WHOLE,
    "from_month": MONTH_START,
    "updated_on": DAY,
    "checked_on": DAY,
    "is_current": YES_NO,
    "participants": WHOLE,
    "moved_to": MONTH_START,
    "training_days": WHOLE,
    "trained_offices": WHOLE,
    "put_right_on": DAY,
    "in_post": YES_NO,
    "changed_on": DAY,
    "told_on": DAY,
    "told_undated": YES_NO,
    "toured_on": DAY,
    "asked": WHOLE,
    "joined": WHOLE,
    "posts": WHOLE,
    "done_on": DAY,
    "done_undated": YES_NO,
}

RowsByTable = dict[str, list[Any]]


def row_place(sheet: str, row_no: int) -> str:
    """How corrections.csv names a row of a register."""
    return f"{sheet}!{row_no}"


def correct_rows(rows: RowsByTable, corrections: Iterable[Correction]) -> tuple[RowsByTable, list[CorrectionOutcome]]:
    """The rows (named tuples by register table) corrected, and what became of each line (`row`: `SHEET!ROW`)."""
    outcomes: list[CorrectionOutcome] = []
    corrected = {table: list(some) for table, some in rows.items()}
    for each in corrections:
        if not each.holds:
            outcomes.append(CorrectionOutcome(each.line_no, CorrectionState.UNDONE))
            continue
        state = _correct_row(corrected, each)
        outcomes.append(
            CorrectionOutcome(each.line_no, state, each.place if state == CorrectionState.APPLIED else None)
        )
    return corrected, outcomes


def _correct_row(rows: RowsByTable, correction: Correction) -> CorrectionState:
    kind = FIELDS.get(correction.field)
    if kind is None:
        return CorrectionState.NO_TARGET
    for some in rows.values():
        for index, row in enumerate(some):
            if not hasattr(row, correction.field) or row_place(row.sheet, row.row_no) != correction.place:
                continue
            if not is_written(kind, getattr(row, correction.field), correction.old):
                return CorrectionState.STALE
            try:
                some[index] = _corrected(row, correction.field, read_value(kind, correction.new))
            except ValueError:
                return CorrectionState.STALE
            return CorrectionState.APPLIED
    return CorrectionState.NO_TARGET


def _corrected(row: Any, field: str, value: Any) -> Any:
    """The row with another value; another upazila brings its district."""
    district = (
        {"district_code": value[:4]} if field == "upazila_code" and value and hasattr(row, "district_code") else {}
    )
    return row._replace(**{field: value, **district})
