"""Time limits that name a day or a month: "৩০ জুনের মধ্যে", "আগামী মাসের ১৫ তারিখের মধ্যে", "ডিসেম্বর মাসে"."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from etl.bengali.dates import WrittenDate, find_dates, find_months
from etl.bengali.wording import reference_cache
from etl.minutes.decisions.limit_words import (
    ENDING,
    ENDS,
    ERA,
    LETTER,
    any_of,
    compiled,
    day_part,
    every,
    no_event_done,
    share_of_month,
    until,
    weekday,
)
from etl.minutes.phrases import phrase_list
from etl.minutes.records import Setting, shift_month
from etl.minutes.sentences.grammar import Reference

# A rule stands this near before the day or month that it is about.
_RULE_REACH = 40
_PAST_BEFORE = re.compile(r"(?:গত|বিগত)\s*$")
_COMING_BEFORE = re.compile(r"আগামি\s*$")
# A day without a year that is farther off is one of the year before.
_IN_SIGHT = timedelta(days=183)
# "instead of the 5th", "put off from the 5th"
_REPLACED = compiled(rf"{ERA}(?:তারিখ)?(?:{ENDING}\s*পরিবর্তে|\s*(?:হতে|থেকে)\s*(?:বাড়িয়ে|বৃদ্ধি|পিছিয়ে|এগিয়ে))")
# "of 15 June"
_GENITIVE = re.compile("[েিই'’]র$")
_NO_LIMIT_BEFORE = re.compile(r"(?:গত|বিগত|তারিখ|তাং)\s*[:ঃ-]?\s*$")
# What parts a limit from a later one that alone bears the words of both; a verb would end the first.
_AND_THEN = compiled(rf"{ERA}(?:,|ও|এবং|আর){ENDS}(?:(?!(?:হবে|হইবে|করে|করবে|করবেন){ENDS})[^।;\d])*")
_DIGIT = re.compile(r"\d")
_MONTHS_AHEAD: dict[str, int] = {Reference.THIS_MONTH: 0, Reference.NEXT_MONTH: 1}
# "পরবর্তী মাসের ৫ তারিখের মধ্যে" is a rule's: the month after the one reported on.
_MONTH_AFTER = "পরবর্তি"


class Limit(NamedTuple):
    """A time limit and where it stands; `when`: a day, a month (`YYYY-MM`), or None where only words say it.

    `has_year`: the year is written.
    """

    when: date | str | None
    start: int
    end: int
    has_year: bool = True


class _AfterDay(NamedTuple):
    within: re.Pattern[str]
    until: re.Pattern[str]
    on_day: re.Pattern[str]
    later: re.Pattern[str]
    alone: re.Pattern[str]
    between: re.Pattern[str]


@reference_cache()
def _after_day() -> _AfterDay:
    """What makes a limit of the day that stands before it."""
    within, before = any_of("within"), any_of("before")
    era = ERA + rf"(?:\(?\s*(?:রোজ\s*)?{weekday()}\)?)?,?\s*"
    # "১৬ ডিসেম্বর মহান বিজয় দিবসের পূর্বে", "২৬ মার্চ স্বাধীনতা দিবসে"
    before_named_day = rf"(?:{LETTER}+\s+){{1,4}}?(?<=র )\s*{before}"
    named_day = rf"(?:{LETTER}+\s+){{0,3}}?{LETTER}*দিবস"
    on_day = rf"তারিখে?(?!র){ENDS}|{named_day}(?:ে{ENDS}|\s*উপলক্সে)|(?={day_part()})"
    return _AfterDay(
        within=compiled(rf"{era}(?:{ENDING}\s*(?:তারিখ)?{ENDING}\s*(?:{within}|{before})|{before_named_day})"),
        until=compiled(rf"{era}(?:তারিখ)?\s*{until()}"),
        on_day=compiled(rf"{era}(?:{on_day}){no_event_done()}"),
        later=compiled(rf"{era}(?:তারিখ)?(?:ের|এর|র)?\s*পর(?:ে|েও)?{ENDS}"),
        alone=compiled(rf"{era}(?!\s*(?:তারিখের|এর|স্মারক|নং|ের|র|হতে|থেকে)){no_event_done()}"),
        between=compiled(rf"{ERA}(?:তারিখ)?\s*(?:,|ও|এবং|অথবা|-|–|—|হতে|থেকে|to)\s*(?:আগামি\s*)?"),
    )


class _AfterMonth(NamedTuple):
    limit: re.Pattern[str]
    in_month: re.Pattern[str]
    relative: re.Pattern[str]
    relative_day: re.Pattern[str]
    nothing_done: re.Pattern[str]


@reference_cache()
def _after_month() -> _AfterMonth:
    """What makes a limit of the month that stands before it."""
    within, share = any_of("within"), share_of_month()
    number = r"(\d{1,2})\s*(?:\([^)]{1,12}\))?\s*(?:ই|সে)?\s*"
    in_period = rf"(?:সময়(?:কাল)?|মেয়াদ)ের\s*{within}|(?:সময়|মেয়াদ)ে{ENDS}"
    return _AfterMonth(
        limit=compiled(rf"{ERA}(?:মাস)?{ENDING}\s*(?:{share}|{in_period}|{within}|{until()})"),
        in_month=compiled(rf"{ERA}মাসে(?!র)ই?{ENDS}{no_event_done()}"),
        relative=compiled(rf"(?=\s*(?:যে\s*কোন|আবস্যিক|অবস্যই))|\s*(?:{share}|{within})"),
        relative_day=compiled(rf"\s*{number}তারিখে?(?:র\s*(?:{within}|{any_of('before')}))?"),
        nothing_done=compiled(rf"ই?{ENDS}{no_event_done()}"),
    )


_BETWEEN_MONTHS = re.compile(r"\s*(?:মাসে?)?\s*(?:,|ও|এবং|/|-|–|হতে|থেকে)?\s*")
# "ডিসেম্বরে", "জানুয়ারিতে"; মে is no case of a month.
_IN_MONTH = compiled(r"[\u0980-\u09ff]{2,}(?:ে|য়ে|তে)ই?$")


def day_limits(text: str, spelled: str, setting: Setting) -> list[Limit]:
    """The limits that name a day, in order; days joined to one (৫ ও ৬, ৫-৭) are limits too."""
    limits: list[Limit] = []
    if not _DIGIT.search(spelled):
        return limits
    after = _after_day()
    found_dates = [each for each in find_dates(text, after=setting.today) if not _REPLACED.match(spelled, each.span[1])]
    only = all(
        after.between.fullmatch(spelled, one.span[1], following.span[0]) for one, following in pairwise(found_dates)
    )
    for found in reversed(found_dates):
        start, end = found.span
        shared = bool(limits) and (
            after.between.fullmatch(spelled, end, limits[0].start) is not None
            or _shares_its_words(found, spelled, limits[0], setting)
        )
        if shared:
            limits.insert(0, Limit(found.day, start, end, found.has_year))
        elif not is_rule(spelled, start):
            limits[:0] = _limit_of_day(found, spelled, setting, only=only)
    return limits


def _shares_its_words(found: WrittenDate, spelled: str, later: Limit, setting: Setting) -> bool:
    """Whether a day is a limit by the words behind a later one: "the list 20 May and the report by 27 May"."""
    ahead = found.day >= setting.today and not _NO_LIMIT_BEFORE.search(spelled[: found.span[0]])
    return ahead and _AND_THEN.fullmatch(spelled, found.span[1], later.start) is not None


def is_rule(spelled: str, start: int) -> bool:
    """Whether what begins at `start` is a rule's: "প্রতি মাসের ১০ তারিখের মধ্যে"."""
    found = [*every().finditer(spelled, max(0, start - _RULE_REACH), start)]
    return bool(found) and "।" not in spelled[found[-1].end() : start] and start - found[-1].end() <= 15


