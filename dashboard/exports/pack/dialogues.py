"""Social media dialogues of the plan year: planned, due, held."""

from __future__ import annotations

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Part, Row, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row as Record

KEY = "dialogues"
_MEASURE = "dialogue_held"


def dialogues(gathering: Gathering) -> Part:
    """One row a planned dialogue, and one a dialogue held without a known plan."""
    language = gathering.language
    found = gathering.ask("dialogue_plans")
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
        rows=tuple(_row(gathering, row) for row in found),
        notes=(say("note.dialogues", language),),
        empty=say("table.dialogues.empty", language),
    )
    return Part(KEY, say("part.dialogues", language), (_sentence(gathering),), (table,))


def _row(gathering: Gathering, row: Record) -> Row:
    language = gathering.language
    cited = gathering.citations.cite(_facts(gathering, row["upazila_code"], row["plan_year_from"]))
    missing = "" if row["status"] in ("not_received", "not_due_yet", "no_data") else say("cell.day_unknown", language)
    overdue = cells.NOTHING if row["months_overdue"] is None else cells.count(row["months_overdue"], language, cited)
    return Row(
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


def _facts(gathering: Gathering, upazila: str, year_from: date | None) -> list[Record]:
    """Plans of the upazila, and what was said of its dialogues, in the plan year."""
    return [
        fact
        for fact in gathering.dialogue_facts()
        if fact["upazila_code"] == upazila
        and (year_from is None or max(fact["month"], fact["day"] or fact["month"]) >= year_from)
    ]


def _sentence(gathering: Gathering) -> Sentence:
    """So many of so many due, as the Overview says it (queries/overview.sql)."""
    language = gathering.language
    row = next(each for each in gathering.ask("overview") if each["measure"] == _MEASURE)
    known = "known" if row["unknown"] else "all_known"
    key = known if row["expected"] else "unknown"
    figures = display.count_and_rate(row["done"], row["expected"], row["rate"], language)
    unknown = display.number(row["unknown"], language)
    said = say(f"dialogues.{key}", language, figures=figures, unknown=unknown)
    return Sentence(said, gathering.citations.cite(gathering.dialogue_facts()))
