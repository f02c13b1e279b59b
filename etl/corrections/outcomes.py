"""Corrections and what became of them, as rows of the warehouse."""

from collections.abc import Callable, Iterable, Mapping

from etl.corrections.lines import Correction, CorrectionOutcome, Corrections, CorrectionState
from etl.warehouse.rows import CorrectionRow

_APPLIED, _UNDONE = CorrectionState.APPLIED, CorrectionState.UNDONE


def correction_rows(
    corrections: Iterable[Correction], outcomes: Iterable[CorrectionOutcome], meeting_id: str
) -> tuple[CorrectionRow, ...]:
    """The rows of the corrections within a paper whose meeting, as corrected, is `meeting_id`."""
    return _rows(corrections, outcomes, lambda row: _paper_key(row, meeting_id))


def register_correction_rows(
    corrections: Iterable[Correction], outcomes: Iterable[CorrectionOutcome], source_id: int
) -> tuple[CorrectionRow, ...]:
    return _rows(corrections, outcomes, lambda row: f"{source_id}!{row}")


def other_correction_rows(corrections: Corrections, loaded: Mapping[str, int]) -> tuple[CorrectionRow, ...]:
    """The rows of the corrections of whole files, and of files that were not loaded (`loaded`: those that were)."""
    rows = []
    for each in corrections.lines:
        if each.of_whole_file:
            rows.append(_row(each, _APPLIED if each.holds else _UNDONE, None))
        elif each.file not in loaded:
            rows.extend(unused_rows([each]))
    return tuple(rows)


def unused_rows(corrections: Iterable[Correction]) -> tuple[CorrectionRow, ...]:
    """The rows of corrections within a file that gave nothing to correct."""
    return tuple(_row(each, CorrectionState.NO_TARGET if each.holds else _UNDONE, None) for each in corrections)


def _rows(
    corrections: Iterable[Correction], outcomes: Iterable[CorrectionOutcome], key: Callable[[str], str]
) -> tuple[CorrectionRow, ...]:
    by_line = {each.line_no: each for each in outcomes}
    told = ((each, by_line[each.line_no]) for each in corrections)
    return tuple(_row(each, outcome.state, outcome.row and key(outcome.row)) for each, outcome in told)


def _paper_key(row: str, meeting_id: str) -> str:
    """The key of `fact`, `place_statement`, `meeting` or `decision` for what a paper's outcome names."""
    subject, _, rest = row.partition(" ")
    match subject:
        case "statement":
            return f"{meeting_id}#{rest}"
        case "place_statement":
            return f"{meeting_id}@{rest}"
        case "decision":
            return f"{meeting_id}/{rest.replace('.', '/')}"
        case _:
            return meeting_id


def _row(correction: Correction, state: CorrectionState, key: str | None) -> CorrectionRow:
    same = (getattr(correction, name) for name in CorrectionRow._fields[:-2])
    return CorrectionRow._make((*same, state.value, key))
