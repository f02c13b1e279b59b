"""python -m tests.bench.cluster: the same papers loaded by this machine and by a Dask cluster of two workers on it.

Made-up papers and some scans (pieces of an example, each another one). Printed: seconds, papers by worker, whether the
warehouses hold the same.
"""

import random
import tempfile
from collections import Counter
from pathlib import Path

from etl.load.build import build
from etl.sample.writing import write_sample
from etl.workers.cluster.connection import connected
from queries import connect
from tests.bench.measuring import seconds, show
from tests.bench.varied import scan
from tests.etl.workers.cluster.local_cluster import local_cluster

TABLES = ("source", "meeting", "agenda_item", "decision", "statement", "attendance", "warning", "rejected")
# Enough of the page for a title and two items.
HEIGHT = 1_200


def main() -> int:
    """Load and compare; 1 where anything differs."""
    with tempfile.TemporaryDirectory(prefix="cluster-") as place:
        folder, data = Path(place), Path(place) / "data"
        write_sample(data, 1, 1, 2016)
        _write_scans(data / "minutes" / "scans", 12)
        with local_cluster(folder) as running, connected(running.address) as cluster:
            here = seconds(lambda: build(data, folder / "here"))
            there = seconds(lambda: build(data, folder / "there", cluster=cluster))
            shared = dict(cluster.shared)
        same = _loaded(folder / "here") == _loaded(folder / "there")
    show(("this machine s", "two workers s", "same records"), [(f"{here:.1f}", f"{there:.1f}", same)], f"{shared}")
    return 0 if same else 1


def _write_scans(folder: Path, count: int) -> None:
    """Pictures of a page's upper part, each with other grain: no two are the same content."""
    folder.mkdir(parents=True)
    for number in range(count):
        chance = random.Random(number)
        picture = scan(200).crop((0, 0, scan(200).width, HEIGHT))
        for _ in range(50):
            picture.putpixel((chance.randrange(picture.width), chance.randrange(HEIGHT)), 128)
        picture.save(folder / f"{number:03}.png")


def _loaded(warehouse: Path) -> dict[str, Counter[str]]:
    """Every row of the tables that papers fill."""
    with connect(warehouse) as connection:
        rows = {table: connection.execute(f"select * from {table}").fetchall() for table in TABLES}  # noqa: S608
    return {table: Counter(map(repr, found)) for table, found in rows.items()}


if __name__ == "__main__":
    raise SystemExit(main())
