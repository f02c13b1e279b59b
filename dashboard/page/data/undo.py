"""The window that takes a correction back. `undo=` in the URL names its line."""

from __future__ import annotations

from datetime import date

import streamlit as st

import etl
from dashboard.view.answers import answer
from dashboard.view.dataset import data_dir, is_sample_chosen
from dashboard.view.filters import Filters
from dashboard.windows.correct import load_again
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import records

PARAMETER = "undo"


def show_undoing(filters: Filters) -> None:
    """Open the window where the URL asks for it."""
    asked = st.query_params.get(PARAMETER, "")
    if not asked:
        return
    language = filters.language
    rows = [row for row in records(answer("corrections", {})) if str(row["line_no"]) == asked]

    @st.dialog(t("undoing.title", language), on_dismiss=_forget)
    def window() -> None:
        if not rows or rows[0]["undone_on"] is not None or is_sample_chosen():
            st.warning(t("undoing.unknown", language))
            return
        line = {"line": number(rows[0]["line_no"], language), "who": rows[0]["who"], "why": rows[0]["why"]}
        st.write(t("undoing.ask", language, **line).replace("$", "\\$"))
        if st.button(t("undoing.confirm", language), type="primary"):
            _undo(int(rows[0]["line_no"]), language)

    window()


def _undo(line_no: int, language: str) -> None:
    try:
        etl.undo_correction(data_dir(), line_no, date.today())
    except etl.CannotCorrect as failure:
        st.error(t(f"correcting.failed.{failure.code}", language))
        return
    except OSError as error:
        st.error(t("correcting.failed.cannot_write", language, error=error.strerror or type(error).__name__))
        return
    _forget()
    load_again(language)


def _forget() -> None:
    st.query_params.pop(PARAMETER, None)
