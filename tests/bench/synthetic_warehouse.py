"""A warehouse of ten years of the whole country, made up by arithmetic in synthetic*.sql: for measuring only."""

import time
from pathlib import Path

from etl.inventory.checksums import Hashes
from etl.inventory.scan import contents_of, take_inventory
from etl.load.reference import load_reference
from etl.warehouse.new_file import NewWarehouse

BENCH_MONTH = "2025-06-01"


def write_synthetic_warehouse(data: Path, warehouse: Path) -> None:
    """Make `warehouse` current for the empty data folder `data`, so that the dashboard opens it without a build."""
    (data / "minutes").mkdir(parents=True)
    warehouse.mkdir(parents=True)
    started = time.monotonic()
    fingerprint = contents_of(data, take_inventory(data, warehouse), Hashes(warehouse)).fingerprint
    with NewWarehouse(warehouse) as new:
        new.add(load_reference(data).rows)
        new.write()
        for name in ("synthetic.sql", "synthetic_registers.sql"):
            new.connection.execute(Path(__file__).with_name(name).read_text(encoding="utf-8"))
        new.finish(fingerprint, started)
        new.publish(fingerprint)
