"""What happened in a made-up district: its teams, meetings, dialogues and undertakings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from etl.places.gazetteer import District, district_by_code, districts, upazilas_of
from etl.sample.chance import random_for
from etl.sample.months import some_working_day, working_day
from etl.sample.rules import SampleDeadline, rules_of
from etl.sample.teams import Dialogue, TeamMonth, dialogues_of, team_months
from etl.sample.words import word_list, words

FIRST_DIVISION = "55"
# The district's undertakings, in months.
NEW_IN_A_MONTH = 0.4
MEAN_MONTHS = 3
LONGEST = 10


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
class SampleMatter:
    """A row of matters.csv, decided in the month `opened` and told as done in the month `closed`."""

    row: int
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class World:
    """One district over all months of the sample."""

    sample: Sample
    district: District
    rules: tuple[SampleDeadline, ...]
    months: tuple[DistrictMonth, ...]
    dialogues: tuple[Dialogue, ...]
    matters: tuple[SampleMatter, ...]

    def month(self, number: int) -> DistrictMonth:
        return self.months[number - self.sample.first]

    def held_before(self, number: int) -> date:
        """The day of the meeting of the month before; 30 days earlier where the sample begins."""
        first = number == self.sample.first
        return self.month(number).held_on - timedelta(30) if first else self.month(number - 1).held_on


def chosen_districts(count: int) -> tuple[str, ...]:
    """Codes of the first `count` districts: Rangpur division's, then the others', each by code."""
    codes = (district.code for district in districts())
    return tuple(sorted(codes, key=lambda code: (code[:2] != FIRST_DIVISION, code))[:count])


# Key: seed, span and district are all that chance is drawn from.
@lru_cache(maxsize=2)
def world_of(sample: Sample, district_code: str) -> World:
    """The district's world: the same for the same seed, span and district. KeyError for an unknown district."""
    district = district_by_code(district_code)
    if district is None:
        raise KeyError(district_code)
    seed, first, last = sample.seed, sample.first, sample.last
    places, rules = upazilas_of(district_code), rules_of(seed, district_code, first, last)
    teams = [each for place in places for each in team_months(seed, place, first, last, rules)]
    return World(
        sample=sample,
        district=district,
        rules=rules,
        months=tuple(_months(sample, district_code, teams)),
        dialogues=tuple(each for place in places for each in dialogues_of(seed, place, first, last)),
        matters=tuple(_matters(sample, district_code)),
    )


def _months(sample: Sample, district_code: str, teams: list[TeamMonth]) -> Iterator[DistrictMonth]:
    chair = random_for(sample.seed, "chair", district_code).choice(words("names", "name"))
    for month in range(sample.first, sample.last + 1):
        chances = random_for(sample.seed, "district", district_code, month)
        if chances.random() < 1 / 26:
            chair = chances.choice(words("names", "name"))
        held_on = some_working_day(chances, month, 23, 26)
        issued_on = working_day(held_on + timedelta(days=min(40, 2 + int(chances.expovariate(1 / 7)))))
        here = tuple(team for team in teams if team.month == month)
        yield DistrictMonth(month, held_on, issued_on, chair, here)


def _matters(sample: Sample, district_code: str) -> Iterator[SampleMatter]:
    """The district's undertakings; one that is under way is not begun a second time."""
    chances = random_for(sample.seed, "matters", district_code)
    free_from = [sample.first] * len(word_list("matters"))
    for month in range(sample.first, sample.last + 1):
        free = [row for row, start in enumerate(free_from) if start <= month]
        if chances.random() < NEW_IN_A_MONTH and free:
            row = chances.choice(free)
            closed = month + 1 + min(LONGEST, int(chances.expovariate(1 / MEAN_MONTHS)))
            free_from[row] = closed + 12
            yield SampleMatter(row, month, closed)
