"""A sample made and loaded, its first district before the others: figures to look at after seconds, the rest later."""

import shutil
from pathlib import Path

from etl.files.folders import is_whole_sample
from etl.load.build import build
from etl.progress import BuildFailed, StepListener
from etl.sample.writing import ensure_sample
from etl.workers.child import ChildDied
from etl.workers.kept_child import call_in_child
from etl.workers.pool import FileReaders
from queries import was_built

# Beside the sample's folder while it is written: its first district, a whole sample by itself.
FIRST = "first-district"


def make_sample_in_child(
    papers: Path, warehouse: Path, districts: int, years: int, seed: int, progress: StepListener | None = None
) -> None:
    """The same as `make_sample`, in a child process: for a server. Raises BuildFailed, SampleRefused."""
    given = (papers, warehouse, districts, years, seed)
    try:
        call_in_child(make_sample, *given, tell=progress or (lambda step: None))
    except ChildDied:
        raise BuildFailed("died", folder=str(warehouse)) from None


def make_sample(
    papers: Path,
    warehouse: Path,
    districts: int,
    years: int,
    seed: int,
    tell: StepListener,
    readers: FileReaders | None = None,
) -> None:
    """Write a sample into `papers` where it is not there whole, and load it into `warehouse`.

    Where nothing was loaded before, the first district is there first. `readers`: as for a load. Raises BuildFailed,
    SampleRefused.
    """
    first = papers.with_name(FIRST)
    if not is_whole_sample(papers) and not was_built(warehouse):
        ensure_sample(first, 1, years, seed, tell)
        build(first, warehouse, progress=tell, readers=readers)
    ensure_sample(papers, districts, years, seed, tell)
    build(papers, warehouse, progress=tell, readers=readers)
    shutil.rmtree(first, ignore_errors=True)
