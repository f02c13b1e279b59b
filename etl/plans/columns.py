"""Which column of a work plan's table holds what, also below heads of several merged rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.bengali.digits import to_ascii
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.phrases import phrase_list
from etl.plans.month_columns import is_span, months_across
from etl.plans.times import NTH
from etl.plans.words import says
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
_A_YEAR = re.compile(r"20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?")
_KNOWN_SHARE = 0.7
_SHORT = 30
# The words above several columns that hold for each of them.
_SHARED = ("target", "time", "dialogue")
_TIMES = ("time", "start", "end")


@dataclass(slots=True)
class Columns:
    """The places of a table's columns by what they hold.

    `spans`: place → the month that heads it, by its number, or the words of a heading that names a few or a quarter;
    `dialogues`: places of columns headed by a dialogue (২য় সংলাপ); `times`: those headed by a time; `unknown`: those
    whose heading says nothing we know; `targets`: the places of the bands' targets, best first.
    """

    width: int
    places: dict[str, int] = field(default_factory=dict)
    dialogues: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    spans: dict[int, int | str] = field(default_factory=dict)

    @property
    def is_plan(self) -> bool:
        """Whether each row is an activity, with something that tells when or how well."""
        told = ("time", "start", "end", "indicator", "weight", "responsible", "target", "result")
        is_told = bool(self.targets or self.spans) or any(name in self.places for name in told)
        return "activity" in self.places and is_told

    @property
    def is_by_upazila(self) -> bool:
        """Whether each row names upazilas, and when they hold their dialogues."""
        return "upazila" in self.places and bool(self.dialogues or self.spans or self.times or self.unknown)

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of a row in the column of that name; an empty one without such a column."""
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else Cell()

    def beside(self, row: Row) -> str:
        """The words of a row's cells that are of no column that is known, and its remark."""
        places = [*self.unknown, *(self.places[name] for name in ("remark", "target") if name in self.places)]
        return "\n".join(row[place].text for place in places if place < len(row) and row[place].text.strip())


def find_columns(rows: Sequence[Row]) -> tuple[Columns, int, int] | None:
    """The columns that the first rows name, and the places of the first heading and of the first row below all.

    None where no row near the top is a heading of a plan.
    """
    for at, row in enumerate(rows[:_TITLE_ROWS]):
        if not (is_heading(row) or _heads_times(row)) or is_numbers(row):
            continue
        end = at + 1
        while end < len(rows) and (is_heading(rows[end]) or is_numbers(rows[end]) or _is_below_heading(rows[end])):
            end += 1
        columns = _columns(rows[at:end])
        if columns.is_plan or columns.is_by_upazila:
            return columns, at, end
    return None


def is_heading(row: Row) -> bool:
    """Whether its cells are headings: what a column holds, a band, or a month; none is a number, few are unknown."""
    filled = _words_of_heading(row)
    months = {row[place].text for place in months_across(row)} if filled else set()
    known = sum(bool(words in months or _kinds(words) or is_span(words)) for words in filled)
    return known > 1 and known >= _KNOWN_SHARE * len(filled)


def _heads_times(row: Row) -> bool:
    """Whether a first row is a heading though it calls more columns than a few by words of its own: it heads those of
    times and two more."""
    filled = _words_of_heading(row)
    kinds = {heading_kind(words) for words in filled} - {None}
    return len(kinds) > 2 and bool(kinds & {*_TIMES}) and 2 * len(kinds) >= len(filled)


def _words_of_heading(row: Row) -> list[str]:
    """The words of a row's cells but for years above months; none where one is a number, or there is but one."""
    filled = [cell.text for cell in row if cell.text.strip() and not _A_YEAR.fullmatch(to_ascii(cell.text).strip())]
    is_number = any(_NUMBER.fullmatch(to_ascii(words)) for words in filled)
    return [] if is_number or len(filled) < 2 else filled


