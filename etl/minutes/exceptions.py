"""Find exceptions from what is said of all: before it (ব্যতীত, বাদে), after the verb, or in another clause."""

from __future__ import annotations

import re

from etl.minutes.clauses import WITHIN_A_LIST, Clause
from etl.minutes.grammar import Quantifier, Reference
from etl.minutes.marks import Marks, PlaceMark, Value, WordMark, within
from etl.minutes.pairing import Group
from etl.minutes.records import Claim
from etl.records import StatementKind

# "উলিপুর উপজেলা ব্যতীত", "উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী ব্যতীত": one noun phrase, no mark in it.
_NOUN_PHRASE = re.compile(r"[^।,;:\n()]{0,70}(?:\([^)]{0,20}\)\s*)?")
_UNO = r"(?:নির্বাহি|ইনোভেসন)\s*(?:অফিসার|কর্মকর্তা|অফিস)[\u0980-\u09ff]*"
# An exception of offices, schools or unions inside an upazila is none of the upazila.
_PART_OF_UPAZILA = re.compile(
    r"দপ্তর|অফিস|কর্মকর্তা|কার্যালয়?়?|বিভাগ|ব্যাংক|প্রকৌসলি|ইউনিয়ন|পৌরসভা|বিদ্যালয়|স্কুল|কলেজ|মাদ্রাসা|প্রতিস্ঠান|সদস্য|সিক্সক|শাখা|সাখা|\d+\s*টি|জন(?![\u0980-\u09ff])"
)
_BESIDES = re.compile(r"(?<![\u0980-\u09ff])(?:এ|তা|ইহা|এটা|এর|এগুলো)\s*$")
_OPENS_WITH_BESIDES = re.compile(r"\s*(?:এ|তা|ইহা)\s*(?:ছাড়া|ব্যতিত|বাদে)")
_AFTER_VERB = re.compile(r"[\s,(–-]*(?:(?:তবে|কিন্তু|শুধু|শুধুমাত্র|কেবল|কেবলমাত্র)\s*)?")
_TAKES_OUT = re.compile(
    r"\s*(?:উপজেলা)?(?:টি|র|কে)?\s*(?:হতে|থেকে)?\s*(?:ব্যতিত|ব্যতীত|ব্যাতিত|ব্যতিরেকে|ছাড়া|ছাড়া|বাদে|বাদ|ভিন্ন|নয়|নয়|নহে)(?![\u0980-\u09ff])"
)
_QUANTIFIED_PART = 45


def find_exception(
    groups: tuple[Group, ...], word: WordMark[Quantifier], marks: Marks
) -> tuple[tuple[Group, ...], tuple[PlaceMark, ...], tuple[Value[str], ...]] | None:
    """The groups without the places excepted before `word` (ব্যতীত), these places, and the months named with them.

    None where it is not known which upazilas are excepted ("২টি উপজেলা ব্যতীত"), or where parts of upazilas are.
    """
    before = [place for group in groups for place in group.places if place.end <= word.start]
    if not before or not _NOUN_PHRASE.fullmatch(marks.spelled, before[-1].end, word.start):
        return None
    around = marks.spelled[before[-1].end : word.start], marks.spelled[word.end : word.end + _QUANTIFIED_PART]
    if any(_PART_OF_UPAZILA.search(re.sub(_UNO, "", words)) for words in (around[0], _first_phrase(around[1]))):
        return None
    excepted = [before[-1]]
    for place in reversed(before[:-1]):
        if not WITHIN_A_LIST.fullmatch(marks.spelled, place.end, excepted[0].start):
            return None
        excepted.insert(0, place)
    left = (group._replace(places=tuple(p for p in group.places if p not in excepted)) for group in groups)
    kept = tuple(group for group in left if group.places)
    months = tuple(month for group in groups for month in group.months) if not kept else ()
    return kept, tuple(excepted), months


def _first_phrase(words: str) -> str:
    """The words up to the first mark or case that ends the phrase quantified after an exception: "সকল দপ্তর হতে"."""
    return re.split(r"[।,;:\n()]|\s(?:হতে|থেকে|কর্তৃক)", words, maxsplit=1)[0]


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
