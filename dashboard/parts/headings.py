"""Headings and notes as HTML: the browser draws them in a fraction of the time that it takes for Streamlit's own."""

from collections.abc import Iterable

from dashboard.markup import render


def heading_html(words: str) -> str:
    """The heading of a part of a page."""
    return render("heading", words=words)


def notes_html(sentences: Iterable[str]) -> str:
    """Sentences below a figure: where it comes from, what it leaves out; a line each."""
    return render("notes", sentences=sentences)
