"""The words by which a work plan is understood: `data/reference/wording/plan_words.csv`."""

import re

from rapidfuzz.distance import Levenshtein

from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD
from etl.minutes.phrases import Phrase, PhraseList, compile_phrases
from etl.places.spelling import is_place_word

_SHORTEST_LIKENED = 5


@reference_cache()
def _of_kind(kind: str) -> PhraseList:
    return compile_phrases((kind, row["words"]) for row in read_list("plan_words") if row["kind"] == kind)


def find_words(kind: str, text: str) -> list[Phrase]:
    """The words of one kind of the list in `text`, with their places."""
    return _of_kind(kind).find(plain(text))


def says(kind: str, text: str) -> bool:
    """Whether `text` has words of that kind."""
    return _of_kind(kind).first(plain(text)) is not None


def mended(text: str) -> str:
    """`text` with each word that is one slip away from a known word of a plan's head replaced by that: দ্ভাবন, পজেলা."""
    return WORD.sub(_mended_word, text)


def _mended_word(word: re.Match[str]) -> str:
    return _likened(word[0]) or word[0]


@reference_cache(20_000)
def _likened(word: str) -> str | None:
    key = fold_word(word)
    if len(key) < _SHORTEST_LIKENED or is_place_word(word):
        return None
    known = {fold_word(row["words"]): row["words"] for row in read_list("plan_words") if row["kind"] == "likened"}
    if key in known:
        return None
    near = [meant for name, meant in known.items() if Levenshtein.distance(key, name, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else None
