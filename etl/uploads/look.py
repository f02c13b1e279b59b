"""Look at the papers and registers that a person uploads, then keep them under data/ by names of our own making."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePosixPath

import duckdb

import queries
from etl.files.atomic import write_atomically
from etl.inventory.scan import FoundFile
from etl.places.finding import district_by_code
from etl.readers.endings import UPLOADED_PAPERS, UPLOADED_REGISTERS
from etl.readers.ocr_kept import PagesInFolder
from etl.registers.reading import read_register
from etl.warehouse.rows import MeetingRow, RejectedRow, WarningRow, rejected, source_id
from etl.workers.papers import Reader, ReadPaper, Task, read_paper
from etl.workers.pool import FileReaders

MOST_BYTES = 50_000_000
_NOT_IN_A_NAME = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a browser hands it over: the name its sender gave it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file would give. `target`: where it would be kept under the data folder; None where it cannot be loaded.

    `present`: a loaded file with the same content; `same_meeting`: loaded files of the same meeting; `pages`: those
    that OCR read of it, so that they are not read again.
    """

    name: str
    content: bytes
    kind: str
    target: str | None
    meeting_id: str | None
    counts: dict[str, int]
    rejected: tuple[RejectedRow, ...]
    warnings: tuple[WarningRow, ...]
    present: str | None
    same_meeting: tuple[str, ...]
    pages: dict[str, bytes] = field(default_factory=dict)


def look(
    uploads: Sequence[Upload], district_code: str, warehouse: Path, today: date, reader: Reader, readers: FileReaders
) -> list[Looked]:
    """What each file would give; nothing is loaded or kept. A file that kills its reader is refused.

    `district_code`: the district that registers are of; `warehouse`: where the same content or meeting is looked for.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        look_at = partial(_look_at, Path(folder), district_code, warehouse, today, reader)
        return list(readers.read(look_at, uploads, refused))


def _look_at(folder: Path, district_code: str, warehouse: Path, today: date, reader: Reader, upload: Upload) -> Looked:
    suffix = _suffix_of(upload)
    digest = sha256(upload.content).hexdigest()
    if suffix not in UPLOADED_PAPERS + UPLOADED_REGISTERS:
        return refused(upload, rejected(upload.name, "upload_kind", suffix=suffix))
    if len(upload.content) > MOST_BYTES:
        return refused(upload, rejected(upload.name, "too_large"))
    file = folder / f"{digest}{suffix}"
    file.write_bytes(upload.content)
    if _kind_of(upload) == "register":
        return _look_at_register(upload, file, digest, district_code, warehouse, today)
    looked = _look_at_paper(upload, file, digest, warehouse, reader)
    # Without OCR there is no such folder, and perhaps no Tesseract.
    pages = PagesInFolder(reader.ocr).of_paper(digest) if reader.ocr and reader.ocr.exists() else {}
    return replace(looked, pages=pages)


def _suffix_of(upload: Upload) -> str:
    return PurePosixPath(upload.name).suffix.lower()


def _kind_of(upload: Upload) -> str:
    return "register" if _suffix_of(upload) in UPLOADED_REGISTERS else "minutes"


def refused(upload: Upload, why: RejectedRow) -> Looked:
    """The result of a file that cannot be loaded; `why` is listed under the name its sender gave it."""
    left_out = (why._replace(path=upload.name),)
    return Looked(upload.name, upload.content, _kind_of(upload), None, None, {}, left_out, (), None, ())


def _look_at_paper(upload: Upload, file: Path, digest: str, warehouse: Path, reader: Reader) -> Looked:
    result = read_paper(Task(0, FoundFile(str(file), file.name), digest), reader)
    if isinstance(result, RejectedRow):
        return refused(upload, result)
    meeting = _meeting(result)
    target = f"minutes/{_folder_name(meeting.district_code)}/{_paper_name(result, digest)}{file.suffix}"
    counts = {table: len(result.meeting[table]) for table in ("agenda_item", "decision", "statement")}
    present, same = _already(warehouse, digest, result.head.meeting_id)
    return Looked(
        upload.name,
        upload.content,
        "minutes",
        target,
        result.head.meeting_id,
        counts,
        (),
        tuple(result.warnings),
        present,
        same,
    )


def _meeting(paper: ReadPaper) -> MeetingRow:
    (row,) = paper.meeting["meeting"]
    assert isinstance(row, MeetingRow)
    return row


def _paper_name(paper: ReadPaper, digest: str) -> str:
    """The month and the meeting, with some of the content's hash so that no two papers have the same name."""
    meeting = _meeting(paper)
    return f"{meeting.month:%Y-%m}-{meeting.upazila_code or meeting.district_code}-{digest[:8]}"


def _look_at_register(
    upload: Upload, file: Path, digest: str, district_code: str, warehouse: Path, today: date
) -> Looked:
    target = f"registers/{_folder_name(district_code)}/{today:%Y-%m-%d}-{digest[:8]}{file.suffix}"
    read = read_register(file, target, source_id(target), digest)
    if isinstance(read, RejectedRow):
        return refused(upload, read)
    counts = {table: len(rows) for table, rows in read.rows.items() if rows}
    present, _ = _already(warehouse, digest, None)
    left_out = tuple(row._replace(path=upload.name) for row in read.rejected)
    return Looked(
        upload.name,
        upload.content,
        "register",
        target if counts else None,
        None,
        counts,
        left_out,
        tuple(read.warnings),
        present,
        (),
    )


def _folder_name(district_code: str) -> str:
    """The district's English name as a folder's: kurigram, cox-s-bazar."""
    district = district_by_code(district_code)
    return _NOT_IN_A_NAME.sub("-", district.name_en.lower()).strip("-") if district else district_code


def _already(warehouse: Path, digest: str, meeting_id: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The loaded file of this content, and the loaded files of this meeting."""
    try:
        with queries.connect(warehouse) as connection:
            rows = queries.run("loaded_already", {"content": digest, "meeting_id": meeting_id}, connection)
    except (queries.NoWarehouse, duckdb.Error):
        return None, ()
    same_content = rows.loc[rows["same_content"], "path"]
    same_meeting = rows.loc[rows["same_meeting"] & ~rows["same_content"], "path"]
    return (same_content.iloc[0] if len(same_content) else None), tuple(same_meeting)


def keep_upload(looked: Looked, data: Path, warehouse: Path) -> str:
    """Put a file that can be loaded under the data folder, its pages into the warehouse's cache; its path under `data`.

    Raises OSError.
    """
    assert looked.target is not None
    write_atomically(data / looked.target, looked.content)
    for name, page in looked.pages.items():
        PagesInFolder(warehouse / "ocr").put(name, page)
    return looked.target
