"""The year of a day or month that is written without one."""

from contextlib import suppress
from datetime import date
from typing import NamedTuple

from etl.bengali.calendar import BanglaDate, Calendar, to_gregorian
from etl.bengali.month_counting import months_between

# Bangla year 1424 begins in April 2017.
_BANGLA_YEARS = range(-594, -591)
# A leap year is at most eight years away.
_YEARS_AHEAD = range(9)


class YearHint(NamedTuple):
    """What a day or month without a year is near to, or comes next after; `after` counts where both are given."""

    near: date | None = None
    after: date | None = None

    def year_of(self, calendar: Calendar, month: int, day: int | None = None) -> int | None:
        """The year meant, in the calendar's own count. None without a hint; a Bangla year is told by `after` alone."""
        if self.after is not None:
            return _next_year(calendar, month, day, self.after)
        if self.near is not None and calendar is Calendar.GREGORIAN:
            return _nearest_year(month, self.near)
        return None


def _nearest_year(month: int, near: date) -> int:
    """The year in which `month` lies nearest to `near`; of two equally near, the year of `near`."""
    return min(
        (near.year, near.year - 1, near.year + 1), key=lambda year: abs(months_between(near, date(year, month, 1)))
    )


def _next_year(calendar: Calendar, month: int, day: int | None, after: date) -> int:
    """The first year whose `month` (and `day`) is not past on `after`; a day that never comes takes the year of it."""
    if calendar is Calendar.BANGLA:
        for year in (after.year + by for by in _BANGLA_YEARS):
            with suppress(ValueError):
                if to_gregorian(BanglaDate(year, month, day or 1)) >= after:
                    return year
        return after.year + _BANGLA_YEARS[-1]
    if day is None:
        return after.year + (month < after.month)
    for year in (after.year + by for by in _YEARS_AHEAD):
        with suppress(ValueError):
            if date(year, month, day) >= after:
                return year
    return after.year
