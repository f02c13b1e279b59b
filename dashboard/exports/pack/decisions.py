"""Decisions of the month by role, the open ones one by one, and the open ones of earlier months."""

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan
from dashboard.exports.pack.records import PackCell, PackPart, PackRow, PackTable, Sentence
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.chains import redated_words
from dashboard.words.decisions import due_words, implementer_words, place_namer, status_words
from dashboard.words.rows import Row
from dashboard.words.status import CLOSED_DECISIONS, DECISION_STATUSES

KEY = "decisions"
_MEASURE = "decision_open"
_STANDING = ("open", "carried_over", "overdue", "due_passed", "not_due_yet", "undated", "concluded")
_COUNTS = ("decisions", *(f"{standing}_decisions" for standing in _STANDING))
# The order of the lists.
_ORDER = tuple(status for status in DECISION_STATUSES if status not in CLOSED_DECISIONS)


def decisions(data: PackData) -> PackPart:
    """Counts by role; the open decisions of the month; those of the months before."""
    found = data.decisions(data.asked.first_month)
    tables = (
        _by_role(data, found),
        _open(data, "decisions_open", [row for row in found if row["status"] not in CLOSED_DECISIONS]),
        _open(data, "decisions_older", data.open_before()),
    )
    return PackPart(KEY, say("part.decisions", data.language), (_sentence(data, found),), tables)


def _by_role(data: PackData, found: list[Row]) -> PackTable:
    language, key = data.language, "decisions_roles"
    plan = TablePlan(data, key, (ColumnPlan("role", width=30), *(ColumnPlan(name, "count", 10) for name in _COUNTS)))

    def row_of(row: Row) -> PackRow:
        if row["level"] == "total":
            named = {"role": cells.text(say("row.total", language))}
            return plan.row(row, data.citations.cite(found), role="total", given=named)
        role = row["role"]
        cited = data.citations.cite(each for each in found if (role in each["roles"] if role else not each["roles"]))
        name = t(f"role.{role}", language) if role else say("role.none", language)
        return plan.row(row, cited, given={"role": cells.text(name)})

    made = [row_of(row) for row in data.ask("decisions_by_role")]
    return plan.table(
        [row for row in made if row.role == "row"],
        next((row for row in made if row.role == "total"), None),
        (say("note.decisions_shared", language), say("note.decision_statuses", language)),
        empty="table.decisions.empty",
    )


def _open(data: PackData, key: str, found: list[Row]) -> PackTable:
    """One row a decision, the overdue first, with how often and since when it has been raised (its chain)."""
    language = data.language
    name_places = place_namer(data.places, language)

    def due(row: Row, _: References) -> PackCell:
        return cells.text("; ".join(filter(None, (due_words(row, language), redated_words(row, language)))))

    def carried_over(row: Row, _: References) -> PackCell:
        return cells.coded(say("cell.carried_over", language), "carried_over") if row["carried_over"] else cells.NOTHING

    columns = (
        ColumnPlan("team", width=18, cell=lambda row, _: cells.text(display.place(row["team"], language))),
        ColumnPlan("item_no", "count", 12, cites="none"),
        ColumnPlan("decision_text", width=60, cell=lambda row, cited: cells.text(row["text"], cited)),
        ColumnPlan(
            "implementers", width=30, cell=lambda row, _: cells.text(implementer_words(row, name_places, language))
        ),
        ColumnPlan("due", width=34, cell=due),
        ColumnPlan(
            "decision_status", width=28, cell=lambda row, _: cells.coded(status_words(row, language), row["status"])
        ),
        ColumnPlan("carried_over", width=12, cell=carried_over),
        ColumnPlan("first_raised_on", "day"),
        ColumnPlan("times_raised", "count", 10, cites="none"),
        ColumnPlan("age_months", "count", 10, cites="none"),
    )
    plan = TablePlan(data, key, columns)
    found = sorted(found, key=lambda row: (row["district_code"], _ORDER.index(row["status"])))
    rows = plan.by_district(found, lambda row: plan.row(row, data.citations.cite([row]), row["district_code"]))
    return plan.table([*rows], notes=(say("note.decisions_chains", language),))


def _sentence(data: PackData, found: list[Row]) -> Sentence:
    """How many decisions are open of how many, as on the Overview (queries/overview.sql)."""
    language = data.language
    row = data.measure(_MEASURE)
    if not row["expected"]:
        return Sentence(say(data.word("decisions.unknown"), language))
    figures = display.count(row["done"], row["expected"], language)
    return Sentence(say(data.word("decisions.known"), language, figures=figures), data.citations.cite(found))
