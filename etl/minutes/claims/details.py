"""Details of a claim: its month and day, count, reason and quote."""

import re
from typing import Any

from etl.minutes.claims.memory import Memory
from etl.minutes.claims.offices import sum_of_offices
from etl.minutes.claims.scope import Scope
from etl.minutes.records import Setting, shift_month
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Quantifier, Reference, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, within
from etl.minutes.sentences.pairing import Group
from etl.records import StatementKind

K = StatementKind
_PAST_PLAN = re.compile(r"ছিল|থাকলেও|হলেও|গৃহিত\s*হয়?়?েছিল")
# The word next to the verb, on either side.
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\S+\s*$"), re.compile(r"\s*[^\s।]+")
_LONGEST_WORD = 30
_PLAN_YEAR = re.compile(
    r"পরিকল্পনা[^।\d]{0,12}(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?|(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?[^।\d]{0,30}পরিকল্পনা"
)


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


def said_of(group: Group, kind: StatementKind, clause: Clause, scope: Scope) -> tuple[bool, bool]:
    """Whether it was done where `group` is, and whether that is doubtful.

    Done ০টি times is not done. What did not happen where a number stands ("উলিপুর হতে ১০টি এবং চিলমারী হতে কোনোটিই পাওয়া
    যায়নি") was done there if the denial is that of another place; else so many were not, which may not be all.
    """
    done = clause.predicate.sense is Sense.DONE
    others = [each for each in scope.groups if each is not group and 0 in (count.value for count in each.counts)]
    if not done and group.days and any(not each.days for each in others):
        return True, True
    numbers = [count.value for count in group.counts or (clause.lead.counts if len(clause.groups) < 2 else ())]
    if done or not any(numbers) or 0 in numbers:
        return done and (not numbers or any(number != 0 for number in numbers)), False
    at = scope.groups.index(group)
    # "উলিপুর (৪টি), চিলমারী (পাঠায়নি)"
    uncounted = any(not each.counts for each in scope.groups[at + 1 :])
    denied_elsewhere = bool(group.counts) and (bool(others) or uncounted or scope.rule is Quantifier.REST)
    return denied_elsewhere, denied_elsewhere or kind is K.IDEA_SUBMITTED


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
