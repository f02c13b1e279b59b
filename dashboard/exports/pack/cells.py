"""Make the cells of a pack: a value, and how it is shown in the pack's language; an unknown one is shown as words."""

from datetime import date
from typing import Any

from dashboard.exports.pack.records import PackCell
from dashboard.words import display

NOTHING = PackCell(None, "")
# Numbers of `Pack.references`.
References = tuple[int, ...]


def text(words: str | None, references: References = ()) -> PackCell:
    """Words; empty for None."""
    return PackCell(words or None, words or "", references)


def count(number: Any, language: str, references: References = ()) -> PackCell:
    """A whole number; “no data” for an unknown one."""
    known = not display.is_unknown(number)
    return PackCell(int(number) if known else None, display.number(number, language), references)


def rate(share: Any, language: str, references: References = ()) -> PackCell:
    """A share (0-1) shown as a percentage; “no data” for an unknown one."""
    known = not display.is_unknown(share)
    return PackCell(float(share) if known else None, display.rate(share, language), references)


def counted_rate(done: Any, expected: Any, share: Any, language: str, references: References = ()) -> PackCell:
    """A rate with its count, as text: ১/৯ · ১১.১%."""
    shown = display.count_and_rate(done, expected, share, language)
    return PackCell(shown, shown, references)


def day(known: date | None, language: str, references: References = (), missing: str = "") -> PackCell:
    """A day; `missing` is shown for None."""
    return PackCell(known, display.day(known, language) if known else missing, references)


def month(known: date | None, language: str, references: References = (), missing: str = "") -> PackCell:
    """A month, as its first day; `missing` is shown for None."""
    return PackCell(known, display.month(known, language) if known else missing, references)


def coded(words: str, code: str, references: References = ()) -> PackCell:
    """Words for a value of a closed set, and that value."""
    return PackCell(words or None, words, references, code)
