"""Split sentences into clauses, one for each predicate, with its places and their months, days and counts."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from etl.minutes.records import shift_month
from etl.minutes.sentences.behind_verb import count_after, in_doubt_if_more, parts_after, sharing_verb, times_after
from etl.minutes.sentences.borders import after_unread
from etl.minutes.sentences.grammar import Act, Quantifier, Reference, Sense
from etl.minutes.sentences.lists import Listed, listed_after, only_between
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, WordMark, is_event_day, within
from etl.minutes.sentences.pairing import Group, Values, pair
from etl.minutes.sentences.predicates import Predicate

_SENTENCE_END = re.compile(r"[।?!\n]+")
_REST_OF_SENTENCE = re.compile(r"[^।?!\n]*[।?!]?")
_NUMBERING = re.compile(r"[(\[]?[\d০-৯ক-ঞ]{1,2}")
_LONGEST_NUMBERING = 3
_DECISION_OF_MONTH = re.compile(
    r"\s*মাসের\s*(?:জেলা\s*)?(?:ইনোভেসন\s*)?(?:টিমের\s*|টিম\s*এর\s*)?(?:মাসিক\s*)?(?:সভার\s*)?সিদ্ধান্ত"
)
# "জুন মাসের সভায় বলা হলেও": where it was asked for
_SAID_AT_MEETING = re.compile(
    r"\s*মাসের\s*(?:[\u0980-\u09ff]+\s+){0,4}?সভায\u09bc?\s+(?:[\u0980-\u09ff]+\s+){0,5}?"
    r"(?:বলা|সিদ্ধান্ত|নির্দেস|নির্দেসনা|তাগিদ|অনুরোধ|তাগাদা)\s*(?:[\u0980-\u09ff]+\s*){0,2}?(?:হলেও|থাকলেও|সত্ত্বেও|হয\u09bc?েছিল|ছিল)(?![\u0980-\u09ff])"
)
_RANGE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস)?\s*(?:হতে|থেকে|[-–—])\s*")
_UP_TO = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:(?:মাস)?\s*পর্যন্ত|মাস(?:ের|ে|সমুহের|গুলোর)(?![\u0980-\u09ff]))")
_LONGEST_RANGE = 12
_ERA = " খ্রিস্টাব্দঃইং.,"
# "৫ জুলাইয়ের পরিবর্তে ৮ জুলাই": what was given up is not when it happened.
_GIVEN_UP = re.compile(
    r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:মাসের|মাস|তারিখের|তারিখ)?\s*(?:এর)?\s*(?:পরিবর্তে|স্থলে|বদলে)"
    # "১০ মার্চ তারিখে ডাকা হলেও … পরে ১৫ মার্চ তারিখে অনুষ্ঠিত হয়": when it was called for
    r"|\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*তারিখে\s*(?:সভা\s*)?(?:ডাকা|আহ্বান|আহুত|আহবান)(?![\u0980-\u09ff])"
)
# "পাঁচটি আইডিয়ার স্থলে দুইটি", "১২টির মধ্যে ৩টি"
_OUT_OF = re.compile(r"(?:\s*(?:আইডিয\u09bc?া))?র\s*(?:স্থলে|পরিবর্তে|বদলে|মধ্যে|বিপরিতে)")
_EACH = re.compile(r"\s*করে(?![\u0980-\u09ff])")
_IN_ALL = re.compile(r"(?:মোট|সর্বসাকুল্যে)\s*$")
# "… প্রেরণ না করায়": the ending of what somebody is thanked or blamed for.
_WHEREFORE = re.compile(r"(?:করায়?়?|হওয়?়?ায়?়?|পাওয়?়?ায়?়?)$")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class Clause(NamedTuple):
    """One predicate with the words before it that belong to it.

    `sentence` and `body` are (start, end) in the text. `groups`: the places named, in order, with what is said
    of each; `lead`: the months, days and counts that stand before any place, or without one. `ends`: where
    the next clause may begin: after the predicate, or after a count that follows it. `unread`: where the words
    begin that stand before the body with a verb that is not known; None where there are none.
    """

    sentence: tuple[int, int]
    body: tuple[int, int]
    predicate: Predicate
    first_in_sentence: bool
    groups: tuple[Group, ...]
    lead: Values
    quantifiers: tuple[WordMark[Quantifier], ...]
    ends: int
    unread: int | None = None

    @property
    def said(self) -> tuple[int, int]:
        """The words up to its predicate: the first clause's from where the sentence begins, before any lead-in."""
        return (self.sentence[0] if self.first_in_sentence else self.body[0]), self.predicate.start


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text`; the danda of a printed number (১।) ends none."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        before = text[start : found.start()].strip()
        if len(before) <= _LONGEST_NUMBERING and "\n" not in found[0] and _NUMBERING.fullmatch(before):
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
        for predicate in within(marks.predicates, start, end + 1):
            # One told without a verb, by a day, may stand behind the last letter.
            if predicate.start == end < predicate.end:
                continue
            own_start = after_unread(marks, body_start, predicate.start, behind_verb=not first)
            body = (_after_lead_in(marks, own_start, predicate.start), predicate.start)
            clause = _clause(marks, (start, end), body, predicate, first and own_start == body_start)
            yield clause._replace(unread=body_start) if own_start > body_start else clause
            body_start, first = clause.ends, False


def _after_lead_in(marks: Marks, start: int, end: int) -> int:
    """Where the clause proper begins: after a reporting phrase ("… জানান যে,") that places or quantifiers follow."""
    for reference in reversed(within(marks.references, start, end)):
        if reference.meaning == Reference.LEAD_IN and (
            bool(within(marks.places, reference.end, end)) or bool(within(marks.quantifiers, reference.end, end))
        ):
            return reference.end
    return start


def _clause(
    marks: Marks, sentence: tuple[int, int], body: tuple[int, int], predicate: Predicate, first: bool
) -> Clause:
    start, end = body
    given_out = (predicate.act, predicate.sense) == (Act.SENT, Sense.DONE)
    places = [place for place in within(marks.places, start, end) if not (place.to_whom and given_out)]
    if any(not place.of_post for place in places):
        places = [place for place in places if not place.of_post]
    counts = [each for each in within(marks.counts, start, end) if not _OUT_OF.match(marks.spelled, each.end)]
    counts = _without_sum(counts, marks, len(places))
    after = (
        None if counts or (predicate.act, predicate.sense) != (Act.SENT, Sense.DONE) else count_after(marks, predicate)
    )
    # "সংলাপের জন্য সেপ্টেম্বর মাস নির্ধারণ করা হয়েছে": the month stands inside the predicate.
    until = predicate.end if predicate.sense is Sense.PLAN else end
    days = tuple(day for day in within(marks.days, start, end) if _belongs(marks, day, predicate))
    months = tuple(_with_shared_year(_reported_months(marks, start, until)))
    behind = None if days else times_after(marks, sentence, predicate, len(places))
    values = Values(
        months=_with_those_between(months or (behind.months if behind else ()), marks),
        days=behind.days if behind else days,
        counts=(after,) if after else tuple(counts),
    )
    ends = max(each.end for each in (predicate, after, behind) if each)
    quantifiers = tuple(within(marks.quantifiers, start, end))
    parts = parts_after(marks, sentence, predicate, quantifiers)
    if parts and {place.code for place in places} in (set(), {place.code for part in parts for place in part.places}):
        ends = parts[-1].counts[-1].end
        sentence = (sentence[0], max(sentence[1], _REST_OF_SENTENCE.match(marks.text, ends).end()))  # type: ignore[union-attr]
        groups = in_doubt_if_more(parts, counts)
        return Clause(sentence, body, predicate, first, groups, values._replace(counts=()), (), ends)
    if not places and (blamed := _blamed(marks, sentence, predicate, quantifiers)):
        return Clause(sentence, body, predicate, first, (Group(tuple(blamed)),), values, quantifiers, ends)
    if not places and (listed := listed_after(marks, predicate, quantifiers)):
        quantifiers = (*quantifiers, *only_between(marks, predicate.end, listed.places[0].start))
        values = values._replace(months=values.months or listed.months)
        return Clause(sentence, body, predicate, first, _behind(listed), values, quantifiers, listed.end)
    if not places:
        return Clause(sentence, body, predicate, first, (), values, quantifiers, ends)
    rest = next((word.start for word in quantifiers if word.meaning == Quantifier.REST), -1)
    if rest >= places[-1].end:
        values = values.before(rest)
    respectively = any(word.meaning == Quantifier.PAIRWISE for word in quantifiers)
    respectively = respectively or (behind is not None and len(behind.days) == len(places))
    groups = tuple(pair(places, values, respectively, months_of_all=predicate.act == Act.SENT))
    lead = values.before(places[0].start)
    if values.counts and not quantifiers and (sharing := sharing_verb(marks, sentence, predicate)):
        groups, ends = (*groups, *sharing), sharing[-1].counts[-1].end
    return Clause(sentence, body, predicate, first, groups, lead, quantifiers, ends)


def _behind(listed: Listed) -> tuple[Group, ...]:
    """The groups of places listed behind their verb: each its own where days stand by them."""
    if not any(listed.days):
        return (Group(listed.places),)
    named = zip(listed.places, listed.days, strict=True)
    return tuple(Group((place,), days=(day,) if day else ()) for place, day in named)


def _without_sum(counts: list[Value[int | None]], marks: Marks, places: int) -> list[Value[int | None]]:
    """The counts without the grand total ("X হতে ১০টি, Y হতে ৮টি, সর্বমোট ১৮টি"); without places only the total."""
    if len(counts) > max(places, 1) and _IN_ALL.search(marks.spelled[: counts[-1].start][-20:]):
        # "কৃষি অফিস ও মৎস্য অফিস হতে ১টি করে মোট ২টি"
        of_offices = places == 1 and _EACH.match(marks.spelled, counts[0].end)
        return counts[:-1] if places and not of_offices else counts[-1:]
    return counts


def _blamed(
    marks: Marks, sentence: tuple[int, int], predicate: Predicate, quantifiers: tuple[WordMark[Quantifier], ...]
) -> list[PlaceMark]:
    """The places thanked or reminded for it: "কার্যবিবরণী প্রেরণ না করায় কালুখালী উপজেলাকে তাগিদ দেওয়া হয়"."""
    if quantifiers or not _WHEREFORE.search(marks.spelled, predicate.start, predicate.end):
        return []
    after = next(iter(within(marks.predicates, predicate.end, sentence[1])), None)
    if after is None or after.act != "void":
        return []
    named = within(marks.places, predicate.end, after.start)
    return [place._replace(of_post=False, to_whom=False) for place in named]


def _reported_months(marks: Marks, start: int, end: int) -> list[Value[str]]:
    """Months in the clause, but not that of an earlier meeting whose decision or word is only referred to."""
    not_its_own = (_DECISION_OF_MONTH, _SAID_AT_MEETING, _GIVEN_UP)
    return [
        month
        for month in within(marks.months, start, end)
        if not any(words.match(marks.spelled, month.end) for words in not_its_own)
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
            month = month._replace(value=f"{year[0] - (own > year[1]):04}-{own}", sure=True)
        shared.insert(0, month)
    return shared


def _with_those_between(months: tuple[Value[str], ...], marks: Marks) -> tuple[Value[str], ...]:
    """The months with those between the ends of a range: "আগস্ট হতে অক্টোবর/১৮ পর্যন্ত", "জুন-আগস্ট মাসের"."""
    for at, (first, last) in enumerate(pairwise(months)):
        if not first.sure and not last.sure and first.value > last.value:
            # "জানুয়ারি হতে মার্চ", where the next January is nearer than the last
            first = first._replace(value=shift_month(first.value, -12))
        ranges = _RANGE.fullmatch(marks.spelled, first.end, last.start) and _UP_TO.match(marks.spelled, last.end)
        if ranges and first.value < last.value <= shift_month(first.value, _LONGEST_RANGE):
            between, month = [], shift_month(first.value, 1)
            while month < last.value:
                between.append(Value(month, last.start, last.start, first.sure))
                month = shift_month(month, 1)
            return (*months[:at], first, *between, *months[at + 1 :])
    return months


def _belongs(marks: Marks, day: Value[date], predicate: Predicate) -> bool:
    """Whether a day is that of the predicate: an event's day, or the day right before a participle (… তারিখের সভার)."""
    if _GIVEN_UP.match(marks.spelled, day.end):
        return False
    if (
        predicate.participle
        and day.end <= predicate.start
        and not marks.spelled[day.end : predicate.start].strip(_ERA + "তারিখে")
    ):
        return True
    return is_event_day(marks, day)
