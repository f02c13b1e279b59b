"""What teams owe: dialogues of the plan year, ideas of each office, the district's own undertakings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.months import iso, month_no, month_of_day, some_working_day
from etl.sample.rules import plan_year_start
from etl.sample.team_months import character_of
from etl.sample.words import word_list

# One Office One Idea: in each round every office of an upazila owes an idea.
ROUNDS_A_YEAR = 6
FEWEST_OFFICES, MOST_OFFICES = 28, 40
# The district's undertakings, in months.
NEW_IN_A_MONTH = 0.4
MEAN_MONTHS = 3
LONGEST = 10


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue of a plan year; `held_on` is None where it never was."""

    place: Place
    plan_year_from: int
    planned: int
    held_on: date | None
    topic: int

    def is_open(self, month: int, day: date) -> bool:
        """Whether the month is past the plan, the plan year not over, and the dialogue not held by `day`."""
        held = self.held_on is not None and self.held_on <= day
        return self.planned < month < self.plan_year_from + 12 and not held


def dialogues_of(seed: int, place: Place, first: int, last: int) -> tuple[Dialogue, ...]:
    """The dialogues planned by the upazila in the plan years that begin between `first` and `last`, or hold `first`."""
    start = plan_year_start(seed, place.district_code, first)
    found = []
    while start <= last:
        if place.existed_in(iso(start)):
            found += _of_a_plan_year(seed, place, start)
        # A plan year cut short when the district turns to fiscal years is followed by the next one all the same.
        start = plan_year_start(seed, place.district_code, start + 12)
    return tuple(found)


def _of_a_plan_year(seed: int, place: Place, start: int) -> list[Dialogue]:
    chances = random_for(seed, "dialogues", place.code, start)
    months = sorted(chances.sample(range(1, 11), chances.choice((0, 1, 1, 2))))
    return [
        Dialogue(place, start, start + each, _held(seed, place, start, start + each), chances.randrange(10))
        for each in months
    ]


def _held(seed: int, place: Place, start: int, planned: int) -> date | None:
    chances = random_for(seed, "dialogue", place.code, planned)
    if chances.random() < character_of(seed, place.code).dialogues:
        return some_working_day(chances, planned, 4, 18)
    late = planned + chances.randint(1, 6)
    return some_working_day(chances, late, 4, 18) if late < start + 12 and chances.random() < 0.7 else None


def told_as_held(dialogue: Dialogue, month: int, day: date) -> bool:
    """Whether a meeting of the month, on `day`, hears that it was held in that month."""
    return dialogue.held_on is not None and dialogue.held_on <= day and month_of_day(dialogue.held_on) == month


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
    return random_for(seed, "offices", place.code).randint(FEWEST_OFFICES, MOST_OFFICES)


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
        chances = random_for(seed, "ideas", place.code, opens)
        for office in range(offices_of(seed, place)):
            sent = chances.random() < share
            day = due_on + timedelta(days=chances.randint(-24, 12)) if sent else None
            owed.append(Idea(place, office, round_no, due_on, day))
    return tuple(owed)


def round_due(seed: int, district_code: str, year: int, round_no: int) -> date:
    """The day by which the ideas of a round are due, the same in the whole district."""
    return some_working_day(
        random_for(seed, "round", district_code, year, round_no), month_no(year, round_no * 2), 8, 20
    )


def ideas_between(seed: int, place: Place, after: date, until: date) -> int:
    """How many ideas of the upazila came in after the one day, until the other."""
    years = {after.year, until.year}
    return sum(
        idea.submitted_on is not None and after < idea.submitted_on <= until
        for year in sorted(years)
        for idea in ideas_of(seed, place, year)
    )


@dataclass(frozen=True, slots=True)
class Matter:
    """A row of matters.csv, decided in the month `opened` and told as done in the month `closed`."""

    row: int
    opened: int
    closed: int


def matters_of(seed: int, district_code: str, first: int, last: int) -> tuple[Matter, ...]:
    """The district's undertakings; one that is under way is not begun a second time."""
    chances = random_for(seed, "matters", district_code)
    rows = len(word_list("matters"))
    free_from = [first] * rows
    found = []
    for month in range(first, last + 1):
        free = [row for row in range(rows) if free_from[row] <= month]
        if chances.random() < NEW_IN_A_MONTH and free:
            row = chances.choice(free)
            closed = month + 1 + min(LONGEST, int(chances.expovariate(1 / MEAN_MONTHS)))
            free_from[row] = closed + 12
            found.append(Matter(row, month, closed))
    return tuple(found)
