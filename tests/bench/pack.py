"""Measure the coordination meeting's pack of a division over ten made-up years: `python -m tests.bench.pack`.

58 upazilas, the figures of 12 months, every format; the aim is 10 seconds for the command, which makes the PDF beside
the other formats: that is the last row, a process of its own from its start to its end.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from dashboard.exports.formats import FORMATS, render
from dashboard.exports.pack.kept import keep
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.request import PackRequest
from etl.files.folders import PRODUCT
from tests.bench.measuring import show
from tests.bench.synthetic_warehouse import BENCH_MONTH, write_synthetic_warehouse

T = TypeVar("T")
RANGPUR = "55"


def main() -> None:
    """Make the pack twice (the second has a first to compare with), and print the seconds of each step."""
    steps: list[tuple[str, ...]] = []

    def timed(step: str, call: Callable[[], T]) -> T:
        """What the call gives; seconds on the wall and of the processor (children too, except on Windows) are noted."""
        wall, processor = time.perf_counter(), sum(os.times()[:4])
        made = call()
        spent = (time.perf_counter() - wall, sum(os.times()[:4]) - processor)
        steps.append((step, *(f"{seconds:.2f}" for seconds in spent)))
        return made

    with tempfile.TemporaryDirectory() as folder:
        data, warehouse = Path(folder) / "data", Path(folder) / "warehouse"
        write_synthetic_warehouse(data, warehouse)
        for as_of in (date(2025, 7, 5), date(2025, 8, 5)):
            asked = PackRequest(warehouse, data, date.fromisoformat(BENCH_MONTH), None, RANGPUR, as_of, "bn")
            pack = timed(f"contents, as of {as_of}", partial(make_pack, asked))
            keep(pack)
        for name in FORMATS:
            files = timed(name, partial(render, pack, [name])).files[name]
            steps[-1] += (f"{sum(map(len, files.values())) / 1024:,.0f}",)
        command = [sys.executable, "-m", "dashboard.exports", "--division", RANGPUR, "--month", BENCH_MONTH[:7]]
        command += ["--as-of", "2025-08-05", "--warehouse", str(warehouse), "--out", f"{folder}/out"]
        run = partial(subprocess.run, command, cwd=PRODUCT, check=True, stdout=subprocess.DEVNULL)
        timed("the command, everything", run)
        rows = sum(len(each.rows) for each in pack.tables())
    note = f"{rows:,} rows, {len(pack.references):,} references"
    show(("step", "seconds", "of the processor", "KB"), steps, note)


if __name__ == "__main__":
    main()
