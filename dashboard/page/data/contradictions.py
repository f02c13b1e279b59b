"""What sources disagree about: by kind and by what they disagree over, each with all that is said of it."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.windows.correct import correct_link
from dashboard.windows.evidence_cards import source_words
from dashboard.wording import t
from dashboard.words.display import month, number, place
from dashboard.words.facts import cell_words, fact_marks, fact_words
from dashboard.words.rows import Row

# Cards of one part on the page; the file has all.
MOST_CARDS = 60


def conflict_parts(rows: Iterable[Row], filters: Filters) -> list[dict[str, Any]]:
    """The contradictions by kind and by what the sources disagree over, the most frequent first: a part each, with a
    card an upazila's month and each source's own words (at most MOST_CARDS); reads queries/conflicts.sql.
    """
    parts: dict[tuple[str, str], list[list[Row]]] = {}
    for _, some in groupby(rows, lambda row: (row["month"], row["upazila_code"], row["kind"])):
        facts = list(some)
        parts.setdefault((facts[0]["kind"], facts[0]["disagreement"]), []).append(facts)
    ordered = sorted(parts.items(), key=lambda part: -len(part[1]))
    return [_conflict_part(kind, over, cards, filters) for (kind, over), cards in ordered]


def _conflict_part(kind: str, over: str, cards: list[list[Row]], filters: Filters) -> dict[str, Any]:
    language = filters.language
    counts = {"shown": number(MOST_CARDS, language), "all": number(len(cards), language)}
    words = {"kind": t(f"kind.{kind}", language), "disagreement": t(f"data.conflicts.{over}", language)}
    return {
        "summary": t("data.conflicts.group", language, count=counts["all"], **words),
        "rule": t(f"data.conflicts.rule.{over}", language),
        "more": t("data.conflicts.shown", language, **counts) if len(cards) > MOST_CARDS else "",
        "groups": [
            {
                "title": f"{place(facts[0], language)} · {month(facts[0]['month'], language)}",
                "facts": [_conflict_fact(fact, filters) for fact in facts],
            }
            for facts in cards[:MOST_CARDS]
        ],
    }


def conflict_columns(language: str) -> list[Column]:
    """One row a fact about which sources disagree, from queries/conflicts.sql: all of them, for the file."""
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("month", t("column.month", language), "month"),
        Column("kind", t("column.what", language), words=lambda row: t(f"kind.{row['kind']}", language)),
        Column(
            "disagreement",
            t("data.conflicts.column.disagreement", language),
            words=lambda row: t(f"data.conflicts.{row['disagreement']}", language),
        ),
        Column("value", t("data.conflicts.column.said", language), words=lambda row: fact_words(row, language)),
        Column("known_on", t("column.stated_on", language), "day"),
        Column("path", t("column.file", language), "path"),
        Column("row_no", t("column.row_no", language), "count", words=lambda row: cell_words(row, language)),
        Column("quote", t("column.quote", language)),
    ]


def _conflict_fact(row: Row, filters: Filters) -> dict[str, Any]:
    language = filters.language
    item_no = row["item_no"]
    return {
        "said": fact_words(row, language),
        "marks": fact_marks(row, language),
        "quote": row["quote"],
        "source": source_words(row["known_on"], row["path"], language, item_no),
        "where": cell_words(row, language),
        "href": correct_link(filters, "data", row["fact_id"], part="conflicts"),
        "link": t("data.correct_this", language),
    }


def idea_conflict_columns(language: str) -> list[Column]:
    """One row a register's row, from queries/idea_conflicts.sql."""
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("office", t("column.office", language)),
        Column("title", t("column.idea", language)),
        Column("submitted_on", t("column.submitted_on", language), "day"),
        Column("stage", t("column.stage", language), words=lambda row: stage_words(row["stage"], language)),
        Column("path", t("column.file", language), "path"),
        Column("row_no", t("column.row_no", language), "count"),
    ]


def stage_words(stage: str | None, language: str) -> str:
    """The stage of an idea; unknown in words."""
    return t(f"stage.{stage}", language) if stage else t("display.no_data", language)
