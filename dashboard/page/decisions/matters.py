"""The part of the Decisions page that shows what is open: one row a matter, the oldest first, and who owes it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.markup import render
from dashboard.page.decisions.owing import owing_words, show_owing
from dashboard.page.decisions.parts import part_of
from dashboard.page.decisions.rows import HEADINGS, worded_matters
from dashboard.page.decisions.tables import matter_columns
from dashboard.parts.download import download_buttons
from dashboard.view.answers import figure
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.decisions import place_namer, roles_named
from dashboard.words.display import number
from dashboard.words.rows import records
from dashboard.words.status import OPEN_DECISIONS, word
from etl.bengali.text import clean

# The page's own part of the URL. A status is one of OPEN_DECISIONS, or SOON: due within 15 days.
NAMES = ("who", "topic", "status", "order", "q")
SOON, BY_DUE_DAY = "soon", "due"
LONGEST_SEARCH = 100
URL = UrlState("decisions.open", NAMES)


@st.fragment
def show_open(filters: Filters) -> None:
    """The open matters under their own filters, then who owes them. Standing rules are not among them."""
    language = filters.language
    everything = figure("open_matters", filters, standing=False)
    if everything.empty:
        st.info(t("empty.open_matters", language))
        return
    duties = figure("open_duties", filters)
    chosen = _choose(everything, duties, filters)
    frame = figure("open_matters", filters, standing=False, **query_parameters(chosen, duties, language))
    if frame.empty:
        st.info(t("empty.decisions_filtered", language, count=number(len(everything), language)))
    else:
        _show_list(frame, filters, "open", _asked_words(chosen, duties, filters))
    show_owing(duties, filters)


def show_standing(filters: Filters) -> None:
    """The rules that hold month after month: they have no day on which they are over."""
    frame = figure("open_matters", filters, standing=True)
    st.caption(t("standing.note", filters.language))
    if frame.empty:
        st.info(t("empty.standing", filters.language))
        return
    _show_list(frame, filters, "standing", [t("decisions.show.standing", filters.language)])


def _show_list(frame: pd.DataFrame, filters: Filters, name: str, asked: Sequence[str]) -> None:
    """The matters as a table, each with all that was decided of it folded in; the file holds every row."""
    language = filters.language
    names = place_namer(figure("places", filters), language)
    districts = district_names(filters) if filters.district is None else {}
    rows = worded_matters(part_of(frame, name, language), names, districts, filters)
    shown = {"shown": number(len(rows), language), "count": number(len(frame), language)}
    caption = t(f"{name}.caption", language, **shown)
    headings = {key: t(f"column.{title}", language) for key, title in HEADINGS.items()}
    record = t("paper.record", language)
    st.html(render("matter_list", rows=rows, headings=headings, caption=caption, record=record))
    if frame["doubtful_link"].any():
        st.caption(t("matters.doubt_note", language))
    download_buttons(frame, matter_columns(names, language), "open_matters", filters, f"decisions.{name}", asked)


def query_parameters(chosen: Mapping[str, str], duties: pd.DataFrame, language: str) -> dict[str, Any]:
    """What queries/open_matters.sql is asked for, from the page's part of the URL (only what is set)."""
    asked: dict[str, Any] = {name: chosen[name] for name in ("who", "topic") if chosen[name]}
    if chosen["status"] == SOON:
        asked["due_soon"] = True
    elif chosen["status"]:
        asked["decision_status"] = chosen["status"]
    if chosen["order"]:
        asked["matter_order"] = chosen["order"]
    if chosen["q"]:
        asked |= {"search": chosen["q"], "search_roles": roles_named(chosen["q"], duties["role"], language)}
    return asked


def _asked_words(chosen: Mapping[str, str], duties: pd.DataFrame, filters: Filters) -> list[str]:
    """What the page's filters ask for, for the downloaded file."""
    language = filters.language
    words = [owing_words(row, filters) for row in records(duties[duties["who"] == chosen["who"]])]
    words += [t(f"topic.{chosen['topic']}", language)] if chosen["topic"] else []
    words += [_status_words(chosen["status"], language)] if chosen["status"] else []
    return [*words, t("export.search", language, words=chosen["q"])] if chosen["q"] else words


def _status_words(status: str, language: str) -> str:
    return t("matters.soon", language) if status == SOON else word("decision", status, language)


def _choose(everything: pd.DataFrame, duties: pd.DataFrame, filters: Filters) -> dict[str, str]:
    """Draw the filters, beginning with what the URL says, and keep what is chosen in the URL."""
    language = filters.language
    owing = {row["who"]: owing_words(row, filters) for row in records(duties) if row["open_matters"]}
    boxes: dict[str, tuple[list[str], Callable[[str], str]]] = {
        "who": (list(owing), lambda who: owing[who]),
        "topic": (sorted(everything["topic"].unique()), lambda code: t(f"topic.{code}", language)),
        "status": ([*OPEN_DECISIONS, SOON], lambda code: _status_words(code, language)),
        "order": ([BY_DUE_DAY], lambda code: t(f"matters.order.{code}", language)),
    }
    _set_widgets({name: codes for name, (codes, _) in boxes.items()})
    with st.container(horizontal=True, key="decision-filters"):
        chosen = {name: _box(name, codes, label, language) for name, (codes, label) in boxes.items()}
        typed = st.text_input(t("decisions.search", language), max_chars=LONGEST_SEARCH, key=URL.key("q"), width=230)
    chosen["q"] = clean(typed or "").strip()
    URL.write(chosen)
    return chosen


def _set_widgets(codes: Mapping[str, Sequence[str]]) -> None:
    """The widgets' values: the URL's where it counts, else their own; a code that is not among `codes` is all."""
    state, asked = st.session_state, URL.asked()
    for name in NAMES:
        text = asked[name] if asked else state[URL.key(name)]
        state[URL.key(name)] = text[:LONGEST_SEARCH] if name == "q" or text in codes[name] else ""


def _box(name: str, codes: Sequence[str], label: Callable[[str], str], language: str) -> str:
    """A choice of one code or of the usual ("")."""
    usual = t("matters.order.age" if name == "order" else "filter.any", language)
    return st.selectbox(
        t(f"matters.filter.{name}", language),
        ["", *codes],
        format_func=lambda code: label(code) if code else usual,
        key=URL.key(name),
        width=230 if name == "who" else 165,
    )
