"""Tables being filled: rows are held and written many at once, rows of files and meetings that go are deleted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb

from etl.warehouse.insert import insert_rows
from etl.warehouse.rows import MEETING_TABLES

# Rows are held until there are this many: one insert of many is hundreds of times faster than many of one. A paper has
# from ten to a hundred rows and some ten thousand letters, so that this holds ten to twenty megabytes of text.
BATCH_ROWS = 30_000


class Filling:
    """The tables of queries/schema, being filled through one connection."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Sequence[Any]]] = {}
        self._rows = 0

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The one connection to the tables. Raises duckdb.Error."""
        raise NotImplementedError

    def add(self, rows: Mapping[str, Iterable[Sequence[Any]]]) -> None:
        """Add rows by table, their values in the order of the table's columns; written in batches of BATCH_ROWS."""
        for table, some in rows.items():
            waiting = self._waiting.setdefault(table, [])
            before = len(waiting)
            waiting.extend(some)
            self._rows += len(waiting) - before
        if self._rows >= BATCH_ROWS:
            self.write()

    def write(self) -> None:
        """Write all rows held in memory."""
        for table, rows in self._waiting.items():
            if rows:
                insert_rows(self.connection, table, rows, more=self._rows - len(rows))
        self._waiting = {}
        self._rows = 0

    def delete(self, table: str, column: str, values: Sequence[Any]) -> int:
        """Delete the rows that have one of `values` in `column`; returns how many."""
        if not values:
            return 0
        self.write()
        gone = self.connection.execute(
            f"delete from {table} where {column} in (select unnest($values))",  # noqa: S608  # our own table names
            {"values": list(values)},
        )
        return int(gone.fetchall()[0][0])

    def delete_meetings(self, meetings: Sequence[str]) -> int:
        """Delete all rows of these meetings; returns how many."""
        if not meetings:
            return 0
        self.write()
        decided = self.connection.execute(
            "select decision_id from decision where meeting_id in (select unnest($meetings))",
            {"meetings": list(meetings)},
        ).fetchall()
        gone = self.delete("responsibility", "decision_id", [decision_id for (decision_id,) in decided])
        return gone + sum(
            self.delete(table, "meeting_id", meetings) for table in MEETING_TABLES if table != "responsibility"
        )
