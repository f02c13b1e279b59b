"""What became of corrections, as rows of the warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.corrections.lines import Correction, Corrections, Outcome
from etl.warehouse.rows import CorrectionRow


def correction_rows(
    corrections: Iterable[Correction], outcomes: Iterable[Outcome], meeting_id: str
) -> tuple[CorrectionRow, ...]:
    """The rows of the corrections within a paper whose meeting, as corrected, is `meeting_id`."""
    by_line = {each.line_no: each for each in outcomes}
    return tuple(
        _row(each, by_line[each.line_no].state, _key(by_line[each.line_no].row, meeting_id)) for each in corrections
    )


def register_correction_rows(
    corrections: Iterable[Correction], outcomes: Iterable[Outcome], source_id: int
) -> tuple[CorrectionRow, ...]:
    """The rows of the corrections within a register."""
    by_line = {each.line_no: each for each in outcomes}
    rows = []
    for each in corrections:
        outcome = by_line[each.line_no]
        rows.append(_row(each, outcome.state, outcome.row and f"{source_id}!{outcome.row}"))
    return tuple(rows)


def other_correction_rows(corrections: Corrections, loaded: Mapping[str, int]) -> tuple[CorrectionRow, ...]:
    """The rows of the corrections of whole files, and of files that were not loaded (`loaded`: those that were)."""
    rows = []
    for each in corrections.lines:
        if each.of_whole_file:
            rows.append(_row(each, "applied" if each.holds else "undone", None))
        elif each.file not in loaded:
            rows.extend(unused_rows([each]))
    return tuple(rows)


def unused_rows(corrections: Iterable[Correction]) -> tuple[CorrectionRow, ...]:
    """The rows of corrections within a file that gave nothing to correct."""
    return tuple(_row(each, "no_target" if each.holds else "undone", None) for each in corrections)


def _key(row: str | None, meeting_id: str) -> str | None:
    """The key of `fact`, `meeting` or `decision` for what a paper's outcome names."""
    if row is None:
        return None
    subject, _, rest = row.partition(" ")
    match subject:
        case "statement":
            return f"{meeting_id}#{rest}"
        case "decision":
            return f"{meeting_id}/{rest.replace('.', '/')}"
        case _:
            return meeting_id


def _row(correction: Correction, state: str, key: str | None) -> CorrectionRow:
    return CorrectionRow(
        line_no=correction.line_no,
        file=correction.file,
        place=correction.place,
        field=correction.field,
        old=correction.old,
        new=correction.new,
        why=correction.why,
        who=correction.who,
        made_on=correction.made_on,
        undone_on=correction.undone_on,
        state=state,
        row_key=key,
    )
