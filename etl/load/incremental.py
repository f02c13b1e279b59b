"""An incremental load: only what changed, into a copy of the current warehouse; the rows are those of a full load.

Rows of files that are gone or changed are deleted, rows of new files are added. Where papers of a meeting come or go,
one of them is chosen again from the heads of all; then the marts of the districts concerned are made anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from etl.chains.relinking import TeamName, relink_teams, teams_of
from etl.corrections.lines import FILE_FIELD
from etl.files.folders import CORRECTIONS
from etl.inventory.diff import Changes
from etl.load.full import add_other_corrections, add_source
from etl.load.inputs import LoadInputs, not_read
from etl.progress import BuildStep, Step
from etl.warehouse.filling import Filling
from etl.warehouse.meetings import PaperChoice
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.plan_rows import PLAN_TABLES
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import SAME_MEETING, PaperHead, RejectedRow, source_id
from etl.workers.papers import ReadMeeting, ReadPaper, ReadPlan, Result
from queries import Touched, refresh_marts

if TYPE_CHECKING:
    import duckdb

    from etl.workers.registers import RegisterRows

DISTRICTS_OF_MEETINGS = """
    select district_code from meeting where meeting_id in (select unnest($listed))
    union
    select u.district_code
    from upazila as u
    where u.upazila_code in (
        select upazila_code from meeting where meeting_id in (select unnest($listed))
        union
        select upazila_code from statement where meeting_id in (select unnest($listed))
    )
"""
# The months of meetings, and those that they speak of.
MONTHS_OF_MEETINGS = """
    select month from meeting where meeting_id in (select unnest($listed))
    union
    select month from statement where meeting_id in (select unnest($listed))
