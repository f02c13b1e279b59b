"""Words that begin a line of their own in minutes: labels of the head, of items and of their parts."""

import re

from etl.bengali.text import fold
from etl.bengali.wording import read_list, reference_cache

# A label has so many letters at most, and a colon behind it (ঃ serves as one).
_LABEL = re.compile(r"(?P<label>.{2,45}?)\s?[:ঃ]")
# আলোচ্য বিষয়-১: the number of an item may stand between the label and its colon.
_NUMBER = re.compile(r"\s*[-–(]?\s*\d{1,2}\s*\)?$")


def is_head_label(words: str) -> bool:
    """Whether words are a label of a paper's head: সভাপতি, সভার তারিখ, স্থান …"""
    return fold(words) in _head_labels()


def begins_with_label(line: str) -> bool:
    """Whether a line begins with a label and its colon: "সভার তারিখ : …", "সিদ্ধান্তঃ- …", "আলোচ্য বিষয়-১: …"."""
    return any(fold(_NUMBER.sub("", found["label"])) in _all_labels() for found in _labels_at_start(line))


def begins_with_chair(line: str) -> bool:
    """Whether a line is the head's line of the chair."""
    found = _LABEL.match(line)
    return found is not None and fold(found["label"]) in _chair_labels()


def _labels_at_start(line: str) -> list[re.Match[str]]:
    """What may be a label: the words before the first colon, and before the second ("মোঃ" ends with one too)."""
    first = _LABEL.match(line)
    second = re.match(r"(?P<label>.{2,45}?[:ঃ].{0,30}?)\s?[:ঃ]", line) if first else None
    return [found for found in (first, second) if found]


@reference_cache()
def _head_labels() -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_list("head_labels"))


@reference_cache()
def _chair_labels() -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_list("head_labels") if row["field"] == "chair")


@reference_cache()
def _all_labels() -> frozenset[str]:
    return _head_labels() | {fold(row["words"]) for row in read_list("prose_labels")}
