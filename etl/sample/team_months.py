"""What each upazila is like, and what happened in its innovation team, month by month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import cache
from random import Random

from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.months import iso, some_working_day, working_day
from etl.sample.rules import Rule, rule_in
from etl.sample.words import word_list, words

# A UNO stays some two years; the meeting of the month of the change often falls through.
LEAVES_IN_A_MONTH = 1 / 22
HOLDS_AFTER_A_CHANGE = 0.75
# A list that nobody asks for is renewed now and then all the same.
RENEWS_UNASKED = 0.04
SPELT_OTHERWISE = 0.08


@dataclass(frozen=True, slots=True)
class Character:
    """What an upazila is like, as probabilities: of holding a meeting and of being in time at the first and at the last
    month, of sending minutes, of dialogues held in time, ideas sent, lists renewed and a current portal."""

    holds_at_first: float
    holds_at_last: float
    in_time_at_first: float
    in_time_at_last: float
    sends: float
    dialogues: float
    ideas: float
    lists: float
    portal: float

    def holds(self, share: float) -> float:
        """The probability of a meeting at `share` (0 first, 1 last) of the way."""
        return self.holds_at_first + (self.holds_at_last - self.holds_at_first) * share

    def in_time(self, share: float) -> float:
        """The probability of being in time at `share` of the way."""
        return self.in_time_at_first + (self.in_time_at_last - self.in_time_at_first) * share


@cache
def _characters() -> tuple[list[Character], list[float]]:
    """The characters, and how often each is met."""
    rows = word_list("characters")
    found = [Character(**{field.name: float(row[field.name]) for field in fields(Character)}) for row in rows]
    return found, [float(row["weight"]) for row in rows]


def character_of(seed: int, upazila_code: str) -> Character:
    """The character of an upazila in the sample of this seed."""
    found, weights = _characters()
    return random_for(seed, "character", upazila_code).choices(found, weights)[0]


@dataclass(frozen=True, slots=True)
class TeamMonth:
    """One upazila team's month. `name` as the month's papers write the upazila; `list_stale`: an officer left, and no
    new list of the team was sent yet."""

    place: Place
    name: str
    month: int
    uno: str
    held_on: date | None
    reason: str | None
    received_on: date | None
    list_updated_on: date | None
    list_stale: bool
    list_was_stale: bool
    portal_current: bool
    training_on: date | None


@cache
def _seasons() -> tuple[float, ...]:
    return tuple(float(factor) for factor in words("seasons", "factor"))


@cache
def _reasons(kind: str) -> tuple[str, ...]:
    """Why a meeting is not held: in a month ("7"), or after a transfer."""
    rows = word_list("reasons")
    if kind == "transfer":
        return tuple(row["words"] for row in rows if row["months"] == "transfer")
    return tuple(row["words"] for row in rows if not row["months"] or kind in row["months"].split())


def team_months(seed: int, place: Place, first: int, last: int, rules: tuple[Rule, ...]) -> Iterator[TeamMonth]:
    """The months from `first` to `last` in which the upazila existed."""
    character = character_of(seed, place.code)
    uno = random_for(seed, "uno", place.code, "first").choice(words("names", "name"))
    stale = False
    for month in range(first, last + 1):
        if not place.existed_in(iso(month)):
            continue
        chances = random_for(seed, "month", place.code, month)
        changed = chances.random() < LEAVES_IN_A_MONTH
        if changed:
            uno = chances.choice(words("names", "name"))
        was_stale, stale = stale, stale or changed
        updated_on = None
        if chances.random() < (character.lists * 0.5 if was_stale else RENEWS_UNASKED):
            updated_on, stale = some_working_day(chances, month, 2, 18), False
        share = (month - first) / max(1, last - first)
        rule = rule_in(rules, month)
        held_on, reason = _meeting(chances, character, month, share, changed, rule)
        yield TeamMonth(
            place=place,
            name=_written(place, month),
            month=month,
            uno=uno,
            held_on=held_on,
            reason=reason,
            received_on=_received(chances, character, held_on, share, rule.sent_due(month)),
            list_updated_on=updated_on,
            list_stale=stale,
            list_was_stale=was_stale,
            portal_current=chances.random() < character.portal,
            training_on=some_working_day(chances, month, 5, 18) if chances.random() < 0.05 else None,
        )


def _written(place: Place, month: int) -> str:
    """The upazila's name in that month, at times in another spelling of it."""
    name = place.name_in(iso(month))
    others = other_spellings(place)
    if name != place.name or not others:
        return name
    chances = random_for("spelling", place.code, month)
    return chances.choice(others) if chances.random() < SPELT_OTHERWISE else name


@cache
def other_spellings(place: Place) -> tuple[str, ...]:
    """Other Bengali spellings of the upazila's name of today."""
    return tuple(each for each in place.variants if not each.isascii() and each != place.former_name)


def _meeting(
    chances: Random, character: Character, month: int, share: float, changed: bool, rule: Rule
) -> tuple[date | None, str | None]:
    """The meeting's day, or the reason why there was none; neither where nobody gave a reason."""
    season = _seasons()[month % 12]
    held = chances.random() < character.holds(share) * season * (HOLDS_AFTER_A_CHANGE if changed else 1)
    if held and chances.random() < character.in_time(share):
        return some_working_day(chances, month, 2, rule.held_day - 2), None
    if held:
        return some_working_day(chances, month, rule.held_day + 1, 22), None
    reasons = _reasons("transfer" if changed else str(month % 12 + 1))
    return None, chances.choice(reasons) if chances.random() < 0.6 else None


def _received(chances: Random, character: Character, held_on: date | None, share: float, due: date) -> date | None:
    """The day on which the minutes reached the district."""
    if held_on is None or chances.random() >= character.sends:
        return None
    days = (due - held_on).days
    if days > 3 and chances.random() < character.in_time(share):
        return working_day(held_on + timedelta(days=chances.randint(2, days - 2)))
    return working_day(due + timedelta(days=chances.randint(1, 24)))
