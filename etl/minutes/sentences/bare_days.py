"""Read days that are written as a number alone: "অক্টোবর মাসে উলিপুর উপজেলার সভা ৪ তারিখে, চিলমারী উপজেলার সভা ৮ তারিখে"."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise

from etl.bengali.words import WORD_ENDS
from etl.minutes.records import Setting
from etl.minutes.sentences.marks import PlaceMark, Value

_DAYS = re.compile(
    rf"(?<![\d/.:-])(?P<days>\d{{1,2}}(?:\s*(?:,|ও|এবং)\s*\d{{1,2}})*)\s*(?:ই|সে|লা|রা|ঠা)?"
    # "৮ তারিখ, চিলমারী উপজেলায় ৯ তারিখ সভা হয়েছে"
    rf"\s*তারিখ(?:ে{WORD_ENDS}|(?=\s*,|\s+(?:ও|এবং|(?:(?:ইনোভেসন\s*)?টিমের\s*)?সভা){WORD_ENDS}))"
)
_NUMBER = re.compile(r"\d+")
# "উলিপুরে ০৭, চিলমারীতে ০৮ ও রৌমারীতে ১৪ জানুয়ারি তারিখে": the last day bears the month of all.
_WITH_MONTH = re.compile(r"\d{1,2}\s*(?:ই|সে|লা|রা|ঠা)?\s*[\u0980-\u09e3]")
_BEHIND_NAME = r"[\u0980-\u09e3\s]{0,40}"
_TO_ITS_DAY = re.compile(_BEHIND_NAME)
_ITS_DAY = re.compile(rf"{_BEHIND_NAME}(?P<day>\d{{1,2}})\s*(?:ই|সে|লা|রা|ঠা)?\s*(?:তারিখে?)?\s*(?:,|ও|এবং)\s*")
# "অক্টোবর মাসে …", "অক্টোবর মাসের সভা …"; what was sent for a month may have been sent in another.
_IN_MONTH = re.compile(
    rf"(?:(?<=মাসে)|\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:মাসে|মাসের\s+(?:[\u0980-\u09ff]+\s+){{0,3}}?(?:সভা|সংলাপ|আড্ডা|প্রসিক্সন))){WORD_ENDS}"
)
# "এ মাসের ১৮ তারিখে"
_OF_IT = re.compile(r"(?:(?<=মাসের)|\s*মাসের)\s*")
# "আগামী ৫ তারিখে", "মাসের ৫ তারিখে": of a month to come, or of any.
_NOT_PAST = re.compile(r"(?:আগামি|পরবর্তি|মাসের?)\s*(?:\S+\s+)?$")
_EVERY = re.compile(r"(?:প্রতি|প্রত্যেক)\s*(?:\S+\s*)?মাসের?\s*$")
_SENTENCE_END = re.compile(r"[।?!\n]")


def bare_days(
    spelled: str, months: Sequence[Value[str]], known: Sequence[Value[date]], setting: Setting
) -> Iterator[Value[date]]:
    """The days of the month that the same sentence names last before them; of the meeting's own month up to its day,
    where the text names no other. `known`: days written in full."""
    for found in _DAYS.finditer(spelled):
        if any(day.start < found.end() and found.start() < day.end for day in known):
            continue
        if _EVERY.search(spelled[max(0, found.start() - 20) : found.start()]):
            continue
        of_month = _month_before(found.start(), months, spelled)
        if of_month is None and not _of_the_meetings_month(found.start(), months, known, setting, spelled):
            continue
        year, month = map(int, (of_month.value if of_month else setting.month).split("-"))
        for number in _NUMBER.finditer(spelled, *found.span("days")):
            with suppress(ValueError):
                day = date(year, month, int(number[0]))
                if of_month or (setting.held_on and day <= setting.held_on):
                    yield Value(day, *number.span(), of_month.sure if of_month else True)


def _month_before(at: int, months: Sequence[Value[str]], spelled: str) -> Value[str] | None:
    """The last month before, where it is in the same sentence and what happened was in it."""
    before = [month for month in months if month.end <= at]
    if before and _OF_IT.fullmatch(spelled, before[-1].end, at):
        return before[-1]
    if not before or not _IN_MONTH.match(spelled, before[-1].end) or _SENTENCE_END.search(spelled, before[-1].end, at):
        return None
    return before[-1]


def _of_the_meetings_month(
    at: int, months: Sequence[Value[str]], known: Sequence[Value[date]], setting: Setting, spelled: str
) -> bool:
    """Whether a day of no month can only be of the meeting's: all months named are that, and none in its sentence."""
    own = setting.month
    if setting.default_month != own or setting.held_on is None or f"{setting.held_on:%Y-%m}" != own:
        return False
    named = {month.value for month in months} | {f"{day.value:%Y-%m}" for day in known}
    in_sentence = any(not _SENTENCE_END.search(spelled, *sorted((month.end, at))) for month in months)
    return named <= {own} and not in_sentence and not _NOT_PAST.search(spelled[max(0, at - 30) : at])


def days_of_one_month(spelled: str, places: Sequence[PlaceMark], known: Sequence[Value[date]]) -> Iterator[Value[date]]:
    """The bare days of places in a list whose last day bears the month. `known`: days written in full."""
    for last in known:
        if not _WITH_MONTH.match(spelled, last.start):
            continue
        at = last.start
        behind = [place for place in reversed(places) if place.end <= last.start]
        for place, before in pairwise(behind):
            found = _ITS_DAY.fullmatch(spelled, before.end, place.start)
            if found is None or not _TO_ITS_DAY.fullmatch(spelled, place.end, at):
                break
            at = found.start("day")
            with suppress(ValueError):
                yield Value(last.value.replace(day=int(found["day"])), *found.span("day"), last.sure)
