"""One figure's table as CSV and XLSX write it, and how text is made safe for a spreadsheet."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

ColumnKind = Literal["text", "count", "rate", "day", "month"]
FigureValue = str | int | float | date | None

# A spreadsheet may read text that begins with one of these as a formula; some also the full-width forms.
_FORMULA_SIGNS = frozenset("=+-@＝＋－＠")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's title as the reader sees it, and the kind of its values; a rate is a share (0-1)."""

    title: str
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """One figure as a table. `rows` are as long as `headings`; a value of None is unknown.

    `subtitle` says what was asked for (places, months, as of); `notes` are rows below the table: label and words.
    `unknown` is written for a number that no source gives: an empty cell would be read as 0.
    """

    title: str
    subtitle: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[FigureValue, ...], ...]
    notes: tuple[tuple[str, str], ...]
    unknown: str
    language: str


def cell_text(text: str) -> str:
    """`text` without control characters (but tab and new line) and halves of surrogate pairs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in whole if letter in "\t\n\r" or unicodedata.category(letter) != "Cc")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run `text`: it begins with tab, CR or (after spaces and invisible marks) a sign."""
    if text[:1] in ("\t", "\r"):
        return True
    visible = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return next(visible, "") in _FORMULA_SIGNS


def not_a_formula(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return "'" + text if looks_like_formula(text) else text


def known(cell: FigureValue, heading: Heading, unknown: str) -> FigureValue:
    """The value, or `unknown` for a missing number; a missing day or text stays None."""
    return unknown if cell is None and heading.kind in ("count", "rate") else cell
