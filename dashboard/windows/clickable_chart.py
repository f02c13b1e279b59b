"""Charts on a page, marked where their figures are made up; those whose marks open evidence when clicked."""

import streamlit as st

from dashboard.charts.template import CONFIG, Chart
from dashboard.markup import visible
from dashboard.view.evidence_request import PARAMETER, EvidenceRequest
from dashboard.view.filters import Filters
from dashboard.view.sample_mark import marked_chart
from dashboard.view.url_state import ask


def draw_chart(chart: Chart, key: str, filters: Filters) -> None:
    """Draw `chart`, which cannot be clicked."""
    marked = marked_chart(chart, filters)
    st.plotly_chart(marked.figure, theme=None, config=CONFIG, alt=visible(marked.alt), key=key)


def clickable_chart(chart: Chart, key: str, kind: str, filters: Filters) -> None:
    """Draw `chart`; a click on a mark whose customdata begins with an upazila's code opens its evidence of `kind`."""
    clicks = f"{key}.clicks"
    # A new key after each click clears the chart's selection, so that the same place can be opened again.
    drawn = f"{key}.{st.session_state.get(clicks, 0)}"

    def opened() -> None:
        points = st.session_state[drawn]["selection"]["points"]
        code = next((point["customdata"][0] for point in points if point.get("customdata")), None)
        if code is not None:
            ask(PARAMETER, EvidenceRequest(kind, code).written())
            st.session_state[clicks] = st.session_state.get(clicks, 0) + 1

    marked = marked_chart(chart, filters)
    st.plotly_chart(
        marked.figure,
        theme=None,
        config=CONFIG,
        alt=visible(marked.alt),
        key=drawn,
        selection_mode="points",
        on_select=opened,
    )
