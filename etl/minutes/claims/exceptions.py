"""Find exceptions from what is said of all: before it (ব্যতীত, বাদে), after the verb, or in another clause."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import trie_pattern
from etl.minutes.records import Claim
from etl.minutes.sentences.bodies import names_innovation
from etl.minutes.sentences.clauses import Clause, sentences
from etl.minutes.sentences.grammar import OTHER, Act, PlaceSense, Quantifier, Reference, Sense
from etl.minutes.sentences.lists import WITHIN_A_LIST
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, WordMark, within
from etl.records import StatementKind

# Right before "except": "উলিপুর উপজেলা ব্যতীত", "উলিপুর উপজেলাকে বাদ দিয়ে".
_RIGHT_BEFORE = re.compile(r"\s*(?:উপজেলা(?:র|সমুহ|দ্বয়|য়|তে|কে|টি)?|কে)?\s*(?:\([^)]{0,20}\))?\s*")
# "উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী ব্যতীত": one noun phrase that belongs to the place; not "উলিপুর উপজেলায় …".
_OWNED = re.compile(
    r"(?!\s*উপজেলা(?:য়|তে))(?:(?!হতে|থেকে|(?<=\s)(?:ও|এবং|কিন্তু|তবে)\s)[^।,;:\n()]){0,70}(?:\([^)]{0,20}\)\s*)?"
)
# "উলিপুর ও অলকা উপজেলা ব্যতীত": a name that is not known stands in the list.
_WITH_UNKNOWN = re.compile(
    r"\s*(?:উপজেলা)?\s*(?:,|ও|এবং)\s*[\u0980-\u09ff]+(?:\s*(?:,|ও|এবং)\s*[\u0980-\u09ff]+)?\s*উপজেলা(?:র|সমুহ|দ্বয়)?\s*"
)
_JOINS = re.compile(r"(?:,|/|(?<=[\s)])(?:ও|এবং))\s*$")
_UNO = re.compile(r"(?:নির্বাহি|ইনোভেসন)\s*(?:অফিসার|কর্মকর্তা|অফিস)[\u0980-\u09ff]*")
# An exception of offices, schools or unions inside an upazila is none of the upazila.
_PART_OF_UPAZILA = re.compile(
    r"দপ্তর|অফিস|কর্মকর্তা|কার্যালয়|বিভাগ|ব্যাংক|প্রকৌসলি|ইউনিয়ন|পৌরসভা|বিদ্যালয়|স্কুল|কলেজ|মাদ্রাসা|প্রতিস্ঠান|সদস্য|চেয়ারম্যান|সিক্সক|সাখা|ব্যক্তি|জন(?![\u0980-\u09ff])"
)
_UPAZILAS = re.compile(
    r"উপজেলা(?!\s*(?!নির্বাহি|ইনোভেসন)[\u0980-\u09ff]+\s*(?:অফিস|কর্মকর্তা|দপ্তর))|ইউএনও|নির্বাহি|ইনোভেসন|টিম"
)
_OF_TIME = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস|তারিখ)?(?:ের)?\s*")
_HEAD_NOUN = re.compile(r"[^\s।,;:()]+(?:\s+[^\s।,;:()]+)?")
_ALSO_QUANTIFYING = ("জেলার", "আর", "মোট")
_COUNT_OF_THINGS = r"\d{1,3}\s*(?:\([^)]*\)\s*)?টি|[\u0980-\u09ff]{2,6}টি"
_COVERING = {Quantifier.ALL, Quantifier.REST, Quantifier.NONE, Quantifier.COUNTED}
_WORDS = re.compile("[\u0980-\u09ff]+")
_BESIDES = re.compile(r"(?<![\u0980-\u09ff])(?:এ|তা|ইহা|এটা|এর|এগুলো)\s*$")
_ADDS = re.compile("ও(?![\u0980-\u09ff])")
_OPENS_WITH_BESIDES = re.compile(r"\s*(?:এ|তা|ইহা)\s*(?:ছাড়া|ব্যতিত|বাদে)")
_AFTER_VERB = re.compile(r"[\s,(–-]*(?:(?:তবে|কিন্তু|সুধুমাত্র|সুধু|কেবলমাত্র|কেবল)\s*)?")
_TAKES_OUT = re.compile(
    r"\s*(?:উপজেলা)?(?:টি|র|কে)?\s*(?:হতে|থেকে)?\s*(?:ব্যতিত|ব্যতীত|ব্যাতিত|ব্যতিরেকে|ছাড়া|ছাড়া|বাদে|বাদ|ভিন্ন|নয়|নয়|নহে)(?![\u0980-\u09ff])"
)


_SAYS_NO_MORE = re.compile(r"\s*(?:[।;,)\n]|$)")


class Excepted(NamedTuple):
    """Places excepted from what a clause says, and the months named with them.

    `doubtful`: who else is excepted, or from what, is not sure.
    """

    places: tuple[PlaceMark, ...]
    months: tuple[Value[str], ...] = ()
    doubtful: bool = False


def find_exception(clause: Clause, word: WordMark[Quantifier], marks: Marks, start: int = 0) -> Excepted | None:
    """The places that the clause excepts before `word` (ব্যতীত) and behind `start`, and the months named with them.

    No places where something else is excepted ("স্বাক্ষর ব্যতীত"); None where it is not known which upazilas are
    ("২টি উপজেলা ব্যতীত"), where parts of upazilas are ("কৃষি অফিস ব্যতীত সকল দপ্তর"), months, or another thing than the
    clause speaks of ("সংলাপ ব্যতীত সকল উপজেলার কার্যবিবরণী", "ইনোভেশন টিমের সভা ব্যতীত অন্যান্য সভা").
    """
    before = within(marks.places, max(start, _begins(clause, marks)), word.start)
    times = [end for _, end in marks.times() if end <= word.start]
    if any(_OF_TIME.fullmatch(marks.spelled, end, word.start) for end in times):
        return None
    right_before = bool(before) and _RIGHT_BEFORE.fullmatch(marks.spelled, before[-1].end, word.start) is not None
    quantified = _quantified(marks.spelled, word.end)
    if quantified and quantified[0] >= clause.predicate.start:
        # "পোর্টাল উলিপুর ব্যতীত অন্য তিনটি হালনাগাদ নেই": no noun but the verb follows
        quantified = None
    covers = any(each.meaning in _COVERING for each in clause.quantifiers)
    if not right_before and not covers and quantified is None:
        return None if _is_the_only_thing(clause, word, marks) else Excepted(())
    unknown = bool(before) and _WITH_UNKNOWN.fullmatch(marks.spelled, before[-1].end, word.start) is not None
    if not (right_before or unknown) and not (before and _owns(before[-1], clause, word, quantified, marks)):
        return None
    if _names_part(marks.spelled[before[-1].end : word.start]) or any(
        each.part is not PlaceSense.UPAZILA for each in before
    ):
        return None
    if quantified and not _is_upazilas(quantified, marks):
        return None
    excepted = _with_those_listed(before, word, marks)
    if excepted is None:
        return None
    return Excepted(excepted, tuple(within(marks.months, excepted[0].start, word.start)), unknown)


def _begins(clause: Clause, marks: Marks) -> int:
    """Where the clause begins, words inside it left aside that only describe: "উলিপুর উপজেলার নির্ধারিত সংলাপ বাদে"."""
    before = within(marks.predicates, clause.sentence[0], clause.body[0])
    finite = [
        each.end for each in before if not each.participle and each.sense in (Sense.DONE, Sense.NOT_DONE, Sense.OPEN)
    ]
    describing = bool(before) and (not finite or finite[-1] < before[-1].end)
    if not describing or within(marks.places, *clause.body):
        return clause.body[0]
    return finite[-1] if finite else clause.sentence[0]


def _is_the_only_thing(clause: Clause, word: WordMark[Quantifier], marks: Marks) -> bool:
    """Whether the clause names nothing but what it excepts, or others of its kind.

    "কার্যবিবরণী ছাড়া কিছুই পাওয়া যায়নি", "ইনোভেশন টিমের সভা ব্যতীত উলিপুর উপজেলার অন্যান্য সভা অনুষ্ঠিত হয়েছে".
    """
    before, after = (
        within(marks.objects, *span) for span in ((clause.body[0], word.start), (word.end, clause.body[1]))
    )
    excepts_thing = bool(before) and not marks.spelled[before[-1].end : word.start].strip()
    return excepts_thing and (not after or after[-1].kind in (before[-1].kind, OTHER))


def _owns(
    place: PlaceMark, clause: Clause, word: WordMark[Quantifier], quantified: tuple[int, int] | None, marks: Marks
) -> bool:
    """Whether what is excepted is the upazila's own of what the clause says of all upazilas."""
    if not _OWNED.fullmatch(marks.spelled, place.end, word.start):
        return False
    things = [each for each in within(marks.objects, place.end, word.start) if each.act is not Act.UPDATED]
    spoken_of = [each.kind for each in within(marks.objects, word.end, clause.predicate.end)]
    if things and spoken_of and things[-1].kind not in (spoken_of[-1], OTHER):
        return False
    # "… মাসিক সভা ব্যতীত সকল সভা": the others of its meetings, not those of other upazilas.
    directly = quantified is not None and any(each.start == quantified[0] for each in marks.objects)
    meetings = bool(things) and things[-1].kind == StatementKind.MEETING_HELD
    return not (things and directly and (meetings or names_innovation(marks.text[place.end : word.start])))


