"""Find exceptions from what is said of all: before it (ব্যতীত, বাদে), after the verb, or in another clause."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.minutes.clauses import WITHIN_A_LIST, Clause, sentences
from etl.minutes.grammar import OTHER, Quantifier, Reference
from etl.minutes.marks import Marks, PlaceMark, Value, WordMark, within
from etl.minutes.records import Claim
from etl.records import StatementKind

# Right before "except": "উলিপুর উপজেলা ব্যতীত", "উলিপুর উপজেলাকে বাদ দিয়ে".
_RIGHT_BEFORE = re.compile(r"\s*(?:উপজেলা(?:র|সমুহ|দ্বয়|য়|তে|কে|টি)?|কে)?\s*(?:\([^)]{0,20}\))?\s*")
# "উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী ব্যতীত": one noun phrase that belongs to the place.
_OWNED = re.compile(r"(?:(?!হতে|থেকে)[^।,;:\n()]){0,70}(?:\([^)]{0,20}\)\s*)?")
_JOINED = re.compile(r"[^।;:\n]{0,60}?(?:,|/|(?<=[\s)])(?:ও|এবং))\s*")
_UNO = re.compile(r"(?:নির্বাহি|ইনোভেসন)\s*(?:অফিসার|কর্মকর্তা|অফিস)[\u0980-\u09ff]*")
# An exception of offices, schools or unions inside an upazila is none of the upazila.
_PART_OF_UPAZILA = re.compile(
    r"দপ্তর|অফিস|কর্মকর্তা|কার্যালয়|বিভাগ|ব্যাংক|প্রকৌসলি|ইউনিয়ন|পৌরসভা|বিদ্যালয়|স্কুল|কলেজ|মাদ্রাসা|প্রতিস্ঠান|সদস্য|চেয়ারম্যান|সিক্সক|সাখা|ব্যক্তি|জন(?![\u0980-\u09ff])"
)
# What counts or quantifies the noun after "except": "বাকি ৮টি", "জেলার অন্যান্য সকল".
_QUANTIFYING = re.compile(
    r"\s*(?:(?:জেলার|আর|অন্য|অন্যান্য|বাকি|অবসিস্ট|সকল|সব|সবগুলো|সবকটি|সমস্ত|প্রতিটি|প্রত্যেক|কোন|কোনো|মোট|\d{1,3}\s*(?:\([^)]*\)\s*)?টি|[\u0980-\u09ff]{2,6}টি)\s+)*"
)
_UPAZILAS = re.compile(
    r"উপজেলা(?!\s*(?!নির্বাহি|ইনোভেসন)[\u0980-\u09ff]+\s*(?:অফিস|কর্মকর্তা|দপ্তর))|ইউএনও|নির্বাহি|ইনোভেসন|টিম"
)
_OF_TIME = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস|তারিখ)?(?:ের)?\s*")
_HEAD_NOUN = re.compile(r"[^\s।,;:()]+(?:\s+[^\s।,;:()]+)?")
_COVERING = {Quantifier.ALL, Quantifier.REST, Quantifier.NONE, Quantifier.COUNTED}
_BESIDES = re.compile(r"(?<![\u0980-\u09ff])(?:এ|তা|ইহা|এটা|এর|এগুলো)\s*$")
_OPENS_WITH_BESIDES = re.compile(r"\s*(?:এ|তা|ইহা)\s*(?:ছাড়া|ব্যতিত|বাদে)")
_AFTER_VERB = re.compile(r"[\s,(–-]*(?:(?:তবে|কিন্তু|শুধু|শুধুমাত্র|কেবল|কেবলমাত্র)\s*)?")
_TAKES_OUT = re.compile(
    r"\s*(?:উপজেলা)?(?:টি|র|কে)?\s*(?:হতে|থেকে)?\s*(?:ব্যতিত|ব্যতীত|ব্যাতিত|ব্যতিরেকে|ছাড়া|ছাড়া|বাদে|বাদ|ভিন্ন|নয়|নয়|নহে)(?![\u0980-\u09ff])"
)


class Excepted(NamedTuple):
    """Places excepted from what a clause says, and the months named with them."""

    places: tuple[PlaceMark, ...]
    months: tuple[Value[str], ...] = ()


def find_exception(clause: Clause, word: WordMark[Quantifier], marks: Marks) -> Excepted | None:
    """The places excepted before `word` (ব্যতীত), and the months named with them.

    No places where something else is excepted ("স্বাক্ষর ব্যতীত"); None where it is not known which upazilas are
    ("২টি উপজেলা ব্যতীত"), where parts of upazilas are ("কৃষি অফিস ব্যতীত সকল দপ্তর"), or months.
    """
    before = within(marks.places, clause.sentence[0], word.start)
    right_before = bool(before) and _RIGHT_BEFORE.fullmatch(marks.spelled, before[-1].end, word.start) is not None
    times = [end for _, end in marks.times() if end <= word.start]
    if any(_OF_TIME.fullmatch(marks.spelled, end, word.start) for end in times):
        return None
    quantified = _quantified(marks.spelled, word.end)
    covers = any(each.meaning in _COVERING for each in clause.quantifiers)
    if not right_before and not covers and quantified is None:
        return Excepted(())
    if not right_before and not (before and _OWNED.fullmatch(marks.spelled, before[-1].end, word.start)):
        return None
    if _names_part(marks.spelled[before[-1].end : word.start]) or (quantified and not _is_upazilas(quantified, marks)):
        return None
    excepted = [before[-1]]
    for place in reversed(before[:-1]):
        gap = place.end, excepted[0].start
        if not WITHIN_A_LIST.fullmatch(marks.spelled, *gap) and not _JOINED.fullmatch(marks.spelled, *gap):
            return None
        excepted.insert(0, place)
    return Excepted(tuple(excepted), tuple(within(marks.months, excepted[0].start, word.start)))


def _names_part(words: str) -> bool:
    return _PART_OF_UPAZILA.search(_UNO.sub("", words)) is not None


def _quantified(spelled: str, start: int) -> tuple[int, int] | None:
    """Where the noun quantified after "except" stands: "সকল দপ্তর হতে" → দপ্তর; None where nothing is quantified."""
    counted = _QUANTIFYING.match(spelled, start)
    noun = _HEAD_NOUN.match(spelled, counted.end()) if counted and counted[0].strip() else None
    return noun.span() if noun else None


def _is_upazilas(span: tuple[int, int], marks: Marks) -> bool:
    """Whether a quantified noun stands for upazilas: they, their UNOs or teams, or what is counted of them."""
    words = marks.spelled[slice(*span)]
    things = within(marks.objects, *span)
    return _UPAZILAS.match(words) is not None or any(each.kind != OTHER for each in things)


def is_besides(word: WordMark[Quantifier], marks: Marks) -> bool:
    """Whether the word only links sentences: "এ ছাড়া", "তা ছাড়া"."""
    return _BESIDES.search(marks.spelled[: word.start][-12:]) is not None


def opens_with_besides(clause: Clause, marks: Marks) -> bool:
    """Whether the clause goes on from the sentence before: "এছাড়া সকল উপজেলা …" means all others."""
    return _OPENS_WITH_BESIDES.match(marks.spelled, clause.said[0]) is not None


def places_excepted_after(clause: Clause, marks: Marks) -> tuple[PlaceMark, ...]:
    """Places excepted after the verb: "… পাওয়া গেছে, উলিপুর উপজেলা ব্যতীত।", "… পাওয়া গেছে (উলিপুর বাদে)"."""
    end = clause.sentence[1]
    following = next((each.start for each in within(marks.predicates, clause.ends, end)), end)
    places = within(marks.places, clause.ends, following)
    if not places or not _AFTER_VERB.fullmatch(marks.spelled, clause.ends, places[0].start):
        return ()
    listed = [places[0]]
    for place in places[1:]:
        if WITHIN_A_LIST.fullmatch(marks.spelled, listed[-1].end, place.start):
            listed.append(place)
    return tuple(listed) if _TAKES_OUT.match(marks.spelled, listed[-1].end) else ()


def with_fragments_doubted(claims: Sequence[Claim], marks: Marks) -> list[Claim]:
    """The claims; those by rule are doubtful for places that a sentence without a verb excepts: "উলিপুর ব্যতীত।"."""
    excepted: set[str] = set()
    for start, end in sentences(marks.text):
        excepts = any(word.meaning is Quantifier.EXCEPT for word in within(marks.quantifiers, start, end))
        if excepts and not within(marks.predicates, start, end):
            excepted |= {place.code for place in within(marks.places, start, end)}
    return [replace(each, doubtful=True) if each.inferred and each.code in excepted else each for each in claims]


def without_exceptions(said: list[Claim], claims: list[Claim], clause: Clause, marks: Marks) -> list[Claim]:
    """The claims `said` so far, without those by rule that `claims` name as exceptions."""
    named = {(each.kind, each.code, each.month): each for each in claims if not each.inferred}
    if not named or not any(each.inferred for each in said):
        return said
    excepts = any(each.meaning == Reference.BUT for each in within(marks.references, *clause.said))
    excepts = excepts or any(word.meaning == Quantifier.ONLY for word in clause.quantifiers)
    return [each for each in said if not (each.inferred and _excepted(each, named, excepts))]


def _excepted(claim: Claim, named: dict[tuple[StatementKind, str, str], Claim], excepts: bool) -> bool:
    """Whether a claim by rule is denied by one of `named`, in its own sentence or in one that makes exceptions."""
    other = named.get((claim.kind, claim.code, claim.month))
    return other is not None and other.value != claim.value and (excepts or other.quote == claim.quote)
