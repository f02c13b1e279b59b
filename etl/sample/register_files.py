"""Register rows as an Excel file of one district and year, with the slips of real ones."""

from __future__ import annotations

import io
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random

import xlsxwriter

from etl.bengali.wording import read_list
from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.filing import folder_of
from etl.sample.manner import manner_of
from etl.sample.office_files import repacked
from etl.sample.register_rows import Row, Style, Value, register_rows
from etl.sample.team_months import other_spellings
from etl.sample.world import World

MADE_ON = datetime(2000, 1, 1)
IN_ENGLISH = 0.2
AS_EXCEL_DATES = 0.5
# What goes wrong in a row, and in which share of rows.
SLIPS = {
    "misspelt": 0.004,
    "unknown_place": 0.0003,
    "impossible_day": 0.0005,
    "words_for_a_day": 0.0005,
    "row_twice": 0.002,
}
# Share of receipts that came, the minutes say, and that the register has no day for.
CONTRADICTS = 0.01
RECEIVED_ON = "received_on"
NOT_A_PLACE = "সকল উপজেলা"
NOT_A_DAY = "পরে জানানো হবে"


def write_registers(folder: Path, world: World, year: int) -> Counter[str]:
    """Write `folder`/registers/DISTRICT/YEAR.xlsx. What was written, counted: register, register_row, and slips."""
    chances = random_for(world.sample.seed, "register", world.district.code, year)
    manner = manner_of(world.sample.seed, world.district.code, year * 12)
    style = Style("en" if chances.random() < IN_ENGLISH else "bn", chances.random() < AS_EXCEL_DATES, manner)
    counts = Counter({"register": 1})
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"created": MADE_ON})
        for register, rows in register_rows(world, year, style).items():
            sheet = book.add_worksheet(sheet_names()[register][style.language])
            headings = columns_of(register)
            sheet.write_row(0, 0, [_heading(chances, each, style.language) for each in headings])
            line = 1
            for row in rows:
                for written in _with_slips(row, headings, style, chances, counts):
                    _write(sheet, line, written)
                    line += 1
            counts["register_row"] += line - 1
    path = folder / "registers" / folder_of(world.district.code) / f"{year}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(repacked(content.getvalue()))
    return counts


@cache
def sheet_names() -> dict[str, dict[str, str]]:
    """A sheet's name by register and language."""
    return {row["register"]: {"bn": row["sheet_bn"], "en": row["sheet_en"]} for row in read_list("register_sheets")}


@cache
def columns_of(register: str) -> tuple[dict[str, str], ...]:
    """The columns of a register, as register_columns.csv lists them."""
    return tuple(row for row in read_list("register_columns") if row["register"] == register)


def _heading(chances: Random, column: dict[str, str], language: str) -> str:
    """The heading, at times in another wording of the same language."""
    others = [each for each in column["variants"].split("|") if each and each.isascii() == (language == "en")]
    return chances.choice(others) if others and chances.random() < 0.1 else column[f"heading_{language}"]


Cell = str | int | date | None


def _with_slips(
    row: Row, columns: tuple[dict[str, str], ...], style: Style, chances: Random, counts: Counter[str]
) -> list[list[Cell]]:
    """The row as typed; twice where it was entered twice."""
    cells = [_cell(value, style) for value in row]
    received = next((place for place, each in enumerate(columns) if each["column"] == RECEIVED_ON), None)
    if received is not None and row[received] and chances.random() < CONTRADICTS:
        counts["receipt_contradicts"] += 1
        return [[None if place == received else cell for place, cell in enumerate(cells)]]
    drawn = chances.random()
    for slip, share in SLIPS.items():
        drawn -= share
        if drawn < 0:
            counts[slip] += 1
            return _slipped(slip, cells, row, style)
    return [cells]


def _slipped(slip: str, cells: list[Cell], row: Row, style: Style) -> list[list[Cell]]:
    days = [place for place, value in enumerate(row) if isinstance(value, date)]
    if slip == "row_twice":
        return [cells, cells]
    if slip == "misspelt":
        cells[0] = _misspelt(row[0], style)
    elif slip == "unknown_place":
        cells[0] = NOT_A_PLACE
    elif days:
        day = row[days[-1]]
        assert isinstance(day, date)
        impossible = style.manner.day(date(day.year, 6, 30)).replace("৩০", "৩১", 1)
        cells[days[-1]] = impossible if slip == "impossible_day" else NOT_A_DAY
    return [cells]


def _misspelt(place: Value, style: Style) -> Cell:
    """A spelling of the upazila that others use, or one with a long vowel for a short one."""
    if not isinstance(place, Place):
        return _cell(place, style)
    if style.language == "en":
        return place.name_en.replace("ganj", "gonj").upper()
    return next(iter(other_spellings(place)), place.name.replace("ী", "ি"))


def _cell(value: Value, style: Style) -> Cell:
    if isinstance(value, Place):
        return value.name_en if style.language == "en" else value.name
    return style.manner.day(value) if isinstance(value, date) and not style.excel_dates else value


def _write(sheet: xlsxwriter.worksheet.Worksheet, line: int, cells: list[Cell]) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, date):
            sheet.write_datetime(line, column, cell)
        elif isinstance(cell, int):
            sheet.write_number(line, column, cell)
        elif cell:
            sheet.write_string(line, column, cell)
