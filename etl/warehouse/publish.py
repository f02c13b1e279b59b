"""The folder of the warehouse: one load at a time, the pointer that is moved in one step, leftovers swept."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from etl.files.atomic import write_atomically
from queries import NoWarehouse, current_file
from queries.warehouse import DAMAGED, POINTER, pointed_files, read_pointer

LOCK = "build.lock"
PREFIX = "warehouse-"


class Busy(Exception):
    """Another build holds the lock and did not end in the time given."""


@contextmanager
def build_lock(folder: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """One build at a time. Calls `on_wait` once where another one is at work. Raises Busy after `wait_seconds`.

    The lock is the system's own: it goes when its holder dies, however it dies.
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
    """Make `file` the current warehouse of its folder; the one that was current stays as the one before."""
    pointer = {
        "file": file.name,
        "fingerprint": fingerprint,
        "basis": basis,
        "built_at": datetime.now(UTC).isoformat(),
        "previous": _entry_before(file.parent),
    }
    write_atomically(file.parent / POINTER, json.dumps(pointer).encode("utf-8"))


def _entry_before(folder: Path) -> dict[str, Any] | None:
    """What the pointer says of the file that readers have now; None where there is none."""
    try:
        file, pointer = current_file(folder).name, read_pointer(folder)
    except (NoWarehouse, OSError, ValueError, TypeError):
        return None
    if pointer["file"] != file:
        return dict(pointer["previous"])
    return {name: value for name, value in pointer.items() if name != "previous"}


def sweep(folder: Path) -> list[str]:
    """Delete every warehouse file but the current one and the one before, and half-written pointers.

    Gives the names that could not be deleted. Only under the lock. Windows keeps a file that a reader holds open: the
    next build tries again. Nothing is deleted where the pointer names none.
    """
    try:
        good = tuple(path.name for path in pointed_files(folder))
    except NoWarehouse:
        return []
    stale = [path for path in folder.glob(f"{PREFIX}*") if not path.name.startswith(good)]
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
