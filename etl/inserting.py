"""Put rows into a table: many at once by Arrow, a few without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    import pyarrow as pa

# Arrow inserts tens of thousands of rows a second, but brings pandas with it: half a second, more than a paper's rows.
MANY = 1_000


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    """Insert `rows`, their values in the order of the table's columns. Raises duckdb.Error."""
    if len(rows) < MANY:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"insert into {table} values ({marks})", rows)  # noqa: S608  # our own table names
        return
    batch = _batch(connection, table, rows)
    connection.register("batch", batch)
    connection.execute(f"insert into {table} by name select * from batch")  # noqa: S608  # our own table names
    connection.unregister("batch")


def _batch(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> pa.Table:
    import pyarrow as pa

    schema = _arrow_schema(connection, table)
    columns = [pa.array(values, field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)]
    return pa.Table.from_arrays(columns, schema=schema)


def _arrow_schema(connection: duckdb.DuckDBPyConnection, table: str) -> pa.Schema:
    """The columns of a table as Arrow types; enums as the strings they are written as."""
    import pyarrow as pa

    schema = connection.sql(f"select * from {table} limit 0").to_arrow_table().schema  # noqa: S608  # our own table names
    return pa.schema([(f.name, pa.string() if pa.types.is_dictionary(f.type) else f.type) for f in schema])
