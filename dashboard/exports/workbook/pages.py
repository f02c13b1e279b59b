"""The sheets of the pack's workbook, and how they print."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.exports.pack.paper import is_known, nothing
from dashboard.exports.pack.records import (
    Citation,
    CitedSource,
    Pack,
    PackCell,
    PackChart,
    PackColumn,
    PackRow,
    PackTable,
)
from dashboard.exports.pack.references import reference_mark
from dashboard.exports.table.xlsx_file import HEADINGS_ROW, fitting, set_paper
from dashboard.exports.wording import say
from dashboard.exports.workbook.charts import ROWS, ChartPlace, add_chart
from dashboard.exports.workbook.styles import Styles, height
from queries.cells import cell_text

BLANK_LINE = "………………………………"
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_MARKS_WIDTH = 20
_SUMMARY_WIDTHS = (56, 40)
_REFERENCE_WIDTHS = (8, 44, 34, 90, 14)


class Pages:
    """Adds sheets to a workbook, in the order its methods are called."""

    def __init__(self, workbook: Any, pack: Pack) -> None:
        self._workbook, self._pack = workbook, pack
        self._language = pack.language
        self._styles = Styles(workbook, pack.language)
        self._charts: dict[str, list[PackChart]] = {}
        for part in pack.parts:
            for chart in part.charts:
                self._charts.setdefault(chart.table, []).append(chart)
        self._references = self._name("references")
        self._rows_of_references = _rows_of(pack.references)

    def add_summary(self) -> None:
        """The letterhead, the title, the answer, each part's sentences, and the signature block."""
        pack, styles = self._pack, self._styles
        page = self._page("summary", portrait=True)
        page.set_column(0, 0, _SUMMARY_WIDTHS[0])
        page.set_column(1, 1, _SUMMARY_WIDTHS[1])
        row = 0
        for line in pack.office.heading:
            page.merge_range(row, 0, row, 1, fitting(line), styles.centred)
            row += 1
        self._across(page, row + 1, pack.title, styles.of(bold=True, font_size=14, text_wrap=True))
        self._across(page, row + 2, self._about(), styles.wrapped)
        row += 4
        points = pack.answer.points or (say("answer.no_points", self._language),)
        row = self._lines(page, row, "", [(each, ()) for each in pack.answer.sentences])
        row = self._lines(page, row, say("answer.points", self._language), [(each, ()) for each in points])
        for part in pack.parts:
            # Of what is unknown throughout there is a sentence here, no sheet.
            unknown = [(nothing(table, self._language), ()) for table in part.tables if not is_known(table)]
            said = [(sentence.text, sentence.references) for sentence in part.sentences]
            row = self._lines(page, row, part.title, [*said, *unknown])
        # Space to sign; an empty line is to be filled in by hand.
        for place, line in enumerate(pack.office.signature, row + 3):
            page.write_string(place, 1, fitting(line or BLANK_LINE), styles.of(align="center", text_wrap=True))

    def _lines(self, page: Any, row: int, title: str, said: Sequence[tuple[str, tuple[int, ...]]]) -> int:
        """A title and sentences below it, each with its mark; the row after them."""
        if not said:
            return row
        page.write_string(row, 0, fitting(title), self._styles.strong)
        for text, references in said:
            row += 1
            line = f"{text} {reference_mark(references, self._language)}".strip()
            self._across(page, row, line, self._styles.line(line, wrapped=True))
        return row + 2

    def _across(self, page: Any, row: int, text: str, style: Any) -> None:
        """Text across the summary's width, in a row of the height it needs."""
        page.merge_range(row, 0, row, 1, fitting(text), style)
        page.set_row(row, height([(text, sum(_SUMMARY_WIDTHS))]))

    def add_table(self, table: PackTable) -> None:
        """One table: title, headings (frozen, and printed on each page), rows, total, notes, charts."""
        page = self._page(table.key, table.title)
        spare = len(table.columns) + 1
        self._headings(page, table)
        row = HEADINGS_ROW + 1
        for each in table.all_rows:
            self._row(page, row, each, table.columns)
            row += 1
        for note in table.notes:
            row += 1
            self._words(page, row, 0, note)
        row += 2
        charts = self._charts.get(table.key, []) if table.rows else []
        width = _pixels(table) // max(len(charts), 1)
        mark = say("pdf.watermark", self._language) if self._pack.sample else ""
        for number, chart in enumerate(charts):
            place = ChartPlace(self._language, HEADINGS_ROW + 1, row, spare, number * width, width, mark)
            add_chart(self._workbook, page, chart, table, place)
            spare += len(chart.series) + 1
        row += ROWS if charts else 0
        page.freeze_panes(HEADINGS_ROW + 1, _names_end(table.columns))
        page.repeat_rows(HEADINGS_ROW)
        page.print_area(0, 0, row, len(table.columns))

    def add_definitions(self) -> None:
        """Each term with its meaning."""
        page = self._page("definitions", say("part.definitions", self._language))
        page.set_column(0, 0, 34)
        page.set_column(1, 1, 100)
        for row, (term, meaning) in enumerate(self._pack.definitions, HEADINGS_ROW):
            page.write_string(row, 0, fitting(term), self._styles.of(bold=True, text_wrap=True))
            self._words(page, row, 1, meaning, wrapped=True)
            page.set_row(row, height([(term, 34), (meaning, 100)]))

    def add_references(self) -> None:
        """A row a number, to which figures are linked; below it the sources of a number that has many, collapsed."""
        page = self._page("references", say("part.references", self._language))
        titles = (say(f"column.reference.{key}", self._language) for key in ("no", "path", "where", "quote", "said_on"))
        for column, (title, width) in enumerate(zip(titles, _REFERENCE_WIDTHS, strict=True)):
            page.write_string(HEADINGS_ROW, column, title, self._styles.heading)
            page.set_column(column, column, width)
        row = HEADINGS_ROW + 1
        for reference in self._pack.references:
            folded = reference.sources if len(reference.sources) > 1 else ()
            self._reference(page, row, reference.number, reference, {"collapsed": True} if folded else {})
            for place, source in enumerate(folded, row + 1):
                self._reference(page, place, reference.number, source, {"level": 1, "hidden": True})
            row += 1 + len(folded)
        page.outline_settings(symbols_below=False)
        page.freeze_panes(HEADINGS_ROW + 1, 1)
        page.repeat_rows(HEADINGS_ROW)
        page.autofilter(HEADINGS_ROW, 0, max(row - 1, HEADINGS_ROW), len(_REFERENCE_WIDTHS) - 1)

    def _reference(self, page: Any, row: int, number: int, of: Citation | CitedSource, options: dict[str, Any]) -> None:
        page.write_number(row, 0, number, self._styles.cell("count", "row", PackCell(1, "")))
        texts = (of.path, of.where, of.quote)
        for column, text in enumerate(texts, 1):
            self._write(page, row, column, PackCell(text, text), "text", "row")
        self._write(page, row, 4, PackCell(of.said_on, ""), "day", "row")
        page.set_row(row, height(zip(texts, _REFERENCE_WIDTHS[1:], strict=False)), None, options)

    def _page(self, key: str, title: str = "", portrait: bool = False) -> Any:
        """A new sheet, set up for A4, with its title and what the pack is about."""
        page = self._workbook.add_worksheet(self._name(key))
        if not portrait:
            page.set_landscape()
            page.write_string(0, 0, fitting(title), self._styles.title)
            page.write_string(1, 0, fitting(self._about()), self._styles.words)
        page.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        if self._pack.sample:
            page.set_header(f"&C{self._pack.sample}")
        set_paper(page)
        return page

    def _name(self, key: str) -> str:
        """The sheet's name as Excel takes it."""
        return _NOT_IN_A_NAME.sub(" ", say(f"sheet.{key}", self._language))[:_LONGEST_NAME]

    def _about(self) -> str:
        pack = self._pack
        return " · ".join(filter(None, [pack.place, pack.month, pack.known_on, pack.sample]))

    def _headings(self, page: Any, table: PackTable) -> None:
        for number, column in enumerate(table.columns):
            page.write_string(HEADINGS_ROW, number, fitting(column.title), self._styles.heading)
            page.set_column(number, number, column.width)
        page.set_row(HEADINGS_ROW, height((column.title, column.width) for column in table.columns))
        last = len(table.columns)
        page.write_string(HEADINGS_ROW, last, say("column.references", self._language), self._styles.heading)
        page.set_column(last, last, _MARKS_WIDTH)

    def _row(self, page: Any, row: int, each: PackRow, columns: tuple[PackColumn, ...]) -> None:
        """The cells, each linked to its first reference; last those of the row. A group's row is one cell."""
        if each.role == "group":
            heading = each.cells[0]
            page.merge_range(
                row, 0, row, len(columns), fitting(heading.shown), self._styles.cell("text", "group", heading)
            )
            return
        for number, (cell, column) in enumerate(zip(each.cells, columns, strict=True)):
            if column.kind != "text":
                self._link(page, row, number, cell.references)
            self._write(page, row, number, cell, column.kind, each.role)
        marks = reference_mark(each.references, self._language)
        self._link(page, row, len(columns), each.references)
        self._write(page, row, len(columns), PackCell(marks, marks), "text", each.role)
        texts = [(cell.shown, column.width) for cell, column in zip(each.cells, columns, strict=True)]
        page.set_row(row, height([*texts, (marks, _MARKS_WIDTH)]))

    def _link(self, page: Any, row: int, column: int, references: tuple[int, ...]) -> None:
        """Link a cell to its first reference; what is written to the cell afterwards keeps the link."""
        if references:
            target = self._rows_of_references[references[0]] + 1
            page.write_url(row, column, f"internal:'{self._references}'!A{target}")

    def _write(self, page: Any, row: int, column: int, cell: PackCell, kind: Any, role: str) -> None:
        match cell.value:
            case date():
                page.write_datetime(row, column, cell.value, self._styles.cell(kind, role, cell))
            case int() | float():
                page.write_number(row, column, cell.value, self._styles.cell(kind, role, cell))
            case _ if cell.shown:
                page.write_string(row, column, fitting(cell.shown), self._styles.cell(kind, role, cell))
            case _:
                page.write_blank(row, column, None, self._styles.cell(kind, role))

    def _words(self, page: Any, row: int, column: int, text: str, wrapped: bool = False) -> None:
        text = cell_text(text)
        page.write_string(row, column, fitting(text), self._styles.line(text, wrapped))


def _pixels(table: PackTable) -> int:
    """The width of the table on the screen, with its column of references."""
    return sum(7 * column.width + 5 for column in table.columns) + 7 * _MARKS_WIDTH + 5


def _names_end(columns: tuple[PackColumn, ...]) -> int:
    """How many columns are frozen: up to the first column of text, or only the first."""
    kinds = [column.kind for column in columns]
    return kinds.index("text") + 1 if "text" in kinds[:2] else 1


def _rows_of(references: tuple[Citation, ...]) -> dict[int, int]:
    """The row of each number in the sheet of references."""
    rows, row = {}, HEADINGS_ROW + 1
    for reference in references:
        rows[reference.number] = row
        row += 1 + (len(reference.sources) if len(reference.sources) > 1 else 0)
    return rows