def _with_those_listed(
    before: Sequence[PlaceMark], word: WordMark[Quantifier], marks: Marks
) -> tuple[PlaceMark, ...] | None:
    """The last place before `word` with those listed before it; None where another stands there for another reason.

    "উলিপুর উপজেলার কার্যবিবরণী এবং রৌমারী উপজেলার কার্যবিবরণী ব্যতীত": what joins them says no more than the last one does.
    """
    excepted = [before[-1]]
    own = set(_WORDS.findall(marks.spelled, before[-1].end, word.start))
    for place in reversed(before[:-1]):
        gap = marks.spelled[place.end : excepted[0].start]
        listed = WITHIN_A_LIST.fullmatch(gap) or (
            _JOINS.search(gap) and own >= set(_WORDS.findall(_JOINS.sub("", gap)))
        )
        if not listed:
            return None
        excepted.insert(0, place)
    return tuple(excepted)


def _names_part(words: str) -> bool:
    return _PART_OF_UPAZILA.search(_UNO.sub("", words)) is not None


def _quantified(spelled: str, start: int) -> tuple[int, int] | None:
    """Where the noun quantified after "except" stands: "সকল দপ্তর হতে" → দপ্তর; None where nothing is quantified."""
    counted = _quantifying().match(spelled, start)
    noun = _HEAD_NOUN.match(spelled, counted.end()) if counted and counted[0].strip() else None
    return noun.span() if noun else None


