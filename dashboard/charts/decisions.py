"""Decisions by topic and status."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.template import INK, QUIET, Chart, count_axis, layout, names_axis, tint
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.status import DECISION_STATUSES, word

ROW_HEIGHT = 36


def decisions_by_topic(rows: Sequence[Row], language: str) -> Chart:
    """A bar a topic with its number, a piece a status, each piece with its mark and count where there is room.

    `rows`: rows of queries/decision_counts.sql, at least one (topic, decisions, <status>_decisions for each status).
    """
    topics = [t(f"topic.{row['topic']}", language) for row in rows]
    present = [status for status in DECISION_STATUSES if any(row[f"{status}_decisions"] for row in rows)]
    names = [
        t("chart.decisions.topic", language, topic=topic, count=number(int(row["decisions"]), language))
        for topic, row in zip(topics, rows, strict=True)
    ]
    figure = {
        "data": [_status_trace(rows, topics, status, language) for status in present],
        "layout": layout(
            110 + ROW_HEIGHT * len(rows),
            barmode="stack",
            bargap=0.3,
            xaxis=count_axis(max(int(row["decisions"]) for row in rows), language),
            yaxis=names_axis(names),
            # A piece too small for its label has none; the topic's total is beside its name.
            uniformtext={"minsize": 11, "mode": "hide"},
            showlegend=True,
            legend={
                "orientation": "h",
                "x": 0,
                "xref": "container",
                "y": 1,
                "yref": "container",
                "yanchor": "top",
                "traceorder": "normal",
                "itemclick": False,
                "itemdoubleclick": False,
            },
            margin={"l": 8, "r": 16, "t": 56, "b": 8},
        ),
    }
    return Chart(figure, _alt(rows, topics, present, language))


def _status_trace(rows: Sequence[Row], topics: Sequence[str], status: str, language: str) -> dict[str, Any]:
    """The pieces of one status over all topics."""
    style = DECISION_STATUSES[status]
    counts = [int(row[f"{status}_decisions"]) for row in rows]
    told = word("decision", status, language)
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{style.mark} {told}",
        "x": counts,
        "y": list(range(len(rows))),
        "text": [f"{style.mark} {number(count, language)}" if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": INK, "size": 13},
        "marker": {"color": tint(style.colour), "line": {"color": QUIET, "width": 1}},
        "customdata": [[row["topic"], status] for row in rows],
        "hovertext": [
            f"<b>{topic}</b><br>{told}: {number(count, language)}" for topic, count in zip(topics, counts, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _alt(rows: Sequence[Row], topics: Sequence[str], present: Sequence[str], language: str) -> str:
    """Each topic with its counts by status."""
    parts = []
    for row, topic in zip(rows, topics, strict=True):
        counts = ", ".join(
            f"{word('decision', status, language)} {number(int(row[f'{status}_decisions']), language)}"
            for status in present
            if row[f"{status}_decisions"]
        )
        parts.append(f"{topic}: {counts}")
    return t("chart.decisions.alt", language, parts="; ".join(parts))
