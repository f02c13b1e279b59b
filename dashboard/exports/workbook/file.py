"""The pack as one Excel workbook: a sheet a table with native charts, then definitions and references."""

from typing import Any

from dashboard.exports.pack.paper import is_known
from dashboard.exports.pack.records import Pack
from dashboard.exports.table.xlsx_file import workbook_of
from dashboard.exports.workbook.pages import Pages


def render(pack: Pack) -> dict[str, bytes]:
    """One .xlsx. Numbers are numbers, days are days; a figure leads to its reference when it is clicked."""

    def fill(workbook: Any) -> None:
        pages = Pages(workbook, pack)
        pages.add_summary()
        for table in pack.tables():
            if is_known(table):
                pages.add_table(table)
        pages.add_definitions()
        pages.add_references()

    return {f"{pack.stem}.xlsx": workbook_of(pack.title, pack.asked.as_of, fill)}
