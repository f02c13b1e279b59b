"""Sentences in either language for what a load reports: warnings, what was left out, why nothing was built."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from etl.bengali.digits import to_bengali
from etl.wording.catalogue import Catalogue

HERE = Path(__file__).parent
# The sentences about papers, about loading and the commands, about registers.
FOLDERS = (HERE, HERE.parent / "commands" / "wording", HERE.parent / "registers" / "wording")
# What stands before a code in the catalogues: a parser's warning, a parser's refusal, what a load left out.
PREFIXES = ("warning", "refusal", "rejected")
# The details of a warning that are days; what a cell or a paper says stays as it is written.
DAYS = ("held_on", "issued_on", "day")
# The place of a rejected row of reference data: 12:column.
ROW_AND_COLUMN = re.compile(r"\d+:\w+")

# The place of a rejected row of a register: Sheet!12:heading; no sheet in a CSV, no row for a whole sheet.
SHEET_AND_ROW = re.compile(r"(?P<sheet>.*)!(?P<row>\d+)?(?::(?P<column>.*))?", re.DOTALL)


class Failure(Protocol):
    """Why something was not done at all: `code` names the sentence `failure.CODE`, `values` fill its gaps."""

    code: str
    values: dict[str, str]


# Once a process, without a key: the catalogues are part of the program.
@cache
def _catalogues() -> tuple[Catalogue, ...]:
    return tuple(Catalogue(folder) for folder in FOLDERS)


def say(key: str, language: str, **values: str) -> str:
    """The sentence of `key`. KeyError where no catalogue has it."""
    for catalogue in _catalogues():
        try:
            return catalogue.say(key, language, **values)
        except KeyError:
            continue
    raise KeyError(key)


def say_warning(code: str, details: Mapping[str, str], place: str, language: str) -> str:
    """The sentence for a row of `warning` or `rejected`, followed by its place in the paper, if any.

    A code that no catalogue knows (from a warehouse built by a newer program) is shown as it is, with its details.
    """
    for prefix in PREFIXES:
        try:
            sentence = say(f"{prefix}.{code}", language, **_days_written(details, language))
        except KeyError:
            continue
        if what := _left_out(prefix, details):
            sentence = f"{sentence} {say(f'left_out.{what}', language)}"
        where = say_place(place, language)
        return f"{sentence} ({where})" if where else sentence
    return " ".join([code, *details.values(), *([f"({place})"] if place else [])])


def _left_out(prefix: str, details: Mapping[str, str]) -> str:
    """What a cell of a register cost: its `row`, the `cell` alone; `rest`: the sentence says it of the cell itself."""
    what = details.get("left_out", "")
    return "rest" if what == "cell" and prefix == "warning" else what if what in ("row", "cell") else ""


def _days_written(details: Mapping[str, str], language: str) -> dict[str, str]:
    """The details, the days among them as the language writes days: ১৭-০৮-২০১৬, 17 Aug 2016."""
    return {name: _day_written(said, language) if name in DAYS else said for name, said in details.items()}


def _day_written(written: str, language: str) -> str:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{day:%d-%m-%Y}" if language == "bn" else f"{day.day} {day:%b} {day.year}"


def say_place(place: str, language: str) -> str:
    """A parser's place (`item 9`, `head`) in the language, or a register's sheet, row and column.

    "" for a row of reference data: its sentence names the row itself.
    """
    if ROW_AND_COLUMN.fullmatch(place):
        return ""
    if in_register := SHEET_AND_ROW.fullmatch(place):
        return _say_place_in_register(**in_register.groupdict(), language=language)
    word, _, no = place.partition(" ")
    try:
        return say(f"place.{word}", language, no=to_bengali(no) if language == "bn" else no)
    except KeyError:
        return place


def _say_place_in_register(sheet: str, row: str | None, column: str | None, language: str) -> str:
    if not sheet and row is None:
        return ""
    part = "sheet" if row is None else "row" if column is None else "cell"
    kind = "" if sheet else "csv_"
    return say(f"place.register_{kind}{part}", language, sheet=sheet, row=row or "", column=column or "")


def say_failure(failure: Failure, language: str) -> str:
    """The sentence that says why nothing was built, and what to do."""
    return say(f"failure.{failure.code}", language, **failure.values)
