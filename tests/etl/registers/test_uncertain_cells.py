"""Cells whose value is not known are no blanks: what stands on them is left out and listed. What is hidden is named."""

import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from etl.registers.day_order import DayOrder, month_first_columns, order_of
from etl.registers.reading import ReadRegister
from tests.etl.registers.made_registers import (
    RECEIPTS,
    complaints,
    read,
    read_rows,
    receipts,
    warnings,
    write_csv,
)

AUGUST, RECEIVED, HELD = "আগস্ট ২০১৬", "কার্যবিবরণী প্রাপ্তির তারিখ", "সভার তারিখ"
NOT_STORED, EMPTY_TEXT = 4242, "empty"


def written(folder: Path, write: Callable[[Any, Any], None], stored: str = "<v></v>") -> ReadRegister:
    """A register of receipts whose row 2 is by `write`; for formulas of the value NOT_STORED it holds `stored`."""
    path = folder / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("S")
        page.write_row(0, 0, RECEIPTS)
        page.write_row(2, 0, ("চিলমারী", AUGUST, "", "২০/০৮/২০১৬"))
        write(book, page)
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(path, "w") as file:
        for name, part in parts.items():
            part = part.replace(f"<v>{EMPTY_TEXT}</v>".encode(), b"<v></v>")
            file.writestr(name, part.replace(f"<v>{NOT_STORED}</v>".encode(), stored.encode()))
    return read(path, "registers/kurigram/r.xlsx")


def row_2(*cells: Any) -> Callable[[Any, Any], None]:
    return lambda book, page: page.write_row(1, 0, ("উলিপুর", AUGUST, *cells))


def formula(cell: str, words: str = "=DATE(2016,8,25)") -> Callable[[Any, Any], None]:
    def write(book: Any, page: Any) -> None:
        row_2()(book, page)
        page.write_formula(cell, words, None, NOT_STORED)

    return write


@pytest.mark.parametrize("stored", ["<v></v>", "<v/>", ""])
@pytest.mark.parametrize(("cell", "column"), [("D2", RECEIVED), ("C2", HELD), ("B2", "মাস"), ("A2", "উপজেলার নাম")])
def test_a_formula_without_its_value_leaves_its_row_out(tmp_path: Path, cell: str, column: str, stored: str) -> None:
    register = written(tmp_path, formula(cell), stored)
    assert [row_no for row_no, *_ in receipts(register)] == [3]
    assert complaints(register) == [(f"S!2:{column}", "register_formula_not_calculated")]
    assert json.loads(register.rejected[0].details)["value"] == "=DATE(2016,8,25)"


@pytest.mark.parametrize("write", [formula("E2"), lambda book, page: struck("E2", "পাওয়া গেছে")(book, page)])
def test_a_remark_that_is_not_known_is_left_out_alone(tmp_path: Path, write: Callable[[Any, Any], None]) -> None:
    register = written(tmp_path, write)
    assert [row[-1] for row in register.rows["report_receipt"]] == [None, None]
    assert [place for place, _ in complaints(register)] == ["S!2:মন্তব্য"]
    assert json.loads(register.rejected[0].details)["left_out"] == "cell"


def test_a_formula_of_a_column_that_is_not_read_costs_nothing(tmp_path: Path) -> None:
    register = written(tmp_path, formula("F2", "=ROW()-1"))
    assert len(receipts(register)) == 2


def test_a_heading_that_is_not_known_leaves_its_sheet_out_as_its_column_is_not_blank(tmp_path: Path) -> None:
    def write(book: Any, page: Any) -> None:
        row_2("", "২৫/০৮/২০১৬")(book, page)
        page.write_formula("D1", '="প্রাপ্তির"&" তারিখ"', None, NOT_STORED)

    register = written(tmp_path, write)
    assert receipts(register) == []
    assert complaints(register) == [("S!1", "register_formula_not_calculated")]


