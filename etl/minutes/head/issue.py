"""Read the memo line of the minutes: the paper's number and the day of its issue."""

import re
from dataclasses import dataclass

from etl.bengali.calendar import Calendar
from etl.bengali.dates import WrittenDate, find_dates
from etl.bengali.spelling import plain
from etl.minutes.head.head_labels import OF_MEETING, bare_day_of_meeting, is_of_meeting, label_of
from etl.minutes.head.memo import find_memos
from etl.minutes.phrases import phrase_list

_BETWEEN_CALENDARS = re.compile(r"(?<=[\d০-৯]{4})\s*/\s*(?=[\d০-৯]{1,2}\s*[\u0985-\u09b9])")
# A memo line that does not say so: "নং-০৫.১০.০৯০০.… তারিখ: …".
_NUMBER_AND_DAY = re.compile(r"(?:নং|নম্বর)\s?[-–:ঃ.]+\s*[^\s]{6,60}[\s,;|]+(?:তারিখ|তাং)")
_WORDS_BEFORE_NUMBER = re.compile(r"(?:[\u0980-\u09e5a-z]+[.:ঃ]?\s*){0,2}[-–:ঃ.\s]*(?=\d\d\s?[.।])")
_LONGEST_NUMBER = 50
# The day stands on the memo line or in one of so many lines from it on.
_LINES = 4


@dataclass(frozen=True, slots=True)
class Issue:
    """The memo line: its words and the dates beside it."""

    line: str
    dates: tuple[WrittenDate, ...]


def read_issue(lines: list[str]) -> Issue | None:
    """The paper's own memo line: the last line that begins with the memo label, with the dates on it or just below.

    What is labelled as the meeting's ends the memo.
    """
    for place in range(len(lines) - 1, -1, -1):
        line = plain(lines[place])
        found = phrase_list("head_labels", "field").at_start(line)
        if (found and found.meaning == "memo") or _NUMBER_AND_DAY.match(line) or _begins_with_number(line):
            return Issue(lines[place], tuple(_dates(lines, place)))
    return None


def _begins_with_number(line: str) -> bool:
    """Whether a memo number stands first, or behind a word or two: "নং ০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬"."""
    begins = _WORDS_BEFORE_NUMBER.match(line)
    return begins is not None and bool(find_memos(line[begins.end() : begins.end() + _LONGEST_NUMBER]))


def _dates(lines: list[str], memo: int) -> list[WrittenDate]:
    own_day = bare_day_of_meeting(lines)
    dates: list[WrittenDate] = []
    for place, line in enumerate(lines[memo : memo + _LINES], start=memo):
        label = label_of(line)
        if label in OF_MEETING or place == own_day or (label == "held_on" and is_of_meeting(line)):
            break
        dates.extend(find_dates(_BETWEEN_CALENDARS.sub(" / ", line)))
        if any(each.calendar is Calendar.GREGORIAN for each in dates) and place != memo:
            break
    return dates
