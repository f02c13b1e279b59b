"""The headings of items in running prose: by their usual words, by any word with running numbers, by numbers alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.bengali.digits import read_number
from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.items.drafts import SHORTENED
from etl.minutes.items.numbered import LETTERS
from etl.minutes.items.prose_labels import PARTS, SEPARATOR, label_words, part_label

_ORDINAL = "ম|য়|র্থ|স্ঠ"
_ORDINAL_WORD = "(?:প্রথম|দ্বিতিয়|তৃতিয়|চতুর্থ|পঞ্চম|সস্ঠ|সপ্তম|অস্টম|নবম|দসম)"
# An item beyond the tenth has no letter.
_LETTERS = LETTERS[:10]
# In brackets they number: "উপস্থাপিত বিষয় (এক):".
_NUMBER_WORDS = "এক|দুই|তিন|চার|পাঁ?চ|ছয\u09bc?|সাত|আট|নয\u09bc?|দস"
_OF_ITEM = "এর|ের|র|সংক্রান্ত|সম্পর্কিত|সম্পর্কে|বিসয\u09bc?ে|প্রসঙ্গে"
HEADING_LENGTH = 160
# আলোচনা ১: · কার্যসূচি-ক: · উপস্থাপনা (এক):
_RUNNING = re.compile(
    rf"(?P<word>[\u0980-\u09ff]+(?:\s[\u0980-\u09ff]+)?)\s*(?:নং|নম্বর)?\s*[-–:ঃ]?\s*\(?\s*"
    rf"(?:(?P<number>\d{{1,2}})|(?P<letter>[{_LETTERS}])|(?<=\()(?P<written>{_NUMBER_WORDS}))\s*\)?{SEPARATOR}"
)
# Numbers are left out by mistake: so many at most, of so many items.
_MOST_GAPS, _FEWEST_WITH_GAPS = 2, 3
# Behind a title, and not of a time: ১১:৩০
_COLON = re.compile(r"ঃ|(?<!\d):|:(?!\d)")
_OTHER_LABELS = ("decision", "implementer", "due")
# ১। · ১. · (১) · (ক) · ক) · ক. with a space behind it, as no letter that shortens a name has
_NUMBERED = re.compile(
    rf"(?:\((?=\S{{1,2}}\)))?(?:(?P<number>\d{{1,2}})\s?[।.)]|(?P<letter>[{_LETTERS}])(?:\)|\.(?=\s)))\s*(?=\S)"
)


@reference_cache()
def item_heading() -> re.Pattern[str]:
    """১ নং আলোচ্য বিষয়ঃ · আলোচ্য বিষয়-১ঃ · আলোচ্যসূচি (১): · আলোচ্য বিষয়ঃ"""
    words = label_words("item")
    before = rf"(?P<before>\d{{1,2}})\s*(?:{_ORDINAL}|নং|নম্বর|[।.)])?\s*(?:{words})(?:{SEPARATOR}|\s+)"
    number = rf"\d{{1,2}}|[{_LETTERS}](?=\s*(?:[):ঃ।–-]|$))"
    after = rf"(?:{words})\s*(?:নং|নম্বর)?\s*[-–:ঃ(]?\s*(?P<after>{number})\s*\)?(?:{SEPARATOR}|\s+|$)"
    bare = rf"(?:{_ORDINAL_WORD}\s*)?(?:{words}){SEPARATOR}"
    return re.compile(f"{before}|{after}|{bare}")


@reference_cache()
def decisions_of_item() -> re.Pattern[str]:
    """The label of decisions that names their item, as where all stand at the paper's end: আলোচ্য বিষয়-১ এর সিদ্ধান্তঃ"""
    words = label_words("item")
    before = rf"(?P<before>\d{{1,2}})\s*(?:{_ORDINAL}|নং|নম্বর|[।.)])?\s*(?:{words})"
    after = rf"(?:{words})\s*(?:নং|নম্বর)?\s*[-–:ঃ(]?\s*(?P<after>\d{{1,2}})\s*\)?"
    of_it = rf"\s*[-–:ঃ]*\s*(?:নং|নম্বর)?\s*(?:{_OF_ITEM})?\s*"
    return re.compile(rf"(?:{before}|{after}){of_it}(?:{label_words('decision')})(?:{SEPARATOR}|\s*$)")


def is_numbered_title(line: str) -> bool:
    """Whether a line is a number and a short title: "২। সংলাপ"."""
    spelled = plain(line).rstrip()
    return len(spelled) <= HEADING_LENGTH and not spelled.endswith("।") and number_on(line) is not None


