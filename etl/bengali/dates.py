"""Read dates and months as Bangladeshi offices write them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from etl.bengali.calendar import BanglaDate, Calendar, to_gregorian
from etl.bengali.digits import to_ascii
from etl.bengali.months import MonthPhrase, find_month_phrases
from etl.bengali.times import WrittenTime, find_times
from etl.bengali.years import YearHint

__all__ = [
    "BrokenDate",
    "WrittenDate",
    "WrittenMonth",
    "WrittenTime",
    "find_broken_dates",
    "find_dates",
    "find_months",
    "find_times",
]


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class WrittenDate(NamedTuple):
    """A date found in text: the day meant, and where it stands (`span`, character offsets).

    Of several days that share a month (১৭ ও ১৮ জুলাই ২০১৮) each has a span of its own; spans never overlap. `has_year`
    is False where the year was taken from the reader's hint.
    """

    day: date
    span: tuple[int, int]
    calendar: Calendar = Calendar.GREGORIAN
    has_year: bool = True


class BrokenDate(NamedTuple):
    """Words that have the shape of a date but name no day that exists (৩১/০৬/২০১৬)."""

    words: str
    span: tuple[int, int]


class WrittenMonth(NamedTuple):
    """A month found in text, `YYYY-MM`; `has_year` is False where the year was taken from the reader's hint."""

    month: str
    span: tuple[int, int]
    has_year: bool


def find_dates(text: str, *, near: date | None = None, after: date | None = None) -> list[WrittenDate]:
    """All dates in `text`, in order: Bengali, Latin, mixed digits; `-`, `/`, `.` or a month's name between the parts.

    A day that does not exist (৩১ জুন) is not returned; callers that need to warn use `find_broken_dates`. A day and
    month without a year (১৮ জুলাই) takes the year nearest to `near`, or is the first such day from `after` on; without
    either it is not returned.
    """
    return [found for found in _find(text, YearHint(near, after)) if isinstance(found, WrittenDate)]


def find_broken_dates(text: str) -> list[BrokenDate]:
    """What has the shape of a date in `text` but names no day that exists, in order."""
    found = {each for each in _numeric_dates(text) if isinstance(each, BrokenDate)}
    for doubtful in _DOUBTFUL_DAY.finditer(to_ascii(text)):
        # Only the lines around such a day can make it a date; a paper has few of them.
        start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, doubtful.start()))) + 1
        end = text.find("\n", text.find("\n", doubtful.end()) + 1)
        lines = text[start : end if end > doubtful.end() else len(text)]
        for each in (each for phrase in find_month_phrases(lines) for each in _days_of(phrase, lines, YearHint())):
            span = (each.span[0] + start, each.span[1] + start)
            if isinstance(each, BrokenDate) and span[0] <= doubtful.start() < span[1]:
                found.add(BrokenDate(each.words, span))
    return sorted(found, key=lambda each: each.span)


def find_months(text: str, year: int | None = None, near: date | None = None) -> list[WrittenMonth]:
    """All months in `text` that are not part of a date, in order.

    A month without a year takes `year` if given, else the year nearest to `near`; without either it is not returned.
    """
    months = []
    for phrase in find_month_phrases(text):
        if (
            phrase.calendar is not Calendar.GREGORIAN
            or (phrase.days and not phrase.of_month)
            or not _surely_a_month(text, phrase)
        ):
            continue
        meant = phrase.year or year or YearHint(near).year_of(phrase.calendar, phrase.month)
        if meant:
            months.append(WrittenMonth(f"{meant:04}-{phrase.month:02}", phrase.span, phrase.year is not None))
    return sorted([*months, *_numeric_months(text)], key=lambda month: month.span)


# A number that is no day of some month: 29 and more, or 0. A mark behind it makes it part of a memo number or a share.
_DOUBTFUL_DAY = re.compile(r"[02-9](?<!\d.)(?:(?<=0)0?|(?<=2)9|(?<=[3-9])\d)(?![\d.:%])")
_NUMERIC_MONTH = re.compile(r"(\d(?<![\d./-]\d)\d?)\s?[/-]\s?(20\d\d)(?=\s{0,2}মাস)")


