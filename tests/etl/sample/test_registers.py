"""Registers of the sample: known headings, in both languages, with the slips of real ones."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from etl.bengali.wording import read_list
from etl.sample.months import month_no
from etl.sample.registers import write_registers
from etl.sample.world import Sample, world_of

SAMPLE = Sample(3, month_no(2016, 1), month_no(2020, 12))
YEARS = range(2016, 2021)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def counts(folder: Path) -> dict[str, int]:
    total: dict[str, int] = {}
    for code in ("5549", "5577"):
        for year in YEARS:
            for name, count in write_registers(folder, world_of(SAMPLE, code), year).items():
                total[name] = total.get(name, 0) + count
    return total


@pytest.fixture(scope="module")
def books(folder: Path, counts: dict[str, int]) -> list[dict[str, list[tuple[object, ...]]]]:
    """The sheets of each book, their rows by sheet name."""
    return [
        {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(file, read_only=True)}
        for file in sorted((folder / "registers").rglob("*.xlsx"))
    ]


def test_every_sheet_and_heading_is_one_that_registers_know(books: list[dict[str, list[tuple[object, ...]]]]) -> None:
    sheets = {
        row[f"sheet_{language}"]: row["register"] for row in read_list("register_sheets") for language in ("bn", "en")
    }
    columns: dict[str, set[str]] = {}
    for row in read_list("register_columns"):
        known = {row["heading_bn"], row["heading_en"], *row["variants"].split("|")}
        columns.setdefault(row["register"], set()).update(known)
    for book in books:
        # The three stand in a book of their own (test_office_registers.py).
        assert {sheets[title] for title in book} == set(columns) - {"office_roll", "idea_step", "innovator_move"}
        for title, rows in book.items():
            assert set(rows[0]) <= columns[sheets[title]]


def test_the_rows_are_as_many_as_were_counted(
    books: list[dict[str, list[tuple[object, ...]]]], counts: dict[str, int]
) -> None:
    assert counts["register"] == len(books) == 10
    assert counts["register_row"] == sum(len(rows) - 1 for book in books for rows in book.values())


def test_headings_are_bengali_or_english_and_days_typed_or_of_excel(
    books: list[dict[str, list[tuple[object, ...]]]],
) -> None:
    first_headings = {str(rows[0][0]).isascii() for book in books for rows in book.values()}
    assert first_headings == {True, False}
    portal = {"পোর্টাল যাচাই", "Portal checks"}
    kinds = {type(row[1]) for book in books for title, rows in book.items() if title in portal for row in rows[1:]}
    assert {str, datetime} <= kinds


def test_registers_have_the_slips_of_real_ones(counts: dict[str, int]) -> None:
    for slip in ("misspelt", "unknown_place", "impossible_day", "words_for_a_day", "row_twice", "receipt_contradicts"):
        assert counts[slip] >= 1, slip
    assert sum(counts.values()) - counts["register"] - counts["register_row"] < 0.02 * counts["register_row"]
