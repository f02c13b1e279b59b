"""When an activity is planned whose row has marks in columns of months or quarters."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from etl.bengali.month_counting import months_between
from etl.plans.drafts import Marked
from etl.plans.plan_years import PlanYear
from etl.plans.times import PlannedTime, read_time, recurrence_of, stretch_start

# First and last month, or day, of a marked column.
_Span = tuple[str, str]


def read_marked(
    marked: Sequence[Marked], beside: str, year: PlanYear, activity: str, *, each_alone: bool
) -> PlannedTime:
    """What the marks of a row say. Neighbouring columns are one stretch of time, others are a list.

    `each_alone`: neighbours are a list too, as of dialogues. `beside`: other words of the row; the days or months that
    they name stand for a marked quarter, where each marked one has its own.
    """
    spans = [span for each in marked if (span := _span(each, year))]
    if not spans:
        return PlannedTime()
    if any(first != last for first, last in spans) and (nearer := _within(beside, spans, year)):
        return nearer
    start, planned = spans[0][0], spans[-1][1]
    if len(spans) == 1:
        return PlannedTime(start if start != planned else None, planned)
    is_stretch = all(0 <= _months_apart(before[1], after[0]) <= 1 for before, after in pairwise(spans))
    is_whole_year = is_stretch and (start[:7], planned[:7]) == (year.months[0], year.months[-1])
    of_stretch = recurrence_of("", activity, start, planned, (), year) if is_stretch else None
    if is_stretch and not (each_alone or is_whole_year):
        return PlannedTime(start, planned, (), of_stretch)
    whens = tuple(last for _, last in spans)
    recurrence = of_stretch if of_stretch and is_whole_year else recurrence_of("", activity, None, None, whens, year)
    return PlannedTime(start if is_whole_year else None, planned, whens, recurrence)


def unread_marks(marked: Sequence[Marked], year: PlanYear) -> list[str]:
    """The words in columns of months that neither mark a month nor name a day."""
    return [each.words for each in marked if _span(each, year) is None]


def _span(each: Marked, year: PlanYear) -> _Span | None:
    if not each.is_mark:
        named = read_time(each.words, year)
        return (named.start or named.planned, named.planned) if named.planned else None
    first, last = _span_of(each.heading, year), _span_of(each.until, year)
    return (first[0], last[1]) if first and last else None


def _span_of(heading: int | str, year: PlanYear) -> _Span | None:
    if isinstance(heading, int):
        return year.month(heading), year.month(heading)
    named = read_time(heading, year)
    if named.planned is None:
        return None
    return named.start or stretch_start(heading, named.planned), named.planned


def _months_apart(first: str, second: str) -> int:
    return months_between(date.fromisoformat(f"{first[:7]}-01"), date.fromisoformat(f"{second[:7]}-01"))


def _within(beside: str, spans: Sequence[_Span], year: PlanYear) -> PlannedTime | None:
    """The time that words beside the marks name, where it lies in the marked quarters and speaks of each of them."""
    named = read_time(beside, year)
    points = [point[:7] for point in (named.start, named.planned, *named.points) if point]
    places = [
        next((at for at, (first, last) in enumerate(spans) if first[:7] <= point <= last[:7]), None) for point in points
    ]
    return named if points and {*places} == {*range(len(spans))} else None
