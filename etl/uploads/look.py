"""Look at the papers and registers that a person uploads, named as they would be kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import duckdb

import queries
from etl.bengali.file_names import masked_name
from etl.files.names import visible
from etl.files.sha256 import file_sha256
from etl.inventory.scan import FoundFile
from etl.places.gazetteer import district_by_code
from etl.readers.endings import UPLOADED_PAPERS, UPLOADED_REGISTERS
from etl.readers.ocr_kept import PagesInFolder
from etl.registers.reading import read_register
from etl.uploads.records import Looked, Upload
from etl.warehouse.meetings import PaperChoice
from etl.warehouse.rows import DecisionRow, MeetingRow, RejectedRow, WarningRow, rejected, source_id
from etl.workers.papers import Reader, ReadPaper, ReadPlan, Task, read_paper
from etl.workers.pool import FileReaders
from queries.scope import COUNTRY, Scope

MOST_BYTES = 50_000_000
# The columns of registers that say of which month a row speaks, the plainest first.
_SPOKEN_OF = ("month", "planned_month", "due_on", "submitted_on", "updated_on", "checked_on", "held_on", "done_on")
_NOT_IN_A_NAME = re.compile("[^a-z0-9]+")


def look(
    uploads: Sequence[Upload],
    district_code: str,
    warehouse: Path,
    today: date,
    reader: Reader,
    readers: FileReaders,
    scope: Scope = COUNTRY,
) -> list[Looked]:
    """What each file would give; nothing is loaded or kept. A file that kills its reader is refused.

    `district_code`: the district that registers are of; `warehouse`: where the same content or meeting is looked for;
    `scope`: of the person who brings them: a file that speaks for a place outside is refused.
    """
    look_at = partial(_look_at, district_code, today, reader, scope)
    brought = [replace(each, name=masked_name(each.name)) for each in uploads]
    return _with_what_is_loaded(list(readers.read(look_at, brought, _refused)), warehouse)


def _look_at(district_code: str, today: date, reader: Reader, scope: Scope, upload: Upload) -> Looked:
    suffix = PurePosixPath(upload.name).suffix.lower()
    if suffix not in UPLOADED_PAPERS + UPLOADED_REGISTERS:
        return _refused(upload, rejected("", "upload_kind", suffix=suffix))
    try:
        if upload.file.stat().st_size > MOST_BYTES:
            return _refused(upload, rejected("", "too_large"))
        digest = file_sha256(upload.file)
    except OSError as error:
        return _refused(upload, rejected("", "cannot_open", error=error.strerror or type(error).__name__))
    if _is_register(upload):
        looked = _look_at_register(upload, digest, district_code, today)
    else:
        looked = _look_at_paper(upload, digest, reader)
    if not all(map(scope.has_place, looked.places)):
        return _refused(upload, rejected("", "outside_scope"))
    return replace(looked, sha256=digest)


def _is_register(upload: Upload) -> bool:
    return upload.name.lower().endswith(UPLOADED_REGISTERS)


def _refused(upload: Upload, why: RejectedRow) -> Looked:
    """The result of a file that cannot be loaded; `why` is listed under the name its sender gave it."""
    kind = "register" if _is_register(upload) else "minutes"
    name = visible(upload.name)
    return Looked(name, upload.file, kind, rejected=(why._replace(path=name),))


def _look_at_paper(upload: Upload, digest: str, reader: Reader) -> Looked:
    read = read_paper(Task(FoundFile(str(upload.file), upload.file.name), digest), reader)
    if isinstance(read, RejectedRow):
        return _refused(upload, read)
    # Without OCR there is no such folder, and perhaps no Tesseract.
    pages = PagesInFolder(reader.ocr).of_paper(digest) if reader.ocr and reader.ocr.exists() else {}
    if isinstance(read, ReadPlan):
        return _look_at_plan(upload, digest, read, pages)
    meetings = [row for each in read.meetings for row in each.meeting["meeting"] if isinstance(row, MeetingRow)]
    first = meetings[0]
    # With some of the content's hash, so that no two papers have the same name.
    name = f"{first.month:%Y-%m}-{first.upazila_code or first.district_code}-{digest[:8]}{upload.file.suffix}"
    decisions = (row for each in read.meetings for row in each.meeting["decision"] if isinstance(row, DecisionRow))
    return Looked(
        visible(upload.name),
        upload.file,
        "minutes",
        target=f"minutes/{_folder_name(first.district_code)}/{name}",
        meetings=tuple(each.meeting_id for each in meetings),
        places=frozenset(each.upazila_code or each.district_code for each in meetings),
        month=max(each.month for each in meetings),
        decisions=tuple(decisions),
        counts=_counts(read),
        rejected=tuple(row._replace(path=visible(upload.name)) for row in read.refused),
        warnings=(*read.warnings, *_same_meetings(read)),
        pages=pages,
    )


def _same_meetings(read: ReadPaper) -> Iterator[WarningRow]:
    """A warning for each of the file's papers that is of the same meeting as another of them."""
    choice = PaperChoice()
    for meeting in read.meetings:
        if left_out := choice.offer(meeting.head).left_out:
            yield left_out


