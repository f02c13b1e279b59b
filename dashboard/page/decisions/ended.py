"""The part of the Decisions page that shows what has ended: carried out, dropped or superseded, and what says so."""

import streamlit as st

from dashboard.markup import render
from dashboard.page.decisions.tables import chain_columns
from dashboard.parts.download import show_downloads
from dashboard.parts.list_part import part_of
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import minutes_link
from dashboard.view.url_state import asked
from dashboard.wording import t
from dashboard.words.chains import worded_chains
from dashboard.words.display import month, number

# The parameter of the URL that asks for what ended in the last month, and its one value.
WITHIN, MONTH = "within", "month"
HEADINGS = {"text": "decision_text", "topic": "topic", "age": "age", "raised": "raised_on", "status": "status"}


def show_ended(filters: Filters) -> None:
    """Chains that ended of which the months of the view took a decision, the longest first; or those that ended in its
    last month, where the URL asks for these.
    """
    language = filters.language
    in_month = asked(WITHIN) == MONTH
    chains = figure_rows("decision_chains", filters, chain_status="ended_in_month" if in_month else "closed")
    if in_month:
        told = {"month": month(filters.to_month, language), "count": number(len(chains), language)}
        all_of_view = page_link("decisions", filters, list="ended")
        st.html(render("more", words=t("ended.of_month", language, **told), href=all_of_view))
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
