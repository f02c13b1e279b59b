"""Run the statements of SQL files, each with the parameters that it names."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb


def execute_files(files: Iterable[Path], connection: duckdb.DuckDBPyConnection, **given: Any) -> None:
    """Run all statements of `files`, in order; each gets those of `given` that it names. Raises duckdb.Error."""
    for path in files:
        for statement in duckdb.extract_statements(path.read_text(encoding="utf-8")):
            # DuckDB refuses a parameter that a statement does not name; comments do not count.
            named = {name: given[name] for name in statement.named_parameters}
            connection.execute(statement, named or None)
