"""Measure the coordination meeting's pack of a division over ten made-up years: `python -m tests.bench.pack`.

58 upazilas, the figures of 12 months, every format; the aim is 10 seconds for the command, which makes the PDF beside
the other formats: that is the last row, a process of its own from its start to its end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dashboard.exports.formats import FORMATS, render
from dashboard.exports.pack import Asked, make_pack
from dashboard.exports.pack.kept import keep
from etl.files.folders import PRODUCT
from tests.bench.synthetic_warehouse import BENCH_MONTH, write_synthetic_warehouse

RANGPUR = "55"


@contextmanager
def timed(table: Table, step: str) -> Iterator[dict[str, bytes]]:
    """Add a row for what is done within: seconds on the wall and of the processor, size of the files put in."""
    files: dict[str, bytes] = {}
    wall, processor = time.perf_counter(), _processor_seconds()
    yield files
    spent = (time.perf_counter() - wall, _processor_seconds() - processor)
    size = sum(map(len, files.values())) / 1024
    table.add_row(step, *(f"{seconds:.2f}" for seconds in spent), f"{size:,.0f}" if files else "")


def _processor_seconds() -> float:
    """Of this process and of those that it has started (which Windows does not count)."""
    return sum(os.times()[:4])


def _command(warehouse: Path, month: str, out: Path) -> None:
    """The whole pack as a user makes it."""
    asked = ("--division", RANGPUR, "--month", month[:7], "--as-of", "2025-08-05")
    line = (sys.executable, "-m", "dashboard.exports", *asked, "--warehouse", str(warehouse), "--out", str(out))
    subprocess.run(line, cwd=PRODUCT, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make the pack twice (the second has a first to compare with), and print the seconds of each step."""
    table = Table("step", "seconds", "of the processor", "KB")
    with tempfile.TemporaryDirectory() as folder:
        data, warehouse = Path(folder) / "data", Path(folder) / "warehouse"
        write_synthetic_warehouse(data, warehouse)
        month = date.fromisoformat(BENCH_MONTH)
        for as_of in (date(2025, 7, 5), date(2025, 8, 5)):
            asked = Asked(warehouse, data, month, None, RANGPUR, as_of, "bn")
            with timed(table, f"contents, as of {as_of}"):
                pack = make_pack(asked)
            keep(pack)
        rows = sum(len(each.rows) for each in pack.tables())
        for name in FORMATS:
            with timed(table, name) as files:
                files.update(render(pack, [name]).files[name])
        with timed(table, "the command, everything"):
            _command(warehouse, BENCH_MONTH, Path(folder) / "out")
    Console().print(table)
    Console().print(f"{rows:,} rows, {len(pack.references):,} references")


if __name__ == "__main__":
    main()
