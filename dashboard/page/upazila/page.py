"""Upazila: everything about one, each figure leading to what says so; made to be printed."""

from collections import Counter
from datetime import date
from itertools import groupby

import streamlit as st

from dashboard.markup import as_text, render
from dashboard.page.upazila.tables import (
    beside_columns,
    beside_district,
    entry_columns,
    idea_list_columns,
    idea_sentence,
    plan_sentence,
    profile_rows,
    reason_columns,
    rule_sentences,
)
from dashboard.parts.activities import activity_columns
from dashboard.parts.decision_list import decision_list_html, worded_decisions
from dashboard.parts.dialogue_plans import plan_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.status_grid import kind_grid_html
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of
from dashboard.view.evidence_request import KINDS
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.decisions import place_namer
from dashboard.words.display import number
from dashboard.words.status import CLOSED_DECISIONS, DECISION_STATUSES, Status
from etl import StatementKind
from queries.scope import Level

# Decisions on the page, the overdue first; the Decisions page has them all.
MOST_DECISIONS = 20
# Ideas on the page; the file has them all, and the offices that sent none.
MOST_IDEAS = 20
# Activities, and register rows of each kind, on the page; the files have them all.
MOST_ACTIVITIES, MOST_ENTRIES = 20, 5
PLAN_ORDER = (Status.NOT_RECEIVED, Status.NO_DATA, Status.NOT_DUE_YET, Status.LATE, Status.RECEIVED, Status.ON_TIME)


def show(filters: Filters) -> None:
    """The page, or the choice of an upazila where the view is not of exactly one."""
    if filters.upazilas is None or len(filters.upazilas) != 1:
        _show_choice(filters)
        return
    longer = known_year(filters)
    _show_profile(longer)
    _show_grid(longer)
    _show_beside(longer)
    _show_reasons(longer)
    _show_dialogues(longer)
    _show_ideas(longer)
    _show_plan(longer)
    _show_upkeep(longer)
    _show_decisions(longer)


def _show_choice(filters: Filters) -> None:
    """A link to each upazila of the view, by district."""
    language = filters.language
    codes = area_of(filters).upazilas
    asked = filters.upazilas or tuple(codes)
    places = sorted(figure_rows("places", filters), key=lambda row: str(row["district_code"]))
    groups = [
        {
            "title": district,
            "links": [
                {
                    "words": codes[row["upazila_code"]][language == "en"],
                    "href": page_link("upazila", filters.of_upazila(row["upazila_code"])),
                }
                for row in rows
            ],
        }
        for district, rows in groupby(
            (row for row in places if row["upazila_code"] in asked), key=lambda row: row[f"district_{language}"]
        )
    ]
    st.html(render("choice", title=t("upazila.choose", language), groups=groups))


def _show_profile(filters: Filters) -> None:
    """What it is, since when, under which names, and its streak."""
    language = filters.language
    (profile,) = figure_rows("upazila_profile", filters)
    streaks = figure_rows("streaks", filters)
    rows = profile_rows(profile, streaks[0] if streaks else None, language)
    st.html(render("meeting_head", rows=rows, folded=False, title=""))


def _show_grid(filters: Filters) -> None:
    """Month by month, a row a kind of thing owed."""
    language = filters.language
    (upazila,) = filters.upazilas or ("",)
    kinds = figure_rows("upazila_kinds", filters)
    st.subheader(as_text(t("upazila.grid.heading", language, span=span_words(filters))), anchor=False)
    if not kinds:
        st.info(t("empty.places", language))
        return

    def link(kind: str, start: date) -> str:
        # A dialogue is spoken of in the month of the meeting, not of its plan.
        return evidence_link(
            filters, kind, upazila=upazila, month=None if kind == StatementKind.DIALOGUE_HELD else start
        )

    st.html(kind_grid_html(kinds, KINDS, language, link, t("upazila.grid.caption", language)))
    district = kinds[0]["district_code"]
    rules = figure_rows("deadline_rules", filters, division=None, district=district)
    title = t("upazila.deadlines", language)
    st.html(render("sentences", title=title, sentences=rule_sentences(rules, language), none=""))


def _show_beside(filters: Filters) -> None:
    """Its rates beside its district's, and its own of earlier months."""
    language = filters.language
    own = figure_rows("overview", filters)
    (profile,) = figure_rows("upazila_profile", filters)
    district = figure_rows("overview", filters, division=None, district=profile["district_code"], upazilas=None)
    st.subheader(as_text(t("upazila.beside.heading", language, span=span_words(filters))), anchor=False)
    if not filters.scope.sees_whole(Level.DISTRICT):
        st.caption(t("scope.not_beside", language))
    rows, columns = beside_district(own, district), beside_columns(filters)
    st.html(html_table(rows, columns, t("upazila.beside.caption", language), language))
    show_downloads(rows, columns, "upazila", filters, key="upazila.beside")


