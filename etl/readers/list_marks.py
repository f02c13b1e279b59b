"""Marks of a list's points that lost their end: ১) … ২) … ৩ বোচাগঞ্জ …, as a scan or a hurried typist leaves them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.bengali.digits import to_ascii
from etl.bengali.months import month_of
from etl.readers.page import SURE, Word

_WHOLE = re.compile(r"(?P<open>[(\[]?)(?P<number>[\d০-৯]{1,2})(?P<end>[)\]।.])$")
# What is left of a mark: its number, with one wrong sign or digit at most in place of its end.
_LEFT = re.compile(r"[(\[]?(?P<number>[\d০-৯]{1,2})[^\s\d০-৯)\]।.]?[\d০-৯]?$")
_SENTENCE_ENDS = ("।", ";", "?")
_OPEN_IN_TEXT = re.compile(r"(?<=[।;] )\((?P<number>[\d০-৯]{1,2})(?= [^\d০-৯)\s])")
# Behind a number: what it counts, so that it is no mark.
_COUNTED = re.compile("টি|টা|জন|নং|নম্বর|তারিখ|ঘটিকা|দিন")
# A mark is less sure than this where it was mended.
_MENDED = 50.0


def lines_with_marks(lines: Sequence[Sequence[Word]]) -> list[tuple[Word, ...]]:
    """The lines of a cell or column, marks that lost their end made whole."""
    mended: list[tuple[Word, ...]] = []
    last_mark = before = ""
    for line in lines:
        words = (_mended(before, line, last_mark) or line[0], *line[1:])
        last_mark = words[0].text if _WHOLE.match(words[0].text) else last_mark
        before = words[-1].text
        mended.append(words)
    return mended


def with_marks_closed(text: str) -> str:
    """The paragraph, a bracket closed behind the number that follows the one before: (১) …। (২ গলাচিপা …"""

    def closed(found: re.Match[str]) -> str:
        number = int(to_ascii(found["number"]))
        earlier = to_ascii(text[: found.start()])
        return f"{found[0]})" if f"({number - 1})" in earlier else found[0]

    return _OPEN_IN_TEXT.sub(closed, text) if "(" in text else text


def _mended(before: str, line: Sequence[Word], last_mark: str) -> Word | None:
    """The first word of a line as the mark that follows `last_mark`, if it is what is left of that; else None.

    `before`: the last word of the line before, which must end a sentence.
    """
    first = line[0]
    mark, left = _WHOLE.match(last_mark), _LEFT.match(first.text)
    if mark is None or left is None or not before.endswith(_SENTENCE_ENDS):
        return None
    if len(line) < 2 or _COUNTED.match(line[1].text) or month_of(line[1].text):
        return None
    following = str(int(to_ascii(mark["number"])) + 1)
    if not to_ascii(left["number"]).startswith(following):
        return None
    number = left["number"][: len(following)]
    sure = min(first.confidence, _MENDED) if first.confidence < SURE else SURE
    return replace(first, text=f"{mark['open']}{number}{mark['end']}", confidence=sure)
