"""Read when an activity is planned, as the cells of work plans say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from etl.bengali.calendar import Calendar
from etl.bengali.dates import find_broken_dates, find_dates
from etl.bengali.digits import to_ascii
from etl.bengali.month_counting import months_later
from etl.bengali.months import find_month_phrases, month_of
from etl.bengali.spelling import plain
from etl.bengali.words import WORD
from etl.minutes.phrases import Phrase
from etl.plans.plan_years import PlanYear
from etl.plans.words import find_words, says
from etl.plans.written_out import written_out
from etl.records import Recurrence

# By the kind of words in plan_words.csv: how often, every how many months.
EVERY = {"every_month": ("month", 1), "every_quarter": ("quarter", 3), "every_half_year": ("half_year", 6)}
_WEAK = {"weak_month": "every_month", "weak_quarter": "every_quarter", "weak_half_year": "every_half_year"}
_FEWEST_OF_WEAK = 6
# By the kind of words: how many months.
PARTS_OF_YEAR = {"quarter": 3, "half_year": 6}
_NUMERIC_MONTH = re.compile(r"(?<![\d./-])(?P<month>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<year>20\d\d)(?![\d./-])")
NTH = re.compile(
    r"(?:(?<!\d)(?P<number>[1-4])(?!\d)[^\s\d]{0,3}|(?P<word>প্রথম|দ্বিতি|তৃতি|চতুর্থ|first|second|third|fourth)\S*)\s*"
)
_CHAIN = re.compile(r"[\s,/&;+()–—-]*(?:(?:ও|এবং|হতে|থেকে|and|to)[\s(]*)?")
_BEHIND = re.compile(r"[\s:–—-]*(?P<number>[1-4])(?P<word>)\s*(?=$|[,;)।\n])")
# ১ম: মার্চ, ২য়: আগস্ট
_ORDINAL = re.compile(r"(?<![\d০-৯])[1-9১-৯](?:ম|য়|য়|র্থ|st|nd|rd|th)(?![\u0980-\u09e5A-Za-z])")
_NTH_WORDS = {"প্রথম": 1, "দ্বিতি": 2, "তৃতি": 3, "চতুর্থ": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
# ১ মার্চ - ৩১ মার্চ: no year follows the first.
_DASH_BEFORE_DAY = re.compile(r"(?P<before>[\u0980-\u09e5A-Za-z]\s?)[-–—](?=\s?\d{1,2}\s?(?P<word>[^\W\d_]\S*))")
# Between the two ends of a stretch of time; a line's end parts them too.
_DASH = re.compile(r"\s*(?:মাস(?:ের)?|খ্রিঃ|খ্রি\.|ইং|তারিখ)?\s*[-–—~]\s*")
_LISTED = re.compile(r"[,/&;+]|(?<![\u0980-\u09ff])(?:ও|এবং|and)(?![\u0980-\u09ff])")


class _Point(NamedTuple):
    """A day or month in text: `when` is ISO, `YYYY-MM-DD` or `YYYY-MM`; `has_year`: its year is written with it;
    `first`: the first month of what ends with it, as of a quarter."""

    when: str
    span: tuple[int, int]
    has_year: bool = True
    first: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedTime:
    """When something is planned. `start` and `planned`: ISO days or months, None where none is named.

    `points`: all that is named, in order, where it is a list and not a stretch. `broken`: words with the shape of a
    date that name no day. `unread`: words that should name a time, and do not.
    """

    start: str | None = None
    planned: str | None = None
    points: tuple[str, ...] = ()
    recurrence: Recurrence | None = None
    broken: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def months(self) -> tuple[str, ...]:
        """The months in which it is planned, each once: those of a list, else the month of `planned`."""
        if self.recurrence:
            return self.recurrence.months
        listed = self.points or ((self.planned,) if self.planned else ())
        return tuple(dict.fromkeys(point[:7] for point in listed))


def read_time(text: str, year: PlanYear, activity: str = "", *, lines_are_listed: bool = False) -> PlannedTime:
    """What a cell says of the time; `activity`: the words of the activity, which may say how often.

    Two ends on two lines are a stretch of time, unless `lines_are_listed`. A day or month without a year lies in the
    plan year.
    """
    text = _DASH_BEFORE_DAY.sub(_parted, written_out(text))
    points = _points(text, year)
    broken = tuple(each.words for each in find_broken_dates(text))
    start: str | None
    planned: str | None
    listed: tuple[str, ...]
    if len(points) == 1 and _begins_there(text, points[0]):
        start, planned, listed = points[0].when, None, ()
    elif len(points) == 2 and _is_stretch(text, points, lines_are_listed):
        start, planned, listed = points[0].first or points[0].when, points[1].when, ()
    else:
        whens = tuple(point.when for point in points)
        start, planned, listed = None, whens[-1] if whens else None, whens if len(whens) > 1 else ()
    return PlannedTime(start, planned, listed, recurrence_of(text, activity, start, planned, listed, year), broken)


def _parted(dash: re.Match[str]) -> str:
    """A mark that no year follows, where a day and its month do; else the dash."""
    word = WORD.match(dash["word"])
    return f"{dash['before']}~" if word and month_of(word[0]) else dash[0]


def _points(text: str, year: PlanYear) -> list[_Point]:
    dates = [_Point(each.day.isoformat(), each.span, each.has_year) for each in find_dates(text, after=year.first)]
    months = [
        _Point(
            f"{each.year:04}-{each.month:02}" if each.year else year.month(each.month), each.span, each.year is not None
        )
        for each in find_month_phrases(text)
        if each.calendar is Calendar.GREGORIAN and not each.days
    ]
    months += [
        _Point(f"{found['year']}-{int(found['month']):02}", found.span())
        for found in _NUMERIC_MONTH.finditer(to_ascii(text))
    ]
    points = [*dates]
    for point in months:
        if all(point.span[1] <= other.span[0] or other.span[1] <= point.span[0] for other in points):
            points.append(point)
    return _with_shared_year(sorted(points or _quarters(text, year), key=lambda point: point.span))


def _with_shared_year(points: list[_Point]) -> list[_Point]:
    """১ মার্চ - ৩১ মার্চ ২০১৬: the year written once is that of both; a month later in the year is of the year before."""
    for at in reversed(range(len(points) - 1)):
        point, after = points[at], points[at + 1]
        if not point.has_year and after.has_year:
            turned = point.when[4:7] > after.when[4:7]
            points[at] = point._replace(when=f"{int(after.when[:4]) - turned}{point.when[4:]}", has_year=True)
    return points


def _quarters(text: str, year: PlanYear) -> list[_Point]:
    """The numbered quarters (২য় কোয়ার্টার) and half-years that `text` names, by their last months."""
    spelled = plain(text)
    for kind, length in PARTS_OF_YEAR.items():
        found = {each.span(): _number(each) for word in find_words(kind, text) for each in _numbers_of(spelled, word)}
        ends = year.ends_of(length)
        if found:
            points = ((ends[number - 1], span) for span, number in found.items() if number <= len(ends))
            return [_Point(end, span, first=_months_before(end, length - 1)) for end, span in points]
    return []


def _numbers_of(spelled: str, noun: Phrase) -> Iterator[re.Match[str]]:
    """The numbers before a noun, which several may share (১ম ও ৩য় কোয়ার্টার); else the one behind it (কোয়ার্টার-২)."""
    end = noun.start
    for number in reversed([*NTH.finditer(spelled, 0, noun.start)]):
        if not _CHAIN.fullmatch(spelled, number.end(), end):
            break
        end = number.start()
        yield number
    if end == noun.start and (behind := _BEHIND.match(spelled, noun.end)):
        yield behind


def stretch_start(text: str, end: str) -> str:
    """The first month of the quarter or half-year that `text` names, which ends with `end`; else `end` itself."""
    if find_month_phrases(text):
        return end
    text = written_out(text)
    length = next((length for kind, length in PARTS_OF_YEAR.items() if find_words(kind, text)), 1)
    return _months_before(end, length - 1)


def _months_before(when: str, months: int) -> str:
    return f"{months_later(date.fromisoformat(f'{when[:7]}-01'), -months):%Y-%m}"


def _number(found: re.Match[str]) -> int:
    return int(found["number"]) if found["number"] else _NTH_WORDS[found["word"]]


def ordinals_in(text: str) -> int:
    """How many ordinal numbers (১ম, ২য়) stand in `text`."""
    return len(_ORDINAL.findall(text))


def _begins_there(text: str, point: _Point) -> bool:
    """Whether only the beginning is named: জানুয়ারি ২০১৬ হতে."""
    after = find_words("from", text)
    return any(point.span[1] <= word.start <= point.span[1] + 12 for word in after)


def _is_stretch(text: str, points: list[_Point], lines_are_listed: bool) -> bool:
    first, second = points
    between = text[first.span[1] : second.span[0]]
    if first.when > second.when or _ORDINAL.search(between):
        return False
    if says("from", between) or _DASH.fullmatch(between) or (first.when[:7] == second.when[:7] and len(first.when) > 7):
        return True
    if _LISTED.search(between):
        return False
    return not lines_are_listed


def recurrence_of(
    text: str, activity: str, start: str | None, planned: str | None, listed: tuple[str, ...], year: PlanYear
) -> Recurrence | None:
    """How often it comes round, by the words of its time and of the activity; `listed`: days or months of a list."""
    months = tuple(dict.fromkeys(point[:7] for point in listed))
    if len(months) > 1:
        return Recurrence(_spacing(months), months[0], months[-1], months)
    every = next((kind for kind in EVERY if says(kind, text)), None)
    if every is None and start is None and planned is None:
        every = next((kind for word, kind in _WEAK.items() if says(word, text)), None)
    is_stretch = bool(start and planned and start[:7] != planned[:7])
    if every is None and (is_stretch or not text.strip()):
        every = next((kind for kind in EVERY if says(kind, activity)), None)
    if every is None and is_stretch:
        within = _within(year, str(start), str(planned))
        weak = next((kind for word, kind in _WEAK.items() if says(word, activity)), None)
        every = weak if len(within) >= _FEWEST_OF_WEAK else None
    if every is None:
        return None
    name, length = EVERY[every]
    within = _within(year, start or year.months[0], planned if is_stretch and planned else year.months[-1])
    found = tuple(month for month in year.ends_of(length) if month in within)
    return Recurrence(name, found[0], found[-1], found) if found else None


def _within(year: PlanYear, first: str, last: str) -> tuple[str, ...]:
    return tuple(month for month in year.months if first[:7] <= month <= last[:7])


def _spacing(months: tuple[str, ...]) -> str | None:
    """How often a list of months comes round, where they are evenly spaced by 1, 3 or 6."""
    days = [date.fromisoformat(f"{month}-01") for month in months]
    steps = {(after.year - before.year) * 12 + after.month - before.month for before, after in pairwise(days)}
    names = {length: name for name, length in EVERY.values()}
    return names.get(steps.pop()) if len(steps) == 1 else None
