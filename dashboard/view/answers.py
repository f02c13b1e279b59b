"""The rows of a query for the view: one read-only connection to each warehouse file, the newest answers kept."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import duckdb

import etl
import queries
from dashboard.view.dataset import reader_dir
from dashboard.view.filters import Filters
from dashboard.view.withheld import said
from dashboard.wording import LANGUAGES
from dashboard.words.rows import Rows, plain
from queries.runner import execute, query_parameters
from queries.scope import COUNTRY, scope_of

# Readers of a few parts of the country look at the same time; each part has a file of its own.
MOST_FILES = 6
# Rows of a few KB to a few hundred; the oldest go first.
MOST_ANSWERS = 500
# More than the machine has cores would only wait for each other.
MOST_AT_ONCE = min(4, os.cpu_count() or 1)

# Beginnings of the names of DuckDB's types whose cells `plain` makes something else of.
_NOT_PLAIN = ("TIMESTAMP", "DECIMAL", "DOUBLE", "FLOAT")

BoundParameters = tuple[tuple[str, Any], ...]
# A query's name, and the parameters that differ from the view's.
Question = tuple[str, Mapping[str, Any]]
T = TypeVar("T")


def figure_rows(name: str, filters: Filters, **more: Any) -> Rows:
    """The rows of queries/NAME.sql for the view (`more` adds or replaces parameters), names unique.

    Days and months are `date`, what is not known is None, a list a list. Raises NoWarehouse.
    """
    asked = {**filters.parameters(), **more}
    return answer_rows(reader_dir(filters.sample, filters.scope), name, asked, filters.language)


def answer_rows(folder: Path, name: str, parameters: Mapping[str, Any], language: str) -> Rows:
    """As `figure_rows`, from a warehouse's folder or a scope's; unknown parameters are left out.

    `language`: of the sentence that stands for words the scope does not show.
    """
    withheld_in = _withheld_in(folder, language)
    return from_current(folder, lambda file: answer_of(file, name, parameters, withheld_in))


def answer_of(file: str, name: str, parameters: Mapping[str, Any], withheld_in: str | None = None) -> Rows:
    """As `answer_rows`, from one warehouse file. Raises duckdb.Error where the file is damaged."""
    return _kept(file, name, _asked(name, parameters), withheld_in)


def rows_from(folder: Path, name: str, parameters: Mapping[str, Any], language: str) -> list[dict[str, Any]]:
    """As `answer_rows`, for thousands of rows that no page shows. Names of places are as they are."""
    bound = {key: parameters.get(key) for key in query_parameters(name)}
    answered = from_current(folder, lambda file: execute(name, bound, _connection(file).cursor()))
    columns = [column[0] for column in answered.description or []]
    rows = [dict(zip(columns, row, strict=True)) for row in answered.fetchall()]
    return rows if scope_of(folder)[1] == COUNTRY else said(rows, language)


def from_current(folder: Path, read: Callable[[str], T]) -> T:
    """What `read` makes of the file that is current for readers of `folder`; where it is damaged, of the one before.

    The one place where the file is chosen that a reader is answered from. Raises NoWarehouse.
    """
    file = queries.reader_file(folder)
    try:
        return read(str(file))
    except duckdb.Error as error:
        if not queries.found_damaged(file, error):
            raise
        if queries.reader_file(folder) == file:
            raise queries.NoWarehouse(f"The warehouse {file.name} is damaged.") from error
    return from_current(folder, read)


def ask_ahead(filters: Filters, questions: Iterable[Question]) -> None:
    """Run several queries of a page at once; one that fails here is left for the page to ask again."""
    folder = reader_dir(filters.sample, filters.scope)
    file, withheld_in = str(queries.reader_file(folder)), _withheld_in(folder, filters.language)
    asked = ((name, _asked(name, {**filters.parameters(), **more})) for name, more in questions)
    _ask_all(file, tuple(asked), withheld_in)


# Key: what `_kept` is asked for; threads are not started for answers that are at hand.
@lru_cache(maxsize=MOST_ANSWERS)
def _ask_all(file: str, questions: tuple[tuple[str, BoundParameters], ...], withheld_in: str | None) -> None:
    with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        for question in questions:
            pool.submit(_kept, file, *question, withheld_in)


def _withheld_in(folder: Path, language: str) -> str | None:
    """The language in which a scope's file says that words are not shown; the country's shows all."""
    return None if scope_of(folder)[1] == COUNTRY else language


def _asked(name: str, parameters: Mapping[str, Any]) -> BoundParameters:
    return tuple(sorted((key, _hashable(parameters.get(key))) for key in query_parameters(name)))


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# Key: a load writes a file of a new name and no file is changed after, so file, query, parameters and the
# language of what is withheld are all it takes.
@lru_cache(maxsize=MOST_ANSWERS)
def _kept(file: str, name: str, parameters: BoundParameters, withheld_in: str | None) -> Rows:
    bound = {key: list(value) if isinstance(value, tuple) else value for key, value in parameters}
    answered = execute(name, bound, _connection(file).cursor())
    # Of a division ten thousand decisions, each with lists: they would be looked through, with all that is kept.
    with etl.gc_paused():
        return _as_rows(answered, file, withheld_in, str(bound.get("division") or "") or None)


def _as_rows(
    answered: duckdb.DuckDBPyConnection, file: str, withheld_in: str | None, division: str | None = None
) -> Rows:
    described = answered.description or []
    columns, rows = tuple(column[0] for column in described), tuple(answered.fetchall())
    to_change = [at for at, column in enumerate(described) if str(column[1]).startswith(_NOT_PLAIN)]
    naming = _names_places(columns)
    # Of ten thousand rows, most need nothing.
    if not rows or not (to_change or naming or withheld_in):
        return Rows(columns, rows)
    by_column: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for at in to_change:
        by_column[at] = [plain(cell) for cell in by_column[at]]
    if naming:
        codes = by_column[columns.index("upazila_code")]
        for language in LANGUAGES:
            place = columns.index(f"upazila_{language}")
            by_column[place] = unique_names(codes, by_column[place], file, language, division)
    if withheld_in:
        by_column = said(by_column, withheld_in)
    return Rows(columns, tuple(zip(*by_column, strict=True)))


# Key: the file, which is all that is opened. An old file's connection is closed when no cursor is left of it.
@lru_cache(maxsize=MOST_FILES)
def _connection(file: str) -> duckdb.DuckDBPyConnection:
    """The one connection to a warehouse file; a query takes a cursor of its own, so sessions do not wait in line."""
    try:
        return queries.open_file(Path(file))
    except duckdb.Error as error:
        if queries.found_damaged(Path(file), error):
            raise
        raise queries.NoWarehouse(f"The warehouse {Path(file).name} cannot be opened.") from error


# Key: the file, as places are rows of it.
@lru_cache(maxsize=MOST_FILES)
def _districts(file: str) -> dict[tuple[str, str], str]:
    """Names of districts by the code of an upazila and a language."""
    places = answer_of(file, "places", {})
    return {(row["upazila_code"], language): row[f"district_{language}"] for row in places for language in LANGUAGES}


def _names_places(columns: Iterable[Any]) -> bool:
    """Whether rows are about upazilas by name; those that give their districts too are left as they are."""
    there = set(columns)
    return {"upazila_code", "upazila_bn"} <= there and "district_bn" not in there


# Key: the file, as places are rows of it.
@lru_cache(maxsize=MOST_FILES)
def _names_of_several(file: str) -> frozenset[tuple[str, str]]:
    """Division and name where several upazilas of the division have that name."""
    places = answer_of(file, "places", {})
    times = Counter((row["division_code"], row[f"upazila_{each}"]) for row in places for each in LANGUAGES)
    return frozenset(each for each, count in times.items() if count > 1)


def unique_names(
    codes: Iterable[Any], names: Iterable[Any], file: str, language: str, division: str | None = None
) -> list[Any]:
    """The names of the upazilas with these codes, with the district after one that several of them have.

    `division`: the one that was asked about, all of whose upazilas a name must tell apart.
    """
    places = list(zip(codes, names, strict=True))
    times = Counter(name for _, name in set(places) if isinstance(name, str))
    several = {name for name in times if times[name] > 1 or (division, name) in _names_of_several(file)}
    return [f"{name} ({_districts(file)[code, language]})" if name in several else name for code, name in places]
