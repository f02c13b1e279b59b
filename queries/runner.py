"""Run a query by its name, its parameters bound, never formatted into the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

# Half the time that a load of one paper takes to start; DuckDB brings it where a frame is asked for.
if TYPE_CHECKING:
    import pandas as pd

HERE = Path(__file__).parent
BY_DISTRICT = re.compile(r"^create table (\w+) as\s+select \* from \1_rows\(null\)", re.MULTILINE)


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


def refresh_marts(connection: duckdb.DuckDBPyConnection, districts: Sequence[str]) -> int:
    """Make the rows of these districts anew in every mart that is made by district; how many rows were deleted.

    A mart T is made by district where there is a macro T_rows(districts).
    """
    deleted = 0
    for mart in marts_by_district():
        # The names are those of our own files.
        gone = connection.execute(f"delete from {mart} where list_contains($d, district_code)", {"d": districts})  # noqa: S608
        deleted += gone.fetchall()[0][0]
        connection.execute(f"insert into {mart} select * from {mart}_rows($d)", {"d": districts})  # noqa: S608
    return deleted


@cache
def marts_by_district() -> tuple[str, ...]:
    """The marts that are made by district, each after those it is made from."""
    texts = [path.read_text(encoding="utf-8") for path in _files_of("marts")]
    return tuple(name for text in texts for name in BY_DISTRICT.findall(text))


def _files_of(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.sql"))


def _execute_folder(name: str, connection: duckdb.DuckDBPyConnection) -> None:
    for path in _files_of(name):
        connection.execute(path.read_text(encoding="utf-8"))
