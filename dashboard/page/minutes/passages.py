"""Find quoted words in a paper's text and cut the text into passages that can be marked. No markup here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

# How much of the text before the asked-for words is shown with them, in characters, and the signs a sentence ends with.
_LEAD = 160
_SENTENCE_END = re.compile(r"[।\n\t?!]\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text, in order and without gaps. `facts` are the ids of those who quote it."""

    text: str
    facts: tuple[str, ...]
    asked: bool


def find_words(text: str, quote: str | None) -> tuple[int, int] | None:
    """Where `quote` stands in `text` (character offsets), all spaces counting alike; None where it does not."""
    words = (quote or "").split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return found.span() if found else None


def cut_passages(text: str, spans: Iterable[tuple[str, tuple[int, int]]], asked: str | None) -> list[Passage]:
    """`text` cut at the borders of `spans` (fact id, offsets; they may overlap), those of the fact `asked` marked."""
    spans = list(spans)
    borders = sorted({0, len(text), *(border for _, span in spans for border in span)})
    pieces = []
    for start, end in pairwise(borders):
        facts = tuple(fact for fact, (first, last) in spans if first <= start and end <= last)
        pieces.append(Passage(text[start:end], facts, asked in facts))
    return pieces


def lead_in(text: str, start: int) -> int:
    """Where to begin reading so that the words at `start` come soon: a sentence's beginning shortly before."""
    earliest = max(0, start - _LEAD)
    if earliest == 0:
        return 0
    ends = [found.end() for found in _SENTENCE_END.finditer(text, earliest, start)]
    return next((end for end in ends if end <= start), start)
