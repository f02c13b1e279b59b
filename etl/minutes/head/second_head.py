"""Find the head of a second meeting's minutes in one paper."""

import re
from itertools import takewhile

from etl.bengali.dates import find_months
from etl.bengali.spelling import plain
from etl.minutes.head.head import TITLE_LENGTH, Head, first_day, team_words
from etl.minutes.head.head_labels import head_label, labelled_fields

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
    labels = [place for place, line in enumerate(lines) if _head_field(line) in _HEAD_FIELDS]
    # No head without such a label: the other lines of a paper, which are most, are not looked at.
    near = {place for label in labels for place in range(label - _LINES_BELOW_TITLE + 1, label + 1) if place > own}
    for place in sorted(near):
        line = lines[place]
        announced = _DISTRICT_MEETING.fullmatch(plain(line)) is not None
        titled = announced or is_whole_title(line)
        if not titled and place not in labels:
            continue
        below = lines[place + titled : place + _LINES_BELOW_TITLE]
        fields = labelled_fields(below if titled and not announced else [*takewhile(_head_field, below)])
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


def _head_field(line: str) -> str | None:
    """The field that the head label at the start of a line names; None where there is none."""
    label = head_label().match(plain(line))
    return label.lastgroup if label else None


def is_whole_title(line: str) -> bool:
    """Whether a line is a title of an innovation team's minutes: it ends with the word for minutes."""
    if len(line) > TITLE_LENGTH:
        return False
    spelled = _AFTER_TITLE.sub("", plain(line))
    found = team_words("minutes").find(spelled)
    ends = bool(found) and len(spelled) - found[-1].end <= 2
    return ends and bool(team_words("field").first(spelled)) and not head_label().match(spelled)