def _limit_of_day(found: WrittenDate, spelled: str, setting: Setting, *, only: bool) -> Iterator[Limit]:
    start, end = found.span
    after = _after_day()
    ahead = found.day >= setting.today
    limit = after.within.match(spelled, end)
    if limit is None and (later := after.later.match(spelled, end)):
        yield Limit(None, start, later.end(), found.has_year)
        return
    if limit is None and not _PAST_BEFORE.search(spelled[:start]):
        on_day = after.on_day.match(spelled, end)
        limit = on_day if on_day and (ahead or is_past(spelled, on_day.end())) else None
        limit = limit or (after.until.match(spelled, end) if ahead else None)
        named = found.has_year or _COMING_BEFORE.search(spelled[:start]) or found.day - setting.today <= _IN_SIGHT
        alone = only and ahead and named and not _GENITIVE.search(spelled, start, end)
        limit = limit or (after.alone.match(spelled, end) if alone else None)
    if limit:
        yield Limit(found.day, start, limit.end(), found.has_year)


@reference_cache()
def _past_or_asked() -> re.Pattern[str]:
    return compiled(rf"(?P<past>{any_of('past')})|{any_of('asked')}|[।;]")


def is_past(spelled: str, start: int, end: int | None = None) -> bool:
    """Whether the words from `start` on say that it should have been done by then ("… কথা ছিল", "… না করায়")."""
    found = _past_or_asked().search(spelled, start, len(spelled) if end is None else end)
    return found is not None and found["past"] is not None


