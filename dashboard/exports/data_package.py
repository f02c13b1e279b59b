"""The pack's tables for other programs: CSV and Parquet with a Frictionless data package that describes them.

https://specs.frictionlessdata.io/tabular-data-package/ . Titles and meanings are in both languages; an unknown value is
an empty cell, and a status has its code in a column of its own.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.pack.records import Pack, PackCell, PackColumn, PackRow, PackTable
from dashboard.exports.table.sheet import ColumnKind, FigureValue
from dashboard.exports.wording import CATALOGUE, say, title
from dashboard.wording import LANGUAGES
from queries.cells import cell_text, not_a_formula

# Excel reads a CSV as UTF-8 only with a byte order mark.
ENCODING = "utf-8-sig"
_TYPES: dict[ColumnKind, str] = {"text": "string", "count": "integer", "rate": "number", "day": "date", "month": "date"}
_ARROW = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a file: `name` and `type` as in Frictionless; `word`: the key of its title in the catalogue."""

    name: str
    type: str
    word: str


@dataclass(frozen=True, slots=True)
class File:
    """A file's columns and rows, before it is CSV or Parquet."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[FigureValue, ...], ...]


def render(pack: Pack) -> dict[str, bytes]:
    """A folder: datapackage.json, and for each table and the references one CSV and one Parquet file."""
    folder = f"{pack.stem}_data"
    files = [*map(_of_table, pack.tables()), _references(pack)]
    written = {f"{folder}/datapackage.json": _json(_package(pack, files))}
    for file in files:
        written[f"{folder}/{file.name}.csv"] = to_csv(file)
        written[f"{folder}/{file.name}.parquet"] = to_parquet(file)
    return written


def _of_table(table: PackTable) -> File:
    """The rows without groups; a column of codes after one of words; the numbers of the references last."""
    rows = [row for row in table.all_rows if row.role != "group"]
    coded = {n for row in rows for n, cell in enumerate(row.cells) if cell.code}
    fields = [Field("row_role", "string", "column.role"), Field("place_code", "string", "column.place_code")]
    for number, column in enumerate(table.columns):
        fields.append(Field(column.key, _TYPES[column.kind], column.word))
        if number in coded:
            fields.append(Field(f"{column.key}_code", "string", "column.code"))
    fields.append(Field("references", "string", "column.references"))
    return File(table.key, tuple(fields), tuple(tuple(_values(row, table.columns, coded)) for row in rows))


def _values(row: PackRow, columns: Sequence[PackColumn], coded: set[int]) -> Iterable[FigureValue]:
    yield row.role
    yield row.place_code or None
    for number, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        yield _value(cell, column.kind)
        if number in coded:
            yield cell.code or None
    yield " ".join(map(str, row.references)) or None


def _value(cell: PackCell, kind: ColumnKind) -> FigureValue:
    """The cell's value if it is of its column's kind; words in a column of numbers or days become None."""
    match kind:
        case "text":
            return cell_text(cell.shown) or None
        case "count" | "rate":
            return cell.number
        case _:
            return cell.value if isinstance(cell.value, date) else None


def _references(pack: Pack) -> File:
    """One row a source of a reference."""
    keys = ("no", "path", "where", "quote", "said_on")
    types = ("integer", "string", "string", "string", "date")
    fields = tuple(Field(k, kind, f"column.reference.{k}") for k, kind in zip(keys, types, strict=True))
    rows = (
        (reference.number, *(cell_text(text) or None for text in (s.path, s.where, s.quote)), s.said_on)
        for reference in pack.references
        for s in reference.sources
    )
    return File("references", fields, tuple(rows))


def to_csv(file: File) -> bytes:
    """RFC 4180 with a byte order mark; an apostrophe goes before what a spreadsheet might read as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(field.name for field in file.fields)
    writer.writerows([_in_csv(value) for value in row] for row in file.rows)
    return text.getvalue().encode(ENCODING)


def _in_csv(value: FigureValue) -> str | int | float:
    if isinstance(value, str):
        return not_a_formula(value)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def to_parquet(file: File) -> bytes:
    """The same rows with their types; text is not changed."""
    schema = pa.schema([pa.field(field.name, _ARROW[field.type]) for field in file.fields])
    columns = [
        pa.array((row[number] for row in file.rows), type=schema.field(number).type)
        for number in range(len(file.fields))
    ]
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), stream)
    return stream.getvalue()


def _package(pack: Pack, files: Sequence[File]) -> dict[str, Any]:
    asked = pack.asked
    paths = sorted({source.path for reference in pack.references for source in reference.sources})
    return {
        "profile": "tabular-data-package",
        "name": pack.stem.lower(),
        "title": pack.title,
        "description": " ".join(filter(None, [say("package.description", pack.language), pack.sample])),
        "descriptions": {language: say("package.description", language) for language in LANGUAGES},
        "languages": list(LANGUAGES),
        "place_code": asked.place_code,
        "month": asked.month.isoformat()[:7],
        "as_of": asked.as_of.isoformat(),
        "made_from": pack.made_from,
        "sample": pack.sample is not None,
        "sources": [{"title": path} for path in paths],
        "resources": [_resource(file, pack.language) for file in files],
    }


def _resource(file: File, language: str) -> dict[str, Any]:
    titles = {code: say(f"sheet.{file.name}", code) for code in LANGUAGES}
    return {
        "profile": "tabular-data-resource",
        "name": file.name,
        "path": f"{file.name}.csv",
        "parquet": f"{file.name}.parquet",
        "title": titles[language],
        "titles": titles,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": ENCODING,
        "schema": {"fields": [_field(field, language) for field in file.fields], "missingValues": [""]},
    }


def _field(field: Field, language: str) -> dict[str, Any]:
    titles = {code: title(field.word, code) for code in LANGUAGES}
    described = {"name": field.name, "type": field.type, "title": titles[language], "titles": titles}
    meaning = f"{field.word}.meaning"
    if meaning in CATALOGUE.keys(language):
        meanings = {code: say(meaning, code) for code in LANGUAGES}
        described |= {"description": meanings[language], "descriptions": meanings}
    return described


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
