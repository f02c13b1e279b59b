"""Words of a text with their places, and words without their case endings."""

import re
from collections.abc import Iterable

from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache

# In a pattern: no Bengali letter stands before, or behind.
WORD_STARTS, WORD_ENDS = "(?<![\u0980-\u09ff])", "(?![\u0980-\u09ff])"
# A run of letters of one script, with their signs and joiners; digits and punctuation end it.
WORD = re.compile("[\u0980-\u09e5\u09f0\u09f1\u09fc-\u09fe\u200c\u200d]+|[A-Za-z]+")


def blanked(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words with a blank for every letter of the spans: what is left stands where it stood."""
    for start, end in spans:
        words = words[:start] + " " * (end - start) + words[end:]
    return words


@reference_cache()
def _endings() -> tuple[str, ...]:
    return tuple(fold_word(row["ending"]) for row in read_list("case_endings"))


@reference_cache(200_000)
def stems(key: str, *, shortest: int = 3) -> tuple[str, ...]:
    """The folded word `key` itself, then what is left of it without each ending of `case_endings.csv` that it bears.

    A stem has at least `shortest` characters: মের is not মে + র.
    """
    left = (key.removesuffix(ending) for ending in _endings() if key.endswith(ending))
    return (key, *(stem for stem in left if len(stem) >= shortest))
