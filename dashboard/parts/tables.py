"""Tables as HTML: light, printable, readable by screen readers; on a narrow screen they scroll or are a card a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from dashboard.exports.table.sheet import ColumnKind
from dashboard.markup import render
from dashboard.words import display
from dashboard.words.month_strip import MonthStrip, month_strip
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES, word

# Letters of a cell from which its table is one card a row on a phone: beside such a cell the others are blank paper.
LONG_CELL = 40
# The class (theme.css) of a table whose rows are cards on a narrow screen.
AS_CARDS = " as-cards"
PageColumnKind = ColumnKind | Literal["place", "status", "path", "strip"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table and of its download: `key` names the frame's column, `kind` says what it holds.

    A status, and a strip of the statuses of months, need `measure`, whose words they are said in (minutes_received,
    activity, ...). `words` makes the cell's text from the whole row instead of from `key`; `link` gives the address
    a cell leads to, None for no link.
    """

    key: str
    title: str
    kind: PageColumnKind = "text"
    measure: str = ""
    words: Callable[[Row], str] | None = None
    link: Callable[[Row], str | None] | None = None


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as drawn. `kind` is its column's; `status` is the status' name where it is one, with its mark.

    `strip`: the statuses of months, where it is a strip of them.
    """

    text: str
    link: str | None
    kind: PageColumnKind
    status: str = ""
    mark: str = ""
    strip: MonthStrip | None = None


def html_table(
    table: Sequence[Row],
    columns: Sequence[Column],
    caption: str,
    language: str,
    empty: str = "",
    totals: Row | None = None,
    compact: bool = False,
    group: Callable[[Row], str] | None = None,
) -> str:
    """The rows as an HTML table under `caption`; `empty` is said where there are none.

    The first column stays visible while the others scroll. `totals` is one more row, set apart, of the query's.
    `compact`: for a table of many columns; headings wrap, and words may hold line breaks. `group` names the part of
    the table a row belongs to; rows of one part stand together. On a narrow screen the rows of a table of sentences are
    cards.
    """
    parts = [
        (title, [[_cell(column, row, language) for column in columns] for row in rows])
        for title, rows in groupby(table, key=group or (lambda _: ""))
    ]
    foot = [_cell(column, totals, language) for column in columns] if totals else []
    of_columns = zip(*(cells for _, rows in parts for cells in rows), strict=True)
    wide = [any(is_long(cell.text) and not cell.strip for cell in cells) for cells in of_columns]
    look = " compact" * compact + AS_CARDS * any(wide)
    return render("table", caption=caption, columns=columns, groups=parts, foot=foot, empty=empty, look=look, wide=wide)


def is_long(text: str) -> bool:
    """Whether a cell of this text makes its column wide, and its table one of sentences (AS_CARDS)."""
    return len(text) > LONG_CELL


def cell_words(column: Column, row: Row, language: str) -> str:
    """A cell in words, as the table shows it; what is not known is said, a missing text is empty."""
    if column.words is not None:
        return column.words(row)
    if column.kind == "place":
        return display.place(row, language)
    held = row[column.key]
    match column.kind:
        case "count":
            return display.number(held, language)
        case "rate":
            return display.rate(held, language)
        case "day":
            return display.day(held, language) if held is not None else ""
        case "month":
            return display.month(held, language) if held is not None else ""
        case "status":
            return word(column.measure, held, language) if held is not None else ""
        case "strip":
            return month_strip(held, column.measure, language).words if held else ""
        case _:
            return "" if held is None else str(held)


def _cell(column: Column, row: Row, language: str) -> TableCell:
    link = column.link(row) if column.link else None
    if column.kind == "strip" and row[column.key]:
        strip = month_strip(row[column.key], column.measure, language)
        return TableCell(strip.words, link, column.kind, strip=strip)
    text = cell_words(column, row, language)
    status = row[column.key] if column.kind == "status" else None
    if status is None:
        return TableCell(text, link, column.kind)
    return TableCell(text, link, column.kind, status, STATUSES[status].mark)