def _show_reasons(filters: Filters) -> None:
    """The reasons it gave for what is missing."""
    language = filters.language
    reasons = figure_rows("reasons", filters)
    st.subheader(t("upazila.reasons.heading", language), anchor=False)
    if not reasons:
        st.caption(t("empty.reasons", language))
        return
    columns = reason_columns(filters)
    st.html(html_table(reasons, columns, t("upazila.reasons.caption", language), language))
    show_downloads(reasons, columns, "reasons", filters, key="upazila.reasons")


def _show_dialogues(filters: Filters) -> None:
    """Its planned dialogues, and those held without a known plan."""
    language = filters.language
    plans = figure_rows("dialogue_plans", filters)
    st.subheader(t("upazila.dialogues.heading", language), anchor=False)
    if not plans:
        st.caption(t("supply.dialogue_held", language))
        return
    columns = plan_columns(filters)[1:]
    st.html(html_table(plans, columns, t("dialogues.table_caption", language), language))
    show_downloads(plans, columns, "dialogue_plans", filters, key="upazila.dialogues")


def _show_ideas(filters: Filters) -> None:
    """How many offices sent ideas, and the ideas that registers list, the newest first."""
    language = filters.language
    st.subheader(t("upazila.ideas.heading", language), anchor=False)
    st.caption(as_text(idea_sentence(figure_rows("idea_submissions", filters), span_words(filters), language)))
    ideas = figure_rows("idea_list", filters)
    sent = [row for row in ideas if row["is_sent"]]
    # The newest first; those of no known day last.
    sent.sort(key=lambda row: row["submitted_on"] or date.min, reverse=True)
    if sent:
        shown = {"shown": number(min(MOST_IDEAS, len(sent)), language), "count": number(len(sent), language)}
        caption = t("upazila.ideas.caption", language, **shown)
        st.html(html_table(sent[:MOST_IDEAS], idea_list_columns(language), caption, language))
    if ideas:
        show_downloads(ideas, idea_list_columns(language), "idea_list", filters, key="upazila.ideas")


def _show_plan(filters: Filters) -> None:
    """The activities of its work plan, the overdue first, and how many are done; or that no register lists any."""
    language = filters.language
    st.subheader(t("upazila.plan.heading", language), anchor=False)
    activities = figure_rows("activities", filters)
    if not activities:
        known = any(row["plan_known"] for row in figure_rows("plan_listed", filters))
        st.caption(t("upazila.plan.none_now" if known else "empty.activities", language))
        return
    st.markdown(as_text(plan_sentence(figure_rows("activity_totals", filters), language)))
    ordered = sorted(activities, key=lambda row: PLAN_ORDER.index(row["status"]))
    counts = {"shown": min(MOST_ACTIVITIES, len(ordered)), "count": len(ordered)}
    caption = t("upazila.plan.caption", language, **{name: number(count, language) for name, count in counts.items()})
    columns = activity_columns(filters, with_team=False)
    st.html(html_table(ordered[:MOST_ACTIVITIES], columns, caption, language, compact=True))
    show_downloads(ordered, columns, "activities", filters, key="upazila.plan")


def _show_upkeep(filters: Filters) -> None:
    """What registers list of its team list, portal and trainings; what minutes say of them is in the grid."""
    language = filters.language
    st.subheader(t("plan.upkeep_heading", language), anchor=False)
    entries = figure_rows("upkeep_entries", filters)
    if not entries:
        st.caption(t("upazila.entries.none", language))
        return
    # Portals are looked at every week: they must not hide the one training of the year.
    so_far: Counter[str] = Counter()
    newest = []
    for row in entries:
        so_far[row["kind"]] += 1
        if so_far[row["kind"]] <= MOST_ENTRIES:
            newest.append(row)
    shown = {"shown": number(len(newest), language), "count": number(len(entries), language)}
    caption = t("upazila.entries.caption", language, **shown)
    columns = entry_columns(language)
    st.html(html_table(newest, columns, caption, language, compact=True))
    show_downloads(entries, columns, "upkeep_entries", filters, key="upazila.entries")


def _show_decisions(filters: Filters) -> None:
    """The decisions it must carry out that are still open, the overdue first."""
    language = filters.language
    decisions = figure_rows("decision_followup", filters)
    order = list(DECISION_STATUSES)
    open_ones = [row for row in decisions if row["status"] not in CLOSED_DECISIONS]
    open_ones.sort(key=lambda row: order.index(row["status"]))
    st.subheader(t("upazila.decisions.heading", language), anchor=False)
    if not open_ones:
        st.caption(t("empty.open_decisions", language))
        return
    names = place_namer(figure_rows("places", filters), language)
    rows = worded_decisions(open_ones[:MOST_DECISIONS], names, language)
    st.html(decision_list_html(rows, filters))
    if len(open_ones) > MOST_DECISIONS:
        words = t("upazila.decisions.all", language, count=number(len(open_ones), language))
        st.html(render("more", words=words, href=page_link("decisions", filters)))
