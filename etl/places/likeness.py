"""How words of a text are likened to names of places: where a name may begin, words that are none, slips of a pen."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from etl.bengali.text import fold
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import stems
from etl.places.spelling import Names

# Folded letters of a name in which one slip leaves no doubt which is meant.
LONG_NAME = 5


def can_begin(key: str, names: Names) -> bool:
    """Whether a name may begin with the word of this key."""
    return key in names.beginnings or any(stem in names.codes for stem in stems(key))


def words_at(starts: Sequence[int], words: list[re.Match[str]]) -> Iterator[int]:
    """Which of `words` begin at `starts`; both are in order."""
    return (bisect_left(words, start, key=re.Match.start) for start in starts)


@reference_cache()
def traps(kind: str) -> frozenset[str]:
    """Folded words of one kind of `place_traps.csv`."""
    return frozenset(fold(row["word"]) for row in read_list("place_traps") if row["kind"] == kind)


def slips(key: str, name: str) -> int | None:
    """How many letters two keys differ in: one at most, two in long names; None for more."""
    allowed = 2 if min(len(key), len(name)) >= 9 else 1
    distance = Levenshtein.distance(key, name, score_cutoff=allowed)
    return distance if distance <= allowed else None
