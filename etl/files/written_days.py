"""Days and months as this program writes them (2016-07-26, 2016-07), and as a spreadsheet saves them again."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})[-/ ])?([A-Za-z]{3})[a-z]*[-/ ]((?:20)?\d{2})", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/](\d{4})", re.ASCII)


def read_day(written: str) -> date:
    """The one day that can be meant: 2016-07-26, 26-07-2016, 26/07/2016, 7/26/2016, 26-Jul-16.

    With slashes an American spreadsheet writes the month first: 7/8/2016 is two days, so it is none. ValueError.
    """
    if found := _YEAR_FIRST.fullmatch(written):
        return date(int(found[1]), int(found[3]), int(found[4]))
    if (found := _NAMED.fullmatch(written)) and found[1]:
        return date(_year(found[3]), _month_named(found[2]), int(found[1]))
    if not (found := _YEAR_LAST.fullmatch(written)):
        raise ValueError(written)
    first, second = int(found[1]), int(found[3])
    if found[2] == "/" and first != second and max(first, second) <= 12:
        raise ValueError(written)
    day, month = (second, first) if second > 12 else (first, second)
    return date(int(found[4]), month, day)


def read_month(written: str) -> date:
    """The first day of a month: 2016-07, Jul-16, 07/2016, or its first day written out. ValueError."""
    if found := _YEAR_AND_MONTH.fullmatch(written):
        return date(int(found[1]), int(found[2]), 1)
    if found := _MONTH_AND_YEAR.fullmatch(written):
        return date(int(found[2]), int(found[1]), 1)
    if (found := _NAMED.fullmatch(written)) and not found[1]:
        return date(_year(found[3]), _month_named(found[2]), 1)
    day = read_day(written)
    if day.day != 1:
        raise ValueError(written)
    return day


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _month_named(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1