@reference_cache()
def _quantifying() -> re.Pattern[str]:
    """What counts or quantifies the noun after "except": "বাকি ৮টি", "জেলার অপর সকল"; words of `quantifiers.csv`."""
    phrases = (row["words"].partition("উপজেলা") for row in read_list("quantifiers") if row["quantifier"] in _COVERING)
    before = {word for words, upazila, _ in phrases if upazila for word in words.split() if word != "#"}
    words = trie_pattern(sorted({*before, *_ALSO_QUANTIFYING}))
    return re.compile(rf"\s*(?:(?:{words}|{_COUNT_OF_THINGS})\s+)*")


def _is_upazilas(span: tuple[int, int], marks: Marks) -> bool:
    """Whether a quantified noun stands for upazilas: they, their UNOs or teams, or what is counted of them."""
    words = marks.spelled[slice(*span)]
    if _names_part(words):
        return False
    things = within(marks.objects, *span)
    return _UPAZILAS.match(words) is not None or any(each.kind != OTHER for each in things)


def is_besides(word: WordMark[Quantifier], marks: Marks) -> bool:
    """Whether the word only links sentences ("এ ছাড়া", "তা ছাড়া"), or adds: "উলিপুর ব্যতীতও"."""
    adds = _ADDS.match(marks.spelled, word.end) is not None
    return adds or _BESIDES.search(marks.spelled[: word.start][-12:]) is not None


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
    taken_out = _TAKES_OUT.match(marks.spelled, listed[-1].end)
    # "…, চিলমারী ব্যতীত কারও সংলাপ অনুষ্ঠিত হয়নি" is a clause of its own.
    return tuple(listed) if taken_out and _SAYS_NO_MORE.match(marks.spelled, taken_out.end()) else ()


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
