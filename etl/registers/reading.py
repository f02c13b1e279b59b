"""A register's file → rows of the warehouse, and every complaint about what did not load."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256 as sha256_of
from pathlib import Path, PurePosixPath

from etl.files.regular import read_regular
from etl.inventory.scan import year_of_load
from etl.readers.document import NotReadable
from etl.registers.columns import meaning
from etl.registers.day_order import month_first_columns
from etl.registers.headings import NoTable, SheetTable, find_table
from etl.registers.place_cells import PlaceCells, settle_district
from etl.registers.row_cells import RowSetting
from etl.registers.sheet_notes import NotKnown
from etl.registers.sheet_reading import FileReading, SheetReading
from etl.registers.table_rows import cell_at
from etl.registers.titles import month_of_title
from etl.registers.values import is_blank, shown
from etl.registers.workbook import Sheet, read_workbook
from etl.warehouse.rows import RejectedRow, Rows, SourceRow, WarningRow, cannot_open, rejected

# Kinds of columns that may hold a day.
_OF_TIME = ("day", "day_or_no", "month")


@dataclass(frozen=True, slots=True)
class ReadRegister:
    """A register as rows: `rows` by table. `skipped`: how many rows were left out knowingly, by `Skipped`."""

    source: SourceRow
    rows: Rows
    rejected: tuple[RejectedRow, ...]
    warnings: tuple[WarningRow, ...]
    skipped: dict[str, int]


def read_register(
    path: Path, name: str, source_id: int, sha256: str | None = None, until: date | None = None
) -> ReadRegister | RejectedRow:
    """The register in the file, or the row that says why there is none. Never raises for what is in the file.

    `name` is its path relative to the data folder, with `/`. `until`: the last day on which something can have
    happened; by default the end of this year, so that a file reads the same all year.
    """
    try:
        content = read_regular(path)
        workbook = read_workbook(content, path.suffix)
    except NotReadable as refusal:
        return rejected(name, refusal.code, **refusal.values)
    except OSError as error:
        return cannot_open(name, error)
    digest = sha256 or sha256_of(content).hexdigest()
    source = SourceRow(source_id, name, digest, "register", workbook.reader, workbook.encoding)
    file = FileReading(name, source_id, until or date(year_of_load(), 12, 31))
    for sheet in workbook.sheets:
        _read_sheet(sheet, file)
    return ReadRegister(source, file.rows, tuple(file.rejected), tuple(file.warnings), dict(file.skipped))


def _read_sheet(sheet: Sheet, file: FileReading) -> None:
    """Take the rows of one sheet; one that is no register is listed."""
    if meaning(sheet.name) == "empty_form" or all(is_blank(cell) for row in sheet.rows for cell in row):
        return
    place = f"{shown(sheet.name)}!"
    table = find_table(sheet, [PurePosixPath(file.name).stem])
    if isinstance(table, NoTable):
        file.reject(place, table.code, table.details)
        return
    headings = (cell for row in sheet.rows[table.heading_row : table.first_row] for cell in row)
    if (unknown := next((cell for cell in headings if isinstance(cell, NotKnown)), None)) is not None:
        # Without that column its cells would seem to be blank.
        file.reject(f"{place}{table.heading_row + 1}", unknown.code, value=shown(unknown))
        return
    missing = table.missing
    month = month_of_title(table.title, sheet.name, file.name) if [each.name for each in missing] == ["month"] else None
    if missing and month is None:
        file.reject(
            place,
            "register_column_missing",
            register=table.register.sheet_bn,
            register_en=table.register.sheet_en,
            columns=", ".join(each.heading_bn for each in missing),
            columns_en=", ".join(each.heading_en for each in missing),
        )
        return
    setting = RowSetting(PlaceCells(_district(sheet, table, file.name)), file.until, _month_first(sheet, table))
    SheetReading(file, sheet, table, setting, {"month": month} if month else {}).read()


def _district(sheet: Sheet, table: SheetTable, path: str) -> str | None:
    """The district that the sheet is of, None where it is not known."""
    at = table.columns["upazila"].at
    cells = {row[at] for row in sheet.rows[table.first_row :] if at < len(row)}
    named = [cell for cell in cells if isinstance(cell, str) and not is_blank(cell)]
    return settle_district([sheet.name, *table.title], path, named)


def _month_first(sheet: Sheet, table: SheetTable) -> dict[str, str]:
    """The fields whose columns of days are ambiguous: see `month_first_columns`."""
    days = {name: found.at for name, found in table.columns.items() if found.column.kind in _OF_TIME}
    below = sheet.rows[table.first_row :]
    return month_first_columns({name: [cell_at(row, at) for row in below] for name, at in days.items()})
