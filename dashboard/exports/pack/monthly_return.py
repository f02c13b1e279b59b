"""The month's return, in the table that offices know."""

from collections.abc import Iterator

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.ideas import ideas_known_of
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, place_column
from dashboard.exports.pack.records import PackCell, PackPart, PackRow, RowRole, Sentence
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.last_word import before_due_words, count_before_due, is_before_due
from dashboard.words.rows import Row
from dashboard.words.status import DONE, Status, word
from etl import StatementKind

KEY = "return"
_MARKS = ("inferred", "doubtful", "corrected", "in_conflict")
_KINDS = {"meeting": StatementKind.MEETING_HELD, "minutes": StatementKind.MINUTES_RECEIVED}
# Done, expected, their share and how many are unknown: columns of queries/monthly_return.sql.
_FIGURES = {
    "meeting": ("held_meetings", "expected_meetings", "meeting_rate", "unknown_meetings"),
    "minutes": ("received_reports", "expected_reports", "reporting_rate", "unknown_reports"),
}
_IDEAS = ("ideas_received", "implemented_ideas", "ongoing_ideas")


def monthly_return(data: PackData) -> PackPart:
    """One row an upazila, under each district its sum (of a division), and the sum of all."""
    language = data.language
    found = data.ask("monthly_return")
    plan = TablePlan(
        data,
        KEY,
        (
            ColumnPlan("serial", "count", 6, cites="none"),
            place_column(language),
            ColumnPlan("meeting_on", "day", 15, lambda row, _: _event(data, row, "meeting")),
            ColumnPlan("minutes_on", "day", 16, lambda row, _: _event(data, row, "minutes")),
            *(ColumnPlan(key, "count", 11, cites="known") for key in _IDEAS),
            ColumnPlan("remarks", width=48, cell=lambda row, _: cells.text(_remarks(row, language))),
        ),
    )
    table = plan.table(
        _rows(data, found, plan),
        _sum_row(data, plan, found[-1], found, "total") if found else None,
        _notes(data, found),
        title=_title(data, found),
    )
    return PackPart(KEY, say("part.return", language), _sentences(data, found), (table,))


def _title(data: PackData, found: list[Row]) -> str:
    """The month, and the months that the ideas are of: they are counted since the plan year began."""
    language, month = data.language, display.month(data.asked.month, data.language)
    first = min((row["ideas_from"] for row in found if row["ideas_from"]), default=data.asked.month)
    if first == data.asked.month:
        return say("table.return", language, month=month)
    return say("table.return.ideas_since", language, month=month, first=display.month(first, language))


def _rows(data: PackData, found: list[Row], plan: TablePlan) -> list[PackRow]:
    """The upazilas, numbered throughout; of a division each district's sum below its upazilas."""
    upazilas = [{**row, "serial": n} for n, row in enumerate((r for r in found if r["level"] == "upazila"), 1)]
    sums = {row["district_code"]: row for row in found if row["level"] == "district"}

    def row_of(row: Row) -> PackRow:
        code = row["upazila_code"]
        ideas = data.cite_since(StatementKind.IDEA_SUBMITTED, [code], row["ideas_from"] or data.asked.month)
        return plan.row(row, ideas, code)

    def sum_of(code: str) -> PackRow:
        return _sum_row(data, plan, sums[code], [row for row in found if row["district_code"] == code], "sum")

    return [*plan.by_district(upazilas, row_of, sum_of)]


def _event(data: PackData, row: Row, name: str) -> PackCell:
    """The day it took place, else its status in words."""
    kind, code = _KINDS[name], row[f"{name}_status"]
    references = data.cite(kind, row["upazila_code"], row["month"])
    if row[f"{name}_on"] is None or code not in DONE:
        return PackCell(None, word(kind, code, data.language), references, code)
    return PackCell(row[f"{name}_on"], display.day(row[f"{name}_on"], data.language), references, code)


