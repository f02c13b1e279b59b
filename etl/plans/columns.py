"""Which column of a work plan's table holds what, also below heads of several merged rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.bengali.spelling import plain
from etl.plans.headings import (
    BANDS,
    TIMES,
    Row,
    heading_kind,
    heads_of,
    heads_times,
    heads_upazilas,
    is_below_heading,
    is_further_heading,
    is_heading,
    is_numbers,
    is_place_name,
    words_over,
    years_of,
)
from etl.plans.month_columns import is_span, months_across
from etl.plans.times import NTH
from etl.plans.words import says
from etl.readers.document import Cell

_TITLE_ROWS = 6
# The words above several columns that hold for each of them.
_SHARED = ("target", "time", "dialogue")


@dataclass(slots=True)
class Columns:
    """The places of a table's columns by what they hold.

    `upazilas`: place → the name of the upazila whose times stand there;
    `spans`: place → the month that heads it, by its number, or the words of a heading that names a few or a quarter;
    `dialogues`: places of columns headed by a dialogue (২য় সংলাপ); `times`: those headed by a time; `unknown`: those
    whose heading says nothing we know; `targets`: the places of the bands' targets, best first; `heads`: the headings'
    words; `years`: those that name the year (২০১৭, ২০১৮ above months; লক্ষ্যমাত্রা ২০১৭-১৮).
    """

    width: int
    heads: frozenset[str] = frozenset()
    years: str = ""
    places: dict[str, int] = field(default_factory=dict)
    dialogues: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    spans: dict[int, int | str] = field(default_factory=dict)
    upazilas: dict[int, str] = field(default_factory=dict)

    @property
    def is_plan(self) -> bool:
        """Whether each row is an activity, with something that tells when or how well."""
        told = ("time", "start", "end", "indicator", "weight", "responsible", "target", "result")
        is_told = bool(self.targets or self.spans or self.upazilas) or any(name in self.places for name in told)
        return "activity" in self.places and is_told

    @property
    def is_by_upazila(self) -> bool:
        """Whether each row names upazilas, and when they hold their dialogues."""
        return "upazila" in self.places and bool(self.dialogues or self.spans or self.times or self.unknown)

    @property
    def is_by_topic(self) -> bool:
        """Whether each row is a topic, or a place of no kind that is known, and when: as of a team's own dialogues."""
        is_topic = self.places.get("activity") == self.places.get("subject") and "upazila" not in self.places
        is_named = not self.places.keys().isdisjoint(("topic", "subject", "dialogue"))
        return is_topic and is_named and bool(self.dialogues or self.spans or self.times)

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of a row in the column of that name; an empty one without such a column."""
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else Cell()

    def times_by_upazila(self, row: Row) -> str:
        """The words of a row's cells below upazilas, each with the upazila's name before it."""
        cells = ((name, row[place].text.strip()) for place, name in self.upazilas.items() if place < len(row))
        return "; ".join(f"{name} – {words}" for name, words in cells if words.strip("-–—"))

    def beside(self, row: Row) -> str:
        """The words of a row's cells that are of no column that is known, and its remark."""
        places = [*self.unknown, *(self.places[name] for name in ("remark", "target") if name in self.places)]
        return "\n".join(row[place].text for place in places if place < len(row) and row[place].text.strip())


def find_columns(rows: Sequence[Row]) -> tuple[Columns, int, int] | None:
    """The columns that the first rows name, and the places of the first heading and of the first row below all.

    None where no row near the top is a heading of a plan.
    """
    for at, row in enumerate(rows[:_TITLE_ROWS]):
        if not (is_heading(row) or heads_times(row) or heads_upazilas(row)) or is_numbers(row):
            continue
        end = at + 1
        while end < len(rows) and (is_further_heading(rows[end]) or is_below_heading(rows[end])):
            end += 1
        columns = _columns(rows[at:end])
        if columns.is_plan or columns.is_by_upazila or columns.is_by_topic:
            return columns, at, end
    return None


def _columns(headings: Sequence[Row]) -> Columns:
    columns = Columns(width=max(map(len, headings)), heads=heads_of(headings), years=years_of(headings))
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
    _find_upazilas(columns, headings[-1])
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
    above = [text for row in headings[: own[-1]] if (text := words_over(row, place))]
    quarters = next((each for each in above if says("quarter", each)), None)
    if is_quarter := quarters is not None and NTH.fullmatch(plain(words).strip()) is not None:
        words = f"{words} {quarters}"
    is_time = is_quarter or (heading_kind(words) is None and (month is not None or is_span(words)))
    if not is_time or {heading_kind(each) for each in above} - {None, "activity", *_SHARED}:
        return None
    return month or words


def _find_upazilas(columns: Columns, heading: Row) -> None:
    """Two columns or more that are headed by nothing but words of places' names are of upazilas."""
    words = {place: heading[place].text for place in columns.unknown if place < len(heading)}
    named = {place: name for place, name in words.items() if is_place_name(name)}
    if len(named) > 1:
        columns.upazilas = named
        columns.unknown = [place for place in columns.unknown if place not in named]


def _find_activity(columns: Columns, numbers: Sequence[int], named: Sequence[int]) -> None:
    """Where a plan calls its activities by words of its own, they are in the first such column (of `named`), else that
    of its objectives; of several numbers the one beside the activity is its own."""
    is_timed = bool(columns.spans) or not columns.places.keys().isdisjoint(TIMES)
    if "subject" in columns.places:
        columns.places.setdefault("activity", columns.places["subject"])
    elif is_timed and columns.places.keys().isdisjoint(("activity", "upazila")):
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
        kind = heading_kind(words_over(row, place))
        if kind in _SHARED:
            return kind
    return None
