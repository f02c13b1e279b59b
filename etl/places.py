"""Find districts and upazilas in a paper's words; who they are is known by `etl.gazetteer`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from etl.bengali.text import fold, fold_word
from etl.bengali.wording import REFERENCE, read_list
from etl.bengali.words import WORD, stems
from etl.gazetteer import (
    District,
    Place,
    district_by_code,
    district_by_memo_geo,
    districts,
    upazila_by_code,
    upazilas,
    upazilas_of,
)

__all__ = [
    "District",
    "FoundDistrict",
    "FoundPlace",
    "Place",
    "district_by_code",
    "district_by_memo_geo",
    "district_in",
    "districts",
    "find_districts",
    "find_upazilas",
    "upazila_by_code",
    "upazilas",
    "upazilas_of",
]

SADAR = "সদর"


@dataclass(frozen=True, slots=True)
class FoundPlace:
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


_DIVISION_AFTER = re.compile(r"\s*(?:বিভাগ|[Dd]ivision)")
# What may stand inside one name: রাজার হাট, চর-রাজিবপুর, Cox's Bazar, a name broken by the end of a line
_JOINED = re.compile(r"[ \u00a0'’-]{0,3}\n?[ \u00a0]{0,2}")


@cache
def _district_keys(folder: Path) -> dict[str, str]:
    """Folded district name → code."""
    return {
        _key(name): district.code
        for district in districts(folder)
        for name in (district.name, district.name_en, *district.other_names)
    }


@cache
def _district_beginnings(folder: Path) -> frozenset[str]:
    return _beginnings(_district_keys(folder))


def find_districts(text: str, folder: Path = REFERENCE) -> list[FoundDistrict]:
    """All districts named in `text`, in order; "রংপুর বিভাগ" names a division, not the district."""
    keys, beginnings = _district_keys(folder), _district_beginnings(folder)
    found = []
    words = [*WORD.finditer(text)]
    place = 0
    while place < len(words):
        code, used = _longest_name(words, place, text, keys, beginnings)
        if code is not None:
            span = (words[place].start(), words[place + used - 1].end())
            district = district_by_code(code, folder)
            if district and not _DIVISION_AFTER.match(text, span[1]):
                found.append(FoundDistrict(code, district.name, span))
        place += used
    return found


def district_in(text: str, folder: Path = REFERENCE) -> str | None:
    """Code of the one district that `text` names; None where it names none or several."""
    named = Counter(found.district_code for found in find_districts(text, folder))
    return next(iter(named)) if len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class _Names:
    """What the names of one district's upazilas look like when folded."""

    codes: dict[str, str]
    elsewhere: dict[str, frozenset[str]]
    beginnings: frozenset[str]


def _key(name: str) -> str:
    """`fold`, and for English names also the spellings that vary freely: ph/f, -gonj/-ganj, z/j, y/i, nn/n."""
    key = fold(name)
    if not key.isascii():
        return key
    for written, one_form in (("ph", "f"), ("sh", "s"), ("z", "j"), ("y", "i"), ("w", "u"), ("v", "b"), ("o", "a")):
        key = key.replace(written, one_form)
    return re.sub(r"([a-z])\1+", r"\1", key)


@lru_cache(maxsize=200_000)
def _word_key(word: str) -> str:
    return _key(word) if word.isascii() else fold_word(word)


def _beginnings(keys: Iterable[str]) -> frozenset[str]:
    """Every beginning of every key: tells when a name over several words can no longer come true."""
    return frozenset(key[:length] for key in keys for length in range(1, len(key) + 1))


@cache
def _names(district_code: str, folder: Path) -> _Names:
    codes: dict[str, str] = {}
    elsewhere: dict[str, set[str]] = {}
    for place in upazilas(folder):
        for key in _keys_of(place):
            if place.district_code == district_code:
                codes[key] = place.code
            else:
                elsewhere.setdefault(key, set()).add(place.district_code)
    codes |= _sadar_names(district_code, folder)
    for key, code in _district_keys(folder).items():
        if key not in codes:
            elsewhere.setdefault(key, set()).add(code)
    return _Names(codes, {key: frozenset(where) for key, where in elsewhere.items()}, _beginnings(codes))


def _keys_of(place: Place) -> set[str]:
    """Folded forms of every name of `place`; "Nesarabad (Swarupkathi)" is two names."""
    written = [place.name, place.name_en, *place.variants, place.former_name or ""]
    return {_key(part) for name in written for part in re.split(r"[()]", name) if part.strip()}


