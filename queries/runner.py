"""Run a query by its name, its parameters bound, never formatted into the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb

from queries.day_of_load import lay_down_day, lay_down_districts
from queries.known_day import OF_MONTHS, read_as_known_on
from queries.statements import execute_files
from queries.warehouse import NoWarehouse

# Half the time that a load of one paper takes to start; DuckDB brings it where a frame is asked for.
if TYPE_CHECKING:
    import pandas as pd

HERE = Path(__file__).parent
# What DuckDB raises where a warehouse has other tables or columns than our queries ask for.
OTHER_VERSION = (duckdb.CatalogException, duckdb.BinderException)
MADE_BY_ANOTHER = "The warehouse was made by another version of the program: build it again with  python -m etl build"
MACRO = re.compile(r"^create macro (\w+)\(", re.MULTILINE)
# A mart T made by district has a macro T_rows, whose parameters say by what else.
BY_DISTRICT = re.compile(
    r"^create macro (\w+)_rows\((districts|districts_of_registers)(?:, (months|months_of_papers))?\)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Touched:
    """Whose rows changed: the districts, those of registers among them, and the months that papers speak of."""

    districts: Collection[str]
    of_registers: Collection[str]
    months: Collection[date]


class Mart(NamedTuple):
    """A mart whose rows can be made anew for some districts, or also for some months of theirs.

    `of_registers`: it reads registers alone, so that it does not change where only papers did; `of_papers` the other
    way round, so that its months are those of papers.
    """

    name: str
    by_month: bool
    of_registers: bool
    of_papers: bool


class UnknownQuery(Exception):
    """No file queries/NAME.sql; the message lists the names there are."""


def query_names() -> list[str]:
    """The names of all queries that can be run, sorted."""
    return sorted(path.stem for path in HERE.glob("*.sql"))


# Key of this cache and the two below: the name; the SQL is the program's own and does not change while it runs.
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
    """Run queries/NAME.sql. Parameters it does not ask for are left out; one it asks for and is not given is null.

    Raises NoWarehouse where the warehouse lacks what the query reads: another version of the program made it.
    """
    try:
        asks_for_day = "as_of" in query_parameters(name)
        day = _day_of(parameters.get("as_of")) if asks_for_day else None
        read_as_known_on(connection, day, _months_of(name, parameters))
        return connection.execute(query_text(name), {key: parameters.get(key) for key in query_parameters(name)})
    except OTHER_VERSION as error:
        raise NoWarehouse(MADE_BY_ANOTHER) from error


def run(name: str, parameters: Mapping[str, Any], connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The result of queries/NAME.sql as a frame; parameters as in `execute`."""
    return execute(name, parameters, connection).df()


def create_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """The empty tables of schema/ in a new warehouse, in the order of its file names."""
    _execute_folder("schema", connection)


def create_marts(connection: duckdb.DuckDBPyConnection, loaded_on: date | None = None) -> None:
    """The marts over loaded tables, the tables of what is known on the load's day, and what queries share over them.

    `loaded_on`: today where it is not given.
    """
    _execute_folder("marts", connection)
    lay_down_day(connection, loaded_on or date.today())
    _execute_folder("shared", connection)


def refresh_marts(connection: duckdb.DuckDBPyConnection, touched: Touched) -> int:
    """Make the rows that may have changed anew in every mart that is made by district; how many rows were deleted.

    A mart T is made by district where there is a macro T_rows(districts), by month too where it is
    T_rows(districts, months); T_rows(districts_of_registers) reads registers alone, T_rows(districts, months_of_papers)
    papers alone.
    """
    deleted = 0
    for mart, by_month, of_registers, of_papers in marts_by_district():
        districts = sorted(touched.of_registers if of_registers else touched.districts)
        if not districts:
            continue
        # A register has rows of any month.
        months = sorted(touched.months) if of_papers or not touched.of_registers else None
        asked = {"d": districts, "m": months} if by_month else {"d": districts}
        where = "in_districts(district_code, $d)" + (" and in_months(month, $m)" if by_month else "")
        # The names are those of our own files.
        gone = connection.execute(f"delete from {mart} where {where}", asked)  # noqa: S608
        deleted += gone.fetchall()[0][0]
        rows = f"{mart}_rows({', '.join(f'${name}' for name in asked)})"
        connection.execute(f"insert into {mart} select * from {rows}", asked)  # noqa: S608
    lay_down_districts(connection, date.today(), {*touched.districts, *touched.of_registers})
    return deleted


@cache
def marts_by_district() -> tuple[Mart, ...]:
    """The marts that are made by district, each after those it is made from."""
    texts = [path.read_text(encoding="utf-8") for path in _files_of("marts")]
    found = (match for text in texts for match in BY_DISTRICT.findall(text))
    return tuple(
        Mart(name, bool(months), whose == "districts_of_registers", months == "months_of_papers")
        for name, whose, months in found
    )


def _day_of(as_of: date | str | None) -> date:
    """The day that a question is asked for; today where none is named."""
    return _date(as_of or date.today())


@cache
def reads_months(name: str) -> bool:
    """Whether queries/NAME.sql reads the status of upazilas' months, by itself or through a macro of shared/."""
    # What stands before the first macro, then each macro's name before its text.
    _, *parts = MACRO.split("".join(path.read_text(encoding="utf-8") for path in _files_of("shared")))
    texts = dict(zip(parts[::2], parts[1::2], strict=True))
    reading = set(OF_MONTHS)
    while more := {macro for macro, text in texts.items() if macro not in reading and _names_any(text, reading)}:
        reading |= more
    return _names_any(query_text(name), reading)


def _names_any(text: str, names: Collection[str]) -> bool:
    return re.search(rf"\b({'|'.join(names)})\b", text) is not None


def _months_of(name: str, parameters: Mapping[str, Any]) -> tuple[date, date] | None:
    """The first and the last month whose status a query asks for; None where it asks for none."""
    last = parameters.get("to_month") if "to_month" in query_parameters(name) and reads_months(name) else None
    if not last:
        return None
    first = parameters.get("from_month") if "from_month" in query_parameters(name) else None
    return _date(first or last), _date(last)


def _date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _files_of(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.sql"))


def _execute_folder(name: str, connection: duckdb.DuckDBPyConnection) -> None:
    execute_files(_files_of(name), connection)
