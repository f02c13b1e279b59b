"""Dates as offices write them."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.calendar import month_name, to_bangla
from etl.bengali.dates import find_broken_dates, find_dates
from etl.bengali.digits import to_bengali
from etl.bengali.wording import read_list

SHAPES = [
    ("২৬-০৭-২০১৬ খ্রিস্টাব্দ।", "2016-07-26", "২৬-০৭-২০১৬"),
    ("মার্চ/১৮ মাসের ১৪ তারিখে", "2018-03-14", "১৪"),
    ("মে-২০১৯ মাসের ০৯ তারিখে সভা", "2019-05-09", "০৯"),
    ("১২ (বার) এপ্রিল, ২০১৮ তারিখের", "2018-04-12", "১২ (বার) এপ্রিল, ২০১৮"),
    ("গত ২৬/০৭/২০১৬খ্রিঃ তারিখে", "2016-07-26", "২৬/০৭/২০১৬"),
    ("২৬.০৭.২০১৬", "2016-07-26", "২৬.০৭.২০১৬"),
    ("২৬ - ০৭ - ২০১৬", "2016-07-26", "২৬ - ০৭ - ২০১৬"),
    ("রাজার হাট উপজেলার সভা ১০/০১/১৭ এবং", "2017-01-10", "১০/০১/১৭"),
    ("৯/৩/১৭", "2017-03-09", "৯/৩/১৭"),
    ("২২-৩-২০১৭", "2017-03-22", "২২-৩-২০১৭"),
    ("২6/০1/২০1৭ ইং, বৃহস্পতিবার", "2017-01-26", "২6/০1/২০1৭"),
    ("২7.০8.২০১৪", "2014-08-27", "২7.০8.২০১৪"),
    ("২৬ জুলাই ২০১৬", "2016-07-26", "২৬ জুলাই ২০১৬"),
    ("২৬জুলাই২০১৬", "2016-07-26", "২৬জুলাই২০১৬"),
    ("২৬শে জুলাই, ২০১৬", "2016-07-26", "২৬শে জুলাই, ২০১৬"),
    ("১লা জুলাই ২০১৬", "2016-07-01", "১লা জুলাই ২০১৬"),
    ("১৭ আগস্ট, ২০১৬", "2016-08-17", "১৭ আগস্ট, ২০১৬"),
    ("১৭ আগষ্ট/২০১৬", "2016-08-17", "১৭ আগষ্ট/২০১৬"),
    ("২১ সেপ্টম্বর, ২০১৭", "2017-09-21", "২১ সেপ্টম্বর, ২০১৭"),
    ("২১ সেপ্টোম্বর ২০১৭", "2017-09-21", "২১ সেপ্টোম্বর ২০১৭"),
    ("১২ ফেব্রুয়াবি, ২০১৭", "2017-02-12", "১২ ফেব্রুয়াবি, ২০১৭"),
    ("5 Septembar 2016", "2016-09-05", "5 Septembar 2016"),
    ("০6 ফেব্রুয়ারী, ২০১7", "2017-02-06", "০6 ফেব্রুয়ারী, ২০১7"),
    ("28 মার্চ, ২০১৭ খ্রিঃ", "2017-03-28", "28 মার্চ, ২০১৭"),
    ("৬ ডিসেম্বর ২০১৭", "2017-12-06", "৬ ডিসেম্বর ২০১৭"),
    ("26 July 2016", "2016-07-26", "26 July 2016"),
    ("26th of July, 2016", "2016-07-26", "26th of July, 2016"),
    ("July 26, 2016", "2016-07-26", "July 26, 2016"),
    ("প্রকাশের তারিখ : ২০১৮-০৮-০৯ |", "2018-08-09", "২০১৮-০৮-০৯"),
    ("১. ২৬/০৭/২০১৬", "2016-07-26", "২৬/০৭/২০১৬"),
    ("জুলাই\t২৬/০৭/২০১৬\t৪টি", "2016-07-26", "২৬/০৭/২০১৬"),
    ("১৭ আগস্ট,\n ২০১৬", "2016-08-17", "১৭ আগস্ট,\n ২০১৬"),
    ("২৬-ফেব্রুয়ারী-২০১৮", "2018-02-26", "২৬-ফেব্রুয়ারী-২০১৮"),
    ("২০১৯ সালের ৩০ জুলাই", "2019-07-30", "২০১৯ সালের ৩০ জুলাই"),
    ("৯ আগস্ট/১৭ তারিখে", "2017-08-09", "৯ আগস্ট/১৭"),
    ("৯ আগস্ট’১৭ তারিখে", "2017-08-09", "৯ আগস্ট’১৭"),
    ("০৯-আগস্ট-১৭ তারিখে", "2017-08-09", "০৯-আগস্ট-১৭"),
]


@pytest.mark.parametrize(("text", "day", "words"), SHAPES)
def test_a_date_is_read_in_every_shape(text: str, day: str, words: str) -> None:
    (found,) = find_dates(text)
    assert (found.day.isoformat(), text[slice(*found.span)], found.calendar) == (day, words, "gregorian")
    assert find_broken_dates(text) == []


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("তারিখঃ ০২ ভাদ্র, ১৪২৩", "2016-08-17", "০২ ভাদ্র, ১৪২৩"),
        ("২৫ মাঘ, ১৪২৪ বাং", "2018-02-07", "২৫ মাঘ, ১৪২৪"),
        ("২৮ চৈত্র ১৪২৩ বঙ্গাব্দ", "2017-04-11", "২৮ চৈত্র ১৪২৩"),
        ("২৭ আষাঢ়, ১৪২৩", "2016-07-11", "২৭ আষাঢ়, ১৪২৩"),
        ("১লা বৈশাখ ১৪২৩", "2016-04-14", "১লা বৈশাখ ১৪২৩"),
        ("১৯ শ্রাবন ১৪৩০", "2023-08-03", "১৯ শ্রাবন ১৪৩০"),
    ],
)
def test_a_bangla_date_is_read_as_its_gregorian_day(text: str, day: str, words: str) -> None:
    (found,) = find_dates(text)
    assert (found.day.isoformat(), text[slice(*found.span)], found.calendar) == (day, words, "bangla")


@pytest.mark.parametrize(
    ("text", "days", "words"),
    [
        ("গত ১৭ ও ১৮ জুলাই ২০১৮ তারিখে", ["2018-07-17", "2018-07-18"], ["১৭", "১৮ জুলাই ২০১৮"]),
        ("গত ২১-২২ মার্চ ২০১৭ তারিখে", ["2017-03-21", "2017-03-22"], ["২১", "২২ মার্চ ২০১৭"]),
        ("১৭, ১৮ ও ১৯ জুলাই ২০১৮", ["2018-07-17", "2018-07-18", "2018-07-19"], ["১৭", "১৮", "১৯ জুলাই ২০১৮"]),
        ("২৬ ও ২৭/০৭/২০১৬", ["2016-07-26", "2016-07-27"], ["২৬", "২৭/০৭/২০১৬"]),
        ("১০-১২/০৭/২০১৬", ["2016-07-10", "2016-07-12"], ["১০", "১২/০৭/২০১৬"]),
        ("২৬/০৭/২০১৬ - ২৮/০৭/২০১৬", ["2016-07-26", "2016-07-28"], ["২৬/০৭/২০১৬", "২৮/০৭/২০১৬"]),
        ("২৬-০৭-২০১৬-২৮-০৭-২০১৬", ["2016-07-26", "2016-07-28"], ["২৬-০৭-২০১৬", "২৮-০৭-২০১৬"]),
        ("যথাক্রমে ১৫/০৭/২০১৮ ও ১৮/০৭/২০১৮", ["2018-07-15", "2018-07-18"], ["১৫/০৭/২০১৮", "১৮/০৭/২০১৮"]),
        ("১৫ জুলাই হতে ২০ আগস্ট ২০১৬", ["2016-07-15", "2016-08-20"], ["১৫ জুলাই", "২০ আগস্ট ২০১৬"]),
        ("২৮ ডিসেম্বর - ৩ জানুয়ারি ২০১৭", ["2016-12-28", "2017-01-03"], ["২৮ ডিসেম্বর", "৩ জানুয়ারি ২০১৭"]),
        ("০২ ভাদ্র, ১৪২৩\n ১৭ আগস্ট, ২০১৬", ["2016-08-17", "2016-08-17"], ["০২ ভাদ্র, ১৪২৩", "১৭ আগস্ট, ২০১৬"]),
    ],
)
def test_several_days_are_each_found(text: str, days: list[str], words: list[str]) -> None:
    found = find_dates(text)
    assert [each.day.isoformat() for each in found] == days
    assert [text[slice(*each.span)] for each in found] == words


@pytest.mark.parametrize(
    "text",
    [
        "স্মারক নং-০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬",
        "স্মারক নং-০৫. ৪৭. ৪৯০০. ০২৬. ০৩. ০০৯. ১৬-২২৬",
        "স্মারক নং- ০৫.৪৭.৯৪০০.০২৬.০৬.০০১.১৮-৩১২(২০)",
        "স্মারক নং ০৫.৫৫.৭৭০০.০১৯.০৬.০০২.১৮-৯৪",
        "ফোনঃ ০৫৮১-৬২৪০২",
        "০১৭০০-১২৮২৫৬",
        "01-700-12-82-56",
        "২০১৬-১৭ অর্থ বছর",
        "জুলাই ২০১৬ মাসের",
        "১০ তারিখের মধ্যে",
        "১০ জুলাই তারিখের মধ্যে",
        "১৪টি কার্যক্রমের মধ্যে ৯টি",
        "বেলা ১১.৩০ ঘটিকা",
        "১,২৩,৪৫,৬৭৮",
        "৩ জন ২০১৬",
        "১ কর্মপরিকল্পনা ২০১৬ অনুযায়ী",
        "২ সম্বর ২০১৬",
        "1.2.3",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == []
    assert find_broken_dates(text) == []


def test_a_date_after_a_memo_number_is_found() -> None:
    text = "পত্র নং-০৫.৪৭.৪৯০০.০২৬.০২.০১৫.১৬-১৮৫, তারিখঃ ২৮/০৬/২০১৬খ্রিঃ"
    assert [each.day for each in find_dates(text)] == [date(2016, 6, 28)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("গত ৩১/০৬/২০১৬ তারিখে", "৩১/০৬/২০১৬"),
        ("৩১ জুন ২০১৬", "৩১ জুন ২০১৬"),
        ("২৬/১৩/২০১৬", "২৬/১৩/২০১৬"),
        ("২৯-০২-২০১৭", "২৯-০২-২০১৭"),
        ("৩২ শ্রাবণ ১৪২৩", "৩২ শ্রাবণ ১৪২৩"),
        ("৩১ আশ্বিন, ১৪২৩", "৩১ আশ্বিন, ১৪২৩"),
        ("২৬/০৭/০২১৬", "২৬/০৭/০২১৬"),
        ("২৬/০৭/২০১৬৬", "২৬/০৭/২০১৬৬"),
        ("২৬/০৭/২০৬", "২৬/০৭/২০৬"),
    ],
)
def test_a_day_that_does_not_exist_is_broken_not_found(text: str, words: str) -> None:
    assert find_dates(text) == []
    (broken,) = find_broken_dates(text)
    assert (broken.words, text[slice(*broken.span)]) == (words, words)


def test_a_day_and_month_take_the_year_nearest_to_the_hint() -> None:
    text = "আগামী ১৮ জুলাই তারিখের মধ্যে এবং ৫ জানুয়ারি"
    assert find_dates(text) == []
    assert [each.day for each in find_dates(text, near=date(2016, 9, 26))] == [date(2016, 7, 18), date(2017, 1, 5)]


def test_every_month_of_the_list_is_read() -> None:
    for row in read_list("months"):
        year = 2016 if row["calendar"] == "gregorian" else 1423
        (found,) = find_dates(f"১০ {row['word']} {to_bengali(str(year))}")
        month = found.day.month if row["calendar"] == "gregorian" else to_bangla(found.day).month
        assert (found.calendar, month) == (row["calendar"], int(row["month"])), row["word"]


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from("-/."), st.booleans())
def test_any_day_written_in_digits_is_read_back(day: date, mark: str, bengali: bool) -> None:
    written = day.strftime(f"%d{mark}%m{mark}%Y")
    (found,) = find_dates(f"গত {to_bengali(written) if bengali else written} তারিখে")
    assert found.day == day


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_any_day_written_in_the_bangla_calendar_is_read_back(day: date) -> None:
    bangla = to_bangla(day)
    (found,) = find_dates(to_bengali(f"{bangla.day} {month_name(bangla.month)}, {bangla.year}"))
    assert (found.day, found.calendar) == (day, "bangla")


NOISE = st.text() | st.lists(
    st.sampled_from(
        [*"০১২৩45৬৭ -/.,ঃ\n\t", "২০১৬", "১৪২৩", "জুলাই", "মে", "ভাদ্র", "ও", "হতে", "মাস", "তারিখ", "July", "খ্রিঃ"]
    ),
    max_size=25,
).map("".join)


@given(NOISE, st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_spans_lie_within_the_text_in_order_without_overlap(text: str, near: date | None) -> None:
    spans = [each.span for each in find_dates(text, near=near)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(NOISE)
def test_broken_dates_quote_the_text(text: str) -> None:
    assert all(broken.words == text[slice(*broken.span)] != "" for broken in find_broken_dates(text))


@pytest.mark.parametrize(("text", "day"), [("গত ০৯/০৪ তারিখে", "2018-04-09"), ("২৩/১১ তারিখে", "2017-11-23")])
def test_a_day_and_month_in_numbers_take_the_nearest_year(text: str, day: str) -> None:
    assert [str(each.day) for each in find_dates(text, near=date(2018, 3, 15))] == [day]


def test_two_days_of_the_month_are_no_day_and_month() -> None:
    assert find_dates("১০/১১ তারিখে", near=date(2018, 3, 15)) == []


@pytest.mark.parametrize("text", ["৯" * 200_000, "১২/" + "৯" * 5_000, "9" * 5_000 + "/07/2016", "২৬/০৭/২০১৬-" * 20_000])
def test_numbers_without_end_are_no_dates_and_take_no_time(text: str) -> None:
    started = time.process_time()
    assert find_dates(text) == []
    assert find_broken_dates(text) == []
    assert time.process_time() - started < 5
