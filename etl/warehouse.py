"""The warehouse on the disk: a new file filled beside the old one, a pointer moved in one step, leftovers swept."""

from __future__ import annotations

import json
import shutil
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import duckdb
import pyarrow as pa
from filelock import FileLock, Timeout

from etl.atomic import write_atomically
from queries import NoWarehouse, create_marts, create_schema, current_file
from queries.warehouse import POINTER

LOCK = "build.lock"
PREFIX = "warehouse-"
# Rows are held until there are this many: one insert of many is hundreds of times faster than many of one. A paper has
# from ten to a hundred rows and some ten thousand letters, so that this holds ten to twenty megabytes of text.
BATCH_ROWS = 30_000


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


class NewWarehouse:
    """A warehouse being filled. Used as a context: where it is left before `publish`, its file is deleted."""

    def __init__(self, folder: Path) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        self.file = folder / f"{PREFIX}{stamp}-{uuid.uuid4().hex[:8]}.duckdb"
        self._published = False
        self._waiting: dict[str, list[Sequence[Any]]] = {}
        self._rows = 0
        self.connection = duckdb.connect(str(self.file))
        # The order in which rows were inserted means nothing here, and keeping it costs memory.
        self.connection.execute("set preserve_insertion_order = false")
        create_schema(self.connection)
        self._schemas = {table: _arrow_schema(self.connection, table) for table in _tables(self.connection)}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(duckdb.Error):
            self.connection.close()
        if not self._published:
            _delete(self.file)

    def add(self, rows: Mapping[str, Iterable[Sequence[Any]]]) -> None:
        """Take rows by table, their values in the order of the table's columns; written when there are enough."""
        for table, some in rows.items():
            waiting = self._waiting.setdefault(table, [])
            before = len(waiting)
            waiting.extend(some)
            self._rows += len(waiting) - before
        if self._rows >= BATCH_ROWS:
            self.write()

    def write(self) -> None:
        """Write all rows that wait."""
        for table, rows in self._waiting.items():
            if rows:
                columns = [
                    pa.array(values, field.type)
                    for values, field in zip(zip(*rows, strict=True), self._schemas[table], strict=True)
                ]
                batch = pa.Table.from_arrays(columns, schema=self._schemas[table])
                self.connection.register("batch", batch)
                self.connection.execute(f"insert into {table} by name select * from batch")  # noqa: S608  # our own table names
                self.connection.unregister("batch")
        self._waiting = {}
        self._rows = 0

    def delete_meeting(self, meeting_id: str, tables: Sequence[str]) -> None:
        """Take a meeting's rows out of `tables` again."""
        self.write()
        for table in tables:
            key = "decision_id" if table == "responsibility" else "meeting_id"
            self.connection.execute(
                f"delete from {table} where {key} = $id or starts_with({key}, $id || '/')",  # noqa: S608  # our own table names
                {"id": meeting_id},
            )

    def finish(self, fingerprint: str, started: float, *, sample: bool = False) -> None:
        """Write what waits, build the marts, put all on the disk.

        `started`: when it began, by time.monotonic(). `sample`: the papers are made up.
        """
        self.write()
        create_marts(self.connection)
        built_at = datetime.now(UTC).replace(tzinfo=None)
        seconds = time.monotonic() - started
        self.connection.execute("insert into load values (?, ?, ?, ?)", [built_at, fingerprint, seconds, sample])
        self.connection.execute("checkpoint")
        self.connection.close()

    def publish(self, fingerprint: str) -> None:
        """Make this the current warehouse, in one step."""
        pointer = {"file": self.file.name, "fingerprint": fingerprint, "built_at": datetime.now(UTC).isoformat()}
        write_atomically(self.file.parent / POINTER, json.dumps(pointer).encode("utf-8"))
        self._published = True


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    rows = connection.execute("select table_name from duckdb_tables() where not internal").fetchall()
    return [str(name) for (name,) in rows]


def _arrow_schema(connection: duckdb.DuckDBPyConnection, table: str) -> pa.Schema:
    """The columns of a table as Arrow types; enums as the strings they are written as."""
    schema = connection.sql(f"select * from {table} limit 0").to_arrow_table().schema  # noqa: S608  # our own table names
    return pa.schema([(f.name, pa.string() if pa.types.is_dictionary(f.type) else f.type) for f in schema])


def sweep(folder: Path) -> list[str]:
    """Delete every warehouse file but the current one, and half-written pointers; the names that could not be deleted.

    Only under the lock. Windows keeps a file that a reader holds open: the next build tries again. Nothing is deleted
    where no warehouse is current.
    """
    try:
        current = current_file(folder).name
    except NoWarehouse:
        return []
    stale = [path for path in folder.glob(f"{PREFIX}*") if not path.name.startswith(current)]
    stale += folder.glob("*.tmp")
    return [path.name for path in stale if not _delete(path)]


def _delete(path: Path) -> bool:
    """Delete a warehouse file with what DuckDB keeps beside it. False where the system refuses."""
    for each in (path, path.with_name(path.name + ".wal"), path.with_name(path.name + ".tmp")):
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            with suppress(OSError):
                each.unlink()
    return not path.exists()
