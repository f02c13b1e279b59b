"""Kill a build at any moment: the last good warehouse opens and answers, and the next build succeeds and sweeps."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import queries
from etl.folders import PRODUCT
from etl.loading import build
from tests.etl.made_papers import parse_made

KILLS = 25
# A build of these papers takes about a quarter of a second: a kill falls on any part of it.
LONGEST_WAIT_SECONDS = 0.5


def start(data: Path, warehouse: Path) -> subprocess.Popen[str]:
    """A process that builds in a loop; returns after its first build succeeded."""
    command = [sys.executable, "-m", "tests.etl.build_in_a_loop", str(data), str(warehouse)]
    process = subprocess.Popen(command, cwd=PRODUCT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "built\n"
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
    leftovers = 0
    for _ in range(KILLS):
        process = start(data, warehouse)
        time.sleep(moments.uniform(0, LONGEST_WAIT_SECONDS))
        process.kill()
        process.communicate()
        assert_whole(warehouse)
        leftovers += len(list(warehouse.glob("*.duckdb"))) > 1
    assert leftovers, "no kill fell into a build: the test proves nothing"
    build(data, warehouse, parse=parse_made, force=True)
    assert_whole(warehouse)
    assert len(list(warehouse.glob("*.duckdb*"))) == 1
    assert not list(warehouse.rglob("*.tmp"))
