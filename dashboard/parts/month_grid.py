"""The grid of upazilas by month on a page: as many upazilas at a time as the page can carry."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain

import streamlit as st

from dashboard.parts.list_part import choose_part
from dashboard.parts.status_grid import status_grid_html
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.words.display import place, place_in_district
from dashboard.words.rows import Row
from dashboard.words.status import lowest_first
from etl import StatementKind

# With what else a page of a division holds, under 3,000 elements.
MOST_CELLS = 576


@st.fragment
def show_month_grid(months: Sequence[Row], kind: str, filters: Filters, link: Callable[[str, date], str]) -> None:
    """The worst first. `months`: rows of queries/upazila_months.sql. `link` gives the address of an upazila's month."""
    language, districts = filters.language, district_names(filters)
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
    st.html(status_grid_html(part, kind, language, link, districts))


def _worst_first(kind: str, filters: Filters) -> list[str]:
    """The codes of the upazilas: with minutes as in the list of who is furthest behind, else by the rate."""
    if kind == StatementKind.MINUTES_RECEIVED:
        rows: Sequence[Row] = figure_rows("furthest_behind", filters)
    else:
        rows = lowest_first(figure_rows("reporting_rates", filters, kind=kind), "reporting_rate")
    return [row["upazila_code"] for row in rows]
