"""python -m tests.bench.cluster: the same papers loaded by this machine and by a Dask cluster of two workers on it.

Made-up papers and some scans (pieces of an example, each another one). Printed: seconds, papers by worker, whether the
warehouses hold the same.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import pypdfium2 as pdfium
import typer
from PIL import Image

from etl.load.build import build
from etl.sample.writing import write_sample
from etl.workers.cluster.connection import Cluster, connected
from queries import connect
from tests.bench.varied import PAPERS
from tests.etl.workers.cluster.local_cluster import local_cluster

app = typer.Typer(add_completion=False)
TABLES = ("source", "meeting", "agenda_item", "decision", "statement", "attendance", "warning", "rejected")
# Enough of the page for a title and two items.
SCAN = PAPERS / "examples" / "taraganj-2020-02-broken.pdf"
HEIGHT = 1_200


@app.command()
def main(
    scans: Annotated[int, typer.Option(help="Scanned papers.")] = 12,
    districts: Annotated[int, typer.Option(help="Districts whose made-up year is added.")] = 1,
) -> None:
    """Load and compare; exit code 1 where anything differs."""
    folder = Path(tempfile.mkdtemp(prefix="cluster-"))
    data = folder / "data"
    write_sample(data, districts, 1, 2016)
    _write_scans(data / "minutes" / "scans", scans)
    with local_cluster(folder) as running, connected(running.address) as cluster:
        here = _timed("this machine", lambda: build(data, folder / "here"))
        same = _loads(folder / "here") == _on(cluster, data, folder / "there")
    typer.echo(f"same records: {same}; {here:.1f} s here")
    shutil.rmtree(folder)
    raise typer.Exit(0 if same else 1)


def _write_scans(folder: Path, count: int) -> None:
    """Pictures of a page's upper part, each with other grain: no two are the same content."""
    page = pdfium.PdfDocument(SCAN)[0].render(scale=200 / 72, grayscale=True)
    whole = Image.fromarray(page.to_numpy().reshape(page.height, page.width))
    folder.mkdir(parents=True)
    for number in range(count):
        chance = random.Random(number)
        scan = whole.crop((0, 0, whole.width, HEIGHT))
        for _ in range(50):
            scan.putpixel((chance.randrange(scan.width), chance.randrange(HEIGHT)), 128)
        scan.save(folder / f"{number:03}.png")


def _timed(what: str, load: Callable[[], object]) -> float:
    started = time.monotonic()
    load()
    seconds = time.monotonic() - started
    typer.echo(f"{what}: {seconds:.1f} s")
    return seconds


def _on(cluster: Cluster, data: Path, warehouse: Path) -> dict[str, Counter[str]]:
    _timed("two workers", lambda: build(data, warehouse, cluster=cluster))
    typer.echo(f"papers by worker: {dict(cluster.shared)}")
    return _loads(warehouse)


def _loads(warehouse: Path) -> dict[str, Counter[str]]:
    """Every row of the tables that papers fill."""
    with connect(warehouse) as connection:
        return {
            table: Counter(map(repr, connection.execute(f"select * from {table}").fetchall()))  # noqa: S608
            for table in TABLES
        }


if __name__ == "__main__":
    app()
