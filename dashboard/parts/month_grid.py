"""The grid of upazilas by month on a page: as many upazilas at a time as the page can carry."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain

import streamlit as st

from dashboard.parts.drawn import notes_html
from dashboard.parts.list_part import choose_part
from dashboard.parts.status_grid import status_grid_html
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number, place, place_in_district
from dashboard.words.rows import Row
from dashboard.words.status import Status, lowest_first
from etl import StatementKind

# With what else a page of a division holds, under 3,000 elements.
MOST_CELLS = 576


@st.fragment
def show_month_grid(months: Sequence[Row], kind: str, filters: Filters, link: Callable[[str, date], str]) -> None:
    """The worst first; districts of which no source says anything are one sentence.

    `months`: rows of queries/upazila_months.sql. `link` gives the address of an upazila's month.
    """
    language, districts = filters.language, district_names(filters)
    silent = silent_districts(months)
    months = [row for row in months if row["district_code"] not in silent]
    # Each upazila under its latest name.
    latest = {row["upazila_code"]: row for row in months}
    places = {code: at for at, code in enumerate(_worst_first(kind, filters))}
    upazilas = sorted(latest.values(), key=lambda row: places.get(row["upazila_code"], len(places)))
    several = len({row["district_code"] for row in upazilas}) > 1

    def name(at: int) -> str:
        row = upazilas[at]
        return place_in_district(row, districts, language) if several else place(row, language)

    most = max(1, MOST_CELLS // max(1, len({row["month"] for row in months})))
    shown = upazilas[choose_part(len(upazilas), f"months.{kind}", language, most, name, width=460)]
    of_upazila: dict[str, list[Row]] = {row["upazila_code"]: [] for row in shown}
    for row in months:
        of_upazila.get(row["upazila_code"], []).append(row)
    part = list(chain.from_iterable(of_upazila.values()))
    if part:
        st.html(status_grid_html(part, kind, language, link, districts))
    if silent:
        st.html(silent_html(silent, filters))


def silent_html(silent: Mapping[str, int], filters: Filters) -> str:
    """The sentence that names these districts, each with its number of upazilas."""
    language, districts = filters.language, district_names(filters)
    names = ", ".join(f"{districts[code]} ({number(many, language)})" for code, many in silent.items())
    return notes_html([t("reporting.silent_districts", language, names=names)])


def silent_districts(
    rows: Sequence[Row], is_told: Callable[[Row], bool] = lambda row: row["status"] != Status.NO_DATA
) -> dict[str, int]:
    """Of several districts those of which no source speaks in any of the rows, with how many upazilas each has."""
    upazilas = {row["upazila_code"]: row["district_code"] for row in rows}
    told = {row["district_code"] for row in rows if is_told(row)}
    counts = Counter(upazilas.values())
    return {code: many for code, many in counts.items() if code not in told} if len(counts) > 1 else {}


def _worst_first(kind: str, filters: Filters) -> list[str]:
    """The codes of the upazilas: with minutes as in the list of who is furthest behind, else by the rate."""
    if kind == StatementKind.MINUTES_RECEIVED:
        rows: Sequence[Row] = figure_rows("furthest_behind", filters)
    else:
        rows = lowest_first(figure_rows("reporting_rates", filters, kind=kind), "reporting_rate")
    return [row["upazila_code"] for row in rows]
