"""What changed since last month, and which figures an earlier pack reported differently."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.kept import KeptCell, KeptPack, held, last_kept, row_key
from dashboard.exports.pack.monthly_return import monthly_return
from dashboard.exports.pack.plan import ColumnPlan, TablePlan
from dashboard.exports.pack.records import PackCell, PackColumn, PackPart, PackRow, PackTable
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import word_of_any
from etl.bengali.month_counting import months_later

KEY = "changes"
# Shown for an empty cell under “was” and “is now”.
BLANK = "—"
# Columns that change from day to day by themselves: not compared.
_NOT_REPORTED = ("serial", "stated_on", "months_overdue")
# Packs of so many months before are compared with.
_COMPARED = (0, 1)
# The most sources named beside a changed figure.
MOST_NAMED = 3


def changes(data: PackData) -> PackPart:
    """Measures beside last month's, upazilas whose status changed, figures that were reported differently."""
    tables = (_measures(data), _upazilas(data), _reported(data))
    return PackPart(KEY, say("part.changes", data.language), (), tables)


def reported_alone(data: PackData) -> PackPart:
    """Of `changes` the figures that were reported differently."""
    return PackPart(KEY, say("part.changes", data.language), (), (_reported(data),))


def is_compared(data: PackData) -> bool:
    """Whether an earlier pack is kept that this one's figures are compared with."""
    return any(_kept(data, months) is not None for months in _COMPARED)


def _measures(data: PackData) -> PackTable:
    """One row a measure, as the Overview compares them (queries/overview.sql)."""
    figures = [f"{name}{when}" for when in ("", "_before") for name in ("done", "expected", "rate")]
    columns = (ColumnPlan(key, "rate" if key.startswith("rate") else "count", 11) for key in figures)
    plan = TablePlan(data, "changes_measures", (ColumnPlan("measure", width=30), *columns), KEY)
    rows = [_measure_row(data, plan, row) for row in data.ask("overview")]
    return plan.table(rows, notes=(say("note.changes_measures", data.language),))


def _measure_row(data: PackData, plan: TablePlan, row: Row) -> PackRow:
    language, measure = data.language, row["measure"]
    given = {"measure": cells.coded(t(f"measure.{measure}", language), measure)}
    for when, month in (("", data.asked.month), ("_before", months_later(data.asked.month, -1))):
        cited = _cited(data, measure, month)
        expected = row[f"expected{when}"]
        # 0 of 0 expected is shown as “no data”: 0 would claim that a source says so.
        given[f"done{when}"] = cells.count(row[f"done{when}"] if expected else None, language, cited)
        given[f"expected{when}"] = cells.count(expected, language, cited)
        given[f"rate{when}"] = cells.rate(row[f"rate{when}"], language, cited)
    return plan.row(row, given=given)


def _cited(data: PackData, measure: str, month: date) -> tuple[int, ...]:
    """The references of a measure's figures of one month."""
    match measure:
        case "dialogue_held":
            return data.citations.cite(data.dialogue_facts)
        case "decision_open":
            found = data.decisions(months_later(data.asked.month, -1))
            return data.citations.cite(row for row in found if row["month"] == month)
        case _:
            return data.cite_month(measure, month)


def _upazilas(data: PackData) -> PackTable:
    """One row an upazila and measure whose status is another than last month's."""
    language, now = data.language, data.asked.month
    before = months_later(now, -1)
    # A name that two upazilas of the place share bears its district, also where only one of them changed.
    names = {row["upazila_code"]: display.place(row, language) for row in data.ask("upazila_months", before)}

    def status(column: str, month: date) -> Callable[[Row, References], PackCell]:
        return lambda row, _: cells.coded(
            word_of_any(row["kind"], row[column], language),
            row[column],
            data.cite(row["kind"], row["upazila_code"], month),
        )

    columns = (
        ColumnPlan("upazila", width=18, cell=lambda row, _: cells.text(names[row["upazila_code"]])),
        ColumnPlan("measure", cell=lambda row, _: cells.coded(t(f"measure.{row['kind']}", language), row["kind"])),
        ColumnPlan("status_before", cell=status("status_before", before)),
        ColumnPlan("status_now", cell=status("status", now)),
    )
    plan = TablePlan(data, "changes_upazilas", columns)
    rows = plan.by_district(data.ask("status_changes"), lambda row: plan.row(row, place_code=row["upazila_code"]))
    return plan.table([*rows], notes=(say("note.changes_upazilas", language),))


