"""The cells of a row as a person corrects them, and in words. Rows are those of queries/one_row.sql."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import etl
from dashboard.wording import t
from dashboard.words.day_answers import DENIED, UNDATED
from dashboard.words.display import day, digits, month
from dashboard.words.rows import Row
from dashboard.words.scores import target_words
from etl import CellKind
from queries.scope import WITHHELD

PLACE_STATEMENT = "place_statement"
# What a paper says of a training or a tour day: by its kind the fields that can be corrected, and a column of a
# register that has the same title. What the correction is named by comes last.
_HELD, _PLANNED = ("training_entry", "held_on"), ("training_entry", "planned_month")
_OF_STATEMENTS: Mapping[str, Mapping[str, tuple[CellKind, tuple[str, str]]]] = {
    "training_planned": {
        "topic": (CellKind.WORDS, ("training_entry", "topic")),
        "month": (CellKind.MONTH, _PLANNED),
    },
    "training_moved": {
        "topic": (CellKind.WORDS, ("training_entry", "topic")),
        "to_month": (CellKind.MONTH, ("training_entry", "moved_to")),
        "month": (CellKind.MONTH, _PLANNED),
    },
    "training_held": {
        "value": (CellKind.YES_NO, _HELD),
        "topic": (CellKind.WORDS, ("training_entry", "topic")),
        "date": (CellKind.DAY, _HELD),
    },
    "tour_planned": {"date": (CellKind.DAY, ("tour_day", "toured_on"))},
}
_NEEDED = (("training_planned", "month"), ("training_moved", "to_month"), ("training_moved", "month"))
# The words that a row is told by.
_NAMED_BY = ("activity", "topic", "post", "office", "title", "order_no")
# Which registers have the row of a correction, where it is not loaded: the first with such a field gives its words.
_REGISTERS = (
    "report_receipt", "dialogue_entry", "idea", "office_count", "office_roll", "idea_step", "innovator_move",
    "roster_update", "team_member", "portal_check", "training_entry", "tour_day", "group_month", "activity",
    "decision_entry",
)  # fmt: skip


def row_values(row: Row) -> dict[str, Any]:
    """The columns of the row; a statement's day under the name that corrections have for it."""
    values: dict[str, Any] = json.loads(row["cells"])
    return {**values, "date": values["day"]} if row["register"] == PLACE_STATEMENT else values


def cells_of(row: Row) -> Mapping[str, etl.Cell]:
    """The cells of the row that can be corrected, by field; words that a reader is not shown are none of them."""
    values = row_values(row)
    cells = etl.row_cells(row["register"])
    if row["register"] == PLACE_STATEMENT:
        kind = values["kind"]
        fields = _OF_STATEMENTS[kind]
        needed = {name: (kind, name) in _NEEDED or holds is CellKind.YES_NO for name, (holds, _) in fields.items()}
        cells = {name: etl.Cell(name, holds, needed[name]) for name, (holds, _) in fields.items()}
    return {name: cell for name, cell in cells.items() if values.get(name) != WITHHELD}


def written_of(row: Row) -> dict[str, str]:
    """The cells of the row as corrections.csv writes them."""
    return etl.written_cells(cells_of(row), row_values(row))


def row_title(row: Row, language: str) -> str:
    """What the row is: the register's name, and the words that it is told by; of a statement its kind and month."""
    values = row_values(row)
    if row["register"] == PLACE_STATEMENT:
        of_month = month(date.fromisoformat(values["month"]), language)
        return " · ".join((t(f"place_kind.{values['kind']}", language), of_month))
    words = (values[name] for name in _NAMED_BY if values.get(name))
    return " · ".join((etl.register_title(row["register"], language), *words))


def cell_title(register: str, field: str, language: str) -> str:
    """The heading of the register's column that a field comes from."""
    if register != PLACE_STATEMENT:
        return etl.column_title(register, field, language)
    if field == "value":
        return t("correcting.row.value", language)
    return next(etl.column_title(*of[field][1], language) for of in _OF_STATEMENTS.values() if field in of)


def field_title(register: str | None, field: str, language: str) -> str | None:
    """What a list of corrections calls the field of a row: its column, and what of a day is said. None: no register's.

    `register`: None where it is not known which.
    """
    of = register or next((each for each in _REGISTERS if field in etl.row_cells(each)), None)
    if of is None or field not in etl.row_cells(of):
        return None
    title = cell_title(of, field, language)
    ending = next((each for each in (UNDATED, DENIED) if field.endswith(each)), None)
    return t(f"correction.field.day{ending}", language, column=title) if ending else title


def field_kind(register: str | None, field: str) -> CellKind | None:
    """What the field of a row holds; None where it is of no register."""
    names = (register,) if register else _REGISTERS
    return next((etl.row_cells(each)[field].kind for each in names if field in etl.row_cells(each)), None)


def cell_words(kind: CellKind, written: str, places: Mapping[str, str], language: str) -> str:
    """What corrections.csv writes of a cell, in words; as it is where it is none of its kind."""
    if not written:
        return t("correction.value.nothing", language)
    try:
        return _WORDS[kind](written, places, language) if kind in _WORDS else digits(written, language)
    except ValueError:
        return digits(written, language)


def _listed(key: str, known: tuple[str, ...]) -> Callable[[str, Mapping[str, str], str], str]:
    return lambda written, _, language: t(f"{key}.{written}", language) if written in known else written


# The keys of words for what a cell of a closed set may hold.
KEYS_OF = {CellKind.STAGE: "stage", CellKind.OFFICE_KIND: "office_kind", CellKind.STATE: "recording.state"}
_WORDS: Mapping[CellKind, Callable[[str, Mapping[str, str], str], str]] = {
    CellKind.DAY: lambda written, _, language: day(date.fromisoformat(written), language),
    CellKind.MONTH: lambda written, _, language: month(date.fromisoformat(f"{written}-01"), language),
    CellKind.YES_NO: _listed("correction.value", ("yes", "no")),
    **{kind: _listed(key, etl.CHOICES[kind]) for kind, key in KEYS_OF.items()},
    CellKind.PLACE: lambda written, places, _: places.get(written, written),
    CellKind.TARGET: lambda written, _, language: target_words(written, language),
    CellKind.WORDS: lambda written, _, __: written,
}
