"""The part of the Decisions page that shows what is open: one row a matter, the oldest first, and who owes it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard.markup import as_text, render
from dashboard.page.decisions.boxes import SEARCH, Box, choose
from dashboard.page.decisions.owing import owing_namer, show_owing
from dashboard.page.decisions.rows import HEADINGS, worded_matters
from dashboard.page.decisions.tables import matter_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.list_part import asked_part, choose_part
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.decisions import place_namer, roles_named
from dashboard.words.display import number
from dashboard.words.rows import Rows
from dashboard.words.status import OPEN_DECISIONS, word

# The page's own part of the URL. A status is one of OPEN_DECISIONS, or SOON: due within 15 days.
NAMES = ("who", "topic", "status", "order", SEARCH)
SOON, BY_DUE_DAY = "soon", "due"
URL = UrlState("decisions.open", NAMES)


@st.fragment
def show_open(filters: Filters) -> None:
    """The open matters under their own filters, then who owes them. Standing rules are not among them."""
    language = filters.language
    [counts] = figure_rows("open_matter_counts", filters)
    if not counts["open_matters"]:
        st.info(t("empty.open_matters", language))
        return
    duties = figure_rows("open_duties", filters)
    chosen = _choose(counts["topics"], duties, filters)
    asked = {"standing": False, **query_parameters(chosen, duties, language)}
    if matters := _asked_matters(filters, "open", asked):
        _show_list(matters, filters, "open", asked, _asked_words(chosen, duties, filters))
    else:
        count = number(counts["open_matters"], language)
        st.info(as_text(t("empty.decisions_filtered", language, count=count)))
    show_owing(duties, filters)


def show_standing(filters: Filters) -> None:
    """The rules that hold month after month: they have no day on which they are over."""
    asked = {"standing": True}
    st.caption(t("standing.note", filters.language))
    if matters := _asked_matters(filters, "standing", asked):
        _show_list(matters, filters, "standing", asked, [t("decisions.show.standing", filters.language)])
    else:
        st.info(t("empty.standing", filters.language))


def _asked_matters(filters: Filters, name: str, asked: Mapping[str, Any]) -> Rows:
    """The part of the matters that is to be shown: a division has ten thousand."""
    first, most = asked_part(name)
    matters = figure_rows("open_matters", filters, **asked, first=first, most=most)
    return matters if matters or not first else figure_rows("open_matters", filters, **asked, first=0, most=most)


def _show_list(
    matters: Rows, filters: Filters, name: str, asked: Mapping[str, Any], asked_words: Sequence[str]
) -> None:
    """A part of the matters as a table, each with all that was decided of it folded in; the file holds every row."""
    language = filters.language
    names = place_namer(figure_rows("places", filters), language)
    districts = district_names(filters) if filters.district is None else {}
    count = matters[0]["found_matters"]
    choose_part(count, name, language, asked_part(name)[1])
    rows = worded_matters(matters, names, districts, filters)
    shown = {"shown": number(len(rows), language), "count": number(count, language)}
    caption = t(f"{name}.caption", language, **shown)
    headings = {key: t(f"column.{title}", language) for key, title in HEADINGS.items()}
    record = t("paper.record", language)
    st.html(render("matter_list", rows=rows, headings=headings, caption=caption, record=record))
    if any(matters.column("doubtful_link")):
        st.caption(t("matters.doubt_note", language))
    columns, key = matter_columns(names, language), f"decisions.{name}"
    everything = partial(figure_rows, "open_matters", filters, **asked)
    show_downloads(everything, columns, "open_matters", filters, key, asked_words)


def query_parameters(chosen: Mapping[str, str], duties: Rows, language: str) -> dict[str, Any]:
    """What queries/open_matters.sql is asked for, from the page's part of the URL (only what is set)."""
    asked: dict[str, Any] = {name: chosen[name] for name in ("who", "topic") if chosen[name]}
    if chosen["status"] == SOON:
        asked["due_soon"] = True
    elif chosen["status"]:
        asked["decision_status"] = chosen["status"]
    if chosen["order"]:
        asked["matter_order"] = chosen["order"]
    if chosen[SEARCH]:
        roles = roles_named(chosen[SEARCH], duties.column("role"), language)
        asked |= {"search": chosen[SEARCH], "search_roles": roles}
    return asked


def _asked_words(chosen: Mapping[str, str], duties: Rows, filters: Filters) -> list[str]:
    """What the page's filters ask for, for the downloaded file."""
    language = filters.language
    who_words = owing_namer(filters)
    words = [who_words(row) for row in duties.where("who", chosen["who"])]
    words += [t(f"topic.{chosen['topic']}", language)] if chosen["topic"] else []
    words += [_status_words(chosen["status"], language)] if chosen["status"] else []
    return [*words, t("export.search", language, words=chosen[SEARCH])] if chosen[SEARCH] else words


def _status_words(status: str, language: str) -> str:
    return t("matters.soon", language) if status == SOON else word("decision", status, language)


def _choose(topics: Sequence[str], duties: Rows, filters: Filters) -> dict[str, str]:
    """What is chosen in the filters over the open matters."""
    language = filters.language
    who_words = owing_namer(filters)
    owing = {row["who"]: who_words(row) for row in duties if row["open_matters"]}
    titles = {name: t(f"matters.filter.{name}", language) for name in NAMES if name != SEARCH}
    usual = t("filter.any", language)
    boxes = {
        "who": Box(titles["who"], list(owing), lambda who: owing[who], usual, width=230),
        "topic": Box(titles["topic"], list(topics), lambda code: t(f"topic.{code}", language), usual),
        "status": Box(titles["status"], [*OPEN_DECISIONS, SOON], lambda code: _status_words(code, language), usual),
        "order": Box(
            titles["order"],
            [BY_DUE_DAY],
            lambda code: t(f"matters.order.{code}", language),
            t("matters.order.age", language),
        ),
    }
    return choose(URL, boxes, language, search_width=230)
