"""Ideas since the plan year began: by upazila, and by the office that owes one."""

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.idea_lists import idea_lists
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, place_column
from dashboard.exports.pack.records import PackCell, PackPart, PackRow, PackTable, Sentence
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.last_word import latest_status
from dashboard.words.rows import Row
from etl import StatementKind

KEY = "ideas"
_KIND = StatementKind.IDEA_SUBMITTED
_STAGES = ("ideas_received", "ongoing_ideas", "implemented_ideas")
_COUNTS = (*_STAGES, "stage_unknown_ideas", "owing_offices", "sent_offices")
_OFFICE_COUNTS = ("listed_upazilas", "sent_upazilas")


def ideas(data: PackData) -> PackPart:
    """A row an upazila: ideas, offices, and of a month the campaign's status; a row an office; what stands still."""
    language, first = data.language, ideas_from(data)
    first_month, last_month = (display.month(month, language) for month in (first, data.asked.month))
    span = say("ideas.span", language, first=first_month, last=last_month)
    tables = (_by_upazila(data, first, span), _by_office(data, first, span), *idea_lists(data, first, span))
    return PackPart(KEY, say("part.ideas", language), (_sentence(data, first, span),), tables)


def ideas_from(data: PackData) -> date:
    """The first month of the plan year; the earliest where a division's districts differ; of a report its own."""
    if data.asked.span:
        return data.asked.span.first
    starts = [row["ideas_from"] for row in data.ask("monthly_return") if row["ideas_from"]]
    return min(starts, default=data.asked.month)


def _by_upazila(data: PackData, first: date, span: str) -> PackTable:
    language = data.language
    missing = say("cell.due_unknown", language)

    def status(row: Row, cited: References) -> PackCell:
        return cells.coded(latest_status(_KIND, row, language), row["latest_status"], cited)

    of_month = (
        ColumnPlan("idea_status", width=18, cell=status, title=_status_title(data, first)),
        ColumnPlan("idea_due_on", "day", cell=lambda row, _: cells.day(row["due_on"], language, missing=missing)),
    )
    # A report is of many months, whose campaigns have a status each.
    remarks = ColumnPlan("remarks", width=30, cell=lambda row, _: cells.NOTHING)
    columns = (
        place_column(language),
        *(() if data.asked.span else of_month),
        *(ColumnPlan(name, "count", 10, cites="known") for name in _COUNTS),
        ColumnPlan("office_rate", "rate", cites="known"),
        *((remarks,) if data.asked.span else ()),
    )
    plan = TablePlan(data, "ideas_upazilas", columns)
    found = data.ask("idea_submissions", first)
    sums = {row["district_code"] or "": row for row in data.ask("idea_sums", first)}

    def row_of(row: Row) -> PackRow:
        return plan.row(row, data.cite_since(_KIND, [row["upazila_code"]], first), row["upazila_code"])

    def sum_of(code: str) -> PackRow:
        cited = data.cite_since(_KIND, data.upazilas_of(code) if code else None, first)
        known_of = cells.text(ideas_known_of(sums[code], language))
        known = {"idea_status": known_of, "idea_due_on": cells.NOTHING, "remarks": known_of}
        return plan.sum_row(sums[code], "sum" if code else "total", cited, known)

    return plan.table(
        [*plan.by_district(found, row_of, sum_of)],
        sum_of("") if "" in sums else None,
        (say("note.offices", language), say("note.stages", language)),
        empty="table.no_upazilas",
        span=span,
    )


def _status_title(data: PackData, first: date) -> str:
    """The heading of the status: with its month, where the counts beside it are of several."""
    if first == data.asked.month:
        return ""
    return say("column.idea_status.of", data.language, month=display.month(data.asked.month, data.language))


def ideas_known_of(row: Row, language: str) -> str:
    """“Of N upazilas”, where a sum of ideas does not include all; else "". Reads idea_upazilas, upazilas."""
    if row["idea_upazilas"] in (0, row["upazilas"]):
        return ""
    return say("remark.ideas_of", language, known=row["idea_upazilas"], upazilas=row["upazilas"])


def _by_office(data: PackData, first: date, span: str) -> PackTable:
    language = data.language

    def latest_on(row: Row, cited: References) -> PackCell:
        return cells.day(row["latest_on"], language, cited if row["latest_on"] else (), say("cell.not_sent", language))

    columns = (
        ColumnPlan("office", width=34),
        *(ColumnPlan(name, "count", 11) for name in _OFFICE_COUNTS),
        ColumnPlan("office_rate", "rate"),
        *(ColumnPlan(name, "count", 11) for name in _STAGES),
        ColumnPlan("latest_on", "day", cell=latest_on),
    )
    plan = TablePlan(data, "ideas_offices", columns)
    rows = []
    for row in data.ask("ideas_by_office", first):
        facts = [{**fact, "quote": "", "known_on": row["latest_on"]} for fact in row["cited"]]
        rows.append(plan.row(row, data.citations.cite(facts)))
    return plan.table(rows, notes=(say("note.stages", language),), span=span)


def _sentence(data: PackData, first: date, span: str) -> Sentence:
    """How many ideas were received, from how many upazilas whose number is known."""
    cited = data.cite_since(_KIND, None, first)
    total = next((row for row in data.ask("idea_sums", first) if row["level"] == "total"), None)
    if total is None or total["ideas_received"] is None:
        return Sentence(say("ideas.unknown", data.language, span=span), cited)
    ideas, known, upazilas = (
        display.number(total[name], data.language) for name in ("ideas_received", "idea_upazilas", "upazilas")
    )
    return Sentence(say("ideas.known", data.language, span=span, ideas=ideas, known=known, upazilas=upazilas), cited)
