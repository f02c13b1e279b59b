"""Public holidays of an office: reference/holidays.csv of the data folder, else the product's.

The file has the columns place, year, month, day, days, bn, en. `place` is the BBS code of a district or division, or *
for all; a blank `year` is every year; `days` is how many days it lasts, blank for one. The product's has what falls on
the same day every year; what follows the moon is the office's to write, year by year, from the government's list.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import etl
from dashboard.exports.pack.letterhead import BadOffice
from dashboard.exports.pack.records import Holiday
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import say
from etl.bengali.digits import to_ascii

FILE = "holidays.csv"
COLUMNS = ("place", "year", "month", "day", "days", "bn", "en")
EVERY_PLACE = "*"
_LONGEST = 31
# A day of every year is checked in a year that has all days.
_LEAP_YEAR = 2000


class BadHolidays(BadOffice):
    """holidays.csv cannot be read; the message says which file and what is wrong with it."""

    key = "command.bad_holidays"


def holidays_file(asked: PackRequest, sample: bool) -> Path:
    """The holidays.csv to use; `sample`: whether the warehouse was built from made-up papers."""
    return etl.reference_file(asked.data if etl.is_sample(asked.data) == sample else None, FILE)


def holidays_of(asked: PackRequest, sample: bool) -> tuple[Holiday, ...]:
    """The holidays of the place asked for. Raises BadHolidays."""
    file, places = holidays_file(asked, sample), (EVERY_PLACE, asked.place_code)
    try:
        table = etl.open_table(file)
        table.need(COLUMNS)
    except etl.BadTable as bad:
        raise BadHolidays(f"{file}: {etl.say_warning(bad.code, bad.details, '', asked.language)}") from bad
    return tuple(
        _holiday(line, number, file, asked.language) for number, line in table.lines() if line["place"] in places
    )


def days_off(holidays: tuple[Holiday, ...], day: date) -> list[date]:
    """Each day of the holidays in the year of `day` and in the next."""
    return sorted({off for holiday in holidays for year in (day.year, day.year + 1) for off in _days(holiday, year)})


def _days(holiday: Holiday, year: int) -> Iterator[date]:
    """Its days in a year; none where the year has it not."""
    try:
        first = date(year, holiday.month, holiday.day)
    except ValueError:
        return
    if holiday.year in (None, year):
        yield from (first + timedelta(days=after) for after in range(holiday.days))


def _holiday(line: Mapping[str, str], number: int, file: Path, language: str) -> Holiday:
    try:
        year = int(to_ascii(line["year"])) if line["year"].strip() else None
        month, day, days = int(to_ascii(line["month"])), int(to_ascii(line["day"])), int(to_ascii(line["days"]) or 1)
        date(year or _LEAP_YEAR, month, day)
        if not 1 <= days <= _LONGEST:
            raise ValueError(days)
    except ValueError as error:
        given = ", ".join(line[column] for column in COLUMNS[1:5])
        reason = say("holidays.bad_line", language, number=number, given=given, most=_LONGEST)
        raise BadHolidays(f"{file}: {reason}") from error
    return Holiday(year, month, day, days)
