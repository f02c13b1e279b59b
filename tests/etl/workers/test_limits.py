"""A file that takes too long, or too much memory, takes down its reader and not the load."""

import multiprocessing
import os
import sys
import time
from concurrent.futures import wait
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import pytest

from etl.inventory.scan import FoundFile
from etl.warehouse.rows import RejectedRow
from etl.workers.limits import Limits
from etl.workers.papers import Reader, Task, read_papers
from etl.workers.pool import ReaderPool
from etl.workers.registers import RegisterRows, read_register_file, refuse
from tests.etl.made_papers import parse_made, tasks_of, write_paper

# Long enough for a new process to import its readers on a busy machine.
SECONDS = 5.0
MEMORY = 1 << 30


@pytest.mark.parametrize(
    ("ends_in", "code"),
    [
        ("stuck", "reader_too_slow"),
        pytest.param(
            "memory",
            "reader_out_of_memory",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds memory for certain"),
        ),
    ],
)
def test_a_paper_that_takes_too_much_is_listed_and_the_others_are_read(tmp_path: Path, ends_in: str, code: str) -> None:
    for n, raises in enumerate((None, ends_in, None)):
        write_paper(tmp_path, f"{n}.txt", raises=raises)
    with ReaderPool(Limits(SECONDS, MEMORY)) as pool:
        results = list(read_papers(tasks_of(tmp_path), Reader(parse_made), pool))
    assert [each.code if isinstance(each, RejectedRow) else "read" for each in results] == ["read", code, "read"]


def own_a_pool(pid: SimpleQueue[int]) -> None:
    """A process that started a reader and waits."""
    pool = ReaderPool()
    pid.put(pool.submit(reader_pid).result())
    time.sleep(60)


def reader_pid() -> int:
    return multiprocessing.current_process().pid or 0


def is_running(pid: int) -> bool:
    """Whether a process is there, and no zombie that nobody took away."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="asks for a process by its number as only Linux can")
def test_the_readers_of_a_load_that_is_killed_end_too(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    pid = context.SimpleQueue()
    load = context.Process(target=own_a_pool, args=(pid,))
    load.start()
    reader = pid.get()
    load.kill()
    load.join()
    give_up = time.monotonic() + 10
    while is_running(reader) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert not is_running(reader)


def read_or_never_end(task: Task) -> RegisterRows:
    while task.file.name == "registers/1.csv":
        time.sleep(1)
    return read_register_file(task)


def test_a_register_whose_reading_never_ends_is_listed_and_the_others_are_read() -> None:
    example = Path(__file__).parents[1] / "registers" / "examples" / "kurigram-2016-07.csv"
    tasks = [Task(FoundFile(str(example), f"registers/{n}.csv")) for n in range(3)]
    with ReaderPool(Limits(SECONDS, MEMORY)) as pool:
        # Each process imports what it needs before its time is measured.
        wait([pool.submit(read_or_never_end, tasks[0]) for _ in range(os.cpu_count() or 1)])
        read = list(pool.read(read_or_never_end, tasks, refuse))
    assert [bool(each.rows.get("report_receipt")) for each in read] == [True, False, True]
    assert [row.code for row in read[1].rows["rejected"]] == ["reader_too_slow"]  # type: ignore[attr-defined]
