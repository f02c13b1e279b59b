"""What the steps of the minutes parser hand to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from etl.records import Warning


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to warn of, before its place in the paper is known."""

    code: str
    values: dict[str, str] = field(default_factory=dict)

    def at(self, where: str) -> Warning:
        return Warning(self.code, where, self.values)


@dataclass(frozen=True, slots=True)
class Setting:
    """What must be known of a paper to understand its sentences.

    `month` is the meeting's, `review_month` the month under discussion where one is named; `team_upazila` the
    upazila whose own minutes these are (None: a district's). `upazilas`: code → name of those that existed
    then, in the order of the list.
    """

    district_code: str
    month: str
    review_month: str | None
    team_upazila: str | None
    upazilas: dict[str, str]

    @property
    def default_month(self) -> str:
        """The month of what names none."""
        return self.review_month or self.month


@lru_cache(maxsize=4_000)
def shift_month(month: str, by: int) -> str:
    """`YYYY-MM`, `by` months later."""
    count = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{count // 12:04}-{count % 12 + 1:02}"
