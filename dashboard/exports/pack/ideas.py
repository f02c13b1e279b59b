"""Ideas since the plan year began: by upazila, and by the office that owes one."""

from __future__ import annotations

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackCell, PackRow, Part, Role, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from etl import StatementKind

KEY = "ideas"
_KIND = StatementKind.IDEA_SUBMITTED
_COUNTS = (
    "ideas_received",
    "ongoing_ideas",
    "implemented_ideas",
    "stage_unknown_ideas",
    "owing_offices",
    "sent_offices",
)
_OFFICE_COUNTS = ("listed_upazilas", "sent_upazilas")
_STAGES = ("ideas_received", "ongoing_ideas", "implemented_ideas")


def ideas(data: PackData) -> Part:
    """One row an upazila: its campaign's status, ideas and offices; then one row an office."""
    language, first = data.language, _first_month(data)
    span = say(
        "ideas.span",
        language,
        first=display.month(first, language),
        last=display.month(data.asked.month, language),
    )
    tables = (_by_upazila(data, first, span), _by_office(data, first, span))
    return Part(KEY, say("part.ideas", language), tuple(_sentences(data, first, span)), tables)


def _first_month(data: PackData) -> date:
    """The first month of the plan year; the earliest where a division's districts differ."""
    starts = [row["ideas_from"] for row in data.ask("monthly_return") if row["ideas_from"]]
    return min(starts, default=data.asked.month)


def _by_upazila(data: PackData, first: date, span: str) -> Table:
    language, key = data.language, "ideas_upazilas"
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        cells.column(key, "idea_status", language, "text", 18),
        cells.column(key, "idea_due_on", language, "day"),
        *(cells.column(key, name, language, "count", 10) for name in _COUNTS),
        cells.column(key, "office_rate", language, "rate"),
    )
    found = data.ask("idea_submissions", first)
    sums = {row["district_code"] or "": row for row in data.ask("idea_sums", first)}

    def row_of(row: Row) -> PackRow:
        cited = data.cite_since(_KIND, [row["upazila_code"]], first)
        status = cells.status(_KIND, row["latest_status"], language, cited)
        due = cells.day(row["due_on"], language, missing=say("cell.due_unknown", language))
        name = cells.text(display.place(row, language))
        return PackRow((name, status, due, *_figures(row, language, cited)), row["upazila_code"])

    def sum_of(code: str) -> PackRow:
        role: Role = "sum" if code else "total"
        upazilas = data.upazilas_of(code) if code else None
        cited = data.cite_since(_KIND, upazilas, first)
        name = say(f"row.{role}", language, place=sums[code][f"district_{language}"] or "")
        figures = _figures(sums[code], language, cited)
        return PackRow(
            (cells.text(name), cells.text(cells.ideas_known_of(sums[code], language)), cells.NOTHING, *figures),
            code or data.asked.place_code,
            role,
        )

    return Table(
        key=key,
        title=say("table.ideas_upazilas", language, span=span),
        columns=columns,
        rows=tuple(by_district(data, found, columns, row_of, sum_of)),
        total=sum_of("") if "" in sums else None,
        notes=(say("note.offices", language), say("note.stages", language)),
        empty=say("table.no_upazilas", language),
    )


def _figures(row: Row, language: str, cited: tuple[int, ...]) -> tuple[PackCell, ...]:
    counts = (cells.count(row[name], language, () if row[name] is None else cited) for name in _COUNTS)
    return (*counts, cells.rate(row["office_rate"], language, () if row["office_rate"] is None else cited))


def _by_office(data: PackData, first: date, span: str) -> Table:
    language, key = data.language, "ideas_offices"
    columns = (
        cells.column(key, "office", language, "text", 34),
        *(cells.column(key, name, language, "count", 11) for name in _OFFICE_COUNTS),
        cells.column(key, "office_rate", language, "rate"),
        *(cells.column(key, name, language, "count", 11) for name in _STAGES),
        cells.column(key, "latest_on", language, "day"),
    )
    return Table(
        key=key,
        title=say("table.ideas_offices", language, span=span),
        columns=columns,
        rows=tuple(_office_row(data, row) for row in data.ask("ideas_by_office", first)),
        notes=(say("note.stages", language),),
        empty=say("table.ideas_offices.empty", language),
    )


def _office_row(data: PackData, row: Row) -> PackRow:
    language = data.language
    rows = [{**cited, "quote": "", "known_on": row["latest_on"]} for cited in row["cited"]]
    cited = data.citations.cite(rows)
    return PackRow(
        (
            cells.text(row["office"]),
            *(cells.count(row[name], language, cited) for name in _OFFICE_COUNTS),
            cells.rate(row["office_rate"], language, cited),
            *(cells.count(row[name], language, cited) for name in _STAGES),
            cells.day(row["latest_on"], language, cited if row["latest_on"] else (), say("cell.not_sent", language)),
        )
    )


def _sentences(data: PackData, first: date, span: str) -> list[Sentence]:
    """How many ideas were received, from how many upazilas whose number is known."""
    language = data.language
    cited = data.cite_since(_KIND, None, first)
    total = next((row for row in data.ask("idea_sums", first) if row["level"] == "total"), None)
    if total is None or total["ideas_received"] is None:
        return [Sentence(say("ideas.unknown", language, span=span), cited)]
    said = say(
        "ideas.known",
        language,
        span=span,
        ideas=display.number(total["ideas_received"], language),
        known=display.number(total["idea_upazilas"], language),
        upazilas=display.number(total["upazilas"], language),
    )
    return [Sentence(said, cited)]