def _reported(data: PackData) -> PackTable:
    """One row a figure that a kept pack (an earlier one of this month, or last month's) reported differently."""
    widths = {"table": 28, "about": 20, "figure": 20, "was": 18, "is_now": 18, "because": 40}
    columns = (ColumnPlan(name, width=width) for name, width in widths.items())
    plan = TablePlan(data, "changes_reported", columns)
    rows, compared = [], []
    for months in _COMPARED:
        kept = _kept(data, months)
        if kept is not None:
            compared.append(display.day(kept.as_of, data.language))
            rows += [row for table in _tables(data, months) for row in _differences(data, plan, table, kept)]
    notes = (say("note.changes_reported", data.language, days=", ".join(compared)),) if compared else ()
    empty = f"table.changes_reported.{'empty' if compared else 'none'}"
    return plan.table([*dict.fromkeys(rows)], notes=notes, empty=empty)


def _kept(data: PackData, months: int) -> KeptPack | None:
    return last_kept(data.asked, months_later(data.asked.month, -months), data.made_from)


def _tables(data: PackData, months: int) -> Iterator[PackTable]:
    """Tables to compare with a kept pack: this month's all; last month's its return now, and those by month."""
    made = [table for part in data.made for table in part.tables]
    if months == 0:
        yield from made
        return
    earlier = replace(data.asked, month=months_later(data.asked.month, -months))
    yield from monthly_return(PackData(earlier, data.citations)).tables
    yield from (table for table in made if table.key.endswith("_months"))


def _differences(data: PackData, plan: TablePlan, table: PackTable, kept: KeptPack) -> Iterator[PackRow]:
    """A row for each figure that differs; rows that the kept pack did not have are new, not changed."""
    known = kept.tables.get(table.key, {})
    for row in table.all_rows:
        reported = known.get(row_key(row), {})
        for column, cell in zip(table.columns, row.cells, strict=True):
            was = reported.get(column.key)
            if was is not None and _is_figure(column, cell) and was.held != held(cell):
                about = next((each.shown for each in row.cells if isinstance(each.value, str)), row.cells[0].shown)
                said = {"table": table.title, "about": about, "figure": column.title, "was": was.shown or BLANK}
                said["because"] = _because(data, was, cell)
                now = {"is_now": cells.text(cell.shown or BLANK, cell.references)}
                yield plan.row(said, place_code=row.place_code, given=now)


def _is_figure(column: PackColumn, cell: PackCell) -> bool:
    """Whether the cell is a figure or a status, not a name or a remark."""
    return column.key not in _NOT_REPORTED and (column.kind != "text" or bool(cell.code))


def _because(data: PackData, was: KeptCell, now: PackCell) -> str:
    """Why it changed, in words: its new sources, else those that count no more, else that they are the same."""
    language = data.language
    sources = data.citations.sources(now.references)
    added = (data.citations.without(source, was.sources) for source in sources)
    new = list(dict.fromkeys(f"{source.path}, {source.where}" for source in added if source is not None))
    gone = sorted({key.split("|")[0] for key in was.sources.difference(*(source.keys for source in sources))})
    for key, places in (("change.new_source", new), ("change.source_gone", gone)):
        if places:
            more = say("reference.more", language, count=len(places) - MOST_NAMED)
            named = [*places[:MOST_NAMED], *([more] if len(places) > MOST_NAMED else [])]
            return say(key, language, where="; ".join(named))
    return say("change.no_source", language)
