"""The columns of the files that the Decisions page offers: open matters, what ended, decisions and their counts."""

from collections.abc import Callable
from typing import Literal

from dashboard.parts.decision_list import HEADINGS, PlaceNamer, number_words
from dashboard.parts.tables import Column
from dashboard.wording import t
from dashboard.words.chains import closing_words, doubt_words, progress_words
from dashboard.words.decisions import due_words, ending_words, implementer_words, status_words
from dashboard.words.rows import Row
from dashboard.words.status import DECISION_STATUSES, word


def decision_columns(place_names: PlaceNamer, language: str) -> list[Column]:
    """The columns of the download, from queries/decision_followup.sql."""

    def column(name: str, words: Callable[[Row], str], kind: Literal["text", "day"] = "text") -> Column:
        return Column("due_on" if name == "due" else name, t(f"column.{HEADINGS[name]}", language), kind, words=words)

    return [
        Column("month", t("column.month", language), "month"),
        column("no", lambda row: number_words(row, language)),
        Column("text", t("column.decision_text", language)),
        column("topic", lambda row: t(f"topic.{row['topic']}", language)),
        column("implementers", lambda row: implementer_words(row, place_names, language)),
        column("carried_over", lambda row: t("decision.carried_over", language) if row["carried_over"] else ""),
        # a day where the paper names one, else its month or its words
        column("due", lambda row: due_words(row, language), "day"),
        column("status", lambda row: status_words(row, language)),
        Column("first_raised_on", t("column.first_raised_on", language), "day"),
        Column("times_raised", t("column.times_raised", language), "count"),
        Column("closed_quote", t("column.closing", language), words=lambda row: closing_words(row, language)),
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


def matter_columns(place_names: PlaceNamer, language: str) -> list[Column]:
    """The columns of the download, from queries/open_matters.sql."""
    return [
        Column("text", t("column.matter", language)),
        Column("topic", t("column.topic", language), words=lambda row: t(f"topic.{row['topic']}", language)),
        Column(
            "implementers",
            t("column.implementers", language),
            words=lambda row: implementer_words(row, place_names, language),
        ),
        # a day where the paper names one, else its month or its words
        Column("due_on", t("column.due", language), "day", words=lambda row: due_words(row, language)),
        Column("status", t("column.status", language), words=lambda row: status_words(row, language)),
        Column("first_raised_on", t("column.first_raised_on", language), "day"),
        Column("times_raised", t("column.times_raised", language), "count"),
        Column("age_months", t("column.age_months", language), "count"),
        Column(
            "progress",
            t("column.progress", language),
            words=lambda row: "; ".join(progress_words(said, language) for said in row["progress"]),
        ),
        Column(
            "doubtful_link",
            t("column.doubt", language),
            words=lambda row: t("chain.doubtful.link", language) if row["doubtful_link"] else "",
        ),
    ]


def chain_columns(language: str) -> list[Column]:
    """The columns of the download, from queries/decision_chains.sql."""
    return [
        Column("text", t("column.decision_text", language)),
        Column("topic", t("column.topic", language), words=lambda row: t(f"topic.{row['topic']}", language)),
        Column("first_raised_on", t("column.first_raised_on", language), "day"),
        Column("last_raised_on", t("column.last_raised_on", language), "day"),
        Column("times_raised", t("column.times_raised", language), "count"),
        Column("age_months", t("column.age_months", language), "count"),
        Column(
            "status",
            t("column.status", language),
            words=lambda row: ending_words(row, language) or word("chain", row["status"], language),
        ),
        Column("closed_quote", t("column.closing", language), words=lambda row: closing_words(row, language)),
        Column("doubtful", t("column.doubt", language), words=lambda row: doubt_words(row, language)),
    ]
