"""Who owes what: the open matters of each implementer, counted."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.markup import as_text
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import heading_html
from dashboard.parts.list_part import part_of
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.decisions import place_namer
from dashboard.words.display import number
from dashboard.words.rows import Row


def show_owing(duties: Sequence[Row], filters: Filters) -> None:
    """A row an implementer with an open matter; those bound by standing rules alone are counted below."""
    language = filters.language
    st.html(heading_html(t("owing.heading", language), defined("decision_open", filters)))
    owing = [row for row in duties if row["open_matters"]]
    caption = t("owing.caption", language, count=number(len(owing), language))
    columns = owing_columns(filters)
    st.html(html_table(part_of(owing, "owing", language), columns, caption, language, compact=True))
    notes = [t("owing.note", language)]
    if rules_alone := len(duties) - len(owing):
        notes.append(t("owing.rules_alone", language, count=number(rules_alone, language)))
    st.caption(as_text(" ".join(notes)))
    show_downloads(duties, columns, "open_duties", filters, "decisions.owing")


def owing_columns(filters: Filters) -> list[Column]:
    """The columns of queries/open_duties.sql; a name leads to what its bearer owes."""
    language = filters.language

    def counted(name: str) -> Column:
        return Column(f"{name}_matters", t(f"owing.column.{name}", language), "count")

    return [
        Column(
            "who",
            t("owing.column.who", language),
            words=owing_namer(filters),
            link=lambda row: page_link("decisions", filters, who=row["who"]),
        ),
        *(counted(name) for name in ("open", "overdue", "due_passed", "due_soon", "standing")),
        Column("oldest_raised_on", t("owing.column.oldest", language), "day"),
    ]


def owing_namer(filters: Filters) -> Callable[[Row], str]:
    """From a row to its implementer: an office's own words, or role and place; in a view of several districts, with
    the district."""
    language, districts = filters.language, district_names(filters)
    names = place_namer(figure_rows("places", filters), language)

    def words(row: Row) -> str:
        if row["role"] == "none":
            who = t("owing.none", language)
        elif row["post"]:
            who = row["post"]
        elif row["upazila_code"]:
            role = t(f"role.{row['role']}", language)
            who = t("owing.role_of", language, role=role, place=names([row["upazila_code"]]))
        else:
            who = t(f"role.{row['role']}", language)
        if filters.district is not None:
            return who
        return t("owing.in_district", language, who=who, district=districts[row["district_code"]])

    return words
