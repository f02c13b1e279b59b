"""The rows of a query for the view: one read-only connection to each warehouse file, the newest frames kept."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pandas as pd

import queries
from dashboard.view.dataset import reader_dir
from dashboard.view.filters import Filters
from dashboard.view.withheld import said, say_withheld
from dashboard.wording import LANGUAGES
from queries.runner import execute, query_parameters
from queries.scope import COUNTRY, scope_of

# Readers of a few parts of the country look at the same time; each part has a file of its own.
MOST_FILES = 6
# Frames of a few KB to a few hundred; the oldest go first.
MOST_FRAMES = 500
# More than the machine has cores would only wait for each other.
MOST_AT_ONCE = min(4, os.cpu_count() or 1)

BoundParameters = tuple[tuple[str, Any], ...]
# A query's name, and the parameters that differ from the view's.
Question = tuple[str, Mapping[str, Any]]
T = TypeVar("T")


def figure(name: str, filters: Filters, **more: Any) -> pd.DataFrame:
    """The rows of queries/NAME.sql for the view (`more` adds or replaces parameters), names unique. NoWarehouse."""
    asked = {**filters.parameters(), **more}
    return answer(reader_dir(filters.sample, filters.scope), name, asked, filters.language)


def answer(folder: Path, name: str, parameters: Mapping[str, Any], language: str) -> pd.DataFrame:
    """The rows of queries/NAME.sql from a warehouse's folder or a scope's; unknown parameters are left out.

    `language`: of the sentence that stands for words the scope does not show. Raises NoWarehouse.
    """
    frame = from_current(folder, lambda file: answer_of(file, name, parameters))
    return frame if scope_of(folder)[1] == COUNTRY else say_withheld(frame, language)


def answer_of(file: str, name: str, parameters: Mapping[str, Any]) -> pd.DataFrame:
    """As `answer`, from one warehouse file. Raises duckdb.Error where the file is damaged."""
    return _frame(file, name, _asked(name, parameters)).copy()


def rows_from(folder: Path, name: str, parameters: Mapping[str, Any], language: str) -> list[dict[str, Any]]:
    """As `answer`, as plain rows: for thousands of rows that no page shows. Names of places are as they are."""
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
    file = str(queries.reader_file(reader_dir(filters.sample, filters.scope)))
    asked = [(name, _asked(name, {**filters.parameters(), **more})) for name, more in questions]
    with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        for question in asked:
            pool.submit(_frame, file, *question)


def _asked(name: str, parameters: Mapping[str, Any]) -> BoundParameters:
    return tuple(sorted((key, _hashable(parameters.get(key))) for key in query_parameters(name)))


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# Key: a load writes a file of a new name and no file is changed after, so file, query and parameters are all it takes.
@lru_cache(maxsize=MOST_FRAMES)
def _frame(file: str, name: str, parameters: BoundParameters) -> pd.DataFrame:
    bound = {key: list(value) if isinstance(value, tuple) else value for key, value in parameters}
    frame = queries.run(name, bound, _connection(file).cursor())
    return with_unique_names(frame, file) if _names_places(frame) else frame


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
def _districts(file: str) -> pd.DataFrame:
    """district_bn and district_en by upazila_code."""
    places = queries.run("places", {}, _connection(file).cursor())
    return places.set_index("upazila_code")[["district_bn", "district_en"]]


def _names_places(frame: pd.DataFrame) -> bool:
    """Whether the frame is about upazilas by name; one that gives their districts too is left as it is."""
    return {"upazila_code", "upazila_bn"} <= set(frame) and "district_bn" not in frame


def with_unique_names(frame: pd.DataFrame, file: str) -> pd.DataFrame:
    """The frame, with the district after an upazila's name where another upazila of the frame has the same one."""
    for language in LANGUAGES:
        column = f"upazila_{language}"
        # Not a group of the frame: that takes longer than the query.
        places = set(zip(frame["upazila_code"].tolist(), frame[column].tolist(), strict=True))
        times = Counter(name for _, name in places)
        several = [name for name, count in times.items() if count > 1]
        if several:
            shared = frame[column].isin(several)
            districts = frame.loc[shared, "upazila_code"].map(_districts(file)[f"district_{language}"])
            frame.loc[shared, column] = frame.loc[shared, column] + " (" + districts + ")"
    return frame
