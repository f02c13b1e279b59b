"""A load of what changed, into a copy of the current warehouse: the same rows as a whole load would give.

Out go the rows of files that are gone or changed, in come those of new files. Where papers of one meeting come or go,
the choice between them is made again from what is kept of each; then the marts of the districts touched are made anew.
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
from etl.load.inputs import Material, not_read
from etl.progress import BuildStep
from etl.warehouse.meetings import Choice
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import SAME_MEETING, FileRow, PaperHead, RejectedRow, source_id
from etl.workers.papers import ReadPaper
from queries import Touched, refresh_marts


class TooMuchChanged(Exception):
    """Files changed while they were loaded, so that the load must be made whole."""


@dataclass(slots=True)
class _Load:
    """A load under way: the papers read in it by path, the districts, months and teams of meetings that changed.

    `of_registers`: the districts of registers that came or went.
    """

    new: NewWarehouse
    material: Material
    changes: Changes
    read: dict[str, ReadPaper] = field(default_factory=dict)
    districts: set[str] = field(default_factory=set)
    of_registers: set[str] = field(default_factory=set)
    months: set[date] = field(default_factory=set)
    teams: set[TeamName] = field(default_factory=set)


def load_changes(new: NewWarehouse, changes: Changes, material: Material) -> None:
    """Bring `new`, a copy of the warehouse that `changes` are counted from, to what was found; the marts too.

    In one transaction, which is left to be ended. Raises TooMuchChanged.
    """
    load = _Load(new, material, changes)
    # Read while the copy is still being made.
    results = list(material.read(changes.new.papers))
    registers = list(material.read_registers(changes.new.registers))
    gone_sources = [source_id(name) for name in changes.gone]
    new.begin()
    meetings = _meetings_of(new, gone_sources)
    load.of_registers |= _districts_of_registers(new, gone_sources)
    for table in ("source", "warning", "paper_head", *REGISTER_TABLES):
        new.delete(table, "source_id", gone_sources)
    for table in ("rejected", "file"):
        new.delete(table, "path", sorted(changes.gone))
    # A file that comes may have been corrected before it was there.
    came = {each.name for each in (*changes.new.papers, *changes.new.registers)}
    new.delete("correction", "file", sorted(changes.gone | came))
    # A line that moved up takes the number of one that went: all that is said again goes before anything comes.
    new.connection.execute(
        "delete from correction where file not in (select path from source) or (field = $whole and place = '')",
        {"whole": FILE_FIELD},
    )
    _add_read(load, results)
    for register in registers:
        new.add(register.rows)
    new.write()
    load.of_registers |= _districts_of_registers(new, [source_id(each.name) for each in changes.new.registers])
    _say_corrections_again(load)
    meetings |= {paper.head.meeting_id for paper in load.read.values()}
    _choose_again(load, sorted(meetings))
    material.tell(BuildStep("marts"))
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
    new.add({"file": [FileRow(each.name, load.material.versions[each.name]) for each in files]})
    new.add({"rejected": not_read(changed)})
    for result in results:
        if isinstance(result, RejectedRow):
            new.add({"rejected": [result]})
        else:
            load.read[result.head.path] = result
            new.add({"source": [result.source], "warning": result.warnings, "paper_head": [result.head]})
            new.add({"correction": result.corrections})
    new.write()


def _say_corrections_again(load: _Load) -> None:
    """The rows of corrections but those in files that are as they were; what is wrong with corrections.csv."""
    new, versions = load.new, load.material.versions
    if CORRECTIONS in load.changes.gone or CORRECTIONS in versions:
        new.connection.execute("delete from file where path = $path", {"path": CORRECTIONS})
        new.connection.execute("delete from rejected where path = $path", {"path": CORRECTIONS})
        new.add({"rejected": load.material.corrections.rejected})
    if CORRECTIONS in versions:
        new.add({"file": [FileRow(CORRECTIONS, versions[CORRECTIONS])]})
    add_other_corrections(new, load.material.corrections)


def _choose_again(load: _Load, meetings: list[str]) -> None:
    """Choose again between the papers of each meeting; its rows are those of the one taken."""
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
    """Remember whom these meetings are of and speak of, before they go and after they came."""
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
    """The heads of all papers of these meetings, in the order in which they are offered."""
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
    """The papers of these heads: those read just now, the others from what is kept of them."""
    paths = {head.path for head in heads if head is not None}
    yield from (load.read[path] for path in sorted(paths & load.read.keys()))
    others = [file for file in load.material.found.papers if file.name in paths - load.read.keys()]
    # They are kept: nothing is parsed, and nothing to be told.
    quiet = replace(load.material, new_executor=None, tell=lambda step: None)
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
