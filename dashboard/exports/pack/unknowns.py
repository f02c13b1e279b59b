"""What is unknown and why (no paper, no plan, no day), and what is doubtful or in conflict."""

from collections.abc import Iterator

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, place_column
from dashboard.exports.pack.records import PackPart, PackTable, Sentence
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.facts import fact_words
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS, Status
from etl import StatementKind

KEY = "unknown"
_KINDS = (*MONTHLY_KINDS, StatementKind.IDEA_SUBMITTED)


def unknowns(data: PackData) -> PackPart:
    """A table of what no source says, with why; a table of what a person should check."""
    said = Sentence(say("unknown.rule", data.language))
    return PackPart(KEY, say("part.unknown", data.language), (said,), (_unsaid(data), _to_check(data)))


def missing_papers(data: PackData) -> PackPart:
    """Of a report: the months of which a district team's paper is not among the sources."""
    columns = (ColumnPlan("what", width=22), ColumnPlan("places", width=60), ColumnPlan("why", width=44))
    plan = TablePlan(data, "unknown_papers", columns, KEY)
    rows = [plan.row(row) for row in _gaps(data)]
    return PackPart(KEY, say("part.unknown", data.language), (), (plan.table(rows),))


def _unsaid(data: PackData) -> PackTable:
    """Measures of the month, plans of the plan year, papers of the trend."""
    columns = (
        ColumnPlan("what", width=22),
        ColumnPlan("places", width=44),
        ColumnPlan("upazilas", "count"),
        ColumnPlan("why", width=44),
    )
    plan = TablePlan(data, "unknown_what", columns, KEY)
    rows = [plan.row(row) for row in _unsaid_rows(data)]
    rows += [plan.row(row, given={"upazilas": cells.NOTHING}) for row in _gaps(data)]
    return plan.table(rows)


def _unsaid_rows(data: PackData) -> Iterator[Row]:
    language = data.language
    plans = data.ask("dialogue_completion")
    asked = {kind: data.ask("upazila_months", kind=kind) for kind in _KINDS}
    unsaid = {kind: [row for row in found if row["status"] == Status.NO_DATA] for kind, found in asked.items()}
    unsaid[StatementKind.DIALOGUE_PLANNED] = [row for row in plans if not row["plans_known"]]
    whole = {**asked, StatementKind.DIALOGUE_PLANNED: plans}
    for kind, rows in unsaid.items():
        if rows:
            yield {
                "what": say(f"unknown.{kind}", language),
                "places": say("unknown.all", language)
                if len(rows) == len(whole[kind])
                else ", ".join(display.place(row, language) for row in rows),
                "upazilas": len(rows),
                "why": say(f"unknown.{kind}.why", language),
            }


def _gaps(data: PackData) -> Iterator[Row]:
    """The months of each district of which its team's paper is not among the sources (queries/gaps.sql)."""
    language = data.language
    what, why = say("unknown.paper", language), say("unknown.paper.why", language)
    missing: dict[str, list[str]] = {}
    for row in data.ask("gaps", data.trend_from):
        missing.setdefault(row["district_code"], []).append(display.month(row["month"], language))
    for district, months in missing.items():
        yield {"what": what, "places": f"{data.district_names[district]}: {', '.join(months)}", "why": why}


def _to_check(data: PackData) -> PackTable:
    """Doubtful readings and contradictions of the month, each with what the source says."""
    language = data.language
    columns = (
        place_column(language),
        ColumnPlan("said", width=40, cell=lambda row, cited: cells.text(fact_words(row, language), cited)),
        ColumnPlan("known_on", "day"),
        ColumnPlan("why"),
    )
    plan = TablePlan(data, "to_check", columns, KEY)
    rows = [
        plan.row({**row, "why": say(f"unknown.{why}", language)}, data.citations.cite([row]), row["upazila_code"])
        for name, why in (("conflicts", "in_conflict"), ("doubtful_readings", "doubtful"))
        for row in data.ask(name)
    ]
    return plan.table(rows)
