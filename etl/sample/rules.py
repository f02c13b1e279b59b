"""The sample's deadlines and plan years: what its papers repeat and its reference files say."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.records import StatementKind
from etl.sample.chance import random_for
from etl.sample.months import day_in, iso, month_no

HELD_DAYS = (8, 10, 12)
SENT_DAYS = ((28, 0), (25, 0), (5, 1))
FISCAL_EVERYWHERE = month_no(2018, 7)
SOURCE = "Made up for the sample"


@dataclass(frozen=True, slots=True)
class SampleDeadline:
    """Meetings by `held_day`, minutes by `sent_day` of the month `sent_offset` later; from `from_month` on."""

    from_month: int
    held_day: int
    sent_day: int
    sent_offset: int

    def sent_due(self, month: int) -> date:
        """The day on which the month's minutes are due."""
        return day_in(month + self.sent_offset, self.sent_day)


def rules_of(seed: int, district_code: str, first: int, last: int) -> tuple[SampleDeadline, ...]:
    """A district's rules: one from the first month on, another from a month in the middle on."""
    chances = random_for(seed, "rules", district_code)
    held, sent = chances.sample(HELD_DAYS, 2), chances.sample(SENT_DAYS, 2)
    change = first + max(1, round((last - first) * chances.uniform(0.35, 0.65)))
    return SampleDeadline(first, held[0], *sent[0]), SampleDeadline(change, held[1], *sent[1])


def rule_in(rules: tuple[SampleDeadline, ...], month: int) -> SampleDeadline:
    return next((rule for rule in reversed(rules) if rule.from_month <= month), rules[0])


def plans_by_calendar_year(seed: int, district_code: str, month: int) -> bool:
    """Whether the district's plan year of that month is the calendar year; nowhere from July 2018 on."""
    return month < FISCAL_EVERYWHERE and random_for(seed, "plan year", district_code).random() < 0.3


def plan_year_start(seed: int, district_code: str, month: int) -> int:
    """The first month of the plan year that `month` lies in."""
    return month - (month - (0 if plans_by_calendar_year(seed, district_code, month) else 6)) % 12


def write_reference(folder: Path, seed: int, first: int, last: int, districts: Sequence[str]) -> None:
    """Write `folder`/reference/deadlines.csv and plan_years.csv, so that the sample's figures have due days."""
    deadlines: list[tuple[object, ...]] = [("district_code", "kind", "day", "month_offset", "from_month", "source")]
    plan_years = [("district_code", "first_month", "from_month", "source"), ("*", "7", "1971-12", SOURCE)]
    for code in districts:
        for rule in rules_of(seed, code, first, last):
            valid = (iso(rule.from_month), SOURCE)
            deadlines.append((code, StatementKind.MEETING_HELD, rule.held_day, 0, *valid))
            deadlines.append((code, StatementKind.MINUTES_RECEIVED, rule.sent_day, rule.sent_offset, *valid))
        if plans_by_calendar_year(seed, code, first):
            plan_years += [(code, "1", iso(first), SOURCE), (code, "7", iso(FISCAL_EVERYWHERE), SOURCE)]
    (folder / "reference").mkdir(parents=True, exist_ok=True)
    for name, rows in (("deadlines", deadlines), ("plan_years", plan_years)):
        with (folder / "reference" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
