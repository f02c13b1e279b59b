"""What a clause leaves out because the words before it said it: the thing it speaks of, and whose it is."""

import re

from etl.bengali.words import blanked
from etl.minutes.claims.memory import Memory
from etl.minutes.records import HELD
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.light_verbs import REASON_ENDS
from etl.minutes.sentences.main_verbs import words_of
from etl.minutes.sentences.marks import Marks, within
from etl.records import StatementKind

K = StatementKind
_FILLERS = re.compile(
    r"(?:[\s,;।().]|(?<![\u0980-\u09ff])(?:উপজেলা\S*|এখনো|এখনও|এখন|পর্যন্ত|অদ্যাবধি|আজ|আর|তা|ও|এবং|কিন্তু|তবে|অথচ|উক্ত|সিদ্ধান্ত|কোন|বাস্তবে|থাকলেও|ছিল|হলেও|সত্ত্বেও|হতে|থেকে|এর|র|মাস|মাসের|মাসেরটি|মাসেও|মাসেই|মাসে|তারিখে|তারিখ|সালের|খ্রিঃ|খ্রি|টি|তবে|শুধু|শুধুমাত্র)(?![\u0980-\u09ff]))*"
)


def goes_on(clause: Clause, marks: Marks, memory: Memory) -> bool:
    """Whether the clause's sentence is the one right after that which named the last object."""
    return memory.object_named[1] > 0 and not marks.spelled[memory.object_named[1] : clause.sentence[0]].strip()


def says_no_more(clause: Clause, marks: Marks) -> bool:
    """Whether the clause leaves out what it speaks of: it names only places, times and numbers.

    "… সংলাপ হওয়ার কথা থাকলেও হয়নি", "রাজারহাট উপজেলা হতে পাওয়া যায়নি".
    """
    return _is_filler(clause.body[0], clause, marks)


def _is_filler(start: int, clause: Clause, marks: Marks) -> bool:
    values = (value for value in marks.values() if start <= value[0] < clause.body[1])
    words = blanked(marks.spelled[: clause.body[1]], values)
    return _FILLERS.fullmatch(words, start) is not None


def adds_a_reason(clause: Clause, marks: Marks) -> bool:
    """Whether the clause says beside that only why: "… থাকলেও ঈদের ছুটির জন্য হয়নি", "… সংযোগ না থাকায় এখন পর্যন্ত হয়নি"."""
    ends = [found.end() for found in REASON_ENDS.finditer(marks.spelled, *clause.body)]
    return bool(ends) and not within(marks.objects, *clause.body) and _is_filler(ends[-1], clause, marks)


def only_denies_with_a_reason(clause: Clause, marks: Marks, memory: Memory) -> bool:
    """Whether the sentence only denies, and says why, what the one before was about.

    "উলিপুর উপজেলায় … সংলাপ আয়োজনের সিদ্ধান্ত ছিল। বন্যার কারণে এখনও আয়োজন করা হয়নি।"
    """
    follows = goes_on(clause, marks, memory) and memory.goes_on(memory.since, clause.sentence, marks.text)
    denies = clause.predicate.sense is Sense.NOT_DONE and not clause.quantifiers
    fits = memory.object is not None and act_of(memory.object) is clause.predicate.act
    return follows and denies and fits and adds_a_reason(clause, marks)


def still_not_so(clause: Clause, marks: Marks, memory: Memory) -> bool:
    """Whether the sentence says no more than that what the one before plans has not been held until now.

    "উলিপুর উপজেলায় মে মাসে সংলাপ আয়োজনের পরিকল্পনা ছিল। এখন পর্যন্ত সংলাপ আয়োজন করা হয়নি।"
    """
    planned = within(marks.predicates, *memory.since)[-1:]
    if not planned or planned[0].sense is not Sense.PLAN or clause.predicate.sense is not Sense.NOT_DONE:
        return False
    still = words_of("still").at_start(marks.spelled[slice(*clause.body)].lstrip())
    things = [each.kind for each in within(marks.objects, *clause.body)]
    named = clause.groups or clause.quantifiers or clause.lead.months or clause.lead.days
    if not still or named or things not in ([], [memory.object]) or not goes_on(clause, marks, memory):
        return False
    spans = ((each.start, each.end) for each in within(marks.objects, *clause.body))
    left = blanked(marks.spelled[: clause.body[1]], spans)[clause.body[0] :].lstrip()
    return _FILLERS.fullmatch(left[still.end :]) is not None


def act_of(kind: str) -> Act:
    if kind in HELD or kind == K.DIALOGUE_PLANNED:
        return Act.HELD
    return Act.SENT if kind in (K.MINUTES_RECEIVED, K.IDEA_SUBMITTED, K.ROSTER_UPDATED) else Act.UPDATED
