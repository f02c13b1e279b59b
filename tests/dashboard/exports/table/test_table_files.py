"""What leaves the office as CSV and XLSX: every cell, its type and its format, and nothing a spreadsheet would run."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.table.csv_file import to_csv
from dashboard.exports.table.sheet import FigureSheet, Heading
from dashboard.exports.table.xlsx_file import FORMATS, to_xlsx
from queries.cells import looks_like_formula

SHEET = FigureSheet(
    title="প্রতিবেদন প্রাপ্তির হার",
    subtitle="কুড়িগ্রাম · জুলাই ২০১৬",
    headings=(
        Heading("উপজেলা"),
        Heading("মাস", "month"),
        Heading("প্রাপ্তির তারিখ", "day"),
        Heading("প্রত্যাশিত", "count"),
        Heading("হার", "rate"),
    ),
    rows=(
        ("রাজারহাট", date(2016, 7, 1), date(2016, 7, 26), 12345678, 1 / 8),
        ("=HYPERLINK(1)", date(2016, 7, 1), None, None, None),
    ),
    notes=(("সূত্র", "data/minutes/kurigram/2016-07.txt"),),
    unknown="তথ্য নেই",
    language="bn",
)

GOLDEN_CSV = (
    "\ufeff"
    '"উপজেলা","মাস","প্রাপ্তির তারিখ","প্রত্যাশিত","হার"\r\n'
    '"রাজারহাট","2016-07","2016-07-26",12345678,0.125\r\n'
    '"\'=HYPERLINK(1)","2016-07","","তথ্য নেই","তথ্য নেই"\r\n'
    "\r\n"
    '"প্রতিবেদন প্রাপ্তির হার"\r\n'
    '"কুড়িগ্রাম · জুলাই ২০১৬"\r\n'
    '"সূত্র","data/minutes/kurigram/2016-07.txt"\r\n'
)


def workbook_cells(sheet: FigureSheet) -> list[list[object]]:
    """The values of the only worksheet of `sheet` as a workbook, row by row."""
    page = openpyxl.load_workbook(io.BytesIO(to_xlsx(sheet, date(2016, 8, 1)))).worksheets[0]
    return [[cell.value for cell in row] for row in page.iter_rows()]


def one_cell(text: str) -> FigureSheet:
    return FigureSheet("t", "s", (Heading("h"),), ((text,),), (), "?", "en")


def test_csv_begins_with_a_byte_order_mark_and_keeps_numbers_bare_and_unknown_in_words() -> None:
    assert to_csv(SHEET).decode("utf-8") == GOLDEN_CSV


def test_workbook_holds_numbers_shares_and_days_as_such() -> None:
    assert workbook_cells(SHEET) == [
        ["প্রতিবেদন প্রাপ্তির হার", None, None, None, None],
        ["কুড়িগ্রাম · জুলাই ২০১৬", None, None, None, None],
        ["উপজেলা", "মাস", "প্রাপ্তির তারিখ", "প্রত্যাশিত", "হার"],
        ["রাজারহাট", datetime(2016, 7, 1), datetime(2016, 7, 26), 12345678, 0.125],
        ["=HYPERLINK(1)", datetime(2016, 7, 1), None, "তথ্য নেই", "তথ্য নেই"],
        [None, None, None, None, None],
        ["সূত্র", "data/minutes/kurigram/2016-07.txt", None, None, None],
    ]


def test_workbook_is_formatted_in_the_views_language_and_printable() -> None:
    page = openpyxl.load_workbook(io.BytesIO(to_xlsx(SHEET, date(2016, 8, 1)))).worksheets[0]
    assert [page.cell(4, n).number_format for n in (2, 3, 4, 5)] == [
        FORMATS["bn"][kind] for kind in ("month", "day", "count", "rate")
    ]
    assert page["A4"].font.name == "Nikosh"
    assert (page.freeze_panes, page.auto_filter.ref) == ("A4", "A3:E5")
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.print_title_rows == "$3:$3"


HOSTILE = [
    "=1+1",
    "+880",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =cmd|' /C calc'!A0",
    "\u200f=1+1",
    "\ufeff=1",
    "＝1＋1",
    "\x00=1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_that_looks_like_a_formula_is_words_in_both_files(text: str) -> None:
    written = to_csv(one_cell(text)).decode("utf-8-sig").split('"\r\n"')[1]
    assert written.startswith("'")
    page = openpyxl.load_workbook(io.BytesIO(to_xlsx(one_cell(text), date(2016, 8, 1)))).worksheets[0]
    assert page["A4"].data_type == "s"
    assert page["A4"].quotePrefix


@pytest.mark.parametrize("text", ["১/৯", "রাজারহাট", "5 = five", "<script>alert(1)</script>", "a@b.example", ""])
def test_harmless_words_are_left_as_they_are(text: str) -> None:
    assert not looks_like_formula(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Z", "Cf", "Cc", "Cs")), max_size=40))
def test_any_text_can_be_written_and_none_starts_a_formula(text: str) -> None:
    cell = to_csv(one_cell(text)).decode("utf-8-sig").split("\r\n", 1)[1].split('"\r\n\r\n"t"')[0].removeprefix('"')
    assert not looks_like_formula(cell)
    assert to_xlsx(one_cell(text), date(2016, 8, 1))[:2] == b"PK"


def test_a_cell_longer_than_excel_allows_is_cut_visibly_not_lost() -> None:
    value = workbook_cells(one_cell("ক" * 40_000))[3][0]
    assert isinstance(value, str)
    assert (len(value), value[-1]) == (32_767, "…")
