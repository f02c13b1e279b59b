"""A sheet as an Excel workbook: numbers and days with formats of the view's language, printable on A4."""

import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import xlsxwriter

from dashboard.exports.table.sheet import ColumnKind, FigureSheet, FigureValue, Heading, known
from queries.cells import cell_text, looks_like_formula

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# 05 before the language's code shows Bengali digits; the cell stays a number. Excel has no format for lakh and crore.
_BENGALI = "[$-5000845]"
_LAKH = "[>=10000000]{0}##\\,##\\,##\\,##0;[>=100000]{0}##\\,##\\,##0;{0}#,##0"
FORMATS: dict[str, dict[ColumnKind, str]] = {
    "bn": {
        "count": _LAKH.format(_BENGALI),
        "rate": f"{_BENGALI}0.0%",
        "day": f"{_BENGALI}dd-mm-yyyy",
        "month": f"{_BENGALI}mmmm yyyy",
    },
    "en": {"count": _LAKH.format(""), "rate": "0.0%", "day": "d mmm yyyy", "month": "mmm yyyy"},
}
FONTS = {"bn": "Nikosh", "en": "Calibri"}
# Rows of a sheet: title, subtitle, headings.
HEADINGS_ROW = 2
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 8, 60


def to_xlsx(sheet: FigureSheet, created: date) -> bytes:
    """One worksheet: title, subtitle, the table, notes below. `created`: the file's date."""

    def fill(workbook: Any) -> None:
        page = workbook.add_worksheet()
        writer = _Writer(workbook, page, sheet)
        writer.write_table()
        writer.write_words()
        page.freeze_panes(HEADINGS_ROW + 1, 0)
        if sheet.rows:
            page.autofilter(HEADINGS_ROW, 0, HEADINGS_ROW + len(sheet.rows), len(sheet.headings) - 1)
        page.set_landscape()
        page.repeat_rows(HEADINGS_ROW)
        set_paper(page)

    return workbook_of(sheet.title, created, fill)


def workbook_of(title: str, created: date, fill: Callable[[Any], None]) -> bytes:
    """A workbook that `fill` adds the sheets to. Its date is `created`: the same content makes the same bytes."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as workbook:
        day = datetime(created.year, created.month, created.day)
        workbook.set_properties({"title": cell_text(title), "created": day})
        fill(workbook)
    return file.getvalue()


def set_paper(page: Any) -> None:
    """Print on A4, as wide as the paper, with page numbers."""
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")


class _Writer:
    """Writes one sheet's cells with the formats of its language."""

    def __init__(self, workbook: Any, page: Any, sheet: FigureSheet) -> None:
        self._workbook, self._page, self._sheet = workbook, page, sheet
        self._base = {"font_name": FONTS[sheet.language], "font_size": 11, "valign": "top"}
        lined = {"border": 1, "border_color": "#BFBFBF"}
        self._words = self._format({})
        self._words_as_they_are = self._format({"quote_prefix": True})
        self._text = self._format({"text_wrap": True, **lined})
        self._text_as_it_is = self._format({"text_wrap": True, "quote_prefix": True, **lined})
        self._numbers = {kind: self._format({"num_format": f, **lined}) for kind, f in FORMATS[sheet.language].items()}
        self._heading = self._format({"bold": True, "text_wrap": True, "bg_color": "#E8EEF4", **lined})
        self._title = self._format({"bold": True, "font_size": 14})

    def _format(self, options: dict[str, Any]) -> Any:
        return self._workbook.add_format({**self._base, **options})

    def write_table(self) -> None:
        """Headings and rows."""
        for column, heading in enumerate(self._sheet.headings):
            self._page.write_string(HEADINGS_ROW, column, fitting(heading.title), self._heading)
            self._page.set_column(column, column, _width(self._sheet, column))
        for number, row in enumerate(self._sheet.rows, start=HEADINGS_ROW + 1):
            for column, (cell, heading) in enumerate(zip(row, self._sheet.headings, strict=True)):
                self._write(number, column, known(cell, heading, self._sheet.unknown), heading)

    def _write(self, row: int, column: int, cell: FigureValue, heading: Heading) -> None:
        match cell:
            case None:
                self._page.write_blank(row, column, None, self._text)
            case str():
                text = fitting(cell)
                style = self._text_as_it_is if looks_like_formula(text) else self._text
                self._page.write_string(row, column, text, style)
            case date():
                self._page.write_datetime(row, column, cell, self._numbers[heading.kind])
            case _:
                self._page.write_number(row, column, cell, self._numbers[heading.kind])

    def write_words(self) -> None:
        """Title and subtitle above the table, notes below it."""
        self._page.write_string(0, 0, fitting(self._sheet.title), self._title)
        self._page.write_string(1, 0, fitting(self._sheet.subtitle), self._words)
        below = HEADINGS_ROW + len(self._sheet.rows) + 2
        for row, words in enumerate(self._sheet.notes, start=below):
            for column, text in enumerate(map(fitting, words)):
                style = self._words_as_they_are if looks_like_formula(text) else self._words
                self._page.write_string(row, column, text, style)


def fitting(text: str) -> str:
    """`text` cut to the length that Excel allows, ending in … (XlsxWriter would leave it out)."""
    text = cell_text(text)
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _width(sheet: FigureSheet, column: int) -> int:
    """In characters: the longest of the column's words, within reason; long texts wrap."""
    cells = [sheet.headings[column].title, *(row[column] for row in sheet.rows)]
    return max(_NARROWEST, min(_WIDEST, 2 + max(len(cell) if isinstance(cell, str) else _NARROWEST for cell in cells)))
