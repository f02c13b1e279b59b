"""Details of a claim: its month and day, count, reason and quote."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from etl.minutes.clauses import Clause
from etl.minutes.grammar import Quantifier, Reference
from etl.minutes.marks import Marks, PlaceMark, Value, within
from etl.minutes.memory import Memory
from etl.minutes.offices import sum_of_offices
from etl.minutes.pairing import Group
from etl.minutes.records import HELD, Setting, shift_month
from etl.minutes.scope import Scope
from etl.minutes.timing import Year, YearMark
from etl.records import StatementKind

K = StatementKind
# What every month has one of: a sentence that names no month may go on with that of the one before.
MONTHLY = (K.MINUTES_RECEIVED, K.MEETING_HELD)
# Between listed months, and between the ends of a range and what was put between them.
_LISTED = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস)?\s*(?:,|/|ও|এবং|হতে|থেকে|[-–—])?\s*")
_LOCATIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*মাসে")
_GENITIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাসের|(?:মাস)?\s*পর্যন্ত)")
_PAST_PLAN = re.compile(r"ছিল|থাকলেও|হলেও|গৃহিত\s*হয়?়?েছিল")
# The word next to the verb, on either side.
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\S+\s*$"), re.compile(r"\s*[^\s।]+")
_LONGEST_WORD = 30
_PLAN_YEAR = re.compile(
    r"পরিকল্পনা[^।\d]{0,12}(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?|(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?[^।\d]{0,30}পরিকল্পনা"
)


class Time(NamedTuple):
    """When something happened: months (none: at no month that counts) and day; `doubtful`: that may be another time."""

    months: tuple[str, ...]
    day: date | None = None
    doubtful: bool = False


def time_of(
    kind: StatementKind,
    group: Group,
    clause: Clause,
    scope: Scope,
    marks: Marks,
    setting: Setting,
    memory: Memory,
) -> Time:
    """Months and day of what happened.

    In this order: the month or months named (মে ও জুন মাসের কার্যবিবরণী); the month of the day on which something was
    held; the month planned for in the same sentence (no month if that is still to come); the month of the sentence
    before where this one leaves out what it speaks of; the paper's default month. What happened in another year that is
    named without a month belongs to no month.
    """
    days = group.days or clause.lead.days
    distinct = {day.value for day in days}
    day = next(iter(distinct)) if len(distinct) == 1 else None
    year = year_of(clause, marks)
    months = tuple(_of_year(month, year) for month in group.months or clause.lead.months)
    past = tuple(month for month in months if not (month.sure and month.value > setting.month))
    chosen = _chosen_months(kind, past, marks)
    loose = len(past) < len(months)
    if not chosen and days and kind in HELD:
        return Time((f"{days[0].value:%Y-%m}",), day, loose)
    same_sentence = clause.sentence == memory.sentence
    if not chosen and same_sentence and memory.month_in_sentence:
        chosen = (_of_year(memory.month_in_sentence, year),)
    meant = memory.meant_month
    if not chosen and same_sentence and meant and kind is not K.DIALOGUE_HELD:
        if meant.value > setting.month:
            return Time(())
        chosen = (meant,)
    if not chosen:
        return _without_month(kind, day, clause, scope, year, marks, setting, memory, loose)
    found = (
        shift_month(month.value, -12) if not month.sure and month.value > setting.month else month.value
        for month in chosen
    )
    several = tuple(dict.fromkeys(found))
    return Time(several, day if len(several) == 1 else None, loose)


def year_of(clause: Clause, marks: Marks) -> YearMark | None:
    """The year that the clause names last before its predicate, or right after it ("অনুষ্ঠিত হয়েছে ২০১৫ সালে")."""
    years = within(marks.years, *clause.sentence)
    last = not within(marks.predicates, clause.ends, clause.sentence[1])
    after = (each for each in years if last and not marks.spelled[clause.ends : each.start].strip(" ,"))
    after = (each for each in after if each.start >= clause.ends)
    before = [each for each in years if each.start < clause.predicate.start]
    return next(after, None) or next(reversed(before), None)


def _of_year(month: Value[str], year: YearMark | None) -> Value[str]:
    """A month without a year of its own in the year that the clause names before it."""
    if year is None or year.kind is not Year.NAMED or month.sure or month.start < year.start:
        return month
    own = month.value[5:]
    return month._replace(value=f"{year.year_of(own)}-{own}", sure=True)


def _without_month(
    kind: StatementKind,
    day: date | None,
    clause: Clause,
    scope: Scope,
    year: YearMark | None,
    marks: Marks,
    setting: Setting,
    memory: Memory,
    loose: bool,
) -> Time:
    """The time of what names no month and was held on no day."""
    own_object = any(each.kind == kind for each in within(marks.objects, clause.body[0], clause.predicate.end))
    if year is None and not own_object and memory.other_year[1] > 0:
        goes_on = not marks.spelled[memory.other_year[1] : clause.sentence[0]].strip()
        if goes_on or memory.other_year == clause.sentence:
            return Time(())
    if year and year.kind is not Year.THIS and not day:
        if year.covers(setting.default_month):
            return Time((setting.default_month,), doubtful=True)
        memory.other_year = clause.sentence
        return Time(())
    before = _month_before(kind, clause, marks, memory) if kind in MONTHLY or not own_object else None
    if before and before != setting.default_month:
        return Time((before,), day, doubtful=loose or own_object)
    span = any(each.meaning == Reference.SPAN for each in within(marks.references, *clause.sentence))
    return Time((setting.default_month,), day, loose or (span and not day))


def _month_before(kind: StatementKind, clause: Clause, marks: Marks, memory: Memory) -> str | None:
    """The month of what the sentence right before said of the same kind, other months not named since."""
    if not memory.claims or memory.claims[-1].kind is not kind:
        return None
    start, end = memory.sentence
    between = marks.spelled[end : clause.sentence[0]]
    goes_on = memory.sentence != clause.sentence and not between.strip()
    named = {month.value for month in within(marks.months, start, end)}
    month = memory.claims[-1].month
    return month if goes_on and month in named else None


def _chosen_months(kind: StatementKind, months: tuple[Value[str], ...], marks: Marks) -> tuple[Value[str], ...]:
    """Of several months the one whose case fits ("জুন মাসের কার্যবিবরণী জুলাই মাসে পাওয়া গেছে" is of June), with those
    that are listed before it (এপ্রিল, মে ও জুন)."""
    if not months:
        return ()
    fitting = _LOCATIVE if kind in HELD else _GENITIVE
    last = next((at for at, month in enumerate(months) if fitting.match(marks.spelled, month.end)), 0)
    first = last
    while first and _LISTED.fullmatch(marks.spelled, months[first - 1].end, months[first].start):
        first -= 1
    return months[first : last + 1]


def planned_month(month: Value[str], clause: Clause, marks: Marks, setting: Setting) -> str:
    """A plan's month without a year: in the year of the work plan it names, else ahead of the meeting, or
    behind it where the words say that it has passed."""
    if month.sure:
        return month.value
    own = month.value[5:]
    plan = _PLAN_YEAR.search(marks.spelled, *clause.sentence)
    if plan:
        first, second = (plan[1], plan[2]) if plan[1] else (plan[3], plan[4])
        return f"{int(first) + bool(second and own < '07'):04}-{own}"
    past = _PAST_PLAN.search(marks.spelled, clause.predicate.start, min(clause.sentence[1], clause.predicate.end + 25))
    if past and month.value > setting.month:
        return shift_month(month.value, -12)
    ahead = re.search(r"হবে|করবে", marks.spelled[clause.predicate.start : clause.predicate.end])
    return (
        shift_month(month.value, 12)
        if ahead and not past and month.value < shift_month(setting.month, -1)
        else month.value
    )


def count_of(group: Group, clause: Clause, marks: Marks) -> int | None:
    """How many ideas: the one count named for one place, or for each of several (করে); of several offices the sum."""
    counts = group.counts or (clause.lead.counts if not group.places or len(clause.groups) == 1 else ())
    each = any(word.meaning == Quantifier.EACH for word in clause.quantifiers)
    if len(counts) > 1 and len(group.places) < 2:
        return sum_of_offices(counts, clause, marks)
    if len(counts) != 1 or (len(group.places) > 1 and not each):
        return None
    return counts[0].value


def count_of_each(clause: Clause, marks: Marks) -> int | None:
    """How many ideas each of those has that a quantifier covers: "অন্যান্য উপজেলা হতে ১টি করে"."""
    if not any(word.meaning == Quantifier.EACH for word in clause.quantifiers):
        return None
    covering = max(
        (word.end for word in clause.quantifiers if word.meaning in (Quantifier.REST, Quantifier.ALL)),
        default=clause.body[1],
    )
    counts = within(marks.counts, covering, clause.predicate.start)
    return counts[0].value if len(counts) == 1 else None


def quote_of(clause: Clause, scope: Scope, marks: Marks, memory: Memory) -> str:
    """The sentence; from the one that names the places where this one only refers to them."""
    start, end = clause.sentence
    if scope.referred and memory.since[0] < start and memory.places:
        start = memory.since[0]
    return marks.text[start:end]


def rests_on(place: PlaceMark, group: Group, clause: Clause, scope: Scope, marks: Marks) -> tuple[str, ...]:
    """The words on which a claim about a named place depends.

    The place, the predicate with the word on either side (a misread negation would be there), months, days, counts and
    quantifiers. Empty where the place is not named in the clause.
    """
    if scope.referred or scope.rule:
        return ()
    values = (*group.months, *group.days, *group.counts) or (
        *clause.lead.months,
        *clause.lead.days,
        *clause.lead.counts,
    )
    things = within(marks.objects, clause.body[0], clause.predicate.end)[-1:]
    marked: list[Any] = [place, *values, *things, *clause.quantifiers]
    spans = [(each.start, each.end) for each in marked]
    start, end = clause.predicate.start, clause.predicate.end
    before = _WORD_BEFORE.search(marks.text, max(clause.body[0], start - _LONGEST_WORD), start)
    after = _WORD_AFTER.match(marks.text, end)
    spans.append((before.start() if before else start, after.end() if after else end))
    return tuple(marks.text[slice(*span)] for span in spans)


def reason_of(clause: Clause, scope: Scope, marks: Marks) -> str | None:
    """The reason in the paper's words: the text between the last place and a word of cause."""
    causes = [each for each in within(marks.references, *clause.body) if each.meaning == Reference.REASON]
    if not causes:
        return None
    end = causes[-1].end
    before = [place.end for group in clause.groups for place in group.places if place.end < causes[-1].start]
    start = max(before, default=clause.body[0])
    clause_before = not marks.text[start : causes[-1].start].strip(" ,")
    if clause_before:
        # "সভা হয়নি বিধায় কার্যবিবরণী আসেনি": the clause before is the reason
        places = [place.end for place in within(marks.places, clause.sentence[0], causes[-1].start)]
        start = max(places, default=clause.sentence[0])
    told = [each.end for each in within(marks.references, start, end) if each.meaning == Reference.LEAD_IN]
    words = marks.text[max(told, default=start) : end]
    words = re.sub(r"^.*(?:থাকলেও|হলেও|সত্ত্বেও)\s+", "", words)
    words = re.sub(r"^(?:\s*(?:উপজেলা(?:য়|র|তে)?(?!\s*নির্বাহ)(?![\u0980-\u09ff])|এ|হতে|,))+\s*", "", words)
    if not clause_before:
        words = re.sub(r"^(?:সো\S+ মিডিয়া\s+)?(?:সংলাপ|সভা|প্রশিক্ষণ)(?:টি|র)?\s+", "", words.strip(" ,"))
    words = words.strip(" ,")
    return words or None
