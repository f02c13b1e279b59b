"""Ideas since the plan year began: by upazila, and by the office that owes one."""

from __future__ import annotations

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Cell, Part, Row, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row as Record

KEY = "ideas"
_KIND = "idea_submitted"
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


def ideas(gathering: Gathering) -> Part:
    """One row an upazila with its campaign's status, its ideas and its offices; then one row an office's name."""
    language, first = gathering.language, _first_month(gathering)
    span = say(
        "ideas.span",
        language,
        first=display.month(first, language),
        last=display.month(gathering.asked.month, language),
    )
    tables = (_by_upazila(gathering, first, span), _by_office(gathering, first, span))
    return Part(KEY, say("part.ideas", language), tuple(_sentences(gathering, first, span)), tables)


def _first_month(gathering: Gathering) -> date:
    """The month the plan year of the month asked for begins; of a division's several the earliest."""
    starts = [row["ideas_from"] for row in gathering.ask("monthly_return") if row["ideas_from"]]
    return min(starts, default=gathering.asked.month)


def _by_upazila(gathering: Gathering, first: date, span: str) -> Table:
    language, key = gathering.language, "ideas_upazilas"
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        cells.column(key, "idea_status", language, "text", 18),
        cells.column(key, "idea_due_on", language, "day"),
        *(cells.column(key, name, language, "count", 10) for name in _COUNTS),
        cells.column(key, "office_rate", language, "rate"),
    )
    found = gathering.ask("idea_submissions", first)
    sums = {row["district_code"] or "": row for row in gathering.ask("idea_sums", first)}

    def row_of(row: Record) -> Row:
        cited = gathering.cite_since(_KIND, [row["upazila_code"]], first)
        status = cells.status(_KIND, row["latest_status"], language, cited)
        due = cells.day(row["due_on"], language, missing=say("cell.due_unknown", language))
        name = cells.text(display.place(row, language))
        return Row((name, status, due, *_figures(row, language, cited)), row["upazila_code"])

    def sum_of(code: str) -> Row:
        role = "sum" if code else "total"
        upazilas = gathering.upazilas_of(code) if code else None
        cited = gathering.cite_since(_KIND, upazilas, first)
        name = say(f"row.{role}", language, place=sums[code][f"district_{language}"] or "")
        figures = _figures(sums[code], language, cited)
        return Row(
            (cells.text(name), cells.text(_known_of(sums[code], language)), cells.NOTHING, *figures),
            code or gathering.asked.place_code,
            "sum" if code else "total",
        )

    return Table(
        key=key,
        title=say("table.ideas_upazilas", language, span=span),
        columns=columns,
        rows=tuple(by_district(gathering, found, columns, row_of, sum_of)),
        total=sum_of("") if "" in sums else None,
        notes=(say("note.offices", language), say("note.stages", language)),
        empty=say("table.no_upazilas", language),
    )


def _figures(row: Record, language: str, cited: tuple[int, ...]) -> tuple[Cell, ...]:
    counts = (cells.count(row[name], language, () if row[name] is None else cited) for name in _COUNTS)
    return (*counts, cells.rate(row["office_rate"], language, () if row["office_rate"] is None else cited))


def _known_of(row: Record, language: str) -> str:
    """How many upazilas the sum is of, where it is not of all."""
    if row["idea_upazilas"] in (0, row["upazilas"]):
        return ""
    return say("remark.ideas_of", language, known=row["idea_upazilas"], upazilas=row["upazilas"])


def _by_office(gathering: Gathering, first: date, span: str) -> Table:
    language, key = gathering.language, "ideas_offices"
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
        rows=tuple(_office_row(gathering, row) for row in gathering.ask("ideas_by_office", first)),
        notes=(say("note.stages", language),),
        empty=say("table.ideas_offices.empty", language),
    )


def _office_row(gathering: Gathering, row: Record) -> Row:
    language = gathering.language
    rows = [{**cited, "quote": "", "known_on": row["latest_on"]} for cited in row["cited"]]
    cited = gathering.citations.cite(rows)
    return Row(
        (
            cells.text(row["office"]),
            *(cells.count(row[name], language, cited) for name in _OFFICE_COUNTS),
            cells.rate(row["office_rate"], language, cited),
            *(cells.count(row[name], language, cited) for name in _STAGES),
            cells.day(row["latest_on"], language, cited if row["latest_on"] else (), say("cell.not_sent", language)),
        )
    )


def _sentences(gathering: Gathering, first: date, span: str) -> list[Sentence]:
    """How many ideas, of how many upazilas that are known; who owed one by the month's campaign."""
    language = gathering.language
    cited = gathering.cite_since(_KIND, None, first)
    total = next((row for row in gathering.ask("idea_sums", first) if row["level"] == "total"), None)
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
