"""Cells of the pack: a value and its words. What is not known is said in words; words come from the catalogues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.exports.pack.records import Cell, Column, Row
from dashboard.exports.table.sheet import Kind
from dashboard.exports.wording import CATALOGUE, say
from dashboard.words import display
from dashboard.words.status import word

NOTHING = Cell(None, "")
# Hints of widths, in characters.
_WIDTHS: dict[Kind, int] = {"text": 24, "count": 9, "rate": 10, "day": 13, "month": 16}


def column(table: str, key: str, language: str, kind: Kind = "text", width: int = 0) -> Column:
    """A column whose title stands in the catalogue under column.<key>, or column.<table>.<key> where that differs."""
    own = f"column.{table}.{key}"
    word_key = own if own in CATALOGUE.keys(language) else f"column.{key}"
    return Column(key, say(word_key, language), kind, width or _WIDTHS[kind], word_key)


def text(words: str | None, references: Sequence[int] = ()) -> Cell:
    """Words as they are; nothing where there are none."""
    return Cell(words or None, words or "", tuple(references))


def count(number: Any, language: str, references: Sequence[int] = ()) -> Cell:
    """A whole number, or that there is no data."""
    known = not display.is_unknown(number)
    return Cell(int(number) if known else None, display.number(number, language), tuple(references))


def rate(share: Any, language: str, references: Sequence[int] = ()) -> Cell:
    """A share (0-1) as a percentage, or that there is no data."""
    known = not display.is_unknown(share)
    return Cell(float(share) if known else None, display.rate(share, language), tuple(references))


def counted_rate(done: Any, expected: Any, share: Any, language: str, references: Sequence[int] = ()) -> Cell:
    """A rate beside its count in words: ১/৯ · ১১.১%."""
    shown = display.count_and_rate(done, expected, share, language)
    return Cell(shown, shown, tuple(references))


def day(known: date | None, language: str, references: Sequence[int] = (), missing: str = "") -> Cell:
    """A day; `missing` is said where there is none."""
    return Cell(known, display.day(known, language) if known else missing, tuple(references))


def month(known: date | None, language: str, references: Sequence[int] = (), missing: str = "") -> Cell:
    """A month as its first day; `missing` is said where there is none."""
    return Cell(known, display.month(known, language) if known else missing, tuple(references))


def status(measure: str, code: str, language: str, references: Sequence[int] = ()) -> Cell:
    """A status in the words of its measure, its code for other programs."""
    shown = word(measure, code, language)
    return Cell(shown, shown, tuple(references), code)


def coded(words: str, code: str, references: Sequence[int] = ()) -> Cell:
    """Words for a value of a closed set, with the value itself."""
    return Cell(words or None, words, tuple(references), code)


def heading_row(name: str, columns: Sequence[Column], place_code: str) -> Row:
    """The row that heads a district's upazilas."""
    return Row((text(name), *(NOTHING for _ in columns[1:])), place_code, "group")
