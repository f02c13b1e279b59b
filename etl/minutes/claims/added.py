"""Read what a sentence adds behind its verb: "পাওয়া গেছে, যা জুন মাসের", "অনুষ্ঠিত হয়েছে ১০/০৮/২০১৬ তারিখে"."""

import re
from datetime import date
from typing import NamedTuple

from etl.bengali.words import WORD_ENDS, blanked
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act
from etl.minutes.sentences.light_verbs import REASON_ENDS
from etl.minutes.sentences.marks import Marks, Value, is_event_day, within
from etl.minutes.sentences.timing import YearMark, is_to_come

_IT = rf"(?:যা|যেটি|যেটা|যেগুলো|তা|এটি|এটা|সেটি|সেটা|সেগুলো|এগুলো|ইহা|উহা){WORD_ENDS}"
_BUT = rf"(?:তবে|কিন্তু|যদিও|অবস্য|অথচ){WORD_ENDS}"
_NOUN = rf"(?:(?:উক্ত|প্রাপ্ত|প্রেরিত)\s*)?(?:কার্য\s*-?\s*বিবরনি|সভা|সংলাপ)(?:টি|টা|গুলো|সমুহ)?{WORD_ENDS}"
_OPENS = re.compile(rf"\s*(?P<mark>[,;:।(–-]?)[\s(]*(?:{_BUT}[\s,]*)*(?:(?P<it>{_IT})|(?P<noun>{_NOUN}))?\s*")
# "… পাওয়া গেছে বলে গত সভায় জানানো হয়েছিল, যা ছিল জুন মাসের": who told it is left aside.
_REPORTED = re.compile(r"\s*বলে\s[^।;,\n()]{0,60}?(?:হয়?়?েছিল|হয়?়?েছে|হয়|করেন|জানান)(?=[\s,]*,)")
_LONGEST = 80
_ENDS = re.compile(r"[।;,\n()]|$")
_NEGATED = re.compile(rf"(?<![\u0980-\u09ff])(?:নয\u09bc?|নহে){WORD_ENDS}")
# What may stand beside a month or day without saying anything else of the thing.
_PLAIN = re.compile(
    rf"[\s.:-]*(?:(?:মাস|সাল|সন|সভা|কার্যবিবরনি|কার্য\s*বিবরনি|আইডিযা|সংলাপ|তারিখ)(?:টি|র|ের|ে|এর|তে)*{WORD_ENDS}|মাত্র|শুধু|মুলত"
    rf"|ছিল|হলো|হল|খ্রি\S*|ইং|গত|বিগত|উপজেলা|ইনোভেসন|টিমের|টিম|জন্য|নয|নহে|এর|র|ের|ে|ও|এবং|হতে|থেকে|পর্যন্ত|[\s.:-])*"
)


class Added(NamedTuple):
    """Months, days and a year that stand behind the verb.

    `doubtful`: they may be of something else, or are denied ("যা এ মাসের নয়"). `to_come`: they lie in the time to come.
    """

    months: tuple[Value[str], ...] = ()
    days: tuple[Value[date], ...] = ()
    year: YearMark | None = None
    doubtful: bool = False
    to_come: bool = False


_NOTHING = Added()


def added_to(clause: Clause, marks: Marks) -> Added:
    """What is added behind the clause's verb, up to the next mark; nothing where another clause begins there."""
    reported = _REPORTED.match(marks.spelled, clause.ends)
    opens = _OPENS.match(marks.spelled, reported.end() if reported else clause.ends)
    if opens is None or clause.predicate.participle or not _goes_on(opens):
        return _NOTHING
    start = opens.end()
    if REASON_ENDS.match(marks.spelled, start):
        # "সভা অনুষ্ঠিত হয়নি বিধায় মে মাসের …": the clause is the reason for what follows
        return _NOTHING
    found = _ENDS.search(marks.spelled, start, start + _LONGEST)
    end = found.start() if found else start + _LONGEST
    span = (clause.ends if opens["mark"] in "।;" else start, end)
    if within(marks.places, *span) or any(
        each.act is not Act.VOID or not opens["it"] for each in within(marks.predicates, *span)
    ):
        return _NOTHING
    months, days, years = (
        within(marks.months, start, end),
        within(marks.days, start, end),
        within(marks.years, start, end),
    )
    if not months and not days and not years:
        return _NOTHING
    to_come = is_to_come(marks.spelled, start, end)
    if not all(is_event_day(marks, day) for day in days):
        return _NOTHING._replace(to_come=to_come)
    plain = _PLAIN.fullmatch(_without((*months, *days, *years), start, end, marks)) is not None
    if opens["noun"] and not plain:
        return _NOTHING
    doubtful = not plain or _NEGATED.search(marks.spelled, start, end) is not None
    year = years[-1] if years and plain else None
    return Added(tuple(months), tuple(days), year, doubtful, to_come)


def _goes_on(opens: re.Match[str]) -> bool:
    """Whether what follows is said of the same thing: behind a danda it must name it, or refer to it."""
    return opens["mark"] not in ("।", ";") or bool(opens["it"] or opens["noun"])


def _without(values: tuple[Value[str] | Value[date] | YearMark, ...], start: int, end: int, marks: Marks) -> str:
    """The words `start:end` with blanks for the values."""
    words = blanked(marks.spelled[:end], ((value.start, value.end) for value in values))
    return words[start:end].replace("\u09bc", "")
