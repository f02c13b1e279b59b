"""Glossary: what each figure counts, out of what, what is unknown, whose rule; and the words for how things stand."""

from typing import Any

import streamlit as st

from dashboard.accounts.rights import Right
from dashboard.exports.pack.terms import STATUSES, terms
from dashboard.markup import render
from dashboard.view.acts import viewer_may
from dashboard.view.definitions import FIGURES, TERM
from dashboard.view.filters import Filters, page_link
from dashboard.view.url_state import asked
from dashboard.wording import t

PARTS = ("counts", "of", "unknown", "rule")


def show(filters: Filters) -> None:
    """The term that the URL names first and open, then all."""
    language, term = filters.language, asked(TERM)
    # Names of files say something to who looks after the program alone.
    with_queries = viewer_may(Right.REBUILD)
    figures = [_told(name, with_queries, filters) for name in sorted(FIGURES, key=lambda name: name != term)]
    words = {name: t(f"glossary.{name}", language) for name in ("title", "note", "figures", "words")}
    st.html(render("glossary", words=words, figures=figures, asked=term in FIGURES, terms=terms(STATUSES, language)))


def _told(name: str, with_queries: bool, filters: Filters) -> dict[str, Any]:
    """A term: its name, its parts as label and words, the page that shows it."""
    language, figure = filters.language, FIGURES[name]
    parts = [(t(f"glossary.part.{part}", language), t(f"glossary.{name}.{part}", language)) for part in PARTS]
    if with_queries:
        parts.append((t("glossary.part.query", language), ", ".join(f"{query}.sql" for query in figure.queries)))
    return {
        "name": t(f"glossary.{name}", language),
        "parts": parts,
        "href": page_link(figure.page, filters, **dict(figure.own)),
        "link": t("glossary.page", language),
    }
