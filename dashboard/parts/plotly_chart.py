"""A chart that Plotly draws on a page, marked where its figures are made up."""

import streamlit as st

from dashboard.charts.template import CONFIG, Chart
from dashboard.markup import visible
from dashboard.view.filters import Filters
from dashboard.view.sample_mark import marked_chart


def draw_chart(chart: Chart, key: str, filters: Filters) -> None:
    """Draw `chart`."""
    marked = marked_chart(chart, filters)
    st.plotly_chart(marked.figure, theme=None, config=CONFIG, alt=visible(marked.alt), key=key)
