"""Decisions by topic and status."""

from collections.abc import Callable, Sequence
from typing import Any

from dashboard.charts.template import tint
from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.status import DECISION_STATUSES, word


def decisions_by_topic(rows: Sequence[Row], language: str, link: Callable[[str, str], str], mark: str = "") -> str:
    """A bar a topic with its number, a piece a status, each with its mark and count, as HTML.

    `rows`: rows of queries/decision_counts.sql, at least one (topic, decisions, <status>_decisions for each status).
    `link` gives the address of the decisions of a topic and a status. `mark`: words that lie across made-up figures.
    """
    present = [status for status in DECISION_STATUSES if any(row[f"{status}_decisions"] for row in rows)]
    most = max(int(row["decisions"]) for row in rows)
    return render(
        "stacked_bars",
        mark=mark,
        alt=_alt(rows, present, language),
        legend=[
            {
                "mark": DECISION_STATUSES[status].mark,
                "colour": tint(DECISION_STATUSES[status].colour),
                "word": word("decision", status, language),
            }
            for status in present
        ],
        rows=[_bar(row, present, most, language, link) for row in rows],
    )


def _bar(row: Row, present: Sequence[str], most: int, language: str, link: Callable[[str, str], str]) -> dict[str, Any]:
    """One topic; `width` is in per cent of the longest bar."""
    topic = t(f"topic.{row['topic']}", language)
    return {
        "name": t("chart.decisions.topic", language, topic=topic, count=number(int(row["decisions"]), language)),
        "width": round(100 * int(row["decisions"]) / most, 2),
        "pieces": [
            _piece(topic, status, count, most, language, link(str(row["topic"]), status))
            for status in present
            if (count := int(row[f"{status}_decisions"]))
        ],
    }


def _piece(topic: str, status: str, count: int, most: int, language: str, href: str) -> dict[str, Any]:
    """The decisions of a topic that have one status."""
    style, counted = DECISION_STATUSES[status], number(count, language)
    label = f"{style.mark} {counted}"
    return {
        "count": count,
        "label": label,
        "labelled": count / most >= _room(label),
        "colour": tint(style.colour),
        "told": t(
            "chart.decisions.piece", language, topic=topic, status=word("decision", status, language), count=counted
        ),
        "href": href,
    }


def _room(label: str) -> float:
    """The share of the axis that a label takes on a telephone, where the axis is some 330 pixels long."""
    return (18 + 7 * len(label)) / 330


def _alt(rows: Sequence[Row], present: Sequence[str], language: str) -> str:
    """Each topic with its counts by status."""
    parts = []
    for row in rows:
        counts = ", ".join(
            f"{word('decision', status, language)} {number(int(row[f'{status}_decisions']), language)}"
            for status in present
            if row[f"{status}_decisions"]
        )
        topic = t(f"topic.{row['topic']}", language)
        parts.append(f"{topic}: {counts}")
    return t("chart.decisions.alt", language, parts="; ".join(parts))
