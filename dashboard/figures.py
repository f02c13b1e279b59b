"""A query's frame for the view: one read-only connection a warehouse file, frames kept while the file is current."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import streamlit as st

import etl
import queries
from dashboard.view import Filters
from queries.runner import query_parameters


def figure(name: str, filters: Filters, **more: Any) -> pd.DataFrame:
    """The rows of queries/NAME.sql for the view; `more` adds parameters or replaces those of the view.

    Where two upazilas of the frame share a name, each bears its district's. Raises queries.NoWarehouse.
    """
    return answer(name, {**filters.parameters(), **more})


def answer(name: str, parameters: Mapping[str, Any]) -> pd.DataFrame:
    """The rows of queries/NAME.sql for `parameters`; those it does not ask for are left out."""
    asked = tuple(sorted((key, _hashable(parameters.get(key))) for key in query_parameters(name)))
    return _frame(str(queries.current_file(etl.warehouse_dir())), name, asked)


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# The file's name is part of the key: after a load, the next run of a page reads the new file.
@st.cache_data(max_entries=500, show_spinner=False)
def _frame(file: str, name: str, parameters: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    bound = {key: list(value) if isinstance(value, tuple) else value for key, value in parameters}
    frame = queries.run(name, bound, _connection(file).cursor())
    return _with_unique_names(frame, file) if _names_places(frame) else frame


def _names_places(frame: pd.DataFrame) -> bool:
    """Whether the frame is about upazilas by name; one that gives their districts too is left as it is."""
    return {"upazila_code", "upazila_bn"} <= set(frame) and "district_bn" not in frame


@st.cache_resource(max_entries=2, show_spinner=False)
def _connection(file: str) -> duckdb.DuckDBPyConnection:
    """The one connection to a warehouse file; a query takes a cursor of its own, so sessions do not wait in line."""
    try:
        return duckdb.connect(file, read_only=True)
    except duckdb.Error as error:
        raise queries.NoWarehouse(f"The warehouse {Path(file).name} cannot be opened.") from error


@st.cache_data(max_entries=2, show_spinner=False)
def _districts(file: str) -> pd.DataFrame:
    """district_bn and district_en by upazila_code."""
    places = queries.run("places", {}, _connection(file).cursor())
    return places.set_index("upazila_code")[["district_bn", "district_en"]]


def _with_unique_names(frame: pd.DataFrame, file: str) -> pd.DataFrame:
    """The frame, with the district after an upazila's name where another upazila of the frame has the same one."""
    for language in ("bn", "en"):
        column = f"upazila_{language}"
        codes = frame.groupby(column)["upazila_code"].nunique()
        shared = frame[column].isin(codes[codes > 1].index)
        if shared.any():
            districts = frame.loc[shared, "upazila_code"].map(_districts(file)[f"district_{language}"])
            frame.loc[shared, column] = frame.loc[shared, column] + " (" + districts + ")"
    return frame
