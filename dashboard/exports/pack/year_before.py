"""A report's measures beside those of the same months a year before."""

from typing import Any

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan
from dashboard.exports.pack.records import PackCell, PackPart, Sentence
from dashboard.exports.pack.work_plan import score_cell
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.rows import Row
from etl.bengali.month_counting import months_later

KEY = "year_before"


def year_before(data: PackData) -> PackPart:
    """A row a measure (queries/overview.sql), and the score of the work plans (queries/plan_scores.sql)."""
    language = data.language
    columns = (
        ColumnPlan("measure", width=34),
        ColumnPlan("now", "rate", 22, lambda row, _: row["now"]),
        ColumnPlan("before", "rate", 22, lambda row, _: row["before"]),
    )
    plan = TablePlan(data, KEY, columns)
    rows: list[dict[str, Any]] = [
        {
            "measure": t(f"measure.{row['measure']}", language),
            "now": _measured(row, "", language),
            "before": _measured(row, "_year_before", language),
        }
        for row in data.ask("overview")
    ]
    score: dict[str, Any] = {
        "measure": say("year_before.score", language),
        "now": score_cell(asked_score(data), language),
        "before": score_cell(asked_score(data, -12), language),
    }
    title = say(f"part.{KEY}", language)
    if all(row["before"].value is None for row in (score, *rows)):
        return PackPart(KEY, title, (Sentence(say("year_before.unknown", language)),))
    table = plan.table([plan.row(row) for row in (score, *rows)], notes=(say("note.year_before", language),))
    return PackPart(KEY, title, (), (table,))


def asked_score(data: PackData, months: int = 0) -> Row | None:
    """The score of all teams over the report's months, or so many months later; None where nothing is scored."""
    asked = data.asked
    to_month = months_later(asked.month, months)
    found = data.ask("plan_scores", months_later(asked.first_month, months), to_month=to_month)
    return next((row for row in found if row["level"] == "total" and row["period"] == "asked"), None)


def _measured(row: Row, when: str, language: str) -> PackCell:
    done, expected, rate = (row[f"{name}{when}"] for name in ("done", "expected", "rate"))
    shown = display.count_and_rate(done, expected, rate, language)
    return PackCell(cells.rate(rate, language).value, shown)
