"""The word of the field that a printed word misspells, by likeness: কার্যবিরণী is কার্যবিবরণী, অনুষ্টিত is অনুষ্ঠিত.

The bound of likeness was learnt from a dictionary of 110,609 words: without `ordinary_words.csv` it took 136 of them
for words of the field, with it those alone that are a field's word spelt otherwise.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from etl.bengali.spelling import plain, without_optional
from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.likeness import is_likely, shortened
from etl.places.spelling import is_place_word

# The lists whose words are looked for as they are spelt there.
OF_THE_FIELD = (
    "acts",
    "carried_out",
    "closings",
    "endings",
    "head_labels",
    "headers",
    "meeting_words",
    "months",
    "objects",
    "predicates",
    "prose_labels",
    "quantifiers",
    "roles",
    "status_columns",
    "team_words",
    "topics",
)
# Others whose words are known, and are no misspelling of those.
KNOWN_TOO = (
    "attendance_words",
    "before_upazila",
    "before_verb",
    "carried_over",
    "decision_words",
    "due_phrases",
    "every",
    "letterheads",
    "light_verbs",
    "listed_labels",
    "main_verbs",
    "number_words",
    "ordinary_words",
    "plain_words",
    "posts",
    "references",
    "register_examples",
    "status_values",
    "time_limits",
    "time_words",
    "weekdays",
)
# In folded letters. Shorter words resemble too many others.
_SHORTEST = 5
_WITHOUT_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))


class Meant(NamedTuple):
    """The right spelling of a printed word; `sure` where they differ only in what writers vary freely."""

    word: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """Other names, folded → the field's word (`other_names.csv`); those and the words of the field, folded → as listed;
    all words that are known; folded words less a letter, or half a joined one → whole."""

    names: dict[str, str]
    of_field: dict[str, str]
    spelt: frozenset[str]
    folded: frozenset[str]
    shortened: dict[str, tuple[str, ...]]


@reference_cache(200_000)
def word_meant(word: str) -> Meant | None:
    """The word of the field that a printed word misspells; None where it is none, or spelt as the lists have it."""
    # Many write it for a colon.
    visarga = word[len(word.rstrip("ঃ")) :]
    bare = word.removesuffix(visarga)
    whole = _with_reph_in_place(without_scars(bare))
    found = _named_otherwise(whole) or Meant(whole, sure=True)
    return None if plain(found.word) == plain(bare) or not whole else Meant(found.word + visarga, found.sure)


# কাযর্বিবরণী, সাবির্ক: some converters put the reph behind the letter that it stands on.
_LATE_REPH = re.compile(
    "([\u0995-\u09b9](?:\u09bc)?(?:\u09cd[\u0995-\u09b9])*[\u09be-\u09cc]?)\u09b0\u09cd(?=[\u0995-\u09b9])"
)


def _with_reph_in_place(word: str) -> str:
    """The word with its late reph put before its letter, where that makes a known word of an unknown one."""
    if "\u09b0\u09cd" not in word or _is_spelt_right(word):
        return word
    moved = _LATE_REPH.sub("\u09b0\u09cd\\1", word)
    return moved if _is_spelt_right(moved) else word


def _named_otherwise(word: str) -> Meant | None:
    """The word of the field for one that is misspelt, or another name of it; None where it is neither."""
    if word.isascii():
        meant = _known().names.get(fold_word(word))
        return Meant(meant, sure=True) if meant else None
    if _is_spelt_right(word):
        return None
    hooked = _with_hook(word)
    return Meant(hooked, sure=False) if hooked else _like(word)


# ি stands before its letter and is written behind it: where print or scan lost its hook, an া is seen before the letter.
_LOST_HOOK = re.compile("া((?:[ক-হ](?:়)?্)*[ক-হয়](?:়)?)(?![া-ৌ])")
_SHORTEST_HOOKED = 4


def _with_hook(word: str) -> str | None:
    """The known word that is meant where an ি lost its hook (কার্যাববরণী, যায়ান); None where there is none."""
    if len(word) <= _SHORTEST_HOOKED or is_place_word(word):
        return None
    for lost in _LOST_HOOK.finditer(word):
        hooked = f"{word[: lost.start()]}{lost[1]}ি{word[lost.end() :]}"
        if _is_spelt_right(hooked):
            return hooked
    return None


def _is_spelt_right(word: str) -> bool:
    # The endings have signs that `_spelling` drops: জেলায় is জেলা + য়.
    bare = (*stems(_spelling(word)), *map(without_optional, stems(plain(word))))
    return any(stem in _known().spelt for stem in bare) or word.isascii()


def _like(word: str) -> Meant | None:
    """The word of the field that `word`, not spelt as any that is known, is like, with the ending that it bears."""
    key = fold_word(word)
    if len(key) < _SHORTEST or is_place_word(word):
        return None
    known = _known()
    endings = {stem: key[len(stem) :] for stem in stems(key, shortest=_SHORTEST)}
    for stem, ending in endings.items():
        if stem in known.of_field:
            return Meant(known.of_field[stem] + ending, sure=True)
    if any(stem in known.folded for stem in endings):
        return None
    # A slip in what may be an ending is another ending.
    own = min(map(len, endings), default=0)
    for stem, ending in endings.items():
        if alike := [each for each in _candidates(stem) if is_likely(stem, each, own)]:
            # A word that may be several is the one that is as long, then any: it is unsure all the same.
            best = min(alike, key=lambda each: (abs(len(each) - len(stem)), each))
            return Meant(known.of_field[best] + ending, sure=False)
    return None


def _candidates(key: str) -> set[str]:
    known = _known().shortened
    return {word for short in shortened(key) for word in known.get(short, ())}


@reference_cache()
def _known() -> _Known:
    names = {fold_word(clean(row["words"])): clean(row["meant"]) for row in read_list("other_names")}
    of_field = dict(names)
    for word in _words_of(OF_THE_FIELD):
        if len(fold_word(word)) >= _SHORTEST:
            of_field.setdefault(fold_word(word), word)
    words = {*_words_of(OF_THE_FIELD), *_words_of(KNOWN_TOO)}
    less = dict[str, set[str]]()
    for key in of_field:
        for short in shortened(key):
            less.setdefault(short, set()).add(key)
    return _Known(
        names,
        of_field,
        frozenset(map(_spelling, words)),
        frozenset(map(fold_word, words)),
        {short: tuple(sorted(keys)) for short, keys in less.items()},
    )


def _words_of(lists: Iterable[str]) -> Iterator[str]:
    """The Bengali words of all columns of these lists but notes."""
    for name in lists:
        for row in read_list(name):
            for column, cell in row.items():
                if column != "note":
                    yield from (word for word in WORD.findall(clean(cell)) if not word.isascii())


def _spelling(word: str) -> str:
    """The word as the lists' patterns compare it."""
    return without_optional(plain(word))


@reference_cache()
def _scars() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![{row['not_after'] or '-'}]){row['first']}([িেৈ]?){row['scar']}"), rf"{row['meant']}\1")
        for row in read_list("converter_scars")
    )


def without_scars(word: str) -> str:
    """The word without joiners, and without what converters of the old fonts leave in it (`converter_scars.csv`)."""
    word = word.translate(_WITHOUT_JOINERS)
    for scar, meant in _scars():
        word = scar.sub(meant, word)
    return word
