"""Tables of many districts: one table in parts or, where that would be too long, a folded table for each district."""

from collections.abc import Sequence

import pandas as pd

from dashboard.markup import render
from dashboard.parts.tables import Column, html_table
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# More rows than this are folded away by district: a division's upazilas of one month still fit one table.
MOST_ROWS = 80


def district_column(filters: Filters) -> Column:
    """The district's name, from its code."""
    names, title = district_names(filters), t("column.district", filters.language)
    return Column("district_code", title, "place", words=lambda row: names.get(row["district_code"], ""))


def district_table(frame: pd.DataFrame, columns: Sequence[Column], caption: str, filters: Filters) -> str:
    """As `tables.html_table`; rows of several districts are grouped by district. The frame has district_code."""
    language, names = filters.language, district_names(filters)

    def district(row: Row) -> str:
        return names.get(row["district_code"], "")

    codes = list(dict.fromkeys(frame["district_code"]))
    if len(codes) <= 1:
        return html_table(frame, columns, caption, language)
    together = frame.sort_values("district_code", kind="stable")
    if len(frame) <= MOST_ROWS:
        return html_table(together, columns, caption, language, group=district)
    folded = []
    for code in dict.fromkeys(together["district_code"]):
        rows, name = together[together["district_code"] == code], names.get(code, "")
        summary = t("by_district.summary", language, district=name, count=number(len(rows), language))
        folded.append({"summary": summary, "html": html_table(rows, columns, f"{caption}: {name}", language)})
    return render("folded", caption=caption, parts=folded)
