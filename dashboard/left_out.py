"""What the last load left out: named above every page, so that nothing is missing from a figure in silence."""

from __future__ import annotations

import json

import streamlit as st

import etl
from dashboard.display import number
from dashboard.figures import answer
from dashboard.markup import render
from dashboard.rows import records
from dashboard.wording import t

# The rest is counted: `python -m etl build` and `check` list all.
MOST_NAMED = 50


def show_left_out(language: str) -> None:
    """A closed box that counts the files and rows left out and, opened, names each with the reason and the remedy."""
    frame = answer("rejected", {})
    if frame.empty:
        return
    key = "app.left_out.one" if len(frame) == 1 else "app.left_out"
    with st.expander(t(key, language, count=number(len(frame), language)), icon=":material/warning:"):
        rows = records(frame.head(MOST_NAMED))
        sentences = [
            f"{row['path']}: {etl.say_warning(row['code'], json.loads(row['details']), row['place'], language)}"
            for row in rows
        ]
        if len(frame) > MOST_NAMED:
            more = number(len(frame) - MOST_NAMED, language)
            sentences.append(t("app.left_out.more", language, count=more))
        st.html(render("sentences", title="", sentences=sentences))
