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
from dashboard.view.row_link import PARAMETER as CORRECT_ROW
from dashboard.view.url_state import asked, forget
from dashboard.view.viewer import viewer
from dashboard.windows.correct import PARAMETER as CORRECT
from dashboard.windows.record import PARAMETER as RECORD
from dashboard.wording import t
from dashboard.words.display import number
from etl.bengali.phone_numbers import mask_phones

# The URL's parameter that opens it, and its one value.
PARAMETER, ASKED = "save", "view"
# A view is saved without the window that stands over it.
_WINDOWS = (PARAMETER, EVIDENCE, CORRECT, CORRECT_ROW, RECORD)
# Where the session keeps what was done, until it is said; and the view that is to be dropped, until that is confirmed.
_DONE, _TO_DROP = "views.done", "views.to_drop"


def show_saving(page: str, filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    language = filters.language
    if done := st.session_state.pop(_DONE, ""):
        st.toast(as_text(done))
    if asked(PARAMETER) != ASKED:
        st.session_state.pop(_TO_DROP, None)
        return

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
    name = st.text_input(t("views.name", language), key="views.name")
    who = ""
    if not viewer().name:
        who = st.text_input(t("correcting.who", language), max_chars=MOST_CHARACTERS, key="views.who")
    parameters = {key: text for key, text in st.query_params.to_dict().items() if key not in _WINDOWS}
    place = filters.upazilas[0] if filters.upazilas and len(filters.upazilas) == 1 else None
    shown = place or filters.district or filters.division or ""
    if st.button(t("views.keep", language), type="primary", key="views.keep"):
        _change(lambda: save_view(name, page, parameters, shown, who), "saved", name, language)


def _ask_which_to_drop(language: str) -> None:
    account = viewer()
    droppable = [view.name for view in views_for(etl.data_dir(), account) if may_drop(account, view)]
    if not droppable:
        return
    st.divider()
    chosen = st.selectbox(
        t("views.which", language), droppable, format_func=lambda name: visible(name), key="views.which"
    )
    if st.button(t("views.drop", language), key="views.drop"):
        st.session_state[_TO_DROP] = chosen
    if st.session_state.get(_TO_DROP) == chosen:
        _ask_again(chosen, language)


def _ask_again(name: str, language: str) -> None:
    """Whether the view is really to be dropped: nothing brings it back."""
    st.warning(as_text(t("views.drop_sure", language, name=name)))
    if st.button(t("views.drop_yes", language), key="views.drop_yes"):
        _change(lambda: drop_view(name), "dropped", name, language)
    st.button(t("views.drop_no", language), key="views.drop_no", on_click=partial(st.session_state.pop, _TO_DROP, None))


def _change(write: Callable[[], object], done: str, name: str, language: str) -> None:
    """Write, then close the window and say what was done; or say why it could not be written."""
    try:
        write()
    except CannotSave as refused:
        most = number(MOST_CHARACTERS, language)
        st.error(as_text(t(f"views.failed.{refused.code}", language, most=most)))
    except (Busy, CannotRead, OSError):
        st.error(t("views.failed.cannot_write", language))
    except NotAllowed:
        st.error(t("rights.refused", language))
    else:
        st.session_state[_DONE] = t(f"views.{done}", language, name=" ".join(mask_phones(name).split()))
        forget(PARAMETER)
        st.rerun()
