"""The list of decisions, its rows in words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.markup import render
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.wording import t
from dashboard.words.chains import chain_words, closing_words
from dashboard.words.decisions import decision_style, due_words, implementer_words, status_words
from dashboard.words.display import month, number
from dashboard.words.rows import Row

PlaceNamer = Callable[[Sequence[str]], str]

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
    decisions: Sequence[Row], place_names: PlaceNamer, language: str, districts: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """The rows of queries/decision_followup.sql with every part in words; decision_id, meeting_id and month stay.

    `districts`: their names by code, where the reader must be told whose meeting it was.
    """
    rows = [_worded(row, place_names, language) for row in decisions]
    if districts:
        for row, decision in zip(rows, decisions, strict=True):
            code = decision["district_code"]
            row["meeting"] = f"{districts.get(code, code)}, {row['meeting']}"
    return rows


def _worded(row: dict[Any, Any], place_names: PlaceNamer, language: str) -> dict[str, Any]:
    """One row; `meeting` says of which month's meeting of which team it is."""
    style = decision_style(row)
    return {
        "decision_id": row["decision_id"],
        "meeting_id": row["meeting_id"],
        "month": row["month"],
        "meeting": month(row["month"], language),
        "no": number_words(row, language),
        "text": row["text"],
        "chain": chain_words(row, language),
        "closing": closing_words(row, language),
        "topic": t(f"topic.{row['topic']}", language),
        "implementers": implementer_words(row, place_names, language),
        "carried_over": t("decision.carried_over", language) if row["carried_over"] else "",
        "due": due_words(row, language),
        "status": status_words(row, language),
        "mark": style.mark,
        "colour": style.line,
    }


def number_words(row: Row, language: str) -> str:
    """Item and decision: 8/2."""
    item, no = (number(int(row[name]), language) for name in ("item_no", "decision_no"))
    return t("decision.no", language, item=item, no=no)


def decision_list_html(rows: Sequence[dict[str, Any]], filters: Filters) -> str:
    """templates/decision_list.html, each row with the address of its words."""
    language = filters.language
    return render(
        "decision_list",
        rows=[{**row, "href": minutes_link(filters, row["meeting_id"], row["decision_id"])} for row in rows],
        several=len({row["meeting_id"] for row in rows}) > 1,
        headings={name: t(f"column.{key}", language) for name, key in HEADINGS.items()},
        caption=t("decisions.caption", language, count=number(len(rows), language)),
        words={"again": t("decision.again", language), "link": t("paper.show_words", language)},
    )
