"""Dialogues: from the planned month to the last word of a source, how long overdue, and whose plans no source names."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import Any

import streamlit as st

from dashboard.charts.timeline import axis_of, dialogue_timeline
from dashboard.markup import as_text, render
from dashboard.page.dialogues.tables import completion_columns, district_columns, since_sentence
from dashboard.parts.by_district import district_table
from dashboard.parts.dialogue_plans import KIND, plan_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import draw, heading_html, notes_html
from dashboard.parts.headline import DIALOGUES_APART, measure_html, measure_row, planless_words
from dashboard.parts.list_part import choose_part
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.view.sample_mark import mark_of
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.status import lowest_first, worst_first

# More dialogues than this are folded by district; and so many are drawn at a time, a dozen elements of the page each.
MOST_LINES, MOST_DRAWN = 40, 120


def show(filters: Filters) -> None:
    language = filters.language
    completion = figure_rows("dialogue_completion", filters)
    plans = worst_first(figure_rows("dialogue_plans", filters))
    _show_headline(filters)
    if not plans:
        st.info(t("empty.dialogues", language))
        return
    show_downloads(completion, completion_columns(filters), "dialogue_completion", filters, key="dialogues.completion")
    _show_timeline(plans, filters)
    _show_table(plans, filters)
    if planless := planless_words(completion, "plans_known", "dialogues.planless", language):
        st.html(heading_html(t("dialogues.planless_heading", language), defined("dialogue_held", filters)))
        st.markdown(as_text(planless))


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
    heading = heading_html(t("dialogues.timeline_heading", language), defined("dialogue_held", filters))
    notes = [t("dialogues.timeline_caption", language), since_sentence(plans, filters.as_of, language)]
    foot = notes_html(filter(None, notes))
    if len(planned) <= MOST_LINES:
        draw([heading, dialogue_timeline(planned, language, _evidence(filters), mark_of(filters)), foot])
        return
    if filters.district is None:
        _show_districts(filters)
    draw([heading, partial(_show_folded, planned, filters), foot])


def _evidence(filters: Filters) -> Callable[[str], str]:
    return lambda upazila: evidence_link(filters, KIND, upazila=upazila)


@st.fragment
def _show_folded(planned: Sequence[Row], filters: Filters) -> None:
    """The lines of many dialogues folded by district, all on one axis, who has most overdue first and open; of very
    many a part at a time.
    """
    language, names, axis = filters.language, district_names(filters), axis_of(planned)
    overdue = Counter(row["district_code"] for row in planned if row["is_overdue"])
    together = sorted(planned, key=lambda row: (-overdue[row["district_code"]], str(row["district_code"])))
    shown = together[choose_part(len(together), "dialogues.lines", language, MOST_DRAWN)]
    parts: list[dict[str, Any]] = []
    lines = 0
    for code, rows in groupby(shown, key=lambda row: str(row["district_code"])):
        own = list(rows)
        lines += len(own)
        chart = dialogue_timeline(own, language, _evidence(filters), mark_of(filters), axis)
        counted = number(len(own), language)
        summary = t("by_district.summary", language, district=names.get(code, ""), count=counted)
        parts.append({"summary": summary, "html": chart, "open": not parts or lines <= MOST_LINES})
    caption = t("dialogues.folded", language, count=number(len(planned), language))
    st.html(render("folded", caption=caption, parts=parts))


def _show_districts(filters: Filters) -> None:
    """How many of the due dialogues each district held, the lowest share first."""
    language = filters.language
    st.html(heading_html(t("dialogues.districts_heading", language), defined("dialogue_held", filters)))
    league = lowest_first(figure_rows("league", filters), "dialogue_rate")
    st.html(html_table(league, district_columns(filters), t("dialogues.districts_caption", language), language))


def _show_table(plans: Sequence[Row], filters: Filters) -> None:
    """Every plan with its days; the status leads to the words."""
    language = filters.language
    columns = plan_columns(filters)
    draw([district_table(plans, columns, t("dialogues.table_caption", language), "dialogues.plans", filters)])
    show_downloads(plans, columns, "dialogue_plans", filters, key="dialogues.plans")
