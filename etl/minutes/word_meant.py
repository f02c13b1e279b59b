"""The word of the field that a printed word misspells, by likeness: কার্যবিরণী is কার্যবিবরণী, অনুষ্টিত is অনুষ্ঠিত.

The bound of likeness was learnt from a dictionary of 110,609 words: without `ordinary_words.csv` it took 136 of them
for words of the field, with it those alone that are a field's word spelt otherwise.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from etl.bengali.spelling import plain, without_optional
from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
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
    "listed_labels",
    "main_verbs",
    "months",
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
_SHORTEST_LIKE = 6
_ANY_OTHER_LETTER = 10
_A_LETTER_MORE_OR_LESS = 8
_HASANTA = "\u09cd"
_WITHOUT_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
# Letters that are taken for one another, by ear, by eye or by the finger.
_ALIKE = ("টঠ", "তথ", "দধ", "বভ", "চছ", "কখ", "গঘ", "পফ", "জঝয", "ডঢর", "ািুেোৈৌৃ", "ঙং", "বধ", "নত", "সশ")


class Meant(NamedTuple):
    """The right spelling of a printed word; `sure` where they differ only in what writers vary freely."""

    word: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of the field, folded → as listed; all words that are known; folded words less a letter → whole."""

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
    found = (_like(whole) if not _is_spelt_right(whole) else None) or Meant(whole, sure=True)
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


def _is_spelt_right(word: str) -> bool:
    return any(stem in _known().spelt for stem in stems(_spelling(word))) or word.isascii()


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
    shortened = _known().shortened
    return {word for short in _shortened(key) for word in shortened.get(short, ())}


def is_likely(written: str, known: str, own: int) -> bool:
    """Whether one slip makes the folded word `known` into `written`: of a kind that people make, and within its stem.

    `own`: how many letters of `written` are certainly no ending.
    """
    if len(known) < _SHORTEST_LIKE or OSA.distance(written, known) != 1:
        return False
    first, *more = Levenshtein.opcodes(known, written)
    slip = first if first.tag != "equal" else more[0]
    if sum(each.tag != "equal" for each in (first, *more)) > 1:
        return len(known) >= _A_LETTER_MORE_OR_LESS
    kind, at, to = slip.tag, slip.src_start, slip.dest_start
    # At the end it is another form of the word, at the beginning another word.
    if at >= len(known) - 1 or min(at, to) == 0 or to >= own:
        return False
    if kind == "replace":
        pair = {known[at], written[to]}
        return len(known) >= _ANY_OTHER_LETTER or any(pair <= set(alike) for alike in _ALIKE)
    slipped = known[at] if kind == "delete" else written[to]
    return len(known) >= _A_LETTER_MORE_OR_LESS or slipped == _HASANTA


@reference_cache()
def _known() -> _Known:
    of_field = dict[str, str]()
    for word in _words_of(OF_THE_FIELD):
        if len(fold_word(word)) >= _SHORTEST:
            of_field.setdefault(fold_word(word), word)
    words = {*_words_of(OF_THE_FIELD), *_words_of(KNOWN_TOO)}
    shortened = dict[str, set[str]]()
    for key in of_field:
        for short in _shortened(key):
            shortened.setdefault(short, set()).add(key)
    return _Known(
        of_field,
        frozenset(map(_spelling, words)),
        frozenset(map(fold_word, words)),
        {short: tuple(sorted(keys)) for short, keys in shortened.items()},
    )


def _words_of(lists: Iterable[str]) -> Iterator[str]:
    """The Bengali words of all columns of these lists but notes."""
    for name in lists:
        for row in read_list(name):
            for column, cell in row.items():
                if column != "note":
                    yield from (word for word in WORD.findall(clean(cell)) if not word.isascii())


def _shortened(key: str) -> set[str]:
    """The word, and without each one of its letters."""
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


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
