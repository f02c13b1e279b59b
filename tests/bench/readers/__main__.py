"""python -m tests.bench.readers: how many readers who change a filter every five seconds one server holds.

Readers open the Overview of a sample division and choose places and months; held: 95 of 100 changes are drawn within a
second. --servers 2 puts so many servers, one data folder and one warehouse of theirs, behind nginx. Client and servers
share this machine's cores, with whatever else runs there: the servers' processor time a change says what is theirs, and
how many readers would keep one core busy all the time.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Annotated

import httpx
import psutil
import typer

from dashboard.accounts import sessions
from dashboard.accounts.account import Role
from dashboard.accounts.book import Entry, add, entries, key_of
from dashboard.server.sign_in import COOKIE
from dashboard.view.acts import SAMPLE_SEED
from etl.files.folders import PRODUCT
from etl.sample.writing import ensure_sample
from queries.scope import Level
from tests.bench.measuring import percentile, show
from tests.bench.places import districts, divisions
from tests.bench.programs import Program, megabytes_of, processor_seconds, run_in, server_of, title_of
from tests.bench.readers.crowd import Crowd, Page
from tests.bench.readers.proxy import proxied

DIVISION, DISTRICTS, YEARS = "55", 8, 1
LABELS = [place.label for place in (*districts(), *divisions()) if place.code.startswith(DIVISION)]
EVERY, WITHIN = 5.0, 1.0
SIZES = [2, 5, 10, 15, 20, 30, 40, 60, 80, 120, 160]
ACCOUNT, NAIVE = "bench", "naive"
# Sessions open at once while memory is measured; visits, and how many of them at once.
OPEN, VISITS, AT_ONCE = 40, 500, 5


def main(
    sizes: Annotated[list[int], typer.Option("--readers", help="Numbers of readers, growing.")] = SIZES,
    servers: Annotated[list[int], typer.Option(help="Numbers of servers behind one address.")] = [1],  # noqa: B006
    seconds: Annotated[float, typer.Option(help="How long each number of readers reads.")] = 40.0,
    clones: Annotated[list[Path], typer.Option("--program", help="Another clone of the product.")] = [],  # noqa: B006
    within: Annotated[float, typer.Option(help="Seconds within which 95 of 100 changes have to be drawn.")] = WITHIN,
    naive: Annotated[bool, typer.Option(help="The naive page too.")] = True,
    visits: Annotated[int, typer.Option(help="Visits after which memory should not have grown; 0: none.")] = VISITS,
    keep: Annotated[
        Path | None, typer.Option(help="Where to keep the sample and its warehouses for other runs.")
    ] = None,
) -> None:
    """Make the sample, serve it, let ever more readers read until a second does not do; memory; print."""
    rows: list[tuple[object, ...]] = []
    memory: list[tuple[object, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        kept = keep.resolve() if keep else Path(folder)
        for program in _programs([*(clone.resolve() for clone in clones), PRODUCT], kept):
            for count in servers:
                with _served(program, count, Path(folder)) as (page, processes):
                    title = f"{program.title}, {count} servers" if count > 1 else program.title
                    rows += asyncio.run(_grow(title, page, processes, sizes, seconds, within))
            if visits:
                with _served(program, 1, Path(folder)) as (page, processes):
                    memory += asyncio.run(_memory(program.title, page, processes[0], visits))
        if naive:
            with program.served(Path(folder) / "naive.log", "tests/bench/apps/naive.py") as url:
                page = Page(url, f"area={DIVISION}", [""], LABELS)
                rows += asyncio.run(_grow(NAIVE, page, [server_of(url)], sizes, seconds, within))
    columns = ("program", "readers", "changes", "median", "95 %", "held", "CPU a change", "readers a core", "server")
    show(columns, rows, title=f"Readers who change a filter every {EVERY:.0f} s; ms; CPU and memory of all servers")
    show(("program", "memory", "MB"), memory)


def _programs(clones: list[Path], folder: Path) -> Iterator[Program]:
    """The clones over the sample, each with a warehouse of its own, and an account."""
    data = folder / "data"
    ensure_sample(data, DISTRICTS, YEARS, SAMPLE_SEED)
    if not entries(data):
        add(data, Entry(name=ACCOUNT, role=Role.ADMINISTRATOR, level=Level.COUNTRY))
    for clone in clones:
        program = Program(title_of(clone), clone, data, folder / f"warehouse-{clone.name}")
        run_in(clone, "-m", "etl", "build", DATA_DIR=str(data), WAREHOUSE_DIR=str(program.warehouse))
        yield program


@contextmanager
def _served(program: Program, servers: int, folder: Path) -> Iterator[tuple[Page, list[psutil.Process]]]:
    """The Overview of the division, each reader signed in; and the servers."""
    account = entries(program.data)[key_of(ACCOUNT)]
    tokens = [sessions.begin(program.data, key_of(ACCOUNT), account, time.time()) for _ in range(OPEN)]
    cookies = [f"{COOKIE}={token}" for token in tokens]
    with ExitStack() as stack:
        urls = [stack.enter_context(program.served(folder / f"{number}.log")) for number in range(servers)]
        processes = [server_of(url) for url in urls]
        for url in urls:
            httpx.get(url, headers={"cookie": cookies[0]}).raise_for_status()
        url = stack.enter_context(proxied(urls, folder)) if servers > 1 else urls[0]
        yield Page(url, f"division={DIVISION}", cookies, LABELS), processes


async def _grow(
    title: str, page: Page, servers: Sequence[psutil.Process], sizes: Sequence[int], seconds: float, within: float
) -> list[tuple[object, ...]]:
    """Ever more readers, until a change takes them too long."""
    crowd = Crowd(page)
    rows: list[tuple[object, ...]] = []
    for size in sizes:
        await crowd.grow(size)
        before = sum(map(processor_seconds, servers))
        taken = await crowd.read(seconds, EVERY)
        # Also of the changes before the first that is counted.
        cpu = (sum(map(processor_seconds, servers)) - before) / (len(taken) * (1 + EVERY / seconds))
        slow = percentile(taken, 0.95)
        times = (f"{median(taken) * 1e3:.0f}", f"{slow * 1e3:.0f}", "yes" if slow <= within else "no")
        size_mb = f"{sum(map(megabytes_of, servers)):.0f} MB"
        rows.append((title, size, len(taken), *times, f"{cpu * 1e3:.0f}", f"{EVERY / cpu:.0f}", size_mb))
        # Minutes go by until the table.
        typer.echo(" ".join(map(str, rows[-1])), err=True)
        if slow > within:
            break
    await crowd.leave()
    return rows


async def _memory(title: str, page: Page, server: psutil.Process, visits: int) -> list[tuple[object, ...]]:
    """Memory a session, then after visits that were ended."""
    crowd = Crowd(page)
    rows: list[tuple[object, ...]] = []
    # What the server keeps of every view once, for all.
    await crowd.grow(AT_ONCE)
    for _ in range(30):
        await asyncio.gather(*map(crowd.change, crowd.sessions))
    before = megabytes_of(server)
    await crowd.grow(AT_ONCE + OPEN)
    for session in crowd.sessions:
        await crowd.change(session)
    rows.append((title, f"a session, {OPEN} open", f"{(megabytes_of(server) - before) / OPEN:.1f}"))
    typer.echo(" ".join(map(str, rows[-1])), err=True)
    await crowd.leave()
    for visit in range(AT_ONCE, visits + 1, AT_ONCE):
        await crowd.grow(AT_ONCE)
        await asyncio.gather(*map(crowd.change, crowd.sessions))
        await crowd.leave()
        if visit % 100 == 0:
            rows.append((title, f"after {visit} visits", f"{megabytes_of(server):.0f}"))
    return rows


if __name__ == "__main__":
    typer.run(main)
