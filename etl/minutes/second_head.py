"""Find the head of a second meeting's minutes in one paper."""

import re
from itertools import takewhile

from etl.bengali.dates import find_months
from etl.bengali.spelling import plain
from etl.minutes.head import TITLE_LENGTH, Head, first_day, head_label, labelled_fields, team_words

_LINES_BELOW_TITLE = 9
_HEAD_FIELDS = {"chair", "held_on"}
_AFTER_TITLE = re.compile(r"(?:\s*\([^)]{0,40}\)|[\s।.:ঃ\d/-]|তারিখ)+$")
# "জেলা ইনোভেশন টিমের মাসিক সভা", where labels of a head follow right below.
_DISTRICT_MEETING = re.compile(r"[\s*]*(?:[\u0980-\u09ff]+\s+)?জেলা\s+(?:ইনোভেসন|উদ্ভাবনি?)\s[^।:ঃ]{0,50}সভা[\s।*]*")


def other_head(lines: list[str], head: Head) -> str | None:
    """The title, or first line, of a second meeting's head among the paper's lines; None where there is none.

    A title that labels of a head (chair, day) follow, or chair, day and time or venue without a title; its day or month
    are others than the first head's.
    """
    own = next((at for at, line in enumerate(lines) if head.title and line.strip(" ।") in head.title), 0)
    for place, line in enumerate(lines[own + 1 :], start=own + 1):
        announced = _DISTRICT_MEETING.fullmatch(plain(line)) is not None
        titled = announced or _closes_as_title(line)
        label = None if titled else head_label().match(plain(line))
        if not titled and (label is None or label.lastgroup not in _HEAD_FIELDS):
            continue
        below = lines[place + titled : place + _LINES_BELOW_TITLE]
        fields = labelled_fields(below if titled and not announced else [*takewhile(_is_labelled, below)])
        is_head = fields.keys() & _HEAD_FIELDS if titled else fields.keys() >= _HEAD_FIELDS
        if not is_head or not (titled or fields.keys() & {"start_time", "venue"}):
            continue
        held_on = first_day(fields.get("held_on"))
        months = find_months(line, near=held_on) if titled else []
        other_day = held_on and head.held_on and held_on != head.held_on
        other_month = months and head.month and months[0].month != head.month
        if other_day or other_month:
            return line.strip(" ।")
    return None


def _is_labelled(line: str) -> bool:
    return head_label().match(plain(line)) is not None


def _closes_as_title(line: str) -> bool:
    """Whether a line is a title of an innovation team's minutes: it ends with the word for minutes."""
    spelled = _AFTER_TITLE.sub("", plain(line))
    found = team_words("minutes").find(spelled)
    ends = bool(found) and len(spelled) - found[-1].end <= 2
    return (
        len(line) <= TITLE_LENGTH
        and ends
        and bool(team_words("field").first(spelled))
        and not head_label().match(spelled)
    )
