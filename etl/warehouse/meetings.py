"""Tell which meeting a paper is of, and choose between two papers about one meeting."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from etl.records import Meeting, Paper, TeamLevel
from etl.warehouse.rows import MeetingRow, PaperHead, WarningRow, first_day, same_meeting_warning

# A paper calls itself corrected in its heading: short lines at its top, not in what the meeting talked about.
CORRECTED = re.compile("সংশোধিত")
HEADING_LINES = 12
HEADING_WIDTH = 120

COMPARED_MEETING_FIELDS = (
    "month", "review_month", "held_on", "start_time", "venue", "chair", "memo_no", "issued_on",
)  # fmt: skip
COMPARED_PARTS = ("items", "statements", "deadlines", "attendance")


class CannotPlace(Exception):
    """The paper's meeting cannot be told: `code` is meeting_place_unknown or meeting_month_unknown."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def meeting_row(paper: Paper, source_id: int) -> MeetingRow:
    """The row of the paper's meeting. Raises CannotPlace where the team or the month is not known."""
    meeting = paper.meeting
    team, district = _team_codes(meeting)
    month = first_day(meeting.month) or (meeting.held_on and meeting.held_on.replace(day=1))
    if month is None:
        raise CannotPlace("meeting_month_unknown")
    held = meeting.held_on.isoformat() if meeting.held_on else f"{month:%Y-%m}"
    return MeetingRow(
        meeting_id=f"{team}-{held}",
        source_id=source_id,
        team_level=meeting.team_level,
        district_code=district,
        upazila_code=meeting.upazila_code,
        month=month,
        review_month=first_day(meeting.review_month),
        held_on=meeting.held_on,
        start_time=meeting.start_time,
        venue=meeting.venue,
        chair=meeting.chair,
        memo_no=meeting.memo_no,
        issued_on=meeting.issued_on,
        known_on=meeting.held_on or meeting.issued_on or _last_day(month),
        part=paper.part,
    )


def _team_codes(meeting: Meeting) -> tuple[str, str]:
    """The code of the team (of its upazila, else of its district) and of its district."""
    district = meeting.district_code or (meeting.upazila_code or "")[:4]
    team = meeting.upazila_code if meeting.team_level == TeamLevel.UPAZILA else district
    if not team or not district:
        raise CannotPlace("meeting_place_unknown")
    return team, district


def _last_day(month: date) -> date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def paper_head(paper: Paper, row: MeetingRow, path: str) -> PaperHead:
    """The part of a paper that is stored to compare it with another one of the same meeting."""
    parts = [getattr(paper.meeting, name) for name in COMPARED_MEETING_FIELDS]
    parts += [getattr(paper, name) for name in COMPARED_PARTS]
    digests = tuple(blake2b(repr(part).encode(errors="replace"), digest_size=8).hexdigest() for part in parts)
    return PaperHead(row.meeting_id, row.source_id, path, is_corrected(paper.text), digests, paper.part)


def is_corrected(text: str) -> bool:
    """Whether a paper calls itself সংশোধিত in its heading."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return any(len(line) <= HEADING_WIDTH and CORRECTED.search(line) for line in lines[:HEADING_LINES])


def takes_the_place_of(new: PaperHead, old: PaperHead) -> bool:
    """Whether `new`, a later paper, is taken instead of `old`: only a corrected one is, over one that is not."""
    return new.corrected and not old.corrected


@dataclass(frozen=True, slots=True)
class Offer:
    """The outcome for a paper offered: whether it is taken, which one it replaces, the warning on the one left out."""

    taken: bool
    replaced: PaperHead | None
    left_out: WarningRow | None


class PaperChoice:
    """Which paper is taken for each meeting, as papers are offered in the order of their paths and parts."""

    def __init__(self) -> None:
        self._taken: dict[str, PaperHead] = {}

    def offer(self, head: PaperHead) -> Offer:
        """Take the paper, unless an earlier one of its meeting is taken and this one is not a correction of it."""
        other = self._taken.get(head.meeting_id)
        if other is None:
            self._taken[head.meeting_id] = head
            return Offer(True, None, None)
        if takes_the_place_of(head, other):
            self._taken[head.meeting_id] = head
            return Offer(True, other, _left_out(other, head))
        return Offer(False, None, _left_out(head, other))

    def taken(self, meeting_id: str) -> PaperHead | None:
        """The paper taken for a meeting; None where none was offered."""
        return self._taken.get(meeting_id)


def _left_out(left: PaperHead, taken: PaperHead) -> WarningRow:
    return same_meeting_warning(left, taken, differing_fields(left, taken))


def differing_fields(one: PaperHead, other: PaperHead) -> list[str]:
    """The names of the fields in which two papers of one meeting differ."""
    names = COMPARED_MEETING_FIELDS + COMPARED_PARTS
    return [name for name, a, b in zip(names, one.digests, other.digests, strict=True) if a != b]
