"""Find the districts and upazilas that a text names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from etl.bengali.spelling import plain
from etl.bengali.spotting import Spotter, Vocabulary
from etl.bengali.text import first_letter, fold
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.places.gazetteer import (
    District,
    Place,
    district_by_code,
    district_by_memo_geo,
    districts,
    upazila_by_code,
    upazilas,
    upazilas_of,
)
from etl.places.spelling import (
    WITHIN_A_NAME,
    Names,
    district_names,
    is_place_word,
    longest_name,
    sadar_keys,
    upazila_names,
    word_key,
)

__all__ = [
    "District",
    "FoundDistrict",
    "FoundPlace",
    "Place",
    "district_by_code",
    "district_by_memo_geo",
    "district_in",
    "district_of_upazilas",
    "district_resembled",
    "districts",
    "find_districts",
    "find_upazilas",
    "upazila_by_code",
    "upazilas",
    "upazilas_of",
]


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class FoundPlace(NamedTuple):
    """An upazila found in text. `name` is its standard name; the paper's words stand at `span`.

    `doubtful`: the words only resemble the name (a slip of the pen or of a scan).
    """

    upazila_code: str
    name: str
    span: tuple[int, int]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class FoundDistrict:
    """A district named in text, at `span`."""

    district_code: str
    name: str
    span: tuple[int, int]


# Folded letters of a name in which one slip leaves no doubt which is meant.
_LONG_NAME = 5
_DIVISION_AFTER = re.compile(r"\s*(?:বিভাগ|[Dd]ivision)")
_UPAZILA_AFTER = re.compile(r"\s*(?:উপজেলা|[Uu]pazil)")
_LISTED_TOGETHER = re.compile(r"\s*(?:[,/]|ও|এবং|and)\s*")
_COMMA = re.compile(r"\s*,\s*")


def find_districts(text: str) -> list[FoundDistrict]:
    """All districts named in `text`, in order; "রংপুর বিভাগ" names a division, not the district."""
    starts = _district_spotter().starts(plain(text))
    if not starts:
        return []
    names = district_names()
    words = [*WORD.finditer(text)]
    found, after = [], 0
    for place in _places_of(starts, words):
        if place < after:
            continue
        code, used = longest_name(words, place, text, names)
        district = district_by_code(code) if code else None
        span = (words[place].start(), words[place + used - 1].end())
        if district and not _DIVISION_AFTER.match(text, span[1]):
            found.append(FoundDistrict(district.code, district.name, span))
        after = place + used
    return found


@reference_cache()
def _district_spotter() -> Spotter:
    names = district_names()
    return Vocabulary().spotter(lambda word: _can_begin(word_key(word), names))


def _can_begin(key: str, names: Names) -> bool:
    return key in names.beginnings or any(stem in names.codes for stem in stems(key))


def _places_of(starts: Sequence[int], words: list[re.Match[str]]) -> Iterator[int]:
    """Which of `words` begin at `starts`; both are in order."""
    return (bisect_left(words, start, key=re.Match.start) for start in starts)


def district_in(text: str) -> str | None:
    """Code of the one district that `text` names; None where it names none or several."""
    named = {found.district_code for found in find_districts(text)}
    return named.pop() if len(named) == 1 else None


def district_resembled(text: str) -> str | None:
    """Code of the one district whose name a word of `text` misspells by a letter (নেত্রকণা); None for none or several."""
    named = {code for word in WORD.finditer(text) if (code := _district_misspelt(word[0]))}
    return named.pop() if len(named) == 1 else None


@reference_cache(20_000)
def _district_misspelt(word: str) -> str | None:
    keys = [key for key in stems(word_key(word)) if len(key) >= _LONG_NAME]
    if is_place_word(word) or any(key in _traps("no_place") for key in keys):
        return None
    names = district_names().codes.items()
    meant = {code for name, code in names for key in keys if name[0] == key[0] and _slips(key, name) is not None}
    return meant.pop() if len(meant) == 1 else None


def district_of_upazilas(text: str) -> str | None:
    """Code of the one district in which all the upazilas lie that `text` names and whose name no other district has."""
    keys = {stem for word in WORD.finditer(text) for stem in stems(word_key(word[0]))}
    named = {_names_of_one_district()[key] for key in keys & _names_of_one_district().keys()}
    return named.pop() if len(named) == 1 else None


@reference_cache()
def _names_of_one_district() -> dict[str, str]:
    """Folded names of one word that are upazilas' of one district, no district's and no common word."""
    where: dict[str, set[str]] = {}
    for district in districts():
        for name in upazila_names(district.code).codes:
            where.setdefault(name, set()).add(district.code)
    known = district_names().codes.keys() | _traps("common_word") | _traps("no_place")
    return {name: codes.pop() for name, codes in where.items() if len(codes) == 1 and name not in known}


def find_upazilas(text: str, district_code: str, month: str | None = None) -> list[FoundPlace]:
    """The upazilas of the district that `text` names, in order, each as often as it is named.

    Exact after folding (listed variants included), else a cautious likeness, then `doubtful`. A name stands as a word
    of its own or with a case ending. সদর is the district's sadar upazila; the district's name alone is no upazila;
    "পীরগঞ্জ, রংপুর" in a paper of Thakurgaon is not Thakurgaon's. With `month`, upazilas that did not exist yet are
    left out. A name that is also a common word (বিরল) is `doubtful` unless উপজেলা follows or other upazilas stand by it.
    """
    return [*_find_upazilas(text, district_code, month)]


# Each decision of a paper is asked several times which upazilas it names.
@reference_cache(256)
def _find_upazilas(text: str, district_code: str, month: str | None) -> Sequence[FoundPlace]:
    starts = _upazila_spotter(district_code).starts(plain(text))
    if not starts:
        return []
    names = upazila_names(district_code)
    words = [*WORD.finditer(text)]
    found, after = [], 0
    for place in _places_of(starts, words):
        if place < after:
            continue
        code, used = longest_name(words, place, text, names)
        doubtful = code is None
        if code is None:
            code = _resembled(words[place][0], district_code)
        elif _is_no_upazila(words, place, used, text, district_code) or _of_another_district(
            words, place, text, district_code
        ):
            code = None
        upazila = upazila_by_code(code) if code else None
        if upazila and (month is None or upazila.existed_in(month)):
            span = (words[place].start(), words[place + used - 1].end())
            found.append(FoundPlace(upazila.code, upazila.name_in(month), span, doubtful))
        after = place + used
    return _with_common_words_doubted(text, found, _common_names(district_code))


@reference_cache()
def _upazila_spotter(district_code: str) -> Spotter:
    """Finds the words that a name of the district can begin with, or that resemble one."""
    names = upazila_names(district_code)
    first_letters = {name[0] for name in names.codes}

    def can_name(word: str) -> bool:
        if not word.isascii() and first_letter(word) not in first_letters:
            return False
        return _can_begin(word_key(word), names) or _resembled(word, district_code) is not None

    return Vocabulary().spotter(can_name)


def _is_no_upazila(words: list[re.Match[str]], place: int, used: int, text: str, district_code: str) -> bool:
    """True for "রংপুর সদর" and "পীরগঞ্জ, রংপুর" in another district's paper, and for "জেলা সদর", a town."""
    name = word_key("".join(word[0] for word in words[place : place + used]))
    before = words[place - 1] if place else None
    after = words[place + used] if place + used < len(words) else None
    end = words[place + used - 1].end()
    if used > 1 and word_key(words[place + used - 1][0]) in sadar_keys() and _goes_on(after, end, text):
        return True
    if any(stem in sadar_keys() for stem in stems(name)):
        if before and WITHIN_A_NAME.fullmatch(text, before.end(), words[place].start()):
            elsewhere = district_names().codes.get(word_key(before[0]), district_code) != district_code
            seat = word_key(before[0]) in _traps("before_sadar") and not _UPAZILA_AFTER.match(text, end)
            return elsewhere or seat
        return _goes_on(after, end, text)
    namesakes = upazila_names(district_code).elsewhere.get(name)
    if not namesakes or not after or not _COMMA.fullmatch(text, end, after.start()):
        return False
    codes = district_names().codes
    return any(codes.get(stem) in namesakes for stem in stems(word_key(after[0])))


