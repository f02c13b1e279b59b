"""Word lists as patterns that tolerate the spellings of offices.

`plain` makes one spelling of a text without changing its length, so spans found in it are spans in the paper. In a
list, a space may be missing or doubled in the paper (হয়নি, হয় নি), a nukta or chandrabindu may be missing, `…` stands
for up to 60 characters, `#` for a count that may stand there (৫টি), `_` for the end of a word; else a phrase
may go on with a case ending.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from etl.bengali.spelling import OPTIONAL, plain, without_optional
from etl.bengali.spotting import VOCABULARY, Beginnings, Spotter
from etl.bengali.text import clean
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_ENDS

# After a letter: that letter began a word.
_STARTED_WORD = "(?<![\u0980-\u09ff].)"
_COUNT = r"(?:\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি?|(?:এক|দুই|দু|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়)(?:টি|(?=\s)))"
_LETTERS_AND_SPACES = re.compile("[\u0980-\u09e5a-z][\u0980-\u09e5a-z ]*")

Trie = dict[str, "Trie"]


class Phrase(NamedTuple):
    """A phrase of a list found in text: what the list says it means, and where it stands."""

    meaning: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseList:
    """The phrases of one list, as one pattern; of several that fit at a place the longest counts."""

    pattern: re.Pattern[str]
    meanings: dict[str, str]
    spotter: Spotter

    def find(self, plain_text: str, start: int = 0, end: int | None = None) -> list[Phrase]:
        """The phrases in `plain_text` (from `plain`), or in its part `start:end`, which parts no word.

        In order, none overlapping another.
        """
        phrases = []
        at, end = start, len(plain_text) if end is None else end
        for start in self.spotter.starts(plain_text):
            if start >= end:
                break
            if start >= at and (found := self.pattern.match(plain_text, start, end)):
                at = found.end()
                phrases.append(Phrase(self.meanings[found.lastgroup or ""], start, at))
        return phrases

    def first(self, plain_text: str) -> Phrase | None:
        for start in self.spotter.starts(plain_text):
            if found := self.pattern.match(plain_text, start):
                return Phrase(self.meanings[found.lastgroup or ""], *found.span())
        return None

    def at_start(self, plain_text: str) -> Phrase | None:
        """The phrase that `plain_text` begins with."""
        found = self.pattern.match(plain_text)
        return Phrase(self.meanings[found.lastgroup or ""], found.start(), found.end()) if found else None


@reference_cache()
def phrase_list(name: str, *columns: str) -> PhraseList:
    """The wording list `name`: its `words` mean what stands in `columns` (joined by a space), by default the first."""
    rows = read_list(name)
    keys = columns or (next(iter(rows[0])),)
    return compile_phrases((" ".join(row[key] for key in keys), row["words"]) for row in rows)


def compile_phrases(pairs: Iterable[tuple[str, str]]) -> PhraseList:
    """A PhraseList of (meaning, words) pairs. Longer words win over shorter ones at the same place.

    The pattern is a choice among first letters: the regex engine then runs past all other letters at full speed.
    """
    by_letter: dict[str, list[tuple[str, str]]] = {}
    for meaning, words in sorted(pairs, key=lambda pair: -len(pair[1])):
        by_letter.setdefault(plain(clean(words)).strip()[0], []).append((meaning, words))
    meanings: dict[str, str] = {}
    branches = []
    for letter, phrases in by_letter.items():
        choices = []
        for meaning, group in groupby(phrases, key=lambda pair: pair[0]):
            name = f"g{len(meanings)}"
            meanings[name] = meaning
            choices.append(f"(?P<{name}>{trie_pattern([words for _, words in group], skip=1)})")
        branches.append(f"{re.escape(letter)}{_STARTED_WORD}(?:{'|'.join(choices)})")
    begin = beginnings(words for phrases in by_letter.values() for _, words in phrases)
    return PhraseList(re.compile("|".join(branches)), meanings, VOCABULARY.spotter(begin))


def beginnings(phrases: Iterable[str]) -> Beginnings:
    """The beginnings of `phrases`, as far as they lie in one word. ValueError where a phrase begins with no letter."""
    whole: set[str] = set()
    starts: set[str] = set()
    for words in phrases:
        letters = without_optional(plain(clean(words)).strip())
        inside = _LETTERS_AND_SPACES.match(letters)
        if inside is None:
            raise ValueError(f"a phrase must begin with a letter: {words}")
        parts = inside[0].split()
        whole.update("".join(parts[:count]) for count in range(1, len(parts)))
        word_ends = letters.startswith("_", inside.end())
        (whole if word_ends else starts).add("".join(parts))
    return Beginnings(frozenset(whole), frozenset(starts))


def trie_pattern(many: list[str], skip: int = 0) -> str:
    """A pattern for any of the phrases (without their first `skip` letters), shared beginnings written once; greedy."""
    root: Trie = {}
    for words in many:
        node = root
        for atom in _atoms(words)[skip:]:
            node = node.setdefault(atom, {})
        node[""] = {}
    return _written(root)


def _atoms(words: str) -> list[str]:
    atoms = []
    for letter in plain(clean(words)).strip():
        if letter == " ":
            atoms.append(r"\s*")
        elif letter == "…":
            atoms.append(r"[^।]{0,60}?")
        elif letter == "_":
            atoms.append(WORD_ENDS)
        elif letter == "#":
            atoms.append(_COUNT + "?")
        elif letter in OPTIONAL:
            atoms.append(letter + "?")
        else:
            atoms.append(re.escape(letter))
    return atoms


def _written(node: Trie) -> str:
    ends = "" in node
    branches = [atom + _written(rest) for atom, rest in node.items() if atom]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
