"""Text for a page: without control characters, and with places to break in very long words."""

import re

from queries.cells import cell_text

# Marks that change the writing direction of what follows.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_LONGEST_WORD = 30
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
# A letter with what belongs to it (vowel signs, hasanta, nukta, joiners): a break may come only after that.
_PIECE = re.compile(
    "(?:\\S(?:[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u0300-\u036f\u200c\u200d]|(?<=\u09cd)\\S)*)"
)
_BREAK = "\u200b"
_PIECES = 12


def line(text: str) -> str:
    """`text` without control characters and direction marks; a word over 30 letters gets invisible break points."""
    return _LONG_WORD.sub(_with_breaks, _STEERING.sub("", cell_text(text)).replace("\t", " ").replace("\r", "\n"))


def _with_breaks(word: re.Match[str]) -> str:
    pieces = _PIECE.findall(word.group())
    return _BREAK.join("".join(pieces[n : n + _PIECES]) for n in range(0, len(pieces), _PIECES))
