"""A table on its way out of the office: what every file format writes, and how a cell is made harmless.

Nothing is computed here: cells are what the figure's query gave, in the view's language where they are words.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["text", "count", "rate", "day", "month"]
Cell = str | int | float | date | None

# What a spreadsheet may take for the beginning of a formula; the wide forms count for some input methods.
_FORMULA_SIGNS = frozenset("=+-@＝＋－＠")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's title as the reader sees it, and what its cells hold; a rate is a share (0-1)."""

    title: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One figure as a table. `rows` are as long as `headings`; a cell of None is unknown.

    `subtitle` says what was asked for (places, months, as of); `notes` are rows below the table: label and words.
    `unknown` is the word for a number that no source gives: never an empty cell that a reader takes for 0.
    """

    title: str
    subtitle: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[tuple[str, str], ...]
    unknown: str
    language: str


def cell_text(text: str) -> str:
    """`text` without what no file can hold: control characters (but tab and new line) and halves of surrogate pairs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in whole if letter in "\t\n\r" or unicodedata.category(letter) != "Cc")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run `text`: its sign first (also behind spaces and invisible marks), tab or CR."""
    if text[:1] in ("\t", "\r"):
        return True
    visible = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return next(visible, "") in _FORMULA_SIGNS


def known(cell: Cell, heading: Heading, unknown: str) -> Cell:
    """The cell, or the word for unknown where a number is missing; a day or words that are missing stay empty."""
    return unknown if cell is None and heading.kind in ("count", "rate") else cell
