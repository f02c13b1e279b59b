"""Apply corrections to a paper as it was read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from etl.corrections.lines import Correction, CorrectionOutcome, CorrectionState
from etl.corrections.paper_places import place_statement_place, statement_place, within_part
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
from etl.records import AgendaItem, Decision, Paper, PlaceKind, PlaceStatement, Statement

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
# What it says of a training or a tour day (PlaceStatement).
PLACE_STATEMENT_FIELDS = {
    "value": YES_NO,
    "date": DAY,
    "month": MONTH,
    "to_month": MONTH,
    "topic": WORDS,
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
# Without these nothing is said.
_NEVER_BLANK = ("month", "value", "text", "topic")
# What a person says about a decision, for queries/marts/43_decision_told.sql; it changes nothing of what was read.
# `progress`: new is the state, the day and the memo. `link` and `closing`: old is the earlier decision, or the meeting
# whose words end it; new is the verdict.
_VERDICT = re.compile(r"confirmed|rejected|added")
SAID_OF_DECISIONS = {
    "progress": re.compile(r"(?:done|partly|dropped) \d{4}-\d\d-\d\d(?: .+)?", re.ASCII),
    "link": _VERDICT,
    "closing": _VERDICT,
}


@dataclass(slots=True)
class _Statements:
    """The statements of one kind while they are corrected: None where one was not said.

    `corrected`: of each outcome that changed one, its number and the statement's, from 0.
    """

    subject: str
    fields: Mapping[str, ValueKind]
    found: list[Any]
    corrected: list[tuple[int, int]] = field(default_factory=list)

    @property
    def kept(self) -> tuple[Any, ...]:
        return tuple(each for each in self.found if each is not None)


def correct_paper(paper: Paper, corrections: Iterable[Correction]) -> tuple[Paper, list[CorrectionOutcome]]:
    """The paper with the corrections that hold applied, in their order, and what became of each.

    An outcome's `row` is `meeting`, `statement N`, `place_statement N` (N from 1, its place in the corrected paper) or
    `decision ITEM.NO`.
    """
    outcomes: list[CorrectionOutcome] = []
    statements = _Statements("statement", STATEMENT_FIELDS, list(paper.statements))
    of_places = _Statements("place_statement", PLACE_STATEMENT_FIELDS, list(paper.place_statements))
    by_subject = {each.subject: each for each in (statements, of_places)}
    for each in corrections:
        subject, _, rest = within_part(each.place).partition(" ")
        if not each.holds:
            outcomes.append(CorrectionOutcome(each.line_no, CorrectionState.UNDONE))
        elif subject == "meeting" and each.field in MEETING_FIELDS:
            meeting, state = _changed(paper.meeting, each, MEETING_FIELDS)
            paper = replace(paper, meeting=meeting)
            outcomes.append(CorrectionOutcome(each.line_no, state, "meeting"))
        elif subject in by_subject and each.field in by_subject[subject].fields:
            found, state = _correct_statement(by_subject[subject], rest, each)
            outcomes.append(CorrectionOutcome(each.line_no, state))
            if found is not None:
                by_subject[subject].corrected.append((len(outcomes) - 1, found))
        elif subject == "decision" and each.field in DECISION_FIELDS:
            items, state = _correct_decision(paper.items, rest, each)
            paper = replace(paper, items=items)
            outcomes.append(CorrectionOutcome(each.line_no, state, f"{subject} {rest}"))
        elif subject == "decision" and each.field in SAID_OF_DECISIONS:
            outcomes.append(CorrectionOutcome(each.line_no, _state_of_said(paper, rest, each), f"{subject} {rest}"))
        else:
            outcomes.append(CorrectionOutcome(each.line_no, CorrectionState.NO_TARGET))
    for each_kind in by_subject.values():
        _name_statements(outcomes, each_kind)
    return replace(paper, statements=statements.kept, place_statements=of_places.kept), outcomes


def _changed(record: Any, correction: Correction, fields: Mapping[str, ValueKind]) -> tuple[Any, CorrectionState]:
    """The record with the field changed and APPLIED; unchanged and STALE where the field's value is not `old`."""
    kind = fields[correction.field]
    if not is_written(kind, getattr(record, correction.field), correction.old):
        return record, CorrectionState.STALE
    try:
        value = read_value(kind, correction.new)
    except ValueError:
        return record, CorrectionState.STALE
    if value is None and correction.field in _NEVER_BLANK:
        return record, CorrectionState.STALE
    return replace(record, **{correction.field: value}), CorrectionState.APPLIED


def _correct_statement(
    statements: _Statements, place: str, correction: Correction
) -> tuple[int | None, CorrectionState]:
    """Change the statement of that kind, place and month whose value is the corrected one; its index and the state."""
    state = CorrectionState.NO_TARGET
    for index, statement in enumerate(statements.found):
        if statement is None or _place_of(statement) != f"{statements.subject} {place}":
            continue
        if correction.field == "said":
            if correction.new != "no":
                return None, CorrectionState.STALE
            statements.found[index] = None
            return index, CorrectionState.APPLIED
        changed, state = _changed(statement, correction, statements.fields)
        if state == CorrectionState.APPLIED:
            statements.found[index] = _said_by_name(changed, correction)
            return index, state
    return None, state


def _place_of(statement: Statement | PlaceStatement) -> str:
    if isinstance(statement, Statement):
        return statement_place(statement.kind.value, statement.upazila_code, statement.month)
    day = statement.date.isoformat() if statement.date else ""
    code = statement.upazila_code or statement.district_code
    return place_statement_place(statement.kind.value, code, statement.month, day)


def _said_by_name(statement: Any, correction: Correction) -> Any:
    """What a person has said of a statement by name is no longer inferred; a tour is of its day's month."""
    if isinstance(statement, Statement):
        return replace(statement, inferred=False)
    if statement.kind is PlaceKind.TOUR_PLANNED and correction.field == "date" and statement.date:
        return replace(statement, month=f"{statement.date:%Y-%m}")
    return statement


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


def _name_statements(outcomes: list[CorrectionOutcome], statements: _Statements) -> None:
    """Set the rows of the statements' outcomes: their numbers among the statements that are left."""
    for outcome, index in statements.corrected:
        if statements.found[index] is not None:
            no = sum(each is not None for each in statements.found[: index + 1])
            outcomes[outcome] = replace(outcomes[outcome], row=f"{statements.subject} {no}")
