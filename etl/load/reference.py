"""The reference tables: places, deadlines, plan years. Each value is checked, a broken row listed; the rest loads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.corrections.lines import rejected_cell
from etl.files.csv_cells import (
    CsvColumn,
    day,
    digits,
    month,
    number,
    one_of,
    open_table,
    read_line,
    text,
    whole,
)
from etl.files.delimited import BadTable
from etl.inventory.scan import reference_files
from etl.records import StatementKind
from etl.warehouse.rows import RejectedRow, Rows, rejected

EVERY_DISTRICT = "*"

ReferenceRow = tuple[Any, ...]


@dataclass(slots=True)
class ReferenceTables:
    """What the reference files give: rows by table, and what was left out."""

    rows: Rows = field(default_factory=dict)
    rejected: list[RejectedRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """How a file becomes a table. `key`: values (by place) that must be unique; `row` makes the row of the values."""

    file: str
    name: str
    columns: tuple[CsvColumn, ...]
    key: tuple[int, ...]
    row: Callable[[ReferenceRow], ReferenceRow] = tuple


def load_reference(data: Path) -> ReferenceTables:
    """All reference tables in use for the data folder. Broken rows and files that cannot be read are in `rejected`."""
    reference = ReferenceTables()
    files = reference_files(data)
    for table in _tables(reference.rows):
        reference.rows[table.name] = _load_table(table, files[table.file], reference)
    return reference


def _tables(loaded: Rows) -> Iterator[ReferenceFile]:
    """The tables in the order of loading: which districts there are is known before what lies in them."""
    codes = CsvColumn("division_code", digits(2)), CsvColumn("bbs_code", digits(2))
    names = ("division_en", "division_bn", "district_en_portal", "district_bn")
    columns = (*codes, *(CsvColumn(name, text) for name in names), CsvColumn("memo_geo", digits(4)))
    yield ReferenceFile("districts.csv", "district", columns, key=(0,), row=_district_row)
    districts = {str(row[0]) for row in loaded["district"]}
    district = CsvColumn("district_code", one_of(districts, "reference_unknown_district"))
    columns = (
        CsvColumn("upazila_code", digits(6)),
        district,
        CsvColumn("upazila_en", text),
        CsvColumn("upazila_bn", text),
        CsvColumn("lat", number(-90, 90), optional=True),
        CsvColumn("lon", number(-180, 180), optional=True),
        CsvColumn("area_km2", number(0, 1_000_000), optional=True),
        CsvColumn("exists_from", day, optional=True),
        CsvColumn("parent_code", digits(6), optional=True),
        CsvColumn("renamed_on", day, optional=True),
        CsvColumn("former_name_bn", text, optional=True),
    )
    yield ReferenceFile("upazilas.csv", "upazila", columns, key=(0,))
    since = CsvColumn("from_month", month), CsvColumn("source", text)
    kind = CsvColumn("kind", one_of({kind.value for kind in StatementKind}, "reference_unknown_kind"))
    columns = (district, kind, CsvColumn("day", whole(1, 31)), CsvColumn("month_offset", whole(0, 12)), *since)
    yield ReferenceFile("deadlines.csv", "deadline", columns, key=(0, 1, 4))
    or_all = CsvColumn("district_code", one_of(districts | {EVERY_DISTRICT}, "reference_unknown_district"))
    yield ReferenceFile(
        "plan_years.csv", "plan_year", (or_all, CsvColumn("first_month", whole(1, 12)), *since), key=(0, 2)
    )
    columns = (or_all, CsvColumn("days", whole(1, 3650)), *since)
    yield ReferenceFile("pilot_silence.csv", "pilot_silence", columns, key=(0, 2))


def _district_row(values: ReferenceRow) -> ReferenceRow:
    """A district's code is its division's and its own."""
    division, bbs, *rest = values
    return (division + bbs, division, *rest)


def _load_table(table: ReferenceFile, file: Path, reference: ReferenceTables) -> list[ReferenceRow]:
    """The good rows of one file; the bad ones go to `reference.rejected`."""
    path = f"reference/{table.file}"
    try:
        lines = open_table(file).lines()
    except BadTable as bad:
        reference.rejected.append(rejected(path, bad.code, **bad.details))
        return []
    rows: dict[ReferenceRow, ReferenceRow] = {}
    for line_number, line in lines:
        values, complaints = read_line(line, table.columns)
        if not complaints:
            row = table.row(values)
            key = tuple(row[i] for i in table.key)
            if key in rows:
                complaints = [(table.columns[0].heading, str(key[0]), "reference_twice")]
            else:
                rows[key] = row
        reference.rejected += [rejected_cell(path, line_number, *complaint) for complaint in complaints]
    return list(rows.values())
