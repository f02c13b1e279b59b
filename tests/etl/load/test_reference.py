"""Reference tables: good rows load, each broken cell is listed with its row, column, value and reason."""

import json
from datetime import date
from pathlib import Path

import pytest

from etl.files.folders import PRODUCT
from etl.load.reference import load_reference

DEADLINES = "district_code,kind,day,month_offset,from_month,source\n"
GOOD = "5549,meeting_held,10,0,2016-07,the paper\n"
UPAZILAS = (
    "district_code,upazila_code,upazila_en,upazila_bn,lat,lon,area_km2,"
    "exists_from,parent_code,renamed_on,former_name_bn\n"
)
GOOD_LINES = {
    "deadlines": (DEADLINES, GOOD, "5549,minutes_received,28,0,2016-07,s\n"),
    "upazilas": (UPAZILAS, "5549,554977,Rajarhat,রাজারহাট,,,,,,,\n", "5549,554994,Ulipur,উলিপুর,,,,,,,\n"),
}


def write_table(data: Path, name: str, content: str | bytes) -> None:
    path = data / "reference" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def test_the_reference_data_of_the_product_loads_whole() -> None:
    reference = load_reference(PRODUCT / "data")
    assert reference.rejected == []
    rows = reference.rows
    assert (len(rows["district"]), len(rows["upazila"])) == (64, 495)
    assert ("5549", "55", "Rangpur", "রংপুর", "Kurigram", "কুড়িগ্রাম", "4900") in rows["district"]
    codes = {row[0] for row in rows["upazila"]}
    assert {row[8] for row in rows["upazila"]} - {None} <= codes
    assert ("5549", "minutes_received", 28, 0, date(2016, 7, 1)) in [row[:5] for row in rows["deadline"]]


def test_a_data_folder_without_reference_data_uses_that_of_the_product(tmp_path: Path) -> None:
    write_table(tmp_path, "deadlines.csv", DEADLINES + GOOD)
    rows = load_reference(tmp_path).rows
    assert rows["deadline"] == [("5549", "meeting_held", 10, 0, date(2016, 7, 1), "the paper")]
    assert len(rows["upazila"]) == 495


@pytest.mark.parametrize(
    ("name", "line", "column", "value", "code"),
    [
        ("deadlines", "9999,meeting_held,10,0,2016-07,s", "district_code", "9999", "reference_unknown_district"),
        ("deadlines", "*,meeting_held,10,0,2016-07,s", "district_code", "*", "reference_unknown_district"),
        ("deadlines", "5549,meetings,10,0,2016-07,s", "kind", "meetings", "reference_unknown_kind"),
        ("deadlines", "5549,meeting_held,32,0,2016-07,s", "day", "32", "reference_out_of_range"),
        ("deadlines", "5549,meeting_held,০,0,2016-07,s", "day", "০", "reference_not_a_number"),
        ("deadlines", "5549,meeting_held,10,-1,2016-07,s", "month_offset", "-1", "reference_not_a_number"),
        ("deadlines", "5549,meeting_held,10,0,2016-13,s", "from_month", "2016-13", "reference_not_a_month"),
        ("deadlines", "5549,meeting_held,10,0,,s", "from_month", "", "reference_blank"),
        ("deadlines", "5549,meeting_held,10,0,2016-07", "source", "", "reference_blank"),
        ("deadlines", "5549,meeting_held,11,0,2016-07,s", "district_code", "5549", "reference_twice"),
        ("upazilas", "5549,55499,A,ক,,,,,,,", "upazila_code", "55499", "reference_not_a_code"),
        ("upazilas", "5549,554999,,ক,,,,,,,", "upazila_en", "", "reference_blank"),
        ("upazilas", "5549,554999,A,ক,91,,,,,,", "lat", "91", "reference_out_of_range"),
        ("upazilas", "5549,554999,A,ক,x,,,,,,", "lat", "x", "reference_not_a_number"),
        ("upazilas", "5549,554999,A,ক,nan,,,,,,", "lat", "nan", "reference_out_of_range"),
        ("upazilas", "5549,554999,A,ক,,,,2016-02-30,,,", "exists_from", "2016-02-30", "reference_not_a_day"),
    ],
)
def test_a_broken_row_is_listed_and_the_rest_loads(
    tmp_path: Path, name: str, line: str, column: str, value: str, code: str
) -> None:
    head, before, after = GOOD_LINES[name]
    write_table(tmp_path, f"{name}.csv", f"{head}{before}{line}\n{after}")
    reference = load_reference(tmp_path)
    assert len(reference.rows[name.removesuffix("s")]) == 2
    (row,) = reference.rejected
    assert (row.path, row.place, row.code) == (f"reference/{name}.csv", f"3:{column}", code)
    assert json.loads(row.details) == {"row": "3", "column": column, "value": value}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("জেলা".encode("utf-32"), "reference_not_utf8"),
        ((DEADLINES + 'x,"' + "a" * 200_000).encode(), "reference_broken"),
        ((DEADLINES + GOOD + '5549,"meeting_held,10').encode(), "reference_broken"),
        (DEADLINES.encode() + b"5549,meeting_held,10,0,2016-07,Caf\xe9\n", "reference_not_utf8"),
    ],
)
def test_a_table_that_cannot_be_read_is_listed(tmp_path: Path, content: bytes, code: str) -> None:
    write_table(tmp_path, "deadlines.csv", content)
    reference = load_reference(tmp_path)
    assert reference.rows["deadline"] == []
    assert [(row.path, row.code) for row in reference.rejected] == [("reference/deadlines.csv", code)]


def test_a_table_saved_by_excel_loads(tmp_path: Path) -> None:
    write_table(tmp_path, "deadlines.csv", b"\xef\xbb\xbf" + (DEADLINES + GOOD).replace("\n", "\r\n").encode())
    reference = load_reference(tmp_path)
    assert (len(reference.rows["deadline"]), reference.rejected) == (1, [])
    # Its own semicolons and months, columns in another order.
    again = "source;kind;district_code;day;month_offset;from_month\r\nthe paper;meeting_held;5549;10;0;Jul-16\r\n"
    write_table(tmp_path, "deadlines.csv", again.encode("utf-16"))
    assert load_reference(tmp_path).rows["deadline"] == reference.rows["deadline"]
