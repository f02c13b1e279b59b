"""What the page runs before Streamlit begins, as one script."""

from pathlib import Path

from dashboard.frame.streamlit_words import streamlit_words_js

HERE = Path(__file__).parent
FILES = ("start.js", "streamlit_words.js")


def start_script() -> str:
    """The words put in place of Streamlit's, then the scripts of this folder."""
    return "\n".join((streamlit_words_js(), *(HERE.joinpath(name).read_text(encoding="utf-8") for name in FILES)))
