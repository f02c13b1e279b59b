"""The oracle of scored plans: points of an activity as known on a day, from what its row in the register says.

Plain Python, written from the rule that offices have: the weight times the share of the best target that was reached.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Literal

SHARES = (1.0, 0.9, 0.8, 0.7, 0.6)
Outcome = Literal["waiting", "unknown"] | float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the register of activities: five targets, all days or all numbers, some of them blank."""

    name: str
    team: str | None
    month: date
    weight: float
    targets: tuple[Any, ...]
    done: date | None
    undated: bool
    achieved: int | None

    @property
    def month_end(self) -> date:
        return self.month.replace(day=monthrange(self.month.year, self.month.month)[1])

    @property
    def by_day(self) -> bool:
        return isinstance(next(each for each in self.targets if each is not None), date)

    def cells(self) -> tuple[Any, ...]:
        """The values of the table `activity` after source_id, sheet and row_no."""
        bands = [each and str(each) if self.by_day else each if each is None else f"{each}টি" for each in self.targets]
        achieved = None if self.achieved is None else f"{self.achieved} টি"
        year = date(self.month.year, 1, 1)
        return (
            *("5549", self.team, year, self.name, self.month, self.done, self.undated),
            *(None, self.weight, bands, achieved),
        )


def outcome(row: Row, on: date) -> Outcome:
    """The points, or that it waits or is unknown."""
    if row.month_end >= on:
        return "waiting"
    done = row.done if row.done and row.done <= on else None
    if row.by_day:
        if done is None and not row.undated and max(filter(None, row.targets)) >= on:
            return "waiting"
        reached = [done <= each for each in row.targets if each] if done else None
    else:
        known = row.achieved if row.done is None or done else None
        given = [each for each in row.targets if each is not None]
        fewer_is_better = given[0] < given[-1]
        reached = None
        if known is not None:
            reached = [known <= each if fewer_is_better else known >= each for each in given]
    if reached is None:
        return "unknown" if done or row.undated else 0.0
    shares = [share for share, each in zip(SHARES, row.targets, strict=True) if each is not None]
    best = [share for share, yes in zip(shares, reached, strict=True) if yes]
    if best:
        return row.weight * max(best)
    return "unknown" if row.targets[4] is None else 0.0


def make_rows(chances: Random, many: int) -> list[Row]:
    """Rows of a district's plan of 2016, as offices fill them in."""
    return [_make_row(chances, f"কাজ {number}") for number in range(many)]


def _make_row(chances: Random, name: str) -> Row:
    month = date(2016, chances.randint(1, 12), 1)
    start = month + timedelta(days=chances.randint(0, 27))
    step = chances.choice((0, 1, 10, 15, 30))
    days = tuple(start + timedelta(days=step * n) for n in range(5))
    numbers = chances.choice(((5, 4, 3, 2, 1), (100, 90, 80, 70, 60), (2, 4, 6, 8, 10), (1, 1, 1, 1, 1)))
    targets: list[Any] = list(chances.choice((days, numbers)))
    for place in chances.sample(range(1, 5), chances.choice((0, 0, 0, 1, 4))):
        targets[place] = None
    happened = start + timedelta(days=chances.randint(-20, 100))
    done = happened if chances.random() < 0.6 else None
    achieved = chances.randint(0, max(numbers) + 1) if targets[0] in numbers and chances.random() < 0.7 else None
    team = chances.choice((None, "554901", "554902", "554903"))
    undated = done is None and chances.random() < 0.2
    return Row(name, team, month, chances.choice((1, 2.5, 5, 10)), tuple(targets), done, undated, achieved)
