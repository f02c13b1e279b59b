"""Read one paper into rows, or into the row that says why not; what was read before is not read again."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from etl.corrections import Correction, correct_paper
from etl.corrections.outcomes import correction_rows
from etl.inventory.checksums import file_sha256
from etl.inventory.scan import FoundFile
from etl.readers.document import NotReadable
from etl.readers.ocr_kept import PagesInFolder, keeping
from etl.records import Paper
from etl.warehouse.meetings import CannotPlace, meeting_row, paper_head
from etl.warehouse.rows import (
    CorrectionRow,
    PaperHead,
    RejectedRow,
    Rows,
    SourceRow,
    WarningRow,
    meeting_rows,
    rejected,
    source_row,
    warning_row,
)
from etl.workers.parsed_cache import ParsedPapers


def parse_paper(path: Path) -> Paper:
    """The product's parser, brought where a paper is parsed: a load takes a third of a second less to start."""
    from etl.minutes.parser import parse_file

    return parse_file(path)


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read. `sha256` is None where nobody hashed it yet; `corrections` are laid over what is read."""

    source_id: int
    file: FoundFile
    sha256: str | None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """How papers are read in one load: the parser, where what it read is kept, and the folder where pages read by OCR
    are (None: nowhere)."""

    parse: Callable[[Path], Paper] = parse_paper
    kept: ParsedPapers | None = None
    ocr: Path | None = None

    def keeps(self, task: Task) -> bool:
        """Whether the paper was read before."""
        return self.kept is not None and task.sha256 is not None and self.kept.has(task.sha256, task.file.path.suffix)


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper as rows; `meeting` holds what is left out where another paper of the same meeting is taken."""

    head: PaperHead
    source: SourceRow
    warnings: tuple[WarningRow, ...]
    meeting: Rows
    corrections: tuple[CorrectionRow, ...] = ()


def read_paper(task: Task, reader: Reader) -> ReadPaper | RejectedRow:
    """One file as rows, or the row that says why not. Never raises for what is in the file."""
    name = task.file.name
    try:
        paper, outcomes = correct_paper(_paper(task, reader), task.corrections)
        row = meeting_row(paper, task.source_id)
        return ReadPaper(
            head=paper_head(paper, row, name),
            source=source_row(paper, task.source_id, name),
            warnings=tuple(warning_row(each, task.source_id) for each in paper.warnings),
            meeting=meeting_rows(paper, row),
            corrections=correction_rows(task.corrections, outcomes, row.meeting_id),
        )
    except Exception as error:  # one bad file must not stop the load; it is listed
        return refusal_of(error, name)


def refusal_of(error: Exception, name: str) -> RejectedRow:
    """The row that says why a file was not read."""
    match error:
        case NotReadable():
            return rejected(name, error.code, **error.values)
        case CannotPlace():
            return rejected(name, error.code)
        case MemoryError():
            return rejected(name, "reader_out_of_memory")
        case OSError():
            return rejected(name, "cannot_open", error=error.strerror or type(error).__name__)
        case _:
            return rejected(name, "unexpected", error=type(error).__name__, at=_place_in_code(error))


def _paper(task: Task, reader: Reader) -> Paper:
    """The paper, from what is kept or parsed and then kept."""
    suffix = task.file.path.suffix
    sha256 = task.sha256 or file_sha256(task.file.path)
    paper = reader.kept.get(sha256, suffix) if reader.kept else None
    if paper is None:
        paper = _parsed(task, reader, sha256)
        # A file that changed since it was hashed is loaded as it is now, and kept under its own content.
        if reader.kept:
            reader.kept.put(paper, suffix)
    return replace(paper, source=replace(paper.source, path=task.file.name))


def _parsed(task: Task, reader: Reader, sha256: str) -> Paper:
    """The paper as the parser reads it now; its pages are kept, also where it is refused."""
    pages = PagesInFolder(reader.ocr) if reader.ocr else None
    with keeping(pages) as asked:
        try:
            return reader.parse(task.file.path)
        finally:
            if pages and asked:
                pages.note(sha256, asked)


def _place_in_code(error: Exception) -> str:
    """File and line that raised. Not the message: it may hold words of the paper, a phone number among them."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
