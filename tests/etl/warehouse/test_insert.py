"""Rows put into a table, many by Arrow and fewer as lists, are the same rows."""

from datetime import date, datetime
from typing import Any

import duckdb
import pytest

from etl.warehouse.insert import insert_rows

TABLE = """
create type kind as enum('yes', 'no');
create table t (
    id bigint primary key, text varchar, day date, codes varchar[] not null, n integer, kind kind, known boolean,
    share double, nothing varchar, read_at timestamp
)
"""


def row(n: int) -> tuple[Any, ...]:
    """A row whose values are now there, now null, now empty; small and large numbers under each other."""
    return (
        2**62 + n if n % 3 else n,
        f"কার্যবিবরণী {n}" if n % 2 else None,
        date(2016, 7, 26) if n % 5 else None,
        [] if n % 2 else ["554977", "x"],
        n,
        "yes" if n % 7 else "no",
        bool(n % 2),
        n / 2 if n % 3 else None,
        None,
        datetime(2016, 7, 26, 11) if n % 4 else None,
    )


@pytest.mark.parametrize("least_for_arrow", [1, 10_000])
@pytest.mark.parametrize("count", [1, 2, 700])
def test_what_is_put_in_comes_out(monkeypatch: pytest.MonkeyPatch, count: int, least_for_arrow: int) -> None:
    monkeypatch.setattr("etl.warehouse.insert.MANY", least_for_arrow)
    monkeypatch.setattr("etl.warehouse.insert.MANY_WITHOUT_ARROW", least_for_arrow)
    rows = [row(n) for n in range(1, count + 1)]
    with duckdb.connect() as connection:
        connection.execute(TABLE)
        insert_rows(connection, "t", rows)
        assert connection.execute("select * from t order by n").fetchall() == rows
