"""The Dialogues page in words: its table, and what is known of the days after the last word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.windows.evidence import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, month, number, place
from dashboard.words.facts import value
from dashboard.words.rows import records

Row = Mapping[str, Any]
KIND = "dialogue_held"


def plan_columns(filters: Filters) -> list[Column]:
    """One row a planned dialogue, or one held without a known plan, from queries/dialogue_plans.sql."""
    language = filters.language

    def link(row: Row) -> str:
        return evidence_link(filters, KIND, upazila=row["upazila_code"])

    def planned(row: Row) -> str:
        start = value(row["planned_month"])
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


def completion_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/dialogue_completion.sql: also those whose plan no source names."""
    language = filters.language
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("planned_dialogues", t("column.planned_dialogues", language), "count"),
        Column("due_dialogues", t("column.due_dialogues", language), "count"),
        Column("held_dialogues", t("column.held_dialogues", language), "count"),
        Column("completion_rate", t("column.completion_rate", language), "rate"),
    ]


def since_sentence(plans: pd.DataFrame, as_of: date, language: str) -> str:
    """What no source has said since the last word on the dialogues not held; empty where the last word is of `as_of`.

    `plans`: rows of queries/dialogue_plans.sql (status, stated_on).
    """
    open_plans = plans[plans["status"] == "not_received"]
    if open_plans.empty:
        return ""
    last = open_plans["stated_on"].max().date()
    if last >= as_of:
        return ""
    return t("dialogues.since", language, last=day(last, language), as_of=day(as_of, language))


def planless_sentence(completion: pd.DataFrame, language: str) -> str:
    """The upazilas whose plan no source names, by name: unknown, outside the denominator; empty where there are none.

    `completion`: rows of queries/dialogue_completion.sql (plans_known, upazila_bn, upazila_en).
    """
    names = [place(row, language) for row in records(completion) if not row["plans_known"]]
    if not names:
        return ""
    return t("dialogues.planless", language, count=number(len(names), language), places=", ".join(names))


def _months(months: Any, language: str) -> str:
    """A number of months; empty where nothing is overdue."""
    known = value(months)
    return "" if known is None else t("dialogues.months", language, count=number(int(known), language))
