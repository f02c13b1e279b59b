"""Tables of many districts: one table in parts or, where that would be too long, the table of one at a time."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby

import streamlit as st

from dashboard.markup import as_text, visible
from dashboard.parts.drawn import Piece, on_paper_html
from dashboard.parts.tables import Column, html_table
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# More rows than this are sent district by district: a division's upazilas of one month still fit one table.
MOST_ROWS = 80


def district_column(filters: Filters) -> Column:
    """The district's name, from its code."""
    names, title = district_names(filters), t("column.district", filters.language)
    return Column("district_code", title, "place", words=lambda row: names.get(row["district_code"], ""))


def district_table(rows: Sequence[Row], columns: Sequence[Column], caption: str, name: str, filters: Filters) -> Piece:
    """As `tables.html_table`; rows of several districts are grouped by district. The rows have district_code.

    Of more than MOST_ROWS the district is chosen; `name` is unique on the page.
    """
    language, names = filters.language, district_names(filters)
    together = sorted(rows, key=_code)
    of_district = {code: list(own) for code, own in groupby(together, key=_code)}
    if len(of_district) > 1 and len(together) > MOST_ROWS:
        return partial(_show_chosen, of_district, columns, caption, name, filters)
    group = (lambda row: names.get(_code(row), "")) if len(of_district) > 1 else None
    return html_table(together, columns, caption, language, group=group)


@st.fragment
def _show_chosen(
    of_district: Mapping[str, Sequence[Row]], columns: Sequence[Column], caption: str, name: str, filters: Filters
) -> None:
    """The rows of one district, the first where none is chosen; how many each has is said in the choice."""
    language, names, key = filters.language, district_names(filters), f"district.{name}"
    if st.session_state.get(key) not in of_district:
        st.session_state[key] = next(iter(of_district))

    def label(code: str) -> str:
        count = number(len(of_district[code]), language)
        return t("by_district.summary", language, district=names.get(code, ""), count=count)

    count = number(sum(map(len, of_district.values())), language)
    code = st.selectbox(
        as_text(t("part.shown", language, count=count)),
        list(of_district),
        format_func=lambda code: visible(label(code)),
        key=key,
        width=260,
    )
    printed = {"district": names.get(code, ""), "part": number(len(of_district[code]), language), "count": count}
    st.html(
        on_paper_html([t("on_paper.district", language, **printed)])
        + html_table(of_district[code], columns, f"{caption}: {names.get(code, '')}", language)
    )


def _code(row: Row) -> str:
    return str(row["district_code"])