def _numeric_months(text: str) -> Iterator[WrittenMonth]:
    if "মাস" not in text:
        return
    for found in _NUMERIC_MONTH.finditer(to_ascii(text)):
        if 1 <= int(found[1]) <= 12:
            yield WrittenMonth(f"{found[2]}-{int(found[1]):02}", found.span(), True)


_AFTER_A_SHORT_NAME = re.compile(r"\s*(?:(?:(?:কোনো?|দুই|উভয়|উভয়)\s*)?মাস|ও\s|এবং|এর\s|[/,–-])")


def _surely_a_month(text: str, phrase: MonthPhrase) -> bool:
    """A name of two letters (মে) or a small English one (may) alone in a sentence could be another word."""
    if phrase.year is not None or phrase.of_month:
        return True
    if phrase.word.isascii():
        return phrase.word[0].isupper()
    return len(phrase.word) > 2 or _AFTER_A_SHORT_NAME.match(text, phrase.span[1]) is not None


def _find(text: str, hint: YearHint) -> list[WrittenDate | BrokenDate]:
    found = [*_numeric_dates(text), *_without_year(text, hint)]
    for phrase in find_month_phrases(text):
        found.extend(_days_of(phrase, text, hint))
    return sorted(found, key=lambda each: each.span)


def _days_of(phrase: MonthPhrase, text: str, hint: YearHint) -> Iterator[WrittenDate | BrokenDate]:
    has_year = phrase.year is not None
    for place, (number, (start, end)) in enumerate(phrase.days):
        year = phrase.year or hint.year_of(phrase.calendar, phrase.month, number)
        if year is None:
            return
        last = place == len(phrase.days) - 1
        whole = last and not phrase.of_month
        span = (min(start, phrase.span[0]), phrase.span[1]) if whole else (start, end)
        try:
            if phrase.calendar is Calendar.BANGLA:
                yield WrittenDate(to_gregorian(BanglaDate(year, phrase.month, number)), span, Calendar.BANGLA, has_year)
            else:
                yield WrittenDate(date(year, phrase.month, number), span, has_year=has_year)
        except ValueError:
            yield BrokenDate(text[span[0] : span[1]], span)


# A run is numbers with one mark between each two: a date, two dates, a memo number, a telephone number.
# It begins with one digit: the engine runs past all else at full speed; the first of a number, which may be very long.
_RUN = re.compile(r"\d(?<!\d\d)\d*+(?:[ \u00a0]?[./–-][ \u00a0]?\d+)+")
_PART = re.compile(r"\d+|[./–-]")
_WIDE_MARK = re.compile(r"[ \u00a0]*[./–-][ \u00a0]+|[ \u00a0]+[./–-][ \u00a0]*")
# গত ০৬/০৭ তারিখে: with a leading zero or a day past 12 no second day is meant
_DAY_AND_MONTH = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})/(?P<month>0\d|1[0-2]|[1-9])(?=\s?(?:ইং|খ্রিঃ)?\s?তারিখ)")
_ANOTHER_DAY = re.compile(r"(?<![\d./-])(\d{1,2})(?: ?খ্রিঃ)?\s*(?:ও|এবং)\s*$")
_YEARS = range(1900, 2101)
_SHORT_YEARS = range(5, 50)


def _without_year(text: str, hint: YearHint) -> Iterator[WrittenDate]:
    """A day and month in numbers, without a year, before the word তারিখ."""
    if hint == YearHint() or "তারিখ" not in text:
        return
    for found in _DAY_AND_MONTH.finditer(to_ascii(text)):
        day, month = int(found["day"]), int(found["month"])
        if (found["month"].startswith("0") or day > 12) and day and month:
            year = hint.year_of(Calendar.GREGORIAN, month, day)
            with suppress(ValueError):
                yield WrittenDate(date(year or 0, month, day), found.span(), has_year=False)


# Key: the text; dates in numbers need no word list.
@lru_cache(maxsize=256)
def _numeric_dates(text: str) -> tuple[WrittenDate | BrokenDate, ...]:
    digits = to_ascii(text)
    found: list[WrittenDate | BrokenDate] = []
    for run in _RUN.finditer(digits):
        dates = [_moved(each, run.start()) for each in _dates_of_run(run[0])]
        if dates and isinstance(dates[0], WrittenDate):
            found += _days_written_before(digits, dates[0])
        found += (
            BrokenDate(text[each.span[0] : each.span[1]], each.span) if isinstance(each, BrokenDate) else each
            for each in dates
        )
    return tuple(found)


