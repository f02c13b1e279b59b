"""Read a CSV table somebody keeps by hand: each value is checked, and what is wrong with it has a code."""

import csv
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

CsvCell = Callable[[str], Any]
"""Reads one cell that is not blank; raises BadCell."""


class BadCell(Exception):
    """A cell, or a whole file, that cannot be loaded; `code` names the sentence that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class CsvColumn:
    """A column by its heading, and how its cells are read. `optional` cells may be blank (None)."""

    heading: str
    read: CsvCell
    optional: bool = False


def read_lines(file: Path) -> list[dict[str, str | None]]:
    """The lines of a CSV file by heading. Raises BadCell where it is not UTF-8 or cannot be opened."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))
    except UnicodeDecodeError:
        raise BadCell("reference_not_utf8") from None
    except (OSError, csv.Error):
        raise BadCell("reference_cannot_open") from None


def read_line(
    line: Mapping[str, str | None], columns: Sequence[CsvColumn]
) -> tuple[tuple[Any, ...], list[tuple[str, str, str]]]:
    """The values of one line, and heading, cell and code of each cell that cannot be loaded."""
    values, complaints = [], []
    for column in columns:
        written = line.get(column.heading)
        try:
            values.append(read_cell(written, column))
        except BadCell as bad:
            complaints.append((column.heading, written or "", bad.code))
    return tuple(values), complaints


def read_cell(written: str | None, column: CsvColumn) -> Any:
    """The value of a cell, None where it may be blank and is. Raises BadCell."""
    if written is None:
        raise BadCell("reference_no_column")
    if not written.strip():
        if column.optional:
            return None
        raise BadCell("reference_blank")
    return column.read(written.strip())


def text(written: str) -> str:
    """Any words."""
    return written


def number(low: float, high: float) -> CsvCell:
    """A number from `low` to `high`."""
    return _within(low, high, _converted(float, "reference_not_a_number"))


def whole(low: int, high: int) -> CsvCell:
    """A whole number from `low` to `high`, in ASCII digits."""
    return _within(low, high, _converted(lambda written: int(_ascii_digits(written)), "reference_not_a_number"))


def digits(count: int) -> CsvCell:
    """A code of exactly `count` ASCII digits, kept as text (a leading zero is part of it)."""
    return _converted(lambda written: _ascii_digits(written, count), "reference_not_a_code")


def one_of(known: Container[str], code: str) -> CsvCell:
    """One of the values known; `code` says what is wrong with another."""

    def read(written: str) -> str:
        if written not in known:
            raise BadCell(code)
        return written

    return read


def _converted(convert: Callable[[str], Any], code: str) -> CsvCell:
    """What `convert` makes of a cell; `code` says what is wrong where it raises ValueError."""

    def read(written: str) -> Any:
        try:
            return convert(written)
        except ValueError:
            raise BadCell(code) from None

    return read


def _within(low: float, high: float, cell: CsvCell) -> CsvCell:
    def read(written: str) -> Any:
        value = cell(written)
        if not low <= value <= high:
            raise BadCell("reference_out_of_range")
        return value

    return read


def _ascii_digits(written: str, count: int | None = None) -> str:
    if written.isascii() and written.isdigit() and count in (None, len(written)):
        return written
    raise ValueError(written)


day = _converted(date.fromisoformat, "reference_not_a_day")
"""A day as 2016-07-26."""
month = _converted(lambda written: date.fromisoformat(f"{written}-01"), "reference_not_a_month")
"""The first day of a month as 2016-07."""
