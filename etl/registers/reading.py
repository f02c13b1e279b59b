"""A register's file → rows of the warehouse, and every complaint about what did not load."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256 as sha256_of
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from etl.places.finding import upazila_by_code
from etl.readers.document import NotReadable
from etl.registers.columns import examples, meaning
from etl.registers.headings import NoTable, SheetTable, find_table
from etl.registers.models import MODELS, Odd, RegisterRow
from etl.registers.place_cells import PlaceCells, read_district, settle_district
from etl.registers.row_cells import RowSetting
from etl.registers.rows import REGISTER_TABLES
from etl.registers.titles import month_of_title
from etl.registers.values import WrongCell, is_blank, shown
from etl.registers.workbook import Cell, Sheet, read_workbook
from etl.warehouse.rows import RejectedRow, Rows, SourceRow, WarningRow, rejected

_LONGEST_QUOTE = 60
_LONGEST_DITTO = 8
# More words than these in a row without a place, after the table has ended, are no signature or note.
_FEW_CELLS = 3


@dataclass(frozen=True, slots=True)
class ReadRegister:
    """A register as rows: `rows` by table. `skipped`: how many rows were left out knowingly, by why.

    Reasons: empty, total, example, heading, note, twice (the same row was in the file before).
    """

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
    reading = _Reading(name, source_id, until or date(date.today().year, 12, 31))
    for sheet in workbook.sheets:
        reading.read_sheet(sheet)
    return ReadRegister(source, reading.rows, tuple(reading.rejected), tuple(reading.warnings), dict(reading.skipped))


@dataclass(slots=True)
class _Reading:
    """One file being read: what was taken, and what is to be said."""

    name: str
    source_id: int
    until: date
    rows: Rows = field(default_factory=dict)
    rejected: list[RejectedRow] = field(default_factory=list)
    warnings: list[WarningRow] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    seen: set[tuple[Any, ...]] = field(default_factory=set)

    def read_sheet(self, sheet: Sheet) -> None:
        """Take the rows of one sheet; one that is no register is listed."""
        if meaning(sheet.name) == "empty_form" or all(is_blank(cell) for row in sheet.rows for cell in row):
            return
        table = find_table(sheet, [PurePosixPath(self.name).stem])
        defaults: dict[str, Cell] = {}
        if isinstance(table, SheetTable) and [each.name for each in table.missing] == ["month"]:
            month = month_of_title(table.title, sheet.name, self.name)
            defaults = {"month": month} if month else {}
        if isinstance(table, NoTable):
            self.reject(f"{shown(sheet.name)}!", table.code, table.details)
        elif missing := [each for each in table.missing if each.name not in defaults]:
            self.reject(
                f"{shown(sheet.name)}!",
                "register_column_missing",
                register=table.register.sheet_bn,
                register_en=table.register.sheet_en,
                columns=", ".join(each.heading_bn for each in missing),
                columns_en=", ".join(each.heading_en for each in missing),
            )
        else:
            self.read_table(sheet, table, defaults)

    def read_table(self, sheet: Sheet, table: SheetTable, defaults: dict[str, Cell]) -> None:
        """Take the rows of a table."""
        name = shown(sheet.name)
        for at, heading in table.unknown:
            if any(at < len(row) and not is_blank(row[at]) for row in sheet.rows[table.first_row :]):
                self.warn(f"{name}!{table.heading_row + 1}", "register_column_unknown", column=shown(heading))
        setting = RowSetting(PlaceCells(_district(sheet, table, self.name)), self.until)
        model = MODELS[table.register.name]
        resembled: set[str] = set()
        for row_no, cells, row in _table_rows(sheet, table, self):
            record = self.read_row(row_no, cells | defaults, row, name, table, model, setting, resembled)
            if record is None:
                continue
            key = (table.register.name, record)
            if key in self.seen:
                self.skipped["twice"] += 1
            else:
                self.seen.add(key)
                row_type = REGISTER_TABLES[table.register.name]
                values = (self.source_id, name, row_no, *record)
                self.rows.setdefault(table.register.name, []).append(row_type(*values))

    def read_row(
        self,
        row_no: int,
        cells: dict[str, Cell],
        row: Sequence[Cell],
        sheet: str,
        table: SheetTable,
        model: type[RegisterRow],
        setting: RowSetting,
        resembled: set[str],
    ) -> tuple[Any, ...] | None:
        """The record of one row; None, with every complaint listed, where it cannot load."""
        complaints: list[Odd] = []
        setting.doubtful_place = False
        setting.district = None
        if table.district is not None and table.district < len(row):
            try:
                setting.district = read_district(shown(row[table.district]))
            except WrongCell as wrong:
                complaints.append(Odd("", wrong.code, wrong.details))
        try:
            read = model.model_validate(cells, context=setting)
            complaints += read.impossible()
        except ValidationError as invalid:
            complaints += [
                Odd(str(each["loc"][0]), each["type"], {key: str(value) for key, value in each.get("ctx", {}).items()})
                for each in invalid.errors(include_url=False, include_input=False)
            ]
        for each in complaints:
            self.reject(*_at(each, row_no, cells, row, sheet, table))
        if complaints:
            return None
        for each in read.odd():
            place, code, details = _at(each, row_no, cells, row, sheet, table)
            self.warn(place, code, **details)
        if setting.doubtful_place and (written := shown(cells["upazila"])) not in resembled:
            resembled.add(written)
            place, code, details = _at(Odd("upazila", "register_place_resembled", {}), row_no, cells, row, sheet, table)
            upazila = upazila_by_code(read.upazila_code or "")
            if upazila:
                self.warn(place, code, **details, upazila=upazila.name, upazila_en=upazila.name_en)
        return read.record()

    def reject(self, place: str, code: str, details: dict[str, str] | None = None, **more: str) -> None:
        self.rejected.append(rejected(self.name, code, place, **(details or {}), **more))

    def warn(self, place: str, code: str, **details: str) -> None:
        self.warnings.append(WarningRow(self.source_id, code, place, json.dumps(details, ensure_ascii=False)))


def _district(sheet: Sheet, table: SheetTable, path: str) -> str | None:
    """The district that the sheet is of, None where it is not known."""
    at = table.columns["upazila"].at
    cells = {row[at] for row in sheet.rows[table.first_row :] if at < len(row)}
    named = [cell for cell in cells if isinstance(cell, str) and not is_blank(cell)]
    return settle_district([sheet.name, *table.title], path, named)


def _at(
    odd: Odd, row_no: int, cells: dict[str, Cell], row: Sequence[Cell], sheet: str, table: SheetTable
) -> tuple[str, str, dict[str, str]]:
    """Place, code and details of a complaint: sheet, row, the column's heading as written, what stands in the cell."""
    if odd.field in table.columns:
        heading, cell = table.columns[odd.field].heading, cells.get(odd.field, "")
    elif not odd.field and table.district is not None:
        heading, cell = table.headings[table.district], row[table.district]
    else:
        column = table.register.column(odd.field)
        heading, cell = column.heading_bn, cells.get(odd.field, "")
    value = shown(cell)
    quote = value if len(value) <= _LONGEST_QUOTE else value[:_LONGEST_QUOTE] + "…"
    return f"{sheet}!{row_no}:{shown(heading)}", odd.code, {"value": quote, **odd.details}


