"""Find and open the warehouse that is current: a pointer file beside the warehouse files names the last good one."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

POINTER = "current.json"


class NoWarehouse(Exception):
    """There is no warehouse that can be opened in this folder; the message says which folder and what to do."""


def current_file(folder: Path) -> Path:
    """The current warehouse file of `folder`. The pointer holds {"file", "fingerprint", "built_at"}.

    Raises NoWarehouse where the pointer is missing, unreadable or names a file that is not there.
    """
    path = _pointed_at(folder)
    if not path.is_file():
        # A build may have moved the pointer, and deleted the old file, after we read it.
        path = _pointed_at(folder)
    if not path.is_file():
        raise NoWarehouse(f"The warehouse {path} is gone: build it again with  python -m etl build")
    return path


def _pointed_at(folder: Path) -> Path:
    try:
        name = json.loads((folder / POINTER).read_text(encoding="utf-8"))["file"]
        return folder / Path(name).name
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoWarehouse(f"No warehouse in {folder}: build it with  python -m etl build") from error


def connect(folder: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the current warehouse of `folder`. Raises NoWarehouse, also for a damaged file."""
    path = current_file(folder)
    try:
        return duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        # As above: the file may be gone since.
        if current_file(folder) != path:
            return connect(folder)
        raise NoWarehouse(f"The warehouse {path} cannot be opened: build it again with  python -m etl build") from error
