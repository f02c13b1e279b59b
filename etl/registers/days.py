"""Read days, months and plan years in a register's cells, as an office or a spreadsheet writes them."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from etl.bengali.dates import find_broken_dates, find_dates, find_months
from etl.bengali.digits import to_ascii
from etl.bengali.months import month_of
from etl.bengali.text import clean, fold
from etl.bengali.times import find_times
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD
from etl.registers.columns import blanks, meaning
from etl.registers.values import LONGEST_VALUE, WrongCell, shown
from etl.registers.workbook import CellValue

# Before the innovation teams there was nothing to register: an earlier day is a slip of the year.
EARLIEST = date(2010, 1, 1)
# A plan further ahead than this is a slip of the year.
YEARS_AHEAD = 10


class DayOrNo(NamedTuple):
    """A cell for a day: the day, words for no (`denied`), words for yes without a day (`undated`), or nothing.

    `wrong`: the code of what is wrong with what is written; `undated` beside it: a day that cannot be.
    """

    day: date | None = None
    denied: bool = False
    undated: bool = False
    wrong: str | None = None


def read_day(cell: CellValue) -> date | None:
    """The day of a cell: the spreadsheet's date, its serial number, or a day in any shape. Raises WrongCell."""
    if isinstance(cell, str):
        return _day_of(cell)
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        day = day_of_serial(cell)
        if day is not None:
            return day
    raise WrongCell("register_not_a_day")


def read_day_or_no(cell: CellValue) -> DayOrNo:
    """A day, or words that it happened or did not. Raises WrongCell, also for words that nobody knows."""
    if isinstance(cell, str):
        said = meaning(cell)
        if said == "no":
            return DayOrNo(denied=True)
        if said == "yes":
            return DayOrNo(undated=True)
        if said == "unknown":
            raise WrongCell("register_day_unknown")
    return DayOrNo(read_day(cell))


def day_of_serial(number: float) -> date | None:
    """The day of a spreadsheet's serial number, from 2000 to 2100; a year or a phone number is none."""
    return date(1899, 12, 30) + timedelta(days=int(number)) if 36_526 <= number <= 73_415 else None


_NAMED_MONTH = re.compile(
    r"(?P<day>\d{1,2})\s*[-/. ]\s*(?P<month>[^\W\d_][^\d,/]*?)\s*[-/.,' ]\s*'?(?P<year>\d{4}|\d{2})(?=\D|$)"
)
_CLOCK = re.compile(r"[T ]\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[AaPp]\.?[Mm]\.?)?$")
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")


# A register repeats its days.
@reference_cache(100_000)
def _day_of(words: str) -> date | None:
    written = clean(words).strip()
    if written in blanks():
        return None
    if len(written) > LONGEST_VALUE:
        raise WrongCell("register_not_a_day")
    plain = _CLOCK.sub("", to_ascii(" ".join(written.split())))
    if _SERIAL.fullmatch(plain) and (serial := day_of_serial(float(plain))):
        return serial
    plain = _NAMED_MONTH.sub(_with_spaces, plain, count=1)
    days = find_dates(plain)
    if find_broken_dates(plain):
        raise WrongCell("register_no_such_day")
    if len({each.day for each in days}) > 1:
        raise WrongCell("register_several_days")
    if not days or not _only_filler(plain, [each.span for each in days]):
        raise WrongCell("register_not_a_day")
    return days[0].day


def _with_spaces(found: re.Match[str]) -> str:
    """26-Jul-16 as 26 Jul 2016, where the word is a month."""
    known = month_of(found["month"].strip().rstrip(".ঃ")) or month_of(found["month"].strip())
    if known is None or known[0] != "gregorian":
        return found[0]
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    return f"{found['day']} {found['month'].strip()} {year}"


@reference_cache()
def _fillers() -> frozenset[str]:
    """Words that may stand beside a day: খ্রিঃ, ইং, তারিখ, a day of the week."""
    fillers = [*read_list("register_day_fillers"), *read_list("weekdays"), *read_list("time_words")]
    return frozenset(fold(row.get("words") or row.get("word") or "") for row in fillers)


def _only_filler(words: str, spans: list[tuple[int, int]]) -> bool:
    """Whether nothing but fillers stands outside `spans`: a day with more words is more than a day."""
    spans = [*spans, *(each.span for each in find_times(words))]
    rest = words
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    return not re.search(r"\d", rest) and all(fold(word[0]) in _fillers() for word in WORD.finditer(rest))


