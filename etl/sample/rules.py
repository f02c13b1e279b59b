"""The sample's deadlines and plan years: what its papers repeat and its reference files say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.sample.dice import dice
from etl.sample.months import day_in, month_no

HELD_DAYS = (8, 10, 12)
SENT_DAYS = ((28, 0), (25, 0), (5, 1))
FISCAL_EVERYWHERE = month_no(2018, 7)


@dataclass(frozen=True, slots=True)
class Rule:
    """Meetings by `held_day`, minutes by `sent_day` of the month `sent_offset` later; from `from_month` on."""

    from_month: int
    held_day: int
    sent_day: int
    sent_offset: int

    def sent_due(self, month: int) -> date:
        """The day on which the month's minutes are due."""
        return day_in(month + self.sent_offset, self.sent_day)


def rules_of(seed: int, district_code: str, first: int, last: int) -> tuple[Rule, ...]:
    """A district's rules: one from the first month on, another from a month in the middle on."""
    chances = dice(seed, "rules", district_code)
    held = chances.sample(HELD_DAYS, 2)
    sent = chances.sample(SENT_DAYS, 2)
    change = first + max(1, round((last - first) * chances.uniform(0.35, 0.65)))
    return (Rule(first, held[0], *sent[0]), Rule(change, held[1], *sent[1]))


def rule_in(rules: tuple[Rule, ...], month: int) -> Rule:
    """The rule that holds for a month."""
    return next((rule for rule in reversed(rules) if rule.from_month <= month), rules[0])


def plans_by_calendar_year(seed: int, district_code: str, month: int) -> bool:
    """Whether the district's plan year of that month is the calendar year; nowhere from July 2018 on."""
    return month < FISCAL_EVERYWHERE and dice(seed, "plan year", district_code).random() < 0.3


def plan_year_start(seed: int, district_code: str, month: int) -> int:
    """The first month of the plan year that `month` lies in."""
    if plans_by_calendar_year(seed, district_code, month):
        return month - month % 12
    return month - (month - 6) % 12
