"""Districts of a division beside each other, and the upazilas furthest behind."""

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.ideas import ideas_from
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, district_column, place_column
from dashboard.exports.pack.records import PackCell, PackPart, PackTable
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from etl import StatementKind

KEY = "comparison"
_KIND = StatementKind.MINUTES_RECEIVED
# Counts and rates of a district: columns of queries/league.sql and idea_sums.sql.
_FIGURES = (
    *("received_reports", "expected_reports", "reporting_rate", "on_time_reports", "timed_reports", "on_time_rate"),
    *("held_dialogues", "due_dialogues", "dialogue_rate", "sent_offices", "owing_offices", "office_rate"),
    "overdue_decisions",
)
_BEHIND = (
    "received_reports",
    "expected_reports",
    "reporting_rate",
    "overdue_reports",
    "missed_months",
    "missed_dialogues",
)


def comparison(data: PackData) -> PackPart:
    """Of a division a row a district, ranked; then a row an upazila that is behind, the furthest first."""
    tables = (*(() if data.asked.district else (_districts(data),)), _behind(data))
    return PackPart(KEY, say("part.comparison", data.language), (), tables)


def _figure(key: str) -> ColumnPlan:
    return ColumnPlan(key, "rate" if key.endswith("_rate") else "count", 10, cites="known")


def _districts(data: PackData) -> PackTable:
    """queries/league.sql of the month; beside it the offices that owe an idea, since the plan year began."""
    language = data.language
    offices = {row["district_code"]: row for row in data.ask("idea_sums", ideas_from(data))}

    def days(row: Row, _: References) -> PackCell:
        known = not display.is_unknown(row["median_days"])
        return PackCell(float(row["median_days"]) if known else None, display.number(row["median_days"], language))

    def change(row: Row, _: References) -> PackCell:
        return cells.text(display.points(row["change_before"], language) or display.number(None, language))

    columns = (
        ColumnPlan("place", "count", 6, lambda row, _: _rank(row, language)),
        ColumnPlan("district", width=16, cell=lambda row, _: cells.text(row[f"district_{language}"])),
        *map(_figure, _FIGURES),
        ColumnPlan("median_days", "count", 10, days),
        # Of a report the year before stands in a part of its own.
        *([] if data.asked.span else [ColumnPlan("change_before", width=11, cell=change)]),
    )
    plan = TablePlan(data, "districts", columns)
    rows = []
    for row in data.ask("league"):
        cited = data.cite_since(_KIND, data.upazilas_of(row["district_code"]), data.asked.first_month)
        ideas = offices.get(row["district_code"], {})
        shares = {key: ideas.get(key) for key in ("sent_offices", "owing_offices", "office_rate")}
        rows.append(plan.row({**row, **shares}, cited, row["district_code"]))
    return plan.table(
        rows,
        notes=(say("note.districts", language),),
        empty="table.no_upazilas",
        month=data.asked_months,
    )


def _rank(row: Row, language: str) -> PackCell:
    """The rank; empty where there is none."""
    return cells.NOTHING if display.is_unknown(row["place"]) else cells.count(row["place"], language)


def _behind(data: PackData) -> PackTable:
    """queries/furthest_behind.sql over the months of the trend: those of whom a source misses minutes now."""
    language, first = data.language, data.trend_from

    def reasons(row: Row, _: References) -> PackCell:
        return cells.text("; ".join(row["reasons"] or ()))

    columns = (
        ColumnPlan("place", "count", 6, lambda row, _: _rank(row, language)),
        place_column(language),
        district_column(data),
        *map(_figure, _BEHIND),
        ColumnPlan("reasons", width=34, cell=reasons),
    )
    plan = TablePlan(data, "behind", columns)
    rows = [
        plan.row(row, data.cite_since(_KIND, [row["upazila_code"]], first), row["upazila_code"])
        for row in data.ask("furthest_behind", first)
        if row["is_behind"]
    ]
    months = " – ".join(display.month(month, language) for month in (first, data.asked.month))
    return plan.table(rows, notes=(say("note.behind", language),), months=months)