def _goes_on(after: re.Match[str] | None, end: int, text: str) -> bool:
    """True where a word follows that makes it an office of the district ("মাগুরা সদর হাসপাতালের")."""
    if after is None or text[end : after.start()].strip(" "):
        return False
    return any(stem in _traps("after_sadar") for stem in stems(word_key(after[0])))


def _of_another_district(words: list[re.Match[str]], place: int, text: str, district_code: str) -> bool:
    """True for "দিনাজপুর জেলার ফুলবাড়ী" in a paper of Kurigram."""
    if place < 2 or words[place - 1][0] not in _traps("of_district"):
        return False
    together = text[words[place - 2].end() : words[place].start()].replace(words[place - 1][0], "").strip(" ") == ""
    codes = district_names().codes
    named = next((codes[stem] for stem in stems(word_key(words[place - 2][0])) if stem in codes), district_code)
    return together and named != district_code


@reference_cache()
def _traps(kind: str) -> frozenset[str]:
    """Folded words of one kind of `place_traps.csv`."""
    return frozenset(fold(row["word"]) for row in read_list("place_traps") if row["kind"] == kind)


@reference_cache()
def _common_names(district_code: str) -> frozenset[str]:
    """Codes of the district's upazilas whose name is also a common word."""
    codes = upazila_names(district_code).codes
    return frozenset(codes[word] for word in _traps("common_word") if word in codes)


