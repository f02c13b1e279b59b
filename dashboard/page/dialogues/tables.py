"""The Dialogues page in words: its tables, and what no source has said since the last word."""

from collections.abc import Callable, Iterable
from datetime import date

from dashboard.parts.tables import Column
from dashboard.view.filters import START, Filters, page_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, day
from dashboard.words.rows import Row
from dashboard.words.status import Status


def district_columns(filters: Filters) -> list[Column]:
    """One row a district, from queries/league.sql: the dialogues held of those due."""
    language = filters.language

    def to(page: str) -> Callable[[Row], str]:
        return lambda row: page_link(page, filters.of_district(row["district_code"]))

    def held(row: Row) -> str:
        return count_and_rate(row["held_dialogues"], row["due_dialogues"], row["dialogue_rate"], language)

    return [
        Column("district_code", t("column.district", language), "place", link=to(START)),
        Column("dialogue_rate", t("league.column.dialogues", language), "rate", words=held, link=to("dialogues")),
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


def since_sentence(plans: Iterable[Row], as_of: date, language: str) -> str:
    """What no source has said since the last word on `plans` (queries/dialogue_plans.sql) not held; or ""."""
    open_plans = [row for row in plans if row["status"] == Status.NOT_RECEIVED]
    stated = [row["stated_on"] for row in open_plans if row["stated_on"]]
    if not stated or (last := max(stated)) >= as_of:
        return ""
    return t("dialogues.since", language, last=day(last, language), as_of=day(as_of, language))
