"""Which columns of a plan's table are headed by a month, also where its name is shortened: জানু, সেপ্টে, জা."""

import re
from collections.abc import Iterator, Sequence

from etl.bengali.calendar import Calendar
from etl.bengali.digits import to_ascii
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.bengali.text import fold
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import blanked
from etl.minutes.phrases import phrase_list
from etl.plans.times import NTH, PARTS_OF_YEAR
from etl.plans.words import find_words
from etl.plans.written_out import written_out
from etl.readers.document import Cell

_SHORT, _SHORT_SPAN = 30, 45
_FEWEST_SHORTENED, _YEAR = 3, 12
_SHORTEST = 2
# Beside a month's name in a heading: its year, and marks.
_BESIDE_NAME = re.compile(r"[\s'’./,:ঃ\d০-৯-]+")
_NUMBER = re.compile(r"0?[1-9]|1[0-2]")
_NOT_LETTERS = re.compile(r"[^\w\u0980-\u09ff]+")


def months_across(row: Sequence[Cell]) -> dict[int, int]:
    """Place → number of the month that heads it: full names, and shortened ones that follow each other as months do."""
    found = {place: number for place, cell in enumerate(row) if (number := _month(cell.text))}
    for run in _runs([_shortened(cell.text) for cell in row]):
        found.update(run)
    return found


def is_span(words: str) -> bool:
    """Whether a heading names a month or a few (জুলাই-সেপ্টেম্বর), a quarter (১ম কোয়ার্টার), and nothing more."""
    if len(words) > _SHORT_SPAN:
        return False
    words = written_out(words)
    phrases = find_month_phrases(words)
    if any(phrase.days for phrase in phrases):
        return False
    months = [phrase.span for phrase in phrases]
    parts = [phrase for kind in PARTS_OF_YEAR for phrase in find_words(kind, words)]
    beside = [phrase for phrase in phrase_list("plan_columns").find(plain(words)) if phrase.meaning == "time"]
    phrased = (*parts, *beside, *find_words("from", words))
    left = blanked(plain(words), (*months, *((each.start, each.end) for each in phrased)))
    return bool(months or parts) and not re.search(r"[^\W\d_]", NTH.sub("", left))


def _month(words: str) -> int | None:
    """The month that a heading is (জুলাই, জুলাই/১৬), where it is nothing more."""
    phrases = find_month_phrases(words)
    if len(phrases) != 1 or phrases[0].calendar is not Calendar.GREGORIAN or phrases[0].days:
        return None
    start, end = phrases[0].span
    return phrases[0].month if not _BESIDE_NAME.sub("", words[:start] + words[end:]) else None


@reference_cache(2_000)
def _shortened(words: str) -> tuple[frozenset[int], int]:
    """The months whose name begins with a heading, and its length in letters; the month of a number alone, of none."""
    if number := _NUMBER.fullmatch(to_ascii(words).strip()):
        return frozenset([int(number[0])]), 0
    key = fold(_NOT_LETTERS.sub("", _BESIDE_NAME.sub("", words))) if len(words) <= _SHORT else ""
    return frozenset(number for number, name in _names() if key and name.startswith(key)), len(key)


@reference_cache()
def _names() -> list[tuple[int, str]]:
    rows = read_list("months")
    return [(int(each["month"]), fold(each["word"])) for each in rows if each["calendar"] == Calendar.GREGORIAN]


def _runs(headings: Sequence[tuple[frozenset[int], int]]) -> Iterator[dict[int, int]]:
    """Each longest run of neighbours that may be months in order; single letters only where they are a whole year."""
    at = 0
    while at < len(headings):
        runs = [_run_from(headings, at, number) for number in sorted(headings[at][0])]
        run = max(runs, key=len, default={})
        letters = min((headings[place][1] for place in run), default=0)
        # Numbers from 1 on may be those of the columns, or of the months of a plan year.
        is_year = len(run) >= _YEAR and (letters or run[at] != 1)
        if is_year or (len(run) >= _FEWEST_SHORTENED and letters >= _SHORTEST):
            yield run
            at += len(run)
        else:
            at += 1


def _run_from(headings: Sequence[tuple[frozenset[int], int]], at: int, number: int) -> dict[int, int]:
    run: dict[int, int] = {}
    while at < len(headings) and number in headings[at][0] and len(run) < _YEAR:
        run[at] = number
        at, number = at + 1, number % _YEAR + 1
    return run
