"""Decisions that a sentence introduces: "সভায় সর্বসম্মতিক্রমে নিম্নলিখিত সিদ্ধান্তসমূহ গৃহীত হয়ঃ", and a list below it."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from etl.bengali.spelling import plain
from etl.minutes.items.prose_labels import part_label

# What a line that only introduces is followed by.
LABEL = "সিদ্ধান্তঃ"
_DECISIONS = r"সিদ্ধান্ত(?:\s*সমুহ|গুলো|গুলি)?"
_WORD = "[\u0980-\u09ff]+"
_HAPPENS = r"হ(?:য\u09bc?(?:\u09c7ছে)?|লো|ইল)"
_TAKEN = rf"(?:গৃহিত\s*{_HAPPENS}|গ্রহন\s*করা\s*{_HAPPENS}|নে(?:ওয\u09bc?|য\u09bc?)া\s*{_HAPPENS})"
_BELOW = re.compile(r"নিম্ন\s*(?:রুপ|লিখিত|বর্নিত|োক্ত)|নিচের|নিম্নে")
_INTRODUCES = re.compile(
    rf"{_DECISIONS}\s+(?:(?:{_WORD}\s+)?{_TAKEN}|নিম্নরুপ|নিম্নে\s+{_WORD}\s+{_WORD})"
    r"\s*(?:(?P<colon>[:ঃ]\s*[-–—]?|[-–—]+)|[।|]\s*[-–—]*)?\s*$"
)


def with_labels(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with the label of decisions behind each line that introduces some and has none below it."""
    for line, below in zip_longest(lines, lines[1:]):
        yield line
        if below is not None and part_label().match(plain(below)) is None and _introduces(plain(line)):
            yield LABEL


def _introduces(spelled: str) -> bool:
    """Whether the line ends with words that decisions were taken, and says that they stand below."""
    found = _INTRODUCES.search(spelled)
    if found is None or part_label().match(spelled):
        return False
    return found["colon"] is not None or _BELOW.search(spelled) is not None
