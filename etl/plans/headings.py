"""Which rows of a work plan's table are headings, and what each of their cells says that its column holds."""

import re
from collections.abc import Iterable

from etl.bengali.digits import to_ascii
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.bengali.text import fold
from etl.bengali.wording import reference_cache
from etl.bengali.words import WORD
from etl.minutes.phrases import phrase_list
from etl.places.spelling import is_place_word
from etl.plans.month_columns import is_span, months_across
from etl.readers.document import Cell

Row = tuple[Cell, ...]

BANDS = ("100", "90", "80", "70", "60")
# Of the words of one heading those of the first of these say what it is of: কার্যক্রমের সূচকের মান is a weight.
_PRECEDENCE = (
    *(f"band_{band}" for band in BANDS),
    *("objective_weight", "weight", "achieved", "projection", "topic", "responsible", "start", "end", "time"),
    *("indicator", "unit", "target", "result", "activity", "subject", "upazila", "dialogue", "objective"),
    *("no", "remark"),
)
_BAND = re.compile(r"\D*(100|90|80|70|60)\s?%?\D*")
_HEADING_LENGTH = 120
_NUMBER = re.compile(r"[\s\d().।,/-]+")
_A_YEAR = re.compile(r"20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?")
_KNOWN_SHARE = 0.7
_MOST_TIMES = 2
_SHORT = 30
TIMES = ("time", "start", "end")


def is_heading(row: Row) -> bool:
    """Whether its cells are headings: what a column holds, a band, or a month; none is a number, few are unknown."""
    filled = _words_of_heading(row)
    times = _times_in(row) if filled else set()
    known = sum(bool(words in times or _kinds(words)) for words in filled)
    return known > 1 and known >= _KNOWN_SHARE * len(filled)


def is_further_heading(row: Row) -> bool:
    """Whether a row below a heading is one too; not one with a first cell and a month or two (সংলাপ, মে, কর্মকর্তা)."""
    is_of_activity = bool(row) and bool(row[0].text.strip()) and 0 < len(_times_in(row)) <= _MOST_TIMES
    return is_numbers(row) or (is_heading(row) and not is_of_activity)


def _times_in(row: Row) -> set[str]:
    """The words of the row's cells that are a month, or a few, and nothing more."""
    months = months_across(row)
    return {
        cell.text for place, cell in enumerate(row) if place in months or (cell.text.strip() and is_span(cell.text))
    }


def years_of(rows: Iterable[Row]) -> str:
    """The words of headings that name the plan's year: years alone, as one span of them; else what targets are of."""
    filled = [cell.text.strip() for row in rows for cell in row if cell.text.strip()]
    alone = [words for words in filled if _A_YEAR.fullmatch(to_ascii(words))]
    return "-".join(alone) or "\n".join(words for words in filled if heading_kind(words) in ("target", "time"))


def heads_of(rows: Iterable[Row]) -> frozenset[str]:
    """The words of rows' cells, to know them again."""
    return frozenset(fold(cell.text) for row in rows for cell in row if cell.text.strip())


def heads_times(row: Row) -> bool:
    """Whether a first row is a heading though it calls more columns than a few by words of its own: it heads those of
    times and two more."""
    filled = _words_of_heading(row)
    kinds = {heading_kind(words) for words in filled} - {None}
    return len(kinds) > 2 and bool(kinds & {*TIMES}) and 2 * len(kinds) >= len(filled)


def heads_upazilas(row: Row) -> bool:
    """Whether a first row heads activities, and names of upazilas in two columns or more."""
    filled = _words_of_heading(row)
    places = [words for words in filled if is_place_name(words)]
    known = sum(bool(_kinds(words)) for words in filled)
    is_of_activities = any(heading_kind(words) == "activity" for words in filled)
    return is_of_activities and len(places) > 1 and len(places) + known >= _KNOWN_SHARE * len(filled)


def is_place_name(words: str) -> bool:
    """Whether a heading is made of words of places' names alone: নড়াইল সদর."""
    parts = WORD.findall(words)
    return bool(parts) and len(words) <= _SHORT and all(map(is_place_word, parts))


def _words_of_heading(row: Row) -> list[str]:
    """The words of a row's cells but for years above months; none where one is a number, or there is but one."""
    filled = [cell.text for cell in row if cell.text.strip() and not _A_YEAR.fullmatch(to_ascii(cell.text).strip())]
    is_number = any(_NUMBER.fullmatch(to_ascii(words)) for words in filled)
    return [] if is_number or len(filled) < 2 else filled


def is_below_heading(row: Row) -> bool:
    """Whether a row below headings parts them further (১ম, ২য়): its first cell is merged with the one above, or its
    first two are empty."""
    filled = [cell.text for cell in row if cell.text.strip()]
    short = all(len(words) <= _SHORT and not find_month_phrases(words) for words in filled)
    is_open = bool(row) and (row[0].continues or not any(cell.text.strip() for cell in row[:2]))
    return bool(filled) and is_open and short


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


def words_over(row: Row, place: int) -> str:
    """The words of the cell of a heading's row that stands over a place: its own, else those of its left neighbour."""
    return next((row[at].text for at in range(min(place, len(row) - 1), -1, -1) if row[at].text.strip()), "")