def _is_below_heading(row: Row) -> bool:
    """Whether a row below headings parts them further (১ম, ২য়): its first cell is merged with the one above."""
    filled = [cell.text for cell in row if cell.text.strip()]
    short = all(len(words) <= _SHORT and not find_month_phrases(words) for words in filled)
    return bool(filled) and bool(row) and row[0].continues and short


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


def _columns(headings: Sequence[Row]) -> Columns:
    columns = Columns(width=max(map(len, headings)))
    bands: dict[str, int] = {}
    targets: list[int] = []
    numbers: list[int] = []
    months = {place: number for row in headings for place, number in months_across(row).items()}
    for place in range(columns.width):
        span = _span(headings, place, months.get(place))
        if span is not None:
            columns.spans[place] = span
            continue
        own = [row[place].text for row in headings if place < len(row) and row[place].text.strip()]
        kind = next((kind for words in reversed(own) if (kind := heading_kind(words))), None)
        kind = kind or _shared(headings, place)
        if kind is None:
            columns.unknown.append(place)
            continue
        if kind.startswith("band_"):
            bands.setdefault(kind.removeprefix("band_"), place)
        elif kind == "target":
            targets.append(place)
        elif kind == "dialogue":
            columns.dialogues.append(place)
        elif kind in ("time", "end"):
            columns.times.append(place)
        elif kind == "no":
            numbers.append(place)
        columns.places.setdefault(kind, place)
    named = [place for place in columns.unknown if any(row[place].text.strip() for row in headings if place < len(row))]
    _find_activity(columns, numbers, named)
    columns.targets = [bands[name] for name in BANDS if name in bands] if bands else targets[: len(BANDS)]
    return columns


def _span(headings: Sequence[Row], place: int, month: int | None) -> int | str | None:
    """The time that heads a column: a month, or the words of a few or of a quarter; None where what stands above says
    that it is of something else (what was reached, money)."""
    own = [at for at, row in enumerate(headings) if place < len(row) and row[place].text.strip()]
    if not own:
        return None
    words = headings[own[-1]][place].text
    above = [text for row in headings[: own[-1]] if (text := _over(row, place))]
    quarters = next((each for each in above if says("quarter", each)), None)
    if is_quarter := quarters is not None and NTH.fullmatch(plain(words).strip()) is not None:
        words = f"{words} {quarters}"
    is_time = is_quarter or (heading_kind(words) is None and (month is not None or is_span(words)))
    if not is_time or {heading_kind(each) for each in above} - {None, "activity", *_SHARED}:
        return None
    return month or words


def _find_activity(columns: Columns, numbers: Sequence[int], named: Sequence[int]) -> None:
    """Where a plan calls its activities by words of its own, they are in the first such column (of `named`), else that
    of its objectives; of several numbers the one beside the activity is its own."""
    is_timed = bool(columns.spans) or not columns.places.keys().isdisjoint(_TIMES)
    if is_timed and columns.places.keys().isdisjoint(("activity", "upazila")):
        place = named[0] if named else columns.places.get("objective")
        if place is not None:
            columns.places["activity"] = place
            columns.unknown = [each for each in columns.unknown if each != place]
    before = [place for place in numbers if place < columns.places.get("activity", 0)]
    if before:
        columns.places["no"] = before[-1]


def _shared(headings: Sequence[Row], place: int) -> str | None:
    """What a column holds that says nothing itself: what the words above it, and above its left neighbours, say."""
    own = next((at for at, row in enumerate(headings) if place < len(row) and row[place].text.strip()), len(headings))
    for row in reversed(headings[:own]):
        kind = heading_kind(_over(row, place))
        if kind in _SHARED:
            return kind
    return None


def _over(row: Row, place: int) -> str:
    """The words of the cell of a heading's row that stands over a place: its own, else those of its left neighbour."""
    return next((row[at].text for at in range(min(place, len(row) - 1), -1, -1) if row[at].text.strip()), "")
