"""Read the targets of a scored plan, and what was achieved: a day, a month, or a number in its words."""

from datetime import date

from etl.bengali.dates import find_dates, find_months
from etl.bengali.digits import to_ascii
from etl.bengali.text import clean
from etl.bengali.wording import reference_cache

# Longer words than these are no target.
_LONGEST = 100


# A plan repeats its targets.
@reference_cache(20_000)
def read_target(written: str, year_from: date | None = None) -> str:
    """A day as 2016-03-15, a month as 2016-03, anything else in its words with digits 0-9 (5টি, 80%).

    `year_from`: the first day of the plan year, in which a day without a year lies.
    """
    words = to_ascii(" ".join(clean(written).split()))
    if len(words) > _LONGEST or words.isdigit():
        return words
    days = find_dates(words, after=year_from)
    if days:
        return days[0].day.isoformat() if len(days) == 1 else words
    # A month alone; in other words it may be a part of what is to be done.
    months = find_months(words, year_from.year if year_from else None)
    start, end = months[0].span if months else (0, 0)
    if len(months) != 1 or any(map(str.isalnum, words[:start] + words[end:])):
        return words
    month = date.fromisoformat(f"{months[0].month}-01")
    before = year_from is not None and not months[0].has_year and month < year_from
    return f"{month.year + before}-{month.month:02}"
