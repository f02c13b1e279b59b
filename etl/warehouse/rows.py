"""A paper as rows of the warehouse: one named tuple a table, its fields the columns of queries/schema/."""

import json
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple

from etl.bengali.phone_numbers import mask_phones
from etl.files.regular import NotRegular
from etl.records import AgendaItem, AnyPaper, Paper, PaperWarning, PlaceStatement, Statement, WorkPlan

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


def source_row(paper: AnyPaper, source_id: int, path: str) -> SourceRow:
    """The row of the paper's file. `path` is relative to the data folder."""
    source, kind = paper.source, "plan" if isinstance(paper, WorkPlan) else "minutes"
    return SourceRow(source_id, path, source.sha256, kind, source.reader, source.encoding)


def warning_row(warning: PaperWarning, source_id: int, part: int = 1) -> WarningRow:
    return WarningRow(source_id, warning.code, warning.where, json.dumps(warning.values, ensure_ascii=False), part)


def slip_rows(paper: Paper, head: MeetingRow) -> Iterator[WarningRow]:
    """A warning for each day that the paper gives for something done, though it lies after the paper's own meeting."""
    for each in paper.statements:
        if each.date is not None and each.date > head.known_on:
            details = {"upazila": each.upazila, "day": each.date.isoformat(), "held_on": head.known_on.isoformat()}
            place = f"item {each.item_no}" if each.item_no is not None else "table"
            yield WarningRow(
                head.source_id, "day_after_meeting", place, json.dumps(details, ensure_ascii=False), head.part
            )


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


def meeting_rows(paper: Paper, head: MeetingRow) -> Rows:
    """All rows of the meeting whose own row is `head`, by table. Raises ValueError for a month that is none."""
    return {
        "meeting": [head],
        "agenda_item": [AgendaItemRow(head.meeting_id, item.no, item.title, item.discussion) for item in paper.items],
        "decision": [row for item in paper.items for row in _decision_rows(item, head.meeting_id)],
        "responsibility": [row for item in paper.items for row in _responsibility_rows(item, head.meeting_id)],
        "statement": [_statement_row(each, n, head) for n, each in enumerate(paper.statements, start=1)],
        "place_statement": [
            _place_statement_row(each, n, head) for n, each in enumerate(paper.place_statements, start=1)
        ],
        "attendance": [AttendanceRow(head.meeting_id, each.no, each.name, each.post) for each in paper.attendance],
        "stated_deadline": [
            StatedDeadlineRow(head.meeting_id, rule.kind.value, rule.day, rule.month_offset) for rule in paper.deadlines
        ],
        "earlier_decision": [
            EarlierDecisionRow(head.meeting_id, seq, each.text, each.progress)
            for seq, each in enumerate(paper.earlier, start=1)
        ],
    }


def _decision_id(meeting_id: str, item_no: int, decision_no: int) -> str:
    return f"{meeting_id}/{item_no}/{decision_no}"


def _decision_rows(item: AgendaItem, meeting_id: str) -> Iterator[DecisionRow]:
    for each in item.decisions:
        yield DecisionRow(
            decision_id=_decision_id(meeting_id, item.no, each.no),
            meeting_id=meeting_id,
            item_no=item.no,
            decision_no=each.no,
            text=each.text,
            carried_over=each.carried_over,
            due_on=each.due_on,
            due_month=first_day(each.due_month),
            due_text=each.due_text,
            topic=each.topic.value,
        )


def _responsibility_rows(item: AgendaItem, meeting_id: str) -> Iterator[ResponsibilityRow]:
    for decision in item.decisions:
        for seq, each in enumerate(decision.implementers, start=1):
            decision_id = _decision_id(meeting_id, item.no, decision.no)
            yield ResponsibilityRow(decision_id, seq, each.role.value, each.upazila_codes, each.text)


def _statement_row(each: Statement, n: int, head: MeetingRow) -> StatementRow:
    return StatementRow(
        statement_id=f"{head.meeting_id}#{n}",
        meeting_id=head.meeting_id,
        source_id=head.source_id,
        kind=each.kind.value,
        upazila_code=each.upazila_code,
        month=date.fromisoformat(f"{each.month}-01"),
        value=each.value,
        day=each.date,
        count=each.count,
        reason=each.reason,
        inferred=each.inferred,
        doubtful=each.doubtful,
        item_no=each.item_no,
        quote=each.quote,
    )


def _place_statement_row(each: PlaceStatement, n: int, head: MeetingRow) -> PlaceStatementRow:
    return PlaceStatementRow(
        statement_id=f"{head.meeting_id}@{n}",
        meeting_id=head.meeting_id,
        source_id=head.source_id,
        kind=each.kind.value,
        district_code=each.district_code,
        upazila_code=each.upazila_code,
        month=date.fromisoformat(f"{each.month}-01"),
        to_month=first_day(each.to_month),
        value=each.value,
        day=each.date,
        topic=each.topic,
        doubtful=each.doubtful,
        item_no=each.item_no,
        quote=each.quote,
    )
