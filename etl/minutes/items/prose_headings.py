"""The headings of items in running prose: by their usual words, by any word with running numbers, by numbers alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.items.prose_labels import PARTS, SEPARATOR, label_words, part_label

_ORDINAL = "ম|য়|র্থ|স্ঠ"
_ORDINAL_WORD = "(?:প্রথম|দ্বিতিয়|তৃতিয়|চতুর্থ|পঞ্চম|সস্ঠ|সপ্তম|অস্টম|নবম|দসম)"
_LETTERS = "কখগঘঙচছজঝঞ"
HEADING_LENGTH = 160
# আলোচনা ১: · কার্যসূচি-ক:
_RUNNING = re.compile(
    rf"(?P<word>[\u0980-\u09ff]+(?:\s[\u0980-\u09ff]+)?)\s*(?:নং|নম্বর)?\s*[-–:ঃ(]?\s*"
    rf"(?:(?P<number>\d{{1,2}})|(?P<letter>[{_LETTERS}]))\s*\)?{SEPARATOR}"
)
_NO_HEADINGS = ("decision", "implementer", "due")
# ১। · ১. · (১) · (ক) · ক)
_NUMBERED = re.compile(rf"(?:\((?=\S{{1,2}}\)))?(?:(?P<number>\d{{1,2}})\s?[।.)]|(?P<letter>[{_LETTERS}])\))\s*(?=\S)")


@reference_cache()
def item_heading() -> re.Pattern[str]:
    """১ নং আলোচ্য বিষয়ঃ · আলোচ্য বিষয়-১ঃ · আলোচ্যসূচি (১): · আলোচ্য বিষয়ঃ"""
    words = label_words("item")
    before = rf"(?P<before>\d{{1,2}})\s*(?:{_ORDINAL}|নং|নম্বর|[।.)])?\s*(?:{words})(?:{SEPARATOR}|\s+)"
    number = rf"\d{{1,2}}|[{_LETTERS}](?=\s*[):ঃ।–-])"
    after = rf"(?:{words})\s*(?:নং|নম্বর)?\s*[-–:ঃ(]?\s*(?P<after>{number})\s*\)?(?:{SEPARATOR}|\s+)"
    bare = rf"(?:{_ORDINAL_WORD}\s*)?(?:{words}){SEPARATOR}"
    return re.compile(f"{before}|{after}|{bare}")


def running_word(lines: Iterable[str]) -> str | None:
    """The word that heads the items of a paper without usual headings: lines begin with it and the next number each."""
    numbers: dict[str, list[int]] = {}
    for line in lines:
        found, label = _RUNNING.match(spelled := plain(line)), part_label().match(spelled)
        if found and not (label and any(label[part] for part in _NO_HEADINGS)):
            numbers.setdefault(found["word"], []).append(number_of(found["number"] or found["letter"]))
    return next((word for word, no in numbers.items() if len(no) > 1 and no == [*range(1, len(no) + 1)]), None)


def number_of(printed: str) -> int:
    """The number that digits or a letter (ক: 1) are."""
    return _LETTERS.index(printed) + 1 if printed in _LETTERS else int(printed)


@dataclass(frozen=True, slots=True)
class Headings:
    """How the items are headed in a paper without usual headings: by numbers (`numbered`), by a word and numbers.

    `leads`: the line is numbered and a decision follows before another number.
    """

    numbered: bool
    running: str | None
    leads: bool

    def find(self, spelled: str, part: str, so_far: int) -> re.Match[str] | None:
        if self.running and (found := _RUNNING.match(spelled)) and found["word"] == self.running:
            return found
        if self.numbered and not self.running:
            return _numbered_heading(spelled, part, so_far, leads=self.leads)
        return None


def number_on(line: str) -> int | None:
    """The number or letter that a line begins with."""
    found = _NUMBERED.match(plain(line))
    return number_of(found["number"] or found["letter"]) if found else None


def leading_to_decisions(lines: Sequence[str]) -> frozenset[int]:
    """The places of numbered lines below which decisions stand before the next numbered line."""
    leading, below = set(), ""
    for at in reversed(range(len(lines))):
        label = part_label().match(plain(lines[at]))
        if label:
            below = next(name for name in PARTS if label[name])
        elif number_on(lines[at]) is not None:
            if below in ("discussion", "decision"):
                leading.add(at)
            below = "number"
    return frozenset(leading)


def _numbered_heading(spelled: str, part: str, so_far: int, *, leads: bool) -> re.Match[str] | None:
    """A numbered line that opens the next item, in a paper whose items have no other headings.

    Behind an item's decisions a sentence opens the next where it leads to decisions of its own.
    """
    found = _NUMBERED.match(spelled)
    if found is None or number_of(found["number"] or found["letter"]) != so_far + 1:
        return None
    if leads and part in ("decision", "implementer", "due"):
        return found
    first_sentence = spelled[found.end() :].partition("।")[0]
    is_title = (
        "ঃ" in first_sentence[:HEADING_LENGTH]
        or ":" in first_sentence[:HEADING_LENGTH]
        or (len(spelled) <= HEADING_LENGTH and not spelled.rstrip().endswith("।"))
    )
    return found if is_title or part == "none" else None
