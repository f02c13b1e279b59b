"""The grid of upazilas by month on a page: as many upazilas at a time as the page can carry."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from dashboard.parts.list_part import choose_part
from dashboard.parts.status_grid import status_grid_html
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.words.display import place, place_in_district
from dashboard.words.rows import Row

# With what else a page of a division holds, under 3,000 elements.
MOST_CELLS = 576


@st.fragment
def show_month_grid(months: Sequence[Row], kind: str, filters: Filters, link: Callable[[str, date], str]) -> None:
    """`months`: rows of queries/upazila_months.sql. `link` gives the address of an upazila's month."""
    language, districts = filters.language, district_names(filters)
    # Each upazila under its latest name.
    upazilas = list({row["upazila_code"]: row for row in months}.values())
    several = len({row["district_code"] for row in upazilas}) > 1

    def name(at: int) -> str:
        row = upazilas[at]
        return place_in_district(row, districts, language) if several else place(row, language)

    most = max(1, MOST_CELLS // max(1, len({row["month"] for row in months})))
    shown = upazilas[choose_part(len(upazilas), f"months.{kind}", language, most, name, width=460)]
    codes = {row["upazila_code"] for row in shown}
    part = [row for row in months if row["upazila_code"] in codes]
    st.html(status_grid_html(part, kind, language, link, districts))
