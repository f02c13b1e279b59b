"""The district team's own undertakings: decided, put off from meeting to meeting, at last done."""

from __future__ import annotations

from dataclasses import dataclass

from etl.sample.dice import dice
from etl.sample.words import word_list

NEW_IN_A_MONTH = 0.4
MEAN_MONTHS = 3
LONGEST = 10


@dataclass(frozen=True, slots=True)
class Matter:
    """A row of matters.csv, decided in the month `opened` and told as done in the month `closed`."""

    row: int
    opened: int
    closed: int


def matters_of(seed: int, district_code: str, first: int, last: int) -> tuple[Matter, ...]:
    """The district's undertakings; one that is under way is not begun a second time."""
    chances = dice(seed, "matters", district_code)
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
