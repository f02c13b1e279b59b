"""Where things lie: the papers, the warehouse, and the product's own reference data."""

from __future__ import annotations

import os
from pathlib import Path

PRODUCT = Path(__file__).resolve().parent.parent


def data_dir() -> Path:
    """The folder of the papers: DATA_DIR in the environment, else `data/` of the product, wherever it is started."""
    return Path(os.environ.get("DATA_DIR") or PRODUCT / "data").resolve()


def warehouse_dir() -> Path:
    """The folder of the warehouse: WAREHOUSE_DIR in the environment, else `data/warehouse/` of the product."""
    return Path(os.environ.get("WAREHOUSE_DIR") or PRODUCT / "data" / "warehouse").resolve()


def reference_file(data: Path, name: str) -> Path:
    """`name` of the reference data: the office's own under `data`/reference, else the one the product comes with."""
    own = data / "reference" / name
    return own if own.exists() else PRODUCT / "data" / "reference" / name
