"""Which places a clause speaks of.

Those it names, and those a quantifier covers (সকল, কোন … ই, ব্যতীত, শুধুমাত্র, অন্যান্য).
"""

import re
from itertools import pairwise
from typing import NamedTuple, Self

from etl.bengali.digits import read_number
from etl.minutes.claims.among import Among, find_among, others_among, others_counted
from etl.minutes.claims.described import counted_before, counted_beside
from etl.minutes.claims.exceptions import (
    Excepted,
    find_exception,
    is_besides,
    opens_with_besides,
    places_excepted_after,
)
from etl.minutes.claims.memory import Memory
from etl.minutes.records import Finding, Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import PlaceSense, Quantifier, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, WordMark, within
from etl.minutes.sentences.pairing import Group, pair
from etl.records import StatementKind

_NAMED_BEFORE = re.compile(r"\s*(?:উপজেলা)?(?:র|দ্বয়ের|দ্বয়)?\s*(?:এ|এই)?\s*(?:দুটির|দুইটির|তিনটির)?\s*(?:[-–—,:]\s*)?")
_CASE = r"\s*(?:উপজেলা)?(?:টি|কে|এর|ের|র)?\s*"
_SET_AGAINST = re.compile(rf"{_CASE}(?:(?:নয়|নহে)\s*[,;]|(?:পরিবর্তে|স্থলে|বদলে|চেয়ে|তুলনায়|অপেক্সা))")
_LIKE = re.compile(rf"{_CASE}(?:ন্যায়|মতো?|অনুরুপ|অনুকরনে)(?![\u0980-\u09ff])")
_OR = re.compile(r"\s*(?:উপজেলা)?(?:র|য়|তে)?\s*(?:হতে\s*|থেকে\s*)?(?:বা|অথবা|কিংবা|নতুবা)\s*")
_COUNT = re.compile(r"\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি|[\u0985-\u09b9][\u0980-\u09ff]{1,6}টি")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class Scope(NamedTuple):
    """The places of a clause.

    `groups`: those named, with what is said of each. `rule`: what a quantifier adds: all but those named (ALL), all
    that nothing was said of yet (REST), all but those named with the opposite sense (ONLY). `excepted`: named as
    exceptions, the opposite holds. `referred`: named in an earlier clause, only referred to here. `months`: those
    named with the exceptions, where the clause names no others. `among`: the places that the rule covers, None for
    all of the district. `doubtful`: what the rule covers is not sure.
    """

    groups: tuple[Group, ...]
    rule: Quantifier | None = None
    excepted: tuple[str, ...] = ()
    referred: bool = False
    expected_count: int | None = None
    months: tuple[Value[str], ...] = ()
    among: tuple[str, ...] | None = None
    doubtful: bool = False
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


def find_scope(clause: Clause, kind: str | None, marks: Marks, setting: Setting, memory: Memory) -> Scope | None:
    """The places that the clause, about a thing of `kind`, names or quantifies.

    None where it does neither, excepts what is not known, or chooses from places that are not known.
    """
    words = {word.meaning: word for word in clause.quantifiers}
    among = find_among(clause, marks, setting, memory)
    groups = _spoken_of(clause, kind, among, marks)
    after = places_excepted_after(clause, marks)
    if groups and (those := counted_beside(clause, marks, memory)):
        groups = (groups[0]._replace(places=(*those, *groups[0].places)), *groups[1:])
    excepting = [word for word in clause.quantifiers if word.meaning is Quantifier.EXCEPT]
    excepting = [word for word in excepting if not is_besides(word, marks)]
    if not excepting:
        words.pop(Quantifier.EXCEPT, None)
    left = _without_excepted(groups, excepting, among, clause, marks, setting, memory)
    if left is None:
        return None
    groups, excepted = left.groups, left.excepted.places
    codes = tuple(place.code for place in (*excepted, *after))
    if excepted and among is None and (number := others_counted(marks.spelled, excepting[0].end, clause.body[1])):
        among = others_among(number, codes, memory, setting)
        if among is None:
            return None
    if among and groups and Quantifier.REST in words and words[Quantifier.REST].start < among.ends:
        # "অপর উপজেলাসমূহের মধ্যে উলিপুর ও চিলমারী উপজেলা": of the others those that are named.
        del words[Quantifier.REST]
    rule = _rule(words, groups, bool(codes), clause, marks, setting)
    if (not groups and not rule) or (rule and among and not set(codes) < set(among.codes)):
        return None
    return Scope(
        groups,
        rule,
        codes,
        expected_count=_expected(words, rule, bool(codes), marks),
        months=left.excepted.months,
        among=among.codes if among else None,
        doubtful=left.excepted.doubtful
        or (among is None and _may_mean_fewer(words, rule, codes, clause, marks, memory)),
    )


class _Left(NamedTuple):
    """The groups of a clause without the places that it excepts, and those."""

    groups: tuple[Group, ...]
    excepted: Excepted


