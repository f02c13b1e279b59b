"""A register's file → its sheets, as rows of cells; what cannot be opened is refused with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetMetadata, SheetTypeEnum, SheetVisibleEnum

from etl.readers import endings
from etl.readers.document import NotReadable
from etl.registers.delimited import read_delimited
from etl.registers.package import MOST_CELLS, check_package
from etl.registers.sheet_notes import NotKnown, SheetNotes

CellValue = str | float | bool | date | time | timedelta
"""A cell as the file types it; '' where it is empty. A datetime is a date; see `NotKnown` for cells without a value."""

_MOST_BYTES = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# The names that an encrypted workbook's package has inside its OLE file, in UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: row 0 is its first, empty or not; `name` is '' in a CSV.

    `hidden_rows`: their numbers, from 1; `hidden_columns` from 0.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file's sheets, and how it was read: `reader` xlsx or csv, `encoding` as the file is written."""

    reader: str
    encoding: str
    sheets: tuple[Sheet, ...]


def read_workbook(content: bytes, suffix: str) -> Workbook:
    """The sheets of a file's bytes, told by the bytes themselves; `suffix` as in ".csv". Raises NotReadable."""
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise NotReadable("empty")
    if len(content) > _MOST_BYTES:
        raise NotReadable("register_too_large")
    if content.startswith(_OLE):
        raise NotReadable("register_encrypted" if _ENCRYPTED in content else "register_old_excel")
    if content.startswith(_ZIP):
        return _read_package(content)
    if suffix.lower() in endings.WORKBOOKS:
        raise NotReadable("register_not_workbook")
    if suffix.lower() not in (".csv", ".tsv", ".txt", "") or content.startswith((b"%PDF", b"{\\rtf", b"<")):
        raise NotReadable("register_unsupported", {"suffix": suffix})
    text = read_delimited(content)
    return Workbook("csv", text.encoding, (Sheet("", text.rows),))


def _read_package(content: bytes) -> Workbook:
    """The sheets of an .xlsx or .xlsm file. Raises NotReadable."""
    notes = check_package(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        worksheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
        sheets = [_sheet(book, sheet, notes.get(sheet.name, SheetNotes())) for sheet in worksheets]
        return Workbook("xlsx", "unicode", tuple(sheets))
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise NotReadable("register_damaged") from error


def _sheet(book: CalamineWorkbook, about: SheetMetadata, notes: SheetNotes) -> Sheet:
    """One sheet, its notes in place of the values, the value of merged cells in each of them."""
    sheet = book.get_sheet_by_name(about.name)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    if notes.cells and (1 + max(row for row, _ in notes.cells)) * (1 + max(at for _, at in notes.cells)) > MOST_CELLS:
        raise NotReadable("register_cells_far_apart")
    for (row_no, column), note in notes.cells.items():
        # A reader leaves out empty rows and columns at the end, where a formula may stand whose value is not stored.
        rows.extend([] for _ in range(row_no + 1 - len(rows)))
        row = rows[row_no]
        row.extend("" for _ in range(column + 1 - len(row)))
        words = str(row[column]) if note.words is None else note.words
        row[column] = words if note.code is None else NotKnown(words, note.code)
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        if first_row >= len(rows) or first_column >= len(rows[first_row]):
            continue
        value = rows[first_row][first_column]
        for row in rows[first_row : last_row + 1]:
            width = min(last_column + 1, len(row))
            row[first_column:width] = [value] * (width - first_column)
    return Sheet(
        about.name, rows, about.visible is not SheetVisibleEnum.Visible, notes.hidden_rows, notes.hidden_columns
    )
