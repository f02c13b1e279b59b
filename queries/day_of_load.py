"""The tables of what is known on a load's own day, which lie in the warehouse: laid down whole, or for some districts.

No rule of a day looks beyond a district, but for which months there are and what a decision asks of places outside.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from queries.known_day import DAY_FILES, LAST_DAY, OF_DIALOGUES, OF_MONTHS, know_day, table_of
from queries.statements import execute_files

LATE = sorted((Path(__file__).parent / "late").glob("*.sql"))
# What the tables of a day are made of, where it has rows of one district or another.
MADE_OF = (
    "activity",
    "chain_link",
    "chain_merge",
    "decision",
    "decision_asks",
    "decision_chain",
    "decision_end",
    "decision_progress",
    "decision_responsible",
    "decision_told",
    "fact",
    "idea_campaign",
    "idea_once",
    "idea_step",
    "innovator_move",
    "meeting",
    "place",
    "place_statement",
    "plan_paper",
    "plan_year_span",
    "portal_check",
    "responsibility",
    "team_member",
    "tour_day",
    "training_entry",
)
TABLES = tuple(name for name in map(table_of, DAY_FILES) if name not in ("known_day", *OF_MONTHS))
# Where a table says whose its rows are: in the first of these that it has.
DISTRICT_OF = {
    "district_code": "district_code",
    "upazila_code": "left(upazila_code, 4)",
    "decision_id": "left(decision_id, 4)",
}
SCHEMA = "of_districts"
DISTRICTS_TOGETHER = """
    with recursive tied as (
        select distinct asks.district_code, left(asked.upazila_code, 4) as other
        from decision_asks as asks, unnest(asks.upazila_codes) as asked (upazila_code)
        where
            asks.district_code != left(list_min(asks.upazila_codes), 4)
            or asks.district_code != left(list_max(asks.upazila_codes), 4)
    ),

    reached as (
        select unnest($districts::varchar[]) as district_code
        union
        select if(tied.other = reached.district_code, tied.district_code, tied.other)
        from reached
        inner join tied on reached.district_code in (tied.district_code, tied.other)
    )

    select district_code from reached order by district_code
"""


def lay_down_day(connection: duckdb.DuckDBPyConnection, day: date) -> None:
    """Lay down the tables of `day` of the whole warehouse, over its facts and marts. Raises duckdb.Error."""
    prove_late_dialogues(connection)
    know_day(connection, day)


def lay_down_districts(connection: duckdb.DuckDBPyConnection, day: date, districts: Collection[str]) -> None:
    """Lay down the rows of these districts anew; of all, where the tables are those of another day than `day`.

    Within a transaction of the caller's. Raises duckdb.Error.
    """
    if connection.execute("select day from known_day").fetchone() != (day,):
        lay_down_day(connection, day)
        return
    if not districts:
        return
    found = connection.execute(DISTRICTS_TOGETHER, {"districts": sorted(districts)}).fetchall()
    together = [code for (code,) in found]
    with _part_of(connection, together):
        prove_late_dialogues(connection)
        know_day(connection, day, TABLES)
    _replace(connection, "fact", together)
    for table in TABLES:
        _replace(connection, table, together)
    _lay_down_months(connection, day, together)
    # One by one: what a schema takes with it cannot be committed with rows in it.
    for table in (*MADE_OF, *TABLES, *OF_MONTHS[1:]):
        connection.execute(f"drop table if exists {SCHEMA}.{table}")
    connection.execute(f"drop schema {SCHEMA}")


def prove_late_dialogues(connection: duckdb.DuckDBPyConnection) -> None:
    """Add to the facts what late days of dialogues that name no plan prove of the days before."""
    if not connection.execute("select 1 from fact where kind = 'dialogue_held' limit 1").fetchall():
        return
    know_day(connection, LAST_DAY, OF_DIALOGUES)
    execute_files(LATE, connection)


@contextmanager
def _part_of(connection: duckdb.DuckDBPyConnection, districts: list[str]) -> Iterator[None]:
    """Within it, tables are made in a schema of their own, and of these districts alone."""
    connection.execute(f"create schema {SCHEMA}")
    for table in MADE_OF:
        # The names are those of our own files.
        rows = f"select * from {table} where {_within(connection, table)}"  # noqa: S608
        connection.execute(f"create table {SCHEMA}.{table} as {rows}", {"districts": districts})
    with _made_in(connection):
        yield


@contextmanager
def _made_in(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Within it, the schema of the districts is where tables are made, and read from first."""
    connection.execute(f"set search_path = '{SCHEMA},main'")
    try:
        yield
    finally:
        connection.execute("set search_path = 'main'")


def _replace(connection: duckdb.DuckDBPyConnection, table: str, districts: list[str]) -> None:
    """The rows of these districts by those of the schema's table."""
    gone = f"delete from main.{table} where {_within(connection, table)}"  # noqa: S608
    connection.execute(gone, {"districts": districts})
    connection.execute(f"insert into main.{table} by name from {SCHEMA}.{table}")


def _lay_down_months(connection: duckdb.DuckDBPyConnection, day: date, districts: list[str]) -> None:
    """The months there are, of the whole country, and what is laid down of each; of all districts where one is new."""
    months, *of_each = OF_MONTHS
    before = connection.execute(f"from {months} order by all").fetchall()
    know_day(connection, day, [months])
    if connection.execute(f"from {months} order by all").fetchall() != before:
        know_day(connection, day, of_each)
        return
    with _made_in(connection):
        know_day(connection, day, of_each)
    for table in of_each:
        _replace(connection, table, districts)


def _within(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    """The condition that a row of `table` is of one of $districts."""
    columns = {name for name, *_ in connection.execute(f"describe main.{table}").fetchall()}
    district = next(code for column, code in DISTRICT_OF.items() if column in columns)
    return f"{district} in (select unnest($districts))"
