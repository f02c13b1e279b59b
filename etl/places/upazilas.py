"""Find the upazilas of a district that a text names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.spotting import Spotter, Vocabulary
from etl.bengali.text import first_letter
from etl.bengali.wording import reference_cache
from etl.bengali.words import WORD, stems
from etl.places.gazetteer import upazila_by_code
from etl.places.likeness import LONG_NAME, can_begin, slips, traps, words_at
from etl.places.spelling import WITHIN_A_NAME, district_names, longest_name, sadar_keys, upazila_names, word_key

_UPAZILA_AFTER = re.compile(r"\s*(?:উপজেলা|[Uu]pazil)")
_LISTED_TOGETHER = re.compile(r"\s*(?:[,/]|ও|এবং|and)\s*")
_COMMA = re.compile(r"\s*,\s*")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class FoundPlace(NamedTuple):
    """An upazila found in text. `name` is its standard name; the paper's words stand at `span`.

    `doubtful`: the words only resemble the name (a slip of the pen or of a scan).
    """

    upazila_code: str
    name: str
    span: tuple[int, int]
    doubtful: bool = False


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
    for place in words_at(starts, words):
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
            span = _span(words[place].start(), words[place + used - 1].end(), text)
            found.append(FoundPlace(upazila.code, upazila.name_in(month), span, doubtful))
        after = place + used
    return _with_common_words_doubted(text, found, _common_names(district_code))


def _span(start: int, end: int, text: str) -> tuple[int, int]:
    """Where a name stands, with the bracket that closes its last word: মতলব (উত্তর)."""
    closes = "(" in text[start:end] and text[end : end + 1] == ")"
    return start, end + closes


@reference_cache()
def _upazila_spotter(district_code: str) -> Spotter:
    """Finds the words that a name of the district can begin with, or that resemble one."""
    names = upazila_names(district_code)
    first_letters = {name[0] for name in names.codes}

    def can_name(word: str) -> bool:
        if not word.isascii() and first_letter(word) not in first_letters:
            return False
        return can_begin(word_key(word), names) or _resembled(word, district_code) is not None

    return Vocabulary().spotter(can_name)


def _is_no_upazila(words: list[re.Match[str]], place: int, used: int, text: str, district_code: str) -> bool:
    """True for "রংপুর সদর" and "পীরগঞ্জ, রংপুর" in another district's paper, and for "জেলা সদর", a town."""
    name = word_key("".join(word[0] for word in words[place : place + used]))
    before = words[place - 1] if place else None
    after = words[place + used] if place + used < len(words) else None
    end = words[place + used - 1].end()
    if _is_followed_by("after_name", after, end, text):
        return True
    if (
        used > 1
        and word_key(words[place + used - 1][0]) in sadar_keys()
        and _is_followed_by("after_sadar", after, end, text)
    ):
        return True
    if any(stem in sadar_keys() for stem in stems(name)):
        if before and WITHIN_A_NAME.fullmatch(text, before.end(), words[place].start()):
            elsewhere = district_names().codes.get(word_key(before[0]), district_code) != district_code
            seat = word_key(before[0]) in traps("before_sadar") and not _UPAZILA_AFTER.match(text, end)
            return elsewhere or seat
        return _is_followed_by("after_sadar", after, end, text)
    namesakes = upazila_names(district_code).elsewhere.get(name)
    if not namesakes or not after or not _COMMA.fullmatch(text, end, after.start()):
        return False
    codes = district_names().codes
    return any(codes.get(stem) in namesakes for stem in stems(word_key(after[0])))


def _is_followed_by(kind: str, after: re.Match[str] | None, end: int, text: str) -> bool:
    """True where a word of this kind follows: it makes an office of the district of it ("মাগুরা সদর হাসপাতালের"), or a lake
    or a bridge that bears the name ("কাপ্তাই হ্রদের")."""
    if after is None or text[end : after.start()].strip(" "):
        return False
    return any(stem in traps(kind) for stem in stems(word_key(after[0])))


def _of_another_district(words: list[re.Match[str]], place: int, text: str, district_code: str) -> bool:
    """True for "দিনাজপুর জেলার ফুলবাড়ী" in a paper of Kurigram."""
    if place < 2 or words[place - 1][0] not in traps("of_district"):
        return False
    together = text[words[place - 2].end() : words[place].start()].replace(words[place - 1][0], "").strip(" ") == ""
    codes = district_names().codes
    named = next((codes[stem] for stem in stems(word_key(words[place - 2][0])) if stem in codes), district_code)
    return together and named != district_code


@reference_cache()
def _common_names(district_code: str) -> frozenset[str]:
    """Codes of the district's upazilas whose name is also a common word."""
    codes = upazila_names(district_code).codes
    return frozenset(codes[word] for word in traps("common_word") if word in codes)


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
    if len(keys[0]) < LONG_NAME or any(key in names.elsewhere or key in traps("no_place") for key in keys):
        return None
    alike = _long_names(district_code)
    distances = {
        code: slip
        for name, code in alike.get(keys[0][0], ())
        for key in keys
        if len(key) >= LONG_NAME and (slip := slips(key, name)) is not None
    }
    nearest = [code for code, slip in distances.items() if slip == min(distances.values())]
    return nearest[0] if len(nearest) == 1 else None


@reference_cache()
def _long_names(district_code: str) -> dict[str, list[tuple[str, str]]]:
    """By first letter the names of five letters and more, with their codes: a slip is never in the first letter."""
    names: dict[str, list[tuple[str, str]]] = {}
    for name, code in upazila_names(district_code).codes.items():
        if len(name) >= LONG_NAME:
            names.setdefault(name[0], []).append((name, code))
    return names
