"""The part of the Decisions page that lists each decision of the months, and how they stand by topic."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.charts.decisions import decisions_by_topic
from dashboard.markup import as_text
from dashboard.page.decisions.boxes import SEARCH, Box, choose
from dashboard.page.decisions.tables import count_columns, decision_columns
from dashboard.parts.decision_list import decision_list_html, worded_decisions
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import draw, heading_html, notes_html
from dashboard.parts.list_part import part_of
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, page_link
from dashboard.view.sample_mark import mark_of
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.decisions import place_namer, roles_named
from dashboard.words.display import number
from dashboard.words.rows import Row, Rows
from dashboard.words.status import DECISION_STATUSES, DecisionStatus, word

# The page's own part of the URL, and the parameter of queries/decision_followup.sql that each one sets.
PARAMETERS = {
    "role": "role",
    "topic": "topic",
    "carried": "carried_over",
    "status": "decision_status",
    SEARCH: "search",
}
CARRIED = {"yes": True, "no": False}
MOST_ROWS = 30
URL = UrlState("decisions", tuple(PARAMETERS))


def show_months(filters: Filters) -> None:
    """The list, then the chart."""
    counts = figure_rows("decision_counts", filters)
    if not counts:
        st.info(t("empty.decisions", filters.language))
        return
    _show_list(filters)
    _show_chart(counts, filters)


def _show_chart(counts: Sequence[Row], filters: Filters) -> None:
    """Decisions by topic, each piece a link to its decisions in the list, with the figures to download."""
    language = filters.language

    def link(topic: str, status: str) -> str:
        return page_link("decisions", filters, list="months", topic=topic, status=status)

    chart = decisions_by_topic(counts, language, link, mark_of(filters))
    heading, note = (t(key, language) for key in ("decisions.chart.heading", "decisions.chart_scope"))
    draw([heading_html(heading), chart, notes_html([note])])
    show_downloads(counts, count_columns(language), "decision_counts", filters, key="decisions.chart.download")


@st.fragment
def _show_list(filters: Filters) -> None:
    """The list under its own filters; only this part is drawn again when one of them changes."""
    language = filters.language
    st.html(heading_html(t("decisions.heading", language), defined("decision_open", filters)))
    everything = figure_rows("decision_followup", filters)
    chosen = _choose(everything, language)
    decisions = figure_rows(
        "decision_followup",
        filters,
        **query_parameters(chosen),
        search_roles=_roles_asked(everything, chosen[SEARCH], language),
    )
    if not decisions:
        st.info(as_text(t("empty.decisions_filtered", language, count=number(len(everything), language))))
        return
    names = place_namer(figure_rows("places", filters), language)
    districts = district_names(filters) if filters.district is None else None
    rows = worded_decisions(part_of(decisions, "months", language, MOST_ROWS), names, language, districts)
    st.html(decision_list_html(rows, filters))
    if DecisionStatus.DUE_PASSED in decisions.column("status"):
        st.caption(
            as_text(t("decisions.status_note", language, status=word("decision", DecisionStatus.DUE_PASSED, language)))
        )
    columns, words = decision_columns(names, language), _asked_words(chosen, language)
    show_downloads(decisions, columns, "decision_followup", filters, "decisions.list", words)


def _roles_asked(everything: Rows, words: str, language: str) -> list[str] | None:
    """The roles that the words searched for name; None where nothing is searched for."""
    return roles_named(words, _roles(everything), language) if words else None


def _roles(everything: Rows) -> set[str]:
    return {role for roles in everything.column("roles") for role in roles}


def query_parameters(chosen: Mapping[str, str]) -> dict[str, Any]:
    """What queries/decision_followup.sql is asked for, from the page's part of the URL (only what is set)."""
    asked: dict[str, Any] = {PARAMETERS[name]: text for name, text in chosen.items() if text}
    if "carried_over" in asked:
        asked["carried_over"] = CARRIED[asked["carried_over"]]
    return asked


def _asked_words(chosen: Mapping[str, str], language: str) -> list[str]:
    """What the page's filters ask for, for the downloaded file."""
    words = {"role": "role.", "topic": "topic.", "carried": "carried.", "status": "status.decision."}
    parts = [t(prefix + chosen[name], language) for name, prefix in words.items() if chosen[name]]
    return [*parts, t("export.search", language, words=chosen[SEARCH])] if chosen[SEARCH] else parts


def _choose(everything: Rows, language: str) -> dict[str, str]:
    """What is chosen in the filters over the list."""
    labels: dict[str, tuple[list[str], Callable[[str], str]]] = {
        "role": (sorted(_roles(everything)), lambda code: t(f"role.{code}", language)),
        "topic": (sorted(set(everything.column("topic"))), lambda code: t(f"topic.{code}", language)),
        "carried": (list(CARRIED), lambda code: t(f"carried.{code}", language)),
        "status": (list(DECISION_STATUSES), lambda code: word("decision", code, language)),
    }
    usual = t("filter.any", language)
    boxes = {
        name: Box(t(f"filter.{PARAMETERS[name]}", language), codes, label, usual)
        for name, (codes, label) in labels.items()
    }
    return choose(URL, boxes, language, search_width=260)
