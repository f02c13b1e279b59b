"""A load: from the papers of a data folder to the current warehouse."""

import errno
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb

from etl.bengali.wording import use_reference
from etl.files.disk import disk_room
from etl.files.folders import is_half_sample, is_sample
from etl.files.gc_pause import gc_paused
from etl.inventory.diff import changes_since, loaded_files
from etl.inventory.scan import fingerprint_of
from etl.load.full import load_all
from etl.load.incremental import TooMuchChanged, load_changes
from etl.load.inputs import LoadInputs, find_inputs
from etl.load.outcome import outcome_kept
from etl.load.recounting import keep_version, old_version, recount
from etl.load.summary import BuildSummary, summarise
from etl.progress import BuildFailed, BuildStep, Step, StepListener, throttled
from etl.readers.ocr_kept import sweep_kept
from etl.records import AnyPaper
from etl.warehouse.checking import is_whole
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.publish import Busy, build_lock, sweep
from etl.workers.cluster.connection import Cluster
from etl.workers.papers import parse_paper
from etl.workers.pool import FileReaders, ReaderPool, get_readers_ready
from queries import NoWarehouse, current_file, found_damaged, is_old, was_built
from queries.warehouse import read_pointer

WAIT_SECONDS = 600.0
# How DuckDB says that the disk, or what we may use of it, is full.
FULL = ("No space left", "File too large")


def build(
    data_dir: Path,
    warehouse_dir: Path,
    *,
    progress: StepListener | None = None,
    force: bool = False,
    wait_seconds: float = WAIT_SECONDS,
    parse: Callable[[Path], AnyPaper] = parse_paper,
    readers: FileReaders | None = None,
    cluster: Cluster | None = None,
) -> BuildSummary:
    """Load `data_dir` and make the result the current warehouse of `warehouse_dir`; only what changed is read.

    Where nothing changed since the last load and its file is whole, does nothing (`built` of the summary is false).
    `force`: build the whole warehouse anew. `readers`: where files are read; None: in a pool of processes, which import
    the main module of the program (a server calls etl.load.child.build_in_child). `cluster`: reads the papers that are
    not cached. Raises BuildFailed; what was there before is as it was.
    """
    data, warehouse = data_dir.resolve(), warehouse_dir.resolve()
    tell = throttled(progress or (lambda step: None))
    if not data.is_dir():
        raise BuildFailed("no_data_folder", folder=str(data_dir))
    if is_half_sample(data):
        raise BuildFailed("half_sample", folder=str(data_dir))
    use_reference(data / "reference")
    with (
        outcome_kept(warehouse),
        _failures(warehouse_dir, wait_seconds),
        _pool(data, warehouse, readers) as file_readers,
        build_lock(warehouse, wait_seconds, on_wait=lambda: tell(BuildStep(Step.WAITING))),
    ):
        sweep(warehouse)
        started = time.monotonic()
        with gc_paused(), ThreadPoolExecutor(1) as beside:
            checked = beside.submit(is_whole, warehouse)
            inputs = find_inputs(data, warehouse, parse, file_readers, cluster, tell)
            changed = force or not checked.result() or inputs.contents.fingerprint != fingerprint_of(warehouse)
            if changed:
                _check_room(warehouse)
            done = not changed or (not force and _load_changes(warehouse, inputs, started))
        found = None
        if not done:
            old = old_version(warehouse, inputs.contents.program)
            _load_everything(warehouse, inputs, started)
            if old is not None:
                found = recount(old, current_file(warehouse), warehouse)
            keep_version(warehouse, inputs.contents.program)
        # Deleting a large file takes as long as counting what is in another.
        with ThreadPoolExecutor(1) as beside:
            swept = beside.submit(_sweep, warehouse, inputs if changed else None)
            summary = replace(summarise(warehouse, changed), recounted=found)
            swept.result()
        return summary


@contextmanager
def _failures(warehouse_dir: Path, wait_seconds: float) -> Iterator[None]:
    """Turn what can go wrong with the lock, the disk and the database into BuildFailed."""
    folder = str(warehouse_dir)
    try:
        yield
    except Busy:
        raise BuildFailed("busy", seconds=f"{wait_seconds:.0f}") from None
    except OSError as error:
        code = "disk_full" if error.errno in (errno.ENOSPC, errno.EFBIG) else "cannot_write"
        raise BuildFailed(code, folder=folder, error=error.strerror or type(error).__name__) from error
    except duckdb.Error as error:
        code = "disk_full" if any(words in str(error) for words in FULL) else "warehouse_error"
        raise BuildFailed(code, folder=folder, error=str(error).partition("\n")[0]) from error


def _check_room(warehouse: Path) -> None:
    """Refuse a load that would not fit before it writes anything. Raises BuildFailed."""
    room = disk_room(warehouse)
    if not room.is_enough:
        raise BuildFailed("no_room", folder=str(warehouse), **room.in_megabytes())


@contextmanager
def _pool(data: Path, warehouse: Path, readers: FileReaders | None) -> Iterator[FileReaders]:
    """`readers`, or a pool that is ended with the load."""
    if readers is not None:
        yield readers
        return
    with ReaderPool(reference=data / "reference") as pool:
        if was_built(warehouse):
            # Few papers will be new: what reads them starts while they are looked for.
            get_readers_ready()
        yield pool


def _load_everything(warehouse: Path, inputs: LoadInputs, started: float) -> None:
    """Load into an empty warehouse."""
    with NewWarehouse(warehouse) as new:
        load_all(new, inputs)
        inputs.tell(BuildStep(Step.MARTS))
        new.finish(inputs.contents.fingerprint, started, sample=is_sample(inputs.data))
        _publish(new, inputs)
    sweep_kept(warehouse / "ocr")


def _sweep(warehouse: Path, inputs: LoadInputs | None) -> None:
    """Delete warehouse files that are no longer current, and after a load (`inputs`) the papers no file holds now."""
    sweep(warehouse)
    if inputs is not None and inputs.reader.papers:
        inputs.reader.papers.sweep(frozenset(filter(None, inputs.contents.files.values())))


def _load_changes(warehouse: Path, inputs: LoadInputs, started: float) -> bool:
    """Load what changed into a copy of the current warehouse; false where that cannot be done, or takes longer."""
    base = _base_of(warehouse, inputs.contents.basis)
    if base is None:
        return False
    try:
        # Copied while the changes are looked for; in vain where they are many, beside a load of minutes.
        with NewWarehouse(warehouse, base) as new:
            changes = changes_since(loaded_files(base), inputs.found, inputs.versions)
            if not changes.are_few:
                return False
            load_changes(new, changes, inputs)
            new.close(inputs.contents.fingerprint, started, sample=is_sample(inputs.data))
            _publish(new, inputs)
    except TooMuchChanged:
        return False
    except duckdb.Error as error:
        if found_damaged(base, error):
            return False
        raise
    return True


def _base_of(warehouse: Path, basis: str) -> Path | None:
    """The current warehouse file, where it was made by the same program from the same reference data."""
    try:
        same = not is_old(warehouse) and read_pointer(warehouse).get("basis") == basis
        return current_file(warehouse) if same else None
    except (NoWarehouse, OSError, ValueError):
        return None


def _publish(new: NewWarehouse, inputs: LoadInputs) -> None:
    inputs.tell(BuildStep(Step.MOVING))
    new.publish(inputs.contents.fingerprint, inputs.contents.basis)
