"""The part of the Decisions page that shows what has ended: carried out, dropped or superseded, and what says so."""

import streamlit as st

from dashboard.markup import render
from dashboard.page.decisions.tables import chain_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.list_part import part_of
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.wording import t
from dashboard.words.chains import worded_chains
from dashboard.words.display import number

HEADINGS = {"text": "decision_text", "topic": "topic", "age": "age", "raised": "raised_on", "status": "status"}


def show_ended(filters: Filters) -> None:
    """Chains that ended of which the months of the view took a decision, the longest first."""
    language = filters.language
    chains = figure_rows("decision_chains", filters, chain_status="closed")
    if not chains:
        st.info(t("empty.chains.closed", language))
        return
    rows = worded_chains(
        part_of(chains, "ended", language),
        lambda meeting, decision: minutes_link(filters, meeting, decision),
        lambda meeting: minutes_link(filters, meeting),
        language,
    )
    caption = t("ended.caption", language, shown=number(len(rows), language), count=number(len(chains), language))
    headings = {name: t(f"column.{key}", language) for name, key in HEADINGS.items()}
    st.html(render("chain_list", rows=rows, headings=headings, caption=caption))
    st.caption(t("chains.note", language))
    show_downloads(chains, chain_columns(language), "decision_chains", filters, "decisions.ended")
