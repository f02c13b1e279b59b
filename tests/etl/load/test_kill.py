"""Kill a build at any moment: the last good warehouse opens and answers, and the next build succeeds and sweeps."""

import multiprocessing
import os
import random
import time
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import queries
from tests.etl.load.build_in_a_loop import build_for_ever
from tests.etl.made_papers import load

# More are asked for by the environment: KILLS=100.
KILLS = int(os.environ.get("KILLS", "12"))
# A build of these papers takes about a quarter of a second: a kill falls on any part of it.
LONGEST_WAIT_SECONDS = 0.5
BUILD_SECONDS = 30

# Processes made from one that has imported everything already, where the system can do that: 12 starts in 3 s, not 15.
CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()
PROCESSES: Any = multiprocessing.get_context("forkserver" if CAN_FORK else "spawn")
if CAN_FORK:
    PROCESSES.set_forkserver_preload(["tests.etl.load.build_in_a_loop"])


def start(data: Path, warehouse: Path) -> BaseProcess:
    """A process that builds in a loop; returns after its first build succeeded."""
    built = PROCESSES.Event()
    process: BaseProcess = PROCESSES.Process(target=build_for_ever, args=(data, warehouse, built), daemon=True)
    process.start()
    assert built.wait(BUILD_SECONDS), "the build after a kill did not succeed"
    return process


def assert_whole(warehouse: Path) -> None:
    """The current warehouse opens read-only and holds one complete load."""
    with queries.connect(warehouse) as connection:
        meetings = connection.execute("select count(*) from meeting").fetchall()
        assert meetings == connection.execute("select count(*) from source").fetchall()
        assert meetings == connection.execute("select count(distinct meeting_id) from statement").fetchall()
        assert connection.execute("select count(*) from load").fetchall() == [(1,)]
        assert connection.execute("select count(*) from upazila").fetchall() == [(495,)]


def test_a_build_killed_at_any_moment_leaves_the_last_good_warehouse(tmp_path: Path) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    data.mkdir()
    moments = random.Random(2016)
    killed_in_a_build = 0
    for _ in range(KILLS):
        process = start(data, warehouse)
        time.sleep(moments.uniform(0, LONGEST_WAIT_SECONDS))
        process.kill()
        process.join()
        assert_whole(warehouse)
        killed_in_a_build += len(list(warehouse.glob("*.duckdb"))) > 2
    assert killed_in_a_build, "no kill fell into a build: the test proves nothing"
    load(data, warehouse, force=True)
    assert_whole(warehouse)
    assert len(list(warehouse.glob("*.duckdb*"))) == 2
    assert not list(warehouse.rglob("*.tmp"))