"""


class TooMuchChanged(Exception):
    """Files changed while they were loaded: a full load is needed."""


@dataclass(slots=True)
class LoadUnderWay:
    """Papers read so far by file and part; changed meetings, their districts, months, teams; districts of registers."""

    new: Filling
    inputs: LoadInputs
    read: dict[tuple[str, int], ReadMeeting] = field(default_factory=dict)
    districts: set[str] = field(default_factory=set)
    of_registers: set[str] = field(default_factory=set)
    months: set[date] = field(default_factory=set)
    teams: set[TeamName] = field(default_factory=set)
    stale: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NewRows:
    """The rows of new or changed files: papers and registers."""

    papers: tuple[Result, ...]
    registers: tuple[RegisterRows, ...]


def load_changes(new: NewWarehouse, changes: Changes, inputs: LoadInputs) -> None:
    """Apply `changes` to `new`, a copy of the warehouse that they were found against; the marts too.

    In one transaction, which the caller ends. Raises TooMuchChanged.
    """
    # Read while the copy is still being made.
    rows = read_new(changes, inputs)
    new.begin()
    load = change_rows(new, changes, inputs, rows)
    _relink(load)
    inputs.tell(BuildStep(Step.MARTS))
    refresh_marts(new.connection, Touched(load.districts | load.of_registers, load.of_registers, load.months))


def read_new(changes: Changes, inputs: LoadInputs) -> NewRows:
    """The rows of the files that are new or changed."""
    return NewRows(tuple(inputs.read(changes.new.papers)), tuple(inputs.read_registers(changes.new.registers)))


def change_rows(new: Filling, changes: Changes, inputs: LoadInputs, rows: NewRows) -> LoadUnderWay:
    """Apply `changes`, whose new rows are `rows`, to what was read; not to links of decisions and marts.

    Raises TooMuchChanged.
    """
    load = LoadUnderWay(new, inputs)
    gone_sources = [source_id(name) for name in changes.gone]
    meetings = meetings_of(new.connection, gone_sources)
    load.of_registers |= districts_of_registers(new.connection, gone_sources)
    _delete_files(new, changes, gone_sources)
    new.add({"rejected": not_read(changes.new), "file": inputs.file_rows(changes.new.names)})
    for result in rows.papers:
        load.read |= {meeting.head.stands_at: meeting for meeting in add_source(new, result)}
    for register in rows.registers:
        new.add(register.rows)
    new.write()
    # A work plan's rows are those of a register.
    plans = [each.head.source_id for each in rows.papers if isinstance(each, ReadPlan)]
    registers = [source_id(each.name) for each in rows.registers]
    load.of_registers |= districts_of_registers(new.connection, [*registers, *plans])
    _add_corrections_again(new, changes, inputs)
    meetings |= {paper.head.meeting_id for paper in load.read.values()}
    # What a person said of a meeting's decisions counts from whichever of its papers he said it.
    load.districts |= districts_of_meetings(new.connection, meetings)
    _choose_again(load, sorted(meetings))
    return load


def meetings_of(connection: duckdb.DuckDBPyConnection, sources: Sequence[int]) -> set[str]:
    """The meetings of the papers with these keys."""
    return _values(connection, "select meeting_id from paper_head where source_id in (select unnest($listed))", sources)


def districts_of_meetings(connection: duckdb.DuckDBPyConnection, meetings: Collection[str]) -> set[str]:
    """The districts of these meetings, and of the upazilas that they speak of."""
    return _values(connection, DISTRICTS_OF_MEETINGS, sorted(meetings))


def _values(connection: duckdb.DuckDBPyConnection, sql: str, listed: Sequence[Any]) -> set[Any]:
    """The values of the first column of a query over the `listed` keys."""
    return {row[0] for row in connection.execute(sql, {"listed": listed}).fetchall()} if listed else set()


def _delete_files(new: Filling, changes: Changes, sources: list[int]) -> None:
    """Delete the rows of files that are gone or changed, but those of meetings; and all corrections made anew."""
    for table in ("source", "paper_text", "warning", "paper_head", *REGISTER_TABLES, *PLAN_TABLES):
        new.delete(table, "source_id", sources)
    for table in ("rejected", "file"):
        new.delete(table, "path", sorted(changes.gone))
    # A new file may have been corrected before it was there.
    new.delete("correction", "file", sorted(changes.gone.union(changes.new.names)))
    # A line that moved up has the number of one that is gone: all are deleted before any is added again.
    new.connection.execute(
        "delete from correction where file not in (select path from source) or (field = $whole and place = '')",
        {"whole": FILE_FIELD},
    )


def _add_corrections_again(new: Filling, changes: Changes, inputs: LoadInputs) -> None:
    """Add the rows of corrections but for files that did not change, and what is wrong with corrections.csv."""
    if CORRECTIONS in changes.gone or CORRECTIONS in inputs.versions:
        for table in ("file", "rejected"):
            new.delete(table, "path", [CORRECTIONS])
        new.add({"rejected": inputs.corrections.rejected})
        new.add({"file": inputs.file_rows({CORRECTIONS} & inputs.versions.keys())})
    add_other_corrections(new, inputs.corrections)


def _choose_again(load: LoadUnderWay, meetings: list[str]) -> None:
    """Choose again between the papers of each meeting, and replace its rows where another paper is chosen."""
    if not meetings:
        return
    new = load.new
    heads = _heads_of(new, meetings)
    new.connection.execute(
        "delete from warning"
        " where (source_id, part) in (select (unnest($sources::bigint[]), unnest($parts::integer[])))"
        " and list_contains($codes, code)",
        {
            "sources": [head.source_id for head in heads],
            "parts": [head.part for head in heads],
            "codes": list(SAME_MEETING),
        },
    )
    choice = PaperChoice()
    offers = [choice.offer(head) for head in heads]
    new.add({"warning": [offer.left_out for offer in offers if offer.left_out is not None]})
    stale = load.stale = _stale_meetings(load, meetings, choice)
    _touch(load)
    new.delete_meetings(stale)
    for paper in _papers_taken(load, [choice.taken(meeting) for meeting in stale]):
        new.add(paper.meeting)
    new.write()
    _touch(load)


def _relink(load: LoadUnderWay) -> None:
    """Follow the decisions of the teams of changed meetings again."""
    new = load.new
    gone, rows = relink_teams(new.connection, load.teams, load.stale)
    for table, decisions in gone.items():
        new.delete(table, "decision_id", decisions)
    new.add(rows)
    new.write()


def _touch(load: LoadUnderWay) -> None:
    """Note districts, months and teams of changed meetings: before their rows are deleted and after they are added."""
    connection = load.new.connection
    load.districts |= districts_of_meetings(connection, load.stale)
    load.months |= _values(connection, MONTHS_OF_MEETINGS, load.stale)
    load.teams |= teams_of(connection, load.stale)


def _heads_of(new: Filling, meetings: list[str]) -> list[PaperHead]:
    """The heads of all papers of these meetings, in the order in which a full load offers them."""
    sql = "select * from paper_head where meeting_id in (select unnest($listed)) order by path, part"
    rows = new.connection.execute(sql, {"listed": meetings}).fetchall()
    return [
        PaperHead(meeting, source, path, corrected, tuple(each), part)
        for meeting, source, path, corrected, each, part in rows
    ]


def _stale_meetings(load: LoadUnderWay, meetings: list[str], choice: PaperChoice) -> list[str]:
    """The meetings whose rows are not, or no longer, those of the paper taken."""
    sql = "select meeting_id, source_id, part from meeting where meeting_id in (select unnest($listed))"
    rows = load.new.connection.execute(sql, {"listed": meetings}).fetchall()
    loaded = {meeting: (source, part) for meeting, source, part in rows}
    stale = []
    for meeting in meetings:
        taken = choice.taken(meeting)
        if taken is None or taken.stands_at in load.read or loaded.get(meeting) != (taken.source_id, taken.part):
            stale.append(meeting)
    return stale


def _papers_taken(load: LoadUnderWay, heads: Iterable[PaperHead | None]) -> Iterable[ReadMeeting]:
    """The papers of these heads: those read just now, the others from the cache. Raises TooMuchChanged."""
    taken = {head.stands_at for head in heads if head is not None}
    yield from (load.read[place] for place in sorted(taken & load.read.keys()))
    others = {path for path, _ in taken - load.read.keys()}
    files = [file for file in load.inputs.found.papers if file.name in others]
    for result in load.inputs.read(files, quiet=True):
        if not isinstance(result, ReadPaper):
            raise TooMuchChanged(result.path if isinstance(result, RejectedRow) else result.source.path)
        found = {meeting.head.stands_at: meeting for meeting in result.meetings}
        yield from (meeting for place, meeting in found.items() if place in taken)


def districts_of_registers(connection: duckdb.DuckDBPyConnection, sources: Sequence[int]) -> set[str]:
    """The districts that these registers speak of."""
    districts: set[str] = set()
    for table, row in REGISTER_TABLES.items():
        code = "district_code" if hasattr(row, "district_code") else "substr(upazila_code, 1, 4)"
        sql = f"select distinct {code} from {table} where source_id in (select unnest($listed))"  # noqa: S608
        districts |= _values(connection, sql, sources)
    return districts
