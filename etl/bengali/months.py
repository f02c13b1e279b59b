"""Months named in words, with the day and year that stand beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from etl.bengali.calendar import Calendar
from etl.bengali.digits import to_ascii
from etl.bengali.spelling import plain
from etl.bengali.spotting import VOCABULARY, Spotter
from etl.bengali.text import first_letter, fold, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems

# Between the parts of a date: spaces or one line break, never a tab, which parts cells.
_GAP = r"[ \u00a0]*\n?[ \u00a0]*"
_AND = r"(?:,|ও|এবং|-|–|—|/|&|হতে|থেকে|to|and)"
_ORDINAL = r"(?: ?(?:ই|লা|রা|ঠা|শে|st|nd|rd|th)(?![\u0980-\u09e5a-z]))?"
# ০৬ (ছয়) জুলাই
_IN_WORDS = r"(?: ?\([^)\d]{1,15}\))?"
_DAYS = re.compile(
    rf"(?<![\d./:–-])(?P<days>\d{{1,2}}{_ORDINAL}(?:{_GAP}{_AND}{_GAP}\d{{1,2}}{_ORDINAL})*),?"
    rf"{_IN_WORDS}(?: of)?{_GAP}$",
    re.IGNORECASE,
)
# ২৬-ফেব্রুয়ারি-২০১৮: one mark on both sides, which a numbered month has not.
_DAY_JOINED = re.compile(r"(?<![\d./:–-])(?P<days>\d{1,2})(?P<mark>[-–/])$")
_DAY_AND_YEAR_AFTER = re.compile(r" ?(?P<day>\d{1,2})(?:st|nd|rd|th)?, ?(?P<year>\d{4})(?!\d)", re.IGNORECASE)
_YEAR_AFTER = re.compile(rf"{_GAP}(?P<mark>[,/.'’:ঃ–—-]{_GAP}['’]?)?(?P<year>\d{{4}}|\d{{2}})(?!\d)")
_FULL_YEAR = re.compile(r"(?:1[345]|19|20)\d\d(?!\d)")
_BEFORE_YEAR = re.compile(rf"{_GAP}(?:[,/.–—-]{_GAP})?$")
_LAST_WORD = re.compile(rf"(?:{WORD.pattern})\Z")
_LONGEST_BEFORE_YEAR = 60
_YEAR_BEFORE = re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_GAP}(?:সালের|সনের|খ্রিস্টাব্দের){_GAP}$")
# A fiscal year runs from July to June
_FISCAL_YEAR_BEFORE = re.compile(rf"(?<!\d)(?P<year>20\d\d)[-–](?:20)?\d\d{_GAP}(?:অর্থ ?বছরের|অর্থ ?বৎসরের){_GAP}$")
_MONTH_WORD_AFTER = re.compile(rf"{_GAP}(?:খ্রিঃ|খ্রি\.|খ্রিস্টাব্দ|ইং|সালের|সনের)?{_GAP}[\])]?{_GAP}মাস")
# Between a day with its month and the year; a dash or comma may part two days.
_YEAR_MARKS = "/'’"
# অক্টোবর-২০২১ মাসের ০৭ তারিখে
_DAYS_OF_MONTH_AFTER = re.compile(
    rf"{_GAP}(?:খ্রিঃ|খ্রি\.|খ্রিস্টাব্দ|ইং|সালের|সনের)?{_GAP}মাসের{_GAP}"
    rf"(?P<days>\d{{1,2}}{_ORDINAL}(?:{_GAP}{_AND}{_GAP}\d{{1,2}}{_ORDINAL})*){_IN_WORDS}{_GAP}তারিখ"
)
# আগস্টের ৩০ তারিখে, আগস্ট/২০২১ এর ৩০ তারিখে
_DAYS_OF_GENITIVE_AFTER = re.compile(
    rf"(?P<apart>{_GAP}এর)?{_GAP}(?P<days>\d{{1,2}}{_ORDINAL}(?:{_GAP}{_AND}{_GAP}\d{{1,2}}{_ORDINAL})*){_IN_WORDS}{_GAP}তারিখ"
)
# জুলাই, ১৬ জন · জুলাই, ১৬ তারিখ · জুলাই, ১৬ ও ১৭ তারিখ: not a year
_NOT_A_YEAR = re.compile(rf"(?:{_GAP}{_AND}{_GAP}\d{{1,2}})*{_GAP}(?:তারিখ|জন|টি|টা|নং|%|[.:/-]\d)")
_BETWEEN_MONTHS = re.compile(rf"{_GAP}(?:মাস(?:ের|ে)?)?{_GAP}{_AND}{_GAP}")

_PLAUSIBLE_YEARS = {Calendar.GREGORIAN: range(1900, 2101), Calendar.BANGLA: range(1300, 1551)}
_SHORT_YEARS = range(5, 50)


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class MonthPhrase(NamedTuple):
    """A month's name in text and what stands beside it.

    `days` are the days named with it, each with its place; `span` runs from the month's name to its year (or from a
    year before it). `of_month` says that the word মাস follows, or days behind the genitive; `days` then stand after it
    (মাসের ০৭ তারিখে, আগস্টের ৩০ তারিখে).
    `year` is in the phrase's own calendar.
    """

    calendar: Calendar
    month: int
    year: int | None
    days: tuple[tuple[int, tuple[int, int]], ...]
    span: tuple[int, int]
    of_month: bool
    word: str


@reference_cache()
def _month_words() -> dict[str, tuple[Calendar, int]]:
    return {fold(row["word"]): (Calendar(row["calendar"]), int(row["month"])) for row in read_list("months")}


@reference_cache(200_000)
def month_of(word: str) -> tuple[Calendar, int] | None:
    """Calendar and number of the month that `word` names, with or without a case ending: জুলাইয়ের → gregorian, 7."""
    known = _month_words()
    return next((known[stem] for stem in stems(fold_word(word)) if stem in known), None)


@reference_cache()
def _month_names() -> dict[tuple[Calendar, int], str]:
    rows = reversed(read_list("months"))
    return {(Calendar(row["calendar"]), int(row["month"])): row["word"] for row in rows}


def month_name(calendar: Calendar, month: int) -> str:
    """The name by which a month is listed first."""
    return _month_names()[calendar, month]


@reference_cache(50_000)
def _resembled(word: str) -> tuple[Calendar, int] | None:
    """The month whose name `word` resembles: one slip in five to eight letters, two in nine or more, no rival."""
    key = fold_word(word)
    allowed = 2 if len(key) >= 9 else 1
    near = {
        (slips, meant)
        for name, meant in _month_words().items()
        if len(key) >= 5
        and len(name) >= 5
        and (slips := Levenshtein.distance(key, name, score_cutoff=allowed)) <= allowed
    }
    nearest = [meant for slips, meant in near if slips == min(near)[0]]
    return nearest[0] if len(nearest) == 1 else None


@reference_cache(256)
def find_month_phrases(text: str) -> tuple[MonthPhrase, ...]:
    """All months named in `text`, in order; a misspelt one only where a year of four digits follows it."""
    starts = _spotter().starts(plain(text))
    digits = to_ascii(text)
    if not starts and _FULL_YEAR.search(digits) is None:
        return ()
    found = [word for start in starts if (word := WORD.match(text, start)) is not None]
    before_years = [word for word in _words_before_years(digits) if word.start() not in starts]
    phrases = [
        _phrase(digits, word.start(), word.end(), *meant)
        for word in (sorted([*found, *before_years], key=_start) if before_years else found)
        if (meant := month_of(word[0]) or _resembled(word[0])) is not None
    ]
    return tuple(_with_shared_years(digits, phrases) if len(phrases) > 1 else phrases)


@reference_cache()
def _spotter() -> Spotter:
    first_letters = {name[0] for name in _month_words()}
    return VOCABULARY.spotter(lambda word: first_letter(word) in first_letters and month_of(word) is not None)


def _start(word: re.Match[str]) -> int:
    return word.start()


def _words_before_years(digits: str) -> Iterator[re.Match[str]]:
    """The words that a year of four digits follows; years are far fewer than words."""
    for year in _FULL_YEAR.finditer(digits):
        low = max(0, year.start() - _LONGEST_BEFORE_YEAR)
        gap = _BEFORE_YEAR.search(digits, max(low, year.start() - 16), year.start())
        end = gap.start() if gap else year.start()
        # A year is mostly the last of three numbers: looked at before a word is searched for from its beginning.
        if WORD.match(digits, end - 1) and (word := _LAST_WORD.search(digits, low, end)):
            yield word


def _phrase(digits: str, start: int, end: int, calendar: Calendar, month: int) -> MonthPhrase:
    """The phrase around the month's name at `start:end` of `digits`, a text in ASCII digits."""
    word = digits[start:end]
    days = _days_before(digits, start)
    day_after = _DAY_AND_YEAR_AFTER.match(digits, end) if word.isascii() and not days else None
    if day_after and int(day_after["year"]) in _PLAUSIBLE_YEARS[calendar]:
        days = ((int(day_after["day"]), (start, day_after.end())),)
        return MonthPhrase(calendar, month, int(day_after["year"]), days, (start, day_after.end()), False, word)
    joined = None if days else _DAY_JOINED.search(digits, max(0, start - 4), start)
    joined = joined if joined and digits[end : end + 1] == joined["mark"] else None
    year, stop = _year_after(digits, end, calendar, _YEAR_MARKS if days else joined["mark"] if joined else "")
    days = _days_in(joined) if year is not None and joined else days
    # ২০১৯ সালের ৩০ জুলাই, ২০১৯ সালের জুলাই
    first = days[0][1][0] if days else start
    if year is None and (before := _YEAR_BEFORE.search(digits, max(0, first - 30), first)):
        year, start = int(before["year"]), start if len(days) > 1 else before.start()
    elif year is None and (before := _FISCAL_YEAR_BEFORE.search(digits, max(0, start - 35), start)):
        year, start = int(before["year"]) + (month < 7), before.start()
    of_month = _MONTH_WORD_AFTER.match(digits, stop) is not None
    if of_month:
        days = _days_in(_DAYS_OF_MONTH_AFTER.match(digits, stop))
    elif not days and (after := _DAYS_OF_GENITIVE_AFTER.match(digits, stop)) and (after["apart"] or word.endswith("র")):
        days, of_month = _days_in(after), True
    return MonthPhrase(calendar, month, year, days, (start, stop), of_month, word)


