"""Targets of a scored plan, as offices write them."""

from datetime import date

import pytest

from etl.bengali.targets import read_target


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("১৫/০৩/২০১৬", "2016-03-15"),
        ("১৫ মার্চ ২০১৬ খ্রিঃ", "2016-03-15"),
        ("১৫ মার্চ", "2017-03-15"),
        ("মার্চ ২০১৭", "2017-03"),
        ("মার্চ", "2017-03"),
        ("৫টি", "5টি"),
        ("০৫ (পাঁচ) টি", "05 (পাঁচ) টি"),
        ("৮০%", "80%"),
        ("১২", "12"),
        ("সন্তোষজনক", "সন্তোষজনক"),
        ("১৫ ও ১৭ মার্চ ২০১৭", "15 ও 17 মার্চ 2017"),
        ("মার্চ ২০১৭ মাসে ২টি সভা", "মার্চ 2017 মাসে 2টি সভা"),
    ],
)
def test_a_target_is_a_day_a_month_or_its_words(written: str, read: str) -> None:
    assert read_target(written, date(2016, 7, 1)) == read
