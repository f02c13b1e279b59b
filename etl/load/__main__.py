"""The child process of a load (child.py)."""

from __future__ import annotations

from pathlib import Path

from etl.load.build import build
from etl.load.summary import BuildSummary
from etl.progress import Progress
from etl.workers.child import answer_parent


def load(data: Path, warehouse: Path, force: bool, wait_seconds: float, tell: Progress) -> BuildSummary:
    return build(data, warehouse, progress=tell, force=force, wait_seconds=wait_seconds)


if __name__ == "__main__":
    answer_parent(load)
