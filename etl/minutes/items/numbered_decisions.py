"""Decisions told by their numbers alone, in papers that label none: below the talk of item 2 stand 2.1), 2.2) …"""

import re
from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.minutes.items.prose_headings import rises_from_one

_NUMBER = re.compile(r"\s*[(\[]?(?P<item>\d{1,2})\.(?P<no>\d{1,2})\s?[)\]।.]?\s+")
# A decision ends with what is to be done, or was decided.
_DECIDES = re.compile(r"(?:হবে|বে|বেন|হলো?|হইল|হয\u09bc?|হউক|হোক)[\s।;,.]*$")
_FEWEST_ITEMS = 2


def with_numbered_decisions_labelled(lines: Sequence[str], label: str) -> list[str]:
    """The lines, with the label of decisions above the first of each item; unchanged where such numbers do not run
    through the items, or stand before other sentences."""
    found = [_NUMBER.match(plain(line)) for line in lines]
    numbered = [(line, number) for line, number in zip(lines, found, strict=True) if number]
    items = [int(number["item"]) for _, number in numbered if number["no"] == "1"]
    runs = len(items) >= _FEWEST_ITEMS and rises_from_one(items)
    if not runs or not all(_DECIDES.search(plain(line)) for line, _ in numbered):
        return list(lines)
    labelled: list[str] = []
    for line, number in zip(lines, found, strict=True):
        labelled += [label, line] if number and number["no"] == "1" else [line]
    return labelled
