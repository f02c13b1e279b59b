"""When an activity is planned, as cells of work plans say it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.digits import to_bengali
from etl.plans.plan_years import PlanYear, find_plan_year
from etl.plans.times import read_time

CALENDAR, FISCAL = PlanYear(date(2016, 1, 1)), PlanYear(date(2018, 7, 1))

ONCE = [
    ("২৬-৭-২০১৮", FISCAL, None, "2018-07-26"),
    ("৩০ জুন, ২০১৬ এর মধ্যে", CALENDAR, None, "2016-06-30"),
    ("মার্চ, ২০১৬", CALENDAR, None, "2016-03"),
    ("সেপ্টেম্বর/১৬", CALENDAR, None, "2016-09"),
    ("০৫/২০১৬", CALENDAR, None, "2016-05"),
    ("১৫ জুলাই", FISCAL, None, "2018-07-15"),
    ("মে", FISCAL, None, "2019-05"),
    ("২য় কোয়ার্টার", FISCAL, None, "2018-12"),
    ("কোয়ার্টার-৩", FISCAL, None, "2019-03"),
    ("১ম অর্ধবার্ষিক", FISCAL, None, "2018-12"),
    ("Q3", FISCAL, None, "2019-03"),
    ("১ম সংলাপ: ২য় কোয়ার্টার", FISCAL, None, "2018-12"),
    ("১ম কোয়ার্টার হতে ৩য় কোয়ার্টার", FISCAL, "2018-07", "2019-03"),
    ("১ম-২য় কোয়ার্টার", FISCAL, "2018-07", "2018-12"),
    ("সেপ্টে. ২০১৮", FISCAL, None, "2018-09"),
    ("নভে-ডিসে", FISCAL, "2018-11", "2018-12"),
    ("জুন মাসের ১৫ তারিখের মধ্যে", CALENDAR, None, "2016-06-15"),
    ("March 2016", CALENDAR, None, "2016-03"),
    ("০১ ফেব্রুয়ারী ২০১৬\n২৮ এপ্রিল ২০১৬", CALENDAR, "2016-02-01", "2016-04-28"),
    ("জুলাই ২০১৬ হতে\nঅক্টোবর ২০১৬", CALENDAR, "2016-07", "2016-10"),
    ("১৫-১৬ আগস্ট ২০১৬", CALENDAR, "2016-08-15", "2016-08-16"),
    ("১২ ও ১৩ ফেব্রুয়ারি ২০১৯", FISCAL, "2019-02-12", "2019-02-13"),
    ("১ মার্চ - ৩১ মার্চ ২০১৬", CALENDAR, "2016-03-01", "2016-03-31"),
    ("জানুয়ারি ২০১৬ হতে", CALENDAR, "2016-01", None),
    ("সুবিধাজনক সময়ে", CALENDAR, None, None),
    ("", CALENDAR, None, None),
]


@pytest.mark.parametrize(("words", "year", "start", "planned"), ONCE, ids=[each[0] for each in ONCE])
def test_a_time_is_a_day_a_month_or_a_stretch(
    words: str, year: PlanYear, start: str | None, planned: str | None
) -> None:
    read = read_time(words, year)
    assert (read.start, read.planned, read.recurrence) == (start, planned, None)


RECURRING = [
    ("প্রতি মাসের প্রথম সপ্তাহ", "", "month", "2016-01", "2016-12", 12),
    ("০৪ জানুয়ারী ২০১৬\n০৮ ডিসেম্বর ২০১৬", "প্রতি মাসের সভা", "month", "2016-01", "2016-12", 12),
    ("জানুয়ারি-ডিসেম্বর ২০১৬", "মাসিক সভা", "month", "2016-01", "2016-12", 12),
    ("প্রতি তিন মাস অন্তর", "", "quarter", "2016-03", "2016-12", 4),
    ("প্রতি কোয়ার্টারে ১ বার", "", "quarter", "2016-03", "2016-12", 4),
    ("মার্চ, জুন, সেপ্টেম্বর ও ডিসেম্বর", "", "quarter", "2016-03", "2016-12", 4),
    ("মে ও নভেম্বর", "", "half_year", "2016-05", "2016-11", 2),
    ("মার্চ, জুলাই ও অক্টোবর ২০১৬", "", None, "2016-03", "2016-10", 3),
    ("", "প্রতি মাসে টিমের সভা", "month", "2016-01", "2016-12", 12),
]


@pytest.mark.parametrize(("words", "activity", "every", "first", "last", "count"), RECURRING)
def test_what_comes_round_has_its_months(
    words: str, activity: str, every: str | None, first: str, last: str, count: int
) -> None:
    found = read_time(words, CALENDAR, activity).recurrence
    assert found is not None
    assert (found.every, found.first, found.last, len(found.months)) == (every, first, last, count)


@pytest.mark.parametrize("words", ["১৫ মার্চ ২০১৬", "মার্চ ২০১৬"])
def test_a_monthly_thing_with_one_day_is_planned_once(words: str) -> None:
    assert read_time(words, CALENDAR, "মাসিক সমন্বয় সভায় উপস্থাপন").recurrence is None


def test_a_day_that_does_not_exist_is_named_and_not_read() -> None:
    read = read_time("৩১-০৬-২০১৬", CALENDAR)
    assert (read.planned, read.broken) == (None, ("৩১-০৬-২০১৬",))


def test_two_lines_are_a_stretch_but_where_dialogues_are_listed() -> None:
    assert read_time("মে\nনভেম্বর", CALENDAR).months == ("2016-11",)
    assert read_time("মে\nনভেম্বর", CALENDAR, lines_are_listed=True).months == ("2016-05", "2016-11")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("কর্মপরিকল্পনা- ২০১৬", "2016"),
        ("কর্মপরিকল্পনা ২০১৮-২০১৯", "2018-19"),
        ("২০১৭-১৮ অর্থবছর", "2017-18"),
        ("২০১৭/১৮", "2017-18"),
        ("কর্মপরিকল্পনা-২০১৭ (জানুয়ারি-ডিসেম্বর)", "2017"),
        ("কর্মপরিকল্পনা (জুলাই ২০১৬ হতে জুন ২০১৭)", "2016-17"),
        ("কর্মপরিকল্পনা (জুলাই-ডিসেম্বর ২০১৬)", "2016"),
        ("তারিখঃ ২৬ জুলাই ২০১৬", None),
        ("৩০-৬-২০১৭", None),
        ("২০১৬-২০২১", None),
        ("স্মারক ০৫.৪৭.২০১৬", None),
    ],
)
def test_a_plan_year_is_named_in_one_year_or_two_that_follow(words: str, name: str | None) -> None:
    found = find_plan_year(words)
    assert (found.name if found else None) == name


@given(day=st.dates(date(2018, 7, 1), date(2019, 6, 30)), mark=st.sampled_from("-/."), bengali=st.booleans())
def test_every_day_of_the_plan_year_is_read_as_it_is_written(day: date, mark: str, bengali: bool) -> None:
    words = f"{day.day}{mark}{day.month:02}{mark}{day.year}"
    assert read_time(to_bengali(words) if bengali else words, FISCAL).planned == day.isoformat()


@given(st.text(max_size=80))
def test_any_words_give_months_in_order_or_nothing(words: str) -> None:
    read = read_time(words, CALENDAR)
    assert all(len(each) in (7, 10) for each in (read.start, read.planned) if each)
    assert read.recurrence is None or read.recurrence.months
