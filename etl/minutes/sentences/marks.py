"""What stands in a discussion: places, months, days, counts, objects, quantifiers, references, predicates, in order."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from etl.minutes.sentences.grammar import Act, PlaceSense, Quantifier, Reference
from etl.minutes.sentences.predicates import Predicate
from etl.minutes.sentences.timing import YearMark

T = TypeVar("T")

# So many are looked through as fast as the place among them is sought.
_FEW = 16

_ERA = r"\s*(?:খ্রি[\u0980-\u09ff]*|খৃ[\u0980-\u09ff]*|ইং|বাং)?[.:]?\s*(?:\([^)]{1,15}\)|রোজ\s*\S+)?\s*"
_NOT_THE_DAY = re.compile(_ERA + r"(?:তারিখের|তারিখ\s*(?:এর\s*)?মধ্যে|এর\s*মধ্যে|মধ্যে|পুর্বে)")


# A paper has hundreds of marks: tuples are made three times as fast as frozen dataclasses.
class PlaceMark(NamedTuple):
    """An upazila named: `of_post` where it only says whose post or hall, `to_whom` where something is given to it.

    `part`: whether the name is that of an office in it, or of another body that bears its name.
    """

    code: str
    start: int
    end: int
    doubtful: bool
    of_post: bool
    to_whom: bool
    part: PlaceSense = PlaceSense.UPAZILA


class Value(NamedTuple, Generic[T]):
    """A month, day or count in text. `sure` is False for a month whose year is a guess, or a doubtful count."""

    value: T
    start: int
    end: int
    sure: bool = True


class ObjectMark(NamedTuple):
    """What an act is done to: `kind` is a statement kind or OTHER; `act` the act it can belong to."""

    kind: str
    act: Act
    start: int
    end: int


class WordMark(NamedTuple, Generic[T]):
    """A quantifier or reference: its meaning and place."""

    meaning: T
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """All that was found in one text. `spelled` is the text in one spelling, of the same length."""

    text: str
    spelled: str
    places: list[PlaceMark]
    months: list[Value[str]]
    days: list[Value[date]]
    counts: list[Value[int | None]]
    objects: list[ObjectMark]
    quantifiers: list[WordMark[Quantifier]]
    references: list[WordMark[Reference]]
    predicates: list[Predicate]
    years: list[YearMark]

    def times(self) -> list[tuple[int, int]]:
        """Where months and days stand."""
        return [*((each.start, each.end) for each in self.months), *((each.start, each.end) for each in self.days)]

    def values(self) -> list[tuple[int, int]]:
        """Where places, times, counts and quantifiers stand, in order."""
        places = ((each.start, each.end) for each in self.places)
        counts = ((each.start, each.end) for each in self.counts)
        quantifiers = ((each.start, each.end) for each in self.quantifiers)
        return sorted([*self.times(), *places, *counts, *quantifiers])


def within(marks: Sequence[T], start: int, end: int) -> list[T]:
    """Those of `marks` that begin in [start, end). `marks` are in order."""
    if len(marks) < _FEW:
        return [mark for mark in marks if start <= mark.start < end]  # type: ignore[attr-defined]
    first = bisect_left(marks, start, key=lambda mark: mark.start)  # type: ignore[attr-defined]
    last = bisect_left(marks, end, key=lambda mark: mark.start)  # type: ignore[attr-defined]
    return list(marks[first:last])


def is_event_day(marks: Marks, day: Value[date]) -> bool:
    """Whether the day is when something happened, not a time limit (…তারিখের মধ্যে) or a letter's (…তারিখের পত্র)."""
    return _NOT_THE_DAY.match(marks.spelled, day.end) is None
