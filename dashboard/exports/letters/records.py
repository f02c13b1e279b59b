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
class LetterEntry:
    """A letter in a list: to whom and about what. `to_check`: whether a person must check it before it is sent."""

    kind: LetterKind
    recipient: tuple[str, ...]
    subject: str
    to_check: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one Upazila Nirbahi Officer, or to an office or post of a district.

    `sources`: the papers it refers to, `copies`: who else gets one. Of an office, `upazila_code` is "", `name_en` its
    number among the letters to offices of its `district_code`.
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

    @property
    def stem(self) -> str:
        """The file's name without its ending: ASCII, one for each letter of a pack."""
        ascii_name = unicodedata.normalize("NFKD", self.name_en).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:40]
        return "_".join(part for part in (self.kind, self.upazila_code or self.district_code, slug) if part)
