"""Today, by the computer's clock, held to days that pages can show; and what is wrong with the clock."""

from datetime import date

# The first teams met in 2013; a clock that is earlier, or later than these, is not set.
FIRST_DAY, LAST_DAY = date(2010, 1, 1), date(2199, 12, 31)


def current_day() -> date:
    """The clock's day, or the nearest one from FIRST_DAY to LAST_DAY."""
    return min(max(date.today(), FIRST_DAY), LAST_DAY)


def clock_trouble(last_word: date | None) -> str | None:
    """How the clock contradicts what is loaded: `unset`; `behind` where a paper's `last_word` is of a later day."""
    if date.today() != current_day():
        return "unset"
    return "behind" if last_word is not None and last_word > current_day() else None


def bounds_with(read: date | None, first: date, last: date) -> tuple[date, date]:
    """The bounds of a field for a day, wide enough for what was read, which may lie outside of what is likely."""
    return (first, last) if read is None else (min(first, read), max(last, read))
