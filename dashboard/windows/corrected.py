"""What a person's correction changed, said on the page where it was made, with a button that takes it back."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.markup import as_text
from dashboard.view.acts import undo
from dashboard.view.answers import figure_rows
from dashboard.view.areas import upazila_names
from dashboard.view.filters import Filters
from dashboard.windows.saving import SAVED, Saved, load_again, was_written
from dashboard.wording import t
from dashboard.words.corrections import changed_words
from dashboard.words.rows import Row

# The view and page on which it is said: it goes when the reader goes on.
_SEEN_AT = "corrected.seen_at"


def show_corrected(page: str, filters: Filters) -> None:
    """The last correction of this session, until the reader goes on to another page or view. Called once a run."""
    saved: Saved | None = st.session_state.get(SAVED)
    if saved is None:
        return
    here = (page, st.query_params.to_dict())
    if st.session_state.setdefault(_SEEN_AT, here) != here:
        del st.session_state[SAVED], st.session_state[_SEEN_AT]
        return
    language = filters.language
    lines = _lines(saved, filters)
    if not lines:
        st.container(key="corrected").info(t("corrected.taken_back", language))
        return
    names = upazila_names(filters)
    changes = "; ".join(changed_words(line, names, language) for line in lines)
    # Below all else and in sight: the reader may have been anywhere on the page.
    box = st.container(key="corrected")
    box.success(as_text(t("corrected.said", language, changes=changes)))

    def take_back() -> None:
        for line in lines:
            undo(line)

    if box.button(t("corrected.take_back", language), key="corrected.take_back") and was_written(take_back, language):
        load_again(filters)


def _lines(saved: Saved, filters: Filters) -> Sequence[Row]:
    """The lines of the correction as they were loaded, those taken back since left out."""
    return [row for row in figure_rows("corrections", filters, file=saved.file) if _is_of(row, saved)]


def _is_of(row: Mapping[str, Any], saved: Saved) -> bool:
    made = (row["field"], row["old"], row["new"]) in saved.changes
    return bool(made and row["place"] == saved.place and row["undone_on"] is None)
