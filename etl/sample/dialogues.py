"""Social media dialogues: planned in the plan year's first month, held in time, late or never."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.places.gazetteer import Place
from etl.sample.characters import character_of
from etl.sample.dice import dice
from etl.sample.months import iso, month_of_day, some_working_day
from etl.sample.rules import plan_year_start


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
    chances = dice(seed, "dialogues", place.code, start)
    months = sorted(chances.sample(range(1, 11), chances.choice((0, 1, 1, 2))))
    return [
        Dialogue(place, start, start + each, _held(seed, place, start, start + each), chances.randrange(10))
        for each in months
    ]


def _held(seed: int, place: Place, start: int, planned: int) -> date | None:
    chances = dice(seed, "dialogue", place.code, planned)
    if chances.random() < character_of(seed, place.code).dialogues:
        return some_working_day(chances, planned, 4, 18)
    late = planned + chances.randint(1, 6)
    return some_working_day(chances, late, 4, 18) if late < start + 12 and chances.random() < 0.7 else None


def told_as_held(dialogue: Dialogue, month: int, day: date) -> bool:
    """Whether a meeting of the month, on `day`, hears that it was held in that month."""
    return dialogue.held_on is not None and dialogue.held_on <= day and month_of_day(dialogue.held_on) == month
