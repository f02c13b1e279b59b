"""Insert rows into a table: through Arrow if there are many, else without it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    import pyarrow as pa

# Rows a second: hundreds of thousands through Arrow, a hundred thousand as lists, two thousand one by one. But
# importing Arrow imports pandas, which takes half a second: longer than inserting the rows of a few papers.
MANY = 300
MANY_WITHOUT_ARROW = 20_000


def insert_rows(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]], *, more: int = 0
) -> None:
    """Insert `rows`, their values in the order of the table's columns. Raises duckdb.Error.

    `more`: how many rows go to other tables at the same time.
    """
    has_arrow = "pyarrow" in sys.modules or len(rows) + more >= MANY_WITHOUT_ARROW
    if not has_arrow or len(rows) < MANY:
        _insert_lists(connection, table, rows)
        return
    batch = _batch(connection, table, rows)
    connection.register("batch", batch)
    connection.execute(f"insert into {table} by name select * from batch")  # noqa: S608  # our own table names
    connection.unregister("batch")


def _insert_lists(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    """Each column bound as one list."""
    described = connection.execute(f"describe {table}").fetchall()
    columns = ", ".join(f"unnest(?::{column[1]}[])" for column in described)
    values = [list(column) for column in zip(*rows, strict=True)]
    connection.execute(f"insert into {table} select {columns}", values)  # our own table names and types


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
