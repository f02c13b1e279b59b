"""Wording lists as patterns that forgive how offices spell.

`plain` makes one spelling of a text without changing its length, so spans found in it are spans in the paper. In a
list, a space may be missing or doubled in the paper (হয়নি, হয় নি), a nukta or chandrabindu may be missing, `…` stands
for up to 60 characters, `#` for a count that may stand there (৫টি; `#!`: must), `_` for the end of a word; else a phrase
may go on with a case ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from etl.bengali.text import clean
from etl.bengali.wording import read_list

_ONE_SPELLING = str.maketrans("ীূণশষঈঊৎ০১২৩৪৫৬৭৮৯\u00a0", "িুনসসইউত0123456789 ")
_WORD_STARTS = "(?<![\u0980-\u09ff])"
_WORD_ENDS = "(?![\u0980-\u09ff])"
_COUNT = r"(?:\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি?|(?:একটি|দুইটি|দুটি|তিনটি|চারটি|পাঁচটি|ছয়টি|সাতটি|আটটি|নয়টি))"
_OPTIONAL = "\u09bc\u0981\u200c\u200d"

Trie = dict[str, "Trie"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a list found in text: what the list says it means, and where it stands."""

    meaning: str
    start: int
    end: int


def plain(text: str) -> str:
    """`text` in one spelling (long and short i and u, n, s, digits in ASCII), of the same length."""
    return text.translate(_ONE_SPELLING)


@dataclass(frozen=True, slots=True)
class PhraseList:
    """The phrases of one list, as one pattern; of several that fit at a place the longest counts."""

    pattern: re.Pattern[str]
    meanings: dict[str, str]

    def find(self, plain_text: str, start: int = 0, end: int | None = None) -> Iterator[Phrase]:
        """The phrases in `plain_text` (from `plain`), in order, none overlapping another."""
        for found in self.pattern.finditer(plain_text, start, len(plain_text) if end is None else end):
            yield Phrase(self.meanings[found.lastgroup or ""], found.start(), found.end())

    def first(self, plain_text: str, start: int = 0, end: int | None = None) -> Phrase | None:
        return next(self.find(plain_text, start, end), None)

    def at_start(self, plain_text: str) -> Phrase | None:
        """The phrase that `plain_text` begins with."""
        found = self.pattern.match(plain_text)
        return Phrase(self.meanings[found.lastgroup or ""], found.start(), found.end()) if found else None


@cache
def phrase_list(name: str, *columns: str) -> PhraseList:
    """The wording list `name`: its `words` mean what stands in `columns` (joined by a space), by default the first."""
    rows = read_list(name)
    keys = columns or (next(iter(rows[0])),)
    return compile_phrases((" ".join(row[key] for key in keys), row["words"]) for row in rows)


def compile_phrases(pairs: Iterable[tuple[str, str]]) -> PhraseList:
    """A PhraseList of (meaning, words) pairs. Longer words win over shorter ones at the same place."""
    by_meaning: dict[str, list[str]] = {}
    for meaning, words in sorted(pairs, key=lambda pair: -len(pair[1])):
        by_meaning.setdefault(meaning, []).append(words)
    # One group a length class and meaning would cost speed; longest-first over single phrases keeps the rule exact.
    ordered = sorted(
        ((words, meaning) for meaning, many in by_meaning.items() for words in many), key=lambda p: -len(p[0])
    )
    meanings: dict[str, str] = {}
    groups: list[tuple[str, list[str]]] = []
    for words, meaning in ordered:
        if not groups or groups[-1][0] != meaning:
            groups.append((meaning, []))
        groups[-1][1].append(words)
    parts = []
    for number, (meaning, many) in enumerate(groups):
        meanings[f"g{number}"] = meaning
        parts.append(f"(?P<g{number}>{trie_pattern(many)})")
    return PhraseList(re.compile(_starts(parts, by_meaning), re.IGNORECASE), meanings)


def _starts(parts: list[str], by_meaning: dict[str, list[str]]) -> str:
    """The alternatives at the start of a word; a quick look at the first letter spares most places the whole pattern."""
    first = {atom for many in by_meaning.values() for words in many for atom in _atoms(words)[:1]}
    look = "" if any("*" in atom or "{" in atom or "(" in atom for atom in first) else f"(?=[{''.join(sorted(first))}])"
    return f"{look}{_WORD_STARTS}(?:{'|'.join(parts)})"


def trie_pattern(many: list[str]) -> str:
    """A pattern for any of the phrases, their shared beginnings written once; greedy for the longest."""
    root: Trie = {}
    for words in many:
        node = root
        for atom in _atoms(words):
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
            atoms.append(_WORD_ENDS)
        elif letter == "#":
            atoms.append(_COUNT + "?")
        elif letter == "!":
            atoms[-1] = _COUNT
        elif letter in _OPTIONAL:
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