def _sadar_names(district_code: str, folder: Path) -> dict[str, str]:
    """সদর alone, and after any spelling of the district's name."""
    sadar = next((p.code for p in upazilas_of(district_code, None, folder) if p.name.split()[-1] == SADAR), None)
    if sadar is None:
        return {}
    own = [key for key, code in _district_keys(folder).items() if code == district_code]
    alone = {True: _key("Sadar"), False: _key(SADAR)}
    return {name: sadar for key in own for name in (key + alone[key.isascii()], *alone.values())}


def find_upazilas(
    text: str, district_code: str, month: str | None = None, folder: Path = REFERENCE
) -> list[FoundPlace]:
    """The upazilas of the district that `text` names, in order, each as often as it is named.

    Exact after folding (listed variants included), else a cautious likeness, then `doubtful`. A name stands as a word
    of its own or with a case ending. সদর is the district's sadar upazila; the district's name alone is no upazila;
    "পীরগঞ্জ, রংপুর" in a paper of Thakurgaon is not Thakurgaon's. With `month`, upazilas that did not exist yet are
    left out.
    """
    names = _names(district_code, folder)
    words = [*WORD.finditer(text)]
    found, place = [], 0
    while place < len(words):
        code, used = _longest_name(words, place, text, names.codes, names.beginnings)
        span = (words[place].start(), words[place + used - 1].end())
        doubtful = False
        if code is None:
            code = _resembled(words[place][0], district_code, folder)
            doubtful = code is not None
        elif _belongs_elsewhere(words, place, used, text, district_code, folder):
            code = None
        upazila = upazila_by_code(code, folder) if code else None
        if upazila and (month is None or upazila.existed_in(month)):
            found.append(FoundPlace(upazila.code, upazila.name_in(month), span, doubtful))
        place += used
    return found


def _longest_name(
    words: list[re.Match[str]], place: int, text: str, codes: dict[str, str], beginnings: frozenset[str]
) -> tuple[str | None, int]:
    """The code of the longest name that begins at word `place`, and the words it takes (1 where there is none)."""
    best: tuple[str | None, int] = (None, 1)
    key = ""
    for used in range(1, min(4, len(words) - place) + 1):
        word = words[place + used - 1]
        if used > 1 and not _JOINED.fullmatch(text, words[place + used - 2].end(), word.start()):
            break
        written = _word_key(key + _word_key(word[0]))
        # an ending belongs to the word it is joined to: in "চিলমারী ও উলিপুর" ও is "and"
        code = next((codes[stem] for stem in stems(written) if stem in codes and len(stem) > len(key)), None)
        if code is not None:
            best = (code, used)
        key = written
        if key not in beginnings:
            break
    return best


_COMMA = re.compile(r"\s*,\s*")


def _belongs_elsewhere(
    words: list[re.Match[str]], place: int, used: int, text: str, district_code: str, folder: Path
) -> bool:
    """True for "রংপুর সদর" and "পীরগঞ্জ, রংপুর" in another district's paper."""
    districts_by_key = _district_keys(folder)
    name = "".join(_word_key(word[0]) for word in words[place : place + used])
    if place and name in (_key(SADAR), _key("Sadar")):
        before = words[place - 1]
        district = districts_by_key.get(_word_key(before[0]))
        if district not in (None, district_code) and _JOINED.fullmatch(text, before.end(), words[place].start()):
            return True
    if place + used < len(words):
        after = words[place + used]
        district = next((districts_by_key[s] for s in stems(_word_key(after[0])) if s in districts_by_key), None)
        namesakes = _names(district_code, folder).elsewhere.get(name, frozenset())
        return (
            district in namesakes and _COMMA.fullmatch(text, words[place + used - 1].end(), after.start()) is not None
        )
    return False


@lru_cache(maxsize=200_000)
def _resembled(word: str, district_code: str, folder: Path) -> str | None:
    """The upazila whose name `word` resembles: one slip in five to eight letters, two in nine or more, no rival.

    A name known elsewhere (বীরগঞ্জ beside পীরগঞ্জ) is not a slip, nor is a word of `not_places.csv`.
    """
    names = _names(district_code, folder)
    keys = stems(_word_key(word))
    if len(keys[0]) < 5 or any(key in names.elsewhere or key in _not_places() for key in keys):
        return None
    slips = {
        code: slip
        for name, code in names.codes.items()
        for key in keys
        if len(key) >= 5 and len(name) >= 5 and (slip := _slips(key, name)) is not None
    }
    nearest = [code for code, slip in slips.items() if slip == min(slips.values())]
    return nearest[0] if len(nearest) == 1 else None


def _slips(key: str, name: str) -> int | None:
    allowed = 2 if min(len(key), len(name)) >= 9 else 1
    distance = Levenshtein.distance(key, name, score_cutoff=allowed)
    return distance if distance <= allowed and key[0] == name[0] else None


@cache
def _not_places() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_list("not_places"))
