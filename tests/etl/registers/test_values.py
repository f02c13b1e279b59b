"""Each kind of cell: what is written → the value, or what is wrong with it."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.registers.days import DayOrNo, read_day, read_day_or_no, read_month, read_plan_year
from etl.registers.values import IdeaStage, WrongCell, read_count, read_stage, read_text, read_yes_no

JULY = date(2016, 7, 1)
DAY = date(2016, 7, 26)
READERS: dict[str, Callable[[Any], Any]] = {
    "day": read_day,
    "day_or_no": read_day_or_no,
    "month": read_month,
    "plan_year": read_plan_year,
    "count": read_count,
    "stage": read_stage,
    "yes_no": read_yes_no,
    "text": read_text,
}


def reading(kind: str, cell: Any) -> Any:
    """The value, or the code of what is wrong."""
    try:
        return READERS[kind](cell)
    except WrongCell as wrong:
        return wrong.code


@pytest.mark.parametrize(
    "cell",
    [
        *("২৬-০৭-২০১৬", "২৬/০৭/২০১৬", "২৬.০৭.২০১৬", "26/7/2016", "২6.০7.২০১৬", "26.7.16", "2016-07-26"),
        *("২৬ জুলাই ২০১৬", "২৬ জুলাই, ২০১৬", "26 July 2016", "July 26, 2016", "26-Jul-16", "26-Jul-2016", "২৬-জুলাই-২০১৬"),
        *("২৬/০৭/২০১৬ খ্রিঃ", "২৬-০৭-২০১৬ ইং", "২৬/০৭/২০১৬ তারিখ", "২৬ জুলাই ২০১৬ খ্রিস্টাব্দ", "১১ শ্রাবণ ১৪২৩"),
        *("2016-07-26 00:00:00", "2016-07-26T11:30", "২৬/০৭/২০১৬ মঙ্গলবার", " 26/07/2016 ", "42577", "42577.0"),
        *(DAY, datetime(2016, 7, 26, 11, 0), 42577.0, 42577.5),
    ],
    ids=str,
)
def test_a_day_is_read_in_every_shape(cell: Any) -> None:
    assert reading("day", cell) == DAY


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("৩১/০৬/২০১৬", "register_no_such_day"),
        ("7/26/2016", "register_no_such_day"),
        ("26/07/20116", "register_no_such_day"),
        ("৩০ ফেব্রুয়ারি ২০১৬", "register_no_such_day"),
        ("২৬/০৭/২০১৬ ও ২৮/০৭/২০১৬", "register_several_days"),
        ("২৬ জুলাই", "register_not_a_day"),
        ("জুলাই ২০১৬", "register_not_a_day"),
        ("২৬/০৭/২০১৬ সভা হয়নি", "register_not_a_day"),
        ("আগামী সপ্তাহে", "register_not_a_day"),
        ("3", "register_not_a_day"),
        (3.0, "register_not_a_day"),
        (2016.0, "register_not_a_day"),
        (1712345678.0, "register_not_a_day"),
        (True, "register_not_a_day"),
        (time(11, 30), "register_not_a_day"),
    ],
)
def test_what_is_no_day_says_why(cell: Any, code: str) -> None:
    assert reading("day", cell) == code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("", DayOrNo()),
        ("-", DayOrNo()),
        ("—", DayOrNo()),
        ("হয়নি", DayOrNo(denied=True)),
        ("হয় নাই", DayOrNo(denied=True)),
        ("অনুষ্ঠিত হয়নি", DayOrNo(denied=True)),
        ("পাওয়া যায়নি", DayOrNo(denied=True)),
        ("Not held", DayOrNo(denied=True)),
        ("না", DayOrNo(denied=True)),
        ("২৬/০৭/২০১৬", DayOrNo(DAY)),
        ("হয়েছে", DayOrNo(undated=True)),
        ("Received", DayOrNo(undated=True)),
        ("তথ্য নেই", "register_day_unknown"),
        ("N/A", "register_day_unknown"),
    ],
)
def test_a_cell_for_a_day_may_say_yes_or_no_but_not_that_nobody_knows(cell: str, value: DayOrNo | str) -> None:
    assert reading("day_or_no", cell) == value


@pytest.mark.parametrize(
    "cell",
    [
        *("জুলাই ২০১৬", "জুলাই, ২০১৬", "জুলাই/২০১৬", "জুলাই-২০১৬", "জুলাই/১৬", "জুলাই ২০১৬ মাস", "২০১৬ জুলাই", "July 2016"),
        *("Jul-16", "July'16", "JULY 2016", "2016-07", "২০১৬-০৭", "07/2016", "7-2016", "০৭/২০১৬", "২০১৬/৭", "201607"),
        *("26/07/2016", DAY, datetime(2016, 7, 1), 42577.0, 201607.0),
    ],
    ids=str,
)
def test_a_month_is_read_in_every_shape(cell: Any) -> None:
    assert reading("month", cell) == JULY


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("জুলাই", "register_month_without_year"),
        ("জুন ২০১৬ ও জুলাই ২০১৬", "register_several_months"),
        ("13/2016", "register_not_a_month"),
        ("শ্রাবণ ১৪২৩", "register_not_a_month"),
        ("২০১৬", "register_not_a_month"),
        ("মাস", "register_not_a_month"),
        (7.0, "register_not_a_month"),
    ],
)
def test_what_is_no_month_says_why(cell: Any, code: str) -> None:
    assert reading("month", cell) == code


@pytest.mark.parametrize(
    ("cell", "year", "first_month", "month"),
    [
        ("মার্চ", 2016, 1, date(2016, 3, 1)),
        ("মার্চ", 2016, 7, date(2017, 3, 1)),
        ("আগস্ট", 2016, 7, date(2016, 8, 1)),
        ("মার্চ ২০১৮", 2016, 7, date(2018, 3, 1)),
    ],
)
def test_a_month_without_a_year_lies_in_the_plan_year(cell: str, year: int, first_month: int, month: date) -> None:
    assert read_month(cell, year, first_month) == month


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("২০১৬", date(2016, 1, 1)),
        (2016.0, date(2016, 1, 1)),
        ("২০১৬-১৭", JULY),
        ("2016-2017", JULY),
        ("২০১৬–১৭ অর্থবছর", JULY),
        ("FY 2016/17", JULY),
        ("", None),
        ("২০১৬-১৮", "register_years_do_not_follow"),
        ("১৬-১৭", "register_not_a_plan_year"),
        ("২০১৬-১৭-১৮", "register_not_a_plan_year"),
        ("গত বছর", "register_not_a_plan_year"),
        (DAY, "register_not_a_plan_year"),
    ],
)
def test_a_plan_year_begins_in_january_or_july_by_how_it_is_written(cell: Any, value: Any) -> None:
    assert reading("plan_year", cell) == value


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("count", "২১", 21),
        ("count", "২১টি", 21),
        ("count", "৩০ জন", 30),
        ("count", 21.0, 21),
        ("count", "-", None),
        ("count", "0", 0),
        ("count", 2.5, "register_not_a_count"),
        ("count", -1.0, "register_count_out_of_range"),
        ("count", "অনেক", "register_not_a_count"),
        ("count", DAY, "register_not_a_count"),
        ("count", float("inf"), "register_count_out_of_range"),
        ("yes_no", "হ্যাঁ", True),
        ("yes_no", "Yes", True),
        ("yes_no", "✓", True),
        ("yes_no", True, True),
        ("yes_no", 1.0, True),
        ("yes_no", "না", False),
        ("yes_no", "হালনাগাদ নেই", False),
        ("yes_no", "", None),
        ("yes_no", "আংশিক", "register_not_yes_or_no"),
        ("stage", "গৃহীত", IdeaStage.RECEIVED),
        ("stage", "নির্বাচিত", IdeaStage.SELECTED),
        ("stage", "চলমান", IdeaStage.PILOTING),
        ("stage", "পাইলটিং", IdeaStage.PILOTING),
        ("stage", "বাস্তবায়িত", IdeaStage.IMPLEMENTED),
        ("stage", "সম্প্রসারিত", IdeaStage.REPLICATED),
        ("stage", "বাদ", IdeaStage.DROPPED),
        ("stage", "Implemented", IdeaStage.IMPLEMENTED),
        ("stage", "–", None),
        ("stage", "ভালো", "register_not_a_stage"),
        ("text", " ইউএনও  বদলি ", "ইউএনও বদলি"),
        ("text", "-", None),
        ("text", 12.0, "12"),
        ("text", "মোবাইল ০১৭১২-৩৪৫৬৭৮", "মোবাইল ×××××-××××××"),
        ("text", "ফোন: 01712345678", "ফোন: ×××××××××××"),
        ("text", 1712345678.0, "××××××××××"),
        ("text", "০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬", "০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬"),
    ],
)
def test_counts_words_and_choices(kind: str, cell: Any, value: Any) -> None:
    assert reading(kind, cell) == value


CELLS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="০১২৩৪৫৬৭৮৯0123456789/-. জুলাইআগস্টমাসখ্রিঃJul", max_size=25),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.times(),
)


@given(cell=CELLS)
@example(cell="২০১৬-00")
@example(cell="0000-00-00")
@example(cell="1/1/" + "1" * 5000)
@example(cell="1" * 5000)
def test_any_cell_gives_a_value_or_a_complaint(cell: Any) -> None:
    for kind in READERS:
        reading(kind, cell)
