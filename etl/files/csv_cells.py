"""Read the cells of a table somebody keeps by hand: each value is checked, and what is wrong with it has a code."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date
from typing import Any

Cell = Callable[[str], Any]
"""Reads one cell that is not blank; raises BadCell."""


class BadCell(Exception):
    """A cell that cannot be loaded; `code` names the sentence that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading, and how its cells are read. `optional` cells may be blank (None)."""

    heading: str
    read: Cell
    optional: bool = False


def read_cell(written: str | None, column: Column) -> Any:
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


def number(low: float, high: float) -> Cell:
    """A number from `low` to `high`."""

    def read(written: str) -> float:
        try:
            value = float(written)
        except ValueError:
            raise BadCell("reference_not_a_number") from None
        if not low <= value <= high:
            raise BadCell("reference_out_of_range")
        return value

    return read


def whole(low: int, high: int) -> Cell:
    """A whole number from `low` to `high`."""

    def read(written: str) -> int:
        if not (written.isascii() and written.isdigit()):
            raise BadCell("reference_not_a_number")
        if not low <= int(written) <= high:
            raise BadCell("reference_out_of_range")
        return int(written)

    return read


def digits(count: int) -> Cell:
    """A code of exactly `count` ASCII digits, kept as text (a leading zero is part of it)."""

    def read(written: str) -> str:
        if not (written.isascii() and written.isdigit() and len(written) == count):
            raise BadCell("reference_not_a_code")
        return written

    return read


def day(written: str) -> date:
    """A day as 2016-07-26."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise BadCell("reference_not_a_day") from None


def month(written: str) -> date:
    """The first day of a month as 2016-07."""
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        raise BadCell("reference_not_a_month") from None


def one_of(known: Container[str], code: str) -> Cell:
    """One of the values known; `code` says what is wrong with another."""

    def read(written: str) -> str:
        if written not in known:
            raise BadCell(code)
        return written

    return read
