"""Records that the steps of the minutes parser pass to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from etl.bengali.month_counting import months_between, months_later
from etl.records import PaperWarning, StatementKind


@dataclass(frozen=True, slots=True)
class Finding:
    """A warning before its place in the paper is known."""

    code: str
    values: dict[str, str] = field(default_factory=dict)

    def at(self, where: str) -> PaperWarning:
        return PaperWarning(self.code, where, self.values)


@dataclass(frozen=True, slots=True)
class Setting:
    """What must be known of a paper to understand its sentences.

    `month` is the meeting's, `review_month` the month under discussion where one is named; `team_upazila` the
    upazila whose own minutes these are (None: a district's). `upazilas`: code → name of those that existed
    then, in the order of the list. `held_on`: the day of the meeting, where the paper names it.
    """

    district_code: str
    month: str
    review_month: str | None
    team_upazila: str | None
    upazilas: dict[str, str]
    held_on: date | None = None

    @property
    def today(self) -> date:
        """The day from which what is said looks ahead: the meeting's, else the first of its month."""
        first = date.fromisoformat(f"{self.month}-01")
        held = self.held_on
        in_reach = held is not None and abs(months_between(first, held)) <= 1
        return held if held is not None and in_reach else first

    @property
    def default_month(self) -> str:
        """The month of what names none."""
        return self.review_month or self.month


HELD = (StatementKind.MEETING_HELD, StatementKind.DIALOGUE_HELD, StatementKind.TRAINING_HELD)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement before it is merged with the others.

    `named`: the place is named in the sentence itself. `weak`: gives way to any other words (the other
    side of "only X", "not in time"). `target`: a dialogue that was asked for again, no plan of its own.
    `month_said`: the month stands in words, so that a day does not move it. `rests_on`: the words without which
    it would say something else; empty where that may be any of the quote.
    """

    kind: StatementKind
    code: str
    month: str
    value: bool
    quote: str
    date: date | None = None
    count: int | None = None
    reason: str | None = None
    inferred: bool = False
    weak: bool = False
    target: bool = False
    doubtful: bool = False
    named: bool = True
    correction: bool = False
    month_said: bool = False
    item_no: int | None = None
    rests_on: tuple[str, ...] = ()


# Key: both arguments; no word list is read.
@lru_cache(maxsize=4_000)
def shift_month(month: str, by: int) -> str:
    """`YYYY-MM`, `by` months later."""
    return months_later(date.fromisoformat(f"{month}-01"), by).isoformat()[:7]
