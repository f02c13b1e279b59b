"""The rows below a sheet's headings: each by its fields, or why it is left out knowingly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from etl.registers.columns import examples, meaning
from etl.registers.headings import SheetTable
from etl.registers.values import is_blank, shown
from etl.registers.workbook import CellValue, Sheet

_LONGEST_DITTO = 8
# After the table has ended, a row without a place and with at most this many cells is a signature or note.
_FEW_CELLS = 3
# Kinds of cells that the template's example fills with words of its own.
_WRITTEN = ("text", "count", "weight", "target")


class Skipped(StrEnum):
    """Why a row is left out knowingly."""

    EMPTY = "empty"
    TOTAL = "total"
    EXAMPLE = "example"
    # The headings, printed again.
    HEADING = "heading"
    NOTE = "note"
    # The same row stands in the file before.
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row by its number in the sheet (from 1) and its cells by field; `whole`: all its cells, as in the sheet."""

    row_no: int
    cells: Mapping[str, CellValue]
    whole: Sequence[CellValue]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is left out, and why; `own_example`: it is marked as example, but is not the template's own."""

    row_no: int
    why: Skipped
    whole: Sequence[CellValue]
    own_example: bool = False


def table_rows(sheet: Sheet, table: SheetTable) -> Iterator[TableRow | SkippedRow]:
    """Every row below the headings; a ditto mark (ঐ) is replaced by what stands above it."""
    above: dict[str, CellValue] = {}
    ended = False
    for row_no, row in enumerate(sheet.rows[table.first_row :], start=table.first_row + 1):
        why = _why_skipped(row, table, ended)
        ended = why is not None and (ended or why in (Skipped.EMPTY, Skipped.TOTAL))
        if why is not None:
            yield SkippedRow(row_no, why, row, why is Skipped.EXAMPLE and not _is_the_templates(row, table))
            continue
        cells = {name: cell_at(row, found.at) for name, found in table.columns.items()}
        for name, cell in cells.items():
            if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_DITTO and meaning(cell) == "same":
                cells[name] = above.get(name, "")
        above = cells
        yield TableRow(row_no, cells, row)


def cell_at(row: Sequence[CellValue], at: int) -> CellValue:
    """The cell at column `at`, from 0; blank beyond the row's end."""
    return row[at] if at < len(row) else ""


def _why_skipped(row: Sequence[CellValue], table: SheetTable, ended: bool) -> Skipped | None:
    """Why a row is left out; None where it is not. `ended`: only rows that say nothing came since an empty one."""
    filled = [cell for cell in row if cell != "" and not is_blank(cell)]
    if not filled:
        return Skipped.EMPTY
    first = next((cell for cell in filled if isinstance(cell, str)), "")
    place = cell_at(row, table.columns["upazila"].at)
    said = {meaning(first), meaning(place) if isinstance(place, str) and place != first else None}
    if "example" in said or "total" in said:
        return Skipped.EXAMPLE if "example" in said else Skipped.TOTAL
    if sum(cell_at(row, found.at) == found.heading for found in table.columns.values()) >= 2:
        return Skipped.HEADING
    merged = len(filled) > 1 and isinstance(filled[0], str) and filled.count(filled[0]) == len(filled)
    if merged or (ended and is_blank(place) and len(filled) <= _FEW_CELLS):
        return Skipped.NOTE
    return None


def _is_the_templates(row: Sequence[CellValue], table: SheetTable) -> bool:
    """Whether a row marked as example holds the template's own words: somebody may have written over it."""
    for name, found in table.columns.items():
        cell = cell_at(row, found.at)
        known = examples().get((table.register.name, name), {}).values()
        if found.column.kind in _WRITTEN and not is_blank(cell) and shown(cell) not in known:
            return False
    return True
