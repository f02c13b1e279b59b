"""Overview: how many reported, met, held dialogues, sent ideas; decisions open; where; what is overdue since when."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

import etl
from dashboard.areas import district_names
from dashboard.cards import cards_html
from dashboard.charts.map import upazila_map
from dashboard.charts.outlines import read_areas
from dashboard.charts.template import CONFIG
from dashboard.download import download_buttons
from dashboard.evidence import PARAMETER as EVIDENCE
from dashboard.evidence_request import EvidenceRequest
from dashboard.figures import figure
from dashboard.markup import render
from dashboard.overdue import overdue_groups
from dashboard.tables import Column
from dashboard.view import Filters
from dashboard.wording import t

ON_MAP = ("minutes_received", "meeting_held", "dialogue_held", "idea_submitted")
# What the page asks of a single month, at once: dashboard/page/__init__.py.
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("overview", {}),
    ("overdue", {}),
    ("upazila_months", {"kind": ON_MAP[0]}),
    ("map_areas", {}),
    ("view_sources", {}),
)
MAP_HEIGHT = 520
_MAP_OF, _MAP_SEEN, _OPEN = "overview.map_of", "overview.map_seen", "overview.open"


def show(filters: Filters) -> None:
    """The page."""
    language = filters.language
    measures = figure("overview", filters)
    st.html(cards_html(measures, filters))
    download_buttons(measures, _measure_columns(language), "overview", filters, key="overview.measures")
    left, right = st.columns([5, 6], gap="large")
    with left:
        _show_map(filters)
    with right:
        _show_overdue(filters)


@st.fragment
def _show_map(filters: Filters) -> None:
    """The map of the last month, with the choice of what it shows; only this part is drawn again when that changes."""
    language = filters.language
    if st.session_state.pop(_OPEN, False):
        st.rerun()
    st.subheader(t("overview.map.heading", language), anchor=False)
    kind = st.segmented_control(
        t("overview.map.of", language),
        ON_MAP,
        format_func=lambda name: t(f"overview.map.kind.{name}", language),
        default=ON_MAP[0],
        required=True,
        key=_MAP_OF,
    )
    frame = map_frame(kind or ON_MAP[0], filters)
    _draw_map(frame, kind or ON_MAP[0], filters)
    if (frame["status"] == "no_data").all():
        st.caption(t(f"supply.{kind}", language))
    st.caption(t("overview.map.source", language))
    download_buttons(frame, _map_columns(kind or ON_MAP[0], language), f"map_{kind}", filters, key="overview.map")


def map_frame(kind: str, filters: Filters) -> pd.DataFrame:
    """The status of each upazila in the last month of the view."""
    if kind == "dialogue_held":
        return figure("dialogue_map", filters)
    return figure("upazila_months", filters, kind=kind, from_month=filters.to_month)


def _draw_map(frame: pd.DataFrame, kind: str, filters: Filters) -> None:
    outlines = read_areas(etl.reference_file(etl.data_dir(), "boundaries.geojson"))
    chart = upazila_map(frame, figure("map_areas", filters), outlines, kind, filters.language, MAP_HEIGHT)
    # A new key after each click: the chart forgets the choice, so that the same place can be opened again.
    key = f"overview.map.{st.session_state.get(_MAP_SEEN, 0)}"
    st.plotly_chart(
        chart.figure,
        theme=None,
        config=CONFIG,
        alt=chart.alt,
        key=key,
        selection_mode="points",
        on_select=lambda: _open_place(st.session_state[key], kind, filters),
    )


def _open_place(chosen: Any, kind: str, filters: Filters) -> None:
    """Open the evidence of the upazila that was clicked."""
    points = chosen["selection"]["points"]
    code = next((point["customdata"][0] for point in points if point.get("customdata")), None)
    if code is None:
        return
    month = None if kind == "dialogue_held" else filters.to_month
    st.query_params[EVIDENCE] = EvidenceRequest(kind, code, month).written()
    st.session_state[_MAP_SEEN] = st.session_state.get(_MAP_SEEN, 0) + 1
    st.session_state[_OPEN] = True


def _show_overdue(filters: Filters) -> None:
    """What is overdue, by kind; or the words that nothing is known to be."""
    language = filters.language
    st.subheader(t("overview.overdue.heading", language), anchor=False)
    frame = figure("overdue", filters)
    if frame.empty:
        st.info(t("empty.overdue", language))
        return
    groups = overdue_groups(frame, filters, district_names(language))
    st.html(render("overdue", groups=groups, note=t("overview.overdue.note", language)))
    download_buttons(frame, _overdue_columns(language), "overdue", filters, key="overview.overdue")


def _measure_columns(language: str) -> list[Column]:
    title = {name: t(f"column.{name}", language) for name in ("measure", "done", "expected", "rate", "unknown")}
    return [
        Column("measure", title["measure"], words=lambda row: t(f"measure.{row['measure']}", language)),
        Column("done", title["done"], "count"),
        Column("expected", title["expected"], "count"),
        Column("rate", title["rate"], "rate"),
        Column("on_time", t("column.on_time", language), "count"),
        Column("late", t("column.late", language), "count"),
        Column("unknown", title["unknown"], "count"),
        Column("not_due_yet", t("column.not_due_yet", language), "count"),
        Column("done_before", t("column.done_before", language), "count"),
        Column("expected_before", t("column.expected_before", language), "count"),
        Column("rate_before", t("column.rate_before", language), "rate"),
    ]


def _map_columns(kind: str, language: str) -> list[Column]:
    return [
        Column("upazila_code", t("column.upazila_code", language)),
        Column("upazila", t("column.upazila", language), "place"),
        Column("month", t("column.month", language), "month"),
        Column("status", t("column.status", language), "status", measure=kind),
    ]


def _overdue_columns(language: str) -> list[Column]:
    names = district_names(language)
    return [
        Column("what", t("column.what", language), words=lambda row: t(f"overdue.what.{row['what']}", language)),
        Column("upazila_code", t("column.upazila_code", language)),
        Column("district_code", t("column.district", language), words=lambda row: names.get(row["district_code"], "")),
        Column(f"upazila_{language}", t("column.upazila", language)),
        Column("month", t("column.month", language), "month"),
        Column("since", t("column.since", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
        Column("decision_id", t("column.decision_id", language)),
        Column("text", t("column.decision", language)),
    ]
