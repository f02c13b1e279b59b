"""The list of decisions: its rows in words, for the page and for the files that are taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from dashboard.decision_words import due_words, implementer_words, status_words
from dashboard.display import month, number
from dashboard.facts import value
from dashboard.markup import render
from dashboard.rows import records
from dashboard.status import DECISION_STATUSES, word
from dashboard.tables import Column
from dashboard.wording import t

HEADINGS = {
    "no": "decision_no",
    "text": "decision_text",
    "topic": "topic",
    "implementers": "implementers",
    "carried_over": "carried_over",
    "due": "due",
    "status": "status",
    "words": "words",
}


def worded_decisions(
    frame: pd.DataFrame, place_names: Callable[[Sequence[str]], str], language: str
) -> list[dict[str, Any]]:
    """The rows of queries/decision_followup.sql with each part in words; decision_id, meeting_id and month stay."""
    return [_worded(row, place_names, language) for row in records(frame)]


def _worded(row: dict[Any, Any], place_names: Callable[[Sequence[str]], str], language: str) -> dict[str, Any]:
    """One row; `meeting` says of which month's meeting of which team it is."""
    item, no = (number(int(row[name]), language) for name in ("item_no", "decision_no"))
    style = DECISION_STATUSES[row["status"]]
    return {
        "decision_id": row["decision_id"],
        "meeting_id": row["meeting_id"],
        "month": row["month"],
        "meeting": month(value(row["month"]), language),
        "no": t("decision.no", language, item=item, no=no),
        "text": row["text"],
        "topic": t(f"topic.{row['topic']}", language),
        "implementers": implementer_words(row, place_names, language),
        "carried_over": t("decision.carried_over", language) if row["carried_over"] else "",
        "due_on": value(row["due_on"]),
        "due": due_words(row, language),
        "status": status_words(row, language),
        "mark": style.mark,
        "colour": style.colour,
    }


def decision_list_html(rows: Sequence[dict[str, Any]], link: Callable[[dict[str, Any]], str], language: str) -> str:
    """templates/decision_list.html; `link` gives the address of a row's words."""
    return render(
        "decision_list",
        rows=[{**row, "href": link(row)} for row in rows],
        several=len({row["meeting_id"] for row in rows}) > 1,
        headings={name: t(f"column.{key}", language) for name, key in HEADINGS.items()},
        caption=t("decisions.caption", language, count=number(len(rows), language)),
        words={"again": t("decision.again", language), "link": t("paper.show_words", language)},
    )


def decision_columns(language: str) -> list[Column]:
    """The columns of the file that is taken away, over the rows of `worded_decisions`."""
    words = ("text", "topic", "implementers", "carried_over")
    return [
        Column("month", t("column.month", language), "month"),
        Column("no", t("column.decision_no", language)),
        *(Column(name, t(f"column.{HEADINGS[name]}", language)) for name in words),
        # a day where the paper names one, else its month or its words
        Column("due_on", t("column.due", language), "day", words=lambda row: str(row["due"])),
        Column("status", t("column.status", language)),
    ]


def count_columns(language: str) -> list[Column]:
    """The columns of queries/decision_counts.sql: a topic, its decisions, and how many stand how."""
    statuses = [
        Column(f"{status}_decisions", word("decision", status, language), kind="count") for status in DECISION_STATUSES
    ]
    return [
        Column("topic", t("column.topic", language), words=lambda row: t(f"topic.{row['topic']}", language)),
        Column("decisions", t("column.decisions", language), kind="count"),
        Column("carried_over_decisions", t("column.carried_over", language), kind="count"),
        *statuses,
    ]
