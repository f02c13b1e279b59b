"""Find a decision's time limit in its own words or in a time-limit column."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from etl.bengali.dates import find_dates, find_months
from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.grammar import Reference
from etl.minutes.phrases import phrase_list
from etl.minutes.records import Setting, shift_month

_ERA = r"\s*(?:খ্রি[\u0980-\u09ff]*|খৃ[\u0980-\u09ff]*|ইং|বাং)?[.:]?\s*"
_DAY_LIMIT = re.compile(_ERA + r"(?:রোজ\s*\S+\s*)?(?:তারিখ(?:ের)?|এর|ের|র)?\s*(?:মধ্যে|মর্যে|মধ্য\b|পুর্বে|আগে|ভিতর|মাঝে)")
_ON_DAY = re.compile(
    _ERA
    + r"(?:রোজ\s*\S+\s*)?তারিখে?(?!র)(?![\u0980-\u09ff])"
    + r"(?!\s*(?:অনুস্ঠিত(?!\s*(?:হবে|হইবে|করতে))|জারি|স্বাক্সর|প্রেরিত|গৃহিত|প্রাপ্ত))"
)
_WEEK = r"(?:প্রথম|দ্বিতিয়?়?|তৃতিয়?়?|চতুর্থ|সেস|[১-৪1-4](?:ম|য়?়?|র্থ))\s*(?:সপ্তাহ|পক্স|দিন|অর্ধ)"
_MONTH_LIMIT = re.compile(
    _ERA
    + rf"(?:(?:মাসের|এর|ের|র)?\s*{_WEEK}\S*)|"
    + _ERA
    + r"(?:মাসে(?!র)|মাসের\s*(?:মধ্যে|মর্যে|যে\s*কোন|ভিতর|সেস|প্রথম|মাঝামাঝি|মাঝে)|(?:এর|ের|র)\s*মধ্যে|মাস\s*এর\s*মধ্যে)"
)
_RELATIVE_LIMIT = re.compile(rf"\s*(?:{_WEEK}|মধ্যে|মর্যে|যে\s*কোন|ভিতর|সেস|প্রথম|মাঝামাঝি|আবস্যিক|অবস্যই)")
# "আগামী মাসের ১৫ তারিখের মধ্যে"; a bare "আগামী ৫ তারিখের মধ্যে" names no month
_DAY_OF_RELATIVE = re.compile(r"\s*(\d{1,2})\s*(?:\([^)]{1,12}\))?\s*(?:ই|সে)?\s*তারিখে?(?:র\s*(?:মধ্যে|মর্যে|পুর্বে))?")
_BARE_DAY = re.compile(r"আগামি\s*\d{1,2}\s*(?:\([^)]{1,12}\))?\s*(?:ই|সে)?\s*তারিখ(?:ের)?\s*(?:মধ্যে|মর্যে|পুর্বে)")
_STANDING = re.compile(r"(?:প্রতি|প্রত্যেক)\s*(?:ইংরেজি\s*)?মাস|(?:পরবর্তি|পুর্ববর্তি)\s*মাস")
_BETWEEN_DAYS = re.compile(_ERA + r"(?:তারিখ)?\s*(?:,|ও|এবং|অথবা)\s*")
_BETWEEN_MONTHS = re.compile(r"\s*(?:মাসে?)?\s*(?:,|ও|এবং|/|-|হতে|থেকে)?\s*")
_PAST = re.compile(r"(?:গত|বিগত)\s*$")
_EVERY = re.compile(r"(?:প্রতি|প্রত্যেক)\s*(?:ইংরেজি\s*)?(?:মাস|বছর|বৎসর|সপ্তাহ|অর্থ)[^।]{0,15}$")
_OVERDUE = re.compile(r"বলা\s*হলেও|হয়?়?\s*নি|হয়?়?\s*নাই|করে\S*\s*নি|ছিল|গত")
_DIGIT = re.compile(r"\d")
# Without any of these no month is a limit.
_MONTH_LIMIT_WORDS = ("মাস", "মধ্যে", "সপ্তাহ")
_RELATIVE: dict[str, int] = {Reference.THIS_MONTH: 0, Reference.NEXT_MONTH: 1}


@dataclass(frozen=True, slots=True)
class Due:
    """A day, a month (`YYYY-MM`), or only words; never a day and a month at once."""

    on: date | None = None
    month: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class _Limit:
    when: date | str
    start: int
    end: int


def find_due(text: str, setting: Setting) -> Due:
    """The time limit that `text` names. Several different limits give their words only, no day or month."""
    if due := _due_in_any_month(text):
        return due
    spelled = plain(text)
    near = date.fromisoformat(f"{setting.month}-15")
    limits = (
        _days(text, spelled, near)
        or list(_days_of_relative_months(spelled, setting))
        or _months(text, spelled, setting, near)
    )
    if not limits and (bare := _BARE_DAY.search(spelled)):
        return Due(text=text[slice(*bare.span())])
    if not limits:
        return _due_of_phrase(text, spelled)
    words = text[limits[0].start : limits[-1].end].strip()
    when = {limit.when for limit in limits}
    if len(when) > 1:
        return Due(text=words)
    only = when.pop()
    return Due(on=only, text=words) if isinstance(only, date) else Due(month=only, text=words)


@reference_cache(4_000)
def _due_in_any_month(text: str) -> Due | None:
    """The time limit of words that name no day and no month; None where they may name one."""
    spelled = plain(text)
    may_name_one = _DIGIT.search(spelled) or any(word in spelled for word in _MONTH_LIMIT_WORDS)
    return None if may_name_one else _due_of_phrase(text, spelled)


def _due_of_phrase(text: str, spelled: str) -> Due:
    phrase = phrase_list("due_phrases").first(spelled)
    return Due(text=_phrase_words(text, spelled, phrase.start, phrase.end) if phrase else None)


def find_due_in_column(text: str, setting: Setting) -> Due:
    """The limit in a cell of a time-limit column, where any day or month is a limit."""
    if not text.strip(" -–—।"):
        return Due()
    due = find_due(text, setting)
    if due.on or due.month:
        return due
    near = date.fromisoformat(f"{setting.month}-15")
    days = {found.day for found in find_dates(text, near=near)}
    months = {_ahead(found.month, found.has_year, text, setting) for found in find_months(text, near=near)}
    words = text.strip(" ।")
    if len(days) == 1:
        return Due(on=days.pop(), text=words)
    return Due(month=months.pop(), text=words) if not days and len(months) == 1 else Due(text=words)


def _days(text: str, spelled: str, near: date) -> list[_Limit]:
    limits: list[_Limit] = []
    if not _DIGIT.search(spelled):
        return limits
    found_dates = find_dates(text, near=near)
    for found in reversed(found_dates):
        start, end = found.span
        if limits and _BETWEEN_DAYS.fullmatch(spelled, end, limits[0].start):
            limits.insert(0, _Limit(found.day, start, end))
            continue
        if _EVERY.search(spelled[max(0, start - 40) : start]):
            continue
        within = _DAY_LIMIT.match(spelled, end)
        on_day = None if within or _PAST.search(spelled[:start]) else _ON_DAY.match(spelled, end)
        limit = within or on_day
        if limit:
            limits.insert(0, _Limit(found.day, start, limit.end()))
    return limits


def _days_of_relative_months(spelled: str, setting: Setting) -> Iterator[_Limit]:
    """A day of this month or the next: "আগামী মাসের ১৫ তারিখের মধ্যে". A standing rule names no day of its own."""
    if _STANDING.search(spelled):
        return
    for phrase in phrase_list("references").find(spelled):
        day = _DAY_OF_RELATIVE.match(spelled, phrase.end) if phrase.meaning in _RELATIVE else None
        if day:
            month = shift_month(setting.month, _RELATIVE[phrase.meaning])
            with suppress(ValueError):
                yield _Limit(date.fromisoformat(f"{month}-{int(day[1]):02}"), phrase.start, day.end())


def _months(text: str, spelled: str, setting: Setting, near: date) -> list[_Limit]:
    limits: list[_Limit] = []
    if not any(word in spelled for word in _MONTH_LIMIT_WORDS):
        return limits
    found = find_months(text, near=near)
    for place in range(len(found) - 1, -1, -1):
        start, end = found[place].span
        limit = _MONTH_LIMIT.match(spelled, end)
        joined = limits and _BETWEEN_MONTHS.fullmatch(spelled, end, limits[0].start)
        if (not limit and not joined) or _EVERY.search(spelled[max(0, start - 40) : start]):
            continue
        month = _ahead(found[place].month, found[place].has_year, spelled, setting)
        limits.insert(0, _Limit(month, start, limit.end() if limit else end))
    for phrase in phrase_list("references").find(spelled):
        if phrase.meaning in _RELATIVE and _limits_relative(spelled, phrase.start, phrase.end):
            end = phrase.end + len(re.match(r"(?:\s*মধ্যে)?", spelled[phrase.end :])[0])  # type: ignore[index]
            limits.append(_Limit(shift_month(setting.month, _RELATIVE[phrase.meaning]), phrase.start, end))
    return sorted(limits, key=lambda limit: limit.start)


def _limits_relative(spelled: str, start: int, end: int) -> bool:
    return spelled[start:end].endswith("মাসে") or _RELATIVE_LIMIT.match(spelled, end) is not None


def _ahead(month: str, has_year: bool, words: str, setting: Setting) -> str:
    """A month without a year lies ahead of the meeting, unless the words say that it has passed."""
    if has_year or month >= setting.month or _OVERDUE.search(words):
        return month
    return shift_month(month, 12)


def _phrase_words(text: str, spelled: str, start: int, end: int) -> str:
    """The phrase with the number before it: ৭ (সাত) কর্মদিবসের মধ্যে."""
    number = re.search(r"(?:আগামি\s*)?\d{1,3}\s*(?:\([^)]{1,12}\))?\s*(?:টি)?\s*$", spelled[max(0, start - 30) : start])
    return text[start - len(number[0]) if number else start : end].strip()
