"""What happened in a made-up district: its teams, meetings, dialogues and undertakings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from etl.places.gazetteer import District, Place, district_by_code, districts, upazilas_of
from etl.sample.chance import random_for
from etl.sample.months import some_working_day, working_day
from etl.sample.owed import Dialogue, Matter, dialogues_of, matters_of
from etl.sample.rules import Rule, rules_of
from etl.sample.team_months import TeamMonth, team_months
from etl.sample.words import words

FIRST_DIVISION = "55"


@dataclass(frozen=True, slots=True)
class Sample:
    """What was asked for: the seed and the span of months."""

    seed: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DistrictMonth:
    """A month of the district team: its meeting, and each upazila's month by code."""

    month: int
    held_on: date
    issued_on: date
    chair: str
    teams: tuple[TeamMonth, ...]


@dataclass(frozen=True, slots=True)
class World:
    """One district over all months of the sample."""

    sample: Sample
    district: District
    rules: tuple[Rule, ...]
    months: tuple[DistrictMonth, ...]
    dialogues: tuple[Dialogue, ...]
    matters: tuple[Matter, ...]

    def month(self, number: int) -> DistrictMonth:
        """The month of that number."""
        return self.months[number - self.sample.first]

    def held_before(self, number: int) -> date:
        """The day of the meeting of the month before; a month earlier where the sample begins."""
        return (
            self.month(number - 1).held_on if number > self.sample.first else self.month(number).held_on - timedelta(30)
        )


def chosen_districts(count: int) -> tuple[str, ...]:
    """Codes of the first `count` districts: Rangpur division's, then the others', each by code."""
    codes = sorted(district.code for district in districts())
    return tuple(sorted(codes, key=lambda code: (code[:2] != FIRST_DIVISION, code))[:count])


@lru_cache(maxsize=2)
def world_of(sample: Sample, district_code: str) -> World:
    """The district's world: the same for the same seed, span and district."""
    seed, first, last = sample.seed, sample.first, sample.last
    district = district_by_code(district_code)
    if district is None:
        raise KeyError(district_code)
    places = upazilas_of(district_code)
    rules = rules_of(seed, district_code, first, last)
    months_of = {
        place.code: {each.month: each for each in team_months(seed, place, first, last, rules)} for place in places
    }
    return World(
        sample=sample,
        district=district,
        rules=rules,
        months=tuple(_months(sample, district_code, places, months_of)),
        dialogues=tuple(each for place in places for each in dialogues_of(seed, place, first, last)),
        matters=matters_of(seed, district_code, first, last),
    )


def _months(
    sample: Sample, district_code: str, places: tuple[Place, ...], months_of: dict[str, dict[int, TeamMonth]]
) -> list[DistrictMonth]:
    chair = random_for(sample.seed, "chair", district_code).choice(words("names", "name"))
    found = []
    for month in range(sample.first, sample.last + 1):
        chances = random_for(sample.seed, "district", district_code, month)
        if chances.random() < 1 / 26:
            chair = chances.choice(words("names", "name"))
        held_on = some_working_day(chances, month, 23, 26)
        issued_on = working_day(held_on + timedelta(days=min(40, 2 + int(chances.expovariate(1 / 7)))))
        teams = tuple(months_of[place.code][month] for place in places if month in months_of[place.code])
        found.append(DistrictMonth(month, held_on, issued_on, chair, teams))
    return found
