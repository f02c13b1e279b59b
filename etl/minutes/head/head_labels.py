"""The labels in the head of the minutes (`head_labels.csv`) and their values."""

import re

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import trie_pattern

_SEPARATOR = r"\s*(?:\|?\s*[:ঃ]+\s*(?:\||[-–—])?|[-–—|]+)\s*"
# "সভাপতির নাম ও পদবী :"
_WORD = r"[\u0980-\u09ff]{2,12}"
MOST_HEAD_LINES = 40
# Labels of the meeting's own data.
OF_MEETING = {"chair", "start_time", "venue", "present", "month", "review_month"}


@reference_cache()
def head_label() -> re.Pattern[str]:
    """A head label at the start of a line, with the mark after it."""
    fields: dict[str, list[str]] = {}
    for row in read_list("head_labels"):
        fields.setdefault(row["field"], []).append(row["words"])
    parts = "|".join(f"(?P<{field}>{trie_pattern(words)})" for field, words in fields.items())
    number, more = r"(?:[১-৯0-9]{1,2}[।.)]\s*)?", rf"\s*(?:ও\s+{_WORD}\s*)?(?:\(.{{0,20}}?\))?"
    return re.compile(rf"{number}(?:{parts}){more}(?:{_SEPARATOR}|\s+(?=\d))")


def labelled_fields(lines: list[str]) -> dict[str, str]:
    """Label → value; a value may go on in the lines below until the next label.

    The first of two equal labels counts. A bare "তারিখ" below a memo line is the paper's, not the meeting's, but where
    it stands among the meeting's own data.
    """
    fields: dict[str, str] = {}
    after_memo = False
    own_day = bare_day_of_meeting(lines)
    for place, line in enumerate(lines):
        label = head_label().match(plain(line))
        if label is None or label.lastgroup is None:
            after_memo = False
            continue
        value = line[label.end() :].strip(" |")
        if label.lastgroup == "memo":
            after_memo = True
        elif label.lastgroup == "held_on" and after_memo and place != own_day and not is_of_meeting(line):
            continue
        elif value and (label.lastgroup not in fields or plain(line).startswith("সভার")):
            fields[label.lastgroup] = value
    return fields


def is_of_meeting(line: str) -> bool:
    """Whether a label names the meeting itself: "সভার তারিখ"."""
    return plain(line).startswith("সভা")


def label_of(line: str) -> str | None:
    """The field whose label a line begins with."""
    found = head_label().match(plain(line))
    return found.lastgroup if found else None


def bare_day_of_meeting(lines: list[str]) -> int | None:
    """The place of a bare "তারিখ" beside the meeting's time, venue or chair; None where "সভার তারিখ" names its day."""
    labels = [label_of(line) for line in lines[:MOST_HEAD_LINES]]
    days = [place for place, label in enumerate(labels) if label == "held_on"]
    if any(is_of_meeting(lines[place]) for place in days):
        return None
    # Below a memo line it is the paper's where another stands among the meeting's data.
    beside = [
        (labels[place - 1] not in OF_MEETING, place)
        for place in days
        if {*labels[max(0, place - 1) : place], *labels[place + 1 : place + 2]} & OF_MEETING
    ]
    return min(beside)[1] if beside else None
