"""Read registers into rows: several at once where it pays, corrections laid over, none able to stop the others."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass

from etl.corrections import Correction, correct_rows
from etl.corrections.outcomes import register_correction_rows
from etl.inventory.scan import FoundFile
from etl.registers.reading import read_register
from etl.warehouse.rows import RejectedRow, Rows, rejected, source_id
from etl.workers.limits import bound_time, reader_died
from etl.workers.pool import NewExecutor, main_can_be_imported, new_pool


@dataclass(frozen=True, slots=True)
class RegisterTask:
    """One register to read; `corrections` are laid over what is read."""

    file: FoundFile
    sha256: str | None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterRows:
    """All rows that a register gives, by table, complaints and corrections too; `name` is the file's."""

    name: str
    rows: Rows


def read_register_file(task: RegisterTask) -> RegisterRows:
    """One register as rows. Never raises for what is in the file."""
    name, key = task.file.name, source_id(task.file.name)
    try:
        read = read_register(task.file.path, name, key, task.sha256)
    except Exception as error:  # one bad file must not stop the load; it is listed
        read = rejected(name, "unexpected", error=type(error).__name__, at="")
    if isinstance(read, RejectedRow):
        # What was corrected in it is told by etl/load/full.py, as of every file that did not load.
        return RegisterRows(name, {"rejected": [read]})
    rows, outcomes = correct_rows(read.rows, task.corrections)
    said: Rows = {
        "source": [read.source],
        "warning": [*read.warnings],
        "rejected": [*read.rejected],
        "correction": [*register_correction_rows(task.corrections, outcomes, key)],
    }
    return RegisterRows(name, {**said, **rows})


def read_registers(tasks: Sequence[RegisterTask], new_executor: NewExecutor | None = None) -> Iterator[RegisterRows]:
    """Every register's rows, in the order of `tasks`; only a few are held in memory at a time.

    In processes of their own, however few: one register made to harm takes down its reader, not the load.
    """
    if not tasks:
        return iter(())
    if new_executor is None and not main_can_be_imported():
        return (read_register_file(task) for task in tasks)
    return _read_side_by_side(tasks, new_executor or new_pool)


def read_in_time(task: RegisterTask) -> RegisterRows:
    """What one call of a worker does."""
    with bound_time() as start_clock:
        start_clock()
        return read_register_file(task)


def _read_side_by_side(tasks: Sequence[RegisterTask], new_executor: NewExecutor) -> Iterator[RegisterRows]:
    """A bounded number ahead. A register that kills its reader is listed; those behind it are read again."""
    executor = new_executor()
    ahead = 2 * (os.cpu_count() or 1)
    pending: deque[tuple[RegisterTask, Future[RegisterRows]]] = deque()
    waiting = deque(tasks)
    try:
        while waiting or pending:
            while waiting and len(pending) < ahead:
                task = waiting.popleft()
                pending.append((task, executor.submit(read_in_time, task)))
            task, future = pending.popleft()
            try:
                yield future.result()
            except BrokenExecutor:
                executor.shutdown(wait=True, cancel_futures=True)
                yield _read_alone(task, new_executor)
                waiting.extendleft(each for each, _ in reversed(pending))
                pending.clear()
                executor = new_executor()
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _read_alone(task: RegisterTask, new_executor: NewExecutor) -> RegisterRows:
    """One register in an executor of its own: whether it was this one that killed the reader is known only so."""
    executor: Executor = new_executor()
    try:
        return executor.submit(read_in_time, task).result()
    except BrokenExecutor:
        return RegisterRows(task.file.name, {"rejected": [reader_died(task.file.name)]})
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
