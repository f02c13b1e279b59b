"""Apply corrections to the rows of a register as it was read, and to those of a work plan's paper."""

from collections.abc import Iterable
from typing import Any

from etl.corrections.cells import TARGETS, Cell, cell_value, row_cells
from etl.corrections.lines import Correction, CorrectionOutcome, CorrectionState
from etl.corrections.values import is_written

RowsByTable = dict[str, list[Any]]
# A row of a paper stands in no sheet.
_NO_SHEET = ""


def row_place(sheet: str, row_no: int) -> str:
    """How corrections.csv names a row of a register."""
    return f"{sheet}!{row_no}"


def correct_rows(rows: RowsByTable, corrections: Iterable[Correction]) -> tuple[RowsByTable, list[CorrectionOutcome]]:
    """The rows (named tuples by table) corrected, and what became of each line (`row`: `SHEET!ROW`).

    Where several tables hold a cell of one row, it is corrected in the first.
    """
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
    for table, some in rows.items():
        cell = row_cells(table).get(correction.field)
        if cell is None:
            continue
        for index, row in enumerate(some):
            if row_place(getattr(row, "sheet", _NO_SHEET), row.row_no) != correction.place:
                continue
            if not is_written(cell.values, cell_value(row._asdict(), cell.field), correction.old):
                return CorrectionState.STALE
            try:
                some[index] = _corrected(row, cell, cell.read(correction.new))
            except ValueError:
                return CorrectionState.STALE
            return CorrectionState.APPLIED
    return CorrectionState.NO_TARGET


def _corrected(row: Any, cell: Cell, value: Any) -> Any:
    """The row with another value; another upazila brings its district."""
    if cell.field in TARGETS:
        written = row._asdict()
        bands = [value if each == cell.field else cell_value(written, each) for each in TARGETS]
        return row._replace(bands=bands if any(bands) else [])
    district = (
        {"district_code": value[:4]} if cell.field == "upazila_code" and value and hasattr(row, "district_code") else {}
    )
    return row._replace(**{cell.field: value, **district})
