"""Read papers into rows: many at once, each only once, and none of them able to stop the others."""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from etl.corrections import Correction, correct_paper
from etl.corrections.outcomes import correction_rows
from etl.hashes import file_sha256
from etl.inventory import FoundFile
from etl.meetings import CannotPlace, PaperHead, meeting_row, paper_head
from etl.parse import NotReadable, parse_file
from etl.parsed import ParsedPapers
from etl.readers.ocr_kept import keeping
from etl.records import Paper
from etl.rows import (
    CorrectionRow,
    RejectedRow,
    Rows,
    SourceRow,
    WarningRow,
    meeting_rows,
    rejected,
    source_row,
    warning_row,
)

# A pool costs about a second to start: fewer papers than this are read where we stand.
POOL_FROM = 64
CHUNK = 16
# Windows cannot wait for more worker processes than this.
MOST_WORKERS = 60

NewExecutor = Callable[[], Executor]


@dataclass(frozen=True, slots=True)
class Reader:
    """How papers are read in one load: the parser, where what it read is kept, and where pages read by OCR are
    (None: nowhere)."""

    parse: Callable[[Path], Paper] = parse_file
    kept: ParsedPapers | None = None
    ocr: Path | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read. `sha256` is None where nobody hashed it yet; `corrections` are laid over what is read."""

    source_id: int
    file: FoundFile
    sha256: str | None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper as rows; `meeting` holds what is left out where another paper of the same meeting is taken."""

    head: PaperHead
    source: SourceRow
    warnings: tuple[WarningRow, ...]
    meeting: Rows
    corrections: tuple[CorrectionRow, ...] = ()


def read_papers(
    tasks: Sequence[Task], reader: Reader, new_executor: NewExecutor | None = None
) -> Iterator[ReadPaper | RejectedRow]:
    """Every task's result, in the order of `tasks`; only a few are held in memory at a time.

    `new_executor` makes an executor of concurrent.futures' kind (such as a Dask cluster's), and another one where that
    breaks; by default a pool of processes, where it pays.
    """
    if new_executor is not None:
        yield from _read_in(new_executor, tasks, reader)
    elif len(tasks) < POOL_FROM or not main_can_be_imported():
        for task in tasks:
            yield read_paper(task, reader)
    else:
        yield from _read_in(new_pool, tasks, reader)


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
    except NotReadable as refusal:
        return rejected(name, refusal.code, **refusal.values)
    except CannotPlace as refusal:
        return rejected(name, refusal.code)
    except OSError as error:
        return rejected(name, "cannot_open", error=error.strerror or type(error).__name__)
    except Exception as error:  # one bad file must not stop the load; it is listed with the place in the code
        return rejected(name, "unexpected", error=type(error).__name__, at=_place_in_code(error))


def _paper(task: Task, reader: Reader) -> Paper:
    """The paper, from what is kept or parsed and then kept."""
    suffix = task.file.path.suffix
    sha256 = task.sha256 or file_sha256(task.file.path)
    paper = reader.kept.get(sha256, suffix) if reader.kept else None
    if paper is None:
        with keeping(reader.ocr):
            paper = reader.parse(task.file.path)
        # A file that changed since it was hashed is loaded as it is now, and kept under its own content.
        if reader.kept:
            reader.kept.put(paper, suffix)
    return replace(paper, source=replace(paper.source, path=task.file.name))


def _place_in_code(error: Exception) -> str:
    """File and line that raised. Not the message: it may hold words of the paper, a phone number among them."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"


def read_chunk(chunk: tuple[Task, ...], reader: Reader) -> list[ReadPaper | RejectedRow]:
    """What one call of a worker does."""
    return [read_paper(task, reader) for task in chunk]


def new_pool() -> ProcessPoolExecutor:
    """Processes started afresh (not forked: the dashboard's server has threads)."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def main_can_be_imported() -> bool:
    """Whether a new process could import our main module without running a script, as it would under Streamlit."""
    return getattr(sys.modules.get("__main__"), "__spec__", None) is not None


Chunk = tuple[Task, ...]
Pending = tuple[Chunk, "Future[list[ReadPaper | RejectedRow]]"]


def _read_in(new_executor: NewExecutor, tasks: Sequence[Task], reader: Reader) -> Iterator[ReadPaper | RejectedRow]:
    """Map `read_chunk` over the tasks, a bounded number ahead. A worker that dies takes only its own file with it."""
    executor = new_executor()
    ahead = 4 * (os.cpu_count() or 1)
    chunks = [tuple(tasks[start : start + CHUNK]) for start in range(0, len(tasks), CHUNK)]
    pending: deque[Pending] = deque()
    try:
        for position, chunk in enumerate(chunks, start=1):
            pending.append((chunk, _submit(executor, chunk, reader)))
            while len(pending) > (ahead if position < len(chunks) else 0):
                first, future = pending.popleft()
                try:
                    yield from future.result()
                except BrokenExecutor:
                    executor.shutdown(wait=True, cancel_futures=True)
                    yield from _read_apart(first, new_executor, reader)
                    executor = new_executor()
                    pending = deque((each, _submit(executor, each, reader)) for each, _ in pending)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _submit(executor: Executor, chunk: Chunk, reader: Reader) -> Future[list[ReadPaper | RejectedRow]]:
    """The chunk's future; one that has failed already where the executor has."""
    try:
        return executor.submit(read_chunk, chunk, reader)
    except BrokenExecutor as error:
        failed: Future[list[ReadPaper | RejectedRow]] = Future()
        failed.set_exception(error)
        return failed


def _read_apart(chunk: Chunk, new_executor: NewExecutor, reader: Reader) -> Iterator[ReadPaper | RejectedRow]:
    """The files of a chunk one after the other: which of them kills its reader is known only by trying each."""
    executor = new_executor()
    for task in chunk:
        try:
            yield executor.submit(read_paper, task, reader).result()
        except BrokenExecutor:
            executor.shutdown(wait=True)
            yield rejected(task.file.name, "reader_died")
            executor = new_executor()
    executor.shutdown(wait=True)
