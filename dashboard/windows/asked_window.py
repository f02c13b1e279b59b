"""A window about one row, opened where the URL asks for it and closed by taking it out of the URL."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from dashboard.markup import as_text
from dashboard.view.url_state import asked, forget
from dashboard.words.rows import Row


def show_asked(
    parameter: str, title: str, unknown: str, find: Callable[[str], Sequence[Row]], show: Callable[[Row], None]
) -> None:
    """Show the row that `find` gives for the value of the URL's `parameter`; `unknown` where it gives none."""
    key = asked(parameter)
    if not key:
        return

    @st.dialog(as_text(title), width="large", on_dismiss=partial(forget, parameter))
    def window() -> None:
        rows = find(key)
        if rows:
            show(rows[0])
        else:
            st.warning(as_text(unknown))

    window()
