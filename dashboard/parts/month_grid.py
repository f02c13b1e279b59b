"""The grid of upazilas by month on a page: as many upazilas at a time as the page can carry."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.parts.list_part import choose_part
from dashboard.parts.status_grid import status_grid_html
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.words.display import place
from dashboard.words.rows import records

# With what else a page of a division holds, under 3,000 elements.
MOST_CELLS = 576


@st.fragment
def show_month_grid(months: pd.DataFrame, kind: str, filters: Filters, link: Callable[[str, date], str]) -> None:
    """`months`: rows of queries/upazila_months.sql. `link` gives the address of an upazila's month."""
    language, districts = filters.language, district_names(filters)
    upazilas = months.drop_duplicates("upazila_code", keep="last")
    rows = records(upazilas)
    several = upazilas["district_code"].nunique() > 1

    def name(at: int) -> str:
        district = districts.get(rows[at]["district_code"], "")
        return f"{place(rows[at], language)} ({district})" if several else place(rows[at], language)

    most = max(1, MOST_CELLS // max(1, months["month"].nunique()))
    shown = upazilas.iloc[choose_part(len(rows), f"months.{kind}", language, most, name, width=460)]
    part = months[months["upazila_code"].isin(shown["upazila_code"])]
    st.html(status_grid_html(part, kind, language, link, districts))
