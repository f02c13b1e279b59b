"""The dialogues that a work plan plans: of an activity's row, or of a row of a table by upazila."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.bengali.digits import read_number
from etl.minutes.records import Finding
from etl.places.gazetteer import upazilas_of
from etl.places.upazilas import FoundPlace, find_upazilas
from etl.plans.drafts import DraftDialogues
from etl.plans.owner import Owner
from etl.plans.plan_years import PlanYear
from etl.plans.times import PlannedTime, ordinals_in, read_time
from etl.plans.words import find_words, says
from etl.records import PlanActivity

_COUNT = re.compile(r"(?<![\d.])(?P<number>\d{1,2}(?:\s?\([^)]{1,8}\))?)\s?(?:টি|বার)(?!\w)")

_LETTERED = re.compile(r"(?:^|\s)\(?[ক-ঙ]\)")
# What a dialogue is about stands before it: "দুর্যোগ প্রস্তুতি বিষয়ে সংলাপ".
_TOPIC = re.compile(r".*(?:বিষয\u09bc?(?:ে|ক)|নিয\u09bc?ে|সম্পর্কে|সম্পর্কিত|শীর্ষক|সংক্রান্ত)(?=\s)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Planned:
    """A dialogue before its quote is known: upazila and month; `doubtful`: the name only resembles the upazila's."""

    upazila_code: str
    month: str
    doubtful: bool = False


def is_dialogue(text: str) -> bool:
    """Whether an activity is to hold a dialogue, and not something about one (its report, its topics)."""
    found = find_words("dialogue", text)
    topic = _TOPIC.match(text, 0, found[0].start) if found else None
    return bool(found) and not says("of_dialogue", text[topic.end() if topic else 0 :])


def planned_count(text: str) -> int | None:
    """How many dialogues the words of an activity name: ২(দুই)টি; ১ম ও ২য়; ক) … খ) …"""
    found = _COUNT.search(text)
    if found:
        return read_number(found["number"])
    return next((count for count in (ordinals_in(text), len(_LETTERED.findall(text))) if count > 1), None)


def months_missing(activity: PlanActivity, planned: Sequence[Planned]) -> Iterator[Finding]:
    """What to say of an upazila's dialogues: no month is known, or fewer than the activity or its target counts."""
    if not planned:
        yield Finding("plan_dialogue_without_month", {"activity": activity.text})
        return
    targets = [activity.indicator or "", (activity.bands or {}).get("100", "")]
    counts = [
        planned_count(activity.text),
        *(planned_count(words) for words in targets if _COUNT.fullmatch(words.strip())),
    ]
    count = next(filter(None, counts), 1)
    if count > len(planned):
        months = ", ".join(each.month for each in planned)
        yield Finding(
            "plan_dialogues_without_months", {"activity": activity.text, "count": str(count), "months": months}
        )


def of_activity(text: str, time: str, planned: PlannedTime, owner: Owner, year: PlanYear) -> list[Planned]:
    """The dialogues of an activity's row; `text`: its words, `time`: those of its time.

    Of an upazila's plan they are its own. A district's row names upazilas, each with its month, or all with one; one
    that names none is of the district's own.
    """
    if owner.upazila_code:
        return [Planned(owner.upazila_code, month) for month in planned.months]
    if owner.district_code is None:
        return []
    paired = [*_paired(time, owner.district_code, year)]
    if paired:
        return paired
    if says("all_upazilas", text):
        places = [(place.code, False) for place in upazilas_of(owner.district_code, year.months[0])]
    else:
        named = find_upazilas(text, owner.district_code, year.months[-1])
        places = [(each.upazila_code, each.doubtful) for each in named]
    return [Planned(code, month, doubtful) for code, doubtful in dict(places).items() for month in planned.months]


def of_row(row: DraftDialogues, owner: Owner, year: PlanYear) -> tuple[list[Planned], list[Finding]]:
    """The dialogues of a row of a table by upazila, and what could not be read in it."""
    district = owner.district_code
    if district is None:
        return [], []
    codes = {each.upazila_code: each.doubtful for each in find_upazilas(row.upazilas, district, year.months[-1])}
    if not row.upazilas and owner.upazila_code:
        codes = {owner.upazila_code: False}
    if not codes and says("all_upazilas", row.upazilas):
        codes = dict.fromkeys((place.code for place in upazilas_of(district, year.months[0])), False)
    if not codes:
        return [], [Finding("plan_upazila_unknown", {"words": row.upazilas or row.quote})]
    found: list[Planned] = []
    findings: list[Finding] = []
    for time in row.times:
        planned = (
            PlannedTime(planned=year.month(time))
            if isinstance(time, int)
            else read_time(time, year, lines_are_listed=True)
        )
        if isinstance(time, str) and not planned.months and re.search(r"\w", time):
            findings.append(Finding("plan_time_not_read", {"words": time, "activity": row.upazilas}))
        found += [Planned(code, month, doubtful) for code, doubtful in codes.items() for month in planned.months]
    return list(dict.fromkeys(found)), findings


def _paired(text: str, district_code: str, year: PlanYear) -> Iterator[Planned]:
    """উলিপুর – মে, চিলমারী – জুন; মে: উলিপুর ও চিলমারী: each upazila with the month beside it."""
    places = find_upazilas(text, district_code, year.months[-1])
    if not places or not read_time(text, year).months:
        return
    bounds = [0, *(each.span[0] for each in places[1:]), len(text)]
    months_first = bool(read_time(text[: places[0].span[0]], year).months)
    pieces = [text[start:end] for start, end in pairwise(bounds)]
    if months_first:
        yield from _after_months(text, places, year)
        return
    waiting: list[FoundPlace] = []
    for place, piece in zip(places, pieces, strict=True):
        waiting.append(place)
        months = read_time(piece, year).months
        for each in waiting if months else ():
            yield from (Planned(each.upazila_code, month, each.doubtful) for month in months)
        waiting = [] if months else waiting


def _after_months(text: str, places: Sequence[FoundPlace], year: PlanYear) -> Iterator[Planned]:
    months: tuple[str, ...] = ()
    at = 0
    for place in places:
        months = read_time(text[at : place.span[0]], year).months or months
        at = place.span[1]
        yield from (Planned(place.upazila_code, month, place.doubtful) for month in months)