def test_a_formula_that_gave_an_empty_text_or_a_day_is_known(tmp_path: Path) -> None:
    def write(book: Any, page: Any) -> None:
        row_2()(book, page)
        page.write_formula("C2", '=IF(A9="","",A9)', None, EMPTY_TEXT)
        page.write_formula("D2", "=DATE(2016,8,25)", book.add_format({"num_format": "dd/mm/yyyy"}), 42607)

    row = written(tmp_path, write).rows["report_receipt"][0]
    assert (row[5], row[8]) == (None, date(2016, 8, 25))


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?"])
def test_an_error_leaves_its_row_out_in_a_workbook_and_in_a_csv(tmp_path: Path, error: str) -> None:
    def write(book: Any, page: Any) -> None:
        row_2()(book, page)
        page.write_formula("D2", "=A1", None, error)

    csv = read(write_csv(tmp_path / "r.csv", [RECEIPTS, ("উলিপুর", AUGUST, "", error)]), "registers/kurigram/r.csv")
    for register in (written(tmp_path, write), csv):
        assert [code for _, code in complaints(register)] == ["register_formula_error"]


@pytest.mark.parametrize("error", ["#SPILL!", "Err:502", "########", " #N/A "])
def test_an_error_or_a_column_too_narrow_that_a_csv_holds_as_words_is_known(tmp_path: Path, error: str) -> None:
    path = write_csv(tmp_path / "r.csv", [RECEIPTS, ("উলিপুর", AUGUST, "", "", error)])
    assert [code for _, code in complaints(read(path, "registers/kurigram/r.csv"))] == ["register_formula_error"]


def struck(cell: str, value: Any, words: str = "") -> Callable[[Any, Any], None]:
    def write(book: Any, page: Any) -> None:
        row_2("", "২৫/০৮/২০১৬")(book, page)
        strike = book.add_format({"font_strikeout": True, "num_format": "dd/mm/yyyy"})
        if words:
            page.write_rich_string(cell, strike, value, " ", words)
        else:
            page.write(cell, value, strike)

    return write


@pytest.mark.parametrize(
    ("cell", "value", "column"),
    [
        ("D2", "২৫/০৮/২০১৬", RECEIVED),
        ("D2", datetime(2016, 8, 25), RECEIVED),
        ("A2", "উলিপুর", "উপজেলার নাম"),
    ],
)
def test_a_struck_out_cell_leaves_its_row_out(tmp_path: Path, cell: str, value: Any, column: str) -> None:
    register = written(tmp_path, struck(cell, value))
    assert [row_no for row_no, *_ in receipts(register)] == [3]
    assert complaints(register) == [(f"S!2:{column}", "register_struck_out")]


def test_a_struck_out_row_is_listed_once(tmp_path: Path) -> None:
    def write(book: Any, page: Any) -> None:
        page.write_row(1, 0, ("উলিপুর", AUGUST, "", "২৫/০৮/২০১৬"), book.add_format({"font_strikeout": True}))

    register = written(tmp_path, write)
    assert [row_no for row_no, *_ in receipts(register)] == [3]
    assert complaints(register) == [("S!2:উপজেলার নাম", "register_struck_out")]


def test_of_a_cell_that_is_struck_out_in_part_the_rest_is_read(tmp_path: Path) -> None:
    register = written(tmp_path, struck("D2", "২৫/০৮/২০১৬", "২৬/০৮/২০১৬"))
    assert register.rows["report_receipt"][0][8] == date(2016, 8, 26)


