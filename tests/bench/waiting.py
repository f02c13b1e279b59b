"""python -m tests.bench.waiting: how long a person waits for the preview of an upload and for the sample year.

Without a folder the product's own papers are loaded into a new warehouse first; `--country` previews over ten made-up
years of the whole country too. Wall seconds, and seconds of all cores (Linux) of this process and those it started.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import etl
from etl.files.folders import PRODUCT
from etl.workers.kept_child import close_kept_child
from queries import was_built
from tests.bench.measuring import show
from tests.bench.synthetic_warehouse import write_synthetic_warehouse

PAPER = PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt"
DISTRICTS, YEARS, SEED = 8, 1, 2016
Row = tuple[str, str, str]


def main(
    country: Annotated[bool, typer.Option(help="Preview over a whole country's warehouse too.")] = False,
    sample: Annotated[bool, typer.Option(help="Make the sample year.")] = True,
) -> None:
    """Print what was measured."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data, warehouse = PRODUCT / "data", folder / "own"
        etl.build_in_child(data, warehouse)
        rows = _previews("the product's papers", data, warehouse)
        if country:
            write_synthetic_warehouse(folder / "data", folder / "country")
            rows += _previews("the country, ten years", folder / "data", folder / "country")
        if sample:
            rows += _sample(folder / "sample")
    show(("wait", "seconds", "of all cores"), rows)


def _previews(name: str, data: Path, warehouse: Path) -> list[Row]:
    """A preview by a new process; by one that was made ready; by one that has made one before."""
    close_kept_child()
    new = _row(f"preview, {name}: new process", lambda: _preview(data, warehouse))
    close_kept_child()
    etl.get_preview_ready()
    # A person opens the dialogue and chooses a file.
    time.sleep(5)
    ready = _row(f"preview, {name}: page open for 5 s", lambda: _preview(data, warehouse))
    return [new, ready, _row(f"preview, {name}: the next one", lambda: _preview(data, warehouse))]


def _preview(data: Path, warehouse: Path) -> None:
    seen = etl.preview_in_child([etl.Upload(PAPER.name, PAPER)], "5549", data, warehouse, date.today())
    assert len(seen.changes), "the preview found nothing to change"


def _sample(folder: Path) -> list[Row]:
    """The sample asked for: until there is something to look at, and until all of it is there."""
    close_kept_child()
    started, spent, first = time.perf_counter(), _cpu(), list[Row]()

    def tell(_: etl.BuildStep) -> None:
        if not first and was_built(folder / "warehouse"):
            first.append(_since("sample year: first figures", started, spent))

    etl.make_sample_in_child(folder / "papers", folder / "warehouse", DISTRICTS, YEARS, SEED, tell)
    return [*first, _since("sample year: all of it", started, spent)]


def _row(name: str, call: Callable[[], None]) -> Row:
    started, spent = time.perf_counter(), _cpu()
    call()
    return _since(name, started, spent)


def _since(name: str, started: float, spent: float | None) -> Row:
    now = _cpu()
    cores = "" if now is None or spent is None else f"{now - spent:.1f}"
    return name, f"{time.perf_counter() - started:.1f}", cores


def _cpu() -> float | None:
    """Processor seconds of this process and those under it, also ended ones; None where the system does not say."""
    if sys.platform != "linux":
        return None
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        pid = int(stat.parent.name)
        parents[pid], ticks[pid] = int(fields[1]), sum(map(int, fields[11:15]))
    return sum(ticks[pid] for pid in ticks if _is_under(pid, parents)) / os.sysconf("SC_CLK_TCK")


def _is_under(pid: int, parents: dict[int, int]) -> bool:
    while pid and pid != os.getpid():
        pid = parents.get(pid, 0)
    return pid == os.getpid()


if __name__ == "__main__":
    typer.run(main)
