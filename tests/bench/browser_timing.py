"""Time what a reader sees in a browser: first words, last change drawn, bytes on the wire."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

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
SETTLED = f"""() => window.__last > window.__t0 && performance.now() - window.__last > {QUIET_MS}
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


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay under (the largest of fewer than twenty)."""
    return sorted(values)[min(len(values) - 1, round(0.95 * (len(values) - 1)))]
