"""Offices without an idea, the life of ideas, innovators who moved: tables of the pack's part on ideas, where known."""

from collections.abc import Iterator
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan
from dashboard.exports.pack.records import PackCell, PackTable
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row


def idea_lists(data: PackData, first: date, span: str) -> Iterator[PackTable]:
    """The tables of which a register has any row; the worst stand first."""
    offices = [row for row in data.ask("office_ideas", first) if row["status"] == "not_received"]
    if offices:
        yield _offices(data, offices, span)
    if lives := data.ask("idea_lives", first):
        yield _lives(data, lives)
    if moves := data.ask("innovator_moves", first):
        yield _moves(data, moves)


def _offices(data: PackData, rows: list[Row], span: str) -> PackTable:
    """The offices of the roll that sent no idea by a call's day, one row each."""
    language = data.language

    def due(row: Row, cited: References) -> PackCell:
        return cells.day(row["due_on"], language, cited)

    def kind(row: Row, _: References) -> PackCell:
        return cells.text(say(f"office_kind.{row['kind']}", language) if row["kind"] else None)

    columns = (
        _owner(data),
        ColumnPlan("office", width=34),
        ColumnPlan("office_kind", width=12, cell=kind),
        ColumnPlan("idea_due_on", "day", cell=due),
    )
    return _table(data, "ideas_missing", columns, rows, span)


def _lives(data: PackData, rows: list[Row]) -> PackTable:
    """One row an idea whose stages have days; a pilot that stands still with the days since the last word of it."""
    language = data.language

    def stage(row: Row, cited: References) -> PackCell:
        return cells.text(say(f"stage.{row['stage']}", language), cited)

    def still(row: Row, cited: References) -> PackCell:
        known = row["still_days"] is not None
        return cells.count(row["still_days"], language, cited) if known else cells.NOTHING

    columns = (
        _owner(data),
        ColumnPlan("office", width=28),
        ColumnPlan("idea", width=34, cell=lambda row, _: cells.text(row["title"])),
        ColumnPlan("stage", width=14, cell=stage),
        ColumnPlan("since", "day"),
        ColumnPlan("days_in_stage", "count", 10),
        ColumnPlan("still_days", "count", 10, cell=still),
    )
    return _table(data, "idea_lives", columns, rows)


def _moves(data: PackData, rows: list[Row]) -> PackTable:
    """One row an innovator who moved."""
    language = data.language

    def reported(row: Row, cited: References) -> PackCell:
        if row["is_reported"] is None:
            return cells.text(display.day(None, language), cited)
        if not row["is_reported"]:
            return cells.text(say("moves.not_reported", language), cited)
        day = row["reported_on"]
        return cells.text(display.day(day, language) if day else say("moves.reported", language), cited)

    def runs(row: Row, cited: References) -> PackCell:
        said = "unknown" if row["runs"] is None else "runs" if row["runs"] else "stopped"
        return cells.text(say(f"moves.{said}", language), cited)

    columns = (
        _owner(data),
        ColumnPlan("office", width=28),
        ColumnPlan("idea", width=34, cell=lambda row, _: cells.text(row["title"])),
        ColumnPlan("innovator_post"),
        ColumnPlan("moved_on", "day"),
        ColumnPlan("moved_to"),
        ColumnPlan("reported", width=16, cell=reported),
        ColumnPlan("successor_post"),
        ColumnPlan("runs", width=12, cell=runs),
    )
    return _table(data, "innovator_moves", columns, rows)


def _owner(data: PackData) -> ColumnPlan:
    """The upazila of a row, or that it is of the district itself; in a division's pack with the district."""

    def name(row: Row, _: References) -> PackCell:
        district = data.district_names[row["district_code"]]
        if row["upazila_code"] is None:
            return cells.text(say("place.own", data.language, district=district))
        if data.asked.district:
            return cells.text(display.place(row, data.language))
        return cells.text(display.place_in_district(row, data.district_names, data.language))

    return ColumnPlan("owner", "text", 20, name)


def _table(data: PackData, key: str, columns: tuple[ColumnPlan, ...], rows: list[Row], span: str = "") -> PackTable:
    """The table; each row cites its register's row."""
    plan = TablePlan(data, key, columns)
    made = []
    for row in rows:
        fact = {**row, "quote": "", "known_on": row.get("due_on") or row.get("told_on") or row.get("moved_on")}
        made.append(plan.row(row, data.citations.cite([fact]), row["upazila_code"] or row["district_code"]))
    return plan.table(made, span=span)
