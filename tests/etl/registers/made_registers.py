"""Made-up registers for tests: rows as a CSV or a workbook, and how they are read."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from etl.registers.reading import ReadRegister, read_register

Table = Sequence[Sequence[Any]]

RECEIPTS = ("উপজেলার নাম", "মাস", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য")
UNTIL = date(2026, 12, 31)


def write_csv(path: Path, rows: Table, encoding: str = "utf-8", delimiter: str = ",") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


def write_xlsx(path: Path, sheets: Mapping[str, Table], merged: Sequence[tuple[str, str, str]] = ()) -> Path:
    """The sheets as a workbook; days as dates of the spreadsheet. `merged`: sheet, range, words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        day_format = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        page.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day_format)
                    elif cell != "":
                        page.write(number, column, cell)
            for sheet, cells, words in merged:
                if sheet == name:
                    page.merge_range(cells, words)
    return path


def read(path: Path, name: str = "registers/r.xlsx") -> ReadRegister:
    """The register in a file, taken to lie at `name` in a data folder."""
    register = read_register(path, name, 1, until=UNTIL)
    assert isinstance(register, ReadRegister), register
    return register


def read_rows(folder: Path, rows: Table, name: str = "registers/kurigram/r.xlsx") -> ReadRegister:
    """One sheet read from a workbook of Kurigram, unless `name` says otherwise."""
    return read(write_xlsx(folder / "r.xlsx", {"Sheet1": rows}), name)


def receipts(register: ReadRegister) -> list[tuple[Any, ...]]:
    """Row number, upazila and month of each receipt."""
    return [(row_no, upazila, f"{month:%Y-%m}") for _, _, row_no, upazila, month, *_ in _rows(register)]


def _rows(register: ReadRegister) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in register.rows.get("report_receipt", [])]


def complaints(register: ReadRegister) -> list[tuple[str, str]]:
    """Place and code of each complaint."""
    return [(row.place, row.code) for row in register.rejected]


def warnings(register: ReadRegister) -> list[tuple[str, str]]:
    """Place and code of each warning."""
    return [(row.place, row.code) for row in register.warnings]