def _remarks(row: Row, language: str) -> str:
    """Why something is missing or late, and marks such as doubtful or in conflict."""
    words = []
    for name in _KINDS:
        if row[f"{name}_status"] == Status.LATE:
            due = display.day(row[f"{name}_due_on"], language)
            words.append(say(f"remark.{name}_late", language, due=due))
        marks = [say(f"remark.{mark}", language) for mark in _MARKS if row[f"{name}_{mark}"]]
        reason, last_word = row[f"{name}_reason"], _last_word(row, name)
        older = [before_due_words(_KINDS[name], last_word, language)] if is_before_due(last_word) else []
        said = [*([reason] if reason else []), *older, *marks]
        if said:
            words.append(say(f"remark.{name}", language, said=", ".join(said)))
    words += _stages_unknown(row, language)
    return "; ".join(words)


def _last_word(row: Row, name: str) -> Row:
    """Status, days and whether it is overdue of the meeting or the minutes of a row of queries/monthly_return.sql."""
    return {
        "status": row[f"{name}_status"],
        "is_overdue": row[f"{name}_overdue"],
        "stated_on": row[f"{name}_stated_on"],
        "due_on": row[f"{name}_due_on"],
    }


def _stages_unknown(row: Row, language: str) -> list[str]:
    """How many of the ideas have no known stage, where there are any."""
    count = row["stage_unknown_ideas"]
    return [say("remark.stages_unknown", language, count=count)] if count else []


def _sum_row(data: PackData, plan: TablePlan, row: Row, of: list[Row], role: RowRole) -> PackRow:
    """The sum of a district or of all; it cites the sources of the rows it sums."""
    language, month = data.language, row["month"] or data.asked.month
    upazilas = [each["upazila_code"] for each in of if each["level"] == "upazila"]
    given = {"serial": cells.NOTHING}
    for name, (done, expected, share, _) in _FIGURES.items():
        cited = data.cite_since(_KINDS[name], upazilas, month)
        given[f"{name}_on"] = cells.counted_rate(row[done], row[expected], row[share], language, cited)
    ideas = data.cite_since(StatementKind.IDEA_SUBMITTED, upazilas, row["ideas_from"] or data.asked.month)
    remarks = filter(None, [ideas_known_of(row, language), *_stages_unknown(row, language)])
    return plan.sum_row(row, role, ideas, given | {"remarks": cells.text("; ".join(remarks))})


def _sentences(data: PackData, found: list[Row]) -> tuple[Sentence, ...]:
    """One sentence on minutes, one on meetings."""
    if not found:
        return ()
    language, total = data.language, found[-1]
    said = []
    for name in ("minutes", "meeting"):
        done, expected, share, unknown = _FIGURES[name]
        key = ("known" if total[unknown] else "all_known") if total[expected] else "unknown"
        words = say(
            f"return.{name}.{key}",
            language,
            figures=display.count_and_rate(total[done], total[expected], total[share], language),
            month=display.month(data.asked.month, language),
            upazilas=display.number(total["upazilas"], language),
            unknown=display.number(total[unknown], language),
        )
        references = data.cite_since(_KINDS[name], None, data.asked.month)
        said.append(Sentence(words, references))
        of_upazilas = [_last_word(row, name) for row in found if row["level"] == "upazila"]
        for words, count in count_before_due(_KINDS[name], of_upazilas, language).items():
            older = {"what": say(f"return.{name}", language), "words": words, "count": display.number(count, language)}
            said.append(Sentence(say("return.before_due", language, **older), references))
    return tuple(said)


def _notes(data: PackData, found: list[Row]) -> Iterator[str]:
    """The due days, and the month from which ideas are counted."""
    language = data.language
    for name in _KINDS:
        days = sorted({row[f"{name}_due_on"] for row in found if row[f"{name}_due_on"]})
        if days:
            shown = ", ".join(display.day(day, language) for day in days)
            yield say(f"note.{name}_due", language, days=shown)
        else:
            yield say(f"note.{name}_due_unknown", language)
    first = sorted({row["ideas_from"] for row in found if row["ideas_from"]})
    if first:
        shown = ", ".join(display.month(month, language) for month in first)
        yield say("note.ideas_from", language, month=shown, to_month=display.month(data.asked.month, language))
    yield say("note.references", language)
