"""Dialogues that a list plans, a place and its month each: "উলিপুর- মে, চিলমারী- জুন"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from etl.bengali.dates import find_months
from etl.bengali.digits import to_ascii
from etl.bengali.spelling import plain
from etl.minutes.decisions.topics import item_topic
from etl.minutes.records import Claim, Setting
from etl.places.upazilas import find_upazilas
from etl.records import AgendaItem, StatementKind, Topic

_FEWEST = 2
_PLANNED = re.compile(r"পরিকল্পনা|পরিকল্পিত|নির্ধারন|নির্ধারিত|সুচি")
_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*(?:সাল|খ্রি)")
# What stands between a place and its month in such a list, and nothing else.
_MARK = re.compile(r"\s*(?:সদর\s*)?(?:উপজেলা(?:য়|য়|র)?\s*)?[-–—:ঃ(=]+\s*")


def listed_plans(items: Sequence[AgendaItem], setting: Setting) -> Iterator[Claim]:
    """The plans of items about dialogues whose words say that months were fixed."""
    for item in items:
        told = item.discussion or ""
        words = f"{item.title or ''}\n{told}"
        if item_topic(item.title, told) is Topic.DIALOGUE and _PLANNED.search(plain(words)):
            yield from _pairs(told, item.no, words, setting)


def _pairs(told: str, item_no: int, words: str, setting: Setting) -> Iterator[Claim]:
    year = _YEAR.search(to_ascii(words))
    near = date.fromisoformat(f"{setting.month}-15")
    months = find_months(told, year=int(year[1]) if year else None, near=near)
    pairs = [
        (place, month)
        for place in find_upazilas(told, setting.district_code, setting.month)
        for month in months
        if _MARK.fullmatch(told, place.span[1], month.span[0])
    ]
    if len(pairs) < _FEWEST:
        return
    for place, month in pairs:
        quote = told[place.span[0] : month.span[1]]
        yield Claim(
            StatementKind.DIALOGUE_PLANNED,
            place.upazila_code,
            month.month,
            True,
            quote,
            doubtful=place.doubtful,
            month_said=True,
            item_no=item_no,
        )
