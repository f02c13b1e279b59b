"""Read a CSV table somebody keeps by hand: each value is checked, and what is wrong with it has a code."""

import codecs
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.files.delimited import BadTable, CsvTable, read_table
from etl.files.regular import read_regular, why_not_read
from etl.files.written_days import read_day, read_month

CsvCell = Callable[[str], Any]
"""Reads one cell that is not blank; raises BadCell."""


class BadCell(Exception):
    """A cell that cannot be loaded; `code` names the sentence that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class CsvColumn:
    """A column by its heading, and how its cells are read. `optional` cells may be blank (None)."""

    heading: str
    read: CsvCell
    optional: bool = False


def open_table(file: Path) -> CsvTable:
    """The table in a file. Raises BadTable where any of it cannot be read, or the file not be opened."""
    try:
        return read_table(read_regular(file))
    except OSError:
        raise BadTable("reference_cannot_open") from None


def kept_table(file: Path, folder: Path, headings: Sequence[str]) -> CsvTable:
    """A table with `headings` that is kept in `folder`, whole, as it is read and written; without rows where there is
    none yet.

    Raises BadTable, also for what is no regular file of the folder.
    """
    if code := why_not_read(file, folder):
        raise BadTable(code)
    # A new file begins with the mark by which Excel knows UTF-8.
    table = open_table(file) if file.exists() else read_table(codecs.BOM_UTF8)
    if table.headings:
        table.need(headings)
    return table


def read_line(
    line: Mapping[str, str], columns: Sequence[CsvColumn]
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
    return column.read(written)


def text(written: str) -> str:
    """Any words."""
    return written.strip()


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
        if written.strip() not in known:
            raise BadCell(code)
        return written.strip()

    return read


def _converted(convert: Callable[[str], Any], code: str) -> CsvCell:
    """What `convert` makes of a cell; `code` says what is wrong where it raises ValueError."""

    def read(written: str) -> Any:
        try:
            return convert(written.strip())
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


day = _converted(read_day, "reference_not_a_day")
"""A day as 2016-07-26, or as a spreadsheet saves it."""
month = _converted(read_month, "reference_not_a_month")
"""The first day of a month as 2016-07, or as a spreadsheet saves it."""
