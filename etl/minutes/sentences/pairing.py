"""Pair the places of a clause with its months, days and counts."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeVar

from etl.minutes.sentences.marks import PlaceMark, Value

T = TypeVar("T")
# " মাসের ", " মাসে "
_LONGEST_BETWEEN = 8
AnyValue = Value[str] | Value[date] | Value[int | None]


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class Group(NamedTuple):
    """Places that share months, days and counts (empty: not said)."""

    places: tuple[PlaceMark, ...]
    months: tuple[Value[str], ...] = ()
    days: tuple[Value[date], ...] = ()
    counts: tuple[Value[int | None], ...] = ()
    doubtful: bool = False


class Values(NamedTuple):
    """The months, days and counts of a clause, each in order."""

    months: tuple[Value[str], ...]
    days: tuple[Value[date], ...]
    counts: tuple[Value[int | None], ...]

    def before(self, place: int) -> "Values":
        """Those that stand before `place`."""
        return Values(
            tuple(each for each in self.months if each.start < place),
            tuple(each for each in self.days if each.start < place),
            tuple(each for each in self.counts if each.start < place),
        )

    def all(self) -> list[AnyValue]:
        return sorted([*self.months, *self.days, *self.counts], key=lambda value: value.start)


def pair(
    places: Sequence[PlaceMark], values: Values, respectively: bool, *, months_of_all: bool = False
) -> list[Group]:
    """Groups of places with their values. `months_of_all`: as many months as places are not one for each, unless said.

    "X ও Y যথাক্রমে ১০ ও ১২ তারিখে": one by one. "X ১০ তারিখে, Y ১২ তারিখে": each with what follows it, or, where the values
    come first, with what stands before it. A day or month named once at the end belongs to all.
    """
    found = values.all()
    all_after = bool(found) and found[0].start > places[-1].start
    paired = respectively or (all_after and not (months_of_all and _only_months_match(places, values)))
    one_by_one = _one_by_one(places, values, respectively) if len(places) > 1 and paired else None
    if one_by_one:
        return one_by_one
    before = len(places) > 1 and bool(found) and found[0].start < places[0].start and found[-1].end <= places[-1].start
    values_first = before and (max(len(values.days), len(values.counts)) > 1 or _months_lead(places, values.months))
    return _shared(_by_neighbour(places, values, values_first))


def _months_lead(places: Sequence[PlaceMark], months: Sequence[Value[str]]) -> bool:
    """Whether each month stands right before a place: "মে মাসে উলিপুর, জুন মাসে চিলমারী"."""
    starts = [place.start for place in places]
    return len(months) > 1 and all(
        any(0 <= start - month.end <= _LONGEST_BETWEEN for start in starts) for month in months
    )


def _only_months_match(places: Sequence[PlaceMark], values: Values) -> bool:
    """ "X ও Y হতে মে ও জুন মাসের কার্যবিবরণী": both months of both."""
    return len(values.months) == len(places) and len(places) not in (len(values.days), len(values.counts))


def _one_by_one(places: Sequence[PlaceMark], values: Values, respectively: bool) -> list[Group] | None:
    count = len(places)
    counted = {"months": values.months, "days": values.days, "counts": values.counts}
    matching = {name for name, many in counted.items() if len(many) == count}
    if not matching and not respectively:
        return None
    unmatched = respectively and any(len(many) not in (0, 1, count) for many in counted.values())
    if not matching:
        return [Group((place,), doubtful=True) for place in places]
    return [
        Group(
            (place,),
            months=_own(values.months, at, count),
            days=_own(values.days, at, count),
            counts=_own(values.counts, at, count),
            doubtful=unmatched,
        )
        for at, place in enumerate(places)
    ]


def _own(many: tuple[T, ...], at: int, count: int) -> tuple[T, ...]:
    """The value of the place at `at`: its own of as many as there are places; the only one, if there is one."""
    if len(many) == count:
        return (many[at],)
    return many if len(many) == 1 else ()


def _by_neighbour(places: Sequence[PlaceMark], values: Values, values_first: bool) -> list[Group]:
    """Places that follow one another without a value between them form a group.

    So do the values up to the next place.
    """
    found = values.all()
    starts = [0]
    for at, (before, after) in enumerate(pairwise(places), start=1):
        if any(before.start < value.start < after.start for value in found):
            starts.append(at)
    runs = [tuple(places[a:b]) for a, b in pairwise([*starts, len(places)])]
    groups = []
    for at, run in enumerate(runs):
        if values_first:
            low, high = (runs[at - 1][-1].end if at else -1), run[-1].start
        else:
            low, high = run[0].start, (runs[at + 1][0].start if at + 1 < len(runs) else 10**9)
        inside = _between(low, high)
        groups.append(
            Group(
                run,
                months=tuple(filter(inside, values.months)),
                days=tuple(filter(inside, values.days)),
                counts=tuple(filter(inside, values.counts)),
            )
        )
    return groups


def _between(low: int, high: int) -> Callable[[AnyValue], bool]:
    return lambda value: low <= value.start < high


def _shared(groups: list[Group]) -> list[Group]:
    """A day or month that only the last group has belongs to all."""
    last, earlier = groups[-1], groups[:-1]
    if last.months and not any(group.months for group in earlier):
        earlier = [group._replace(months=last.months) for group in earlier]
    if last.days and not any(group.days for group in earlier):
        earlier = [group._replace(days=last.days) for group in earlier]
    return [*earlier, last]
