"""A sheet as CSV for Excel: UTF-8 with a byte order mark, every text quoted, numbers and ISO dates bare."""

import csv
import io
from datetime import date

from dashboard.exports.table.sheet import FigureSheet, FigureValue, Heading, known
from queries.cells import cell_text, not_a_formula

MIME = "text/csv"


def to_csv(sheet: FigureSheet) -> bytes:
    """The headings, the rows, an empty row, then title, subtitle and notes."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([_text(heading.title) for heading in sheet.headings])
    for row in sheet.rows:
        writer.writerow(
            [_cell(cell, heading, sheet.unknown) for cell, heading in zip(row, sheet.headings, strict=True)]
        )
    file.write("\r\n")
    for words in ((sheet.title,), (sheet.subtitle,), *sheet.notes):
        writer.writerow([_text(word) for word in words])
    return file.getvalue().encode("utf-8-sig")


def _cell(cell: FigureValue, heading: Heading, unknown: str) -> str | int | float:
    cell = known(cell, heading, unknown)
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.strftime("%Y-%m") if heading.kind == "month" else cell.isoformat()
    return _text(cell) if isinstance(cell, str) else cell


def _text(text: str) -> str:
    return not_a_formula(cell_text(text))
