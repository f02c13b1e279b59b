"""A new warehouse file, filled beside the current one: empty at first or a copy of it."""

import shutil
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Self

import duckdb

from etl.files.atomic import flush
from etl.warehouse.filling import Filling
from etl.warehouse.publish import PREFIX, delete_file, move_pointer
from queries import create_marts, create_schema, open_database


class NewWarehouse(Filling):
    """A warehouse being filled. A context manager: leaving it before `publish` deletes the file.

    It begins empty, or as a copy of `base`; the copy is made in a thread until `connection` is first used.
    """

    def __init__(self, folder: Path, base: Path | None = None) -> None:
        super().__init__()
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        self.file = folder / f"{PREFIX}{stamp}-{uuid.uuid4().hex[:8]}.duckdb"
        self._published = False
        self._copier = ThreadPoolExecutor(1)
        self._copied = self._copier.submit(shutil.copyfile, base, self.file) if base else None
        if base:
            self._copier.submit(flush, self.file)
        self._in_transaction = False

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The one connection to the new file. Raises OSError where the copy failed, duckdb.Error."""
        if self._copied:
            self._copied.result()
        connection = open_database(str(self.file))
        # No query relies on the order of insertion, and keeping it costs memory.
        connection.execute("set preserve_insertion_order = false")
        if not self._copied:
            create_schema(connection)
        return connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._copier.shutdown(wait=True)
        if "connection" in self.__dict__:
            with suppress(duckdb.Error):
                self.connection.close()
        if not self._published:
            delete_file(self.file)

    def begin(self) -> None:
        """Begin a transaction: one for many statements is faster than one for each, as each is flushed to the disk."""
        self.connection.execute("begin")
        self._in_transaction = True

    def commit(self) -> None:
        """Write the rows held in memory, end the transaction."""
        self.write()
        self.connection.execute("commit")
        self._in_transaction = False

    def finish(self, fingerprint: str, started: float, *, sample: bool = False) -> None:
        """Write the rows held in memory, build the marts, flush to the disk.

        `started`: when it began, by time.monotonic(). `sample`: the papers are made up.
        """
        self.write()
        create_marts(self.connection)
        self.close(fingerprint, started, sample=sample)

    def close(self, fingerprint: str, started: float, *, sample: bool) -> None:
        """Record the load, end the transaction if one is open, flush to the disk."""
        built_at = datetime.now(UTC).replace(tzinfo=None)
        seconds = time.monotonic() - started
        if not self._in_transaction:
            self.begin()
        self.connection.execute("delete from load")
        self.connection.execute("insert into load values (?, ?, ?, ?)", [built_at, fingerprint, seconds, sample])
        # Write into the file itself, not first into the log beside it.
        self.connection.execute("set checkpoint_threshold = '0B'")
        self.commit()
        self.connection.execute("checkpoint")
        self.connection.close()

    def publish(self, fingerprint: str, basis: str = "") -> None:
        """Make this the current warehouse, in one step. `basis`: see etl.inventory.scan.Contents."""
        move_pointer(self.file, fingerprint, basis)
        self._published = True