def _moved(found: WrittenDate | BrokenDate, by: int) -> WrittenDate | BrokenDate:
    start, end = found.span
    return found._replace(span=(start + by, end + by))


# Key: the run of numbers; no word list is read. A month's papers name the same few days.
@lru_cache(maxsize=4_000)
def _dates_of_run(run: str) -> tuple[WrittenDate | BrokenDate, ...]:
    return tuple(_dates_between(run, 0, len(run)))


def _dates_between(digits: str, start: int, end: int) -> Iterator[WrittenDate | BrokenDate]:
    """The dates of a run: the whole of it, a pair (২৬/০৭/২০১৬-২৮/০৭/২০১৬), a range of days (১০-১২/০৭/২০১৬)."""
    parts = [*_PART.finditer(digits, start, end)]
    numbers, marks = [part[0] for part in parts[::2]], [part[0] for part in parts[1::2]]
    if len(numbers) == 3:
        yield from _date_of(digits, (start, end), numbers, marks)
    elif len(numbers) == 6 and marks[2] in "-–":
        yield from _date_of(digits, (start, parts[4].end()), numbers[:3], marks[:2])
        yield from _date_of(digits, (parts[6].start(), end), numbers[3:], marks[3:])
    elif len(numbers) == 4 and marks[0] in "-–" and marks[1] == marks[2] in "./" and len(numbers[0]) <= 2:
        first = [*_date_of(digits, parts[0].span(), [numbers[0], *numbers[2:]], marks[1:])]
        second = [*_date_of(digits, (parts[2].start(), end), numbers[1:], marks[1:])]
        yield from (first + second if first and second else ())
    elif _WIDE_MARK.search(digits, start, end):
        yield from _dates_of_pieces(digits, start, end)


def _dates_of_pieces(digits: str, start: int, end: int) -> Iterator[WrittenDate | BrokenDate]:
    """Dates in a run that spaces part: "১. ২৬/০৭/২০১৬" is a number in a list and a date."""
    begin = start
    for wide in [*_WIDE_MARK.finditer(digits, start, end), None]:
        stop = wide.start() if wide else end
        if run := _RUN.fullmatch(digits, begin, stop):
            yield from _dates_between(digits, run.start(), run.end())
        begin = wide.end() if wide else end


def _date_of(
    digits: str, span: tuple[int, int], numbers: list[str], marks: list[str]
) -> Iterator[WrittenDate | BrokenDate]:
    """The date that three numbers are, day first (or ISO); nothing where they do not have the shape of one."""
    if len(numbers[0]) == 4 and len(numbers[1]) == len(numbers[2]) == 2:
        numbers = numbers[::-1]
    if len(numbers[0]) > 2 or len(numbers[1]) > 2 or not _is_year(numbers[2], marks):
        return
    day, month, year = map(int, numbers)
    year = year + 2000 if len(numbers[2]) == 2 else year
    try:
        yield WrittenDate(date(year if year in _YEARS else 0, month, day), span)
    except ValueError:
        if len(numbers[2]) > 2 or marks == ["/", "/"]:
            yield BrokenDate(digits[span[0] : span[1]], span)


def _is_year(year: str, marks: list[str]) -> bool:
    """Four digits of our times or two; with strokes also three or five, a slip of the hand that makes a broken date."""
    if len(year) == 4:
        return int(year) in _YEARS or marks == ["/", "/"]
    return (len(year) == 2 and int(year) in _SHORT_YEARS) or (len(year) in (3, 5) and marks == ["/", "/"])


def _days_written_before(digits: str, dated: WrittenDate) -> Iterator[WrittenDate]:
    """২৬ ও ২৭/০৭/২০১৬: the day before the "and" shares month and year."""
    before = _ANOTHER_DAY.search(digits, max(0, dated.span[0] - 20), dated.span[0])
    if before and 1 <= int(before[1]) < dated.day.day:
        yield WrittenDate(dated.day.replace(day=int(before[1])), before.span(1))
