"""How corrections.csv names what it corrects in a paper: a statement, a decision, one of the papers of a file."""

import re

# Which of the papers of a file a place is in.
_PART = re.compile(r"part ([1-9]\d{0,2}) ", re.ASCII)


def statement_place(kind: str, upazila_code: str, month: str, part: int = 1) -> str:
    """How corrections.csv names a statement of a paper, the file's `part`; `month` as in 2016-07."""
    return _in_part(part, f"statement {kind} {upazila_code} {month}")


def place_statement_place(kind: str, place_code: str, month: str, day: str = "", part: int = 1) -> str:
    """How corrections.csv names what a paper says of a training or a tour day; `place_code`: also a district's.

    `day` as in 2016-07-26: several tour days of an upazila lie in one month.
    """
    return _in_part(part, " ".join(filter(None, ("place_statement", kind, place_code, month, day))))


def part_place(part: int) -> str:
    """How one of the papers of a file is named."""
    return f"part {part}"


def part_of(place: str) -> int:
    """Which of the papers of a file a place is in; the first where it does not say."""
    found = _PART.match(place)
    return int(found[1]) if found else 1


def within_part(place: str) -> str:
    """The place in its paper, whichever paper of the file that is."""
    return _PART.sub("", place)


def decision_place(item_no: int, decision_no: int, part: int = 1) -> str:
    """How corrections.csv names a decision of a paper, the file's `part`."""
    return _in_part(part, f"decision {item_no}.{decision_no}")


def _in_part(part: int, place: str) -> str:
    return place if part == 1 else f"{part_place(part)} {place}"
