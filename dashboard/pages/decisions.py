"""Decisions: how they stand by topic, and the list, filtered by who must act, topic, carried over, status and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts.decisions import decisions_by_topic
from dashboard.charts.template import CONFIG
from dashboard.decision_list import count_columns, decision_columns, decision_list_html, worded_decisions
from dashboard.decision_words import place_namer
from dashboard.display import number
from dashboard.download import download_buttons
from dashboard.evidence import minutes_link
from dashboard.figures import figure
from dashboard.status import DECISION_STATUSES, word
from dashboard.view import Filters
from dashboard.wording import t
from etl.bengali.text import clean

# The page's own part of the URL, and the parameter of queries/decision_followup.sql that each one sets.
PARAMETERS = {"role": "role", "topic": "topic", "carried": "carried_over", "status": "decision_status", "q": "search"}
CARRIED = {"yes": True, "no": False}
LONGEST_SEARCH = 100


def show(filters: Filters) -> None:
    """The page."""
    language = filters.language
    counts = figure("decision_counts", filters)
    if counts.empty:
        st.info(t("empty.decisions", language))
        return
    _show_chart(counts, filters)
    _show_list(filters)


def _show_chart(counts: pd.DataFrame, filters: Filters) -> None:
    """Decisions by topic, with the figures to take away."""
    language = filters.language
    st.subheader(t("decisions.chart.heading", language), anchor=False)
    chart = decisions_by_topic(counts, language)
    st.plotly_chart(chart.figure, theme=None, config=CONFIG, alt=chart.alt, key="decisions.chart")
    st.caption(t("decisions.chart_scope", language))
    download_buttons(counts, count_columns(language), "decision_counts", filters, key="decisions.chart.download")


@st.fragment
def _show_list(filters: Filters) -> None:
    """The list under its own filters; only this part is drawn again when one of them changes."""
    language = filters.language
    st.subheader(t("decisions.heading", language), anchor=False)
    everything = figure("decision_followup", filters)
    chosen = _choose(everything, language)
    frame = figure("decision_followup", filters, **query_parameters(chosen))
    if frame.empty:
        st.info(t("empty.decisions_filtered", language, count=number(len(everything), language)))
        return
    rows = worded_decisions(frame, place_namer(figure("places", filters), language), language)
    st.html(
        decision_list_html(rows, lambda row: minutes_link(filters, row["meeting_id"], row["decision_id"]), language)
    )
    if (frame["status"] == "due_passed").any():
        st.caption(t("decisions.status_note", language))
    download_buttons(pd.DataFrame(rows), decision_columns(language), "decision_followup", filters, key="decisions.list")


def query_parameters(chosen: Mapping[str, str]) -> dict[str, Any]:
    """What queries/decision_followup.sql is asked for, from the page's part of the URL (only what is set)."""
    asked: dict[str, Any] = {PARAMETERS[name]: text for name, text in chosen.items() if text}
    if "carried_over" in asked:
        asked["carried_over"] = CARRIED[asked["carried_over"]]
    return asked


def _choose(everything: pd.DataFrame, language: str) -> dict[str, str]:
    """Draw the filters, beginning with what the URL says, and keep what is chosen in the URL."""
    roles = sorted({role for roles in everything["roles"] for role in roles})
    boxes = st.columns([1, 1, 1, 1, 1.4])
    with boxes[0]:
        role = _box("role", roles, lambda code: t(f"role.{code}", language), "filter.role", language)
    with boxes[1]:
        topics = sorted(everything["topic"].unique())
        topic = _box("topic", topics, lambda code: t(f"topic.{code}", language), "filter.topic", language)
    with boxes[2]:
        carried = _box(
            "carried", list(CARRIED), lambda code: t(f"carried.{code}", language), "filter.carried_over", language
        )
    with boxes[3]:
        words = list(DECISION_STATUSES)
        status = _box(
            "status", words, lambda code: word("decision", code, language), "filter.decision_status", language
        )
    with boxes[4]:
        typed = st.text_input(
            t("decisions.search", language),
            value=st.query_params.get("q", "")[:LONGEST_SEARCH],
            max_chars=LONGEST_SEARCH,
            key=f"decisions.q.{language}",
        )
    chosen = {"role": role, "topic": topic, "carried": carried, "status": status, "q": clean(typed or "").strip()}
    _remember(chosen)
    return chosen


def _box(name: str, codes: Sequence[str], label: Callable[[str], str], title: str, language: str) -> str:
    """A choice of one code or of all (""); a code that the URL names and the list does not have means all."""
    options = ["", *codes]
    asked = st.query_params.get(name, "")
    return st.selectbox(
        t(title, language),
        options,
        index=options.index(asked) if asked in options else 0,
        format_func=lambda code: label(code) if code else t("filter.any", language),
        key=f"decisions.{name}.{language}",
    )


def _remember(chosen: Mapping[str, str]) -> None:
    """Keep what is chosen in the URL; what is not set is left out."""
    for name, text in chosen.items():
        if text and st.query_params.get(name) != text:
            st.query_params[name] = text
        elif not text:
            st.query_params.pop(name, None)
