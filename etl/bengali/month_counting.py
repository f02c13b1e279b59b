"""Count months: from one day's month to another's, and so many on or back."""

from datetime import date


def months_between(first: date, last: date) -> int:
    """How many months the month of `last` lies after that of `first`; negative where it lies before."""
    return (last.year - first.year) * 12 + last.month - first.month


def months_later(day: date, months: int) -> date:
    """The first day of the month so many months after that of `day`."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
