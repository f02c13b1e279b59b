"""Dialogues: from the planned month to the last word of a source, how long overdue, and whose plans no source names."""

from collections.abc import Sequence

import streamlit as st

from dashboard.charts.timeline import dialogue_timeline
from dashboard.markup import as_text
from dashboard.page.dialogues.tables import completion_columns, district_columns, since_sentence
from dashboard.parts.by_district import district_table
from dashboard.parts.dialogue_plans import KIND, plan_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import draw, heading_html, notes_html
from dashboard.parts.headline import DIALOGUES_APART, measure_html, measure_row, planless_words
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.view.sample_mark import mark_of
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.status import worst_first

# More dialogues than this, and the line of time would be longer than anyone scrolls.
MOST_LINES = 40


def show(filters: Filters) -> None:
    language = filters.language
    completion = figure_rows("dialogue_completion", filters)
    plans = worst_first(figure_rows("dialogue_plans", filters))
    _show_headline(filters)
    if not plans:
        st.info(t("empty.dialogues", language))
        return
    _show_timeline(plans, filters)
    _show_table(plans, filters)
    if planless := planless_words(completion, "plans_known", "dialogues.planless", language):
        st.html(heading_html(t("dialogues.planless_heading", language), defined("dialogue_held", filters)))
        st.markdown(as_text(planless))
    show_downloads(completion, completion_columns(filters), "dialogue_completion", filters, key="dialogues.completion")


def _show_headline(filters: Filters) -> None:
    """How many of the due dialogues were held."""
    language = filters.language
    row = measure_row(KIND, filters)
    note = t("dialogues.headline_note" if row["expected"] else f"evidence.none.{KIND}", language)
    st.html(measure_html(row, t(f"measure.{KIND}", language), note, evidence_link(filters, KIND), filters))
    counts = [t(f"card.{name}", language, count=number(row[name], language)) for name in DIALOGUES_APART if row[name]]
    if counts:
        st.caption(as_text(" · ".join(counts)))


def _show_timeline(plans: Sequence[Row], filters: Filters) -> None:
    """The line of time; what is known since is said in words, so that the axis stays short."""
    language = filters.language
    planned = [row for row in plans if row["planned_month"]]
    if not planned:
        return
    if len(planned) > MOST_LINES:
        _show_districts(filters)
        return

    def link(upazila: str) -> str:
        return evidence_link(filters, KIND, upazila=upazila)

    heading = heading_html(t("dialogues.timeline_heading", language), defined("dialogue_held", filters))
    notes = [t("dialogues.timeline_caption", language), since_sentence(plans, filters.as_of, language)]
    chart = dialogue_timeline(planned, language, link, mark_of(filters))
    draw([heading, chart, notes_html(filter(None, notes))])


def _show_districts(filters: Filters) -> None:
    """Too many dialogues for a line each: how many of the due ones each district held."""
    language = filters.language
    st.html(heading_html(t("dialogues.districts_heading", language), defined("dialogue_held", filters)))
    league = sorted(figure_rows("league", filters), key=lambda row: str(row["district_code"]))
    st.html(html_table(league, district_columns(filters), t("dialogues.districts_caption", language), language))
    st.caption(as_text(t("dialogues.too_many_lines", language, count=number(MOST_LINES, language))))


def _show_table(plans: Sequence[Row], filters: Filters) -> None:
    """Every plan with its days; the status leads to the words."""
    language = filters.language
    columns = plan_columns(filters)
    draw([district_table(plans, columns, t("dialogues.table_caption", language), "dialogues.plans", filters)])
    show_downloads(plans, columns, "dialogue_plans", filters, key="dialogues.plans")
