"""What changed since last month, and which figures an earlier pack reported differently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.data import PackData, months_before
from dashboard.exports.pack.kept import KeptCell, KeptPack, held, last_kept, row_key
from dashboard.exports.pack.monthly_return import monthly_return
from dashboard.exports.pack.records import PackCell, PackColumn, PackRow, Part, Table
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.rows import Row

KEY = "changes"
_COUNTS = ("done", "expected")
# Shown for an empty cell under “was” and “is now”.
BLANK = "—"
# Columns that change from day to day by themselves: not compared.
_NOT_REPORTED = ("serial", "stated_on", "months_overdue")
# The most sources named beside a changed figure.
MOST_NAMED = 3


def changes(data: PackData) -> Part:
    """Measures beside last month's, upazilas whose status changed, figures that were reported differently."""
    tables = (_measures(data), _upazilas(data), _reported(data))
    return Part(KEY, say("part.changes", data.language), (), tables)


def _measures(data: PackData) -> Table:
    """One row a measure, as the Overview compares them (queries/overview.sql)."""
    language = data.language
    columns = (
        cells.column(KEY, "measure", language, "text", 30),
        *(
            cells.column(KEY, f"{name}{when}", language, "rate" if name == "rate" else "count", 11)
            for when in ("", "_before")
            for name in (*_COUNTS, "rate")
        ),
    )
    return Table(
        key="changes_measures",
        title=say("table.changes_measures", language),
        columns=columns,
        rows=tuple(_measure_row(data, row) for row in data.ask("overview")),
        notes=(say("note.changes_measures", language),),
    )


def _measure_row(data: PackData, row: Row) -> PackRow:
    language, measure = data.language, row["measure"]
    figures: list[PackCell] = []
    for when, month in (("", data.asked.month), ("_before", months_before(data.asked.month, 1))):
        cited = _cited(data, measure, month)
        done, expected = (row[f"{name}{when}"] for name in _COUNTS)
        # 0 of 0 expected is shown as “no data”: 0 would claim that a source says so.
        figures += [cells.count(number, language, cited) for number in (done if expected else None, expected)]
        figures.append(cells.rate(row[f"rate{when}"], language, cited))
    return PackRow((cells.coded(t(f"measure.{measure}", language), measure), *figures))


def _cited(data: PackData, measure: str, month: date) -> tuple[int, ...]:
    """The references of a measure's figures of one month."""
    match measure:
        case "dialogue_held":
            return data.citations.cite(data.dialogue_facts)
        case "decision_open":
            found = data.decisions(months_before(data.asked.month, 1))
            return data.citations.cite(row for row in found if row["month"] == month)
        case _:
            return data.cite_month(measure, month)


def _upazilas(data: PackData) -> Table:
    """One row an upazila and measure whose status is another than last month's."""
    language, key = data.language, "changes_upazilas"
    now = data.asked.month
    before = months_before(now, 1)
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        cells.column(key, "measure", language, "text", 24),
        cells.column(key, "status_before", language, "text", 24),
        cells.column(key, "status_now", language, "text", 24),
    )

    # A name that two upazilas of the place share bears its district, also where only one of them changed.
    names = {row["upazila_code"]: display.place(row, language) for row in data.ask("upazila_months", before)}

    def row_of(row: Row) -> PackRow:
        kind, code = row["kind"], row["upazila_code"]
        was = cells.status(kind, row["status_before"], language, data.cite(kind, code, before))
        is_now = cells.status(kind, row["status"], language, data.cite(kind, code, now))
        measure = cells.coded(t(f"measure.{kind}", language), kind)
        return PackRow((cells.text(names[code]), measure, was, is_now), code)

    found = data.ask("status_changes")
    return Table(
        key=key,
        title=say("table.changes_upazilas", language),
        columns=columns,
        rows=tuple(by_district(data, found, columns, row_of, lambda code: None)),
        empty=say("table.changes_upazilas.empty", language),
    )


def _reported(data: PackData) -> Table:
    """One row a figure that a kept pack (an earlier one of this month, or last month's) reported differently."""
    language, key = data.language, "changes_reported"
    columns = (
        cells.column(key, "table", language, "text", 28),
        cells.column(key, "about", language, "text", 20),
        cells.column(key, "figure", language, "text", 20),
        cells.column(key, "was", language, "text", 18),
        cells.column(key, "is_now", language, "text", 18),
        cells.column(key, "because", language, "text", 40),
    )
    rows, compared = [], []
    for months in (0, 1):
        month = months_before(data.asked.month, months)
        kept = last_kept(data.asked, month, data.made_from)
        if kept is not None:
            compared.append(display.day(kept.as_of, language))
            rows += [row for table in _tables(data, months) for row in _differences(data, table, kept)]
    unique = tuple(dict.fromkeys(rows))
    empty = "table.changes_reported.empty" if compared else "table.changes_reported.none"
    return Table(
        key=key,
        title=say("table.changes_reported", language),
        columns=columns,
        rows=unique,
        notes=(say("note.changes_reported", language, days=", ".join(compared)),) if compared else (),
        empty=say(empty, language),
    )


def _tables(data: PackData, months: int) -> Iterator[Table]:
    """The tables to compare with a kept pack of so many months ago.

    For this month's: all of this pack. For last month's: its return as it is now, and the tables by month.
    """
    made = [table for part in data.made for table in part.tables]
    if months == 0:
        yield from made
        return
    earlier = replace(data.asked, month=months_before(data.asked.month, months))
    yield from monthly_return(PackData(earlier, data.citations)).tables
    yield from (table for table in made if table.key.endswith("_months"))


def _differences(data: PackData, table: Table, kept: KeptPack) -> Iterator[PackRow]:
    """A row for each figure that differs; rows that the kept pack did not have are new, not changed."""
    known = kept.tables.get(table.key, {})
    for row in table.all_rows:
        reported = known.get(row_key(row), {})
        for column, cell in zip(table.columns, row.cells, strict=True):
            was = reported.get(column.key)
            if was is not None and _is_figure(column, cell) and was.held != held(cell):
                about = next((each.shown for each in row.cells if isinstance(each.value, str)), row.cells[0].shown)
                yield PackRow(
                    (
                        cells.text(table.title),
                        cells.text(about),
                        cells.text(column.title),
                        cells.text(was.shown or BLANK),
                        cells.text(cell.shown or BLANK, cell.references),
                        cells.text(_because(data, was, cell)),
                    ),
                    row.place_code,
                )


def _is_figure(column: PackColumn, cell: PackCell) -> bool:
    """Whether the cell is a figure or a status, not a name or a remark."""
    return column.key not in _NOT_REPORTED and (column.kind != "text" or bool(cell.code))


def _because(data: PackData, was: KeptCell, now: PackCell) -> str:
    """Why it changed, in words: its new sources, else the sources that are gone, else that they are the same."""
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
