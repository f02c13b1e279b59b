"""The warehouse folder: the lock of a load, the pointer to the current file, removal of old files."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from etl.files.atomic import write_atomically
from etl.files.sha256 import file_sha256
from queries import NoWarehouse, current_file
from queries.scope import FOLDER
from queries.warehouse import DAMAGED, POINTER, pointed_files, read_pointer

LOCK = "build.lock"
PREFIX = "warehouse-"


class Busy(Exception):
    """Another build holds the lock and did not end in the time given."""


@contextmanager
def build_lock(folder: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the build's lock. Calls `on_wait` once if another build holds it. Raises Busy after `wait_seconds`.

    The operating system releases the lock when its holder dies, however it dies.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_wait()
        try:
            lock.acquire(timeout=wait_seconds, poll_interval=0.2)
        except Timeout as error:
            raise Busy from error
    try:
        yield
    finally:
        lock.release()


def move_pointer(file: Path, fingerprint: str, basis: str) -> None:
    """Make `file` the current warehouse of its folder; the pointer also keeps the one that was current before."""
    pointer = {
        "file": file.name,
        "sha256": file_sha256(file),
        "fingerprint": fingerprint,
        "basis": basis,
        "built_at": datetime.now(UTC).isoformat(),
        "previous": _entry_before(file.parent),
    }
    write_atomically(file.parent / POINTER, json.dumps(pointer).encode("utf-8"))


def _entry_before(folder: Path) -> dict[str, Any] | None:
    """The pointer's entry of the file that is current now; None where there is none."""
    try:
        file, pointer = current_file(folder).name, read_pointer(folder)
    except (NoWarehouse, OSError, ValueError, TypeError):
        return None
    if pointer["file"] != file:
        return dict(pointer["previous"])
    return {name: value for name, value in pointer.items() if name != "previous"}


def sweep(folder: Path) -> list[str]:
    """Delete every warehouse file but the current and the previous one, what was made of it for parts of the country,
    and half-written pointers; call under the lock.

    Returns the names that could not be deleted: Windows keeps a file that a reader holds open, the next build tries
    again. Deletes nothing if the pointer names no file.
    """
    try:
        good = tuple(path.name for path in pointed_files(folder))
    except NoWarehouse:
        return []
    stale = [path for path in folder.glob(f"{PREFIX}*") if not path.name.startswith(good)]
    # A part of the country's file bears the name of the file it was made of.
    stems = tuple(Path(name).stem for name in good)
    stale += [path for path in folder.glob(f"{FOLDER}/*/{PREFIX}*") if not path.name.startswith(stems)]
    stale += folder.glob("*.tmp")
    return [path.name for path in stale if not delete_file(path)]


def delete_file(path: Path) -> bool:
    """Delete a warehouse file with what is kept beside it. False where the system refuses."""
    for each in (path, *(path.with_name(path.name + ending) for ending in (".wal", ".tmp", DAMAGED))):
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            with suppress(OSError):
                each.unlink()
    return not path.exists()
