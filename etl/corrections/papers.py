"""Apply corrections to a paper as it was read."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from etl.corrections.lines import Correction, CorrectionOutcome, CorrectionState
from etl.corrections.values import (
    DAY,
    IMPLEMENTERS,
    MONTH,
    TOPIC,
    WHOLE,
    WORDS,
    YES_NO,
    ValueKind,
    is_written,
    read_value,
)
from etl.records import AgendaItem, Decision, Paper, Statement

MEETING_FIELDS = {
    "month": MONTH,
    "review_month": MONTH,
    "held_on": DAY,
    "issued_on": DAY,
    "memo_no": WORDS,
    "chair": WORDS,
}
# `said`: new is `no` where the paper does not say it at all; `doubtful`: new is `no` where a person confirms it.
STATEMENT_FIELDS = {
    "value": YES_NO,
    "date": DAY,
    "count": WHOLE,
    "month": MONTH,
    "reason": WORDS,
    "doubtful": YES_NO,
    "said": YES_NO,
}
DECISION_FIELDS = {
    "carried_over": YES_NO,
    "due_on": DAY,
    "due_month": MONTH,
    "topic": TOPIC,
    "text": WORDS,
    "implementers": IMPLEMENTERS,
}
# Which of the papers of a file a place is in.
_PART = re.compile(r"part ([1-9]\d{0,2}) ", re.ASCII)
# What a person says about a decision, for queries/marts/43_decision_told.sql; it changes nothing of what was read.
# `progress`: new is the state, the day and the memo. `link` and `closing`: old is the earlier decision, or the meeting
# whose words end it; new is the verdict.
_VERDICT = re.compile(r"confirmed|rejected|added")
SAID_OF_DECISIONS = {
    "progress": re.compile(r"(?:done|partly|dropped) \d{4}-\d\d-\d\d(?: .+)?", re.ASCII),
    "link": _VERDICT,
    "closing": _VERDICT,
}


def correct_paper(paper: Paper, corrections: Iterable[Correction]) -> tuple[Paper, list[CorrectionOutcome]]:
    """The paper with the corrections that hold applied, in their order, and what became of each.

    An outcome's `row` is `meeting`, `statement N` (N from 1, the statement's place in the corrected paper) or `decision
    ITEM.NO`.
    """
    outcomes: list[CorrectionOutcome] = []
    statements: list[Statement | None] = list(paper.statements)
    corrected_statements: list[tuple[int, int]] = []
    for each in corrections:
        subject, _, rest = _within_part(each.place).partition(" ")
        if not each.holds:
            outcomes.append(CorrectionOutcome(each.line_no, CorrectionState.UNDONE))
        elif subject == "meeting" and each.field in MEETING_FIELDS:
            meeting, state = _changed(paper.meeting, each, MEETING_FIELDS)
            paper = replace(paper, meeting=meeting)
            outcomes.append(CorrectionOutcome(each.line_no, state, "meeting"))
        elif subject == "statement" and each.field in STATEMENT_FIELDS:
            found, state = _correct_statement(statements, rest, each)
            outcomes.append(CorrectionOutcome(each.line_no, state))
            if found is not None:
                corrected_statements.append((len(outcomes) - 1, found))
        elif subject == "decision" and each.field in DECISION_FIELDS:
            items, state = _correct_decision(paper.items, rest, each)
            paper = replace(paper, items=items)
            outcomes.append(CorrectionOutcome(each.line_no, state, f"{subject} {rest}"))
        elif subject == "decision" and each.field in SAID_OF_DECISIONS:
            outcomes.append(CorrectionOutcome(each.line_no, _state_of_said(paper, rest, each), f"{subject} {rest}"))
        else:
            outcomes.append(CorrectionOutcome(each.line_no, CorrectionState.NO_TARGET))
    _name_statements(outcomes, statements, corrected_statements)
    return replace(paper, statements=tuple(s for s in statements if s is not None)), outcomes


def _changed(record: Any, correction: Correction, fields: dict[str, ValueKind]) -> tuple[Any, CorrectionState]:
    """The record with the field changed and APPLIED; unchanged and STALE where the field's value is not `old`."""
    kind = fields[correction.field]
    if not is_written(kind, getattr(record, correction.field), correction.old):
        return record, CorrectionState.STALE
    try:
        return replace(record, **{correction.field: read_value(kind, correction.new)}), CorrectionState.APPLIED
    except ValueError:
        return record, CorrectionState.STALE


