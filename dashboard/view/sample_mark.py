"""Made-up papers are never taken for real ones: the mark on every page, chart, table and file of a sample."""

from typing import Any
from urllib.parse import urlencode

import queries
from dashboard.charts.template import Chart
from dashboard.markup import render
from dashboard.view.answers import figure_rows
from dashboard.view.dataset import PARAMETER, SAMPLE
from dashboard.view.filters import Filters
from dashboard.wording import t

# Under the marks of a chart, so light that they stay readable.
_WATERMARK_COLOUR = "rgba(178, 34, 34, 0.16)"


def shows_sample(filters: Filters) -> bool:
    """Whether the warehouse shown was built from made-up papers; it says so itself, whatever folder it lies in."""
    try:
        loaded = figure_rows("load_summary", filters)
    except queries.NoWarehouse:
        return False
    return bool(loaded and loaded[0]["sample"])


def banner_html(language: str) -> str:
    """The mark above a page, with the way back to the office's own papers."""
    return render(
        "sample_banner",
        words=t("sample.banner", language),
        href=f"./?{urlencode({'lang': language})}",
        link=t("sample.leave", language),
    )


def sample_link(language: str) -> str:
    """The address that shows the sample."""
    return f"./?{urlencode({PARAMETER: SAMPLE, 'lang': language})}"


def mark_of(filters: Filters) -> str:
    """The words of the mark where the figures are made up, else ""."""
    return t("sample.mark", filters.language) if shows_sample(filters) else ""


def marked_alt(alt: str, filters: Filters) -> str:
    """What a screen reader is told of a chart, marked where the figures are made up."""
    return f"{mark}. {alt}" if (mark := mark_of(filters)) else alt


def marked_chart(chart: Chart, filters: Filters) -> Chart:
    """The chart, with the mark across it and in its words where the figures are made up."""
    words = mark_of(filters)
    if not words:
        return chart
    layout = chart.figure.get("layout", {})
    annotation: dict[str, Any] = {
        "text": words,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "showarrow": False,
        "textangle": -20,
        "font": {"size": 40, "color": _WATERMARK_COLOUR},
    }
    marked = {**layout, "annotations": [*layout.get("annotations", []), annotation]}
    return Chart({**chart.figure, "layout": marked}, marked_alt(chart.alt, filters))


def marked_words(words: str, filters: Filters) -> str:
    """A caption or a title, marked where the figures are made up."""
    return f"{words} · {mark}" if (mark := mark_of(filters)) else words