def test_a_struck_out_heading_above_the_table_names_no_month(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("S")
        page.write("A1", "জুন ২০১৬", book.add_format({"font_strikeout": True}))
        page.write("A2", "জুলাই ২০১৬")
        page.write_row(2, 0, ("উপজেলা", "সভার তারিখ", "প্রাপ্তির তারিখ"))
        page.write_row(3, 0, ("উলিপুর", "", "২৬/০৭/২০১৬"))
    assert receipts(read(path, "registers/kurigram/r.xlsx")) == [(4, "554994", "2016-07")]


@pytest.mark.parametrize(
    ("cell", "order"),
    [
        ("08/25/2016", DayOrder.MONTH_FIRST),
        ("৮-২৫-২০১৬", DayOrder.MONTH_FIRST),
        ("8.25.16", DayOrder.MONTH_FIRST),
        ("25/08/2016 খ্রিঃ", DayOrder.DAY_FIRST),
        ("09/08/2016", DayOrder.EITHER),
        (date(2016, 8, 9), DayOrder.EITHER),
        (42591.0, DayOrder.EITHER),
        ("08/08/2016", None),
        (date(2016, 8, 25), None),
        ("2016-08-09", None),
        ("৯ আগস্ট ২০১৬", None),
        ("13/13/2016", None),
        ("", None),
        (True, None),
    ],
)
def test_the_order_that_a_day_can_be_read_in(cell: Any, order: DayOrder | None) -> None:
    assert order_of(cell) is order


def test_columns_are_judged_each_and_one_that_proves_nothing_by_the_others_of_its_sheet() -> None:
    columns = {"a": ["08/25/2016", "09/08/2016"], "b": ["25/08/2016", "09/08/2016"], "c": ["09/08/2016"], "d": [""]}
    assert set(month_first_columns(columns)) == {"a", "c", "d"}
    assert month_first_columns({name: columns[name] for name in "bcd"}) == {}


@pytest.mark.parametrize("as_workbook", [True, False])
def test_where_one_day_has_its_month_first_the_ambiguous_ones_are_left_out(tmp_path: Path, as_workbook: bool) -> None:
    rows = [
        RECEIPTS,
        ("উলিপুর", AUGUST, "", "08/25/2016"),
        ("চিলমারী", AUGUST, "", "09/08/2016"),
        ("রৌমারী", AUGUST, "", "08/08/2016"),
        ("রাজারহাট", AUGUST, "", "২৬/০৮/২০১৬"),
        ("নাগেশ্বরী", AUGUST, "", "২৬ আগস্ট ২০১৬"),
        ("ফুলবাড়ী", AUGUST, "", ""),
    ]
    csv = tmp_path / "r.csv"
    register = read_rows(tmp_path, rows) if as_workbook else read(write_csv(csv, rows), "registers/kurigram/r.csv")
    assert [row_no for row_no, *_ in receipts(register)] == [4, 5, 6, 7]
    assert [code for _, code in complaints(register)] == ["register_no_such_day", "register_month_first"]
    assert json.loads(register.rejected[1].details) == {
        "value": "09/08/2016",
        "example": "08/25/2016",
        "left_out": "row",
    }


def test_dates_of_the_spreadsheet_beside_days_with_the_month_first_may_have_been_taken_wrongly(tmp_path: Path) -> None:
    rows = [
        RECEIPTS,
        ("উলিপুর", AUGUST, "", "08/25/2016"),
        ("চিলমারী", AUGUST, "", date(2016, 8, 9)),
        ("রৌমারী", AUGUST, "", date(2016, 8, 26)),
    ]
    register = read_rows(tmp_path, rows)
    assert [row_no for row_no, *_ in receipts(register)] == [4]
    assert complaints(register)[1] == (f"Sheet1!3:{RECEIVED}", "register_month_first")


def test_hidden_rows_and_sheets_are_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, row_no in (("S", 1), ("পুরোনো", 1)):
            page = book.add_worksheet(name)
            page.write_row(0, 0, RECEIPTS)
            for at, upazila in enumerate(("উলিপুর", "চিলমারী", "রৌমারী", "রাজারহাট", "নাগেশ্বরী")):
                month = "জুন ২০১৬" if name != "S" else AUGUST
                page.write_row(row_no + at, 0, (upazila, month))
            if name == "S":
                for hidden in (1, 3, 4, 20):
                    page.set_row(hidden, None, None, {"hidden": True})
            else:
                page.hide()
    register = read(path, "registers/kurigram/r.xlsx")
    assert len(receipts(register)) == 10
    assert warnings(register) == [("S!2", "register_rows_hidden"), ("পুরোনো!", "register_sheet_hidden")]
    assert json.loads(register.warnings[0].details) == {"rows": "2, 4-5"}


def test_a_hidden_column_and_rows_without_height_are_named(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("S")
        page.write_row(0, 0, RECEIPTS)
        page.write_row(1, 0, ("উলিপুর", AUGUST, "", "২৫/০৮/২০১৬"))
        page.set_row(1, 0)
        page.set_column(3, 3, None, None, {"hidden": True})
    register = read(path, "registers/kurigram/r.xlsx")
    assert warnings(register) == [("S!2", "register_rows_hidden"), ("S!1", "register_columns_hidden")]
    assert json.loads(register.warnings[1].details) == {"columns": RECEIVED}


def test_hidden_rows_that_hold_nothing_and_the_templates_own_lists_are_not_named(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet("S")
        page.write_row(0, 0, RECEIPTS)
        page.write_row(1, 0, ("উলিপুর", AUGUST))
        page.set_row(5, None, None, {"hidden": True})
        book.add_worksheet("তালিকা").hide()
    assert warnings(read(path, "registers/kurigram/r.xlsx")) == []
