"""Tell what a place's name stands for: the upazila, an office inside it, or another body that bears its name.

"উলিপুর উপজেলার সভা" is the upazila's, "উলিপুর পৌরসভার সভা" the municipality's, "উলিপুর মহিলা কলেজের সভা" the college's: a
name is an attribute of the noun that ends its phrase. Names of bodies are many; a phrase that belongs to something
by its case (…র সংলাপ, … হতে) and has no upazila in it is a body's even where its words are not known.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from etl.bengali.text import fold_word
from etl.bengali.wording import reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.sentences.bodies import OwnerKind, kind_of
from etl.minutes.sentences.grammar import PlaceSense
from etl.places.other_bodies import is_other_body
from etl.places.spelling import district_names, is_place_word

_LONGEST_PHRASE = 90
_UPAZILA = "উপজেল"
# Folded beginnings of words for offices of an upazila, whose ideas are the upazila's; officers stand for their office.
_OFFICES = ("দপ্তর", "দফতর", "অধিদপ্তর", "পরিদপ্তর", "অফিস", "বিভাগ", "কার্যালয়", "কর্মকর্তা", "প্রকৌশলী")
_OFFICERS = ("অফিসার", "কর্মকর্তা", "প্রকৌশলী")
# A team or its leader: the upazila's own, as are its council and its committee.
_OWN = ("নির্বাহী", "ইউএনও", "পরিষদ", "কমিটি", "প্রশাসন")
# "জেলা প্রশাসকের কার্যালয়", "এ দপ্তর": to whom it is sent; "নির্বাহী অফিসার": who acts for the upazila.
_NOT_ITS_OWN = ("প্রশাসক", "অফিসারের", "নির্বাহী", "কমিশনার", "অত্র", "ইনোভেশন")
_ITS_COUNCIL = ("পরিষদ", "কমিটি", "এলাকা")
_LOCATIVE = re.compile("(?:তে|\u09c7|\u09be(?:\u09df|\u09af\u09bc))$")
_DATIVE = re.compile("কে$")
_BY = "কর্তৃক"
_SOURCE = ("হতে", "থেকে", _BY, "এর")
_PERSONS = re.compile("(?:দের|গণ|গন|বৃন্দ|বৃন্দের)$")
_MOST_UNKNOWN = 4
# Words inside a body's name that say nothing of whose it is: "সকল ইউনিয়নের", "১৪টি ইউনিয়নের", "সদর ইউনিয়নের".
_QUANTITY = re.compile("(?:সকল|সব|সবকটি|প্রতিটি|প্রত্যেক|কোনো?|কয়েকটি|[\u0980-\u09ff]*টি)$")
_SEAT = "সদর"
# "সোশ্যাল মিডিয়ার সংলাপ" is no body's.
_MEDIA = ("মিডিয়া", "মাধ্যম")
_TEAM = (OwnerKind.OURS, OwnerKind.TEAM)
_BREAKS_NO_PHRASE = " -.0123456789০১২৩৪৫৬৭৮৯"


def part_named(text: str, name: tuple[int, int], objects: frozenset[int]) -> PlaceSense:
    """What the upazila's name at the span `name` of `text` stands for. `objects`: where things said of upazilas begin.

    Inside a phrase that says "upazila" only an office or body that owns, sends or acts is meant: what is held *in* a
    hall or a college of an upazila ("উপজেলা পরিষদ মিলনায়তনে") is still its own, in a union of it ("উলিপুর উপজেলার হাতিয়া
    ইউনিয়নে") perhaps.
    """
    if part := _title_before(text, name[0]):
        return part
    written = text[slice(*name)]
    if _LOCATIVE.search(written) or _DATIVE.search(written):
        return PlaceSense.UPAZILA
    words = list(_phrase(text, name[1]))
    says_upazila = bool(words) and _folded(words[0]).startswith(fold_word(_UPAZILA))
    if says_upazila and _LOCATIVE.search(words[0][0]):
        return PlaceSense.UPAZILA
    unknown = 0
    several = False
    for at, word in enumerate(words[says_upazila:], start=int(says_upazila)):
        part = _part_of(word[0])
        if part is not None:
            if says_upazila and not _acts(words[at:]):
                return PlaceSense.SITE if is_other_body(word[0]) else PlaceSense.UPAZILA
            return PlaceSense.UPAZILA if several and part is PlaceSense.OFFICE else part
        if word.start() in objects or word[0] in _SOURCE or kind_of(word[0]) in _TEAM:
            return _of_unknown(words[:at], word, unknown) if unknown else PlaceSense.UPAZILA
        if _QUANTITY.match(word[0]) or word[0] == _SEAT:
            several = several or word[0] != _SEAT
            continue
        if kind_of(word[0]) is not OwnerKind.UNKNOWN or _starts(_folded(word), _OWN):
            return PlaceSense.UPAZILA
        unknown += not _is_district_or_media(word[0])
    return PlaceSense.UPAZILA


def _title_before(text: str, at: int) -> PlaceSense | None:
    """The body in a title before the name at `at`: "কৃষি অফিস, উলিপুর"; no officer, none with another name."""
    words = [*WORD.finditer(text, max(0, at - _LONGEST_PHRASE), at)]
    if not words or text[words[-1].end() : at].strip() != "," or _starts(_folded(words[-1]), _OFFICERS):
        return None
    before = words[-3:-1]
    if any(_starts(_folded(word), _NOT_ITS_OWN) or is_place_word(word[0]) for word in before):
        return None
    return _part_of(words[-1][0])


def _of_unknown(words: list[re.Match[str]], following: re.Match[str], unknown: int) -> PlaceSense:
    """The part that `words` behind a name tell, some of them `unknown`, before the thing or the source they own.

    "উলিপুর প্রেসক্লাবের সংলাপ" is a body's, "উলিপুর উপজেলা প্রেসক্লাবের সংলাপ" perhaps the upazila's.
    """
    first = _folded(words[0])
    says_upazila = first.startswith(fold_word(_UPAZILA))
    if unknown > _MOST_UNKNOWN or not _owns(words[-1], following):
        return PlaceSense.SITE if 1 < unknown <= _MOST_UNKNOWN and not says_upazila else PlaceSense.UPAZILA
    if not says_upazila:
        return PlaceSense.BODY
    bare = first == fold_word(_UPAZILA + "া")
    return PlaceSense.SITE if bare and following[0] != _BY else PlaceSense.UPAZILA


def owner_of_thing(text: str, start: int, end: int, objects: Collection[int]) -> PlaceSense:
    """What owns or sent the thing that `start:end`, a clause behind its places, speaks of: an office, a body, neither.

    "… কৃষি অফিস হতে কোন আইডিয়া পাওয়া যায়নি", "কুড়িগ্রাম পৌরসভার পাওয়া যায়নি": not the upazila named before.
    """
    words = [*WORD.finditer(text, start, end)]
    for at, word in enumerate(words):
        part = _part_of(word[0])
        if part is None or (at and _starts(_folded(words[at - 1]), _NOT_ITS_OWN)):
            continue
        if part is PlaceSense.OFFICE and at and _QUANTITY.match(words[at - 1][0]):
            continue
        last = at + 1 if at + 1 < len(words) and _starts(_folded(words[at + 1]), _ITS_COUNCIL) else at
        word = words[last]
        following = words[last + 1] if last + 1 < len(words) else None
        owns = following is None or following.start() in objects or following[0] in _SOURCE
        if owns and not _LOCATIVE.search(word[0]):
            return part
    return PlaceSense.UPAZILA


def _phrase(text: str, start: int) -> Iterator[re.Match[str]]:
    """The words from `start` on that nothing but spaces parts."""
    end = start
    for word in WORD.finditer(text, start, start + _LONGEST_PHRASE):
        between = text[end : word.start()].strip(_BREAKS_NO_PHRASE)
        if between and not (between == "(" and is_other_body(word[0])):
            return
        end = word.end()
        yield word


def _folded(word: re.Match[str]) -> str:
    return fold_word(word[0])


# Offices use a few thousand words.
@reference_cache(20_000)
def _part_of(word: str) -> PlaceSense | None:
    """The part that a word names by itself; None for a word that names no body."""
    if is_other_body(word):
        return PlaceSense.BODY
    key = fold_word(word)
    if _starts(key, _OWN) or _PERSONS.search(word):
        return None
    if _starts(key, _OFFICES):
        return PlaceSense.OFFICE
    return PlaceSense.BODY if any(kind_of(stem) is OwnerKind.BODY for stem in stems(key)) else None


def _is_district_or_media(word: str) -> bool:
    known = stems(fold_word(word))
    return any(stem in district_names().codes or stem in map(fold_word, _MEDIA) for stem in known)


def _starts(key: str, words: tuple[str, ...]) -> bool:
    return key.startswith(_all_folded(words))


# Key: one of the lists above, which are the program's own.
@cache
def _all_folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold_word, words))


def _owns(word: re.Match[str], before: re.Match[str]) -> bool:
    """Whether a word owns or sends what follows: in the genitive, but of no persons, or before হতে (from)."""
    genitive = word[0].endswith("র") and not _PERSONS.search(word[0])
    return genitive or before[0] in _SOURCE


def _acts(words: list[re.Match[str]]) -> bool:
    """Whether the body that `words` begin with owns, sends or acts: not "…অফিসে", "…অফিসের সহযোগিতায়", "… কলেজ মাঠে"."""
    return not any(_LOCATIVE.search(word[0]) and word[0] not in _SOURCE for word in words[:2])
