"""Run the statements of SQL files, each with the parameters that it names."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import duckdb


def execute_files(files: Iterable[Path], connection: duckdb.DuckDBPyConnection, **given: Any) -> None:
    """Run all statements of `files`, in order; each gets those of `given` that it names. Raises duckdb.Error."""
    for path in files:
        for statement, names in _statements(path):
            # DuckDB refuses a parameter that a statement does not name; comments do not count.
            connection.execute(statement, {name: given[name] for name in names} or None)


# Key of this cache: the file; the SQL is the program's own and does not change while it runs. DuckDB runs a copy.
@cache
def _statements(path: Path) -> tuple[tuple[duckdb.Statement, tuple[str, ...]], ...]:
    """The statements of a file, each with the names of its parameters."""
    found = duckdb.extract_statements(path.read_text(encoding="utf-8"))
    return tuple((statement, tuple(statement.named_parameters)) for statement in found)
