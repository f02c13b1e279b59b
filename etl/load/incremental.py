"""An incremental load: only what changed, into a copy of the current warehouse; the rows are those of a full load.

Rows of files that are gone or changed are deleted, rows of new files are added. Where papers of a meeting come or go,
one of them is chosen again from the heads of all; then the marts of the districts concerned are made anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from etl.chains.relinking import TeamName, relink_teams, teams_of
from etl.corrections.lines import FILE_FIELD
from etl.files.folders import CORRECTIONS
from etl.inventory.diff import Changes
from etl.load.full import add_other_corrections, add_source
from etl.load.inputs import LoadInputs, not_read
from etl.progress import BuildStep, Step
from etl.warehouse.meetings import PaperChoice
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import SAME_MEETING, PaperHead, RejectedRow, source_id
from etl.workers.papers import ReadPaper
from queries import Touched, refresh_marts

# The districts of meetings, and of the upazilas that they speak of.
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
class _Load:
    """A load under way: papers read in it by path; districts, months and teams of changed meetings; of registers."""

    new: NewWarehouse
    inputs: LoadInputs
    read: dict[str, ReadPaper] = field(default_factory=dict)
    districts: set[str] = field(default_factory=set)
    of_registers: set[str] = field(default_factory=set)
    months: set[date] = field(default_factory=set)
    teams: set[TeamName] = field(default_factory=set)


def load_changes(new: NewWarehouse, changes: Changes, inputs: LoadInputs) -> None:
    """Apply `changes` to `new`, a copy of the warehouse that they were found against; the marts too.

    In one transaction, which the caller ends. Raises TooMuchChanged.
    """
    load = _Load(new, inputs)
    # Read while the copy is still being made.
    results = list(inputs.read(changes.new.papers))
    registers = list(inputs.read_registers(changes.new.registers))
    gone_sources = [source_id(name) for name in changes.gone]
    new.begin()
    meetings = _values(
        new, "select meeting_id from paper_head where source_id in (select unnest($listed))", gone_sources
    )
    load.of_registers |= _districts_of_registers(new, gone_sources)
    _delete_files(new, changes, gone_sources)
    new.add({"rejected": not_read(changes.new), "file": inputs.file_rows(changes.new.names)})
    for result in results:
        if paper := add_source(new, result):
            load.read[paper.head.path] = paper
    for register in registers:
        new.add(register.rows)
    new.write()
    load.of_registers |= _districts_of_registers(new, [source_id(each.name) for each in changes.new.registers])
    _add_corrections_again(new, changes, inputs)
    meetings |= {paper.head.meeting_id for paper in load.read.values()}
    # What a person said of a meeting's decisions counts from whichever of its papers he said it.
    load.districts |= _values(new, DISTRICTS_OF_MEETINGS, sorted(meetings))
    _choose_again(load, sorted(meetings))
    inputs.tell(BuildStep(Step.MARTS))
    refresh_marts(new.connection, Touched(load.districts | load.of_registers, load.of_registers, load.months))


def _values(new: NewWarehouse, sql: str, listed: Sequence[Any]) -> set[Any]:
    """The values of the first column of a query over the `listed` keys."""
    return {row[0] for row in new.connection.execute(sql, {"listed": listed}).fetchall()} if listed else set()


def _delete_files(new: NewWarehouse, changes: Changes, sources: list[int]) -> None:
    """Delete the rows of files that are gone or changed, but those of meetings; and all corrections made anew."""
    for table in ("source", "warning", "paper_head", *REGISTER_TABLES):
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


def _add_corrections_again(new: NewWarehouse, changes: Changes, inputs: LoadInputs) -> None:
    """Add the rows of corrections but for files that did not change, and what is wrong with corrections.csv."""
    if CORRECTIONS in changes.gone or CORRECTIONS in inputs.versions:
        for table in ("file", "rejected"):
            new.delete(table, "path", [CORRECTIONS])
        new.add({"rejected": inputs.corrections.rejected})
        new.add({"file": inputs.file_rows({CORRECTIONS} & inputs.versions.keys())})
    add_other_corrections(new, inputs.corrections)


def _choose_again(load: _Load, meetings: list[str]) -> None:
    """Choose again between the papers of each meeting, and replace its rows where another paper is chosen."""
    if not meetings:
        return
    new = load.new
    heads = _heads_of(new, meetings)
    new.connection.execute(
        "delete from warning where source_id in (select unnest($sources::bigint[])) and list_contains($codes, code)",
        {"sources": [head.source_id for head in heads], "codes": list(SAME_MEETING)},
    )
    choice = PaperChoice()
    offers = [choice.offer(head) for head in heads]
    new.add({"warning": [offer.left_out for offer in offers if offer.left_out is not None]})
    stale = _stale_meetings(load, meetings, choice)
    _touch(load, stale)
    new.delete_meetings(stale)
    for paper in _papers_taken(load, [choice.taken(meeting) for meeting in stale]):
        new.add(paper.meeting)
    new.write()
    _touch(load, stale)
    gone, rows = relink_teams(new.connection, load.teams, stale)
    for table, decisions in gone.items():
        new.delete(table, "decision_id", decisions)
    new.add(rows)
    new.write()


def _touch(load: _Load, meetings: list[str]) -> None:
    """Note districts, months and teams of these meetings: before their rows are deleted and after they are added."""
    load.districts |= _values(load.new, DISTRICTS_OF_MEETINGS, meetings)
    load.months |= _values(load.new, MONTHS_OF_MEETINGS, meetings)
    load.teams |= teams_of(load.new.connection, meetings)


def _heads_of(new: NewWarehouse, meetings: list[str]) -> list[PaperHead]:
    """The heads of all papers of these meetings, in the order in which a full load offers them."""
    sql = "select * from paper_head where meeting_id in (select unnest($listed)) order by path"
    rows = new.connection.execute(sql, {"listed": meetings}).fetchall()
    return [PaperHead(meeting, source, path, corrected, tuple(each)) for meeting, source, path, corrected, each in rows]


def _stale_meetings(load: _Load, meetings: list[str], choice: PaperChoice) -> list[str]:
    """The meetings whose rows are not, or no longer, those of the paper taken."""
    sql = "select meeting_id, source_id from meeting where meeting_id in (select unnest($listed))"
    loaded = dict(load.new.connection.execute(sql, {"listed": meetings}).fetchall())
    stale = []
    for meeting in meetings:
        taken = choice.taken(meeting)
        if taken is None or taken.path in load.read or loaded.get(meeting) != taken.source_id:
            stale.append(meeting)
    return stale


def _papers_taken(load: _Load, heads: Iterable[PaperHead | None]) -> Iterable[ReadPaper]:
    """The papers of these heads: those read just now, the others from the cache. Raises TooMuchChanged."""
    paths = {head.path for head in heads if head is not None}
    yield from (load.read[path] for path in sorted(paths & load.read.keys()))
    others = [file for file in load.inputs.found.papers if file.name in paths - load.read.keys()]
    for result in load.inputs.read(others, quiet=True):
        if isinstance(result, RejectedRow):
            raise TooMuchChanged(result.path)
        yield result


def _districts_of_registers(new: NewWarehouse, sources: list[int]) -> set[str]:
    """The districts that these registers speak of."""
    districts: set[str] = set()
    for table in REGISTER_TABLES:
        code = "district_code" if table in ("activity", "decision_entry") else "substr(upazila_code, 1, 4)"
        sql = f"select distinct {code} from {table} where source_id in (select unnest($listed))"  # noqa: S608
        districts |= _values(new, sql, sources)
    return districts
