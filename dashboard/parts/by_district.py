"""Tables of many districts: one table in parts or, where that would be too long, a folded table for each district."""

from collections.abc import Sequence
from itertools import groupby

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


def district_table(table: Sequence[Row], columns: Sequence[Column], caption: str, filters: Filters) -> str:
    """As `tables.html_table`; rows of several districts are grouped by district. The rows have district_code."""
    language, names = filters.language, district_names(filters)

    def code(row: Row) -> str:
        return str(row["district_code"])

    def district(row: Row) -> str:
        return names.get(row["district_code"], "")

    together = sorted(table, key=code)
    if not together or code(together[0]) == code(together[-1]):
        return html_table(together, columns, caption, language)
    if len(together) <= MOST_ROWS:
        return html_table(together, columns, caption, language, group=district)
    folded = []
    for _, group in groupby(together, key=code):
        rows = list(group)
        name = district(rows[0])
        summary = t("by_district.summary", language, district=name, count=number(len(rows), language))
        folded.append({"summary": summary, "html": html_table(rows, columns, f"{caption}: {name}", language)})
    return render("folded", caption=caption, parts=folded)
