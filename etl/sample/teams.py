"""What happened in each upazila's innovation team: its months, its dialogues, the ideas of its offices."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.months import iso, month_no, some_working_day, working_day
from etl.sample.rules import SampleDeadline, plan_year_start, rule_in
from etl.sample.words import word_list, words

# A UNO stays some two years; the meeting of the month of the change often falls through.
LEAVES_IN_A_MONTH = 1 / 22
HOLDS_AFTER_A_CHANGE = 0.75
# A list that nobody asks for is renewed now and then all the same.
RENEWS_UNASKED = 0.04
OTHER_SPELLING = 0.08
# One Office One Idea: in each round every office of an upazila owes an idea.
ROUNDS_A_YEAR = 6
FEWEST_OFFICES, MOST_OFFICES = 28, 40


# Key: chance is drawn from the seed and the upazila; the word list is the product's own.
@lru_cache(maxsize=1024)
def character_of(seed: int, upazila_code: str) -> dict[str, float]:
    """What an upazila is like: the probabilities in a row of characters.csv."""
    rows = word_list("characters")
    row = random_for(seed, "character", upazila_code).choices(rows, [float(each["weight"]) for each in rows])[0]
    return {name: float(value) for name, value in row.items() if name != "character"}


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


def team_months(
    seed: int, place: Place, first: int, last: int, rules: tuple[SampleDeadline, ...]
) -> Iterator[TeamMonth]:
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
        if chances.random() < (character["lists"] * 0.5 if was_stale else RENEWS_UNASKED):
            updated_on, stale = some_working_day(chances, month, 2, 18), False
        share, rule = (month - first) / max(1, last - first), rule_in(rules, month)
        holds, in_time = (_between(character, name, share) for name in ("holds", "in_time"))
        held_on, reason = _meeting(chances, month, holds, in_time, changed, rule.held_day)
        yield TeamMonth(
            place=place,
            name=_name_in(place, month),
            month=month,
            uno=uno,
            held_on=held_on,
            reason=reason,
            received_on=_received(chances, character["sends"], in_time, held_on, rule.sent_due(month)),
            list_updated_on=updated_on,
            list_stale=stale,
            list_was_stale=was_stale,
            portal_current=chances.random() < character["portal"],
            training_on=some_working_day(chances, month, 5, 18) if chances.random() < 0.05 else None,
        )


def _between(character: dict[str, float], name: str, share: float) -> float:
    """The probability at `share` (0 first month, 1 last) of the way."""
    first, last = character[f"{name}_at_first"], character[f"{name}_at_last"]
    return first + (last - first) * share


def _name_in(place: Place, month: int) -> str:
    """The upazila's name in that month, at times in another spelling of it."""
    name, others = place.name_in(iso(month)), other_spellings(place)
    chances = random_for("spelling", place.code, month)
    return chances.choice(others) if others and name == place.name and chances.random() < OTHER_SPELLING else name


def other_spellings(place: Place) -> tuple[str, ...]:
    """Other Bengali spellings of the upazila's name of today."""
    return tuple(each for each in place.variants if not each.isascii() and each != place.former_name)


def _meeting(
    chances: Random, month: int, holds: float, in_time: float, changed: bool, held_day: int
) -> tuple[date | None, str | None]:
    """The meeting's day, or the reason why there was none; neither where nobody gave a reason."""
    season = float(word_list("seasons")[month % 12]["factor"])
    if chances.random() < holds * season * (HOLDS_AFTER_A_CHANGE if changed else 1):
        days = (2, held_day - 2) if chances.random() < in_time else (held_day + 1, 22)
        return some_working_day(chances, month, *days), None
    if chances.random() >= 0.6:
        return None, None
    kinds = {"transfer"} if changed else {"", str(month % 12 + 1)}
    return None, chances.choice([row["words"] for row in word_list("reasons") if kinds & {*row["months"].split(" ")}])


