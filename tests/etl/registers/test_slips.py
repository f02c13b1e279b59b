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
    assert complaints(register) == [(RECEIVED, "register_years_from_month")]
    assert json.loads(register.rejected[0].details)["month"] == "2016-07"


@pytest.mark.parametrize("day", ["০৮/০৭/২০২৫", "০৮/০৭/২০১৫"])
def test_a_meeting_years_from_its_month_was_held_on_an_unknown_day(tmp_path: Path, day: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, day, "২৫/০৭/২০১৬")])
    row = register.rows["report_receipt"][0]
    assert (row[5], row[6], row[7], row[8]) == (None, False, True, date(2016, 7, 25))
    assert complaints(register) == [("Sheet1!2:সভার তারিখ", "register_years_from_month")]


@pytest.mark.parametrize("day", ["২৫/০৫/২০১৭", "২৫/১২/২০১৬", "০১/০৮/২০১৬"])
def test_minutes_that_came_months_late_keep_their_day(tmp_path: Path, day: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, "", day)])
    assert register.rows["report_receipt"][0][8] is not None
    assert warnings(register) == []


@pytest.mark.parametrize(
    ("row", "code", "meeting", "minutes"),
    [
        pytest.param(("০৮/০৭/২০১৬", "৩১/০৬/২০১৬"), "register_day_impossible", date(2016, 7, 8), True, id="no such day"),
        pytest.param(
            ("৩১/০৬/২০১৬", "২৫/০৭/২০১৬"), "register_day_impossible", True, date(2016, 7, 25), id="nor meeting"
        ),
        pytest.param(
            ("০৮/০৭/২০১৬", "২৬/০৬/২০১৬"), "register_received_before_month", date(2016, 7, 8), True, id="before"
        ),
        pytest.param(
            ("০৮/০৭/২০১৬", "২৬/০৭/২০৬১"), "register_years_from_month", date(2016, 7, 8), True, id="decades ahead"
        ),
        pytest.param(
            ("১২/০৭/১৯১৬", "২৫/০৭/২০১৬"), "register_years_from_month", True, date(2016, 7, 25), id="a century"
        ),
        pytest.param(("১২/০৭/১৯১৬", "হয়নি"), "register_years_from_month", True, False, id="beside a no"),
        pytest.param(("০৮/০৭/২০১৬", "শীঘ্রই আসবে"), "register_not_a_day", date(2016, 7, 8), None, id="no day at all"),
        pytest.param(
            ("০৮/০৭/২০১৬", "জানা যায়নি"), "register_day_unknown", date(2016, 7, 8), None, id="said to be unknown"
        ),
        pytest.param(("ডাকে", "২৫/০৭/২০১৬"), "register_not_a_day", False, date(2016, 7, 25), id="no day of a meeting"),
    ],
)
def test_one_bad_day_of_a_receipt_does_not_lose_the_other(
    tmp_path: Path, row: tuple[str, str], code: str, meeting: date | bool, minutes: date | bool | None
) -> None:
    """True: held or received on an unknown day; None: whether the minutes came is not known."""
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, *row)])
    (read,) = register.rows["report_receipt"]
    assert (read[5] or read[7], read[6]) == (meeting, False)
    assert (read[8] or read[9]) == minutes
    assert ([each.code for each in register.rejected], warnings(register)) == ([code], [])


def test_a_day_to_come_in_the_row_of_its_own_month_is_an_announcement_not_a_slip(tmp_path: Path) -> None:
    rows = [DIALOGUES, ("চিলমারী", "২০২৭", "মার্চ ২০২৭", "১০/০৩/২০২৭")]
    register = read_rows(tmp_path, rows)
    (row,) = register.rows["dialogue_entry"]
    # Whether it was held is not known; its plan is.
    assert (row[5], row[6], row[7]) == (date(2027, 3, 1), None, None)
    assert complaints(register) == [("Sheet1!2:অনুষ্ঠানের তারিখ", "register_in_the_future")]


