"""A long list is shown in parts, so that the page stays light."""

import pandas as pd
import streamlit as st

from dashboard.markup import as_text, visible
from dashboard.wording import t
from dashboard.words.display import number

MOST_ROWS = 20


def part_of(frame: pd.DataFrame, name: str, language: str, most: int | None = None) -> pd.DataFrame:
    """The rows to show: all of them, or the part that is chosen where there are more than `most` (MOST_ROWS).

    `name` is unique on the page.
    """
    most = most or MOST_ROWS
    parts, key = -(-len(frame) // most), f"decisions.part.{name}"
    if parts <= 1:
        return frame
    if st.session_state.get(key, 0) not in range(parts):
        st.session_state[key] = 0

    def label(part: int) -> str:
        first, last = part * most + 1, min((part + 1) * most, len(frame))
        return f"{number(first, language)}–{number(last, language)}"

    title = t("decisions.part", language, count=number(len(frame), language))
    part = st.selectbox(as_text(title), range(parts), format_func=lambda part: visible(label(part)), key=key, width=260)
    return frame.iloc[part * most : (part + 1) * most]
