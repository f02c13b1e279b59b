"""Data: new papers and what is left to do; what is loaded, what was left out, contradictions, corrections, rules."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.accounts.rights import Right
from dashboard.frame.left_out import left_out_html
from dashboard.markup import as_text, render
from dashboard.page.data.activity import show_activity
from dashboard.page.data.contradictions import (
    MOST_CARDS,
    activity_conflict_columns,
    conflict_columns,
    idea_conflict_columns,
    register_conflict_columns,
    show_conflict_cards,
)
from dashboard.page.data.decisions import show_contradicted_entries, show_doubtful_ties
from dashboard.page.data.loaded import correction_columns, gap_columns, source_columns, undo_link, unfilled_columns
from dashboard.page.data.recounted import show_recounted
from dashboard.page.data.remove import show_removing
from dashboard.page.data.rule_window import show_rule_window
from dashboard.page.data.rules import show_rules
from dashboard.page.data.tasks import every_month, tasks_html, unfilled_registers
from dashboard.page.data.template import template_html
from dashboard.page.data.undo import show_undoing
from dashboard.page.data.upload import show_upload
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import draw, info_html
from dashboard.parts.list_part import choose_part, part_of
from dashboard.parts.tables import html_table
from dashboard.view.acts import viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names, upazila_names
from dashboard.view.current_day import current_day
from dashboard.view.file_names import file_words
from dashboard.view.filters import Filters
from dashboard.view.sample_mark import sample_link
from dashboard.view.url_state import UrlState
from dashboard.windows.correct import correct_link
from dashboard.windows.saving import load_again
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.facts import FactCard, fact_cards
from queries.scope import COUNTRY, Level

PART = "part"
URL = UrlState("data", (PART,))
MOST_SOURCES = 50


def show(filters: Filters) -> None:
    """The page: one part at a time, so that only what is looked at is asked for."""
    part = _choose_part(filters.language)
    PARTS[part](filters)
    show_undoing(filters)
    show_removing(filters)
    show_rule_window(filters)


def _choose_part(language: str) -> str:
    """The part chosen, kept in the URL as `part`."""
    names = [name for name in PARTS if name not in NEEDED or viewer_may(NEEDED[name])]
    if asked := URL.asked():
        st.session_state[URL.key(PART)] = asked[PART] if asked[PART] in names else names[0]
    chosen = st.segmented_control(
        t("data.part", language),
        names,
        format_func=lambda name: t(f"data.part.{name}", language),
        key=URL.key(PART),
        required=True,
        label_visibility="collapsed",
    )
    part = chosen or names[0]
    URL.write({PART: part})
    return part


def _show_loaded(filters: Filters) -> None:
    """When what was loaded, every file with what it gave, and a button to load again."""
    language = filters.language
    (loaded,) = figure_rows("load_summary", filters)
    counts = {name: number(loaded[name], language) for name in ("sources", "meetings", "decisions", "statements")}
    st.markdown(
        as_text(
            t(
                "data.loaded",
                language,
                day=day(loaded["built_at"], language),
                seconds=number(loaded["seconds"], language, 1),
                **counts,
            )
        )
    )
    with st.container(horizontal=True):
        if viewer_may(Right.UPLOAD) and st.button(t("data.load_changes", language), key="data.load"):
            load_again(filters)
        if viewer_may(Right.REBUILD):
            whole = t("data.rebuild.help", language)
            if st.button(t("data.rebuild", language), key="data.rebuild", help=as_text(whole)):
                load_again(filters, force=True)
    show_recounted(filters)
    if not filters.sample and viewer_may(Right.MAKE_SAMPLE):
        st.html(render("sample_offer", words=t("sample.offer", language), href=sample_link(language)))
    words = st.text_input(t("data.path_words", language), key="data.path_words", max_chars=100)
    sources = figure_rows("sources", filters, path=words.strip() or None)
    columns = source_columns(filters)
    caption = t("data.sources_caption", language)
    none = t("data.no_sources", language)
    shown = part_of(sources, "data.sources", language, MOST_SOURCES)
    st.html(html_table(shown, columns, caption, language, none, compact=True))
    show_downloads(sources, columns, "sources", filters, key="data.sources")


def _show_left_out(filters: Filters) -> None:
    """Each file and row that did not load: where, why, what to do."""
    language = filters.language
    rows = figure_rows("rejected", filters)
    if rows:
        st.html(left_out_html(rows, language))
    # Whether anything of no place was left out is not told to a reader of a part.
    if filters.scope != COUNTRY:
        st.info(t("scope.without_place", language))
    elif not rows:
        st.info(t("data.nothing_left_out", language))


def _show_conflicts(filters: Filters) -> None:
    """What sources disagree about, each with all that is said of it."""
    language = filters.language
    conflicts = figure_rows("conflicts", filters)
    tables = [
        (query, part, columns, rows)
        for query, part, columns in (
            ("activity_conflicts", "data.activities", activity_conflict_columns(language)),
            ("idea_conflicts", "data.ideas", idea_conflict_columns(language)),
            ("register_conflicts", "data.registers", register_conflict_columns(language)),
        )
        if (rows := figure_rows(query, filters))
    ]
    if not show_contradicted_entries(filters) and not conflicts and not tables:
        st.info(t("data.no_conflicts", language))
    if conflicts:
        st.caption(t("data.conflicts_note", language))
        show_conflict_cards(conflicts, filters)
        show_downloads(conflicts, conflict_columns(language), "conflicts", filters, key="data.conflicts")
    for query, part, columns, rows in tables:
        shown = part_of(rows, part, language, MOST_SOURCES)
        st.html(html_table(shown, columns, t(f"data.{query}_caption", language), language))
        show_downloads(rows, columns, query, filters, key=f"data.{query}")


def _show_doubtful(filters: Filters) -> None:
    """What a scan or a loose match left unsure, to be confirmed or corrected."""
    language = filters.language
    cards = fact_cards(figure_rows("doubtful_readings", every_month(filters)), language)
    if not show_doubtful_ties(filters) and not cards:
        st.info(t("data.no_doubtful", language))
    if not cards:
        return
    st.caption(t("data.doubtful_note", language))
    shown = cards[choose_part(len(cards), "data.doubtful", language, MOST_CARDS, in_file=False)]
    st.html(render("doubtful", cards=[_doubtful_card(card, filters) for card in shown]))


def _doubtful_card(card: FactCard, filters: Filters) -> dict[str, Any]:
    """A reading for templates/doubtful.html, with a link a place it speaks of."""
    links = [
        {
            "words": t("data.check_one", filters.language, place=place),
            "href": correct_link(filters, "data", fact_id, part="doubtful"),
        }
        for place, fact_id in zip(card.places, card.fact_ids, strict=True)
    ]
    places, source = ", ".join(card.places), file_words(card.path or "", filters.language)
    return {"said": card.said, "places": places, "quote": card.quote, "source": source, "links": links}


def _show_gaps(filters: Filters) -> None:
    """Months without a paper or with a register that is not filled, of all that are over."""
    language = filters.language
    whenever = every_month(filters)
    gaps = figure_rows("gaps", whenever)
    columns = gap_columns(language, district_names(filters))
    shown = part_of(gaps, "data.gaps", language)
    st.html(html_table(shown, columns, t("data.gaps_caption", language), language, t("data.no_gaps", language)))
    if gaps:
        show_downloads(gaps, columns, "gaps", filters, key="data.gaps")
    unfilled = unfilled_registers(whenever)
    columns = unfilled_columns(filters)
    shown = part_of(unfilled, "data.unfilled", language, in_file=False)
    caption, none = t("data.unfilled_caption", language), t("data.no_unfilled", language)
    st.html(html_table(shown, columns, caption, language, none))


def _show_corrections(filters: Filters) -> None:
    """Every correction with its reason, name, day and state; those in force can be taken back."""
    language = filters.language
    corrections = figure_rows("corrections", filters)
    columns = correction_columns(upazila_names(filters), language, undo_link(filters))
    caption = t("data.corrections_caption", language)
    none = t("data.no_corrections" if filters.scope == COUNTRY else "scope.without_place", language)
    shown = part_of(corrections, "data.corrections", language, MOST_SOURCES)
    st.html(html_table(shown, columns, caption, language, none))
    if corrections:
        show_downloads(corrections, columns, "corrections", filters, key="data.corrections")


def _show_add(filters: Filters) -> None:
    """New papers and registers, looked at before they are loaded; what is left to do; the workbook to fill in."""
    if filters.sample:
        draw([info_html(t("sample.read_only", filters.language)), tasks_html(filters)])
        return
    district = show_upload(filters, current_day())
    # It lists the upazilas of a whole district.
    template = [template_html(district, filters)] if filters.scope.sees_whole(Level.DISTRICT) else []
    draw([tasks_html(filters), *template])


PARTS: dict[str, Callable[[Filters], None]] = {
    "add": _show_add,
    "loaded": _show_loaded,
    "left_out": _show_left_out,
    "conflicts": _show_conflicts,
    "doubtful": _show_doubtful,
    "gaps": _show_gaps,
    "corrections": _show_corrections,
    "rules": show_rules,
    "activity": show_activity,
}
# What an account needs to see a part at all.
NEEDED = {"add": Right.UPLOAD, "activity": Right.SEE_LOG}
