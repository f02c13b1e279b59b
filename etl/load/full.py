"""A full load: reference data, every paper and every register into an empty warehouse."""

from etl.chains.linking import link_team_decisions
from etl.corrections.lines import Corrections
from etl.corrections.outcomes import other_correction_rows
from etl.load.inputs import LoadInputs, not_read
from etl.load.reference import load_reference
from etl.warehouse.filling import Filling
from etl.warehouse.meetings import Offer, PaperChoice
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.rows import RejectedRow
from etl.workers.papers import ReadMeeting, ReadPlan, Result
from etl.workers.pool import FileReaders

# Fewer decisions than this are linked in this process.
POOL_FROM_DECISIONS = 20_000


def load_all(new: NewWarehouse, inputs: LoadInputs) -> None:
    """Read everything that was found into `new`, but for the marts."""
    reference = load_reference(inputs.data)
    new.add(reference.rows)
    new.add({"rejected": [*reference.rejected, *not_read(inputs.found), *inputs.corrections.rejected]})
    new.add({"file": inputs.file_rows(inputs.versions)})
    choice = PaperChoice()
    for result in inputs.read(inputs.found.papers):
        for meeting in add_source(new, result):
            _add_meeting(new, meeting, choice.offer(meeting.head))
    for register in inputs.read_registers(inputs.found.registers):
        new.add(register.rows)
    add_other_corrections(new, inputs.corrections)
    _link_decisions(new, inputs.readers)


def add_source(new: Filling, result: Result) -> tuple[ReadMeeting, ...]:
    """Add a file's rows but those of its meetings, or the row that says why it was not read.

    Returns its meetings.
    """
    if isinstance(result, RejectedRow):
        new.add({"rejected": [result]})
        return ()
    if isinstance(result, ReadPlan):
        new.add(result.rows)
        return ()
    new.add({"source": [result.source], "rejected": result.refused, "correction": result.corrections})
    for each in result.meetings:
        new.add({"paper_text": [each.text], "warning": each.warnings, "paper_head": [each.head]})
        new.add({"correction": each.corrections})
    return result.meetings


def _add_meeting(new: NewWarehouse, paper: ReadMeeting, offer: Offer) -> None:
    """Add the paper's meeting where it is taken, instead of the one it replaces."""
    if offer.left_out is not None:
        new.add({"warning": [offer.left_out]})
    if offer.replaced is not None:
        new.delete_meetings([paper.head.meeting_id])
    if offer.taken:
        new.add(paper.meeting)


def add_other_corrections(new: Filling, corrections: Corrections) -> None:
    """The rows of corrections of whole files, and of those in files that did not load."""
    new.write()
    named = sorted({each.file for each in corrections.lines})
    rows = new.connection.execute(
        "select path, source_id from source where path in (select unnest($named::varchar[]))", {"named": named}
    ).fetchall()
    new.add({"correction": other_correction_rows(corrections, dict(rows))})


def _link_decisions(new: NewWarehouse, readers: FileReaders) -> None:
    """Link the decisions that return; where they are many, the districts side by side."""
    new.write()
    (decisions,) = new.connection.execute("select count(*) from decision").fetchall()[0]
    for rows in link_team_decisions(new.connection, readers if decisions >= POOL_FROM_DECISIONS else None):
        new.add(rows)
