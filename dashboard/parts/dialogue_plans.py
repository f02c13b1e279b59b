"""The columns of a table of planned dialogues."""

from __future__ import annotations

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, month, number
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

    def overdue(key: str) -> Column:
        title = t(f"column.{key}", language, day=day(filters.as_of, language))
        return Column(key, title, "count", words=lambda row: _months(row[key], language))

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("planned_month", t("column.planned_month", language), "month", words=planned),
        Column("status", t("column.status", language), "status", measure=KIND, link=link),
        Column("held_on", t("column.held_on", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
        overdue("months_overdue_when_stated"),
        overdue("months_overdue"),
    ]


def _months(months: int | None, language: str) -> str:
    """A number of months; empty where nothing is overdue."""
    return "" if months is None else t("dialogues.months", language, count=number(int(months), language))
