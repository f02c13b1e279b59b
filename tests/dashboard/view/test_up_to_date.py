"""Before a page is shown: the warehouse's file is looked at, but not opened at each run."""

from pathlib import Path

import duckdb
import pytest

import queries
from dashboard.view.up_to_date import _is_damaged


def test_a_file_is_opened_again_only_where_it_changed(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect, opened = queries.connect, list[Path]()

    def watched(folder: Path) -> duckdb.DuckDBPyConnection:
        opened.append(folder)
        return connect(folder)

    monkeypatch.setattr(queries, "connect", watched)
    assert [_is_damaged(own) for _ in range(3)] == [False] * 3
    assert opened == [own]
    queries.current_file(own).write_bytes(b"not a warehouse")
    assert [_is_damaged(own) for _ in range(3)] == [True] * 3