def days_of_relative_months(spelled: str, setting: Setting) -> Iterator[Limit]:
    """A day of this month or the next: "আগামী মাসের ১৫ তারিখের মধ্যে". A standing rule names no day of its own."""
    if every().search(spelled):
        return
    for phrase in phrase_list("references").find(spelled):
        by = _MONTHS_AHEAD.get(phrase.meaning)
        day = _after_month().relative_day.match(spelled, phrase.end)
        if by is None or day is None or spelled.startswith(_MONTH_AFTER, phrase.start):
            continue
        with suppress(ValueError):
            when = date.fromisoformat(f"{shift_month(setting.month, by)}-{int(day[1]):02}")
            yield Limit(when, phrase.start, day.end())


def month_limits(text: str, spelled: str, setting: Setting) -> list[Limit]:
    """The limits that name a month, this month or the next, in order; months joined to one are limits too."""
    limits: list[Limit] = []
    after = _after_month()
    found = find_months(text, near=date.fromisoformat(f"{setting.month}-15"))
    for each in reversed(found):
        start, end = each.span
        limit = after.limit.match(spelled, end) or after.in_month.match(spelled, end)
        joined = limits and (
            _BETWEEN_MONTHS.fullmatch(spelled, end, limits[0].start)
            or _AND_THEN.fullmatch(spelled, end, limits[0].start)
        )
        in_month = _IN_MONTH.search(spelled[start:end]) and after.nothing_done.match(spelled, end)
        if (limit or joined or in_month) and not is_rule(spelled, start):
            month = each.month if each.has_year else next_month(each.month, setting)
            limits.insert(0, Limit(month, start, limit.end() if limit else end, each.has_year))
    for phrase in phrase_list("references").find(spelled):
        by = _MONTHS_AHEAD.get(phrase.meaning)
        if by is None or is_rule(spelled, phrase.start):
            continue
        ends_at = _relative_end(spelled, phrase.start, phrase.end)
        if ends_at is not None:
            limits.append(Limit(shift_month(setting.month, by), phrase.start, ends_at))
    return sorted(limits, key=lambda each: each.start)


def _relative_end(spelled: str, start: int, end: int) -> int | None:
    """Where "এ মাসে", "আগামী মাসের মধ্যে" ends as a limit; None where it is none."""
    after = _after_month()
    if limit := after.relative.match(spelled, end):
        return limit.end()
    return end if spelled[start:end].endswith("মাসে") and after.nothing_done.match(spelled, end) else None


def next_month(month: str, setting: Setting) -> str:
    """The first such month that is not before the meeting's."""
    here = f"{setting.month[:4]}-{month[5:]}"
    return here if here >= setting.month else shift_month(here, 12)
