"""An incremental load: only what changed, into a copy of the current warehouse; the rows are those of a full load.

Rows of files that are gone or changed are deleted, rows of new files are added. Where papers of a meeting come or go,
one of them is chosen again from the heads of all; then the marts of the districts concerned are made anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from etl.chains.relinking import TeamName, relink_teams, teams_of
from etl.corrections.lines import FILE_FIELD
from etl.files.folders import CORRECTIONS
from etl.inventory.diff import Changes
from etl.inventory.scan import FoundFile
from etl.load.full import add_other_corrections
from etl.load.inputs import LoadInputs, not_read
from etl.progress import BuildStep
from etl.warehouse.meetings import Choice
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import SAME_MEETING, FileRow, PaperHead, RejectedRow, source_id
from etl.workers.papers import ReadPaper
from queries import Touched, refresh_marts


class TooMuchChanged(Exception):
    """Files changed while they were loaded: a full load is needed."""


@dataclass(slots=True)
class _Load:
    """A load under way: the papers read in it by path, the districts, months and teams of meetings that changed.

    `of_registers`: the districts of registers that came or went.
    """

    new: NewWarehouse
    inputs: LoadInputs
    changes: Changes
    read: dict[str, ReadPaper] = field(default_factory=dict)
    districts: set[str] = field(default_factory=set)
    of_registers: set[str] = field(default_factory=set)
    months: set[date] = field(default_factory=set)
    teams: set[TeamName] = field(default_factory=set)


def load_changes(new: NewWarehouse, changes: Changes, inputs: LoadInputs) -> None:
    """Apply `changes` to `new`, a copy of the warehouse that they were found against; the marts too.

    In one transaction, which the caller ends. Raises TooMuchChanged.
    """
    load = _Load(new, inputs, changes)
    # Read while the copy is still being made.
    results = list(inputs.read(changes.new.papers))
    registers = list(inputs.read_registers(changes.new.registers))
    gone_sources = [source_id(name) for name in changes.gone]
    new.begin()
    meetings = _meetings_of(new, gone_sources)
    load.of_registers |= _districts_of_registers(new, gone_sources)
    for table in ("source", "warning", "paper_head", *REGISTER_TABLES):
        new.delete(table, "source_id", gone_sources)
    for table in ("rejected", "file"):
        new.delete(table, "path", sorted(changes.gone))
    # A new file may have been corrected before it was there.
    came = {each.name for each in (*changes.new.papers, *changes.new.registers)}
    new.delete("correction", "file", sorted(changes.gone | came))
    # A line that moved up has the number of one that is gone: all are deleted before any is added again.
    new.connection.execute(
        "delete from correction where file not in (select path from source) or (field = $whole and place = '')",
        {"whole": FILE_FIELD},
    )
    _add_read(load, results)
    for register in registers:
        new.add(register.rows)
    new.write()
    load.of_registers |= _districts_of_registers(new, [source_id(each.name) for each in changes.new.registers])
    _add_corrections_again(load)
    meetings |= {paper.head.meeting_id for paper in load.read.values()}
    _choose_again(load, sorted(meetings))
    inputs.tell(BuildStep("marts"))
    refresh_marts(new.connection, Touched(load.districts | load.of_registers, load.of_registers, load.months))


def _meetings_of(new: NewWarehouse, sources: list[int]) -> set[str]:
    """The meetings that these sources are papers of, taken or not."""
    rows = new.connection.execute(
        "select meeting_id from paper_head where source_id in (select unnest($sources::bigint[]))", {"sources": sources}
    ).fetchall()
    return {str(meeting_id) for (meeting_id,) in rows}


def _add_read(load: _Load, results: Iterable[ReadPaper | RejectedRow]) -> None:
    """The rows of new files but their meetings."""
    new, changed = load.new, load.changes.new
    files = [*changed.papers, *changed.registers, *changed.stray]
    new.add({"file": [FileRow(each.name, load.inputs.versions[each.name]) for each in files]})
    new.add({"rejected": not_read(changed)})
    for result in results:
        if isinstance(result, RejectedRow):
            new.add({"rejected": [result]})
        else:
            load.read[result.head.path] = result
            new.add({"source": [result.source], "warning": result.warnings, "paper_head": [result.head]})
            new.add({"correction": result.corrections})
    new.write()


def _add_corrections_again(load: _Load) -> None:
    """Add the rows of corrections but for files that did not change, and what is wrong with corrections.csv."""
    new, versions = load.new, load.inputs.versions
    if CORRECTIONS in load.changes.gone or CORRECTIONS in versions:
        new.connection.execute("delete from file where path = $path", {"path": CORRECTIONS})
        new.connection.execute("delete from rejected where path = $path", {"path": CORRECTIONS})
        new.add({"rejected": load.inputs.corrections.rejected})
    if CORRECTIONS in versions:
        new.add({"file": [FileRow(CORRECTIONS, versions[CORRECTIONS])]})
    add_other_corrections(new, load.inputs.corrections)


def _choose_again(load: _Load, meetings: list[str]) -> None:
    """Choose again between the papers of each meeting, and replace its rows where another paper is chosen."""
    new = load.new
    heads = _heads_of(new, meetings)
    warned = [head.source_id for head in heads]
    new.connection.execute(
        "delete from warning where source_id in (select unnest($sources::bigint[])) and list_contains($codes, code)",
        {"sources": warned, "codes": list(SAME_MEETING)},
    )
    choice = Choice()
    offers = [choice.offer(head) for head in heads]
    new.add({"warning": [offer.left_out for offer in offers if offer.left_out is not None]})
    stale = _stale_meetings(load, meetings, choice)
    _touch(load, stale)
    new.delete_meetings(stale)
    for paper in _papers_taken(load, [choice.taken(meeting) for meeting in stale]):
        new.add(paper.meeting)
    new.write()
    _touch(load, stale)
    _link_again(load, stale)


def _touch(load: _Load, meetings: list[str]) -> None:
    """Note districts, months and teams of these meetings: before their rows are deleted and after they are added."""
    load.districts |= _districts_of(load.new, meetings)
    load.months |= _months_of(load.new, meetings)
    load.teams |= teams_of(load.new.connection, meetings)


def _link_again(load: _Load, meetings: list[str]) -> None:
    """Link the decisions of the teams of `meetings`, which changed."""
    relinked = relink_teams(load.new.connection, load.teams, meetings)
    for table, decisions in relinked.gone.items():
        load.new.delete(table, "decision_id", decisions)
    load.new.add(relinked.rows)
    load.new.write()


def _heads_of(new: NewWarehouse, meetings: list[str]) -> list[PaperHead]:
    """The heads of all papers of these meetings, in the order in which a full load offers them."""
    rows = new.connection.execute(
        "select * from paper_head where meeting_id in (select unnest($meetings::varchar[])) order by path",
        {"meetings": meetings},
    ).fetchall()
    return [PaperHead(meeting, source, path, corrected, tuple(each)) for meeting, source, path, corrected, each in rows]


def _stale_meetings(load: _Load, meetings: list[str], choice: Choice) -> list[str]:
    """The meetings whose rows are not, or no longer, those of the paper taken."""
    rows = load.new.connection.execute(
        "select meeting_id, source_id from meeting where meeting_id in (select unnest($meetings::varchar[]))",
        {"meetings": meetings},
    ).fetchall()
    loaded = dict(rows)
    stale = []
    for meeting in meetings:
        taken = choice.taken(meeting)
        if taken is None or taken.path in load.read or loaded.get(meeting) != taken.source_id:
            stale.append(meeting)
    return stale


def _papers_taken(load: _Load, heads: Iterable[PaperHead | None]) -> Iterable[ReadPaper]:
    """The papers of these heads: those read just now, the others from the cache."""
    paths = {head.path for head in heads if head is not None}
    yield from (load.read[path] for path in sorted(paths & load.read.keys()))
    others = [file for file in load.inputs.found.papers if file.name in paths - load.read.keys()]
    # Read from the cache: there is no step to tell.
    quiet = replace(load.inputs, tell=lambda step: None)
    for file, result in zip(others, quiet.read(others), strict=True):
        yield _as_loaded(file, result)


def _as_loaded(file: FoundFile, result: ReadPaper | RejectedRow) -> ReadPaper:
    if isinstance(result, RejectedRow):
        raise TooMuchChanged(file.name)
    return result


def _districts_of_registers(new: NewWarehouse, sources: list[int]) -> set[str]:
    """The districts that these registers speak of."""
    districts: set[str] = set()
    for table in REGISTER_TABLES if sources else ():
        code = "district_code" if table == "activity" else "substr(upazila_code, 1, 4)"
        rows = new.connection.execute(
            f"select distinct {code} from {table} where source_id in (select unnest($sources::bigint[]))",  # noqa: S608  # our own table names
            {"sources": sources},
        ).fetchall()
        districts |= {str(district) for (district,) in rows}
    return districts


def _districts_of(new: NewWarehouse, meetings: list[str]) -> set[str]:
    """The districts of these meetings, and of the upazilas that they speak of."""
    rows = new.connection.execute(
        """
        select m.district_code from meeting as m where m.meeting_id in (select unnest($meetings::varchar[]))
        union
        select u.district_code
        from meeting as m
        inner join upazila as u using (upazila_code)
        where m.meeting_id in (select unnest($meetings::varchar[]))
        union
        select u.district_code
        from statement as s
        inner join upazila as u using (upazila_code)
        where s.meeting_id in (select unnest($meetings::varchar[]))
        """,
        {"meetings": meetings},
    ).fetchall()
    return {str(district) for (district,) in rows}


def _months_of(new: NewWarehouse, meetings: list[str]) -> set[date]:
    """The months of these meetings, and those that they speak of."""
    rows = new.connection.execute(
        """
        select month from meeting where meeting_id in (select unnest($meetings::varchar[]))
        union
        select month from statement where meeting_id in (select unnest($meetings::varchar[]))
        """,
        {"meetings": meetings},
    ).fetchall()
    return {month for (month,) in rows}