@pytest.mark.parametrize(
    ("headings", "row", "place", "code"),
    [
        (DIALOGUES, ("চিলমারী", "২০১৬-১৭", "", "১০/০৩/২০১৩"), "অনুষ্ঠানের তারিখ", "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "২০১৬-১৭", "", "৩১/০৬/২০১৬"), "অনুষ্ঠানের তারিখ", "register_no_such_day"),
        (DIALOGUES, ("চিলমারী", "২০১৬-১৭", "", "হয়েছে"), "অনুষ্ঠানের তারিখ", "register_day_missing"),
        (DIALOGUES, ("ফুলবাড়ী", "২০১৬", "মার্চ ২০১৭", ""), "পরিকল্পিত মাস", "register_outside_plan_year"),
        (DIALOGUES, ("ফুলবাড়ী", "২০১৬-১৭", "মার্চ ২০১৬", "হয়নি"), "পরিকল্পিত মাস", "register_outside_plan_year"),
        (IDEAS, ("উলিপুর", "কৃষি", "", "৩১/০৬/২০১৬"), "জমার তারিখ", "register_no_such_day"),
        (PLAN, ("উলিপুর", "", "ক", "", "৩১/০৬/২০১৬"), "সম্পন্নের তারিখ", "register_no_such_day"),
    ],
)
def test_a_row_of_which_nothing_else_is_sure_is_left_out(
    tmp_path: Path, headings: tuple[str, ...], row: tuple[str, ...], place: str, code: str
) -> None:
    register = read_rows(tmp_path, [headings, row])
    assert register.rows == {}
    assert complaints(register) == [(f"Sheet1!2:{place}", code)]


@pytest.mark.parametrize(
    ("headings", "row", "code"),
    [
        (DIALOGUES, ("চিলমারী", "২০১৬", "মার্চ ২০১৬", "১০/০৩/২০২৬"), "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "", "মার্চ ২০১৬", "১০/০৩/২০১৭"), "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "", "মার্চ ২০১৬", "১০/০৩/২০৬১"), "register_years_from_plan"),
        (DIALOGUES, ("চিলমারী", "", "মার্চ ২০১৬", "৩০/০২/২০১৬"), "register_day_impossible"),
        (DIALOGUES, ("চিলমারী", "", "মার্চ ২০১৬", "হয়েছে"), None),
        (IDEAS, ("উলিপুর", "কৃষি", "২১/০৭/২০১৬", "২০/০৭/২০২৬"), "register_years_from_due"),
        (IDEAS, ("উলিপুর", "কৃষি", "২১/০৭/২০১৬", "৩১/০৬/২০১৬"), "register_day_impossible"),
        (PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "মে ২০১৭", "০৩/০৫/২০২৫"), "register_years_from_plan"),
        (PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "মে ২০১৭", "৩১/০৪/২০১৭"), "register_day_impossible"),
        (PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "", "৩১/০৪/২০১৭"), "register_day_impossible"),
    ],
)
def test_what_happened_on_a_day_that_is_a_slip_happened_on_an_unknown_day(
    tmp_path: Path, headings: tuple[str, ...], row: tuple[str, ...], code: str | None
) -> None:
    register = read_rows(tmp_path, [headings, row])
    ((read,),) = register.rows.values()
    values: dict[str, Any] = read._asdict()  # type: ignore[attr-defined]
    (undated,) = (values[name] for name in values if name.endswith("_undated"))
    (day,) = (values[name] for name in ("held_on", "submitted_on", "done_on") if name in values)
    assert (day, undated) == (None, True)
    assert ([each.code for each in register.rejected], warnings(register)) == ([code] if code else [], [])


def test_an_activity_is_listed_without_a_planned_month_that_is_a_slip(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [PLAN, ("উলিপুর", "২০১৬-১৭", "ক", "মে ২০১৬", "")])
    (read,) = register.rows["activity"]
    assert read[3:] == ("5549", "554994", date(2016, 7, 1), "ক", None, None, False, None, None, (), None)
    assert complaints(register) == [("Sheet1!2:পরিকল্পিত মাস", "register_outside_plan_year")]


@pytest.mark.parametrize("none", ["0", "০", "নাই", "কোন আইডিয়া নেই", "none", 0])
def test_an_office_that_says_none_on_a_day_sent_no_idea(tmp_path: Path, none: Any) -> None:
    headings = ("উপজেলার নাম", "দপ্তরের নাম", "আইডিয়ার শিরোনাম", "জমার শেষ তারিখ", "জমার তারিখ")
    register = read_rows(tmp_path, [headings, ("উলিপুর", "কৃষি", none, "২১/০৭/২০১৬", "২০/০৭/২০১৬")])
    (read,) = register.rows["idea"]
    told: dict[str, Any] = read._asdict()  # type: ignore[attr-defined]
    said = [told[name] for name in ("title", "submitted_on", "submitted_denied", "submitted_undated")]
    assert said == [None, date(2016, 7, 20), True, False]


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
    assert complaints(register) == [("Sheet1!2:পরিকল্পিত মাস", "register_outside_plan_year")]
