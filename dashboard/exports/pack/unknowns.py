"""What is unknown, and why: no paper, no plan, no day; what is doubtful or in conflict. Never counted as missed."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exports.pack import cells
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Part, Row, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.facts import fact_words
from dashboard.words.rows import Row as Record

KEY = "unknown"
_MONTHLY = ("minutes_received", "meeting_held", "idea_submitted")


def unknowns(gathering: Gathering) -> Part:
    """One row a thing that no source says, with why; then what needs a person's eye."""
    return Part(
        KEY,
        say("part.unknown", gathering.language),
        (Sentence(say("unknown.rule", gathering.language)),),
        (_unsaid(gathering), _to_check(gathering)),
    )


def _unsaid(gathering: Gathering) -> Table:
    language = gathering.language
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
        rows=tuple(_unsaid_rows(gathering)),
        empty=say("table.unknown_what.empty", language),
    )


def _unsaid_rows(gathering: Gathering) -> Iterator[Row]:
    """Measures of the month, plans of the plan year, papers of the trend."""
    language = gathering.language
    for kind in _MONTHLY:
        found = gathering.ask("upazila_months", kind=kind)
        unsaid = [row for row in found if row["status"] == "no_data"]
        if unsaid:
            yield _unsaid_row(gathering, kind, unsaid, len(unsaid) == len(found))
    found = gathering.ask("dialogue_completion")
    if planless := [row for row in found if not row["plans_known"]]:
        yield _unsaid_row(gathering, "dialogue_planned", planless, len(planless) == len(found))
    for gap in _gaps(gathering):
        yield Row(
            (
                cells.text(say("unknown.paper", language)),
                cells.text(gap),
                cells.NOTHING,
                cells.text(say("unknown.paper.why", language)),
            )
        )


def _unsaid_row(gathering: Gathering, kind: str, unsaid: list[Record], is_all: bool) -> Row:
    language = gathering.language
    names = ", ".join(display.place(row, language) for row in unsaid)
    return Row(
        (
            cells.text(say(f"unknown.{kind}", language)),
            cells.text(say("unknown.all", language) if is_all else names),
            cells.count(len(unsaid), language),
            cells.text(say(f"unknown.{kind}.why", language)),
        )
    )


def _gaps(gathering: Gathering) -> Iterator[str]:
    """The months of each district of which its team's paper is not among the sources (queries/gaps.sql)."""
    language = gathering.language
    missing: dict[str, list[str]] = {}
    for row in gathering.ask("gaps", gathering.trend_from):
        missing.setdefault(row["district_code"], []).append(display.month(row["month"], language))
    for district, months in missing.items():
        yield f"{gathering.district_names[district]}: {', '.join(months)}"


def _to_check(gathering: Gathering) -> Table:
    """Doubtful readings and contradictions of the month, each with what the source says."""
    language = gathering.language
    columns = (
        cells.column(KEY, "upazila", language, "text", 18),
        cells.column(KEY, "said", language, "text", 40),
        cells.column(KEY, "known_on", language, "day"),
        cells.column(KEY, "why", language, "text", 24),
    )
    rows = [
        Row(
            (
                cells.text(display.place(row, language)),
                cells.text(fact_words(row, language), gathering.citations.cite([row])),
                cells.day(row["known_on"], language),
                cells.text(say(f"unknown.{why}", language)),
            ),
            row["upazila_code"],
        )
        for name, why in (("conflicts", "in_conflict"), ("doubtful_readings", "doubtful"))
        for row in gathering.ask(name)
    ]
    return Table(
        "to_check", say("table.to_check", language), columns, tuple(rows), empty=say("table.to_check.empty", language)
    )
