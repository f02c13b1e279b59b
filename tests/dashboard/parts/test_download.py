"""What is taken away: numbers and days as such, statuses in words, view and sources named, nothing that runs."""

import dataclasses
from datetime import date

import pytest

from dashboard.exports.table.csv_file import to_csv
from dashboard.exports.table.sheet import Heading
from dashboard.parts.download import as_sheet, file_stem, view_words
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from tests.dashboard.conftest import july

_KURIGRAM = {
    "division_code": "55",
    "division_bn": "রংপুর",
    "division_en": "Rangpur",
    "district_code": "5549",
    "district_bn": "কুড়িগ্রাম",
    "district_en": "Kurigram",
}
PLACES = [
    {**_KURIGRAM, "upazila_code": "554977", "upazila_bn": "রাজারহাট", "upazila_en": "Rajarhat"},
    {**_KURIGRAM, "upazila_code": "554994", "upazila_bn": "উলিপুর", "upazila_en": "Ulipur"},
]
ROWS = [
    {
        "upazila_bn": "রাজারহাট",
        "upazila_en": "Rajarhat",
        "month": date(2016, 7, 1),
        "day": date(2016, 7, 26),
        "due": None,
        "reports": 12,
        "rate": 0.125,
        "status": "received",
    },
    {
        "upazila_bn": "=1+1",
        "upazila_en": "=1+1",
        "month": date(2016, 7, 1),
        "day": None,
        "due": None,
        "reports": None,
        "rate": None,
        "status": "no_data",
    },
]
COLUMNS = [
    Column("upazila_code", "Upazila", "place"),
    Column("month", "Month", "month"),
    Column("day", "Day", "day"),
    Column("due", "Due", "day", words=lambda row: "soon"),
    Column("reports", "Reports", "count"),
    Column("rate", "Rate", "rate"),
    Column("status", "Status", "status", measure="minutes_received"),
]


def test_rows_become_a_sheet_of_numbers_days_and_words() -> None:
    sheet = as_sheet(ROWS, COLUMNS, "T", "V", ["minutes/a.txt"], "en")
    assert sheet.headings[0] == Heading("Upazila", "text")
    assert [heading.kind for heading in sheet.headings] == ["text", "month", "day", "day", "count", "rate", "text"]
    first, second = sheet.rows
    assert first[:6] == ("Rajarhat", date(2016, 7, 1), date(2016, 7, 26), "soon", 12, 0.125)
    assert second[:6] == ("=1+1", date(2016, 7, 1), None, "soon", None, None)
    assert isinstance(first[6], str)
    assert first[6] not in ("", "received", second[6])
    assert sheet.notes == (("Source", "minutes/a.txt"),)


def test_what_is_unknown_is_said_in_the_file_and_formulas_are_harmless() -> None:
    text = to_csv(as_sheet(ROWS, COLUMNS, "T", "V", [], "bn")).decode("utf-8-sig")
    assert '"তথ্য নেই","তথ্য নেই"' in text
    assert '"\'=1+1"' in text
    assert '"soon",0' not in text
    assert "এ মাসগুলোর কোনো কাগজ পড়া হয়নি" in text


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (july("5549", "bn"), "কুড়িগ্রাম · মাস: জুলাই ২০১৬ · ৩১-১২-২০১৬ তারিখ পর্যন্ত জানা তথ্য"),
        (
            dataclasses.replace(july("5549", "en"), upazilas=("554977",), from_month=date(2016, 6, 1)),
            "Kurigram · Upazilas: Rajarhat · Months: June 2016 – July 2016 · As known on 31 Dec 2016",
        ),
        (
            dataclasses.replace(july("5549", "en"), district=None, division="55"),
            "Rangpur · Month: July 2016 · As known on 31 Dec 2016",
        ),
    ],
)
def test_the_file_says_what_was_asked_for(view: Filters, words: str) -> None:
    assert view_words(view, PLACES) == words


def test_the_files_name_holds_figure_place_months_and_day() -> None:
    view = dataclasses.replace(july("5549", "bn"), from_month=date(2016, 6, 1))
    assert file_stem("reporting_rates", view) == "reporting_rates_5549_2016-06_2016-07_as-of-2016-12-31"
