"""The rows of the warehouse's tables of papers: one named tuple a table, its fields the columns of queries/schema/."""

import json
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple

from etl.bengali.phone_numbers import mask_phones
from etl.files.regular import NotRegular

Rows = dict[str, list[tuple[Any, ...]]]

MEETING_TABLES = (
    "meeting",
    "agenda_item",
    "decision",
    "responsibility",
    "statement",
    "place_statement",
    "attendance",
    "stated_deadline",
    "earlier_decision",
)


class SourceRow(NamedTuple):
    source_id: int
    path: str
    sha256: str
    kind: str
    reader: str
    encoding: str


class PaperTextRow(NamedTuple):
    source_id: int
    part: int
    text: str


class MeetingRow(NamedTuple):
    meeting_id: str
    source_id: int
    team_level: str
    district_code: str
    upazila_code: str | None
    month: date
    review_month: date | None
    held_on: date | None
    start_time: str | None
    venue: str | None
    chair: str | None
    memo_no: str | None
    issued_on: date | None
    known_on: date
    part: int = 1


class AgendaItemRow(NamedTuple):
    meeting_id: str
    item_no: int
    title: str | None
    discussion: str | None


class DecisionRow(NamedTuple):
    decision_id: str
    meeting_id: str
    item_no: int
    decision_no: int
    text: str
    carried_over: bool
    due_on: date | None
    due_month: date | None
    due_text: str | None
    topic: str


class ResponsibilityRow(NamedTuple):
    decision_id: str
    seq: int
    role: str
    upazila_codes: tuple[str, ...]
    text: str


class StatementRow(NamedTuple):
    statement_id: str
    meeting_id: str
    source_id: int
    kind: str
    upazila_code: str
    month: date
    value: bool
    day: date | None
    count: int | None  # type: ignore[assignment]  # the column's name hides tuple.count
    reason: str | None
    inferred: bool
    doubtful: bool
    item_no: int | None
    quote: str


class PlaceStatementRow(NamedTuple):
    statement_id: str
    meeting_id: str
    source_id: int
    kind: str
    district_code: str
    upazila_code: str | None
    month: date
    to_month: date | None
    value: bool
    day: date | None
    topic: str | None
    doubtful: bool
    item_no: int | None
    quote: str


class AttendanceRow(NamedTuple):
    meeting_id: str
    no: int
    name: str
    post: str | None


class StatedDeadlineRow(NamedTuple):
    meeting_id: str
    kind: str
    day: int
    month_offset: int


class EarlierDecisionRow(NamedTuple):
    meeting_id: str
    seq: int
    text: str
    progress: str


class WarningRow(NamedTuple):
    source_id: int
    code: str
    place: str
    details: str
    part: int = 1


class RejectedRow(NamedTuple):
    path: str
    place: str
    code: str
    details: str


class CorrectionRow(NamedTuple):
    line_no: int
    file: str
    place: str
    field: str
    old: str
    new: str
    why: str
    who: str
    made_on: date
    undone_on: date | None
    state: str
    row_key: str | None


class FileRow(NamedTuple):
    path: str
    version: str | None


class PaperHead(NamedTuple):
    """What is stored of every paper to recognise another one of its meeting. `digests`: one hash a compared field."""

    meeting_id: str
    source_id: int
    path: str
    corrected: bool
    digests: tuple[str, ...]
    part: int = 1

    @property
    def stands_at(self) -> tuple[str, int]:
        """Which paper it is: its file, and which of its papers."""
        return self.path, self.part


TABLES: dict[str, type[tuple[Any, ...]]] = {
    "source": SourceRow,
    "paper_text": PaperTextRow,
    "meeting": MeetingRow,
    "agenda_item": AgendaItemRow,
    "decision": DecisionRow,
    "responsibility": ResponsibilityRow,
    "statement": StatementRow,
    "place_statement": PlaceStatementRow,
    "attendance": AttendanceRow,
    "stated_deadline": StatedDeadlineRow,
    "earlier_decision": EarlierDecisionRow,
    "warning": WarningRow,
    "rejected": RejectedRow,
    "correction": CorrectionRow,
    "file": FileRow,
    "paper_head": PaperHead,
}


def source_id(path: str) -> int:
    """The key of a file, from its path relative to the data folder alone: the same in every load. 63 bits."""
    return int.from_bytes(blake2b(path.encode("utf-8", "replace"), digest_size=8).digest(), "big") >> 1


def rejected(path: str, code: str, place: str = "", **details: str) -> RejectedRow:
    """The row of `rejected` for something that did not load; phone numbers in its details masked."""
    return RejectedRow(path, place, code, mask_phones(json.dumps(details, ensure_ascii=False)))


def cannot_open(path: str, error: OSError) -> RejectedRow:
    """The row of a file that could not be opened, or that is no file to be read."""
    if isinstance(error, NotRegular):
        return rejected(path, "not_regular")
    return rejected(path, "cannot_open", error=error.strerror or type(error).__name__)


def first_day(month: str | None) -> date | None:
    """The first day of a `YYYY-MM` month."""
    return None if month is None else date.fromisoformat(f"{month}-01")


# Of two files; of two papers in one file.
SAME_MEETING = ("same_meeting_twice", "same_meeting_copy", "same_meeting_in_file", "same_meeting_copy_in_file")


def same_meeting_warning(left: PaperHead, taken: PaperHead, differing: list[str]) -> WarningRow:
    """The warning on the paper `left` out because `taken` is of the same meeting; names the fields that differ.

    Of two papers in one file it stands with the one taken: the other is shown nowhere.
    """
    if left.path == taken.path:
        code, part = SAME_MEETING[2 if differing else 3], taken.part
        details = {"no": str(left.part), "taken_no": str(taken.part), "fields": ", ".join(differing)}
    else:
        code, part = SAME_MEETING[0 if differing else 1], left.part
        details = {"path": left.path, "taken": taken.path, "fields": ", ".join(differing)}
    return WarningRow(left.source_id, code, "", json.dumps(details, ensure_ascii=False), part)
