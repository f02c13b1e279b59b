"""Read papers into rows, or into the row that says why not; a paper that is cached is not read again."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from etl.corrections.lines import Correction
from etl.corrections.outcomes import correction_rows, register_correction_rows, unused_rows
from etl.corrections.paper_places import part_of, part_place
from etl.corrections.papers import correct_paper
from etl.corrections.registers import correct_rows
from etl.files.sha256 import file_sha256
from etl.inventory.scan import FoundFile
from etl.readers.document import NotReadable
from etl.readers.ocr_kept import PagesInFolder, keeping
from etl.records import AnyPaper, Paper, SeveralMeetings, WorkPlan
from etl.warehouse.meetings import CannotPlace, meeting_row, paper_head
from etl.warehouse.paper_rows import meeting_rows, slip_rows, source_row, warning_row
from etl.warehouse.plan_rows import WorkPlanRow, plan_rows, work_plan_row
from etl.warehouse.rows import (
    CorrectionRow,
    PaperHead,
    PaperTextRow,
    RejectedRow,
    Rows,
    SourceRow,
    WarningRow,
    cannot_open,
    rejected,
    source_id,
)
from etl.workers.parsed_cache import ParsedPapers
from etl.workers.pool import FileReaders, InThisProcess

# Starting processes takes about a second.
FEW = 64


def parse_paper(path: Path) -> AnyPaper:
    """The product's parser. Imported when the first paper is parsed: a load starts a third of a second sooner."""
    from etl.plans.parser import parse_file

    return parse_file(path)


@dataclass(frozen=True, slots=True)
class Task:
    """A paper or register to read. `sha256`: None where it is not known; `corrections` are applied to what is read."""

    file: FoundFile
    sha256: str | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def source_id(self) -> int:
        """The key of the file's rows."""
        return source_id(self.file.name)


@dataclass(frozen=True, slots=True)
class Reader:
    """How papers are read in one load.

    `papers`: the cache of papers; `ocr`: the folder of pages read by OCR; `also_ocr`: another one, which is read and
    never written; `reference`: the office's own reference folder. None: there is none.
    """

    parse: Callable[[Path], AnyPaper] = parse_paper
    papers: ParsedPapers | None = None
    ocr: Path | None = None
    also_ocr: Path | None = None
    reference: Path | None = None

    def has(self, task: Task) -> bool:
        """Whether the paper is cached."""
        return (
            self.papers is not None and task.sha256 is not None and self.papers.has(task.sha256, task.file.path.suffix)
        )


def cached_reader(
    data: Path, warehouse: Path, version: str, also: Path | None = None, parse: Callable[[Path], AnyPaper] = parse_paper
) -> Reader:
    """A reader of `data` (`version`: of the parser) with the caches of a warehouse; those of `also` are only read."""
    papers = ParsedPapers(warehouse / "parsed", version, also / "parsed" if also else None)
    return Reader(parse, papers, warehouse / "ocr", also / "ocr" if also else None, data / "reference")


@dataclass(frozen=True, slots=True)
class ReadMeeting:
    """A meeting's paper as rows; those of `meeting` are left out where another paper of the same meeting is taken."""

    head: PaperHead
    text: PaperTextRow
    warnings: tuple[WarningRow, ...]
    meeting: Rows
    corrections: tuple[CorrectionRow, ...]


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A file of minutes as rows: one meeting as a rule, or several; `refused`: those of its papers that were not read.

    `corrections`: of papers that the file does not have.
    """

    source: SourceRow
    meetings: tuple[ReadMeeting, ...]
    refused: tuple[RejectedRow, ...] = ()
    corrections: tuple[CorrectionRow, ...] = ()

    @property
    def warnings(self) -> list[WarningRow]:
        return [each for meeting in self.meetings for each in meeting.warnings]


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A work plan as rows: those of its file, those of the plan register's tables, corrections applied, and its own."""

    head: WorkPlanRow
    source: SourceRow
    rows: Rows


Result = ReadPaper | ReadPlan | RejectedRow


def read_paper(task: Task, reader: Reader) -> Result:
    """One file as rows, or the row that says why not. Never raises for what is in the file."""
    name = task.file.name
    try:
        read, source = _paper(task, reader), task.source_id
        if isinstance(read, WorkPlan):
            return _read_plan(read, task)
        row = source_row(read, source, name)
        if isinstance(read, SeveralMeetings):
            return _read_several(read, row, task)
        return ReadPaper(row, (_read_meeting(read, row, task.corrections),))
    except Exception as error:  # one bad file must not stop the load; it is listed
        return refusal_of(error, name)


