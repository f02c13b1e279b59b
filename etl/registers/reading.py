"""A register's file → rows of the warehouse, and every complaint about what did not load."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256 as sha256_of
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from etl.places.finding import upazila_by_code
from etl.readers.document import NotReadable
from etl.registers.columns import meaning
from etl.registers.headings import NoTable, SheetTable, find_table
from etl.registers.models import MODELS, RegisterRow, RowIssue
from etl.registers.place_cells import PlaceCells, read_district, settle_district
from etl.registers.row_cells import RowSetting
from etl.registers.table_rows import Skipped, SkippedRow, TableRow, cell_at, table_rows
from etl.registers.titles import month_of_title
from etl.registers.values import WrongCell, is_blank, shown
from etl.registers.workbook import CellValue, Sheet, read_workbook
from etl.warehouse.rows import RejectedRow, Rows, SourceRow, WarningRow, rejected

_LONGEST_QUOTE = 60


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
        content = path.read_bytes()
        workbook = read_workbook(content, path.suffix)
    except NotReadable as refusal:
        return rejected(name, refusal.code, **refusal.values)
    except OSError as error:
        return rejected(name, "cannot_open", error=error.strerror or type(error).__name__)
    digest = sha256 or sha256_of(content).hexdigest()
    source = SourceRow(source_id, name, digest, "register", workbook.reader, workbook.encoding, "")
    file = _FileReading(name, source_id, until or date(date.today().year, 12, 31))
    for sheet in workbook.sheets:
        _read_sheet(sheet, file)
    return ReadRegister(source, file.rows, tuple(file.rejected), tuple(file.warnings), dict(file.skipped))


@dataclass(slots=True)
class _FileReading:
    """One file while it is read: the rows and complaints so far. `seen`: the records so far, to skip repeated rows."""

    name: str
    source_id: int
    until: date
    rows: Rows = field(default_factory=dict)
    rejected: list[RejectedRow] = field(default_factory=list)
    warnings: list[WarningRow] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    seen: set[tuple[Any, ...]] = field(default_factory=set)

    def reject(self, place: str, code: str, details: dict[str, str] | None = None, **more: str) -> None:
        self.rejected.append(rejected(self.name, code, place, **(details or {}), **more))

    def warn(self, place: str, code: str, details: dict[str, str]) -> None:
        self.warnings.append(WarningRow(self.source_id, code, place, json.dumps(details, ensure_ascii=False)))


def _read_sheet(sheet: Sheet, file: _FileReading) -> None:
    """Take the rows of one sheet; one that is no register is listed."""
    if meaning(sheet.name) == "empty_form" or all(is_blank(cell) for row in sheet.rows for cell in row):
        return
    place = f"{shown(sheet.name)}!"
    table = find_table(sheet, [PurePosixPath(file.name).stem])
    if isinstance(table, NoTable):
        file.reject(place, table.code, table.details)
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
    setting = RowSetting(PlaceCells(_district(sheet, table, file.name)), file.until)
    _SheetReading(file, sheet, table, setting, {"month": month} if month else {}).read()


def _district(sheet: Sheet, table: SheetTable, path: str) -> str | None:
    """The district that the sheet is of, None where it is not known."""
    at = table.columns["upazila"].at
    cells = {row[at] for row in sheet.rows[table.first_row :] if at < len(row)}
    named = [cell for cell in cells if isinstance(cell, str) and not is_blank(cell)]
    return settle_district([sheet.name, *table.title], path, named)


@dataclass(slots=True)
class _SheetReading:
    """One sheet's table while it is read. `given`: fields that the words above the table say of all rows."""

    file: _FileReading
    sheet: Sheet
    table: SheetTable
    setting: RowSetting
    given: dict[str, CellValue]
    resembled: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Take every row of the table."""
        for at, heading in self.table.unknown:
            if any(not is_blank(cell_at(row, at)) for row in self.sheet.rows[self.table.first_row :]):
                place = self.place(self.table.heading_row + 1)
                self.file.warn(place, "register_column_unknown", {"column": shown(heading)})
        model = MODELS[self.table.register.name]
        for row in table_rows(self.sheet, self.table):
            if isinstance(row, SkippedRow):
                self.skip(row)
            elif (read := self.read_row(row, model)) is not None:
                self.take(row.row_no, read)

    def skip(self, row: SkippedRow) -> None:
        """Count a row that is left out; a note and an example that may be real are listed."""
        self.file.skipped[row.why] += 1
        if row.why is Skipped.NOTE:
            words = " ".join(dict.fromkeys(shown(cell) for cell in row.whole if not is_blank(cell)))
            self.file.warn(self.place(row.row_no), "register_note_skipped", {"value": words[:_LONGEST_QUOTE]})
        elif row.own_example:
            self.file.warn(self.place(row.row_no), "register_example_skipped", {})

    def read_row(self, row: TableRow, model: type[RegisterRow]) -> RegisterRow | None:
        """One row; None, with every complaint listed, where it cannot load."""
        errors: list[RowIssue] = []
        self.setting.doubtful_place = False
        self.setting.district = None
        if self.table.district is not None and self.table.district < len(row.whole):
            try:
                self.setting.district = read_district(shown(row.whole[self.table.district]))
            except WrongCell as wrong:
                errors.append(RowIssue("", wrong.code, wrong.details))
        try:
            read = model.model_validate({**row.cells, **self.given}, context=self.setting)
            errors += read.errors()
        except ValidationError as invalid:
            for each in invalid.errors(include_url=False, include_input=False):
                details = {name: str(gap) for name, gap in each.get("ctx", {}).items()}
                errors.append(RowIssue(str(each["loc"][0]), each["type"], details))
        for issue in errors:
            self.file.reject(*self.told(issue, row))
        if errors:
            return None
        for issue in [*read.warnings(), *self.resembling(row, read)]:
            self.file.warn(*self.told(issue, row))
        return read

    def resembling(self, row: TableRow, read: RegisterRow) -> list[RowIssue]:
        """That a place's name was only resembled, once for each spelling in the sheet."""
        written = shown(row.cells["upazila"])
        upazila = upazila_by_code(read.upazila_code or "")
        if not self.setting.doubtful_place or written in self.resembled or upazila is None:
            return []
        self.resembled.add(written)
        details = {"upazila": upazila.name, "upazila_en": upazila.name_en}
        return [RowIssue("upazila", "register_place_resembled", details)]

    def take(self, row_no: int, read: RegisterRow) -> None:
        """Add the row to those of its table, unless the same row came before."""
        record = read.record()
        key = (self.table.register.name, record)
        if key in self.file.seen:
            self.file.skipped[Skipped.TWICE] += 1
            return
        self.file.seen.add(key)
        row = read.table_row(self.file.source_id, shown(self.sheet.name), row_no, *record)
        self.file.rows.setdefault(self.table.register.name, []).append(row)

    def place(self, row_no: int) -> str:
        return f"{shown(self.sheet.name)}!{row_no}"

    def told(self, issue: RowIssue, row: TableRow) -> tuple[str, str, dict[str, str]]:
        """Place, code and details of an issue: sheet, row, the column's heading as written, the cell's words."""
        heading, cell = self._shown_at(issue.field, row)
        value = shown(cell)
        quote = value if len(value) <= _LONGEST_QUOTE else value[:_LONGEST_QUOTE] + "…"
        return f"{self.place(row.row_no)}:{shown(heading)}", issue.code, {"value": quote, **issue.details}

    def _shown_at(self, name: str, row: TableRow) -> tuple[str, CellValue]:
        """The heading and the cell of a field; "" is the field of the district's column."""
        if name in self.table.columns:
            return self.table.columns[name].heading, row.cells[name]
        if not name and self.table.district is not None:
            return self.table.headings[self.table.district], row.whole[self.table.district]
        return self.table.register.column(name).heading_bn, self.given.get(name, "")
