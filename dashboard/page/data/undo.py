"""The window that takes a correction back. `undo=` in the URL names its line."""

from functools import partial

import streamlit as st

from dashboard.markup import render
from dashboard.view.acts import may_undo, undo
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.url_state import asked, forget
from dashboard.windows.saving import load_again, was_written
from dashboard.wording import t
from dashboard.words.display import number

PARAMETER = "undo"


def show_undoing(filters: Filters) -> None:
    """Open the window where the URL asks for it."""
    line_no = asked(PARAMETER)
    if not line_no:
        return
    language = filters.language
    rows = [row for row in figure_rows("corrections", filters) if str(row["line_no"]) == line_no]

    @st.dialog(t("undoing.title", language), on_dismiss=partial(forget, PARAMETER))
    def window() -> None:
        if not rows or rows[0]["undone_on"] is not None or filters.sample:
            st.warning(t("undoing.unknown", language))
            return
        if not may_undo(rows[0]["field"]):
            st.info(t("rights.look_only", language))
            return
        line = {"line": number(rows[0]["line_no"], language), "who": rows[0]["who"], "why": rows[0]["why"]}
        st.html(render("sentences", title="", sentences=[], otherwise=t("undoing.ask", language, **line)))
        take_back = partial(undo, rows[0])
        if st.button(t("undoing.confirm", language), type="primary") and was_written(take_back, language):
            load_again(filters, PARAMETER)

    window()
