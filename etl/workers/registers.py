"""Read registers into rows, or into the row that says why not, corrections applied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.corrections.outcomes import register_correction_rows
from etl.corrections.registers import correct_rows
from etl.registers.reading import read_register
from etl.warehouse.rows import RejectedRow, Rows, rejected
from etl.workers.papers import Task
from etl.workers.pool import FileReaders


@dataclass(frozen=True, slots=True)
class RegisterRows:
    """All rows that a register gives, by table, with complaints and corrections; `name` is the file's."""

    name: str
    rows: Rows


def read_registers(tasks: Sequence[Task], readers: FileReaders) -> Iterator[RegisterRows]:
    """Every register's rows, in the order of `tasks`; a bounded number is held in memory."""
    return readers.read(read_register_file, tasks, refuse)


def refuse(task: Task, why: RejectedRow) -> RegisterRows:
    """The result of a register that was not read; its corrections are listed by etl/load/full.py."""
    return RegisterRows(task.file.name, {"rejected": [why._replace(path=task.file.name)]})


def read_register_file(task: Task) -> RegisterRows:
    """One register as rows. Never raises for what is in the file."""
    name, key = task.file.name, task.source_id
    try:
        read = read_register(task.file.path, name, key, task.sha256)
    except Exception as error:  # one bad file must not stop the load; it is listed
        read = rejected(name, "unexpected", error=type(error).__name__, at="")
    if isinstance(read, RejectedRow):
        return refuse(task, read)
    rows, outcomes = correct_rows(read.rows, task.corrections)
    return RegisterRows(
        name,
        {
            "source": [read.source],
            "warning": [*read.warnings],
            "rejected": [*read.rejected],
            "correction": [*register_correction_rows(task.corrections, outcomes, key)],
            **rows,
        },
    )
