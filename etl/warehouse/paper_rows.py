"""A paper as rows of the warehouse: its file, its warnings, its meeting and what that says."""

import json
from collections.abc import Iterator
from datetime import date

from etl.records import AgendaItem, AnyPaper, Paper, PaperWarning, PlaceStatement, Statement, WorkPlan
from etl.warehouse.rows import (
    AgendaItemRow,
    AttendanceRow,
    DecisionRow,
    EarlierDecisionRow,
    MeetingRow,
    PlaceStatementRow,
    ResponsibilityRow,
    Rows,
    SourceRow,
    StatedDeadlineRow,
    StatementRow,
    WarningRow,
    first_day,
)


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
