"""Social media dialogues of the plan year: planned, due, held."""

from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, place_column
from dashboard.exports.pack.records import PackCell, PackPart, Sentence
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.last_word import status_in_full
from dashboard.words.rows import Row
from dashboard.words.status import DONE
from etl import StatementKind

KEY = "dialogues"
_MEASURE = StatementKind.DIALOGUE_HELD


def dialogues(data: PackData) -> PackPart:
    """One row a planned dialogue, and one a dialogue held without a known plan."""
    language = data.language

    def held_on(row: Row, cited: References) -> PackCell:
        missing = say("cell.day_unknown", language) if row["status"] in DONE else ""
        return cells.day(row["held_on"], language, cited if row["held_on"] else (), missing)

    def overdue(row: Row, cited: References) -> PackCell:
        return cells.NOTHING if row["months_overdue"] is None else cells.count(row["months_overdue"], language, cited)

    def planned(row: Row, cited: References) -> PackCell:
        return cells.month(row["planned_month"], language, cited, say("cell.no_plan", language))

    def status(row: Row, cited: References) -> PackCell:
        return cells.coded(status_in_full(_MEASURE, row, language), row["status"], cited)

    columns = (
        place_column(language),
        ColumnPlan("planned_month", "month", cell=planned),
        ColumnPlan("dialogue_status", width=20, cell=status),
        ColumnPlan("held_on", "day", cell=held_on),
        ColumnPlan("months_overdue", "count", 12, overdue),
        ColumnPlan("stated_on", "day"),
    )
    plan = TablePlan(data, KEY, columns)
    rows = [
        plan.row(row, data.citations.cite(_facts(data, row)), row["upazila_code"]) for row in data.ask("dialogue_plans")
    ]
    table = plan.table(rows, notes=(say("note.dialogues", language),))
    return PackPart(KEY, say("part.dialogues", language), (_sentence(data),), (table,))


def _facts(data: PackData, plan: Row) -> list[Row]:
    """The dialogue plans of the plan's upazila in its plan year, and what was said of them."""
    year_from: date | None = plan["plan_year_from"]
    return [
        fact
        for fact in data.dialogue_facts
        if fact["upazila_code"] == plan["upazila_code"]
        and (year_from is None or max(fact["month"], fact["day"] or fact["month"]) >= year_from)
    ]


def _sentence(data: PackData) -> Sentence:
    """How many dialogues were held of how many due, as on the Overview (queries/overview.sql)."""
    language = data.language
    row = data.measure(_MEASURE)
    figures = display.measured_words(row, language)
    last = display.month(data.asked.month, language)
    said = say(f"dialogues.{'known' if row['expected'] else 'unknown'}", language, figures=figures, last=last)
    return Sentence(" ".join([said, *counted_apart(row, language)]), data.citations.cite(data.dialogue_facts))


def counted_apart(row: Row, language: str) -> list[str]:
    """Sentences on what stands beside the rate, each in its own unit: plans without a word, upazilas without a known
    plan, dialogues held with no plan due. `row`: of queries/overview.sql.
    """
    names = ("unknown_plans", "planless_upazilas", "unplanned_dialogues")
    return [
        say(f"dialogues.{name}", language, count=display.number(row[name], language)) for name in names if row[name]
    ]