def _with_common_words_doubted(text: str, found: list[FoundPlace], common: frozenset[str]) -> list[FoundPlace]:
    if not any(each.upazila_code in common for each in found):
        return found
    doubted = []
    for place, each in enumerate(found):
        beside = [(found[place - 1].span[1], each.span[0])] if place else []
        beside += [(each.span[1], found[place + 1].span[0])] if place + 1 < len(found) else []
        sure = _UPAZILA_AFTER.match(text, each.span[1]) or any(_LISTED_TOGETHER.fullmatch(text, *gap) for gap in beside)
        doubted.append(each._replace(doubtful=each.doubtful or (each.upazila_code in common and not sure)))
    return doubted


@reference_cache(200_000)
def _resembled(word: str, district_code: str) -> str | None:
    """The upazila whose name `word` resembles: one slip in five to eight letters, two in nine or more, no rival.

    A name known elsewhere (বীরগঞ্জ beside পীরগঞ্জ) is not a slip, nor is a word of `place_traps.csv`.
    """
    names = upazila_names(district_code)
    keys = stems(word_key(word))
    if len(keys[0]) < _LONG_NAME or any(key in names.elsewhere or key in _traps("no_place") for key in keys):
        return None
    alike = _long_names(district_code)
    slips = {
        code: slip
        for name, code in alike.get(keys[0][0], ())
        for key in keys
        if len(key) >= _LONG_NAME and (slip := _slips(key, name)) is not None
    }
    nearest = [code for code, slip in slips.items() if slip == min(slips.values())]
    return nearest[0] if len(nearest) == 1 else None


@reference_cache()
def _long_names(district_code: str) -> dict[str, list[tuple[str, str]]]:
    """By first letter the names of five letters and more, with their codes: a slip is never in the first letter."""
    names: dict[str, list[tuple[str, str]]] = {}
    for name, code in upazila_names(district_code).codes.items():
        if len(name) >= _LONG_NAME:
            names.setdefault(name[0], []).append((name, code))
    return names


def _slips(key: str, name: str) -> int | None:
    allowed = 2 if min(len(key), len(name)) >= 9 else 1
    distance = Levenshtein.distance(key, name, score_cutoff=allowed)
    return distance if distance <= allowed else None
