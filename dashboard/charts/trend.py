"""The reporting rate month by month, against the bands that offices are scored in."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dashboard.charts.template import ACCENT, QUIET, Chart, axis, layout, month_ticks, rate_axis
from dashboard.wording import t
from dashboard.words.display import month, nothing_words, rate, received_words
from dashboard.words.rows import Row

# Up to this many months each point has a label; with more, only the last.
MOST_LABELS = 7


def reporting_trend(table: Sequence[Row], thresholds: Sequence[float], kind: str, language: str) -> Chart:
    """The rate by month; a month that no source speaks of is a gap with a question mark.

    `table`: rows of queries/reporting_totals.sql, two or more months (month, received_reports, expected_reports,
    reporting_rate). `thresholds`: the rates (0 to 1) to mark on the axis.
    """
    rows = sorted(table, key=lambda row: row["month"])
    months = [row["month"] for row in rows]
    figure = {
        "data": [_line(rows, language), _unknown(rows, language)],
        "layout": layout(
            300,
            xaxis=axis(type="date", showgrid=False, **month_ticks(months, language, most=4)),
            yaxis=rate_axis(language, thresholds),
            margin={"l": 8, "r": 40, "t": 24, "b": 8},
            hovermode="closest",
        ),
    }
    return Chart(figure, _alt(rows, kind, language))


def _line(rows: Sequence[Row], language: str) -> dict[str, Any]:
    """The rates as a line with a gap where the month is unknown."""
    known = [row["month"] for row in rows if row["expected_reports"]]
    labelled = known if len(rows) <= MOST_LABELS else known[-1:]
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [row["month"].isoformat() for row in rows],
        "y": [row["reporting_rate"] for row in rows],
        "connectgaps": False,
        "text": [rate(row["reporting_rate"], language) if row["month"] in labelled else "" for row in rows],
        "textposition": _sides(rows),
        "line": {"color": ACCENT, "width": 3},
        "marker": {"size": 9, "color": ACCENT},
        "hovertext": [_told(row, language) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _sides(rows: Sequence[Row]) -> list[str]:
    """Where each label is clear of the line: left of a rise, right of a fall."""
    rates = [row["reporting_rate"] for row in rows]
    return [
        "top center",
        *("top left" if (before or 0) < (here or 0) else "top right" for before, here in pairwise(rates)),
    ]


def _unknown(rows: Sequence[Row], language: str) -> dict[str, Any]:
    """A question mark at the foot of each month that no source speaks of, … where it is not due yet."""
    missing = [row for row in rows if not row["expected_reports"]]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [row["month"].isoformat() for row in missing],
        "y": [0.03 for _ in missing],
        "text": ["…" if row["not_due_yet"] and not row["no_data"] else "?" for row in missing],
        "textfont": {"size": 15, "color": QUIET},
        "hovertext": [_told(row, language) for row in missing],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _told(row: Row, language: str) -> str:
    """Month, count and rate, in words where there are none."""
    return f"<b>{month(row['month'], language)}</b><br>{_figures(row, language)}"


def _figures(row: Row, language: str) -> str:
    """Count and rate of one month; where nothing is expected, whether that is not due yet."""
    if not row["expected_reports"]:
        return nothing_words(row["no_data"], row["not_due_yet"], language)
    return received_words(row, language)


def _alt(rows: Sequence[Row], kind: str, language: str) -> str:
    """Every month with its figures."""
    parts = "; ".join(f"{month(row['month'], language)}: {_figures(row, language)}" for row in rows)
    return t("chart.trend.alt", language, measure=t(f"measure.{kind}", language), parts=parts)
