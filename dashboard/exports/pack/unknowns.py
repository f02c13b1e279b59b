"""What is unknown and why (no paper, no plan, no day), and what is doubtful or in conflict."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackRow, Part, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.facts import fact_words
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS
from etl import StatementKind

KEY = "unknown"
_KINDS = (*MONTHLY_KINDS, StatementKind.IDEA_SUBMITTED)


def unknowns(data: PackData) -> Part:
    """A table of what no source says, with why; a table of what a person should check."""
    return Part(
        KEY,
        say("part.unknown", data.language),
        (Sentence(say("unknown.rule", data.language)),),
        (_unsaid(data), _to_check(data)),
    )


def _unsaid(data: PackData) -> Table:
    language = data.language
    columns = (
        cells.column(KEY, "what", language, "text", 22),
        cells.column(KEY, "places", language, "text", 44),
        cells.column(KEY, "upazilas", language, "count", 9),
        cells.column(KEY, "why", language, "text", 44),
    )
    return Table(
        key="unknown_what",
        title=say("table.unknown_what", language),
        columns=columns,
        rows=tuple(_unsaid_rows(data)),
        empty=say("table.unknown_what.empty", language),
    )


def _unsaid_rows(data: PackData) -> Iterator[PackRow]:
    """Measures of the month, plans of the plan year, papers of the trend."""
    language = data.language
    for kind in _KINDS:
        found = data.ask("upazila_months", kind=kind)
        unsaid = [row for row in found if row["status"] == "no_data"]
        if unsaid:
            yield _unsaid_row(data, kind, unsaid, len(unsaid) == len(found))
    found = data.ask("dialogue_completion")
    if planless := [row for row in found if not row["plans_known"]]:
        yield _unsaid_row(data, StatementKind.DIALOGUE_PLANNED, planless, len(planless) == len(found))
    for gap in _gaps(data):
        yield PackRow(
            (
                cells.text(say("unknown.paper", language)),
                cells.text(gap),
                cells.NOTHING,
                cells.text(say("unknown.paper.why", language)),
            )
        )


def _unsaid_row(data: PackData, kind: str, unsaid: list[Row], is_all: bool) -> PackRow:
    language = data.language
    names = ", ".join(display.place(row, language) for row in unsaid)
    return PackRow(
        (
            cells.text(say(f"unknown.{kind}", language)),
            cells.text(say("unknown.all", language) if is_all else names),
            cells.count(len(unsaid), language),
            cells.text(say(f"unknown.{kind}.why", language)),
        )
    )


def _gaps(data: PackData) -> Iterator[str]:
    """The months of each district of which its team's paper is not among the sources (queries/gaps.sql)."""
    language = data.language
    missing: dict[str, list[str]] = {}
    for row in data.ask("gaps", data.trend_from):
        missing.setdefault(row["district_code"], []).append(display.month(row["month"], language))
    for district, months in missing.items():
        yield f"{data.district_names[district]}: {', '.join(months)}"


def _to_check(data: PackData) -> Table:
    """Doubtful readings and contradictions of the month, each with what the source says."""
    language = data.language
    columns = (
        cells.column(KEY, "upazila", language, "text", 18),
        cells.column(KEY, "said", language, "text", 40),
        cells.column(KEY, "known_on", language, "day"),
        cells.column(KEY, "why", language, "text", 24),
    )
    rows = [
        PackRow(
            (
                cells.text(display.place(row, language)),
                cells.text(fact_words(row, language), data.citations.cite([row])),
                cells.day(row["known_on"], language),
                cells.text(say(f"unknown.{why}", language)),
            ),
            row["upazila_code"],
        )
        for name, why in (("conflicts", "in_conflict"), ("doubtful_readings", "doubtful"))
        for row in data.ask(name)
    ]
    return Table(
        "to_check", say("table.to_check", language), columns, tuple(rows), empty=say("table.to_check.empty", language)
    )
