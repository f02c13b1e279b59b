"""The Bangla calendar of Bangladesh, both ways.

Until 15 October 2019: Baishakh-Bhadra 31 days, the rest 30, Falgun 31 in leap years. From 16 October 2019:
Baishakh-Ashwin 31, Kartik-Magh and Chaitra 30, Falgun 29, in leap years 30. The year begins on 14 April under both,
and both agree up to 30 Ashwin 1426 = 15 October 2019; so the year 1426 already follows the new rule as a whole.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from etl.bengali.wording import read_list, reference_cache

_FIRST_REFORMED_YEAR = 1426
_YEARS_BEHIND = 593


class Calendar(StrEnum):
    """The calendars that papers are dated by."""

    GREGORIAN = "gregorian"
    BANGLA = "bangla"


@dataclass(frozen=True, slots=True, order=True)
class BanglaDate:
    """A day of the Bangla calendar; `month` 1 is Baishakh. ValueError where no such day exists."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.year + _YEARS_BEHIND < date.max.year:
            raise ValueError(f"The Bangla year {self.year} lies outside the calendar.")
        if not 1 <= self.month <= 12:
            raise ValueError(f"The Bangla year has 12 months; there is no month {self.month}.")
        length = month_lengths(self.year)[self.month - 1]
        if not 1 <= self.day <= length:
            raise ValueError(f"{month_name(self.month)} {self.year} has {length} days; there is no day {self.day}.")


def month_lengths(year: int) -> tuple[int, ...]:
    """Days of the twelve months of the Bangla `year`, Baishakh first."""
    leap = _is_leap(year + _YEARS_BEHIND + 1)  # Falgun lies in the Gregorian February and March that follow
    if year >= _FIRST_REFORMED_YEAR:
        return (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30 if leap else 29, 30)
    return (31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 31 if leap else 30, 30)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@reference_cache()
def _names() -> dict[int, str]:
    """Bengali name of each Bangla month: the first one `months.csv` lists."""
    rows = [row for row in read_list("months") if row["calendar"] == Calendar.BANGLA]
    return {int(row["month"]): row["word"] for row in reversed(rows)}


def month_name(month: int) -> str:
    """Bengali name of the Bangla month: 1 → বৈশাখ."""
    return _names()[month]


def _new_year(year: int) -> date:
    return date(year + _YEARS_BEHIND, 4, 14)


def to_bangla(day: date) -> BanglaDate:
    """The Bangla date of a Gregorian day, under the rule in force on it."""
    year = day.year - _YEARS_BEHIND - (day < date(day.year, 4, 14))
    passed = (day - _new_year(year)).days
    starts = [0, *accumulate(month_lengths(year))]
    month = max(index for index in range(12) if starts[index] <= passed)
    return BanglaDate(year, month + 1, passed - starts[month] + 1)


def to_gregorian(day: BanglaDate) -> date:
    return _new_year(day.year) + timedelta(days=sum(month_lengths(day.year)[: day.month - 1]) + day.day - 1)
