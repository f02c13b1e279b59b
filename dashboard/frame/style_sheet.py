"""All that the pages' look needs, as one style sheet for both languages; the page's own words come with it."""

from pathlib import Path

from dashboard.frame.status_css import status_css
from dashboard.frame.streamlit_words import streamlit_words_css

HERE = Path(__file__).parent
FILES = ("theme.css", "paper.css", "figures.css", "search.css", "streamlit_words.css")


def style_sheet() -> str:
    """The files of this folder, the colours of statuses and the words put in place of Streamlit's."""
    first, *others = (HERE.joinpath(name).read_text(encoding="utf-8") for name in FILES)
    return "\n".join((first, status_css(), *others, streamlit_words_css()))
