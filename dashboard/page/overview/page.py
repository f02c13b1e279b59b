"""Overview: how many reported, met, held dialogues, sent ideas; decisions open; where; what is overdue since when."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

import etl
from dashboard.charts.map import Map, upazila_map
from dashboard.charts.outlines import BadOutlines, Outline, read_outlines
from dashboard.charts.tiles import upazila_tiles
from dashboard.markup import as_text, render
from dashboard.page.overview.cards import cards_html
from dashboard.page.overview.first_visit import first_visit_html
from dashboard.page.overview.overdue import implementers_column, overdue_groups
from dashboard.parts.by_district import district_column
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import folded_html, heading_html, notes_html
from dashboard.parts.headline import DIALOGUES_APART
from dashboard.parts.last_year import last_year
from dashboard.parts.tables import Column
from dashboard.view.answers import Question, figure_rows
from dashboard.view.areas import district_names
from dashboard.view.dataset import data_dir
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.windows.clickable_map import clickable_map
from dashboard.wording import t
from dashboard.words.display import number_or_blank
from dashboard.words.last_word import word_of
from dashboard.words.rows import Row
from dashboard.words.status import Status
from etl import StatementKind

ON_MAP = (
    StatementKind.MINUTES_RECEIVED,
    StatementKind.MEETING_HELD,
    StatementKind.DIALOGUE_HELD,
    StatementKind.IDEA_SUBMITTED,
)
# The queries that the page of a single month waits for.
QUESTIONS: tuple[Question, ...] = (
    ("overview", {}),
    ("overdue", {}),
    ("upazila_months", {"kind": ON_MAP[0]}),
    ("decision_counts", {}),
    ("map_areas", {}),
    ("since_month_before", {}),
    ("open_matter_counts", {}),
)
BOUNDARIES = "boundaries.geojson"
_MAP_OF = "overview.map_of"


def show(filters: Filters) -> None:
    language = filters.language
    measures, overdue = figure_rows("overview", filters), figure_rows("overdue", filters)
    # One element of the page, as the browser takes longer for each than for what stands in it.
    st.html(
        first_visit_html(filters)
        + cards_html(measures, figure_rows("measure_months", last_year(filters)), filters)
        + downloads_html(measures, _measure_columns(language), "overview", filters, key="overview.measures")
    )
    left, right = st.columns([5, 6], gap="large")
    with left:
        _show_map(filters)
    with right:
        _show_overdue(overdue, filters)


@st.fragment
def _show_map(filters: Filters) -> None:
    """The map of the last month, with the choice of what it shows; only this part is drawn again when that changes."""
    language = filters.language
    st.html(heading_html(t("overview.map.heading", language)))
    chosen = st.segmented_control(
        t("overview.map.of", language),
        ON_MAP,
        format_func=lambda name: t(f"overview.map.kind.{name}", language),
        default=ON_MAP[0],
        required=True,
        key=_MAP_OF,
    )
    kind = chosen or ON_MAP[0]
    rows = map_rows(kind, filters)
    drawn = _draw_map(rows, kind, filters)
    notes = [t("overview.map.source", language)]
    if all(row["status"] == Status.NO_DATA for row in rows):
        notes.insert(0, t(f"supply.{kind}", language))
    if any(row.get("corrected") for row in rows):
        notes.append(t("overview.map.corrected", language))
    downloads = downloads_html(rows, _map_columns(kind, language), f"map_{kind}", filters, key="overview.map")
    tiles = "" if drawn.drawing["named"] else _tiles_html(rows, kind, filters)
    st.html(tiles + notes_html(notes) + downloads)


def map_rows(kind: str, filters: Filters) -> Sequence[Row]:
    """The status of each upazila in the last month of the view."""
    if kind == StatementKind.DIALOGUE_HELD:
        return figure_rows("dialogue_map", filters)
    return figure_rows("upazila_months", filters, kind=kind, from_month=filters.to_month)


def _draw_map(rows: Sequence[Row], kind: str, filters: Filters) -> Map:
    areas = figure_rows("map_areas", filters)
    drawn = upazila_map(rows, areas, _outlines(filters), kind, filters.language, district_names(filters))
    clickable_map(drawn, "overview.map", kind, filters, _evidence_month(kind, filters))
    return drawn


def _evidence_month(kind: str, filters: Filters) -> date | None:
    """The month of which a place of the map opens the evidence; dialogues are those of the view's months."""
    return None if kind == StatementKind.DIALOGUE_HELD else filters.to_month


