"""Find the upazilas among which a clause tells some from others: "এদের মধ্যে", "উলিপুর ও চিলমারী উপজেলার মধ্যে"."""

import re
from typing import NamedTuple

from etl.bengali.digits import read_number
from etl.bengali.words import WORD_STARTS
from etl.minutes.claims.memory import Memory
from etl.minutes.records import Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Quantifier
from etl.minutes.sentences.lists import WITHIN_A_LIST
from etl.minutes.sentences.marks import Marks, within

_NUMBER = r"(?P<number>\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি|[\u0985-\u09b9][\u0980-\u09ff]{1,5}টি)"
_PLURAL = r"(?:\s*(?:সমুহ|গুলো|গুলি|দ্বয়?়?))?(?:ের|র|এর)?"
_AMONG = r"\s*(?:মধ্যে|মাঝে)(?![\u0980-\u09ff])"
# "উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে": right behind the last name of a list.
_AFTER_NAMES = re.compile(rf"\s*(?:এ\s*)?(?:এই\s*)?(?:{_NUMBER}\s*)?(?:উপজেলা{_PLURAL})?(?:র|এর)?{_AMONG}")
_THOSE = re.compile(
    rf"{WORD_STARTS}(?:(?:এ|ও|তা|তাঁ|ইহা|যা|উহা)দের|(?:এ|সে|ও|যে)(?:গুলো|গুলি|সব|সকল)(?:ের|র)|(?:উক্ত|উল্লিখিত|উল্লেখিত|বর্নিত|উপরোক্ত|এ|এই|এসব|সে|সেই|সেসব|ঐ|এমন|এরুপ)"
    rf"\s*(?:সকল\s*|সব\s*)?(?:{_NUMBER}\s*)?উপজেলা{_PLURAL}){_AMONG}|{WORD_STARTS}তন্মধ্যে(?![\u0980-\u09ff])"
)
# "এর মধ্যে" elsewhere is a time limit: "২৮ তারিখ এর মধ্যে".
_OF_IT = re.compile(rf"[\s,;]*(?:তবে\s*|কিন্তু\s*|এবং\s*)?(?:এর|তার|যার){_AMONG}")
_COUNTED = re.compile(
    rf"{WORD_STARTS}(?:(?P<rest>অন্যান্য|অন্য|বাকি|অবসিস্ট|অপর)\s*)?(?:(?:সকল|সব)\s*)?(?:{_NUMBER}\s*)?উপজেলা(?:গুলো|গুলি|সমুহ)?(?:র|ের)?{_AMONG}"
)
# "উপরে বর্ণিত চারটি উপজেলা", "এই তিন উপজেলা", "এমন চারটি উপজেলা"
_THOSE_SO_MANY = re.compile(
    rf"{WORD_STARTS}(?:উক্ত|উল্লিখিত|উল্লেখিত|উপরোক্ত|উপর্যুক্ত|বর্নিত|এ|এই|সে|সেই|ঐ|এমন|এরুপ)\s*"
    rf"(?:{_NUMBER}|(?P<bare>দুই|তিন|চার|পাঁচ|ছয়?়?|সাত|আট|নয়?়?|দস)(?=\s))\s*উপজেলা"
)


_OTHERS_SO_MANY = re.compile(rf"\s*(?:বাকি|অপর|অন্য|অবসিস্ট)\s*{_NUMBER}(?:র|তে|ই)?(?![\u0980-\u09ff])(?!\s*উপজেলা)")
# "একটির", "২টি উপজেলার": some of those named before, by their number; "উভয়" are two.
_HOW_MANY = re.compile(
    rf"{WORD_STARTS}(?:{_NUMBER}(?:র|তে|রই|ই|\s*(?:হতে|থেকে)|\s*উপজেলা)|(?P<both>উভয়?়?|দুটো|দুই\s*উপজেলা))"
)
_SOME = re.compile(
    rf"{WORD_STARTS}(?:(?:প্রথম|সেস|পুর্ব)োক্ত(?:টি|\s*উপজেলা|র|ের)|(?:অপর|অন্য|বাকি|(?:প্রথম|দ্বিতিয়?়?|তৃতিয়?়?|সেস|আগে|পরে)(?:ের)?)টি"
    r"|(?:অপর|অন্য|বাকি|অবসিস্ট)\s*(?:উপজেলা|(?:\d{1,3}\s*|[\u0980-\u09ff]{1,6})টি(?:র|তে|ই|\s*(?:হতে|থেকে))|দু(?:টো|ই)(?:র|টি)))"
)
_ONE = re.compile(
    rf"{WORD_STARTS}(?:উক্ত|উল্লিখিত|এ|এই|ঐ|সে|সেই|তার|তাঁর)\s*উপজেলা(?:টি)?(?:র|য়?়?|তে|\s*হতে|\s*থেকে)?(?![\u0980-\u09ff])(?!\s*(?:সমুহ|গুলো|গুলি|দ্বয়|দুটি|দুইটি))"
)


