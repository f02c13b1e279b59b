"""The columns of a table of planned dialogues."""

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, month, number
from dashboard.words.last_word import status_marked
from dashboard.words.rows import Row
from etl import StatementKind

KIND = StatementKind.DIALOGUE_HELD


def plan_columns(filters: Filters) -> list[Column]:
    """One row a planned dialogue, or one held without a known plan, from queries/dialogue_plans.sql."""
    language = filters.language

    def link(row: Row) -> str:
        return evidence_link(filters, KIND, upazila=row["upazila_code"])

    def planned(row: Row) -> str:
        start = row["planned_month"]
        return t("dialogues.no_plan", language) if start is None else month(start, language)

    def status(row: Row) -> str:
        return status_marked(KIND, row, language)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("planned_month", t("column.planned_month", language), "month", words=planned),
        Column("status", t("column.status", language), "status", KIND, status, link),
        Column("held_on", t("column.held_on", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
        Column(
            "months_overdue", t("column.months_overdue", language), "count", words=lambda row: _overdue(row, language)
        ),
    ]


def _overdue(row: Row, language: str) -> str:
    """The months up to the day of the last word; empty where nothing is overdue."""
    if row["months_overdue"] is None:
        return ""
    count = number(int(row["months_overdue"]), language)
    return t("dialogues.months_to", language, count=count, stated=day(row["stated_on"], language))
