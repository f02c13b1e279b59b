"""What changed since last month; and what has changed, since the last pack, in figures that it reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.gathering import Gathering, months_before
from dashboard.exports.pack.kept import KeptCell, KeptPack, held, last_kept, row_key
from dashboard.exports.pack.monthly_return import monthly_return
from dashboard.exports.pack.records import Cell, Column, Part, Row, Table
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.rows import Row as Record

KEY = "changes"
_MONTHLY = ("minutes_received", "meeting_held")
_COUNTS = ("done", "expected")
# Stands for an empty cell beside what it was or became.
BLANK = "—"
# These change from day to day, and nobody is misled.
_NOT_REPORTED = ("serial", "stated_on", "months_overdue")
# So many new sources are named beside a changed figure.
MOST_NAMED = 3


def changes(gathering: Gathering) -> Part:
    """The measures beside last month's, the upazilas whose status differs, and figures reported otherwise before."""
    tables = (_measures(gathering), _upazilas(gathering), _reported(gathering))
    return Part(KEY, say("part.changes", gathering.language), (), tables)


def _measures(gathering: Gathering) -> Table:
    """One row a measure, as the Overview compares them (queries/overview.sql)."""
    language = gathering.language
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
        rows=tuple(_measure_row(gathering, row) for row in gathering.ask("overview")),
        notes=(say("note.changes_measures", language),),
    )


def _measure_row(gathering: Gathering, row: Record) -> Row:
    language, measure = gathering.language, row["measure"]
    figures: list[Cell] = []
    for when, month in (("", gathering.asked.month), ("_before", months_before(gathering.asked.month, 1))):
        cited = _cited(gathering, measure, month)
        done, expected = (row[f"{name}{when}"] for name in _COUNTS)
        # None of none that is known about is not "none": no source speaks of it.
        figures += [cells.count(number, language, cited) for number in (done if expected else None, expected)]
        figures.append(cells.rate(row[f"rate{when}"], language, cited))
    return Row((cells.coded(t(f"measure.{measure}", language), measure), *figures))


def _cited(gathering: Gathering, measure: str, month: date) -> tuple[int, ...]:
    """What a measure's figures of a month come from."""
    match measure:
        case "dialogue_held":
            return gathering.citations.cite(gathering.dialogue_facts())
        case "decision_open":
            found = gathering.decisions(months_before(gathering.asked.month, 1))
            return gathering.citations.cite(row for row in found if row["month"] == month)
        case _:
            return gathering.cite_month(measure, month)


def _upazilas(gathering: Gathering) -> Table:
    """One row an upazila and measure whose status is another than last month's."""
    language, key = gathering.language, "changes_upazilas"
    before = months_before(gathering.asked.month, 1)
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        cells.column(key, "measure", language, "text", 24),
        cells.column(key, "status_before", language, "text", 24),
        cells.column(key, "status_now", language, "text", 24),
    )
    found = []
    for kind in _MONTHLY:
        statuses: dict[str, dict[str, Record]] = {}
        for row in gathering.ask("upazila_months", before, kind=kind):
            when = "now" if row["month"] == gathering.asked.month else "was"
            statuses.setdefault(row["upazila_code"], {})[when] = row
        for pair in statuses.values():
            if len(pair) == 2 and pair["now"]["status"] != pair["was"]["status"]:
                found.append({**pair["now"], "kind": kind, "was": pair["was"]["status"]})
    found.sort(key=lambda row: (row["district_code"], row["upazila_code"]))

    def row_of(row: Record) -> Row:
        kind, code = row["kind"], row["upazila_code"]
        was = cells.status(kind, row["was"], language, gathering.cite(kind, code, before))
        now = cells.status(kind, row["status"], language, gathering.cite(kind, code, gathering.asked.month))
        measure = cells.coded(t(f"measure.{kind}", language), kind)
        return Row((cells.text(display.place(row, language)), measure, was, now), code)

    return Table(
        key=key,
        title=say("table.changes_upazilas", language),
        columns=columns,
        rows=tuple(by_district(gathering, found, columns, row_of, lambda code: None)),
        empty=say("table.changes_upazilas.empty", language),
    )


def _reported(gathering: Gathering) -> Table:
    """One row a figure that a kept pack reported otherwise: of this month's pack made before, and of last month's."""
    language, key = gathering.language, "changes_reported"
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
        month = months_before(gathering.asked.month, months)
        kept = last_kept(gathering.asked, month, gathering.made_from)
        if kept is not None:
            compared.append(display.day(kept.as_of, language))
            rows += [row for table in _tables(gathering, months) for row in _differences(gathering, table, kept)]
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


def _tables(gathering: Gathering, months: int) -> Iterator[Table]:
    """The tables of this pack; for last month's pack its return as it is now, and the months both speak of."""
    made = [table for part in gathering.made for table in part.tables]
    if months == 0:
        yield from made
        return
    earlier = replace(gathering.asked, month=months_before(gathering.asked.month, months))
    yield from monthly_return(Gathering(earlier, gathering.citations)).tables
    yield from (table for table in made if table.key.endswith("_months"))


def _differences(gathering: Gathering, table: Table, kept: KeptPack) -> Iterator[Row]:
    """The cells whose figure the kept pack reported otherwise; rows it did not have are new, not changed."""
    known = kept.tables.get(table.key, {})
    for row in (*table.rows, *([table.total] if table.total else [])):
        reported = known.get(row_key(row), {})
        for column, cell in zip(table.columns, row.cells, strict=True):
            was = reported.get(column.key)
            if was is not None and _is_figure(column, cell) and was.held != held(cell):
                about = next((each.shown for each in row.cells if isinstance(each.value, str)), row.cells[0].shown)
                yield Row(
                    (
                        cells.text(table.title),
                        cells.text(about),
                        cells.text(column.title),
                        cells.text(was.shown or BLANK),
                        cells.text(cell.shown or BLANK, cell.references),
                        cells.text(_because(gathering, was, cell)),
                    ),
                    row.place_code,
                )


def _is_figure(column: Column, cell: Cell) -> bool:
    """Whether the column holds what a pack reports, not words about it."""
    return column.key not in _NOT_REPORTED and (column.kind != "text" or bool(cell.code))


def _because(gathering: Gathering, was: KeptCell, now: Cell) -> str:
    """The sources that the figure did not have before, else those it lost, else that it has the same."""
    language = gathering.language
    sources = gathering.citations.sources(now.references)
    unheard = (gathering.citations.without(source, was.sources) for source in sources)
    new = list(dict.fromkeys(f"{source.path}, {source.where}" for source in unheard if source is not None))
    gone = sorted({key.split("|")[0] for key in was.sources.difference(*(source.keys for source in sources))})
    for key, places in (("change.new_source", new), ("change.source_gone", gone)):
        if places:
            more = say("reference.more", language, count=len(places) - MOST_NAMED)
            named = [*places[:MOST_NAMED], *([more] if len(places) > MOST_NAMED else [])]
            return say(key, language, where="; ".join(named))
    return say("change.no_source", language)
