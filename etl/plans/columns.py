"""Which column of a work plan's table holds what, also below heads of several merged rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.bengali.calendar import Calendar
from etl.bengali.digits import to_ascii
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.phrases import phrase_list
from etl.readers.document import Cell

Row = tuple[Cell, ...]

BANDS = ("100", "90", "80", "70", "60")
# Of the words of one heading those of the first of these say what it is of: কার্যক্রমের সূচকের মান is a weight.
_PRECEDENCE = (
    *(f"band_{band}" for band in BANDS),
    *("objective_weight", "weight", "achieved", "projection", "topic", "responsible", "start", "end", "time"),
    *("indicator", "unit", "target", "result", "activity", "upazila", "dialogue", "objective", "no", "remark"),
)
_BAND = re.compile(r"\D*(100|90|80|70|60)\s?%?\D*")
_HEADING_LENGTH = 120
_TITLE_ROWS = 6
_NUMBER = re.compile(r"[\s\d().।,/-]+")
_KNOWN_SHARE = 0.7
# The words above several columns that hold for each of them.
_SHARED = ("target", "time", "dialogue")


@dataclass(slots=True)
class Columns:
    """The places of a table's columns by what they hold.

    `months`: place → number of the month that heads it; `dialogues`: places of columns headed by a dialogue (২য় সংলাপ);
    `targets`: the places of the bands' targets, best first.
    """

    width: int
    places: dict[str, int] = field(default_factory=dict)
    dialogues: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    months: dict[int, int] = field(default_factory=dict)

    @property
    def is_plan(self) -> bool:
        """Whether each row is an activity, with something that tells when or how well."""
        told = ("time", "start", "end", "indicator", "weight", "responsible", "target", "result")
        return "activity" in self.places and (bool(self.targets) or any(name in self.places for name in told))

    @property
    def is_by_upazila(self) -> bool:
        """Whether each row names upazilas, and when they hold their dialogues."""
        return "upazila" in self.places and bool(self.dialogues or self.months or {"time", "end"} & self.places.keys())

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of a row in the column of that name; an empty one without such a column."""
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else Cell()


def find_columns(rows: Sequence[Row]) -> tuple[Columns, int, int] | None:
    """The columns that the first rows name, and the places of the first heading and of the first row below all.

    None where no row near the top is a heading of a plan.
    """
    for at, row in enumerate(rows[:_TITLE_ROWS]):
        if not is_heading(row) or is_numbers(row):
            continue
        end = at + 1
        while end < len(rows) and (is_heading(rows[end]) or is_numbers(rows[end])):
            end += 1
        columns = _columns(rows[at:end])
        if columns.is_plan or columns.is_by_upazila:
            return columns, at, end
    return None


def is_heading(row: Row) -> bool:
    """Whether its cells are headings: what a column holds, a band, or a month; none is a number, few are unknown."""
    filled = [cell.text for cell in row if cell.text.strip()]
    if len(filled) < 2 or any(_NUMBER.fullmatch(to_ascii(words)) for words in filled):
        return False
    known = sum(bool(_kinds(words) or _month(words)) for words in filled)
    return known > 1 and known >= _KNOWN_SHARE * len(filled)


def is_numbers(row: Row) -> bool:
    """The row ১ ২ ৩ ৪ below the headings."""
    filled = [to_ascii(cell.text).strip(" ().") for cell in row if cell.text.strip()]
    return len(filled) > 2 and filled == [str(number) for number in range(1, len(filled) + 1)]


def heading_kind(words: str) -> str | None:
    """What a heading says that its column holds; None where it says nothing we know."""
    kinds = _kinds(words)
    if {"start", "end"} <= kinds:
        # Both ends in one cell.
        return "time"
    return next((kind for kind in _PRECEDENCE if kind in kinds), None)


@reference_cache(2_000)
def _kinds(words: str) -> frozenset[str]:
    if len(words) > _HEADING_LENGTH:
        return frozenset()
    if band := _BAND.fullmatch(to_ascii(words)):
        return frozenset([f"band_{band[1]}"]) if "%" in words else frozenset()
    return frozenset(found.meaning for found in phrase_list("plan_columns").find(plain(words.replace("\n", " "))))


def _month(words: str) -> int | None:
    """The month that a heading is (জুলাই, জুলাই/১৬), where it is nothing more."""
    phrases = find_month_phrases(words)
    if len(phrases) != 1 or phrases[0].calendar is not Calendar.GREGORIAN or phrases[0].days:
        return None
    start, end = phrases[0].span
    return phrases[0].month if not (words[:start] + words[end:]).strip(" '’/-০১২৩৪৫৬৭৮৯0123456789,.") else None


def _columns(headings: Sequence[Row]) -> Columns:
    columns = Columns(width=max(map(len, headings)))
    bands: dict[str, int] = {}
    targets: list[int] = []
    for place in range(columns.width):
        own = [row[place].text for row in headings if place < len(row) and row[place].text.strip()]
        kind = next((kind for words in reversed(own) if (kind := heading_kind(words))), None)
        month = next((number for words in own if (number := _month(words))), None)
        if month and kind is None:
            columns.months[place] = month
            continue
        kind = kind if own else _shared(headings, place)
        if kind is None:
            continue
        if kind.startswith("band_"):
            bands.setdefault(kind.removeprefix("band_"), place)
        elif kind == "target":
            targets.append(place)
        elif kind == "dialogue":
            columns.dialogues.append(place)
        columns.places.setdefault(kind, place)
    columns.targets = [bands[name] for name in BANDS if name in bands] if bands else targets[: len(BANDS)]
    return columns


def _shared(headings: Sequence[Row], place: int) -> str | None:
    """What a column without a heading of its own holds: what the words above it and its left neighbours say."""
    for row in reversed(headings):
        left = next((row[at].text for at in range(min(place, len(row) - 1), -1, -1) if row[at].text.strip()), "")
        kind = heading_kind(left)
        if kind in _SHARED:
            return kind
    return None
