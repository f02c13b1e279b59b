"""A server's heavy work starts one process, not one a call; a call never gets a process of another program."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.progress import StepListener
from etl.warehouse.rows import RejectedRow
from etl.workers import kept_child
from etl.workers.child import ChildDied
from etl.workers.kept_child import call_in_child, close_kept_child, get_child_ready
from etl.workers.pool import ReaderPool


def process_of(_: StepListener) -> int:
    return os.getpid()


def end_process(_: StepListener) -> None:
    os._exit(1)


def has_module(name: str, _: StepListener) -> bool:
    return name in sys.modules


def wait_for(file: Path, _: StepListener) -> int:
    while not file.exists():
        threading.Event().wait(0.01)
    return os.getpid()


@pytest.fixture(autouse=True)
def none_kept() -> Iterator[None]:
    close_kept_child()
    yield
    close_kept_child()


def test_calls_one_after_the_other_share_a_process() -> None:
    assert len({call_in_child(process_of) for _ in range(3)}) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands the starter's memory on")
def test_what_the_starting_process_holds_does_not_count() -> None:
    held = bytearray(700 << 20)
    held[:: 1 << 12] = b"x" * len(held[:: 1 << 12])
    assert len({call_in_child(process_of) for _ in range(2)}) == 1


def test_a_child_that_was_made_ready_takes_the_call_with_its_modules_imported() -> None:
    get_child_ready("wave")
    assert call_in_child(has_module, "wave")


def test_a_changed_program_gets_a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    before = call_in_child(process_of)
    monkeypatch.setattr(kept_child, "program_state", lambda: "another program")
    assert call_in_child(process_of) != before


def test_a_process_that_died_is_replaced() -> None:
    before = call_in_child(process_of)
    with pytest.raises(ChildDied):
        call_in_child(end_process)
    assert call_in_child(process_of) != before


def test_a_call_beside_another_has_a_process_of_its_own_and_one_of_them_is_kept(tmp_path: Path) -> None:
    go, first = tmp_path / "go", list[int]()
    waiting = threading.Thread(target=lambda: first.append(call_in_child(wait_for, go)))
    waiting.start()
    second = call_in_child(process_of)
    go.touch()
    waiting.join()
    assert first != [second]
    assert call_in_child(process_of) in (second, *first)


def reader_of(_: int) -> tuple[int, bool]:
    return os.getpid(), "etl.minutes.parser" in sys.modules


def refused(_: int, why: RejectedRow) -> tuple[int, bool]:
    raise AssertionError(why)


def readers_of_one_file_and_of_three(_: StepListener) -> tuple[bool, list[int]]:
    """Whether the reader of one file had the parser already; how many readers there were for it, and for three."""
    with ReaderPool() as pool:
        pool._workers = 4
        ((_number, ready),) = pool.read(reader_of, [1], refused)
        started = [pool._started]
        assert len(list(pool.read(reader_of, [1, 2, 3], refused))) == 3
        return ready, [*started, pool._started]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork: each reader imports the parser")
def test_one_file_starts_one_reader_which_has_the_parser_already() -> None:
    # In a child: in this process another test may have started what readers are forked from, with other modules.
    assert call_in_child(readers_of_one_file_and_of_three) == (True, [1, 3])
