"""The tables of what was known on a day: of the load's own day they lie in the warehouse, of another day beside it.

A query reads known_month, known_dialogue, … as they are on the day it is asked for. For another day than the load's
they are laid down once in a database of that day, in memory, for all who read through one connection and its cursors.
"""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from threading import Lock

import duckdb

from queries.statements import execute_files
from queries.warehouse import WAREHOUSE

DAY_FILES = sorted((Path(__file__).parent / "day").glob("*.sql"))
# Those that hold a row for each month, of months without a word too; and what is laid down over them.
MONTHS = ("laid_month", "month_status")
OF_MONTHS = (*MONTHS, "counted_thing", "overdue_thing")
OF_DIALOGUES = ("dialogue_word", "dialogue_plan", "dialogue_named", "dialogue_event", "known_dialogue")
PREFIX = "known_on_"
# Where a day's tables lie in its database: one sees it with all of them in it, or not at all.
SCHEMA = "known"
# A day on which all is known that the sources say, however late.
LAST_DAY = date(9999, 12, 30)
# So many other days are kept; the one asked for first goes first.
MOST_DAYS = 12

_laying_down = Lock()


def know_day(
    connection: duckdb.DuckDBPyConnection,
    day: date,
    tables: Collection[str] | None = None,
    months: Sequence[date] | None = None,
) -> None:
    """Lay down the tables of what is known on `day`, in the database that new tables go to; one statement a table.

    `tables`: only these (None: all). `months`: asked for beside those that sources speak of (day/80_laid_month.sql).
    """
    files = [each for each in DAY_FILES if tables is None or table_of(each) in tables]
    execute_files(files, connection, day=day, months=months)


def table_of(day_file: Path) -> str:
    """The table that a file of day/ lays down."""
    return day_file.stem.partition("_")[2]


def read_as_known_on(
    connection: duckdb.DuckDBPyConnection, day: date | None, months: tuple[date, date] | None = None
) -> None:
    """Let the queries of `connection` read the tables known_… of `day`, laid down now where nobody asked before.

    Without a day they read those of the load's own. `months`: the first and the last that a query asks for. A new
    cursor does not know which database is in use. Not for use inside a transaction.
    """
    _read_day(connection, day)
    if day and months and _missing(connection, months):
        with _laying_down:
            # Whoever held the lock may have asked for the same months.
            if missing := _missing(connection, months):
                _lay_down_months(connection, day, missing)


def _lay_down_months(connection: duckdb.DuckDBPyConnection, day: date, missing: Sequence[date]) -> None:
    """These months beside those there are, in the day's own database: those of the warehouse stand behind it."""
    laid = connection.execute("select month from laid_month").fetchall()
    # A part of a warehouse (queries/part.py) has the months alone.
    there = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    connection.begin()
    know_day(connection, day, there.intersection(OF_MONTHS), [*(month for (month,) in laid), *missing])
    connection.commit()


def _missing(connection: duckdb.DuckDBPyConnection, months: tuple[date, date]) -> list[date]:
    """The months asked for that laid_month has not, the one before them too: some queries say what changed since."""
    # Compared here: to plan the same in SQL takes three times as long, before every query of months.
    laid = set(connection.execute("select month from laid_month").fetchall())
    first, last = months
    # Months counted from year 0; the first there is, 0001-01, is number 12.
    numbers = range(max(12, first.year * 12 + first.month - 2), last.year * 12 + last.month)
    return [month for n in numbers if ((month := date(n // 12, n % 12 + 1, 1)),) not in laid]


def _read_day(connection: duckdb.DuckDBPyConnection, day: date | None) -> None:
    name = f"{PREFIX}{day:%Y_%m_%d}" if day else None
    # As a rule the day was asked for before: then this one statement is all.
    if _uses(connection, name, WAREHOUSE):
        return
    warehouse = _warehouse_of(connection)
    connection.execute(f"use {warehouse}")
    if day and name:
        with _laying_down:
            if name not in _days_of(connection):
                _lay_down(connection, day, name, warehouse)
        connection.execute(_search_path(name, warehouse))


def _uses(connection: duckdb.DuckDBPyConnection, name: str | None, warehouse: str) -> bool:
    """Read from database `name`, then from the warehouse; False where either is not there, or not whole."""
    try:
        connection.execute(_search_path(name, warehouse))
    except duckdb.CatalogException:
        return False
    return True


def _search_path(name: str | None, warehouse: str) -> str:
    return f"set search_path = '{name}.{SCHEMA},{warehouse}'" if name else f"set search_path = '{warehouse}'"


def _lay_down(connection: duckdb.DuckDBPyConnection, day: date, name: str, warehouse: str) -> None:
    """A database `name` with the tables of `day`; empty for the load's own day, whose tables the warehouse has."""
    of_load = connection.execute("select day from known_day").fetchone() == (day,)
    for old in _days_of(connection)[: 1 - MOST_DAYS]:
        connection.execute(f"detach {old}")
    connection.execute(f"attach ':memory:' as {name}")
    try:
        # Another reader who saw some of the tables would be told today's of those that are still to come.
        connection.begin()
        connection.execute(f"create schema {name}.{SCHEMA}")
        if not of_load:
            connection.execute(_search_path(name, warehouse))
            know_day(connection, day)
        connection.commit()
    except duckdb.Error:
        connection.rollback()
        connection.execute(f"use {warehouse}")
        connection.execute(f"detach {name}")
        raise


def _days_of(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The databases of days, the oldest first."""
    found = connection.execute(
        "select database_name from duckdb_databases() where starts_with(database_name, $prefix) order by database_oid",
        {"prefix": PREFIX},
    )
    return [name for (name,) in found.fetchall()]


def _warehouse_of(connection: duckdb.DuckDBPyConnection) -> str:
    """The database of the warehouse, quoted: the file that is attached, else the one in memory."""
    found = connection.execute(
        "select database_name from duckdb_databases() where not internal and not starts_with(database_name, $prefix) "
        "order by database_name = 'memory', database_oid limit 1",
        {"prefix": PREFIX},
    ).fetchall()
    return f'"{found[0][0]}"'
