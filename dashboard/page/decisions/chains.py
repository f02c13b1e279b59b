"""The part of the Decisions page that shows the decisions that return month after month, the oldest first."""

import streamlit as st

from dashboard.markup import render
from dashboard.page.decisions.tables import chain_columns
from dashboard.parts.download import download_buttons
from dashboard.view.answers import figure
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.chains import worded_chains
from dashboard.words.display import number
from dashboard.words.status import CHAIN_STATUSES, word

CHAIN = "chain"
URL = UrlState("decisions", (CHAIN,))
# A decision taken once does not return.
RETURNS = 2
MOST_ROWS = 100
HEADINGS = {"text": "decision_text", "topic": "topic", "age": "age", "raised": "raised_on", "status": "status"}


@st.fragment
def show_chains(filters: Filters) -> None:
    """Chains of at least two decisions with one in the months of the view, filtered by open or closed."""
    language = filters.language
    st.subheader(t("chains.heading", language), anchor=False)
    if figure("decision_chains", filters, times=RETURNS).empty:
        st.info(t("empty.chains", language))
        return
    chosen = _choose(language)
    frame = figure("decision_chains", filters, times=RETURNS, chain_status=chosen or None)
    if frame.empty:
        st.info(t(f"empty.chains.{chosen}", language))
        return
    rows = worded_chains(
        frame.head(MOST_ROWS),
        lambda meeting, decision: minutes_link(filters, meeting, decision),
        lambda meeting: minutes_link(filters, meeting),
        language,
    )
    caption = t("chains.caption", language, shown=number(len(rows), language), count=number(len(frame), language))
    headings = {name: t(f"column.{key}", language) for name, key in HEADINGS.items()}
    st.html(render("chain_list", rows=rows, headings=headings, caption=caption))
    st.caption(t("chains.note", language))
    words = [word("chain", chosen, language)] if chosen else []
    download_buttons(frame, chain_columns(language), "decision_chains", filters, "decisions.chains", words)


def _choose(language: str) -> str:
    """Open, closed or all (""), kept in the URL as `chain`."""
    if asked := URL.asked():
        st.session_state[URL.key(CHAIN)] = asked[CHAIN] if asked[CHAIN] in CHAIN_STATUSES else ""
    chosen: str = st.selectbox(
        t("filter.chain_status", language),
        ["", *CHAIN_STATUSES],
        format_func=lambda code: word("chain", code, language) if code else t("filter.any", language),
        key=URL.key(CHAIN),
        width=165,
    )
    URL.write({CHAIN: chosen})
    return chosen
