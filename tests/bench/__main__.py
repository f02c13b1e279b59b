"""Measure every page against an empty Streamlit page and the Overview written naively: `python -m tests.bench`.

--program DIR measures another clone of the product beside this one, in the same run; --line only first visits, over
10 Mbit/s with 150 ms. Prints a table for a district and one for a division.
"""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import Annotated

import typer
from playwright.sync_api import Browser, sync_playwright
from psutil import Process

from dashboard.page import PAGES
from dashboard.view.filters import START
from tests.bench.page_tables import Measured, cells, show_pages
from tests.bench.places import Place, districts, divisions
from tests.bench.programs import Program, at_country_size, megabytes_of, processor_seconds, server_of
from tests.bench.synthetic_warehouse import BENCH_MONTH
from tests.bench.watching import Watched
from tests.browser_path import launch_browser

LABEL = "জেলা"
NAMES = [page.name for page in PAGES]
PLACES = {"district": districts(), "division": divisions()}
AREAS = list(PLACES)


@dataclass(slots=True)
class Running:
    """A page served by a new server, and what was measured of it so far."""

    page: str
    program: str
    url: str
    server: Process
    measured: Measured = field(default_factory=Measured)


def main(
    pages: Annotated[list[str], typer.Option("--page", help="Pages to measure.")] = NAMES,
    areas: Annotated[list[str], typer.Option("--area", help="district, division.")] = AREAS,
    changes: Annotated[int, typer.Option(help="Filter changes to a place not shown before; as many again.")] = 8,
    visits: Annotated[int, typer.Option(help="Visits with nothing cached, after the server's first.")] = 3,
    clones: Annotated[list[Path], typer.Option("--program", help="Another clone of the product.")] = [],  # noqa: B006
    line: Annotated[bool, typer.Option(help="Only first visits, over a slow line.")] = False,
) -> None:
    """Build the synthetic warehouses; page by page serve the empty page and each program's, in turns; print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        programs = at_country_size([clone.resolve() for clone in clones], Path(folder))
        browser = launch_browser(playwright)
        for area in areas:
            first, *others = PLACES[area]
            chosen = [] if line else list(islice(cycle((*others, first)), changes))
            rows: list[tuple[str, ...]] = []
            for page in pages:
                with ExitStack() as stack:
                    running = [*_serve(stack, page, f"{area}={first.code}", programs, Path(folder))]
                    _measure(browser, running, visits, chosen, line)
                floor = running[0].measured
                rows += [(each.page, each.program, *cells(each.measured, floor)) for each in running]
                typer.echo("\n".join(" | ".join(row) for row in rows[-len(running) :]), err=True)
            title = f"A {area} of 495 upazilas x 120 months; {visits} visits, {len(chosen)} changes"
            show_pages(rows, title + (", over 10 Mbit/s, 150 ms" if line else ""))


def _serve(stack: ExitStack, page: str, place: str, programs: list[Program], logs: Path) -> Iterator[Running]:
    """The empty page first; with the Overview the naive one; the page of each program."""
    here, path = programs[-1], "" if page == START else page
    floors = ("empty", "naive") if page == START else ("empty",)
    for name in floors:
        url = stack.enter_context(here.served(logs / f"{name}.log", f"tests/bench/apps/{name}.py"))
        yield Running(page, name, f"{url}?area={place.partition('=')[2]}", server_of(url))
    for number, program in enumerate(programs):
        url = stack.enter_context(program.served(logs / f"{number}.log"))
        yield Running(page, program.title, f"{url}{path}?{place}&month={BENCH_MONTH[:7]}", server_of(url))


def _measure(browser: Browser, running: list[Running], visits: int, places: list[Place], line: bool) -> None:
    """In turns, so that what else the machine does slows all of them."""
    for turn in range(visits + 1):
        for each in running:
            page = Watched(browser, each.url, slow=line)
            (each.measured.visits if turn else each.measured.first).append(page.opened)
            page.close()
    if not places:
        return
    opened = [Watched(browser, each.url) for each in running]
    for asked in ("changes", "again"):
        for place in places:
            for each, page in zip(running, opened, strict=True):
                before = processor_seconds(each.server)
                getattr(each.measured, asked).append(page.choose(LABEL, place.label))
                each.measured.processor[asked] += processor_seconds(each.server) - before
    for each, page in zip(running, opened, strict=True):
        page.close()
        each.measured.megabytes = megabytes_of(each.server)


if __name__ == "__main__":
    typer.run(main)