def _received(chances: Random, sends: float, in_time: float, held_on: date | None, due: date) -> date | None:
    """The day on which the minutes reached the district."""
    if held_on is None or chances.random() >= sends:
        return None
    days = (due - held_on).days
    if days > 3 and chances.random() < in_time:
        return working_day(held_on + timedelta(days=chances.randint(2, days - 2)))
    return working_day(due + timedelta(days=chances.randint(1, 24)))


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue of a plan year; `held_on` is None where it never was."""

    place: Place
    plan_year_from: int
    planned: int
    held_on: date | None
    topic: int

    def held_in(self, month: int, day: date) -> bool:
        """Whether it was held in that month, by `day`."""
        return self.held_on is not None and self.held_on <= day and iso(month) == self.held_on.isoformat()[:7]

    def is_open(self, month: int, day: date) -> bool:
        """Whether the month is past the plan, the plan year not over, and the dialogue not held by `day`."""
        held = self.held_on is not None and self.held_on <= day
        return self.planned < month < self.plan_year_from + 12 and not held


def dialogues_of(seed: int, place: Place, first: int, last: int) -> Iterator[Dialogue]:
    """The dialogues planned by the upazila in the plan years that begin between `first` and `last`, or hold `first`."""
    start = plan_year_start(seed, place.district_code, first)
    while start <= last:
        if place.existed_in(iso(start)):
            chances = random_for(seed, "dialogues", place.code, start)
            for planned in sorted(chances.sample(range(start + 1, start + 11), chances.choice((0, 1, 1, 2)))):
                yield Dialogue(place, start, planned, _dialogue_day(seed, place, start, planned), chances.randrange(10))
        # A plan year cut short when the district turns to fiscal years is followed by the next one all the same.
        start = plan_year_start(seed, place.district_code, start + 12)


def _dialogue_day(seed: int, place: Place, start: int, planned: int) -> date | None:
    chances = random_for(seed, "dialogue", place.code, planned)
    if chances.random() < character_of(seed, place.code)["dialogues"]:
        return some_working_day(chances, planned, 4, 18)
    late = planned + chances.randint(1, 6)
    return some_working_day(chances, late, 4, 18) if late < start + 12 and chances.random() < 0.7 else None


@dataclass(frozen=True, slots=True)
class OwedIdea:
    """What an office owed in a round; `submitted_on` is None where it sent nothing."""

    place: Place
    office: int
    round_no: int
    due_on: date
    submitted_on: date | None


def offices_of(seed: int, place: Place) -> int:
    """How many offices of the upazila owe ideas."""
    return random_for(seed, "offices", place.code).randint(FEWEST_OFFICES, MOST_OFFICES)


# Key: all that chance is drawn from.
@lru_cache(maxsize=64)
def ideas_of(seed: int, place: Place, year: int) -> tuple[OwedIdea, ...]:
    """The year's ideas owed, round by round, the offices in their order."""
    owed = []
    for round_no in range(1, ROUNDS_A_YEAR + 1):
        opens = month_no(year, round_no * 2 - 1)
        if not place.existed_in(iso(opens)):
            continue
        due_on = round_due(seed, place.district_code, year, round_no)
        chances = random_for(seed, "ideas", place.code, opens)
        for office in range(offices_of(seed, place)):
            sent = chances.random() < character_of(seed, place.code)["ideas"]
            day = due_on + timedelta(days=chances.randint(-24, 12)) if sent else None
            owed.append(OwedIdea(place, office, round_no, due_on, day))
    return tuple(owed)


def round_due(seed: int, district_code: str, year: int, round_no: int) -> date:
    """The day by which the ideas of a round are due, the same in the whole district."""
    chances = random_for(seed, "round", district_code, year, round_no)
    return some_working_day(chances, month_no(year, round_no * 2), 8, 20)


def ideas_between(seed: int, place: Place, after: date, until: date) -> int:
    """How many ideas of the upazila came in after the one day, until the other."""
    ideas = (idea for year in sorted({after.year, until.year}) for idea in ideas_of(seed, place, year))
    return sum(idea.submitted_on is not None and after < idea.submitted_on <= until for idea in ideas)
