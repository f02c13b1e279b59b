"""Months as numbers (2016-07 is 2016 * 12 + 6), and the working days in them."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from random import Random

from etl.bengali.wording import read_list


def month_no(year: int, month: int) -> int:
    """The number of a month; `month` is 1-12."""
    return year * 12 + month - 1


def iso(month: int) -> str:
    """2016-07."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def day_in(month: int, day: int) -> date:
    """The day of the month, or its last one where it has fewer."""
    year, number = divmod(month, 12)
    return date(year, number + 1, min(day, monthrange(year, number + 1)[1]))


def working_day(day: date) -> date:
    """`day`, or the Sunday after it where it is a Friday (4) or Saturday (5)."""
    return day + timedelta(days={4: 2, 5: 1}.get(day.weekday(), 0))


def some_working_day(chances: Random, month: int, first: int, last: int) -> date:
    """A working day of the month from `first` on; a weekend may move it to two days after `last`."""
    return working_day(day_in(month, chances.randint(first, last)))


@cache
def month_name(number: int) -> str:
    """Bengali name of a month, 1-12: the first one in the parser's list."""
    rows = read_list("months")
    return next(row["word"] for row in rows if row["calendar"] == "gregorian" and int(row["month"]) == number)
