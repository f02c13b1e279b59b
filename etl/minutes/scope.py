"""Which places a clause speaks of.

Those it names, and those a quantifier covers (সকল, কোন … ই, ব্যতীত, শুধুমাত্র, অন্যান্য).
"""

import re
from typing import NamedTuple, Self

from etl.bengali.digits import read_number
from etl.minutes.clauses import Clause
from etl.minutes.exceptions import find_exception, is_besides, opens_with_besides, places_excepted_after
from etl.minutes.grammar import Quantifier, Sense
from etl.minutes.marks import Marks, PlaceMark, Value, WordMark
from etl.minutes.pairing import Group, pair
from etl.minutes.records import Finding, Setting

_NAMED_BEFORE = re.compile(r"\s*(?:উপজেলা)?(?:র|দ্বয়ের|দ্বয়)?\s*(?:এ|এই)?\s*(?:দুটির|দুইটির|তিনটির)?\s*(?:[-–—,:]\s*)?")
_COUNT = re.compile(r"\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি|[\u0985-\u09b9][\u0980-\u09ff]{1,6}টি")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class Scope(NamedTuple):
    """The places of a clause.

    `groups`: those named, with what is said of each. `rule`: what a quantifier adds: all but those named (ALL), all
    that nothing was said of yet (REST), all but those named with the opposite sense (ONLY). `excepted`: named as
    exceptions, the opposite holds. `referred`: named in an earlier clause, only referred to here. `months`: those
    named with the exceptions, where the clause names no others.
    """

    groups: tuple[Group, ...]
    rule: Quantifier | None = None
    excepted: tuple[str, ...] = ()
    referred: bool = False
    expected_count: int | None = None
    months: tuple[Value[str], ...] = ()
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of_codes(cls, codes: tuple[str, ...], clause: Clause, doubtful: bool) -> Self:
        """Places referred to, with the clause's own values."""
        at = clause.body[0]
        places = tuple(PlaceMark(code, at, at, doubtful, False, False) for code in codes)
        lead = clause.lead
        if len(codes) > 1 and len(codes) in (len(lead.days), len(lead.counts)):
            return cls(tuple(pair(places, lead, respectively=True)), referred=True)
        return cls((Group(places, lead.months, lead.days, lead.counts),), referred=True)


def find_scope(clause: Clause, marks: Marks, setting: Setting) -> Scope | None:
    """The places that the clause names or quantifies; None where it does neither, or excepts what is not known."""
    words = {word.meaning: word for word in clause.quantifiers}
    groups = clause.groups
    after = places_excepted_after(clause, marks)
    excepted: tuple[PlaceMark, ...] = ()
    months: tuple[Value[str], ...] = ()
    if Quantifier.EXCEPT in words and is_besides(words[Quantifier.EXCEPT], marks):
        del words[Quantifier.EXCEPT]
    if Quantifier.EXCEPT in words:
        found = find_exception(clause, words[Quantifier.EXCEPT], marks)
        if found is None:
            return None
        left = (group._replace(places=tuple(p for p in group.places if p not in found.places)) for group in groups)
        groups = tuple(group for group in left if group.places)
        excepted, months = found.places, () if groups else found.months
    excepted = (*excepted, *after)
    rule = _rule(words, groups, bool(excepted), clause, marks, setting)
    if not groups and not rule:
        return None
    codes = tuple(place.code for place in excepted)
    return Scope(groups, rule, codes, expected_count=_expected(words, marks), months=months)


def _rule(
    words: dict[Quantifier, WordMark[Quantifier]],
    groups: tuple[Group, ...],
    excepts: bool,
    clause: Clause,
    marks: Marks,
    setting: Setting,
) -> Quantifier | None:
    """Which other places the clause covers."""
    negative = clause.predicate.sense == Sense.NOT_DONE
    if excepts and ({Quantifier.ALL, Quantifier.REST, Quantifier.NONE} & words.keys() or not groups):
        return Quantifier.ALL
    if Quantifier.REST in words:
        return Quantifier.REST
    if Quantifier.NONE in words and negative and _names_them(groups, words[Quantifier.NONE], marks):
        return None
    if Quantifier.ALL in words and opens_with_besides(clause, marks):
        return Quantifier.REST
    covers_all = Quantifier.ALL in words or (Quantifier.NONE in words and negative)
    if covers_all or (not groups and _counts_all(words, marks, setting)):
        return Quantifier.ALL
    if Quantifier.ONLY in words and groups and words[Quantifier.ONLY].start < groups[0].places[0].start:
        return Quantifier.ONLY
    return None


def _names_them(groups: tuple[Group, ...], word: WordMark[Quantifier], marks: Marks) -> bool:
    """ "পাংশা বা কালুখালী কোন উপজেলা হতেই …": none of those named right before, not none of the district."""
    before = [place.end for group in groups for place in group.places if place.end <= word.start]
    return bool(before) and _NAMED_BEFORE.fullmatch(marks.spelled, before[-1], word.start) is not None


def _counts_all(words: dict[Quantifier, WordMark[Quantifier]], marks: Marks, setting: Setting) -> bool:
    """৯টি উপজেলা, where the district has nine."""
    return Quantifier.COUNTED in words and _number(words[Quantifier.COUNTED], marks) == len(setting.upazilas)


def _expected(words: dict[Quantifier, WordMark[Quantifier]], marks: Marks) -> int | None:
    """How many places the quantifier says there are: অবশিষ্ট ৫টি উপজেলা."""
    return _number(words[Quantifier.REST], marks) if Quantifier.REST in words else None


def _number(word: WordMark[Quantifier], marks: Marks) -> int | None:
    found = _COUNT.search(marks.spelled, word.start, word.end)
    return read_number(marks.text[found.start() : found.end()]) if found else None
