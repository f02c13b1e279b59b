"""Ideas: every two months each office of each upazila owes one (One Office One Idea); many send none, some late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from etl.places.gazetteer import Place
from etl.sample.characters import character_of
from etl.sample.dice import dice
from etl.sample.months import iso, month_no, some_working_day

ROUNDS_A_YEAR = 6
FEWEST_OFFICES, MOST_OFFICES = 28, 40


@dataclass(frozen=True, slots=True)
class Idea:
    """What an office owed in a round; `submitted_on` is None where it sent nothing."""

    place: Place
    office: int
    round_no: int
    due_on: date
    submitted_on: date | None


def offices_of(seed: int, place: Place) -> int:
    """How many offices of the upazila owe ideas."""
    return dice(seed, "offices", place.code).randint(FEWEST_OFFICES, MOST_OFFICES)


@lru_cache(maxsize=64)
def ideas_of(seed: int, place: Place, year: int) -> tuple[Idea, ...]:
    """The year's ideas owed, round by round, the offices in their order."""
    share = character_of(seed, place.code).ideas
    owed = []
    for round_no in range(1, ROUNDS_A_YEAR + 1):
        opens = month_no(year, round_no * 2 - 1)
        due_on = round_due(seed, place.district_code, year, round_no)
        if not place.existed_in(iso(opens)):
            continue
        chances = dice(seed, "ideas", place.code, opens)
        for office in range(offices_of(seed, place)):
            sent = chances.random() < share
            day = due_on + timedelta(days=chances.randint(-24, 12)) if sent else None
            owed.append(Idea(place, office, round_no, due_on, day))
    return tuple(owed)


def round_due(seed: int, district_code: str, year: int, round_no: int) -> date:
    """The day by which the ideas of a round are due, the same in the whole district."""
    return some_working_day(dice(seed, "round", district_code, year, round_no), month_no(year, round_no * 2), 8, 20)


def ideas_between(seed: int, place: Place, after: date, until: date) -> int:
    """How many ideas of the upazila came in after the one day, until the other."""
    years = {after.year, until.year}
    return sum(
        idea.submitted_on is not None and after < idea.submitted_on <= until
        for year in sorted(years)
        for idea in ideas_of(seed, place, year)
    )
