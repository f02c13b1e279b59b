"""Measure our heaviest page against an empty Streamlit page and the same page written naively: `python -m tests.bench`.

Prints medians and 95th percentiles in milliseconds, bytes of a first visit, and multiples of the empty page.
"""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from etl.files.folders import PRODUCT
from tests.bench.districts import district_names
from tests.bench.measuring import show
from tests.bench.synthetic_warehouse import BENCH_MONTH, write_synthetic_warehouse
from tests.browser_path import launch_browser
from tests.served import served

LABEL = "জেলা"
CHANGES = 16
APPS = {
    "empty page, same filter": ("tests/bench/empty_app.py", ""),
    "ours: Overview": ("dashboard/app.py", "?month=" + BENCH_MONTH[:7]),
    "naive Overview": ("tests/bench/naive_app.py", ""),
}

# Notes, by the page's own clock, when the first words stood in the main part and when anything in it last changed.
WATCH = """
window.__last = 0; window.__words = 0; window.__t0 = 0;
new MutationObserver((records) => {
  const main = document.querySelector('[data-testid="stMain"]');
  if (!main || !records.some((r) => main.contains(r.target))) return;
  window.__last = performance.now();
  if (!window.__words && main.innerText.trim().length > 20) window.__words = window.__last;
}).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
document.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.__t0 = performance.now(); }, true);
"""
QUIET_MS = 900
# Not before the first words: between the scripts' start and the first message nothing changes either.
SETTLED = f"""() => window.__words && window.__last > window.__t0 && performance.now() - window.__last > {QUIET_MS}
  && !document.querySelector('[data-stale="true"], [data-testid="stStatusWidget"], [data-testid="stSkeleton"]')
  && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((c) => c.querySelector('.main-svg'))"""


@dataclass(frozen=True, slots=True)
class PageTimes:
    """What one page took: milliseconds, and bytes of a first visit."""

    first_words: list[float]
    first_all: list[float]
    change: list[float]
    bytes_first_visit: int


def measure(browser: Browser, url: str, names: Sequence[str], label: str, visits: int = 3) -> PageTimes:
    """Visit `url` afresh `visits` times, then choose each of `names` in the select box whose label is `label`."""
    words, everything, changes, wire = [], [], [], 0
    for visit in range(visits):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.add_init_script(WATCH)
        counter = _count_bytes(page)
        page.goto(url)
        page.wait_for_function(SETTLED, timeout=120_000)
        words.append(page.evaluate("window.__words"))
        everything.append(page.evaluate("window.__last"))
        wire = max(wire, sum(counter))
        if visit == visits - 1:
            changes = [_change(page, name, label) for name in names]
        context.close()
    return PageTimes(words, everything, changes, wire)


def _change(page: Page, name: str, label: str) -> float:
    """Milliseconds from choosing `name` to the last thing redrawn."""
    box = page.get_by_label(label).first
    box.click()
    box.fill(name)
    page.get_by_role("option", name=name).first.wait_for()
    time.sleep(0.3)
    page.keyboard.press("Enter")
    page.wait_for_function(SETTLED, timeout=120_000)
    return float(page.evaluate("window.__last - window.__t0"))


def _count_bytes(page: Page) -> list[int]:
    """A list that grows by the bytes of each answer and web socket message."""
    sizes: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    session.on("Network.webSocketFrameReceived", lambda event: sizes.append(len(event["response"]["payloadData"])))
    return sizes


def main() -> None:
    """Build the synthetic warehouse, serve each app, measure, print."""
    names = district_names()[1 : CHANGES + 1]
    results: dict[str, PageTimes] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        warehouse, data = Path(folder) / "warehouse", Path(folder) / "data"
        write_synthetic_warehouse(data, warehouse)
        browser = launch_browser(playwright)
        for title, (app, query) in APPS.items():
            # The first visit of a server warms its caches, and is not counted.
            settings = {"PYTHONPATH": str(PRODUCT), "BENCH_MONTH": BENCH_MONTH}
            with served(data, warehouse, Path(folder) / "server.log", app, **settings) as url:
                measure(browser, url + query, names[:1], LABEL, visits=1)
                results[title] = measure(browser, url + query, names, LABEL)
    report(results)


def report(results: dict[str, PageTimes]) -> None:
    """A table of what was measured, and the same as multiples of the empty page."""
    floor = next(iter(results.values()))
    rows = [
        ("first words", *(_cell(times.first_words, floor.first_words) for times in results.values())),
        ("all drawn", *(_cell(times.first_all, floor.first_all) for times in results.values())),
        ("filter change", *(_cell(times.change, floor.change) for times in results.values())),
        ("bytes, first visit", *(f"{times.bytes_first_visit / 1e6:.2f} MB" for times in results.values())),
    ]
    title = f"495 upazilas x 120 months; {CHANGES} changes, 3 visits"
    show(("ms (median / p95)", *results), rows, title=title)


def _cell(values: list[float], base: list[float]) -> str:
    """Median, the value that 95 of 100 stay under (the largest of fewer than twenty), multiple of the empty page."""
    p95 = sorted(values)[round(0.95 * (len(values) - 1))]
    return f"{median(values):.0f} / {p95:.0f}  (x{median(values) / median(base):.2f})"


if __name__ == "__main__":
    main()
