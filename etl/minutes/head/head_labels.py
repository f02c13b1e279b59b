"""The labels in the head of the minutes (`head_labels.csv`) and their values."""

import re
from itertools import groupby

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import trie_pattern

# Dots may lead to the mark, or stand for it: "তারিখ........: ২৭/০৬/২০১৯".
_SEPARATOR = r"\s*(?:[.…_·]{2,}\s*)?(?:\|?\s*[:ঃ=→]+\s*(?:\||[-–—])?|[-–—|]+|(?<=[.…_·]{2}))\s*"
# "সভাপতির নাম ও পদবী :", "সভার স্থান ও তারিখ :"
_WORD = r"[\u0980-\u09ff]{2,12}"
_AND_MORE = rf"(?:\s*(?:,|/|&|(?:ও|এবং|and)\s)\s*(?:{_WORD}|[a-z]{{4,6}})){{0,3}}"
# "সভা আরম্ভের সময় :"
_OF_THE_MEETING = rf"(?:সভার?\s+(?:(?!সেস|সমাপ্তি|পরবর্তি|মুলতবি){_WORD}র\s+)?)?"
_LONGEST_LABEL = 60
# Words by which a label of one thing names another too.
_ALSO_NAMED = {"held_on": r"তারিখ|\bdate", "start_time": r"সময|\btime", "venue": r"স্থান|\b(?:venue|place)"}
MOST_HEAD_LINES = 40
# Labels that may stand before their value without a mark, and how many such lines make a head.
_UNMARKED = ("chair", "held_on", "start_time", "venue")
_FEWEST_UNMARKED = 3
# Labels of the meeting's own data.
OF_MEETING = {"chair", "start_time", "venue", "present", "month", "review_month"}


@reference_cache()
def _label_before_words() -> re.Pattern[str]:
    """A head label at the start of a line with nothing but a space after it."""
    words = trie_pattern([row["words"] for row in read_list("head_labels") if row["field"] in _UNMARKED])
    return re.compile(rf"{_OF_THE_MEETING}(?:{words})(?=\s)")


def _with_marks(lines: list[str]) -> list[str]:
    """The lines, with the mark put behind each label of a head that is typed without: "সময় বিকাল ৪.০০ ঘটিকা".

    Such a head is told by labels at the start of several lines, one below the other.
    """
    found = [_label_before_words().match(plain(line)) for line in lines]
    begin = [bare is not None or label_of(line) is not None for bare, line in zip(found, lines, strict=True)]
    marked = list(lines)
    for labelled, run in groupby(range(len(lines)), key=begin.__getitem__):
        places = list(run)
        for place in places if labelled and len(places) >= _FEWEST_UNMARKED else ():
            if (bare := found[place]) and label_of(lines[place]) is None:
                marked[place] = f"{lines[place][: bare.end()]}: {lines[place][bare.end() :].lstrip()}"
    return marked


@reference_cache()
def head_label() -> re.Pattern[str]:
    """A head label at the start of a line, with the mark after it."""
    fields: dict[str, list[str]] = {}
    for row in read_list("head_labels"):
        fields.setdefault(row["field"], []).append(row["words"])
    parts = "|".join(f"(?P<{field}>{trie_pattern(words)})" for field, words in fields.items())
    number, more = r"(?:(?:[(\[]?(?:\d{1,2}|[ক-ঞ])[।.)\]]|[-–•*●▪])\s*)?", rf"{_AND_MORE}\s*(?:\(.{{0,20}}?\))?"
    return re.compile(rf"{number}{_OF_THE_MEETING}(?:{parts}){more}(?:{_SEPARATOR}|\s+(?=\d))")


def with_values_joined(lines: list[str]) -> list[str]:
    """The lines, those of the head with one label each, joined to its value where that stands in the line below.

    A label without a mark is one only among others: "সভাপতি" alone may be who signed.
    """
    whole = _with_lone_marks_joined(lines[:MOST_HEAD_LINES])
    head = _with_marks([part for line in whole for part in _label_by_label(line)])
    joined: list[str] = []
    place = 0
    alone = [stands_alone(line) for line in head]
    while place < len(head):
        above, below = alone[max(0, place - 2) : place - 1], alone[place + 2 : place + 3]
        marked = head[place].rstrip().endswith((":", "ঃ"))
        value = head[place + 1] if place + 1 < len(head) else None
        if alone[place] and value and not label_of(value) and not alone[place + 1] and (marked or any(above + below)):
            joined.append(f"{head[place].rstrip(' :ঃ')}: {value.lstrip(' :ঃ')}")
            place += 1
        else:
            joined.append(head[place])
        place += 1
    return [*joined, *lines[MOST_HEAD_LINES:]]


def _with_lone_marks_joined(lines: list[str]) -> list[str]:
    """The lines, a mark that is a line of its own (label, mark and value pasted a cell a line) behind its label."""
    joined: list[str] = []
    for line in lines:
        if joined and line.strip() in (":", "ঃ") and stands_alone(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip(' :ঃ')}:"
        else:
            joined.append(line)
    return joined


def _label_by_label(line: str) -> list[str]:
    """The parts of a line of several labels: "সভাপতি: জনাব ক; তারিখ: ২২/১০/২০১৭"."""
    if ";" not in line or label_of(line) is None:
        return [line]
    parts: list[str] = []
    for part in line.split(";"):
        if parts and label_of(part.strip()) is None:
            parts[-1] = f"{parts[-1]};{part}"
        else:
            parts.append(part.strip())
    return parts


def stands_alone(line: str) -> bool:
    """Whether a line, or a cell, is a label without its value."""
    label = f"{plain(line).rstrip(' :ঃ')}:"
    found = head_label().match(label) if len(label) < _LONGEST_LABEL else None
    return found is not None and found.end() == len(label)


def labelled_fields(lines: list[str]) -> dict[str, str]:
    """Label → value; a value may go on in the lines below until the next label.

    The first of two equal labels counts. A bare "তারিখ" below a memo line is the paper's, not the meeting's, but where
    it stands among the meeting's own data.
    """
    fields: dict[str, str] = {}
    also: dict[str, str] = {}
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
            also.update((field, value) for field in _also_named(label))
    return also | fields


def _also_named(label: re.Match[str]) -> list[str]:
    """The other fields that a label names: "সভার স্থান ও তারিখ"."""
    return [field for field, word in _ALSO_NAMED.items() if field != label.lastgroup and re.search(word, label[0])]


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
