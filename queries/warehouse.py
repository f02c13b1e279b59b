"""Find and open the warehouse that is current: a pointer file beside the warehouse files names the last good one.

The pointer holds {"file", "sha256", "fingerprint", "basis", "built_at", "previous"}; `previous` is the same of the load
before, which stands until the next one: where the current file turns out damaged, readers go back to it.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb

from queries.json_file import read_json

POINTER = "current.json"
# What a warehouse file is called in a reader's connection.
WAREHOUSE = "warehouse"
_FILE_NAME = re.compile(r"[\w.-]{1,200}", re.ASCII)
# Beside a warehouse file that a reader found damaged; the next load builds anew and deletes both.
DAMAGED = ".damaged"
# What DuckDB says of a file that is not whole, or that another version wrote, as against a wrong question or a machine
# that is short of memory.
DAMAGE = (
    "Corrupt database file",
    "Could not read enough bytes",
    "not a valid DuckDB database file",
    "database has been invalidated",
    "Serialization Error",
    "Trying to read a database file with",
)


class NoWarehouse(Exception):
    """There is no warehouse that can be opened in this folder; the message says which folder and what to do."""


def current_file(folder: Path) -> Path:
    """The warehouse file to read: the pointer's, or the one before where that is damaged or gone.

    Raises NoWarehouse where the pointer is missing, unreadable or names no file that is there and whole.
    """
    # A build may have moved the pointer, and deleted the old file, after we read it: looked at twice.
    for _ in range(2):
        for path in pointed_files(folder):
            if path.is_file() and not is_damaged(path):
                return path
    raise NoWarehouse(f"The warehouse of {folder} is gone or damaged: build it again with  python -m etl build")


def pointed_files(folder: Path) -> list[Path]:
    """The files the pointer names, the current one first. Raises NoWarehouse where it cannot be read."""
    try:
        state = (folder / POINTER).stat()
        return list(_read_files(folder, state.st_ino, state.st_mtime_ns, state.st_size))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoWarehouse(f"No warehouse in {folder}: build it with  python -m etl build") from error


# Asked before each query. Key: the pointer as it lies on the disk; each load writes a new file in its place.
@lru_cache(maxsize=64)
def _read_files(folder: Path, inode: int, changed_at: int, size: int) -> tuple[Path, ...]:
    return tuple(folder / _named(entry["file"]) for entry in _entries(read_pointer(folder)))


def read_pointer(folder: Path) -> dict[str, Any]:
    """The pointer as it stands. Raises OSError, ValueError, TypeError."""
    return dict(read_json(folder / POINTER))


def _named(file: str) -> str:
    """A warehouse file's name as a pointer holds it. Raises ValueError, TypeError for what cannot be one."""
    if not _FILE_NAME.fullmatch(file):
        raise ValueError(file)
    return file


def _entries(pointer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield pointer
    if pointer.get("previous"):
        yield pointer["previous"]


def is_damaged(path: Path) -> bool:
    """Whether somebody found the file damaged."""
    return _mark_of(path).exists()


def found_damaged(path: Path, error: duckdb.Error) -> bool:
    """Whether `error` says that the file is damaged; then it is marked so, for everybody."""
    if not any(words in str(error) for words in DAMAGE):
        return False
    mark_damaged(path)
    return True


def mark_damaged(path: Path) -> None:
    """Let everybody know that the file is damaged."""
    # In a folder nobody may write to, each reader finds out by itself.
    with suppress(OSError):
        _mark_of(path).touch()


def is_old(folder: Path) -> bool:
    """Whether the last load's file is damaged or gone, so that readers are given the one before. Raises NoWarehouse."""
    return current_file(folder) != pointed_files(folder)[0]


def was_built(folder: Path) -> bool:
    """Whether there was a load, however its file is now."""
    try:
        return bool(pointed_files(folder))
    except NoWarehouse:
        return False


def open_database(file: str = ":memory:", *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """A connection that prints nothing: DuckDB's bar of progress would stand among rows on standard output."""
    connection = duckdb.connect(file, read_only=read_only)
    connection.execute("set enable_progress_bar = false")
    return connection


def open_file(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection in memory in which the warehouse file is in use, read-only. Raises duckdb.Error."""
    connection = open_database()
    try:
        connection.execute(f"attach ? as {WAREHOUSE} (read_only)", [str(path)])
        connection.execute(f"use {WAREHOUSE}")
    except duckdb.Error:
        connection.close()
        raise
    return connection


def connect(folder: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the current warehouse of `folder`. Raises NoWarehouse where none can be opened."""
    path = current_file(folder)
    try:
        return open_file(path)
    except duckdb.Error as error:
        found_damaged(path, error)
        # The file may also be gone since.
        if current_file(folder) != path:
            return connect(folder)
        raise NoWarehouse(f"The warehouse {path} cannot be opened: build it again with  python -m etl build") from error


@lru_cache(maxsize=64)
def _mark_of(path: Path) -> Path:
    return path.with_name(path.name + DAMAGED)
