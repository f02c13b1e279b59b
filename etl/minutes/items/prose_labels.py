"""The labels of running prose: what a line begins with, or a paper's items are told by (`prose_labels.csv`)."""

import re

from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import trie_pattern

SEPARATOR = r"\s*(?:[ঃ:।]\s*[-–—]?|[-–—]+)\s*"
# What a label can say that the line, and those below it, are.
PARTS = ("discussion", "decision", "implementer", "due")


@reference_cache()
def label_words(part: str) -> str:
    return trie_pattern([row["words"] for row in read_list("prose_labels") if row["part"] == part])


@reference_cache()
def part_label() -> re.Pattern[str]:
    """A label at the start of a line: the group of its name in PARTS, and `no` where it is numbered."""
    parts = "|".join(f"(?P<{part}>{label_words(part)})" for part in PARTS)
    return re.compile(
        rf"\(?(?:{parts})\s*(?:\(?(?:নং)?\s*[-–]?\s*(?:\d{{1,2}}\.)?(?P<no>\d{{1,2}})\s*\)?)?(?:{SEPARATOR}|\s*$)"
    )


def part_of(label: re.Match[str]) -> str:
    """Which of PARTS a label says that follows."""
    return next(part for part in PARTS if label[part])


def without_label(line: str, label: re.Match[str]) -> str:
    """The line behind its label, without the brackets around both: "(বাস্তবায়নেঃ জেলা প্রশাসক)"."""
    rest = line[label.end() :]
    in_brackets = label[0].startswith("(") and rest.count(")") > rest.count("(")
    return rest.rstrip(" ।").removesuffix(")") if in_brackets else rest