class Among(NamedTuple):
    """The upazilas among which a clause tells some from others; `codes` is empty where it is not known which.

    `ends`: where the words that say so end.
    """

    codes: tuple[str, ...]
    ends: int


class ThoseSoMany(NamedTuple):
    """The number of upazilas meant by "উক্ত ৩টি উপজেলা", and where these words end."""

    number: int | None
    end: int


def find_among(clause: Clause, marks: Marks, setting: Setting, memory: Memory) -> Among | None:
    """The upazilas that the clause chooses from; None where it chooses from all of the district.

    "The rest" right after a clause that chooses from some is the rest of those.
    """
    found = _named(clause, marks) or _referred(clause, marks, memory) or _counted(clause, marks, setting)
    if found:
        memory.among, memory.among_said = found.codes, clause.sentence
        return found
    rest = any(word.meaning is Quantifier.REST for word in clause.quantifiers)
    if rest and memory.among is not None and memory.goes_on(memory.among_said, clause.sentence, marks.spelled):
        return Among(memory.among, clause.body[0])
    return None


def _named(clause: Clause, marks: Marks) -> Among | None:
    """Those listed right before "among": "উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে"; one place alone is no choice."""
    listed: list[str] = []
    end = -1
    for place in within(marks.places, *clause.body):
        if not (listed and WITHIN_A_LIST.fullmatch(marks.spelled, end, place.start)):
            listed = []
        listed.append(place.code)
        end = place.end
        ends = _AFTER_NAMES.match(marks.spelled, end, clause.body[1])
        if ends and len(listed) > 1:
            return Among(tuple(listed), ends.end())
    return None


def _referred(clause: Clause, marks: Marks, memory: Memory) -> Among | None:
    """Those named before: "এদের মধ্যে", "উক্ত ৩টি উপজেলার মধ্যে"."""
    found = _THOSE.search(marks.spelled, *clause.body) or _OF_IT.match(marks.spelled, *clause.body)
    if found is None:
        return None
    codes = memory.places
    said = _number(found.groupdict().get("number"))
    return Among(codes if len(codes) > 1 and said in (None, len(codes)) else (), found.end())


def _counted(clause: Clause, marks: Marks, setting: Setting) -> Among | None:
    """A number of upazilas that is not all of the district's ("৫টি উপজেলার মধ্যে"), or others than some named before."""
    found = _COUNTED.search(marks.spelled, *clause.body)
    some = found and (found["rest"] or _number(found["number"]) not in (None, len(setting.upazilas)))
    return Among((), found.end()) if found and some else None


def _number(words: str | None) -> int | None:
    return read_number(words) if words else None


def others_counted(spelled: str, start: int, end: int) -> int | None:
    """The number in "… ব্যতীত অপর দুইটির", where it stands right behind the exception."""
    found = _OTHERS_SO_MANY.match(spelled, start, end)
    return _number(found["number"]) if found else None


def others_among(number: int, excepted: tuple[str, ...], memory: Memory, setting: Setting) -> Among | None:
    """Those of whom `number` are left without the excepted: the district's, or those named before; else None."""
    for codes in (memory.wider or memory.places, tuple(setting.upazilas)):
        if set(excepted) < set(codes) and len(codes) == number + len(set(excepted)):
            return Among(codes, 0)
    return None


def tells_some_apart(clause: Clause, marks: Marks, known: int = 0) -> bool:
    """Whether a clause that names no place speaks of some of the `known` places named before: "একটির …", "অপর দুটির …".

    By number only where it is another than of those known.
    """
    if _SOME.search(marks.spelled, *clause.body):
        return True
    numbers = (
        2 if each["both"] else _number(each["number"]) for each in _HOW_MANY.finditer(marks.spelled, *clause.body)
    )
    return any(number not in (None, known) for number in numbers)


def counts_those(clause: Clause, marks: Marks, known: int) -> bool:
    """Whether the clause speaks of all `known` places named before by their number: "উক্ত ৩টি উপজেলার"."""
    those = those_so_many(marks.spelled, *clause.body)
    return those is not None and those.number == known


def those_so_many(spelled: str, start: int, end: int) -> ThoseSoMany | None:
    """The first "উক্ত ৩টি উপজেলা" between `start` and `end`."""
    found = _THOSE_SO_MANY.search(spelled, start, end)
    return ThoseSoMany(_number(found["number"] or found["bare"]), found.end()) if found else None


def means_one(clause: Clause, marks: Marks) -> bool:
    """Whether the clause refers to one upazila: "উক্ত উপজেলার"."""
    return _ONE.search(marks.spelled, *clause.said) is not None
