"""The year that a work plan is for: a calendar year (২০১৬) or a fiscal one (২০১৮-১৯), which begins in July."""

import re
from dataclasses import dataclass
from datetime import date

from etl.bengali.digits import to_ascii
from etl.bengali.month_counting import months_between, months_later

_SPAN = re.compile(r"(?<![\d/.-])(?P<first>20\d\d)\s*[-–—/]\s*(?P<second>20\d\d|\d\d)(?![\d./-])")
_ALONE = re.compile(r"(?<![\d/.-])(?P<first>20\d\d)(?!\d|\s?[-–—/.]\s?\d)")


@dataclass(frozen=True, slots=True)
class PlanYear:
    """A plan year by its first month."""

    first: date

    @property
    def name(self) -> str:
        """As in the contract: 2016, or 2018-19."""
        return f"{self.first.year}" if self.first.month == 1 else f"{self.first.year}-{(self.first.year + 1) % 100:02}"

    @property
    def months(self) -> tuple[str, ...]:
        """Its twelve months, `YYYY-MM`."""
        return tuple(f"{months_later(self.first, by):%Y-%m}" for by in range(12))

    def month(self, number: int) -> str:
        """The month of the year with this number in the calendar."""
        return next(each for each in self.months if int(each[5:]) == number)

    def ends_of(self, length: int) -> tuple[str, ...]:
        """The last month of each stretch of so many months: of each quarter where it is 3."""
        return self.months[length - 1 :: length]

    def is_near(self, month: str) -> bool:
        """Whether a month lies in the year, or within the three before or the six after it."""
        return -3 <= months_between(self.first, date.fromisoformat(f"{month}-01")) < 18


def find_plan_year(text: str) -> PlanYear | None:
    """The first plan year that `text` names; a span of years before a year alone. None where it names none."""
    digits = to_ascii(text)
    for found in _SPAN.finditer(digits):
        if int(found["second"]) % 100 == (int(found["first"]) + 1) % 100:
            return PlanYear(date(int(found["first"]), 7, 1))
    alone = _ALONE.search(digits)
    return PlanYear(date(int(alone["first"]), 1, 1)) if alone else None