def _days_before(digits: str, start: int) -> tuple[tuple[int, tuple[int, int]], ...]:
    return _days_in(_DAYS.search(digits, max(0, start - 40), start))


def _days_in(found: re.Match[str] | None) -> tuple[tuple[int, tuple[int, int]], ...]:
    """The numbers of the group `days`, each with its place."""
    if found is None:
        return ()
    offset = found.start("days")
    return tuple(
        (int(day[0]), (offset + day.start(), offset + day.end())) for day in re.finditer(r"\d{1,2}", found["days"])
    )


def _year_after(digits: str, end: int, calendar: Calendar, marks: str) -> tuple[int | None, int]:
    """The year written after a month's name and where it ends; (None, end) without one.

    `marks`: behind these two digits are no second day, as the day stands before the month (২ নভেম্বর/১৮ তারিখে).
    """
    found = _YEAR_AFTER.match(digits, end)
    if found is None:
        return None, end
    year = int(found["year"])
    if len(found["year"]) == 2:
        marked = found["mark"] is not None or _MONTH_WORD_AFTER.match(digits, found.end())
        surely = bool(marks) and (found["mark"] or " ").strip()[:1] in {*marks}
        if (
            calendar is not Calendar.GREGORIAN
            or not marked
            or year not in _SHORT_YEARS
            or (not surely and _NOT_A_YEAR.match(digits, found.end()))
        ):
            return None, end
        return 2000 + year, found.end()
    return (year, found.end()) if year in _PLAUSIBLE_YEARS[calendar] else (None, end)


def _with_shared_years(digits: str, phrases: list[MonthPhrase]) -> list[MonthPhrase]:
    """সেপ্টেম্বর ও অক্টোবর, ২০১৬: the year written once belongs to both; ডিসেম্বর ও জানুয়ারি ২০১৭ passes a new year."""
    shared = phrases[-1:]
    for phrase in reversed(phrases[:-1]):
        following = shared[0]
        until = following.days[0][1][0] if following.days else following.span[0]
        together = phrase.calendar == following.calendar and _BETWEEN_MONTHS.fullmatch(digits, phrase.span[1], until)
        if phrase.year is None and following.year is not None and together:
            phrase = phrase._replace(year=following.year - (phrase.month > following.month))
        shared.insert(0, phrase)
    return shared
