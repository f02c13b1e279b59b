"""Match names of places as papers write them: folded, over several words, with case endings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from etl.bengali.text import fold, fold_word
from etl.bengali.wording import reference_cache
from etl.bengali.words import stems
from etl.places.gazetteer import Place, districts, upazilas, upazilas_of

SADAR = ("সদর", "Sadar")
_MOST_WORDS = 4

# What may stand inside one name: রাজার হাট, চর-রাজিবপুর, মতলব (উত্তর), Cox's Bazar, a name broken by the end of a line
WITHIN_A_NAME = re.compile(r"[ \u00a0'’-]{0,3}\n?[ \u00a0]{0,2}\(?")

# Spellings that vary freely in English names, as -ganj and -gonj do
_LATIN = (("ph", "f"), ("sh", "s"), ("z", "j"), ("y", "i"), ("w", "u"), ("v", "b"), ("o", "a"))


@dataclass(frozen=True, slots=True)
class Names:
    """Names to look for, folded: the code of each, every beginning of each.

    `elsewhere`: names of places that are not looked for, with the codes of their districts.
    """

    codes: dict[str, str]
    beginnings: frozenset[str]
    elsewhere: dict[str, frozenset[str]] = field(default_factory=dict)


def name_key(name: str) -> str:
    """`fold`, and in English names also ph/f, -gonj/-ganj, z/j, y/i, nn/n made one."""
    key = fold(name)
    if not key.isascii():
        return key
    for written, one_form in _LATIN:
        key = key.replace(written, one_form)
    return re.sub(r"([a-z])\1+", r"\1", key)


@reference_cache(200_000)
def word_key(word: str) -> str:
    """`name_key` of a single word, remembered."""
    return name_key(word) if word.isascii() else fold_word(word)


@reference_cache()
def sadar_keys() -> tuple[str, ...]:
    """The folded words for a district's sadar upazila, Bengali first."""
    return tuple(map(name_key, SADAR))


@reference_cache()
def district_names() -> Names:
    codes = {
        name_key(name): district.code
        for district in districts()
        for name in (district.name, district.name_en, *district.other_names)
    }
    return Names(codes, _beginnings(codes))


@reference_cache()
def upazila_names(district_code: str) -> Names:
    """The names of the district's upazilas; `elsewhere` those of other districts' upazilas and of all districts."""
    codes: dict[str, str] = {}
    elsewhere: dict[str, set[str]] = {}
    for place in upazilas():
        for key in _keys_of(place):
            if place.district_code == district_code:
                codes[key] = place.code
            else:
                elsewhere.setdefault(key, set()).add(place.district_code)
    codes |= _sadar_names(district_code)
    for key, code in district_names().codes.items():
        if key not in codes:
            elsewhere.setdefault(key, set()).add(code)
    return Names(codes, _beginnings(codes), {key: frozenset(where) for key, where in elsewhere.items()})


@reference_cache()
def _keys_of(place: Place) -> frozenset[str]:
    """Folded forms of every name of `place`; "Nesarabad (Swarupkathi)" is two names."""
    written = [place.name, place.name_en, *place.variants, place.former_name or ""]
    return frozenset(name_key(part) for name in written for part in re.split(r"[()]", name) if part.strip())


def is_place_word(word: str) -> bool:
    """Whether a word, with or without a case ending, belongs to the name of some district or upazila."""
    return any(stem in _place_words() for stem in stems(word_key(word)))


@reference_cache()
def _place_words() -> frozenset[str]:
    upazila = (name for place in upazilas() for name in (place.name, *place.variants, place.former_name or ""))
    district = (name for each in districts() for name in (each.name, *each.other_names))
    return frozenset(name_key(word) for name in (*upazila, *district) for word in name.split())


def _sadar_names(district_code: str) -> dict[str, str]:
    """সদর alone, and after any spelling of the district's name."""
    sadar = next((p.code for p in upazilas_of(district_code, None) if p.name.split()[-1] == SADAR[0]), None)
    if sadar is None:
        return {}
    own = [key for key, code in district_names().codes.items() if code == district_code]
    return {name: sadar for key in own for name in (key + sadar_keys()[key.isascii()], *sadar_keys())}


def _beginnings(keys: Iterable[str]) -> frozenset[str]:
    """Every beginning of every key, to stop early when no name of several words can match any more."""
    return frozenset(key[:length] for key in keys for length in range(1, len(key) + 1))


def longest_name(words: list[re.Match[str]], place: int, text: str, names: Names) -> tuple[str | None, int]:
    """The code of the longest name that begins at word `place`, and the words it takes (None, 1 without one)."""
    best: tuple[str | None, int] = (None, 1)
    key = ""
    for used in range(1, min(_MOST_WORDS, len(words) - place) + 1):
        word = words[place + used - 1]
        if used > 1 and not WITHIN_A_NAME.fullmatch(text, words[place + used - 2].end(), word.start()):
            break
        written = word_key(key + word_key(word[0]))
        # an ending belongs to the word it is joined to: in "চিলমারী ও উলিপুর" ও is "and"
        code = next(
            (names.codes[stem] for stem in stems(written) if stem in names.codes and len(stem) > len(key)), None
        )
        if code is not None:
            best = (code, used)
        key = written
        if key not in names.beginnings:
            break
    return best
