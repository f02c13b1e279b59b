"""Run a query by its name, its parameters bound, never formatted into the text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

HERE = Path(__file__).parent


class UnknownQuery(Exception):
    """No file queries/NAME.sql; the message lists the names there are."""


def query_names() -> list[str]:
    """The names of all queries that can be run, sorted."""
    return sorted(path.stem for path in HERE.glob("*.sql"))


@cache
def query_text(name: str) -> str:
    """The SQL of queries/NAME.sql. Raises UnknownQuery."""
    if name not in query_names():
        raise UnknownQuery(f"There is no query {name!r}. There are: {', '.join(query_names())}")
    return (HERE / f"{name}.sql").read_text(encoding="utf-8")


@cache
def query_parameters(name: str) -> frozenset[str]:
    """The parameters ($name) that queries/NAME.sql asks for."""
    return frozenset().union(*(s.named_parameters for s in duckdb.extract_statements(query_text(name))))


def execute(
    name: str, parameters: Mapping[str, Any], connection: duckdb.DuckDBPyConnection
) -> duckdb.DuckDBPyConnection:
    """Run queries/NAME.sql. Parameters it does not ask for are left out; one it asks for and is not given is null."""
    return connection.execute(query_text(name), {key: parameters.get(key) for key in query_parameters(name)})


def run(name: str, parameters: Mapping[str, Any], connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The result of queries/NAME.sql as a frame; parameters as in `execute`."""
    return execute(name, parameters, connection).df()


def create_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """The empty tables of schema/ in a new warehouse, in the order of its file names."""
    _execute_folder("schema", connection)


def create_marts(connection: duckdb.DuckDBPyConnection) -> None:
    """The marts over loaded tables, in the order of their file names."""
    _execute_folder("marts", connection)


def _execute_folder(name: str, connection: duckdb.DuckDBPyConnection) -> None:
    for path in sorted((HERE / name).glob("*.sql")):
        connection.execute(path.read_text(encoding="utf-8"))