def statement_place(kind: str, upazila_code: str, month: str, part: int = 1) -> str:
    """How corrections.csv names a statement of a paper, the file's `part`; `month` as in 2016-07."""
    return _in_part(part, f"statement {kind} {upazila_code} {month}")


def part_place(part: int) -> str:
    """How one of the papers of a file is named."""
    return f"part {part}"


def part_of(place: str) -> int:
    """Which of the papers of a file a place is in; the first where it does not say."""
    found = _PART.match(place)
    return int(found[1]) if found else 1


def _in_part(part: int, place: str) -> str:
    return place if part == 1 else f"{part_place(part)} {place}"


def _within_part(place: str) -> str:
    return _PART.sub("", place)


def _correct_statement(
    statements: list[Statement | None], place: str, correction: Correction
) -> tuple[int | None, CorrectionState]:
    """Change the statement of that kind, place and month whose value is the corrected one; its index and the state."""
    state = CorrectionState.NO_TARGET
    for index, statement in enumerate(statements):
        if statement is None:
            continue
        if statement_place(statement.kind.value, statement.upazila_code, statement.month) != f"statement {place}":
            continue
        if correction.field == "said":
            if correction.new != "no":
                return None, CorrectionState.STALE
            statements[index] = None
            return index, CorrectionState.APPLIED
        changed, state = _changed(statement, correction, STATEMENT_FIELDS)
        if state == CorrectionState.APPLIED:
            # What a person has said of it by name is no longer inferred.
            statements[index] = replace(changed, inferred=False)
            return index, state
    return None, state


def _correct_decision(
    items: tuple[AgendaItem, ...], place: str, correction: Correction
) -> tuple[tuple[AgendaItem, ...], CorrectionState]:
    state = CorrectionState.NO_TARGET

    def changed(item: AgendaItem, decision: Decision) -> Decision:
        nonlocal state
        if f"{item.no}.{decision.no}" != place:
            return decision
        corrected, state = _changed(decision, correction, DECISION_FIELDS)
        return corrected  # type: ignore[no-any-return]

    corrected = tuple(replace(item, decisions=tuple(changed(item, each) for each in item.decisions)) for item in items)
    return corrected, state


def decision_place(item_no: int, decision_no: int, part: int = 1) -> str:
    """How corrections.csv names a decision of a paper, the file's `part`."""
    return _in_part(part, f"decision {item_no}.{decision_no}")


def _state_of_said(paper: Paper, place: str, correction: Correction) -> CorrectionState:
    if all(f"{item.no}.{each.no}" != place for item in paper.items for each in item.decisions):
        return CorrectionState.NO_TARGET
    said = SAID_OF_DECISIONS[correction.field].fullmatch(correction.new)
    return CorrectionState.APPLIED if said and _day_exists(correction) else CorrectionState.STALE


def _day_exists(correction: Correction) -> bool:
    """Whether the day of an entry is one; other words name none."""
    if correction.field != "progress":
        return True
    try:
        date.fromisoformat(correction.new.split(" ")[1])
    except ValueError:
        return False
    return True


def _name_statements(
    outcomes: list[CorrectionOutcome], statements: list[Statement | None], corrected: list[tuple[int, int]]
) -> None:
    """Set the rows of the statements' outcomes: their numbers among the statements that are left."""
    for outcome, index in corrected:
        if statements[index] is not None:
            no = sum(each is not None for each in statements[: index + 1])
            outcomes[outcome] = replace(outcomes[outcome], row=f"statement {no}")
