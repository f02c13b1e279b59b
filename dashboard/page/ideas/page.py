"""Ideas: the campaigns and their due days, who sent and how many; unknown is said, never counted as none."""

from collections.abc import Sequence

import streamlit as st

from dashboard.charts.ideas import ideas_bars
from dashboard.page.ideas import lists
from dashboard.page.ideas.tables import KIND, campaign_columns, idea_columns
from dashboard.parts.by_district import district_table
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import draw, heading_html
from dashboard.parts.headline import measure_html, measure_row
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.view.sample_mark import mark_of
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.rows import Row

# More upazilas than this, and the bars are one a district.
MOST_BARS = 30


def show(filters: Filters) -> None:
    language = filters.language
    ideas = figure_rows("idea_submissions", filters)
    if not ideas:
        st.info(t("empty.places", language))
        return
    _show_headline(filters)
    _show_campaigns(filters)
    _show_numbers(ideas, filters)
    st.html(
        heading_html(t("ideas.table_heading", language, span=span_words(filters)), defined("idea_submitted", filters))
    )
    columns = idea_columns(filters)
    draw([district_table(ideas, columns, t("ideas.table_caption", language), "ideas.table", filters)])
    show_downloads(ideas, columns, "idea_submissions", filters, key="ideas.table")
    # A campaign's day seldom lies in the month that is looked at.
    longer = known_year(filters)
    draw(lists.offices(longer), lists.lives(longer), lists.moves(longer))


def _show_headline(filters: Filters) -> None:
    """How many upazilas sent ideas, of those a source speaks of."""
    language = filters.language
    row = measure_row(KIND, filters)
    note = t("ideas.headline_note" if row["expected"] else "empty.ideas", language)
    st.html(measure_html(row, t("ideas.headline", language), note, evidence_link(filters, KIND), filters))


def _show_campaigns(filters: Filters) -> None:
    """What was asked for by which day, or that no campaign is known."""
    language = filters.language
    st.html(heading_html(t("ideas.campaigns_heading", language), defined("idea_submitted", filters)))
    campaigns = figure_rows("idea_campaigns", filters)
    if not campaigns:
        st.info(t("empty.idea_campaigns", language))
        return
    columns = campaign_columns(filters)
    draw([district_table(campaigns, columns, t("ideas.campaigns_caption", language), "ideas.campaigns", filters)])
    show_downloads(campaigns, columns, "idea_campaigns", filters, key="ideas.campaigns")


def _show_numbers(ideas: Sequence[Row], filters: Filters) -> None:
    """Bars where a number is known; where none is, though some are known to have sent, what would supply it."""
    language = filters.language
    if all(row["ideas_received"] is None for row in ideas):
        if any(row["submitted_months"] or row["missed_months"] for row in ideas):
            st.info(t("empty.ideas", language))
        return

    def upazila_link(code: str) -> str:
        return evidence_link(filters, KIND, upazila=code)

    def district_link(code: str) -> str:
        return page_link("ideas", filters.of_district(code))

    mark = mark_of(filters)
    if len(ideas) > MOST_BARS:
        heading = "ideas.district_chart_heading"
        chart = ideas_bars(figure_rows("league", filters), language, district_link, mark, code="district_code")
    else:
        heading = "ideas.chart_heading"
        chart = ideas_bars(ideas, language, upazila_link, mark)
    draw([heading_html(t(heading, language, span=span_words(filters))), chart])
