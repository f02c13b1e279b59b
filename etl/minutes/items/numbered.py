"""Split a text at its printed numbers: ১) ২) · ১। ২। · (ক) (খ) · (অ) (আ) · 1. 2. · ৩.১ ৩.২ · bullets."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from etl.bengali.digits import to_ascii

LETTERS = "কখগঘঙচছজঝঞটঠডঢণ"
_VOWELS = "অআইঈউঊ"
BULLETS = "-–•*●▪"
_MARK = re.compile(
    rf"(?:^|(?<=[\s।;:,]))(?:[(\[]?(?:(?P<dotted>\d{{1,2}}\.\d{{1,2}})(?!\.\d)[)\]।.]?|(?P<digit>\d{{1,2}})\s?[)\]।.|]"
    rf"|(?P<letter>[{LETTERS}])\s?[)\]।.]|(?P<latin>[a-h])\s?[)\].]|(?P<vowel>[{_VOWELS}])\s?[)\]])(?![\d/])|(?P<bullet>[{BULLETS}](?=\s)))\s*"
)
# Where a mark can begin: a few of the thousand places behind a space.
_CAN_BEGIN = re.compile(rf"[\s।;:,](?=[{BULLETS}(\[\d]|[{LETTERS}{_VOWELS}a-h]\s?[)\]।.])")
_KINDS = ("dotted", "digit", "letter", "vowel", "latin", "bullet")
_NUMBERED_LINE = re.compile(r"\s*(\d{1,2})\s?।")
_LOST_NUMBER = re.compile(r"(?m)^\s*।\s+(?=\S)")
# What may stand between two numbers that share what follows: (খ) ও (গ) …
_INTRODUCED = re.compile(r"[ঃ:।]\s*-?\s*$")
_ONLY_JOINED = re.compile(r"[\s,ও&/–-]*(?:এবং|ও|to|হতে)?[\s,–-]*")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class NumberedPart(NamedTuple):
    """One numbered part of a text: its numbers (none where nothing is printed), and its words without them."""

    numbers: tuple[int, ...]
    text: str


class _Mark(NamedTuple):
    kind: str
    number: int
    start: int
    end: int
    opens_line: bool


# Key: the text; no word list is read. An office repeats its cells month after month.
@lru_cache(maxsize=4_000)
def split_numbered(text: str) -> tuple[NumberedPart, ...]:
    """The parts of `text`, one of the whole where no series of numbers runs through it.

    A series has one kind of mark; ১) and ১। are the same kind. Inside a line a mark counts only as the next number of
    the series, so that amounts and days are not taken for it.
    """
    text = _with_lost_numbers(text)
    series = _series(text)
    if not series:
        return (NumberedPart((), text.strip()),) if text.strip() else ()
    parts: list[NumberedPart] = []
    waiting: tuple[int, ...] = ()
    for place, mark in enumerate(series):
        end = series[place + 1].start if place + 1 < len(series) else len(text)
        words = text[mark.end : end]
        if _ONLY_JOINED.fullmatch(words) and place + 1 < len(series):
            waiting += (mark.number,)
            continue
        if place == 0 and (before := text[: mark.start].strip()):
            words = f"{before}\n{words}" if len(before) > 2 else words
        parts.append(NumberedPart((*waiting, mark.number), words.strip()))
        waiting = ()
    return tuple(parts)


def _with_lost_numbers(text: str) -> str:
    """`text` with the number of each line of a series that begins with its mark alone (১। … । …): scans lose it."""
    if _LOST_NUMBER.search(text) is None:
        return text
    last, lines = 0, []
    for line in text.split("\n"):
        if found := _NUMBERED_LINE.match(to_ascii(line)):
            last = int(found[1])
        elif last and _LOST_NUMBER.match(line):
            last += 1
            line = f"{last}{line.lstrip()}"
        lines.append(line)
    return "\n".join(lines)


def _series(text: str) -> list[_Mark]:
    marks = [_mark(found, text) for found in _marks(to_ascii(text))]
    first = next((mark for mark in marks if mark.opens_line), None) or _after_introduction(marks, text)
    if first is None or (first.number != 1 and first.start > 0):
        return []
    series = [first]
    for mark in marks:
        if mark.start <= first.start or mark.kind != first.kind:
            continue
        follows = mark.number == series[-1].number + 1
        if follows or (mark.opens_line and mark.kind != "latin"):
            series.append(mark)
    return series


def _marks(digits: str) -> Iterator[re.Match[str]]:
    """The same as `_MARK.finditer`, three times as fast."""
    at = 0
    for start in (0, *(place.end() for place in _CAN_BEGIN.finditer(digits))):
        if start >= at and (found := _MARK.match(digits, start)):
            yield found
            at = found.end()


def _after_introduction(marks: list[_Mark], text: str) -> _Mark | None:
    """The first mark of a series that begins in its line after "… গৃহীত হয়ঃ", where the second follows."""
    for mark in marks:
        if mark.number == 1 and _INTRODUCED.search(text, 0, mark.start):
            goes_on = any(each.kind == mark.kind and each.number == 2 for each in marks if each.start > mark.start)
            return mark if goes_on else None
    return None


def _mark(found: re.Match[str], text: str) -> _Mark:
    kind = next(kind for kind in _KINDS if found[kind])
    written = found[kind]
    start = found.start()
    opens_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    if kind == "dotted":
        number = int(written.split(".")[1])
    elif kind == "digit":
        number = int(written)
    elif kind == "letter":
        number = LETTERS.index(written) + 1
    elif kind == "vowel":
        number = _VOWELS.index(written) + 1
    else:
        number = ord(written) - ord("a") + 1 if kind == "latin" else 0
    return _Mark(kind, number, start, found.end(), opens_line)


_SENTENCE_ENDS = re.compile(r"[।.?!|]\s*$")
# What stands where nothing was decided: "নাই।", "কোন সিদ্ধান্ত গৃহীত হয়নি", "প্রযোজ্য নয়"
_NONE = re.compile(
    r"[\s।.:ঃ–—-]*(?:(?:কোন|কোনো|কোনও)\s+)?(?:সিদ্ধান্ত\s+)?"
    r"(?:নাই|নেই|প্রযোজ্য\s+(?:নয়|নয়|নহে)|(?:গৃহীত|গ্রহণ\s+করা)\s+(?:হয়|হয়)\s?(?:নি|নাই))[\s।.–—-]*"
)


def split_decisions(paragraphs: tuple[str, ...]) -> tuple[NumberedPart, ...]:
    """The decisions of a cell: by printed numbers; without any, each paragraph that is a sentence of its own.

    None where the words say that nothing was decided.
    """
    text = "\n".join(paragraphs)
    if _NONE.fullmatch(text):
        return ()
    parts = split_numbered(text)
    if len(parts) == 1 and not parts[0].numbers and len(paragraphs) > 1 and all(map(_SENTENCE_ENDS.search, paragraphs)):
        return tuple(NumberedPart((), paragraph) for paragraph in paragraphs)
    return parts
