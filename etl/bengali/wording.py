"""Wording lists: the words the rules know, kept as data in `data/reference/wording/`."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
WORDING = REFERENCE / "wording"


@cache
def read_list(name: str, folder: Path = WORDING) -> tuple[dict[str, str], ...]:
    """Rows of the wording list `name` (without `.csv`), in the file's order. FileNotFoundError names a missing list."""
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))


def use_reference(folder: Path | None) -> None:
    """Stand-in until branch `minutes` is merged, which has the real one: read reference files from `folder` first."""
