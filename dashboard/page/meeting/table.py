"""A table of the pack as HTML for a page: its words, its groups and sums; figures lead to what their sources say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dashboard.exports.pack import Cell, Row, Table
from dashboard.markup import render
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link

Link = Callable[[Row, str, Cell], str | None]
# Columns of the return, and the kind of statement that they count.
_KINDS = {
    "meeting_on": "meeting_held",
    "minutes_on": "minutes_received",
    "ideas_received": "idea_submitted",
}


def pack_table_html(table: Table, link: Link | None = None, notes: Sequence[str] = ()) -> str:
    """The table with its title, `notes` below it; `link` gives where a cell leads to, None for nowhere."""
    rows = [(row, _cells(table, row, link)) for row in table.rows]
    foot = _cells(table, table.total, None) if table.total else []
    return render("pack_table", table=table, rows=rows, foot=foot, notes=notes)


def _cells(table: Table, row: Row, link: Link | None) -> list[tuple[str, str | None, str]]:
    """Words, link and kind of each cell."""
    return [
        (cell.shown, link(row, column.key, cell) if link else None, column.kind)
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]


def return_link(filters: Filters) -> Link:
    """Where cells of the return lead: to what sources say of that upazila."""

    def link(row: Row, column: str, cell: Cell) -> str | None:
        if row.role != "row" or not cell.references or column not in _KINDS:
            return None
        kind = _KINDS[column]
        month = None if kind == "idea_submitted" else filters.to_month
        return evidence_link(filters, kind, upazila=row.place_code, month=month)

    return link
