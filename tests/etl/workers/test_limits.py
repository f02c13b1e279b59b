"""A file that takes too long, or too much memory, takes down its reader and not the load."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import sys
import time
from pathlib import Path

import pytest

from etl.inventory.scan import FoundFile, take_inventory
from etl.records import Paper
from etl.warehouse.rows import RejectedRow
from etl.workers.limits import Limits
from etl.workers.papers import Reader, Task, read_papers
from etl.workers.pool import ReaderPool
from etl.workers.registers import RegisterTask, read_registers
from tests.etl.made_papers import parse_made, write_paper

SECONDS = 2.0
MEMORY = 1 << 30


def parse_hostile(path: Path) -> Paper:
    """What `parse_made` gives; a venue of `stuck` never ends, one of `huge` takes all memory there is."""
    venue = json.loads(path.read_bytes()).get("venue")
    if venue == "stuck":
        # One call that gives no other thread a turn.
        re.match("(a+)+b", "a" * 64)
    if venue == "huge":
        bytearray(MEMORY * 4)
    return parse_made(path)


def read(data: Path) -> list[str]:
    """What became of each paper, in the order of names."""
    found = take_inventory(data, data / "warehouse").papers
    tasks = [Task(n, file, None) for n, file in enumerate(found)]
    with ReaderPool(Limits(SECONDS, MEMORY)) as pool:
        results = list(read_papers(tasks, Reader(parse_hostile), pool))
    return [each.code if isinstance(each, RejectedRow) else "read" for each in results]


def test_a_paper_whose_reading_never_ends_is_listed_and_the_others_are_read(tmp_path: Path) -> None:
    for n, venue in enumerate(("a", "stuck", "b")):
        write_paper(tmp_path, f"{n}.txt", venue=venue)
    assert read(tmp_path) == ["read", "reader_too_slow", "read"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process for certain")
def test_a_paper_that_takes_all_memory_is_listed_and_the_others_are_read(tmp_path: Path) -> None:
    for n, venue in enumerate(("a", "huge", "b")):
        write_paper(tmp_path, f"{n}.txt", venue=venue)
    assert read(tmp_path) == ["read", "reader_out_of_memory", "read"]


def own_a_pool(pid: multiprocessing.SimpleQueue[int]) -> None:
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


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that is never read to its end")
def test_a_register_whose_reading_never_ends_is_listed_and_the_others_are_read(tmp_path: Path) -> None:
    examples = Path(__file__).parents[1] / "registers" / "examples"
    os.mkfifo(tmp_path / "stuck.csv")
    paths = [examples / "kurigram-2016-07.csv", tmp_path / "stuck.csv", examples / "kurigram-2016-07.csv"]
    tasks = [RegisterTask(FoundFile(str(path), f"registers/{n}.csv"), None) for n, path in enumerate(paths)]
    with ReaderPool(Limits(SECONDS, MEMORY)) as pool:
        read = list(read_registers(tasks, pool))
    assert [bool(each.rows.get("report_receipt")) for each in read] == [True, False, True]
    assert [row.code for row in read[1].rows["rejected"]] == ["reader_too_slow"]  # type: ignore[attr-defined]
