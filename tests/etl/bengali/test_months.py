"""Months named in text."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.dates import find_months
from etl.bengali.digits import to_bengali


@pytest.mark.parametrize(
    ("text", "month", "words"),
    [
        ("জুলাই ২০১৬ মাসের", "2016-07", "জুলাই ২০১৬"),
        ("জানুয়ারী ২০১৭ মাসের জেলা ইনোভেশন টিম", "2017-01", "জানুয়ারী ২০১৭"),
        ("সেপ্টেম্বর /২০১৭ মাসের", "2017-09", "সেপ্টেম্বর /২০১৭"),
        ("সেপ্টম্বর/২০১৭", "2017-09", "সেপ্টম্বর/২০১৭"),
        ("অক্টোবর-২০২১ মাসের", "2021-10", "অক্টোবর-২০২১"),
        ("ডিসেম্বর/১১ মাসের", "2011-12", "ডিসেম্বর/১১"),
        ("জুলাই, ১৬ মাসে", "2016-07", "জুলাই, ১৬"),
        ("জুলাই/১৬ মাসে", "2016-07", "জুলাই/১৬"),
        ("জুলাই ১৬ মাসে", "2016-07", "জুলাই ১৬"),
        ("জুলাই'১৬", "2016-07", "জুলাই'১৬"),
        ("ফেব্রুয়ারী, ১৭", "2017-02", "ফেব্রুয়ারী, ১৭"),
        ("আগষ্ট, ১৬ মাসে", "2016-08", "আগষ্ট, ১৬"),
        ("মে/২০১৭ মাসের মধ্যে", "2017-05", "মে/২০১৭"),
        ("২০১৬ সালের মে মাসে", "2016-05", "২০১৬ সালের মে"),
        ("২০১৭-১৮ অর্থবছরের জুলাই মাসে", "2017-07", "২০১৭-১৮ অর্থবছরের জুলাই"),
        ("২০১৭-২০১৮ অর্থ বছরের মার্চ মাসে", "2018-03", "২০১৭-২০১৮ অর্থ বছরের মার্চ"),
        ("Sept 2016", "2016-09", "Sept 2016"),
        ("০৭/২০১৬ মাসের", "2016-07", "০৭/২০১৬"),
        ("১) জুলাই, ২০১৬ মাসের", "2016-07", "জুলাই, ২০১৬"),
        ("সভা নং ৩ জুলাই ২০১৬ মাসের", "2016-07", "জুলাই ২০১৬"),
    ],
)
def test_a_month_with_its_year_is_read_in_every_shape(text: str, month: str, words: str) -> None:
    (found,) = find_months(text)
    assert (found.month, text[slice(*found.span)], found.has_year) == (month, words, True)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("সেপ্টেম্বর ও অক্টোবর, ২০১৬ মাসে", ["2016-09", "2016-10"]),
        ("ডিসেম্বর ও জানুয়ারি ২০১৭", ["2016-12", "2017-01"]),
        ("জুলাই ২০১৬-জুন ২০১৭", ["2016-07", "2017-06"]),
        ("জানুয়ারি/২০১৮ মাসে … মার্চ, ১৮ মাসে", ["2018-01", "2018-03"]),
    ],
)
def test_several_months_are_each_found(text: str, months: list[str]) -> None:
    found = find_months(text)
    assert [each.month for each in found] == months
    assert all(each.has_year for each in found)


@pytest.mark.parametrize(
    ("text", "near", "months"),
    [
        ("মার্চ মাসে … মে মাসে এবং চিলমারী উপজেলায় জুন মাসে", "2016-07-26", ["2016-03", "2016-05", "2016-06"]),
        ("ডিসেম্বর মাসে", "2017-01-26", ["2016-12"]),
        ("ফেব্রুয়ারি মাসের মধ্যে", "2016-12-20", ["2017-02"]),
        ("জানুয়ারি মাসে", "2016-07-26", ["2016-01"]),
        ("যথাক্রমে সেপ্টেম্বর ও অক্টোবর মাসে", "2016-06-28", ["2016-09", "2016-10"]),
        ("জুলাইয়ের সভায়, মার্চের সভায়", "2016-07-26", ["2016-07", "2016-03"]),
    ],
)
def test_a_month_without_a_year_takes_the_nearest(text: str, near: str, months: list[str]) -> None:
    found = find_months(text, near=date.fromisoformat(near))
    assert [each.month for each in found] == months
    assert not any(each.has_year for each in found)


def test_a_year_given_is_taken_before_the_nearest() -> None:
    assert [each.month for each in find_months("মার্চ মাসে", year=2015, near=date(2016, 7, 1))] == ["2015-03"]


def test_without_a_hint_a_month_without_a_year_is_not_returned() -> None:
    assert find_months("মার্চ মাসে সংলাপ আয়োজন") == []


@pytest.mark.parametrize(
    "text",
    [
        "২৬ জুলাই ২০১৬",
        "১৭ ও ১৮ জুলাই ২০১৮ তারিখে",
        "০২ ভাদ্র, ১৪২৩",
        "প্রতি ইংরেজি মাসের ১০ তারিখের মধ্যে",
        "একটি মে য়ে",
        "you may come",
        "জুনিয়র কর্মকর্তা",
        "মার্চেন্ট",
    ],
)
def test_dates_and_other_words_are_no_months(text: str) -> None:
    assert find_months(text, near=date(2016, 7, 26)) == []


@pytest.mark.parametrize("text", ["জুলাই, ১৬ জন", "জুলাই, ১৬ তারিখে", "জুলাই, ১৬ ও ১৭ তারিখে", "জুলাই, ৭৫", "জুলাই ১৬"])
def test_a_short_number_that_is_no_year_gives_none(text: str) -> None:
    assert find_months(text) == []


MONTHS = ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"]


@given(st.integers(1990, 2099), st.integers(1, 12), st.sampled_from([" ", "/", "-", ", ", " /"]))
def test_any_month_written_with_its_year_is_read_back(year: int, month: int, mark: str) -> None:
    (found,) = find_months(f"{MONTHS[month - 1]}{mark}{to_bengali(str(year))} মাসের সভা")
    assert found.month == f"{year}-{month:02}"


@given(
    st.text()
    | st.lists(st.sampled_from([*"০১২ ,/-\n", "২০১৬", "জুলাই", "মে", "মাস", "ও", "May"]), max_size=20).map("".join)
)
def test_months_are_well_formed_and_spans_lie_within_the_text(text: str) -> None:
    for found in find_months(text, near=date(2016, 7, 26)):
        assert re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", found.month)
        assert 0 <= found.span[0] < found.span[1] <= len(text)
