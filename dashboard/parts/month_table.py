"""The columns of a table of upazilas' months: status, days, remarks."""

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day
from dashboard.words.facts import fact_marks
from dashboard.words.last_word import status_in_full
from dashboard.words.rows import Row
from dashboard.words.status import Status


def month_columns(kind: str, filters: Filters) -> list[Column]:
    """One row an upazila's month, from queries/upazila_months.sql; the status leads to what says so."""
    language = filters.language

    def link(row: Row) -> str:
        return evidence_link(filters, kind, upazila=row["upazila_code"], month=row["month"], kind=kind)

    several = [Column("month", t("column.month", language), "month")] if filters.from_month != filters.to_month else []
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        *several,
        Column(
            "status",
            t("column.status", language),
            "status",
            kind,
            lambda row: status_in_full(kind, row, language),
            link,
        ),
        Column("due_on", t("column.due_on", language), "day", words=lambda row: _day(row, "due_on", language)),
        Column("event_on", t(f"column.event_on.{kind}", language), "day", words=lambda row: _event(row, language)),
        Column("stated_on", t("column.stated_on", language), "day", words=lambda row: _stated(row, language)),
        Column("reason", t("column.remarks", language), words=lambda row: remarks(row, language)),
    ]


def remarks(row: Row, language: str) -> str:
    """The reason as the paper gives it, and what a reader must know before relying on the status."""
    parts = [row["reason"], *fact_marks(row, language)]
    if row["in_conflict"]:
        parts.append(t("reporting.in_conflict", language))
    return " · ".join(part for part in parts if part)


def _day(row: Row, key: str, language: str) -> str:
    """A day, or that it is not known."""
    known = row[key]
    return t("table.unknown", language) if known is None else day(known, language)


def _event(row: Row, language: str) -> str:
    """The day of the event; "not known" where it took place on a day that no source gives, empty where it did not."""
    if row["event_on"] is None and row["status"] != Status.RECEIVED:
        return ""
    return _day(row, "event_on", language)


def _stated(row: Row, language: str) -> str:
    """The day from which the last word on it is known; empty where no source speaks."""
    return "" if row["stated_on"] is None else _day(row, "stated_on", language)