def read_month(cell: CellValue, year: int | None = None, first_month: int = 1) -> date | None:
    """The first day of the month in a cell: named, in numbers, or a day in it. Raises WrongCell.

    A month without a year lies in the plan year that begins with `first_month` of `year`, where one is known.
    """
    if isinstance(cell, str):
        return _month_of(cell, year, first_month)
    if isinstance(cell, float) and cell.is_integer() and 201_001 <= cell <= 210_012 and 1 <= int(cell) % 100 <= 12:
        return date(int(cell) // 100, int(cell) % 100, 1)
    try:
        day = read_day(cell)
    except WrongCell:
        raise WrongCell("register_not_a_month") from None
    return day and day.replace(day=1)


_MONTH_SHAPES = (
    re.compile(r"(?P<year>(?:19|20)\d\d)\s*[-/. ]\s*(?P<month>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})\s*[-/. ,]\s*(?P<year>(?:19|20)\d\d)"),
    re.compile(r"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])"),
)
_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[-/., ]\s*(?P<month>[^\W\d_].*)")


@reference_cache(100_000)
def _month_of(words: str, year: int | None, first_month: int) -> date | None:
    written = " ".join(clean(words).split())
    if written in blanks():
        return None
    if len(written) > LONGEST_VALUE:
        raise WrongCell("register_not_a_month")
    plain = to_ascii(written)
    for shape in _MONTH_SHAPES:
        if found := shape.fullmatch(_without_filler(plain)):
            return _first_of(int(found["year"]), int(found["month"]))
    if found := _YEAR_FIRST.fullmatch(plain):
        plain = f"{found['month']} {found['year']}"
    months = find_months(plain)
    if len({each.month for each in months}) > 1:
        raise WrongCell("register_several_months")
    if months and _only_filler(plain, [each.span for each in months]):
        return date.fromisoformat(f"{months[0].month}-01")
    if months or not (day := _day_in(written)):
        return _of_named_month(plain, year, first_month)
    return day.replace(day=1)


def _without_filler(plain: str) -> str:
    return WORD.sub(lambda word: "" if fold(word[0]) in _fillers() else word[0], plain).strip(" ঃ:.,")


def _day_in(written: str) -> date | None:
    try:
        return _day_of(written)
    except WrongCell:
        return None


def _of_named_month(plain: str, year: int | None, first_month: int) -> date:
    """A month named without a year. Raises WrongCell, also where no year is known."""
    names = {meant for word in WORD.finditer(plain) if (meant := month_of(word[0])) and meant[0] == "gregorian"}
    if len(names) != 1 or re.search(r"\d", plain):
        raise WrongCell("register_not_a_month")
    if year is None:
        raise WrongCell("register_month_without_year")
    month = names.pop()[1]
    return date(year + (month < first_month), month, 1)


def _first_of(year: int, month: int) -> date:
    try:
        return date(year, month, 1)
    except ValueError:
        raise WrongCell("register_not_a_month") from None


_PLAN_YEARS = re.compile(r"(?P<first>20\d\d)(?:\s*[-–—/]\s*(?P<second>20\d\d|\d\d))?")


def read_plan_year(cell: CellValue) -> date | None:
    """The first day of a plan year: ২০১৬ begins in January, ২০১৬-১৭ in July. Raises WrongCell."""
    if isinstance(cell, date):
        raise WrongCell("register_not_a_plan_year")
    words = shown(cell)
    if words in blanks():
        return None
    if len(words) > LONGEST_VALUE:
        raise WrongCell("register_not_a_plan_year")
    kept = [word for word in WORD.findall(words) if fold(word) not in _plan_year_words()]
    found = _PLAN_YEARS.search(to_ascii(words))
    rest = to_ascii(words).replace(found[0], "", 1) if found else "0"
    if found is None or kept or re.search(r"\d", rest):
        raise WrongCell("register_not_a_plan_year")
    year = int(found["first"])
    if found["second"] is None:
        return date(year, 1, 1)
    if int(found["second"]) % 100 != (year + 1) % 100:
        raise WrongCell("register_years_do_not_follow")
    return date(year, 7, 1)


@reference_cache()
def _plan_year_words() -> frozenset[str]:
    return frozenset(map(fold, ("অর্থবছর", "অর্থ", "বছর", "অর্থবছরের", "সাল", "সন", "খ্রিঃ", "FY", "year", "fiscal")))
