"""Find a decision's time limit in its own words or in a time-limit column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from etl.bengali.dates import find_dates, find_months
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.decisions.fixed_limits import (
    Limit,
    day_limits,
    days_of_relative_months,
    is_past,
    month_limits,
    next_month,
)
from etl.minutes.decisions.limit_words import LETTER, any_of, weekday
from etl.minutes.decisions.loose_limits import loose_limits
from etl.minutes.phrases import phrase_list
from etl.minutes.records import Setting, shift_month

_DIGIT = re.compile(r"\d")
_BESIDE = re.compile(r"[\s,(–-]*(?:আগামি\s*)?")


@dataclass(frozen=True, slots=True)
class Due:
    """A day, a month (`YYYY-MM`), or only words; never a day and a month at once."""

    on: date | None = None
    month: str | None = None
    text: str | None = None


def find_due(text: str, setting: Setting) -> Due:
    """The time limit that `text` names.

    Several different limits, a range of days, and what cannot be fixed to a day or month give their words only. A limit
    that was missed ("… না করায়") gives way to a later one.
    """
    if due := _due_in_any_month(text):
        return due
    spelled = plain(text)
    days = day_limits(text, spelled, setting) or list(days_of_relative_months(spelled, setting))
    months = _apart(month_limits(text, spelled, setting), days)
    loose = _apart(loose_limits(text, spelled), [*days, *months])
    limits = _still_meant(sorted([*days, *months, *loose], key=lambda each: each.start), spelled)
    return _due_of(limits, text, setting, spelled) if limits else _due_of_phrase(text, spelled)


def _apart(limits: Sequence[Limit], others: Sequence[Limit]) -> list[Limit]:
    """Those limits that share no words with `others`."""
    return [one for one in limits if all(one.end <= each.start or each.end <= one.start for each in others)]


def _still_meant(limits: list[Limit], spelled: str) -> list[Limit]:
    """The limits without those that were missed or are said again as a day, where a later one follows."""
    again = re.compile(rf"[\s,(]*(?:{any_of('that_is')})[\s,]*(?:আগামি\s*)?")
    meant = [
        one
        for one, following in pairwise(limits)
        if not is_past(spelled, one.end, following.start)
        and not again.fullmatch(spelled, one.end, following.start)
        and not _is_its_weekday(one, following, spelled)
    ]
    return [*meant, *limits[-1:]]


def _is_its_weekday(one: Limit, following: Limit, spelled: str) -> bool:
    """Whether a limit is only the weekday of the day behind it: "রোববার, ২৮ অক্টোবর"."""
    beside = isinstance(following.when, date) and _BESIDE.fullmatch(spelled, one.end, following.start)
    return bool(beside) and re.fullmatch(rf"(?:{LETTER}+\s*)?{weekday()}", spelled[one.start : one.end]) is not None


def _due_of(limits: list[Limit], text: str, setting: Setting, spelled: str) -> Due:
    words = text[limits[0].start : limits[-1].end].strip()
    whens = {_in_its_year(limit, spelled, setting) for limit in limits}
    days = {when for when in whens if isinstance(when, date)}
    if len(days) == 1:
        (day,) = days
        return Due(on=day, text=words) if whens <= {day, f"{day:%Y-%m}"} else Due(text=words)
    only = whens.pop() if len(whens) == 1 else None
    return Due(month=only, text=words) if isinstance(only, str) else Due(text=words)


def _in_its_year(limit: Limit, spelled: str, setting: Setting) -> date | str | None:
    """The day or month of a limit: one without a year lies ahead of the meeting, unless the words say it has passed."""
    when = limit.when
    if limit.has_year or when is None:
        return when
    if not (_said_past(spelled, limit.start) or is_past(spelled, limit.end)):
        return when
    if isinstance(when, str):
        return shift_month(when, -12) if when > setting.month else when
    # A leap day that has passed is not told of.
    return when.replace(year=when.year - 1) if when > setting.today and (when.month, when.day) != (2, 29) else when


def _said_past(spelled: str, start: int) -> bool:
    return re.search(r"(?:গত|বিগত)\s*$", spelled[:start]) is not None


@reference_cache(4_000)
def _due_in_any_month(text: str) -> Due | None:
    """The time limit of words that name no day and no month; None where they may name one."""
    spelled = plain(text)
    if _DIGIT.search(spelled) or "মাস" in spelled or find_month_phrases(text):
        return None
    limits = loose_limits(text, spelled)
    return Due(text=text[limits[0].start : limits[-1].end].strip()) if limits else _due_of_phrase(text, spelled)


def _due_of_phrase(text: str, spelled: str) -> Due:
    phrase = phrase_list("due_phrases").first(spelled)
    return Due(text=text[phrase.start : phrase.end].strip()) if phrase else Due()


def find_due_in_column(text: str, setting: Setting) -> Due:
    """The limit in a cell of a time-limit column, where any day or month is a limit."""
    if not text.strip(" -–—।"):
        return Due()
    due = find_due(text, setting)
    if due.on or due.month:
        return due
    days = {found.day for found in find_dates(text, after=setting.today)}
    near = date.fromisoformat(f"{setting.month}-15")
    months = {
        found.month if found.has_year else next_month(found.month, setting) for found in find_months(text, near=near)
    }
    words = text.strip(" ।")
    if len(days) == 1 and not months:
        return Due(on=days.pop(), text=words)
    return Due(month=months.pop(), text=words) if not days and len(months) == 1 else Due(text=words)