def _read_meeting(read: Paper, source: SourceRow, corrections: Iterable[Correction]) -> ReadMeeting:
    """One meeting's paper as rows. Raises CannotPlace."""
    corrections = tuple(corrections)
    paper, outcomes = correct_paper(read, corrections)
    row = meeting_row(paper, source.source_id)
    warnings = (warning_row(each, source.source_id, read.part) for each in paper.warnings)
    return ReadMeeting(
        head=paper_head(paper, row, source.path),
        text=PaperTextRow(source.source_id, read.part, read.text),
        warnings=(*warnings, *slip_rows(paper, row)),
        meeting=meeting_rows(paper, row),
        corrections=correction_rows(corrections, outcomes, row.meeting_id),
    )


def _read_several(read: SeveralMeetings, source: SourceRow, task: Task) -> Result:
    """A file of several meetings: those that can be placed, and the row that says why for each that cannot."""
    refused = [rejected(source.path, each.code, part_place(each.part), **each.values) for each in read.refused]
    meetings: list[ReadMeeting] = []
    unused: list[CorrectionRow] = [
        *unused_rows(each for each in task.corrections if part_of(each.place) not in {one.part for one in read.papers})
    ]
    for paper in read.papers:
        own = [each for each in task.corrections if part_of(each.place) == paper.part]
        try:
            meetings.append(_read_meeting(paper, source, own))
        except CannotPlace as error:
            refused.append(rejected(source.path, error.code, part_place(paper.part)))
            unused += unused_rows(own)
    if not meetings:
        return refused[0]
    return ReadPaper(source, tuple(meetings), tuple(refused), tuple(unused))


def _read_plan(plan: WorkPlan, task: Task) -> ReadPlan:
    """A work plan as rows; it is corrected as a register is. Raises CannotPlace."""
    key = task.source_id
    head = work_plan_row(plan, key, task.file.name)
    of_registers, own = plan_rows(plan, head)
    # What the paper says beside a row is corrected there, not in the columns that a register would fill.
    of_row = {"plan_line": own.pop("plan_line"), **of_registers}
    rows, outcomes = correct_rows(of_row, task.corrections)
    source = source_row(plan, key, task.file.name)
    return ReadPlan(
        head,
        source,
        {
            "source": [source],
            "paper_text": [PaperTextRow(key, 1, plan.text)],
            "warning": [warning_row(each, key) for each in plan.warnings],
            "correction": [*register_correction_rows(task.corrections, outcomes, key)],
            **rows,
            **own,
        },
    )


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
            return cannot_open(name, error)
        case _:
            return rejected(name, "unexpected", error=type(error).__name__, at=_place_in_code(error))


def read_papers(tasks: Sequence[Task], reader: Reader, readers: FileReaders) -> Iterator[Result]:
    """Every task's result, in the order of `tasks`; a bounded number is held in memory.

    A few papers that are all cached are read in this process: to start others would take longer.
    """
    if len(tasks) < FEW and all(reader.has(task) for task in tasks):
        readers = InThisProcess()
    return readers.read(partial(read_paper, reader=reader), tasks, refuse)


def refuse(task: Task, why: RejectedRow) -> RejectedRow:
    """The result of a task whose reader died."""
    return why._replace(path=task.file.name)


def _paper(task: Task, reader: Reader) -> AnyPaper:
    """The paper, from the cache or parsed and then cached."""
    suffix = task.file.path.suffix
    sha256 = task.sha256 or file_sha256(task.file.path)
    paper = reader.papers.get(sha256, suffix) if reader.papers else None
    parsed = _parsed(task, reader, sha256) if paper is None else paper
    named = _named(parsed, task.file.name)
    # A file that changed since it was hashed is loaded as it is now, and cached under its new content.
    if paper is None and reader.papers:
        reader.papers.put(named, suffix)
    return named


def _named(paper: AnyPaper, name: str) -> AnyPaper:
    """What was read, as from a file of this name."""
    if isinstance(paper, SeveralMeetings):
        source = replace(paper.source, path=name)
        return replace(paper, source=source, papers=tuple(replace(each, source=source) for each in paper.papers))
    return replace(paper, source=replace(paper.source, path=name))


@dataclass(frozen=True, slots=True)
class _Pages:
    """Pages read by OCR: looked up in two folders, written to the first."""

    folder: PagesInFolder
    also: PagesInFolder | None

    def get(self, name: str) -> bytes | None:
        return self.folder.get(name) or (self.also.get(name) if self.also else None)

    def put(self, name: str, content: bytes) -> None:
        self.folder.put(name, content)


def _parsed(task: Task, reader: Reader, sha256: str) -> AnyPaper:
    """The paper as the parser reads it now; its pages are cached even where it is refused."""
    folder = PagesInFolder(reader.ocr) if reader.ocr else None
    also = PagesInFolder(reader.also_ocr) if reader.also_ocr else None
    with keeping(_Pages(folder, also) if folder else None) as asked:
        try:
            return reader.parse(task.file.path)
        finally:
            if folder and asked:
                folder.note(sha256, asked)


def _place_in_code(error: Exception) -> str:
    """File and line that raised. Not the message: it may quote the paper, even a phone number."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
