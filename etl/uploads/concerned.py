"""What uploaded files concern: what a load of them alone would change, and the districts whose months may differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import queries
from etl.corrections.lines import read_corrections
from etl.inventory.diff import Changes
from etl.inventory.scan import Contents, FoundFile, Inventory
from etl.load.incremental import NewRows, districts_of_meetings, districts_of_registers, meetings_of, read_new
from etl.load.inputs import LoadInputs, corrections_by_file
from etl.uploads.look import place_of
from etl.uploads.records import Looked
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import source_id
from etl.workers.papers import Reader, ReadPaper, ReadPlan
from etl.workers.pool import FileReaders

# The loaded papers of some meetings, with their contents.
_PAPERS_OF = """
    select path, sha256
    from paper_head
    inner join source using (source_id, path)
    where meeting_id in (select unnest($meetings::varchar[]))
"""


@dataclass(frozen=True, slots=True)
class Concerned:
    """The current warehouse (None: there is none), what changes in it and how that is read, whose months may differ."""

    file: Path | None
    changes: Changes
    inputs: LoadInputs
    rows: NewRows
    districts: frozenset[str]


def concerned_by(
    new: Sequence[Looked], replaced: Sequence[str], data: Path, warehouse: Path, reader: Reader, readers: FileReaders
) -> Concerned:
    """What the `new` files, instead of the loaded ones that they would replace, concern. Raises duckdb.Error."""
    try:
        file = queries.current_file(warehouse)
    except queries.NoWarehouse:
        file = None
    meetings = {meeting for each in new for meeting in each.meetings}
    contents: dict[str, str | None] = {}
    districts: set[str] = set()
    if file is not None:
        with queries.open_file(file) as current:
            gone = [source_id(name) for name in replaced]
            meetings |= meetings_of(current, gone)
            districts |= districts_of_meetings(current, meetings) | districts_of_registers(current, gone)
            others = current.execute(_PAPERS_OF, {"meetings": sorted(meetings)}).fetchall()
            contents |= {path: sha256 for path, sha256 in others if path not in replaced}
    there = [FoundFile(str(data / path), path) for path in contents]
    added = {kind: [_found(each) for each in new if each.kind == kind] for kind in ("minutes", "plan", "register")}
    contents |= {str(each.target): each.sha256 for each in new}
    papers = [*added["minutes"], *added["plan"]]
    changes = Changes(frozenset(replaced), Inventory((*papers,), (*added["register"],), ()), len(contents))
    found = Inventory((*papers, *there), (*added["register"],), ())
    corrections = read_corrections(data)
    inputs = LoadInputs(
        data,
        found,
        Contents("", contents, {}, ""),
        contents,
        corrections,
        corrections_by_file(corrections),
        reader,
        readers,
        None,
        lambda step: None,
    )
    rows = read_new(changes, inputs)
    return Concerned(file, changes, inputs, rows, frozenset(districts | _districts_of(rows)))


def _found(looked: Looked) -> FoundFile:
    return FoundFile(str(looked.file), str(looked.target))


def _districts_of(rows: NewRows) -> set[str]:
    """The districts that these rows are of, or speak of."""
    meetings = [each.meeting for paper in rows.papers if isinstance(paper, ReadPaper) for each in paper.meetings]
    codes = {place_of(row) for meeting in meetings for table in ("meeting", "statement") for row in meeting[table]}
    plans = [paper.rows for paper in rows.papers if isinstance(paper, ReadPlan)]
    for rows_of_registers in (*plans, *(register.rows for register in rows.registers)):
        codes |= {place_of(row) for table in REGISTER_TABLES for row in rows_of_registers.get(table, ())}
    return {code[:4] for code in codes}