def _without_excepted(
    groups: tuple[Group, ...],
    excepting: list[WordMark[Quantifier]],
    among: Among | None,
    clause: Clause,
    marks: Marks,
    setting: Setting,
    memory: Memory,
) -> _Left | None:
    """None where it is not known what is excepted, or where the months of the exceptions are other ones.

    `excepting`: the words for "except".
    """
    if not excepting:
        return _Left(groups, Excepted(()))
    if len(excepting) == 1 and (those := counted_before(excepting[0], clause, marks, memory)):
        return _Left(groups, Excepted(those))
    sure = len(excepting) == 1 and not clause.predicate.participle
    found = find_exception(clause, excepting[0], marks, among.ends if among else 0) if sure else None
    quantified = {word.meaning for word in clause.quantifiers}
    if found is None or {Quantifier.VAGUE, Quantifier.RELATIVE} & quantified:
        return None
    left = (group._replace(places=tuple(p for p in group.places if p not in found.places)) for group in groups)
    groups = tuple(group for group in left if group.places)
    if groups:
        return _Left(groups, found._replace(months=()))
    behind = tuple(within(marks.months, excepting[0].end, clause.predicate.start))
    told = {m.value for m in behind} or {setting.default_month}
    if told != ({m.value for m in found.months} or told):
        return None
    return _Left(groups, found._replace(months=behind or found.months))


def _spoken_of(clause: Clause, kind: str | None, among: Among | None, marks: Marks) -> tuple[Group, ...]:
    """The groups of the clause without names of which it says nothing.

    Those that only say from which places it chooses; those of other bodies (the ideas of an upazila's offices are the
    upazila's, nothing else of theirs is); those set against another ("উলিপুর নয়, চিলমারী", "উলিপুরের পরিবর্তে চিলমারী").
    What is said of one or the other ("উলিপুর বা চিলমারী … পাওয়া গেছে"), or likens one to the other, is doubtful.
    """
    parts = (
        PlaceSense.UPAZILA,
        PlaceSense.SITE,
        *([PlaceSense.OFFICE] if kind == StatementKind.IDEA_SUBMITTED else []),
    )
    start = among.ends if among else -1
    unsure = _one_or_the_other(clause, marks)
    left = []
    for group in clause.groups:
        spoken_of = (p for p in group.places if p.part in parts and p.start >= start)
        places = tuple(p for p in spoken_of if not _SET_AGAINST.match(marks.spelled, p.end))
        doubtful = (
            group.doubtful
            or unsure
            or _set_apart(places, clause)
            or any(_LIKE.match(marks.spelled, p.end) for p in places)
        )
        left.append(group._replace(places=places, doubtful=doubtful))
    return tuple(group for group in left if group.places)


def _set_apart(places: tuple[PlaceMark, ...], clause: Clause) -> bool:
    """Whether a clause of "the rest" begins with "only" those places: of them something else is true.

    "বাকি আছে শুধু উলিপুর উপজেলার কার্যবিবরণী, অবশিষ্ট সকল উপজেলার কার্যবিবরণী পাওয়া গেছে", where no verb was read before.
    """
    words = {word.meaning: word.start for word in reversed(clause.quantifiers)}
    only, rest = words.get(Quantifier.ONLY), words.get(Quantifier.REST)
    return only is not None and rest is not None and any(only < place.start < rest for place in places)


def _one_or_the_other(clause: Clause, marks: Marks) -> bool:
    """Whether the clause says something of one of two places, not which; denied it is of neither."""
    places = [place for group in clause.groups for place in group.places]
    gaps = ((before.end, after.start) for before, after in pairwise(places))
    denied = clause.predicate.sense is Sense.NOT_DONE
    return not denied and any(_OR.fullmatch(marks.spelled, *gap) for gap in gaps)


def _may_mean_fewer(
    words: dict[Quantifier, WordMark[Quantifier]],
    rule: Quantifier | None,
    excepted: tuple[str, ...],
    clause: Clause,
    marks: Marks,
    memory: Memory,
) -> bool:
    """Whether "all" or "the rest" may be of the places named before rather than of the district.

    "উলিপুর, চিলমারী ও রৌমারী উপজেলায় … হয়েছে। চিলমারী ব্যতীত সকলের …", "… উলিপুরের পাওয়া গেছে, বাকিদের পাওয়া যায়নি",
    "উলিপুর ও চিলমারীতে সভা হলেও কোন উপজেলার কার্যবিবরণী পাওয়া যায়নি".
    """
    if rule is Quantifier.REST and Quantifier.REST in words:
        said = marks.spelled[words[Quantifier.REST].start : words[Quantifier.REST].end]
        return bool(memory.wider) and ("উপজেলা" not in said or said.startswith("বাকি"))
    same_sentence = memory.sentence == clause.sentence and len(memory.places) > 1
    if rule is Quantifier.ALL and not excepted and Quantifier.NONE in words and same_sentence:
        return True
    covering = {Quantifier.ALL, Quantifier.NONE, Quantifier.COUNTED} & words.keys()
    rest = words.get(Quantifier.REST)
    covering |= {Quantifier.REST} if rest and "উপজেলা" in marks.spelled[rest.start : rest.end] else set()
    before = set(memory.wider or memory.places)
    return rule is Quantifier.ALL and not covering and len(before) > 1 and set(excepted) <= before


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


def _expected(
    words: dict[Quantifier, WordMark[Quantifier]], rule: Quantifier | None, excepts: bool, marks: Marks
) -> int | None:
    """How many places the quantifier says there are: অবশিষ্ট ৫টি উপজেলা, উলিপুর ব্যতীত ৮টি উপজেলা."""
    if Quantifier.REST in words:
        return _number(words[Quantifier.REST], marks)
    counted = words.get(Quantifier.COUNTED) if excepts and rule is Quantifier.ALL else None
    behind = counted and counted.start > words[Quantifier.EXCEPT].start if Quantifier.EXCEPT in words else False
    return _number(counted, marks) if counted and behind else None


def _number(word: WordMark[Quantifier], marks: Marks) -> int | None:
    found = _COUNT.search(marks.spelled, word.start, word.end)
    return read_number(marks.text[found.start() : found.end()]) if found else None
