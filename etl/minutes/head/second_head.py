"""Find the heads of further meetings' minutes in one paper, and the line with which such a head begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from etl.bengali.dates import find_months
from etl.bengali.spelling import plain
from etl.minutes.head.head import PRESIDING, TITLE_LENGTH, Head, first_day, read_head, team_words
from etl.minutes.head.head_labels import MOST_HEAD_LINES, head_label, label_of, labelled_fields

_LINES_BELOW_TITLE = 9
_HEAD_FIELDS = {"chair", "held_on"}
_AFTER_TITLE = re.compile(r"(?:\s*\([^)]{0,40}\)|[\s।.:ঃ\d/-]|তারিখ)+$")
# "জেলা ইনোভেশন টিমের মাসিক সভা", where labels of a head follow right below.
_DISTRICT_MEETING = re.compile(r"[\s*]*(?:[\u0980-\u09ff]+\s+)?জেলা\s+(?:ইনোভেসন|উদ্ভাবনি?)\s[^।:ঃ]{0,50}সভা[\s।*]*")


@dataclass(frozen=True, slots=True)
class FurtherHead:
    """A further head among a paper's lines: its title, or first line, is at `place`.

    `is_other`: its day or month are others than the first head's; else it may be the first head again, or a copy.
    """

    place: int
    line: str
    is_other: bool


def further_heads(lines: Sequence[str], head: Head) -> Iterator[FurtherHead]:
    """The heads below the paper's own `head`, in order.

    A title that labels of a head (chair, day) follow, or a sentence with chair and day; or chair, day and time or venue
    without a title. One of the day and month of the first head has a title, chair and day.
    """
    own = next((at for at, line in enumerate(lines) if head.title and line.strip(" ।") in head.title), 0)
    labels = [place for place, line in enumerate(lines) if label_of(line) in _HEAD_FIELDS or PRESIDING in line]
    # No head without such a label: the other lines of a paper, which are most, are not looked at.
    near = {place for label in labels for place in range(label - _LINES_BELOW_TITLE + 1, label + 1) if place > own}
    for place in sorted(near):
        line = lines[place]
        announced = _DISTRICT_MEETING.fullmatch(plain(line)) is not None
        titled = announced or is_whole_title(line)
        if not titled and place not in labels:
            continue
        below = lines[place + titled : place + _LINES_BELOW_TITLE]
        fields = labelled_fields([*below] if titled and not announced else [*takewhile(label_of, below)])
        held_on = first_day(fields.get("held_on"))
        if titled and not fields.keys() & _HEAD_FIELDS:
            told = read_head([line, *takewhile(_tells_of_meeting, below)])
            held_on, fields = told.held_on, dict.fromkeys(_HEAD_FIELDS, "") if told.chair and told.held_on else {}
        is_head = fields.keys() & _HEAD_FIELDS if titled else fields.keys() >= _HEAD_FIELDS
        if not is_head or not (titled or fields.keys() & {"start_time", "venue"}):
            continue
        months = find_months(line, near=held_on) if titled else []
        # What stands among the first lines may have been taken for the first head's.
        first = read_head([*lines[:place]]) if place < MOST_HEAD_LINES else head
        other_day = held_on and first.held_on and held_on != first.held_on
        other_month = months and first.month and months[0].month != first.month
        is_other = bool(other_day or other_month)
        if is_other or (titled and fields.keys() >= _HEAD_FIELDS):
            yield FurtherHead(place, line.strip(" ।"), is_other)


def _tells_of_meeting(line: str) -> bool:
    """Whether a line may tell of this meeting: what tells of minutes tells of an earlier one."""
    return not team_words("minutes").first(plain(line))


def is_whole_title(line: str) -> bool:
    """Whether a line is a title of an innovation team's minutes: it ends with the word for minutes."""
    if len(line) > TITLE_LENGTH:
        return False
    spelled = _AFTER_TITLE.sub("", plain(line))
    found = team_words("minutes").find(spelled)
    ends = bool(found) and len(spelled) - found[-1].end <= 2
    return ends and bool(team_words("field").first(spelled)) and not head_label().match(spelled)
