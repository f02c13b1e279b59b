"""Upazilas compared, in words: who is furthest behind and why, streaks of misses, who improves and who falls."""

from collections.abc import Callable, Iterable

from dashboard.markup import render
from dashboard.page.division.league import ranked_name
from dashboard.parts.by_district import district_column
from dashboard.parts.tables import Column, cell_words
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, month, number, points, received_words
from dashboard.words.month_strip import month_strip
from dashboard.words.rows import Row
from etl import StatementKind

KIND = StatementKind.MINUTES_RECEIVED


def behind_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/furthest_behind.sql: the name leads to its page, the figures to what says so."""
    language = filters.language

    def minutes(row: Row) -> str:
        return received_words(row, language)

    title = t("column.upazila", language)
    rated = t("column.reporting_rate.minutes_received", language)
    return [
        Column("place", title, "place", words=lambda row: ranked_name(row, language), link=upazila_address(filters)),
        district_column(filters),
        Column(
            "reporting_rate",
            rated,
            "rate",
            words=minutes,
            link=evidence_address(filters),
        ),
        _streak_column("behind.column.streak", filters),
        Column("reasons", t("behind.column.why", language), words=lambda row: why(row, language)),
    ]


def upazila_address(filters: Filters) -> Callable[[Row], str]:
    """The page of a row's upazila."""
    return lambda row: page_link("upazila", filters.of_upazila(row["upazila_code"]))


def evidence_address(filters: Filters) -> Callable[[Row], str]:
    """What says of a row's upazila whether its minutes came."""
    return lambda row: evidence_link(filters, KIND, upazila=row["upazila_code"])


def why(row: Row, language: str) -> str:
    """All of `why_parts` in one line, for the file."""
    return "; ".join(words for words, _ in why_parts(row, language))


def why_parts(row: Row, language: str) -> list[tuple[str, str]]:
    """The reasons that sources give, the most frequent first, then what else is missing: words, and the kind of fact
    that says so ("" for the sentence that no reason is given).
    """
    columns = (row[name] or [] for name in ("reasons", "reason_times", "reason_kinds"))
    parts = [(_reason(reason, int(times), language), kind) for reason, times, kind in zip(*columns, strict=True)]
    if not parts and row["missing_reports"]:
        parts.append((t("behind.no_reason", language), ""))
    for what, expected, kind in (
        ("missed_meetings", "expected_meetings", StatementKind.MEETING_HELD),
        ("missed_dialogues", "due_dialogues", StatementKind.DIALOGUE_HELD),
    ):
        if row[what]:
            counts = {"missed": number(row[what], language), "expected": number(row[expected], language)}
            parts.append((t(f"behind.{what}", language, **counts), kind))
    return parts


def _reason(reason: str, times: int, language: str) -> str:
    """A reason in the source's own words, with how often it was given where more than once."""
    return t("behind.reason", language, reason=reason, times=number(times, language)) if times > 1 else reason


def behind_html(upazilas: Iterable[Row], filters: Filters, caption: str) -> str:
    """Upazilas of queries/furthest_behind.sql with their last year (parts/last_year.py), their reasons as links; on a
    narrow screen each row is a card.
    """
    language = filters.language
    columns = behind_columns(filters)[:-1]
    rows = [
        {
            "cells": [_cell(column, row, language) for column in columns],
            "strip": month_strip(row["statuses"], KIND, language) if row["statuses"] else None,
            "why": _linked_why(row, filters),
        }
        for row in upazilas
    ]
    titles = [column.title for column in columns]
    words = {name: t(key, language) for name, key in (("why", "behind.column.why"), ("months", "column.last_year"))}
    return render("behind", rows=rows, titles=titles, caption=caption, **words)


def _cell(column: Column, row: Row, language: str) -> tuple[str, str | None, str]:
    """Title, address and words of one cell."""
    return column.title, column.link(row) if column.link else None, cell_words(column, row, language)


def _linked_why(row: Row, filters: Filters) -> list[tuple[str, str | None]]:
    """The reasons, each with the address of the words that say so."""
    return [
        (words, evidence_link(filters, kind, upazila=row["upazila_code"]) if kind else None)
        for words, kind in why_parts(row, filters.language)
    ]


def _streak_column(title: str, filters: Filters) -> Column:
    """How many months in a row, since when, and how many of no data lie between."""
    language = filters.language
    return Column("missed_months", t(title, language), "count", words=lambda row: streak_words(row, language))


def streak_words(row: Row, language: str) -> str:
    """A streak of misses in words; empty where the last known month was no miss. Reads missed_months, since_month."""
    missed, since = int(row["missed_months"]), row["since_month"]
    if not missed or since is None:
        return ""
    return t("behind.streak", language, months=number(missed, language), since=month(since, language))


def streak_columns(filters: Filters) -> list[Column]:
    """One row an upazila in a streak, from queries/streaks.sql."""
    language = filters.language

    def unknown(row: Row) -> str:
        months = row["unknown_within"]
        return number(int(months), language) if months else ""

    def last_done(row: Row) -> str:
        last = row["last_done_month"]
        return t("behind.never", language) if last is None else month(last, language)

    return [
        Column("upazila_code", t("column.upazila", language), "place", link=upazila_address(filters)),
        district_column(filters),
        Column("missed_months", t("behind.column.missed_months", language), "count", link=evidence_address(filters)),
        Column("since_month", t("behind.column.since_month", language), "month"),
        Column("last_known_month", t("behind.column.last_known_month", language), "month"),
        Column("last_done_month", t("behind.column.last_done_month", language), "month", words=last_done),
        Column("unknown_within", t("behind.column.unknown_within", language), "count", words=unknown),
    ]


def mover_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/movers.sql."""
    language = filters.language

    def of(part: str) -> Callable[[Row], str]:
        return lambda row: count_and_rate(row[f"done_{part}"], row[f"expected_{part}"], row[f"{part}_rate"], language)

    return [
        Column("upazila_code", t("column.upazila", language), "place", link=upazila_address(filters)),
        district_column(filters),
        Column(
            "change", t("behind.column.change", language), "rate", words=lambda row: points(row["change"], language)
        ),
        Column("earlier_rate", t("behind.column.earlier", language), "rate", words=of("earlier")),
        Column("latest_rate", t("behind.column.latest", language), "rate", words=of("latest")),
    ]
