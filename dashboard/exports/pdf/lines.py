"""A text as a line of a page holds it: no sign that steers the page, and no word so long that it runs off the paper."""

from __future__ import annotations

import re

from dashboard.exports.table.sheet import cell_text

# Signs that turn the order of what follows around; without them the letters stand as they were typed.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_LONGEST_WORD = 30
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
# Where a letter may be followed by a break: not before what belongs to it (vowel signs, hasanta, nukta, joiners).
_PIECE = re.compile(
    "(?:\\S(?:[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u0300-\u036f\u200c\u200d]|(?<=\u09cd)\\S)*)"
)
_BREAK = "\u200b"
_PIECES = 12


def line(text: str) -> str:
    """`text` without control characters and signs of direction; a very long word can be broken."""
    return _LONG_WORD.sub(_with_breaks, _STEERING.sub("", cell_text(text)).replace("\t", " ").replace("\r", "\n"))


def _with_breaks(word: re.Match[str]) -> str:
    pieces = _PIECE.findall(word.group())
    return _BREAK.join("".join(pieces[n : n + _PIECES]) for n in range(0, len(pieces), _PIECES))
