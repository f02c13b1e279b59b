"""Where the head of a further meeting's minutes begins: its letterhead stands above the title, below another paper."""

import re
from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.head.head import team_words
from etl.minutes.head.head_labels import label_of
from etl.places.districts import find_districts

# A letterhead has at most so many lines, each of so many letters.
_LINES_ABOVE, _SHORT = 10, 120
_OFFICE = re.compile(r"কার্যালয়")
_SECTION = re.compile(r"সাখা|সেল$|পরিসদ|(?:www\.|[\w.]+\.gov\.bd|@)")
_PLACE_LENGTH = 40
_RULE = re.compile(r"\W*(?:[-_=*~.—–•]\s?){3,}\W*")
# The title, or the part of it that stands on the line above.
_OF_TITLE = re.compile(r"মাসের|মাসিক সভা|কার্য ?বিবর[নণ]|টিমের?$|সভার?$")
# Who signs, and what stands above his post; the lines below are his office, not the next paper's letterhead.
_POST = re.compile(r"প্রসাসক|কমিসনার|অফিসার|কর্মকর্তা|সভাপতি|সচিব|প্রোগ্রামার")
_SIGNED = re.compile(r"\(.{3,60}\)|.*স্বাক্সরিত.*|[\W_]+")
_LINES_OF_SIGNATURE = 4


def head_begins(lines: Sequence[str], at: int) -> int:
    """The line with which the head begins whose title, or first label, is line `at`.

    The government's line above; else what is ruled off above; else the lines right above that are of a letterhead:
    office, section, place, web address, the title's own. A memo line is the new paper's where it stands below its
    office, or where the paper above has another.
    """
    above = _above(lines, at)
    for place in above:
        if plain(lines[place]).startswith(_government()):
            return place
    for place in above:
        if place + 1 < at and _RULE.fullmatch(plain(lines[place]).strip()):
            return place + 1
    begins = at
    for place in reversed(above):
        if _is_office(lines[place]):
            # Two offices are one above the other where the first signed the paper above.
            return at if _is_signature(lines, place) else place
        if _is_of_letterhead(lines[place]) or (_is_memo(lines[place]) and _has_another_memo(lines, place)):
            begins = place
        elif not _is_memo(lines[place]):
            break
    return begins


def _above(lines: Sequence[str], at: int) -> range:
    """The short lines right above that may be of the head; labels of a head end them, as a rule another paper's."""
    first = at
    while first and at - first < _LINES_ABOVE and len(lines[first - 1]) <= _SHORT and not _is_of_head(lines[first - 1]):
        first -= 1
    return range(first, at)


def _is_of_head(line: str) -> bool:
    return label_of(line) not in (None, "memo", "held_on")


@reference_cache()
def _government() -> tuple[str, ...]:
    return tuple(plain(row["words"]) for row in read_list("letterheads"))


def _is_office(line: str) -> bool:
    return _OFFICE.search(plain(line)) is not None and label_of(line) is None


def _is_of_letterhead(line: str) -> bool:
    spelled = plain(line).strip(" ।,")
    if _SECTION.search(spelled) or (team_words("field").first(spelled) and _OF_TITLE.search(spelled)):
        return True
    return len(line) < _PLACE_LENGTH and bool(find_districts(line)) and label_of(line) is None


def _is_memo(line: str) -> bool:
    """A memo line, or the day below it."""
    return label_of(line) in ("memo", "held_on")


def _has_another_memo(lines: Sequence[str], at: int) -> bool:
    return any(label_of(line) == "memo" for line in lines[: max(0, at - 1)])


def _is_signature(lines: Sequence[str], office: int) -> bool:
    """Whether the office is that of who signed above it: a name in brackets, a post, the office."""
    above = [plain(line).strip() for line in lines[max(0, office - _LINES_OF_SIGNATURE) : office]]
    return bool(above) and _POST.search(above[-1]) is not None and any(map(_SIGNED.fullmatch, above))
