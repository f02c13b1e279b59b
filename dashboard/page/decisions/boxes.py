"""The row of filters over a list of decisions: boxes of codes and a search, kept in the URL."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.markup import as_text, visible
from dashboard.parts.drawn import on_paper_html
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from etl.bengali.text import clean

# The search's parameter of the URL; every other one is a box's.
SEARCH = "q"
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Box:
    """A choice of one of `codes`, or of the usual (""), in its words; `width` is in pixels."""

    title: str
    codes: Sequence[str]
    label: Callable[[str], str]
    usual: str
    width: int = 165


def choose(url: UrlState, boxes: Mapping[str, Box], language: str, search_width: int) -> dict[str, str]:
    """Draw the filters, beginning with what the URL says, and keep what is chosen in the URL.

    `boxes` are by the parameter of the URL that each one follows.
    """
    _set_widgets(url, boxes)
    with st.container(horizontal=True, key="decision-filters"):
        chosen = {name: _draw(box, url.key(name)) for name, box in boxes.items()}
        title, key = t("decisions.search", language), url.key(SEARCH)
        typed = st.text_input(as_text(title), max_chars=LONGEST_SEARCH, key=key, width=search_width)
    chosen[SEARCH] = clean(typed or "").strip()
    url.write(chosen)
    said = [f"{box.title}: {box.label(chosen[name])}" for name, box in boxes.items() if chosen[name]]
    said += [f"{title}: {chosen[SEARCH]}"] if chosen[SEARCH] else []
    if said:
        st.html(on_paper_html([" · ".join(said)]))
    return chosen


def _set_widgets(url: UrlState, boxes: Mapping[str, Box]) -> None:
    """The widgets' values: the URL's where it counts, else their own; a code that its box does not have is all."""
    state, asked = st.session_state, url.asked()
    for name in url.names:
        text = asked[name] if asked else state[url.key(name)]
        state[url.key(name)] = text[:LONGEST_SEARCH] if name == SEARCH or text in boxes[name].codes else ""


def _draw(box: Box, key: str) -> str:
    return st.selectbox(
        as_text(box.title),
        ["", *box.codes],
        format_func=lambda code: visible(box.label(code) if code else box.usual),
        key=key,
        width=box.width,
    )
