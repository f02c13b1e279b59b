"""Find the districts that a text names."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from etl.bengali.spelling import plain
from etl.bengali.spotting import Spotter, Vocabulary
from etl.bengali.wording import reference_cache
from etl.bengali.words import WORD, stems
from etl.places.gazetteer import district_by_code, districts, upazilas
from etl.places.likeness import LONG_NAME, can_begin, slips, traps, words_at
from etl.places.spelling import district_names, is_place_word, longest_name, upazila_names, word_key


@dataclass(frozen=True, slots=True)
class FoundDistrict:
    """A district named in text, at `span`."""

    district_code: str
    name: str
    span: tuple[int, int]


_COMMA = re.compile(r"\s*,\s*")
_UPAZILA_AFTER = re.compile(r"\s*(?:উপজেলা|[Uu]pazil)")
_DIVISION_AFTER = re.compile(r"\s*(?:বিভাগ|[Dd]ivision)")


def find_districts(text: str) -> list[FoundDistrict]:
    """All districts named in `text`, in order; "রংপুর বিভাগ" names a division, not the district.

    "শেরপুর উপজেলা" and "শেরপুর, বগুড়া" name the upazila in Bogura, not the district of its name.
    """
    found = _districts_spelled(text)
    return [each for each, after in zip_longest(found, found[1:]) if not _is_upazila(each, after, text)]


def _is_upazila(named: FoundDistrict, after: FoundDistrict | None, text: str) -> bool:
    """Whether a district's name stands for the upazila of another district that bears it too."""
    where = _districts_of_namesakes().get(named.name)
    if not where:
        return False
    if _UPAZILA_AFTER.match(text, named.span[1]):
        return True
    if after is None or after.district_code not in where:
        return False
    return _COMMA.fullmatch(text, named.span[1], after.span[0]) is not None


@reference_cache()
def _districts_of_namesakes() -> dict[str, frozenset[str]]:
    """Names of districts that upazilas of other districts bear, with the codes of those districts."""
    bearing = {each.name: frozenset(u.district_code for u in upazilas() if u.name == each.name) for each in districts()}
    own = {each.name: each.code for each in districts()}
    return {name: where for name, where in bearing.items() if where and own[name] not in where}


def _districts_spelled(text: str) -> list[FoundDistrict]:
    """All names of districts in `text`, in order."""
    starts = _district_spotter().starts(plain(text))
    if not starts:
        return []
    names = district_names()
    words = [*WORD.finditer(text)]
    found, after = [], 0
    for place in words_at(starts, words):
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
    return Vocabulary().spotter(lambda word: can_begin(word_key(word), names))


def most_named_district(text: str) -> str | None:
    """Code of the district that `text` names most often, of several the first; None where it names none."""
    named = Counter(found.district_code for found in find_districts(text))
    return named.most_common(1)[0][0] if named else None


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
    keys = [key for key in stems(word_key(word)) if len(key) >= LONG_NAME]
    if is_place_word(word) or any(key in traps("no_place") for key in keys):
        return None
    names = district_names().codes.items()
    meant = {code for name, code in names for key in keys if name[0] == key[0] and slips(key, name) is not None}
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
    known = district_names().codes.keys() | traps("common_word") | traps("no_place")
    return {name: codes.pop() for name, codes in where.items() if len(codes) == 1 and name not in known}
