"""Make the cells of a pack: a value, and how it is shown in the pack's language; an unknown one is shown as words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.exports.pack.records import PackCell, PackColumn, PackRow
from dashboard.exports.table.sheet import ColumnKind
from dashboard.exports.wording import CATALOGUE, say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import word

NOTHING = PackCell(None, "")
# Suggested widths, in characters.
_WIDTHS: dict[ColumnKind, int] = {"text": 24, "count": 9, "rate": 10, "day": 13, "month": 16}


def column(table: str, key: str, language: str, kind: ColumnKind = "text", width: int = 0) -> PackColumn:
    """A column. Its title is the catalogue's column.<table>.<key> if there is one, else column.<key>."""
    own = f"column.{table}.{key}"
    word_key = own if own in CATALOGUE.keys(language) else f"column.{key}"
    return PackColumn(key, say(word_key, language), kind, width or _WIDTHS[kind], word_key)


def text(words: str | None, references: Sequence[int] = ()) -> PackCell:
    """Words; empty for None."""
    return PackCell(words or None, words or "", tuple(references))


def count(number: Any, language: str, references: Sequence[int] = ()) -> PackCell:
    """A whole number; “no data” for an unknown one."""
    known = not display.is_unknown(number)
    return PackCell(int(number) if known else None, display.number(number, language), tuple(references))


def rate(share: Any, language: str, references: Sequence[int] = ()) -> PackCell:
    """A share (0-1) shown as a percentage; “no data” for an unknown one."""
    known = not display.is_unknown(share)
    return PackCell(float(share) if known else None, display.rate(share, language), tuple(references))


def counted_rate(done: Any, expected: Any, share: Any, language: str, references: Sequence[int] = ()) -> PackCell:
    """A rate with its count, as text: ১/৯ · ১১.১%."""
    shown = display.count_and_rate(done, expected, share, language)
    return PackCell(shown, shown, tuple(references))


def day(known: date | None, language: str, references: Sequence[int] = (), missing: str = "") -> PackCell:
    """A day; `missing` is shown for None."""
    return PackCell(known, display.day(known, language) if known else missing, tuple(references))


def month(known: date | None, language: str, references: Sequence[int] = (), missing: str = "") -> PackCell:
    """A month, as its first day; `missing` is shown for None."""
    return PackCell(known, display.month(known, language) if known else missing, tuple(references))


def status(measure: str, code: str, language: str, references: Sequence[int] = ()) -> PackCell:
    """A status in the words of its measure, and its code."""
    shown = word(measure, code, language)
    return PackCell(shown, shown, tuple(references), code)


def coded(words: str, code: str, references: Sequence[int] = ()) -> PackCell:
    """Words for a value of a closed set, and that value."""
    return PackCell(words or None, words, tuple(references), code)


def ideas_known_of(row: Row, language: str) -> str:
    """“Of N upazilas”, where a sum of ideas does not include all; else "". Reads idea_upazilas, upazilas."""
    if row["idea_upazilas"] in (0, row["upazilas"]):
        return ""
    return say("remark.ideas_of", language, known=row["idea_upazilas"], upazilas=row["upazilas"])


def heading_row(name: str, columns: Sequence[PackColumn], place_code: str) -> PackRow:
    """The row that heads a district's upazilas."""
    return PackRow((text(name), *(NOTHING for _ in columns[1:])), place_code, "group")
