"""The window that takes a wrong file out of the figures. `remove=` in the URL names it; the file stays on the disk."""

from functools import partial

import streamlit as st

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import as_text
from dashboard.view.acts import correct, viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.url_state import asked, forget
from dashboard.windows.saving import ask_why_and_who, load_again, was_written
from dashboard.wording import t

PARAMETER = "remove"


def remove_link(filters: Filters, path: str) -> str:
    """The address that opens the window for a file."""
    return page_link("data", filters, part="loaded", **{PARAMETER: path})


def show_removing(filters: Filters) -> None:
    """Open the window where the URL asks for it."""
    path = asked(PARAMETER)
    if not path:
        return
    language = filters.language

    @st.dialog(t("removing.title", language), on_dismiss=partial(forget, PARAMETER))
    def window() -> None:
        digest = file_digest(path, filters)
        if not digest or filters.sample:
            st.warning(t("removing.unknown", language))
            return
        if not viewer_may(Right.LEAVE_OUT):
            st.info(t("rights.look_only", language))
            return
        st.markdown(as_text(path))
        st.caption(t("removing.note", language))
        with st.form("removing", border=False):
            why, who = ask_why_and_who(language)
            agreed = st.form_submit_button(t("removing.confirm", language), type="primary")
        if agreed and remove_file(path, digest, etl.REMOVED, why, who, filters):
            load_again(filters, PARAMETER)

    window()


def file_digest(path: str, filters: Filters) -> str | None:
    """The sha256 of a loaded file, wherever it is from; None where no file of this path is loaded.

    "" where the reader sees only a part of it: what others see too is not his to remove.
    """
    sources = figure_rows("sources", filters, division=None, district=None, path=path)
    return next((row["sha256"] for row in sources if row["path"] == path), None)


def remove_file(path: str, digest: str, instead: str, why: str, who: str, filters: Filters) -> bool:
    """Write that a file is removed, or that `instead` takes its place; False, and said, where it could not be."""

    def write() -> None:
        correct(file=path, place="", field=etl.FILE_FIELD, old=digest, new=instead, why=why, who=who)

    return was_written(write, filters.language)
