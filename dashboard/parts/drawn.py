"""Parts of a page as HTML, and many of them drawn as one element: the browser takes longer for each element than for
what stands in it, and several times longer for Streamlit's own headings and captions.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import streamlit as st

from dashboard.markup import render
from dashboard.view.definitions import Definition

# HTML, or what draws itself: a widget and what follows it.
Piece = str | Callable[[], object]


def draw(*parts: Iterable[Piece]) -> None:
    """Draw parts of a page, each made of pieces; the HTML between two that draw themselves is one element."""
    html: list[str] = []
    for piece in chain.from_iterable(parts):
        if isinstance(piece, str):
            html.append(piece)
            continue
        _draw_html(html)
        html = []
        piece()
    _draw_html(html)


def _draw_html(pieces: Sequence[str]) -> None:
    if pieces:
        st.html("\n".join(pieces))


def heading_html(words: str, definition: Definition | None = None) -> str:
    """The heading of a part of a page; `definition`: what explains its figures."""
    return render("heading", words=words, definition=definition)


def notes_html(sentences: Iterable[str]) -> str:
    """Sentences below a figure, a line each: where it comes from, what it leaves out."""
    return render("notes", sentences=sentences)


def on_paper_html(sentences: Iterable[str]) -> str:
    """Sentences for paper alone: what a control chose, which is not printed, and where the rest of a list is."""
    return render("on_paper", sentences=sentences)


def sentence_html(words: str) -> str:
    """A sentence of the page's own text."""
    return render("sentence", words=words)


def info_html(words: str) -> str:
    """That there is nothing to show, and why."""
    return render("info", words=words)


def folded_html(title: str, html: str) -> str:
    """A part that is opened by its title."""
    return render("folded_part", title=title, html=html)


def side_by_side_html(sides: Iterable[str]) -> str:
    """Parts beside each other; one above the other on a narrow screen."""
    return render("side_by_side", sides=sides)
