"""A load in a child process: for a server, whose own process must not read papers."""

import time
from pathlib import Path

from etl.load.outcome import keep_outcome
from etl.load.summary import BuildSummary
from etl.progress import BuildFailed, StepListener
from etl.workers.child import ChildDied
from etl.workers.kept_child import call_in_child


def build_in_child(
    data_dir: Path,
    warehouse_dir: Path,
    *,
    progress: StepListener | None = None,
    force: bool = False,
    wait_seconds: float = 600.0,
) -> BuildSummary:
    """The same as etl.load.build.build, in a child process. Raises BuildFailed.

    A page that is left while it waits (`progress` raises) leaves the load to go on to its end.
    """
    tell, started = progress or (lambda step: None), time.monotonic()
    try:
        return call_in_child(_build, data_dir, warehouse_dir, force, wait_seconds, tell=tell)
    except ChildDied:
        keep_outcome(warehouse_dir, "died", time.monotonic() - started)
        raise BuildFailed("died", folder=str(warehouse_dir)) from None


def _build(data: Path, warehouse: Path, force: bool, wait_seconds: float, tell: StepListener) -> BuildSummary:
    # Imported here: only in the child.
    from etl.load.build import build

    return build(data, warehouse, progress=tell, force=force, wait_seconds=wait_seconds)