def _tiles_html(rows: Sequence[Row], kind: str, filters: Filters) -> str:
    """The upazilas of the map by name, folded."""
    month = _evidence_month(kind, filters)
    tiles = upazila_tiles(
        rows, kind, filters.language, district_names(filters), lambda code: evidence_link(filters, kind, code, month)
    )
    return folded_html(t("overview.map.tiles", filters.language), tiles)


def _outlines(filters: Filters) -> tuple[Outline, ...]:
    """The outlines of the office's own file; where that is damaged, which is said, those of the product."""
    try:
        return read_outlines(etl.reference_file(data_dir(filters.sample), BOUNDARIES))
    except BadOutlines:
        st.warning(as_text(t("overview.bad_boundaries", filters.language, file=f"reference/{BOUNDARIES}")))
        return read_outlines(etl.reference_file(None, BOUNDARIES))


def _show_overdue(rows: Sequence[Row], filters: Filters) -> None:
    """What is overdue, by kind; or the words that nothing is known to be."""
    language = filters.language
    heading = heading_html(t("overview.overdue.heading", language), defined("overdue", filters))
    if not rows:
        st.html(heading)
        st.info(t("empty.overdue", language))
        return
    groups = render("overdue", groups=overdue_groups(rows, filters), note=t("overview.overdue.note", language))
    downloads = downloads_html(rows, _overdue_columns(filters), "overdue", filters, key="overview.overdue")
    st.html(heading + groups + downloads)


def _measure_columns(language: str) -> list[Column]:
    """The columns of the download, from queries/overview.sql."""

    def given(name: str) -> Column:
        """The column of a count that only some measures have; blank for the others."""
        title = t(f"column.{name}", language)
        return Column(name, title, "count", words=lambda row: number_or_blank(row[name], language))

    return [
        Column("measure", t("column.measure", language), words=lambda row: t(f"measure.{row['measure']}", language)),
        Column("done", t("column.done", language), "count"),
        Column("expected", t("column.expected", language), "count"),
        Column("rate", t("column.rate", language), "rate"),
        Column("on_time", t("column.on_time", language), "count"),
        Column("late", t("column.late", language), "count"),
        given("before_due"),
        Column("unknown", t("column.unknown", language), "count"),
        *(given(name) for name in DIALOGUES_APART),
        Column("not_due_yet", t("column.not_due_yet", language), "count"),
        Column("done_before", t("column.done_before", language), "count"),
        Column("expected_before", t("column.expected_before", language), "count"),
        Column("rate_before", t("column.rate_before", language), "rate"),
        Column("done_year_before", t("column.done_year_before", language), "count"),
        Column("expected_year_before", t("column.expected_year_before", language), "count"),
        Column("rate_year_before", t("column.rate_year_before", language), "rate"),
    ]


def _map_columns(kind: str, language: str) -> list[Column]:
    return [
        Column("upazila_code", t("column.upazila_code", language)),
        Column("upazila", t("column.upazila", language), "place"),
        Column("month", t("column.month", language), "month"),
        Column("status", t("column.status", language), "status", kind, lambda row: _status(kind, row, language)),
    ]


def _status(kind: str, row: Row, language: str) -> str:
    return word_of(kind, row["status"], [row], language)


def _overdue_columns(filters: Filters) -> list[Column]:
    language = filters.language
    return [
        Column("what", t("column.what", language), words=lambda row: t(f"overdue.what.{row['what']}", language)),
        Column("upazila_code", t("column.upazila_code", language)),
        district_column(filters),
        Column(f"upazila_{language}", t("column.upazila", language)),
        Column("month", t("column.month", language), "month"),
        Column("since", t("column.since", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
        Column("decision_id", t("column.decision_id", language)),
        Column("text", t("column.decision", language)),
        implementers_column(filters),
    ]
