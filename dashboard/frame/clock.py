"""What is wrong with the computer's clock, said above every page: figures are as known on its day."""

from datetime import date

import streamlit as st

from dashboard.markup import as_text
from dashboard.view.answers import figure_rows
from dashboard.view.current_day import clock_trouble, current_day
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import day


def show_clock(filters: Filters) -> None:
    """A sentence where the clock is not set, or is behind the papers."""
    language = filters.language
    last = max((row["last_meeting"] for row in figure_rows("load_summary", filters)), default=None)
    trouble = clock_trouble(last)
    if trouble:
        words = {
            "clock": day(date.today(), language),
            "shown": day(current_day(), language),
            "last": day(last, language),
        }
        st.warning(as_text(t(f"clock.{trouble}", language, **words)))
