"""The columns of the Reporting page's tables and of the files they can be taken away as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.charts.bands import band_key
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.windows.evidence import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, day
from dashboard.words.facts import fact_marks, value
from dashboard.words.rows import as_day
from dashboard.words.status import STATUSES, word

Row = Mapping[str, Any]


def month_columns(kind: str, filters: Filters) -> list[Column]:
    """One row an upazila's month, from queries/upazila_months.sql; the status leads to what says so."""
    language = filters.language

    def link(row: Row) -> str:
        return evidence_link(filters, kind, upazila=row["upazila_code"], month=as_day(row["month"]), kind=kind)

    several = [Column("month", t("column.month", language), "month")] if filters.from_month != filters.to_month else []
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        *several,
        Column("status", t("column.status", language), "status", measure=kind, link=link),
        Column("due_on", t("column.due_on", language), "day", words=lambda row: _day(row, "due_on", language)),
        Column("event_on", t(f"column.event_on.{kind}", language), "day", words=lambda row: _event(row, language)),
        Column("stated_on", t("column.stated_on", language), "day", words=lambda row: _stated(row, language)),
        Column("reason", t("column.remarks", language), words=lambda row: remarks(row, language)),
    ]


def rate_columns(kind: str, filters: Filters, with_bands: bool) -> list[Column]:
    """One row an upazila, from queries/reporting_rates.sql; a rate stands beside its count.

    A rate leads to what it counts. `with_bands` names the band of each rate: not worth saying of a single month,
    which is all or nothing.
    """
    language = filters.language

    def rate_words(row: Row) -> str:
        return count_and_rate(row["received_reports"], row["expected_reports"], row["reporting_rate"], language)

    def link(row: Row) -> str:
        return evidence_link(filters, kind, upazila=row["upazila_code"], kind=kind)

    def in_time(row: Row) -> str:
        return count_and_rate(row["on_time_reports"], row["timed_reports"], row["on_time_rate"], language)

    def band(row: Row) -> str:
        key = band_key(value(row["reporting_rate"]))
        return t(key, language) if key else ""

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("reporting_rate", t(f"column.reporting_rate.{kind}", language), "rate", words=rate_words, link=link),
        *([Column("reporting_rate", t("column.band", language), words=band)] if with_bands else []),
        Column("on_time_rate", t("column.on_time_rate", language), "rate", words=in_time),
        Column("unknown_reports", t("column.unknown_months", language), "count"),
    ]


def rate_file_columns(kind: str, filters: Filters) -> list[Column]:
    """As `rate_columns`, with the counts as columns of their own: a rate in a file stands beside its count too."""
    language = filters.language
    counts = ("received_reports", "expected_reports")
    timed = ("on_time_reports", "timed_reports")
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        *(Column(name, t(f"column.{name}", language), "count") for name in counts),
        Column("reporting_rate", t(f"column.reporting_rate.{kind}", language), "rate"),
        *(Column(name, t(f"column.{name}", language), "count") for name in timed),
        Column("on_time_rate", t("column.on_time_rate", language), "rate"),
        Column("unknown_reports", t("column.unknown_months", language), "count"),
    ]


def total_columns(kind: str, filters: Filters) -> list[Column]:
    """One row a month, from queries/reporting_totals.sql: the pieces, what they add up to, and the rate."""
    language = filters.language
    pieces = [Column(status, word(kind, status, language), "count") for status in STATUSES]
    return [
        Column("month", t("column.month", language), "month"),
        *pieces,
        Column("upazilas", t("column.upazilas", language), "count"),
        Column("received_reports", t("column.received_reports", language), "count"),
        Column("expected_reports", t("column.expected_reports", language), "count"),
        Column("reporting_rate", t(f"column.reporting_rate.{kind}", language), "rate"),
    ]


def remarks(row: Row, language: str) -> str:
    """The reason as the paper gives it, and what a reader must know before relying on the status."""
    parts = [value(row["reason"]), *fact_marks(row, language)]
    if row["in_conflict"]:
        parts.append(t("reporting.in_conflict", language))
    return " · ".join(part for part in parts if part)


def _day(row: Row, key: str, language: str) -> str:
    """A day, or that it is not known."""
    known = value(row[key])
    return t("table.unknown", language) if known is None else day(known, language)


def _event(row: Row, language: str) -> str:
    """The day of the event; not known where it took place on a day nobody gives, empty where it did not."""
    if value(row["event_on"]) is None and row["status"] != "received":
        return ""
    return _day(row, "event_on", language)


def _stated(row: Row, language: str) -> str:
    """The day from which the last word on it is known; empty where no source speaks."""
    return "" if value(row["stated_on"]) is None else _day(row, "stated_on", language)
