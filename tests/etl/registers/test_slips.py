"""Slips of the year are asked about: each is listed with its row, and what is sure without it counts."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.registers.register_row import years_apart
from tests.etl.registers.made_registers import RECEIPTS, complaints, read_rows, warnings

JULY = "জুলাই ২০১৬"
DIALOGUES = ("উপজেলার নাম", "পরিকল্পনা বছর", "পরিকল্পিত মাস", "অনুষ্ঠানের তারিখ")
IDEAS = ("উপজেলার নাম", "দপ্তরের নাম", "জমার শেষ তারিখ", "জমার তারিখ")
PLAN = ("উপজেলা/জেলা", "পরিকল্পনা বছর", "কার্যক্রম", "পরিকল্পিত মাস", "সম্পন্নের তারিখ")
RECEIVED = "Sheet1!2:কার্যবিবরণী প্রাপ্তির তারিখ"


@pytest.mark.parametrize(
    ("day", "month", "apart"),
    [
        (date(2017, 7, 1), date(2016, 7, 1), True),
        (date(2017, 6, 30), date(2016, 7, 1), False),
        (date(2015, 7, 31), date(2016, 7, 1), True),
        (date(2015, 8, 1), date(2016, 7, 1), False),
    ],
)
def test_a_year_apart_is_told_by_months(day: date, month: date, apart: bool) -> None:
    assert years_apart(day, month) is apart


@pytest.mark.parametrize("day", ["২৫/০৭/২০২৬", "২৫/০৭/২০১৭", date(2018, 1, 3), "25 July 2019"])
def test_minutes_that_came_years_after_their_month_came_on_an_unknown_day(tmp_path: Path, day: Any) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, "০৮/০৭/২০১৬", day)])
    row = register.rows["report_receipt"][0]
    assert (row[5], row[8], row[9]) == (date(2016, 7, 8), None, True)
    assert warnings(register) == [(RECEIVED, "register_years_from_month")]
    assert json.loads(register.warnings[0].details)["month"] == "2016-07"


@pytest.mark.parametrize("day", ["০৮/০৭/২০২৫", "০৮/০৭/২০১৫"])
def test_a_meeting_years_from_its_month_was_held_on_an_unknown_day(tmp_path: Path, day: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, day, "২৫/০৭/২০১৬")])
    row = register.rows["report_receipt"][0]
    assert (row[5], row[6], row[7], row[8]) == (None, False, True, date(2016, 7, 25))
    assert warnings(register) == [("Sheet1!2:সভার তারিখ", "register_years_from_month")]


@pytest.mark.parametrize("day", ["২৫/০৫/২০১৭", "২৫/১২/২০১৬", "০১/০৮/২০১৬"])
def test_minutes_that_came_months_late_keep_their_day(tmp_path: Path, day: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, "", day)])
    assert register.rows["report_receipt"][0][8] is not None
    assert warnings(register) == []


@pytest.mark.parametrize(
    ("headings", "row", "place", "code"),
    [
        (DIALOGUES, ("চিলমারী", "২০১৬", "মার্চ ২০১৬", "১০/০৩/২০২৬"), "অনুষ্ঠানের তারিখ", "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "", "মার্চ ২০১৬", "১০/০৩/২০১৭"), "অনুষ্ঠানের তারিখ", "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "২০১৬-১৭", "", "১০/০৩/২০১৩"), "অনুষ্ঠানের তারিখ", "register_years_from_plan"),
        (DIALOGUES, ("ফুলবাড়ী", "২০১৬", "মার্চ ২০১৭", ""), "পরিকল্পিত মাস", "register_outside_plan_year"),
        (DIALOGUES, ("ফুলবাড়ী", "২০১৬-১৭", "মার্চ ২০১৬", "হয়নি"), "পরিকল্পিত মাস", "register_outside_plan_year"),
        (IDEAS, ("উলিপুর", "কৃষি", "২১/০৭/২০১৬", "২০/০৭/২০২৬"), "জমার তারিখ", "register_years_from_due"),
        (PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "মে ২০১৬", ""), "পরিকল্পিত মাস", "register_outside_plan_year"),
        (PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "মে ২০১৭", "০৩/০৫/২০২৫"), "সম্পন্নের তারিখ", "register_years_from_plan"),
    ],
)
def test_a_row_of_which_nothing_else_is_sure_is_left_out(
    tmp_path: Path, headings: tuple[str, ...], row: tuple[str, ...], place: str, code: str
) -> None:
    register = read_rows(tmp_path, [headings, row])
    assert register.rows == {}
    assert complaints(register) == [(f"Sheet1!2:{place}", code)]


@pytest.mark.parametrize(
    "row",
    [
        ("চিলমারী", "২০১৬", "জুন ২০১৬", "০১/০৭/২০১৬"),
        ("চিলমারী", "২০১৬-১৭", "জুন ২০১৭", "০১/০৭/২০১৭"),
        ("চিলমারী", "২০১৬", "মার্চ", "১০/০১/২০১৭"),
        ("চিলমারী", "", "", "১০/০১/২০১৭"),
        ("চিলমারী", "২০১৬", "", "১০/০১/২০১৭"),
        ("চিলমারী", "২০১৬-১৭", "জুলাই ২০১৬", "২০/০৬/২০১৬"),
    ],
)
def test_a_dialogue_that_is_early_or_late_is_no_slip(tmp_path: Path, row: tuple[str, ...]) -> None:
    register = read_rows(tmp_path, [DIALOGUES, row])
    assert register.rows["dialogue_entry"][0][6] is not None
    assert (complaints(register), warnings(register)) == ([], [])


def test_an_event_counts_without_a_planned_month_that_is_a_slip(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [DIALOGUES, ("চিলমারী", "২০১৬", "মার্চ ২০১৭", "১০/০৩/২০১৬")])
    row = register.rows["dialogue_entry"][0]
    assert (row[4], row[5], row[6]) == (date(2016, 1, 1), None, date(2016, 3, 10))
    assert warnings(register) == [("Sheet1!2:পরিকল্পিত মাস", "register_outside_plan_year")]
