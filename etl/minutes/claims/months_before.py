"""Find the month that a clause leaves out: that of the sentence before, or the months of which the text spoke."""

import re

from etl.minutes.claims.memory import Memory
from etl.minutes.sentences.clauses import Clause, sentences
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.marks import Marks, within
from etl.records import StatementKind

K = StatementKind
# What every month has one of: a sentence that names no month may go on with that of the one before.
MONTHLY = (K.MINUTES_RECEIVED, K.MEETING_HELD)
_GENITIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাসের|(?:মাস)?\s*পর্যন্ত)")
# What is read out and confirmed at the beginning are the meeting's own minutes.
_OF_THE_LAST_MEETING = re.compile(r"(?:গত|বিগত|পুর্ববর্তি)\s*(?:মাসিক\s*)?সভা|পাঠ|পড\u09bc?ে|দৃড|দৃঢ|অনুমোদ")
_EACH_MONTH = re.compile(
    r"(?<![\u0980-\u09ff])(?:(?P<any>কোনো?\s*মাসের(?:ই)?)|(?:উভয\u09bc?|দুই|দুটি|দু)\s*মাসের)(?![\u0980-\u09ff])"
)


def months_spoken_of(kind: StatementKind, clause: Clause, marks: Marks, memory: Memory) -> tuple[str, ...]:
    """The months of which the text has said the same before: "উভয় মাসের কার্যবিবরণী", "কোন মাসের কার্যবিবরণীই … যায়নি"."""
    word = _EACH_MONTH.search(marks.spelled, *clause.body)
    if word is None or (word["any"] and clause.predicate.sense is not Sense.NOT_DONE):
        return ()
    months = tuple(dict.fromkeys(claim.month for claim in memory.claims if claim.kind is kind))
    return months if len(months) == 2 or (word["any"] and len(months) > 2) else ()


def month_before(kind: StatementKind, clause: Clause, marks: Marks, memory: Memory) -> str | None:
    """The month of what the sentence right before said of the same kind, which it named or went on with itself."""
    if not memory.claims or memory.claims[-1].kind is not kind:
        return None
    start, end = memory.sentence
    between = marks.spelled[end : clause.sentence[0]]
    goes_on = memory.sentence != clause.sentence and not between.strip()
    named = {month.value for month in within(marks.months, start, end)}
    month = memory.claims[-1].month
    return month if goes_on and (month in named or memory.month_kept == memory.sentence) else None


def month_announced(kind: StatementKind, clause: Clause, marks: Marks) -> str | None:
    """The month of whose minutes the sentence right before speaks, without saying more.

    "জুলাই মাসের কার্যবিবরণী নিয়ে আলোচনা হয়। উলিপুর উপজেলা হতে পাওয়া গেছে।"
    """
    if kind not in MONTHLY:
        return None
    before = [each for each in sentences(marks.text) if each[1] <= clause.sentence[0]][-1:]
    if not before or marks.spelled[before[0][1] : clause.sentence[0]].strip():
        return None
    span = before[0]
    says = any(each.act not in (Act.VOID, Act.SAME) for each in within(marks.predicates, *span))
    named = [*within(marks.places, *span), *within(marks.quantifiers, *span)]
    months = {month.value for month in within(marks.months, *span)}
    things = [each for each in within(marks.objects, *span) if each.kind == kind]
    if says or named or len(months) != 1 or not things or _OF_THE_LAST_MEETING.search(marks.spelled, *span):
        return None
    first = within(marks.months, *span)[0]
    return first.value if _GENITIVE.match(marks.spelled, first.end) and first.end <= things[0].start else None
