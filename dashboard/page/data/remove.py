"""The window that takes a wrong file out of the figures. `remove=` in the URL names it; the file stays on the disk."""

from __future__ import annotations

from datetime import date

import streamlit as st

import etl
from dashboard.view.answers import answer
from dashboard.view.dataset import data_dir, is_sample_chosen
from dashboard.view.filters import Filters, page_link
from dashboard.windows.correct import ask_why_and_who, load_again
from dashboard.wording import t
from dashboard.words.rows import records

PARAMETER = "remove"


def remove_link(filters: Filters, path: str) -> str:
    """The address that opens the window for a file."""
    return page_link("data", filters, part="loaded", **{PARAMETER: path})


def show_removing(filters: Filters) -> None:
    """Open the window where the URL asks for it."""
    path = st.query_params.get(PARAMETER, "")
    if not path:
        return
    language = filters.language

    @st.dialog(t("removing.title", language), on_dismiss=_forget)
    def window() -> None:
        rows = [row for row in records(answer("sources", {"path": path})) if row["path"] == path]
        if not rows or is_sample_chosen():
            st.warning(t("removing.unknown", language))
            return
        st.write(path)
        st.caption(t("removing.note", language))
        with st.form("removing", border=False):
            why, who = ask_why_and_who(language)
            agreed = st.form_submit_button(t("removing.confirm", language), type="primary")
        if agreed and remove_file(path, rows[0]["sha256"], etl.REMOVED, why, who, language):
            _forget()
            load_again(language)

    window()


def remove_file(path: str, sha256: str, instead: str, why: str, who: str, language: str) -> bool:
    """Write that a file is removed, or that `instead` takes its place; False, and said, where it could not be."""
    try:
        etl.correct(
            data_dir(), file=path, place="", field="file", old=sha256, new=instead, why=why, who=who, today=date.today()
        )
    except etl.CannotCorrect as failure:
        st.error(t(f"correcting.failed.{failure.code}", language))
        return False
    except OSError as error:
        st.error(t("correcting.failed.cannot_write", language, error=error.strerror or type(error).__name__))
        return False
    return True


def _forget() -> None:
    st.query_params.pop(PARAMETER, None)