def _table_rows(
    sheet: Sheet, table: SheetTable, reading: _Reading
) -> Iterator[tuple[int, dict[str, Cell], Sequence[Cell]]]:
    """The rows below the headings that say something, with the number of each; ঐ is what stands above it."""
    columns = [(name, found.at) for name, found in table.columns.items()]
    place_at = table.columns["upazila"].at
    headings = {found.at: found.heading for found in table.columns.values()}
    above: dict[str, Cell] = {}
    ended = False
    for row_no, row in enumerate(sheet.rows[table.first_row :], start=table.first_row + 1):
        skip = _why_skipped(row, place_at, headings, ended)
        if skip:
            reading.skipped[skip] += 1
            ended = ended or skip in ("empty", "total")
            at = f"{shown(sheet.name)}!{row_no}"
            if skip == "note":
                words = " ".join(dict.fromkeys(shown(cell) for cell in row if not is_blank(cell)))
                reading.warn(at, "register_note_skipped", value=words[:_LONGEST_QUOTE])
            if skip == "example" and not _is_the_templates(row, table):
                reading.warn(at, "register_example_skipped")
            continue
        ended = False
        width = len(row)
        cells: dict[str, Cell] = {name: row[at] if at < width else "" for name, at in columns}
        for name, cell in cells.items():
            if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_DITTO and meaning(cell) == "same":
                cells[name] = above.get(name, "")
        above = cells
        yield row_no, cells, row


def _is_the_templates(row: Sequence[Cell], table: SheetTable) -> bool:
    """Whether a row marked as example holds the template's own words: somebody may have written over it."""
    for name, found in table.columns.items():
        cell = row[found.at] if found.at < len(row) else ""
        known = examples().get((table.register.name, name), {}).values()
        if found.column.kind in ("text", "count") and not is_blank(cell) and shown(cell) not in known:
            return False
    return True


def _why_skipped(row: Sequence[Cell], place_at: int, headings: dict[int, str], ended: bool) -> str | None:
    """Why a row is left out knowingly: empty, total, example, heading (printed again) or note; None where it is not."""
    filled = [cell for cell in row if cell != "" and not is_blank(cell)]
    if not filled:
        return "empty"
    first = next((cell for cell in filled if isinstance(cell, str)), "")
    place = row[place_at] if place_at < len(row) else ""
    said = {meaning(first), meaning(place) if isinstance(place, str) and place != first else None}
    if "example" in said or "total" in said:
        return "example" if "example" in said else "total"
    if sum(row[at] == heading for at, heading in headings.items() if at < len(row)) >= 2:
        return "heading"
    merged = len(filled) > 1 and isinstance(filled[0], str) and filled.count(filled[0]) == len(filled)
    if merged or (ended and is_blank(place) and len(filled) <= _FEW_CELLS):
        return "note"
    return None