@dataclass(frozen=True, slots=True)
class Headings:
    """How the items of a paper are headed: by the usual words (`usual`), else by a word and its running numbers
    (`running`), else by numbers alone.

    `leading`: the places of numbered lines that lead to decisions; `first_leads`: a line with the first number is one;
    `skipping`: their numbers rise from one and some are left out; `lettered`: letters number the items, or numbers
    (None: not known). `none`: the paper has no headings, its numbers are those of decisions.
    """

    usual: bool
    running: str | None
    leading: frozenset[int]
    first_leads: bool
    none: bool = False
    skipping: bool = False
    lettered: bool | None = None

    def find(self, at: int, spelled: str, part: str, so_far: int) -> re.Match[str] | None:
        """The heading that the line at the place `at` begins with, behind the item `so_far`, where `part` goes on."""
        if found := item_heading().match(spelled):
            return found
        if self.running:
            found = _RUNNING.match(spelled)
            return found if found and found["word"] == self.running else None
        leads = at in self.leading
        if self.none or self.usual or (self.first_leads and so_far == 0 and not leads):
            return None
        found = _NUMBERED.match(spelled)
        if found is None or self.lettered not in (None, found["letter"] is not None):
            return None
        skips = self.skipping and leads and part in _OTHER_LABELS
        return found if skips or _opens_next(found, part, so_far, leads=leads) else None


NO_HEADINGS = Headings(usual=False, running=None, leading=frozenset(), first_leads=False, none=True)


def headings_of(lines: Sequence[str]) -> Headings:
    """How the items of the paper's prose are headed."""
    if any(item_heading().match(plain(line)) for line in lines):
        return Headings(usual=True, running=None, leading=frozenset(), first_leads=False)
    leading = _leading_to_decisions(lines)
    numbers = [number_on(lines[at]) or 0 for at in sorted(leading)]
    first = next((at for at in sorted(leading) if number_on(lines[at]) == 1), None)
    return Headings(
        usual=False,
        running=_running_word(lines),
        leading=leading,
        first_leads=first is not None,
        skipping=rises_with_gaps(numbers),
        lettered=None if first is None else _is_lettered(lines[first]),
    )


def rises_from_one(numbers: Sequence[int]) -> bool:
    """Whether the numbers of items rise from one, none of them left out or a few."""
    return [*numbers] == [*range(1, len(numbers) + 1)] or rises_with_gaps(numbers)


def rises_with_gaps(numbers: Sequence[int]) -> bool:
    """Whether the numbers of items rise from one, a few of them left out: 1, 2, 3, 5, 6."""
    left_out = numbers[-1] - len(numbers) if numbers else 0
    rising = all(one < two for one, two in pairwise(numbers))
    return rising and len(numbers) >= _FEWEST_WITH_GAPS and numbers[0] == 1 and 0 < left_out <= _MOST_GAPS


def printed_number(heading: re.Match[str]) -> int | None:
    """The number or letter (ক: 1) that a heading bears."""
    groups = heading.groupdict()
    printed = next(filter(None, map(groups.get, ("before", "after", "number", "letter", "written"))), None)
    if printed is None:
        return None
    return _LETTERS.index(printed) + 1 if printed in _LETTERS else read_number(printed)


def _running_word(lines: Iterable[str]) -> str | None:
    """The word that heads the items of a paper without usual headings: lines begin with it and the next number each."""
    numbers: dict[str, list[int | None]] = {}
    for line in lines:
        found, label = _RUNNING.match(spelled := plain(line)), part_label().match(spelled)
        if found and not (label and any(label[part] for part in _OTHER_LABELS)):
            numbers.setdefault(found["word"], []).append(printed_number(found))
    for word, printed in numbers.items():
        known = [number or 0 for number in printed]
        if len(known) > 1 and rises_from_one(known):
            return word
    return None


def number_on(line: str) -> int | None:
    """The number or letter that a line begins with."""
    found = _NUMBERED.match(plain(line))
    return printed_number(found) if found else None


def _is_lettered(line: str) -> bool:
    found = _NUMBERED.match(plain(line))
    return found is not None and found["letter"] is not None


def _leading_to_decisions(lines: Sequence[str]) -> frozenset[int]:
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


def _opens_next(found: re.Match[str], part: str, so_far: int, *, leads: bool) -> bool:
    """Whether a numbered line opens the next item, in a paper whose items have no other headings.

    Behind an item's decisions a sentence opens the next where it leads to decisions of its own.
    """
    if printed_number(found) != so_far + 1:
        return False
    if leads and part in _OTHER_LABELS:
        return True
    if part == "decision" and so_far == 0:
        # Of a list of decisions, with which the paper begins.
        return False
    spelled = found.string
    first_sentence = spelled[found.end() :].partition("।")[0]
    is_title = any(
        not SHORTENED.search(first_sentence, 0, colon.end())
        for colon in _COLON.finditer(first_sentence, 0, HEADING_LENGTH)
    ) or (len(spelled) <= HEADING_LENGTH and not spelled.rstrip().endswith("।"))
    return is_title or part == "none"
