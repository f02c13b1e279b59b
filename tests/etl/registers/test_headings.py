"""Where a sheet's table begins, which register it is, which column is which."""

from typing import Any

import pytest

from etl.registers.columns import registers
from etl.registers.headings import NoTable, SheetTable, find_table
from etl.registers.models import MODELS
from etl.registers.workbook import Sheet


def look(*rows: tuple[Any, ...], name: str = "Sheet1", hints: tuple[str, ...] = ()) -> SheetTable | NoTable:
    return find_table(Sheet(name, rows), hints)


def found(*rows: tuple[Any, ...], **more: Any) -> tuple[str, int, list[str]]:
    """Register, number of the first row (from 1), fields."""
    table = look(*rows, **more)
    assert isinstance(table, SheetTable), table
    return table.register.name, table.first_row + 1, sorted(table.columns)


@pytest.mark.parametrize("language", ["heading_bn", "heading_en"])
@pytest.mark.parametrize("register", registers(), ids=lambda each: each.name)
def test_each_register_is_known_by_its_own_headings(register: Any, language: str) -> None:
    headings = tuple(getattr(column, language) for column in register.columns)
    assert found(headings) == (register.name, 2, sorted(column.name for column in register.columns))


@pytest.mark.parametrize("register", registers(), ids=lambda each: each.name)
def test_the_rows_of_a_register_have_the_columns_that_the_list_names(register: Any) -> None:
    fields = MODELS[register.name].model_fields
    assert list(fields) == [column.name for column in register.columns]
    assert {name for name, field in fields.items() if field.is_required()} == {
        column.name for column in register.columns if column.required
    }


def test_headings_stand_below_the_offices_lines_and_above_a_row_of_numbers() -> None:
    rows = (
        ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "", ""),
        ("জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম", "", ""),
        ("", "", ""),
        ("ক্রমিক", "উপজেলার নাম", "মাস", "প্রাপ্তির তারিখ"),
        ("১", "২", "৩", "৪"),
        ("১", "উলিপুর", "2016-07", ""),
    )
    table = look(*rows)
    assert isinstance(table, SheetTable)
    assert (table.heading_row, table.first_row) == (3, 5)
    assert table.title == ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম")


@pytest.mark.parametrize("numbers", [("(১)", "(২)", "(৩)"), (1.0, 2.0, 3.0), ("1", "2", "3"), ("১।", "২।", "৩।")])
def test_a_row_of_numbers_is_told_in_every_shape(numbers: tuple[Any, ...]) -> None:
    assert found(("উপজেলা", "মাস", "প্রাপ্তির তারিখ"), numbers, ("উলিপুর", "2016-07", ""))[1] == 3


def test_headings_over_two_rows_are_read_together() -> None:
    above = ("উপজেলার নাম", "মাস", "সভার", "কার্যবিবরণী", "")
    below = ("", "", "তারিখ", "প্রাপ্তির তারিখ", "মন্তব্য")
    assert found(above, below, ("উলিপুর", "2016-07")) == (
        "report_receipt",
        3,
        ["meeting_on", "month", "received_on", "remark", "upazila"],
    )


@pytest.mark.parametrize(
    "heading",
    [
        "কার্যবিবরণি প্রাপ্তির তারিখ",
        "কার্যবিবরণী প্রাপ্তির তারিখ (দিন/মাস/বছর)",
        "কার্য-বিবরণী  প্রাপ্তির তারিখঃ",
        "কার্যবিবরনী প্রাপ্তীর তারীখ",
    ],
)
def test_a_misspelt_heading_is_known(heading: str) -> None:
    assert "received_on" in found(("উপজেলা", "মাস", heading))[2]


def test_of_two_registers_that_fit_the_sheets_name_tells() -> None:
    headings = ("উপজেলার নাম", "অনুষ্ঠানের তারিখ", "বিষয়")
    assert found(headings, name="প্রশিক্ষণ")[0] == "training_entry"
    assert found(headings, name="সংলাপ")[0] == "dialogue_entry"
    assert found(headings, hints=("training 2016",))[0] == "training_entry"
    ambiguous = look(headings)
    assert isinstance(ambiguous, NoTable)
    assert (ambiguous.code, ambiguous.details["registers_en"]) == ("register_sheet_ambiguous", "Dialogues / Training")


def test_a_sheet_that_is_no_register_is_shown_by_its_words() -> None:
    nothing = look(("নাম", "পদবি", "মোবাইল"), ("ক", "খ", "০১৭"))
    assert isinstance(nothing, NoTable)
    assert (nothing.code, nothing.details) == ("register_sheet_unknown", {"headings": "নাম | পদবি | মোবাইল"})


def test_unknown_columns_are_told_and_a_serial_number_is_not() -> None:
    table = look(("ক্রঃ নং", "উপজেলা", "মাস", "ইউএনওর মত", "বিভাগ"))
    assert isinstance(table, SheetTable)
    assert table.unknown == ((3, "ইউএনওর মত"),)
    assert table.ignored == {0, 4}


def test_a_missing_column_is_told() -> None:
    table = look(("উপজেলা", "পর্যায়", "আইডিয়ার শিরোনাম"))
    assert isinstance(table, SheetTable)
    assert [column.name for column in table.missing] == ["office"]
