"""The window that saves the view shown under a name, or takes a saved one off the list."""

from collections.abc import Callable
from functools import partial

import streamlit as st

import etl
from dashboard.accounts.kept import Busy, CannotRead
from dashboard.accounts.rights import NotAllowed, Right
from dashboard.accounts.saved_views import MOST_CHARACTERS, CannotSave, may_drop, views_for
from dashboard.markup import as_text, visible
from dashboard.view.acts import drop_view, save_view, viewer_may
from dashboard.view.evidence_request import PARAMETER as EVIDENCE
from dashboard.view.filters import Filters
from dashboard.view.url_state import asked, forget
from dashboard.view.viewer import viewer
from dashboard.windows.correct import PARAMETER as CORRECT
from dashboard.windows.record import PARAMETER as RECORD
from dashboard.wording import t

# The URL's parameter that opens it, and its one value.
PARAMETER, ASKED = "save", "view"
# A view is saved without the window that stands over it.
_WINDOWS = (PARAMETER, EVIDENCE, CORRECT, RECORD)


def show_saving(page: str, filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    if asked(PARAMETER) != ASKED:
        return
    language = filters.language

    @st.dialog(as_text(t("views.save", language)), on_dismiss=partial(forget, PARAMETER))
    def window() -> None:
        if not viewer_may(Right.SAVE_VIEW):
            st.info(t("rights.look_only", language))
            return
        _ask_name(page, filters)
        _ask_which_to_drop(language)

    window()


def _ask_name(page: str, filters: Filters) -> None:
    language = filters.language
    name = st.text_input(t("views.name", language), max_chars=MOST_CHARACTERS, key="views.name")
    who = "" if viewer().name else st.text_input(t("correcting.who", language), max_chars=100, key="views.who")
    parameters = {key: text for key, text in st.query_params.to_dict().items() if key not in _WINDOWS}
    place = filters.upazilas[0] if filters.upazilas and len(filters.upazilas) == 1 else None
    shown = place or filters.district or filters.division or ""
    if st.button(t("views.keep", language), type="primary", key="views.keep"):
        _change(lambda: save_view(name, page, parameters, shown, who), language)


def _ask_which_to_drop(language: str) -> None:
    account = viewer()
    droppable = [view.name for view in views_for(etl.data_dir(), account) if may_drop(account, view)]
    if not droppable:
        return
    chosen = st.selectbox(
        t("views.which", language), droppable, format_func=lambda name: visible(name), key="views.which"
    )
    if st.button(t("views.drop", language), key="views.drop"):
        _change(lambda: drop_view(chosen), language)


def _change(write: Callable[[], object], language: str) -> None:
    """Write, then close the window; or say why it could not be written."""
    try:
        write()
    except CannotSave as refused:
        st.error(t(f"views.failed.{refused.code}", language))
    except (Busy, CannotRead, OSError):
        st.error(t("views.failed.cannot_write", language))
    except NotAllowed:
        st.error(t("rights.refused", language))
    else:
        forget(PARAMETER)
        st.rerun()
