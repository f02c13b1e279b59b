"""A load, from the papers to the current warehouse, and what it came to."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.files.folders import is_sample
from etl.files.gc_pause import no_cycles_sought
from etl.inventory.checksums import Hashes
from etl.inventory.diff import changes_since, loaded_files
from etl.inventory.scan import Overlay, contents_of, fingerprint_of, parser_version, take_inventory
from etl.load.child import build_apart
from etl.load.full import load_all
from etl.load.incremental import TooMuchChanged, load_changes
from etl.load.inputs import Material, gather
from etl.load.summary import BuildSummary, summarise
from etl.progress import BuildFailed, BuildStep, Progress, at_reading_speed
from etl.readers.ocr_kept import sweep_kept
from etl.records import Paper
from etl.warehouse.new_file import NewWarehouse
from etl.warehouse.publish import Busy, build_lock, sweep
from etl.workers.papers import Reader, parse_paper
from etl.workers.parsed_cache import ParsedPapers
from etl.workers.pool import NewExecutor, ReadyPool, main_can_be_imported
from queries import NoWarehouse, current_file, found_damaged, is_old, was_built
from queries.warehouse import read_pointer

WAIT_SECONDS = 600.0
# How DuckDB says that the disk, or what we may use of it, is full.
FULL = ("No space left", "File too large")


def build(
    data_dir: Path,
    warehouse_dir: Path,
    *,
    progress: Progress | None = None,
    force: bool = False,
    wait_seconds: float = WAIT_SECONDS,
    parse: Callable[[Path], Paper] = parse_paper,
    new_executor: NewExecutor | None = None,
    overlay: Overlay | None = None,
) -> BuildSummary:
    """Make what lies in `data_dir` the current warehouse of `warehouse_dir`, reading only what changed.

    Where nothing changed since the last load, does nothing (`built` of the summary is false). `force`: builds the whole
    warehouse anew, whatever changed. `overlay`: the folder is taken as it would be with or without some files, for a
    trial. Raises BuildFailed; then the last good warehouse still stands.
    """
    data, warehouse = data_dir.resolve(), warehouse_dir.resolve()
    tell = at_reading_speed(progress or (lambda step: None))
    if not data.is_dir():
        raise BuildFailed("no_data_folder", folder=str(data_dir))
    if overlay is None and new_executor is None and not main_can_be_imported():
        return build_apart(data, warehouse, force, wait_seconds, tell)
    try:
        with (
            _readers(warehouse, new_executor) as readers,
            build_lock(warehouse, wait_seconds, on_wait=lambda: tell(BuildStep("waiting"))),
        ):
            sweep(warehouse)
            built = _load(data, warehouse, force, parse, readers, tell, overlay)
            # To delete a large file takes as long as to count what is in another.
            with ThreadPoolExecutor(1) as beside:
                swept = beside.submit(sweep, warehouse)
                summary = summarise(warehouse, built)
                swept.result()
            return summary
    except Busy:
        raise BuildFailed("busy", seconds=f"{wait_seconds:.0f}") from None
    except OSError as error:
        code = "disk_full" if error.errno in (errno.ENOSPC, errno.EFBIG) else "cannot_write"
        raise BuildFailed(code, folder=str(warehouse_dir), error=error.strerror or type(error).__name__) from error
    except duckdb.Error as error:
        code = "disk_full" if any(words in str(error) for words in FULL) else "warehouse_error"
        raise BuildFailed(code, folder=str(warehouse_dir), error=str(error).partition("\n")[0]) from error


@contextmanager
def _readers(warehouse: Path, new_executor: NewExecutor | None) -> Iterator[NewExecutor | None]:
    """Where papers are read. After a first load few papers will be new: their reader starts while we look for them."""
    if new_executor is not None or not was_built(warehouse):
        yield new_executor
        return
    pool = ReadyPool()
    try:
        yield pool
    finally:
        pool.close()


def _load(
    data: Path,
    warehouse: Path,
    force: bool,
    parse: Callable[[Path], Paper],
    new_executor: NewExecutor | None,
    tell: Progress,
    overlay: Overlay | None = None,
) -> bool:
    """Fill a new warehouse and make it current; false where nothing changed since the last.

    The contents are taken first: what changes meanwhile is loaded next time.
    """
    started = time.monotonic()
    with no_cycles_sought():
        hashes = Hashes(warehouse)
        found = take_inventory(data, warehouse, overlay)
        contents = contents_of(data, found, hashes, lambda done, of: tell(BuildStep("looking", done, of)))
        kept = ParsedPapers(warehouse / "parsed", parser_version(hashes))
        hashes.save()
        if not force and contents.fingerprint == fingerprint_of(warehouse):
            return False
        reader = Reader(parse, kept, (overlay.ocr if overlay else None) or warehouse / "ocr")
        material = gather(data, found, contents, reader, new_executor, tell)
        done = not force and _load_what_changed(warehouse, material, started)
    if not done:
        _load_everything(warehouse, material, started)
        kept.sweep()
        sweep_kept(warehouse / "ocr")
    return True


def _load_everything(warehouse: Path, material: Material, started: float) -> None:
    with NewWarehouse(warehouse) as new:
        load_all(new, material)
        material.tell(BuildStep("marts"))
        new.finish(material.contents.fingerprint, started, sample=is_sample(material.data))
        _publish(new, material)


def _load_what_changed(warehouse: Path, material: Material, started: float) -> bool:
    """Load into a copy of the current warehouse; false where that cannot be, or does not pay."""
    base = _base_of(warehouse, material.contents.basis)
    if base is None:
        return False
    try:
        # Copied while we look at what changed: where that is much, the copy was made in vain, beside a load of minutes.
        with NewWarehouse(warehouse, base) as new:
            changes = changes_since(loaded_files(base), material.found, material.versions)
            if not changes.are_few:
                return False
            load_changes(new, changes, material)
            new.close(material.contents.fingerprint, started, sample=is_sample(material.data))
            _publish(new, material)
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


def _publish(new: NewWarehouse, material: Material) -> None:
    material.tell(BuildStep("moving"))
    new.publish(material.contents.fingerprint, material.contents.basis)
