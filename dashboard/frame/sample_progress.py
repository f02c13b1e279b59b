"""Above a page of the sample while it is still being made: what is there already, and how far the rest is."""

import streamlit as st

from dashboard.markup import as_text
from dashboard.view.file_names import failure_words
from dashboard.view.sample_job import latest_sample
from dashboard.view.up_to_date import step_words
from dashboard.wording import t

# As often as a person looks.
SECONDS = 2.0
_WAITING = "sample.waiting"


def show_sample_progress(language: str) -> None:
    """Nothing where no sample is being made."""
    if latest_sample().is_running:
        st.session_state[_WAITING] = True
        _show_step(language)
    elif st.session_state.pop(_WAITING, False) and (failure := latest_sample().failure):
        st.warning(as_text(t("sample.stopped", language, reason=failure_words(failure, language))))


@st.fragment(run_every=SECONDS)
def _show_step(language: str) -> None:
    """The last step told; the page is drawn anew with all of the sample when the making has ended."""
    job = latest_sample()
    if not job.is_running:
        st.rerun()
    words, share = step_words(job.step, language)
    st.info(as_text(t("sample.first_district", language)))
    st.progress(share, as_text(words))
