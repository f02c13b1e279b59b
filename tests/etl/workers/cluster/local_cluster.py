"""A Dask cluster on this machine, started as an office would: a scheduler and workers, processes of their own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from distributed import Client

from etl.files.folders import PRODUCT

_READY_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class LocalCluster:
    """A running scheduler's address, and the processes of its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]]

    def kill_worker(self, number: int) -> None:
        """Kill a worker with all that belongs to it, as when its machine's power goes."""
        _kill(self.workers[number])


@contextmanager
def local_cluster(
    folder: Path, workers: int = 2, options: tuple[str, ...] = (), settings: Mapping[str, str] | None = None
) -> Iterator[LocalCluster]:
    """A scheduler and workers of one thread each, on 127.0.0.1, no dashboards; ended at the end. `settings`: Dask's."""
    told = folder / "scheduler.json"
    environment = os.environ | {"DASK_TEMPORARY_DIRECTORY": str(folder)} | dict(settings or {})
    scheduler = _start("scheduler", told, environment, "--port", "0", "--host", "127.0.0.1")
    started = []
    try:
        _wait_for(told)
        for _ in range(workers):
            started.append(_start("worker", told, environment, "--nthreads", "1", "--host", "127.0.0.1", *options))
        address = str(json.loads(told.read_text(encoding="utf-8"))["address"])
        if workers:
            with Client(address, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=_READY_SECONDS)
        yield LocalCluster(address, started)
    finally:
        for process in (*started, scheduler):
            _kill(process)


def _start(part: str, told: Path, environment: dict[str, str], *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", part, "--scheduler-file", str(told), "--no-dashboard", *options]
    null = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=PRODUCT, env=environment, stdin=null, stdout=null, stderr=null)


def _wait_for(told: Path) -> None:
    give_up = time.monotonic() + _READY_SECONDS
    while not told.exists():
        assert time.monotonic() < give_up, "the scheduler did not start"
        time.sleep(0.05)


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    except psutil.NoSuchProcess:
        return
    for each in family:
        try:
            each.kill()
        except psutil.NoSuchProcess:
            continue
    process.wait()
