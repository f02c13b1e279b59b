"""The year of a day or month written without one."""

from datetime import date

import pytest

from etl.bengali.dates import find_dates


@pytest.mark.parametrize(
    ("text", "after", "day"),
    [
        ("৩০ জুনের মধ্যে", "2017-09-20", "2018-06-30"),
        ("৩০ জুনের মধ্যে", "2017-06-30", "2017-06-30"),
        ("১৫ অক্টোবর", "2017-10-22", "2018-10-15"),
        ("২৯ ফেব্রুয়ারি", "2017-10-22", "2020-02-29"),
        ("১৫ চৈত্রের মধ্যে", "2018-03-14", "2018-03-29"),
        ("১৫ বৈশাখের মধ্যে", "2018-03-14", "2018-04-28"),
        ("০৬/০৭ তারিখে", "2017-10-22", "2018-07-06"),
        ("৬ জুলাই ২০১৬", "2017-10-22", "2016-07-06"),
    ],
)
def test_the_first_such_day_from_a_day_on(text: str, after: str, day: str) -> None:
    (found,) = find_dates(text, after=date.fromisoformat(after))
    assert (found.day.isoformat(), found.has_year) == (day, "২০১৬" in text)
