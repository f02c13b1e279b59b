"""Decisions: what is open and who owes it; standing rules; what has ended; each decision of the months."""

from datetime import date

import streamlit as st

from dashboard.page.decisions.ended import show_ended
from dashboard.page.decisions.matters import show_open, show_standing
from dashboard.page.decisions.months import show_months
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.url_state import UrlState
from dashboard.wording import t

LIST = "list"
URL = UrlState("decisions.shown", (LIST,))
# What the page can show, by the word in the URL; the first is shown where it says nothing.
LISTS = {"open": show_open, "standing": show_standing, "ended": show_ended, "months": show_months}
FIRST = "open"


def show(filters: Filters) -> None:
    """The page."""
    language = filters.language
    [counts] = figure_rows("open_matter_counts", filters)
    if not (counts["open_matters"] or counts["standing_matters"]) and _has_none(filters):
        st.info(t("empty.decisions", language))
        return
    LISTS[_choose(language)](filters)


def _has_none(filters: Filters) -> bool:
    """No decision was taken in the months, nor is known from the months before."""
    return not figure_rows("decision_counts", filters, from_month=date.min)


def _choose(language: str) -> str:
    """Which list is shown; kept in the URL where it is not the first."""
    if asked := URL.asked():
        st.session_state[URL.key(LIST)] = asked[LIST] if asked[LIST] in LISTS else FIRST
    chosen = st.segmented_control(
        t("decisions.show", language),
        list(LISTS),
        format_func=lambda name: t(f"decisions.show.{name}", language),
        key=URL.key(LIST),
        required=True,
        label_visibility="collapsed",
    )
    chosen = chosen or FIRST
    URL.write({LIST: "" if chosen == FIRST else chosen})
    return chosen
