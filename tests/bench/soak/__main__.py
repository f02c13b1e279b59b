"""python -m tests.bench.soak: readers, uploads, corrections, loads, random kills; figures, losses, memory, disk, log.

    --minutes 15 --readers 20    the whole; 2 and 5 for a look
    --kills 100                  only kills of writers of corrections and uploads
Ends with 1 where anything was lost, torn or left behind, or memory or disk grew.
"""

import statistics
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path
from threading import Event, Thread
from typing import Annotated

import psutil
import typer

import etl
from tests.bench.measuring import show
from tests.bench.soak.office import Office, free_port, moments
from tests.bench.soak.reader import Seen, read

WRITERS = 2
# Numbers of a writer's corrections and uploads begin here for each that is started.
OF_A_WRITER = 100_000
SAMPLE_EVERY = 2.0
UP_SECONDS = 90.0
# A server's memory may grow by so much between its second minute and its last.
GROWTH, SLACK_MB = 1.3, 150.0


def main(
    minutes: Annotated[float, typer.Option(help="How long readers, writers and loads run.")] = 15.0,
    readers: Annotated[int, typer.Option(help="Websocket sessions at once.")] = 20,
    kills: Annotated[int, typer.Option(help="Only kill writers, so often.")] = 0,
    seed: Annotated[int, typer.Option(help="The moments of the kills.")] = 2016,
) -> None:
    """Run the soak in a temporary folder."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        office = Office(Path(folder))
        office.prepare()
        wrong = kill_writers(office, kills, seed) if kills else soak(office, minutes, readers, seed)
    for each in wrong[:20]:
        typer.echo(f"WRONG {each}", err=True)
    raise typer.Exit(bool(wrong))


def kill_writers(office: Office, kills: int, seed: int) -> list[str]:
    """Kill two writers at once, again and again; what was lost."""
    chance = moments(seed)
    for turn in range(0, kills, WRITERS):
        writers = [office.start_writer((turn + each) * OF_A_WRITER) for each in range(WRITERS)]
        before = len(office.corrections)
        while len(office.corrections) < before + WRITERS and all(each.poll() is None for each in writers):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.5))
        for writer in writers:
            office.kill(writer, "writer")
    time.sleep(0.5)
    office.load()
    wrong = [*office.lost(), *office.left_behind()]
    if sum(office.kills.values()) < kills:
        wrong.append(f"only {office.kills} kills")
    show(
        ("kills", "corrections", "uploads", "wrong"),
        [(kills, len(office.corrections), len(office.uploads), len(wrong))],
    )
    return wrong


class Machinery:
    """The programs of a soak, which are killed at random moments and started again, until `over`."""

    def __init__(self, office: Office, seed: int, over: Event) -> None:
        self.office, self.seed, self.over, self.port = office, seed, over, free_port()
        # One entry a life of the server: (seconds since its start, megabytes of it).
        self.memory: list[list[tuple[float, float]]] = []
        self.loads = 0
        self.threads = [Thread(target=self._serve), Thread(target=self._load)]
        self.threads += [Thread(target=self._write, args=(number,)) for number in range(WRITERS)]

    def _serve(self) -> None:
        chance = moments(self.seed)
        while not self.over.is_set():
            port = ("--server.port", str(self.port), "--server.headless", "true")
            server = self.office.start("streamlit", "run", "dashboard/app.py", *port)
            self._watch_memory(server.pid, chance.uniform(60, 240))
            self.office.kill(server, "server")

    def _watch_memory(self, pid: int, seconds: float) -> None:
        life: list[tuple[float, float]] = []
        self.memory.append(life)
        began = time.monotonic()
        while time.monotonic() - began < seconds and not self.over.wait(SAMPLE_EVERY):
            try:
                life.append((time.monotonic() - began, psutil.Process(pid).memory_info().rss / 1e6))
            except psutil.Error:
                return

    def _load(self) -> None:
        chance = moments(self.seed + 1)
        while not self.over.is_set():
            load = self.office.start("etl", "build")
            # Some loads end, others are killed on their way.
            if self.over.wait(chance.uniform(0.5, 40)):
                break
            if load.poll() is None:
                self.office.kill(load, "load")
            else:
                self.loads += 1
        self.office.kill(load, "load")

    def _write(self, number: int) -> None:
        chance = moments(self.seed + 2 + number)
        turn = number
        while not self.over.is_set():
            writer = self.office.start_writer(turn * OF_A_WRITER)
            turn += WRITERS
            self.over.wait(chance.uniform(10, 40))
            self.office.kill(writer, "writer")


def soak(office: Office, minutes: float, readers: int, seed: int) -> list[str]:
    """Everything at once for `minutes`; what was wrong."""
    before, over = office.figures(), Event()
    machinery = Machinery(office, seed, over)
    for thread in machinery.threads:
        thread.start()
    _wait_until_up(machinery.port)
    seen = [Seen() for _ in range(readers)]
    reading = [Thread(target=read, args=(machinery.port, seed + n, over, each)) for n, each in enumerate(seen)]
    for thread in reading:
        thread.start()
    disk = []
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        time.sleep(min(10.0, max(0.1, end - time.monotonic())))
        disk.append(office.size() / 1e6)
    over.set()
    for thread in (*machinery.threads, *reading):
        thread.join()
    return report(office, before, seen, machinery, disk)


def report(
    office: Office, before: list[tuple[object, ...]], seen: list[Seen], machinery: Machinery, disk: list[float]
) -> list[str]:
    """Print what was measured; what was wrong."""
    office.load()
    after = office.figures()
    wrong = [*office.lost(), *office.left_behind(), *office.torn_log_lines()]
    wrong += [f"figure {row} is gone or changed" for row in before if row not in after]
    # A warehouse built at one go from the same files says the same.
    etl.build_in_child(office.data, office.root / "anew")
    if office.figures(office.root / "anew") != after:
        wrong.append("the warehouse differs from one that is built anew")
    errors = Counter(error for each in seen for error in each.errors)
    wrong += [f"{count} × shown on {error}" for error, count in errors.items()]
    lives = [grown for life in machinery.memory if (grown := _grown(life))]
    wrong += [f"memory grew from {was:.0f} to {now:.0f} MB" for was, now in lives if now > was * GROWTH + SLACK_MB]
    seconds = sorted(second for each in seen for second in each.seconds)
    rows = [
        ("pages drawn", len(seconds)),
        ("median, 95 % (s)", _quantiles(seconds)),
        ("pages broken off by kills", sum(each.broken_off for each in seen)),
        ("/health", dict(sum((Counter(each.health) for each in seen), Counter()))),
        ("kills; loads that ended between", f"{office.kills}; {machinery.loads}"),
        ("corrections, uploads acknowledged", (len(office.corrections), len(office.uploads))),
        ("server memory by life, second minute → last (MB)", [f"{was:.0f} → {now:.0f}" for was, now in lives]),
        ("warehouse folder, first, most, last (MB)", f"{disk[0]:.0f}, {max(disk):.0f}, {office.size() / 1e6:.0f}"),
        ("figures before", len(before)),
        ("figures after, as built anew", len(after)),
        ("wrong", len(wrong)),
    ]
    show(("", "measured"), rows, *(f"{row}" for row in before), title="Soak")
    if not seconds:
        wrong.append("no page was drawn: the soak proves nothing")
    return wrong


def _grown(life: list[tuple[float, float]]) -> tuple[float, float] | None:
    """Megabytes of a server after its warm-up and at its end; None where it did not live long enough."""
    warm = [size for at, size in life if at > 60]
    return (statistics.median(warm[:5]), statistics.median(warm[-5:])) if len(warm) > 20 else None


def _quantiles(seconds: list[float]) -> str:
    if not seconds:
        return "—"
    return f"{statistics.median(seconds):.2f}, {seconds[int(len(seconds) * 0.95)]:.2f}"


def _wait_until_up(port: int) -> None:
    end = time.monotonic() + UP_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"no server within {UP_SECONDS:.0f} s")


if __name__ == "__main__":
    typer.run(main)
