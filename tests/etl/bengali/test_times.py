"""Times of day in text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.dates import find_times
from etl.bengali.digits import to_bengali


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("১১:০০ ঘটিকা", "11:00"),
        ("সকাল ১০টা ১৫ মিনিট", "10:15"),
        ("বেলা ১১ ঘটিকা ৪৫ মিঃ", "11:45"),
        ("দুপুর ২-৩০ মিঃ", "14:30"),
        ("দেড়টা", "13:30"),
        ("সকাল- ১১:০০ ঘটকা।", "11:00"),
        ("১১.00 মি", "11:00"),
        ("১১.৩০ মিঃ", "11:30"),
        ("সাড়ে ১০টা", "10:30"),
        ("বেলা- ১1.৩০ ঘটিকা।", "11:30"),
        ("বিকাল ৩:০০", "15:00"),
        ("বিকাল ৩:০০ ঘটিকা।", "15:00"),
        ("দুপুর ১২.০০", "12:00"),
        ("দুপুর ১২:০০ ঘটিকা", "12:00"),
        ("দুপুর ২টায়", "14:00"),
        ("সকাল ১০ ঘটিকায়", "10:00"),
        ("সকাল ১০.৩০ ঘটিকা", "10:30"),
        ("সকাল ১০:৩০টায়", "10:30"),
        ("সকালে ৯টায়", "09:00"),
        ("পৌনে ৩টা", "14:45"),
        ("সোয়া ৪টা", "16:15"),
        ("সকাল সাড়ে দশটায়", "10:30"),
        ("দুপুর আড়াইটায়", "14:30"),
        ("রাত ৯টা", "21:00"),
        ("৩.৩০ টা (বিকাল)", "15:30"),
        ("১০.১৫ ( সকালে )", "10:15"),
        ("রাত ১২টা", "00:00"),
        ("১৫:০০ ঘটিকা", "15:00"),
        ("৩.০০ ঘটিকা", "15:00"),
        ("10:30 AM", "10:30"),
        ("3.00 pm", "15:00"),
        ("12:15 PM", "12:15"),
        ("অপরাহ্ন ২.৩০ ঘটিকা", "14:30"),
        ("সময় : ১১:০০", "11:00"),
    ],
)
def test_a_time_is_read_in_every_shape(text: str, time: str) -> None:
    (found,) = find_times(text)
    assert found.time == time


@pytest.mark.parametrize(
    "text",
    [
        "২৬.০৭.২০১৬",
        "২৬/০৭/২০১৬ ইং",
        "০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬",
        "৩টি আইডিয়া",
        "৩টা আইডিয়া",
        "দেড় ঘণ্টা",
        "৫ মিনিট",
        "২ ঘন্টা প্রশিক্ষণ",
        "৭৫:৩০",
        "২৫ ঘটিকা",
        "১০ তারিখের মধ্যে",
        "রাতের বেলা",
    ],
)
def test_other_numbers_are_no_times(text: str) -> None:
    assert find_times(text) == []


def test_the_date_before_a_time_is_left_alone() -> None:
    text = "২৬.০৭.২০১৬ তারিখ সকাল ১০.০০ ঘটিকায় এবং বিকাল ৪টায়"
    found = find_times(text)
    assert [(each.time, text[slice(*each.span)]) for each in found] == [
        ("10:00", "সকাল ১০.০০ ঘটিকা"),
        ("16:00", "বিকাল ৪টায়"),
    ]


@given(st.integers(7, 23), st.integers(0, 59), st.sampled_from(":."))
def test_any_hour_of_the_working_day_is_read_back(hour: int, minute: int, mark: str) -> None:
    (found,) = find_times(to_bengali(f"সময় {hour}{mark}{minute:02} ঘটিকা"))
    assert found.time == f"{hour:02}:{minute:02}"


WORDS = ["সকাল", "রাত", "বিকাল", "সাড়ে", "পৌনে", "দেড়", "টা", "টায়", "ঘটিকা", "মি", "দশ", "AM", "pm"]


@given(st.text() | st.lists(st.sampled_from([*"০১২৩৯:. -", *WORDS]), max_size=20).map("".join))
def test_times_are_well_formed_and_spans_lie_within_the_text(text: str) -> None:
    for found in find_times(text):
        assert re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", found.time)
        assert 0 <= found.span[0] < found.span[1] <= len(text)
