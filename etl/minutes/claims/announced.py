"""Tell what a clause announces for a time to come, and what is done for that: prepared is not held."""

import re

from etl.minutes.claims.memory import Memory
from etl.minutes.records import HELD, Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Sense
from etl.minutes.sentences.marks import Marks, within
from etl.minutes.sentences.timing import is_to_come

# "অনুষ্ঠিত হতে যাচ্ছে", "হওয়ার পথে"
_GOING_TO = re.compile(r"(?:যাচ্ছে|চলেছে|পথে|অপেক্সায\u09bc?|পর্যায\u09bc?ে)$")
# Verbs that are said of preparations too: "যাবতীয় আয়োজন সম্পন্ন করা হয়েছে", "আয়োজন করা হয়েছে"; not অনুষ্ঠিত.
_OF_PREPARATIONS = re.compile("সম্পন্ন|আয\u09bc?োজন")


def is_announced(clause: Clause, marks: Marks, setting: Setting) -> bool:
    """Whether the clause speaks of a time to come: "আগামী মাসে সংলাপের আয়োজন করা হয়েছে"."""
    months = [month for group in clause.groups for month in group.months] or clause.lead.months
    all_to_come = bool(months) and all(month.sure and month.value > setting.month for month in months)
    return all_to_come or is_to_come(marks.spelled, *clause.said)


def announces(thing: str | None, clause: Clause, marks: Marks, setting: Setting) -> bool:
    """Whether the clause says that something is still to be held."""
    predicate = clause.predicate
    if thing not in HELD or predicate.sense not in (Sense.OPEN, Sense.PLAN, Sense.TARGET):
        return False
    return _GOING_TO.search(marks.spelled, predicate.start, predicate.end) is not None or is_announced(
        clause, marks, setting
    )


def only_prepares(clause: Clause, marks: Marks, memory: Memory) -> bool:
    """Whether what the clause says is done are preparations for what its own sentence announces.

    "… ২৫ এপ্রিল সংলাপ অনুষ্ঠিত হতে যাচ্ছে; … সম্পন্ন করা হয়েছে": it names no thing, no place and no day of its own.
    """
    if memory.announced != clause.sentence or clause.predicate.sense is not Sense.DONE or clause.groups:
        return False
    if clause.lead.days or clause.lead.months or not _OF_PREPARATIONS.match(marks.spelled, clause.predicate.start):
        return False
    return not any(each.kind in HELD for each in within(marks.objects, *clause.body))
