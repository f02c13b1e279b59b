"""A table of the pack as HTML for a page, with links from figures to their evidence."""

from collections.abc import Callable, Sequence

from dashboard.exports.pack.records import PackCell, PackRow, PackTable
from dashboard.markup import render
from dashboard.parts.tables import AS_CARDS, is_long
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from etl import StatementKind

CellLink = Callable[[PackRow, str, PackCell], str | None]
# Columns of the return, and the kind of statement that they count.
_KINDS = {
    "meeting_on": StatementKind.MEETING_HELD,
    "minutes_on": StatementKind.MINUTES_RECEIVED,
    "ideas_received": StatementKind.IDEA_SUBMITTED,
}


def pack_table_html(table: PackTable, link: CellLink | None = None, notes: Sequence[str] = ()) -> str:
    """The table with its title, `notes` below it; `link` gives the address of a cell's link, None for no link."""
    rows = [(row, _cells(table, row, link)) for row in table.rows]
    foot = _cells(table, table.total, None) if table.total else []
    look = " numbered" * (table.columns[0].kind == "count")
    look += AS_CARDS * any(is_long(words) for _, cells in rows for words, _, _ in cells)
    return render("pack_table", table=table, rows=rows, foot=foot, notes=notes, look=look)


def _cells(table: PackTable, row: PackRow, link: CellLink | None) -> list[tuple[str, str | None, str]]:
    """Words, link and kind of each cell."""
    return [
        (cell.shown, link(row, column.key, cell) if link else None, column.kind)
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]


def return_link(filters: Filters) -> CellLink:
    """Links from cells of the return to the evidence of that upazila."""

    def link(row: PackRow, column: str, cell: PackCell) -> str | None:
        if row.role != "row" or not cell.references or column not in _KINDS:
            return None
        kind = _KINDS[column]
        month = None if kind == StatementKind.IDEA_SUBMITTED else filters.to_month
        return evidence_link(filters, kind, upazila=row.place_code, month=month)

    return link
