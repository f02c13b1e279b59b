"""The rows of one sheet's table → rows of the warehouse; what cannot load is listed with its cell."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import ValidationError

from etl.bengali.digits import runs_of
from etl.places.gazetteer import upazila_by_code
from etl.registers.headings import SheetTable
from etl.registers.models import MODELS
from etl.registers.place_cells import read_district
from etl.registers.register_row import RegisterRow, RowIssue
from etl.registers.row_cells import RowSetting
from etl.registers.sheet_notes import NotKnown
from etl.registers.table_rows import Skipped, SkippedRow, TableRow, cell_at, table_rows
from etl.registers.values import WrongCell, is_blank, shown
from etl.registers.workbook import CellValue, Sheet
from etl.warehouse.rows import RejectedRow, Rows, WarningRow, rejected

_LONGEST_QUOTE = 60


@dataclass(slots=True)
class FileReading:
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


@dataclass(slots=True)
class SheetReading:
    """One sheet's table while it is read. `given`: fields that the words above the table say of all rows."""

    file: FileReading
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
        hidden: list[int] = []
        for row in table_rows(self.sheet, self.table):
            if isinstance(row, SkippedRow):
                self.skip(row)
                continue
            if row.row_no in self.sheet.hidden_rows:
                hidden.append(row.row_no)
            if (read := self.read_row(row, model)) is not None:
                self.take(row.row_no, read)
        self.name_hidden(hidden)

    def name_hidden(self, rows: list[int]) -> None:
        """List what was read though nobody sees it: the sheet, its hidden `rows`, its hidden columns."""
        if self.sheet.hidden:
            self.file.warn(f"{shown(self.sheet.name)}!", "register_sheet_hidden", {})
        if rows:
            shown_rows = ", ".join(f"{a}-{b}" if b > a else f"{a}" for a, b in runs_of(rows))
            self.file.warn(self.place(rows[0]), "register_rows_hidden", {"rows": shown_rows})
        columns = [found.heading for found in self.table.columns.values() if found.at in self.sheet.hidden_columns]
        if columns:
            details = {"columns": ", ".join(map(shown, columns))}
            self.file.warn(self.place(self.table.heading_row + 1), "register_columns_hidden", details)

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
        self.setting.wrong_days.clear()
        self.setting.district = None
        if self.table.district is not None and self.table.district < len(row.whole):
            try:
                self.setting.district = _row_district(row.whole[self.table.district])
            except WrongCell as wrong:
                errors.append(RowIssue("", wrong.code, wrong.details))
        cells = {**row.cells, **self.given}
        unread: list[RowIssue] = []
        read: RegisterRow | None = None
        try:
            read = model.model_validate(cells, context=self.setting)
        except ValidationError as invalid:
            unread = _issues_of(invalid)
            read = self.read_without({issue.field for issue in unread}, cells, model)
        if read is not None:
            row_errors = list(read.errors())
            errors += [*unread, *row_errors] if row_errors or errors else []
        else:
            wrong_days = [RowIssue(name, code, {}) for name, code in self.setting.wrong_days.items()]
            fields = list(model.model_fields)
            errors += sorted([*unread, *wrong_days], key=lambda issue: fields.index(issue.field))
        for issue in _struck_once(errors):
            self.reject(issue, row, "row")
        if errors or read is None:
            return None
        for issue in [*unread, *read.left_out()]:
            self.reject(issue, row, "cell")
        for issue in [*read.warnings(), *self.resembling(row, read)]:
            self.file.warn(*self.told(issue, row))
        return read

    def read_without(
        self, unread: set[str], cells: dict[str, CellValue], model: type[RegisterRow]
    ) -> RegisterRow | None:
        """The row without the cells that cannot be read; None where it does not stand without them."""
        if not all(self.table.register.column(name).row_stands for name in unread):
            return None
        rest = {name: cell for name, cell in cells.items() if name not in unread}
        read = model.model_validate(rest, context=self.setting)
        return read if all(map(read.stands_without, unread)) else None

    def reject(self, issue: RowIssue, row: TableRow, left_out: str) -> None:
        """List an issue; `left_out`: `row`, or `cell` where the rest of the row is taken."""
        place, code, details = self.told(issue, row)
        self.file.reject(place, code, {**details, "left_out": left_out})

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


def _issues_of(invalid: ValidationError) -> list[RowIssue]:
    """What is wrong with the cells of a row."""
    return [
        RowIssue(str(each["loc"][0]), each["type"], {gap: str(value) for gap, value in each.get("ctx", {}).items()})
        for each in invalid.errors(include_url=False, include_input=False)
    ]


def _struck_once(issues: list[RowIssue]) -> list[RowIssue]:
    """The issues of a row that is left out; of several struck-out cells only the first, they are one deletion."""
    struck = [issue for issue in issues if issue.code == "register_struck_out"]
    return [issue for issue in issues if issue not in struck[1:]]


def _row_district(cell: CellValue) -> str | None:
    """The district in a row's own column. Raises WrongCell."""
    if isinstance(cell, NotKnown):
        raise WrongCell(cell.code)
    return read_district(shown(cell))
