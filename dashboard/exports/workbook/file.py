"""The pack as one Excel workbook: a sheet a table with native charts, then definitions and references."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from dashboard.exports.pack.records import Pack
from dashboard.exports.table.sheet import cell_text
from dashboard.exports.workbook.pages import Pages

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render(pack: Pack) -> dict[str, bytes]:
    """One .xlsx. Numbers are numbers, days are days; a figure leads to its reference when it is clicked."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as workbook:
        as_of = pack.asked.as_of
        # The file's own date is the pack's: the same figures give the same bytes.
        workbook.set_properties(
            {"title": cell_text(pack.title), "created": datetime(as_of.year, as_of.month, as_of.day)}
        )
        pages = Pages(workbook, pack)
        pages.add_summary()
        for table in pack.tables():
            pages.add_table(table)
        pages.add_definitions()
        pages.add_references()
    return {f"{pack.stem}.xlsx": file.getvalue()}
