"""Measure our heaviest page against an empty Streamlit page and the same page written naively: `python -m tests.bench`.

Prints medians and 95th percentiles in milliseconds, bytes of a first visit, and multiples of the empty page.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

from etl.files.folders import PRODUCT
from tests.bench.browser_timing import PageTimes, measure, median, p95
from tests.bench.districts import district_names
from tests.bench.synthetic_warehouse import BENCH_MONTH, write_synthetic_warehouse
from tests.browser_path import CHROMIUM_FLAGS, find_browser
from tests.served import served

LABEL = "জেলা"
CHANGES = 16
APPS = {
    "empty page, same filter": ("tests/bench/empty_app.py", ""),
    "ours: Overview": ("dashboard/app.py", "?month=" + BENCH_MONTH[:7]),
    "naive Overview": ("tests/bench/naive_app.py", ""),
}


def main() -> None:
    """Build the synthetic warehouse, serve each app, measure, print."""
    names = district_names()[1 : CHANGES + 1]
    results: dict[str, PageTimes] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        warehouse, data = Path(folder) / "warehouse", Path(folder) / "data"
        write_synthetic_warehouse(data, warehouse)
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=CHROMIUM_FLAGS)
        for title, (app, query) in APPS.items():
            # The first visit of a server warms its caches, and is not counted.
            settings = {"PYTHONPATH": str(PRODUCT), "BENCH_MONTH": BENCH_MONTH}
            with served(data, warehouse, Path(folder) / "server.log", app, **settings) as url:
                measure(browser, url + query, names[:1], LABEL, visits=1)
                results[title] = measure(browser, url + query, names, LABEL)
    report(results)


def report(results: dict[str, PageTimes]) -> None:
    """A table of what was measured, and the same as multiples of the empty page."""
    table = Table("ms (median / p95)", *results, title=f"495 upazilas x 120 months; {CHANGES} changes, 3 visits")
    floor = next(iter(results.values()))
    for title, field in (("first words", "first_words"), ("all drawn", "first_all"), ("filter change", "change")):
        cells = []
        for times in results.values():
            values, base = getattr(times, field), median(getattr(floor, field))
            cells.append(f"{median(values):.0f} / {p95(values):.0f}  (x{median(values) / base:.2f})")
        table.add_row(title, *cells)
    table.add_row("bytes, first visit", *(f"{times.bytes_first_visit / 1e6:.2f} MB" for times in results.values()))
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
