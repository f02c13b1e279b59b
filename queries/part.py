"""A part of a warehouse in memory: what its months rest on in some districts, to see what other papers would change.

part/*.sql says what is taken. Rows may be changed before `know_part`; then `upazila_months` and `dialogues_of` can be
asked.
"""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import duckdb

from queries.day_of_load import prove_late_dialogues
from queries.known_day import MONTHS, OF_DIALOGUES, know_day
from queries.runner import create_schema
from queries.statements import execute_files
from queries.warehouse import WAREHOUSE, open_database

HERE = Path(__file__).parent
TAKEN = sorted((HERE / "part").glob("*.sql"))
# What months and dialogues are made by, in this order.
MARTS = (
    "04_spelling",
    "05_scope",
    "06_status",
    "10_due_days",
    "11_roll",
    "12_idea_once",
    "13_plan_paper",
    "14_plan_years",
    "20_paper_fact",
    "21_register_fact",
    "25_fact",
)
KNOWN = ("known_day", "known_campaign", "known_idea", "known_month", *OF_DIALOGUES, *MONTHS)
SHARED = ("10_month_status",)


def open_part(file: Path | None, districts: Collection[str]) -> duckdb.DuckDBPyConnection:
    """A database in memory with the rows of these districts in the warehouse `file`; None: of no warehouse.

    Raises duckdb.Error.
    """
    connection = open_database()
    try:
        create_schema(connection)
        if file is not None:
            connection.execute(f"attach ? as {WAREHOUSE} (read_only)", [str(file)])
            execute_files(TAKEN, connection, districts=sorted(districts))
            connection.execute(f"detach {WAREHOUSE}")
    except duckdb.Error:
        connection.close()
        raise
    return connection


def know_part(part: duckdb.DuckDBPyConnection, day: date) -> None:
    """Make the facts of the part's rows and lay down what is known of its months and dialogues on `day`.

    Raises duckdb.Error.
    """
    execute_files([HERE / "marts" / f"{name}.sql" for name in MARTS], part)
    prove_late_dialogues(part)
    know_day(part, day, tables=KNOWN)
    execute_files([HERE / "shared" / f"{name}.sql" for name in SHARED], part)
