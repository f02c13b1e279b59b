"""One figure's table as CSV and XLSX write it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ColumnKind = Literal["text", "count", "rate", "day", "month"]
FigureValue = str | int | float | date | None


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


def known(cell: FigureValue, heading: Heading, unknown: str) -> FigureValue:
    """The value, or `unknown` for a missing number; a missing day or text stays None."""
    return unknown if cell is None and heading.kind in ("count", "rate") else cell
