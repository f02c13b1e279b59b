"""Sentences → clauses, one a predicate: which places it speaks of, and which months, days and counts go with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from etl.minutes.marks import Marks, Value, WordMark, is_event_day, within
from etl.minutes.pairing import Group, Values, pair
from etl.minutes.predicates import Predicate

_SENTENCE_END = re.compile(r"[।?!\n]+")
_NUMBERING = re.compile(r"[(\[]?[\d০-৯ক-ঞ]{1,2}")
_DECISION_OF_MONTH = re.compile(
    r"\s*মাসের\s*(?:জেলা\s*)?(?:ইনোভেসন\s*)?(?:টিমের\s*|টিম\s*এর\s*)?(?:মাসিক\s*)?(?:সভার\s*)?সিদ্ধান্ত"
)
_ERA = " খ্রিস্টাব্দঃইং.,"


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with the words before it that belong to it.

    `sentence` and `body` are (start, end) in the text. `groups`: the places named, in order, with what is said
    of each; `lead`: the months, days and counts that stand before any place, or without one.
    """

    sentence: tuple[int, int]
    body: tuple[int, int]
    predicate: Predicate
    first_in_sentence: bool
    groups: tuple[Group, ...]
    lead: Values
    quantifiers: tuple[WordMark, ...]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text`; the danda of a printed number (১।) ends none."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        before = text[start : found.start()].strip()
        if "\n" not in found[0] and _NUMBERING.fullmatch(before):
            continue
        if before:
            yield _trimmed(text, start, found.end())
        start = found.end()
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def clauses(marks: Marks) -> Iterator[Clause]:
    """The clauses of all sentences, in order; what follows a sentence's last predicate belongs to none."""
    for start, end in sentences(marks.text):
        body_start, first = start, True
        for predicate in within(marks.predicates, start, end):
            body = (_after_lead_in(marks, body_start, predicate.start), predicate.start)
            yield _clause(marks, (start, end), body, predicate, first)
            body_start, first = predicate.end, False


def _after_lead_in(marks: Marks, start: int, end: int) -> int:
    """Where the clause proper begins: after "… জানান যে," where something of its own follows."""
    for reference in reversed(within(marks.references, start, end)):
        if reference.meaning == "lead_in" and (
            bool(within(marks.places, reference.end, end)) or bool(within(marks.quantifiers, reference.end, end))
        ):
            return reference.end
    return start


def _clause(
    marks: Marks, sentence: tuple[int, int], body: tuple[int, int], predicate: Predicate, first: bool
) -> Clause:
    start, end = body
    given_out = (predicate.act, predicate.sense) == ("sent", "done")
    places = [place for place in within(marks.places, start, end) if not (place.to_whom and given_out)]
    if any(not place.of_post for place in places):
        places = [place for place in places if not place.of_post]
    values = Values(
        months=tuple(_with_shared_year(_reported_months(marks, start, end))),
        days=tuple(day for day in within(marks.days, start, end) if _belongs(marks, day, predicate)),
        counts=tuple(within(marks.counts, start, end)),
    )
    quantifiers = tuple(within(marks.quantifiers, start, end))
    if not places:
        return Clause(sentence, body, predicate, first, (), values, quantifiers)
    respectively = any(word.meaning == "pairwise" for word in quantifiers)
    groups = tuple(pair(places, values, respectively))
    lead = values.before(places[0].start)
    return Clause(sentence, body, predicate, first, groups, lead, quantifiers)


def _reported_months(marks: Marks, start: int, end: int) -> list[Value[str]]:
    """Months in the clause, but not that of an earlier meeting whose decision is only referred to."""
    return [
        month for month in within(marks.months, start, end) if not _DECISION_OF_MONTH.match(marks.spelled, month.end)
    ]


def _with_shared_year(months: list[Value[str]]) -> list[Value[str]]:
    """Months without a year take that of the next month that has one: সেপ্টেম্বর, অক্টোবর এবং নভেম্বর, ২০১৬."""
    shared: list[Value[str]] = []
    year: tuple[int, str] | None = None
    for month in reversed(months):
        if month.sure:
            year = (int(month.value[:4]), month.value[5:])
        elif year:
            own = month.value[5:]
            month = replace(month, value=f"{year[0] - (own > year[1]):04}-{own}", sure=True)
        shared.insert(0, month)
    return shared


def _belongs(marks: Marks, day: Value[date], predicate: Predicate) -> bool:
    """Whether a day is that of the predicate: an event's day, or the day right before a participle (… তারিখের সভার)."""
    if (
        predicate.participle
        and day.end <= predicate.start
        and not marks.spelled[day.end : predicate.start].strip(_ERA + "তারিখে")
    ):
        return True
    return is_event_day(marks, day)