def _counts(read: ReadPaper) -> dict[str, int]:
    """The rows of a file's meetings by table; where there are several, how many."""
    tables = [*(["meeting"] if len(read.meetings) > 1 else []), "agenda_item", "decision", "statement"]
    return {table: sum(len(each.meeting[table]) for each in read.meetings) for table in tables}


def _look_at_plan(upload: Upload, digest: str, read: ReadPlan, pages: dict[str, bytes]) -> Looked:
    head = read.head
    team = head.upazila_code or head.district_code
    name = f"{head.plan_year_from:%Y-%m}-plan-{team}-{digest[:8]}{upload.file.suffix}"
    return Looked(
        visible(upload.name),
        upload.file,
        "plan",
        target=f"plans/{_folder_name(head.district_code)}/{name}",
        places=frozenset([team]),
        counts={table: len(rows) for table in ("activity", "dialogue_entry") if (rows := read.rows[table])},
        warnings=tuple(read.rows["warning"]),  # type: ignore[arg-type]  # rows of tables are tuples of any kind
        pages=pages,
    )


def _look_at_register(upload: Upload, digest: str, district_code: str, today: date) -> Looked:
    target = f"registers/{_folder_name(district_code)}/{today:%Y-%m-%d}-{digest[:8]}{upload.file.suffix}"
    read = read_register(upload.file, target, source_id(target), digest)
    if isinstance(read, RejectedRow):
        return _refused(upload, read)
    counts = {table: len(rows) for table, rows in read.rows.items() if rows}
    return Looked(
        visible(upload.name),
        upload.file,
        "register",
        target=target if counts else None,
        counts=counts,
        rejected=tuple(row._replace(path=visible(upload.name)) for row in read.rejected),
        warnings=tuple(read.warnings),
        places=frozenset(place_of(row) for rows in read.rows.values() for row in rows),
        month=max(filter(None, (_month_of(row) for rows in read.rows.values() for row in rows)), default=None),
    )


def place_of(row: tuple[Any, ...]) -> str:
    """The upazila of a row, or the district of a row about its own team."""
    named = row._asdict()  # type: ignore[attr-defined]  # each table's row is a named tuple
    return str(named["upazila_code"] or named["district_code"])


def _month_of(row: tuple[Any, ...]) -> date | None:
    """The month that a register's row speaks of; None where it gives no day of one."""
    named = row._asdict()  # type: ignore[attr-defined]  # each table's row is a named tuple
    told = next((named[name] for name in _SPOKEN_OF if named.get(name) is not None), None)
    return date(told.year, told.month, 1) if told else None


def _folder_name(district_code: str) -> str:
    """The district's English name as a folder's: kurigram, cox-s-bazar."""
    district = district_by_code(district_code)
    return _NOT_IN_A_NAME.sub("-", district.name_en.lower()).strip("-") if district else district_code


def _with_what_is_loaded(files: list[Looked], warehouse: Path) -> list[Looked]:
    """Each file with the loaded file of its content, and the loaded files of its meeting."""
    if not any(each.target for each in files):
        return files
    try:
        with queries.connect(warehouse) as connection:
            return [_with_those_like_it(each, connection) if each.target else each for each in files]
    except (queries.NoWarehouse, duckdb.Error):
        return files


def _with_those_like_it(looked: Looked, connection: duckdb.DuckDBPyConnection) -> Looked:
    asked = {"content": looked.sha256, "meetings": [*looked.meetings]}
    rows = queries.run("loaded_already", asked, connection)
    same_content = rows.loc[rows["same_content"], "path"]
    same_meeting = rows.loc[rows["same_meeting"] & ~rows["same_content"], "path"]
    return replace(
        looked, present=same_content.iloc[0] if len(same_content) else None, same_meeting=tuple(same_meeting)
    )
