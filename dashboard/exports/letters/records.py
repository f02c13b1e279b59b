"""The text of a letter, without layout."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

LetterKind = Literal["reminder", "thanks"]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing owed or sent. `check`: what a person must check before the letter is sent, "" for nothing."""

    text: str
    check: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A row of a letter's table: the words of its cells. `check`: as of a point."""

    cells: tuple[str, ...]
    check: str = ""


@dataclass(frozen=True, slots=True)
class LetterTable:
    """The table of a letter to a Deputy Commissioner, a row an upazila and thing. `alt`: what it shows, in a sentence.

    `key`: whether it tells what is owed or what was sent; `columns`: the names of its cells.
    """

    key: Literal["owed", "sent"]
    columns: tuple[str, ...]
    rows: tuple[LetterRow, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """A letter in a list: to whom and about what. `to_check`: whether a person must check it before it is sent."""

    kind: LetterKind
    recipient: tuple[str, ...]
    subject: str
    to_check: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one Upazila Nirbahi Officer, to an office of a district, or from a division to a Deputy Commissioner.

    `sources`: the papers it refers to, `copies`: who else gets one. A letter to a Deputy Commissioner tells of his
    upazilas in a `table`, and of decisions in the `points` below it, after the sentence `points_opening`. Of one that
    is not to an upazila, `upazila_code` is "", `name_en` the district's, or the number of the office among its letters.
    `recipient_check`: what a person must put right in the address, "" for nothing.
    """

    kind: LetterKind
    upazila_code: str
    name_en: str
    subject: str
    sources: tuple[str, ...]
    opening: str
    points: tuple[Point, ...]
    closing: str
    recipient: tuple[str, ...]
    copies: tuple[str, ...]
    district_code: str = ""
    table: LetterTable | None = None
    points_opening: str = ""
    recipient_check: str = ""

    @property
    def stem(self) -> str:
        """The file's name without its ending: ASCII, one for each letter of a pack."""
        ascii_name = unicodedata.normalize("NFKD", self.name_en).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:40]
        return "_".join(part for part in (self.kind, self.upazila_code or self.district_code, slug) if part)
