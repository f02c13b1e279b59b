"""Social media dialogues of the plan year: planned, due, held."""

from __future__ import annotations

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackRow, Part, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import DONE
from etl import StatementKind

KEY = "dialogues"
_MEASURE = StatementKind.DIALOGUE_HELD


def dialogues(data: PackData) -> Part:
    """One row a planned dialogue, and one a dialogue held without a known plan."""
    language = data.language
    found = data.ask("dialogue_plans")
    columns = (
        cells.column(KEY, "upazila", language, "text", 18),
        cells.column(KEY, "planned_month", language, "month"),
        cells.column(KEY, "dialogue_status", language, "text", 20),
        cells.column(KEY, "held_on", language, "day"),
        cells.column(KEY, "months_overdue", language, "count", 12),
        cells.column(KEY, "stated_on", language, "day"),
    )
    table = Table(
        key=KEY,
        title=say("table.dialogues", language),
        columns=columns,
        rows=tuple(_row(data, row) for row in found),
        notes=(say("note.dialogues", language),),
        empty=say("table.dialogues.empty", language),
    )
    return Part(KEY, say("part.dialogues", language), (_sentence(data),), (table,))


def _row(data: PackData, row: Row) -> PackRow:
    language = data.language
    cited = data.citations.cite(_facts(data, row["upazila_code"], row["plan_year_from"]))
    missing = say("cell.day_unknown", language) if row["status"] in DONE else ""
    overdue = cells.NOTHING if row["months_overdue"] is None else cells.count(row["months_overdue"], language, cited)
    return PackRow(
        (
            cells.text(display.place(row, language)),
            cells.month(row["planned_month"], language, cited, say("cell.no_plan", language)),
            cells.status(_MEASURE, row["status"], language, cited),
            cells.day(row["held_on"], language, cited if row["held_on"] else (), missing),
            overdue,
            cells.day(row["stated_on"], language),
        ),
        row["upazila_code"],
    )


def _facts(data: PackData, upazila: str, year_from: date | None) -> list[Row]:
    """The upazila's dialogue plans of the plan year, and what was said of them."""
    return [
        fact
        for fact in data.dialogue_facts
        if fact["upazila_code"] == upazila
        and (year_from is None or max(fact["month"], fact["day"] or fact["month"]) >= year_from)
    ]


def _sentence(data: PackData) -> Sentence:
    """How many dialogues were held of how many due, as on the Overview (queries/overview.sql)."""
    language = data.language
    row = data.measure(_MEASURE)
    known = "known" if row["unknown"] else "all_known"
    key = known if row["expected"] else "unknown"
    figures = display.count_and_rate(row["done"], row["expected"], row["rate"], language)
    unknown = display.number(row["unknown"], language)
    said = say(f"dialogues.{key}", language, figures=figures, unknown=unknown)
    return Sentence(said, data.citations.cite(data.dialogue_facts))
