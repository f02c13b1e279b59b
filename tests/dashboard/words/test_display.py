"""Numbers, days and months as each language writes them; unknown in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.words.display import count, count_and_rate, day, month, number, place, rate


@pytest.mark.parametrize(
    ("value", "bn", "en"),
    [
        (0, "০", "0"),
        (12345678, "১,২৩,৪৫,৬৭৮", "1,23,45,678"),
        (None, "তথ্য নেই", "no data"),
        (float("nan"), "তথ্য নেই", "no data"),
    ],
)
def test_a_number_is_grouped_by_lakh_and_what_is_unknown_is_said(value: object, bn: str, en: str) -> None:
    assert (number(value, "bn"), number(value, "en")) == (bn, en)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1 / 9, "১১.১%"),
        (0, "০%"),
        (1, "১০০%"),
        (0.99999, "৯৯.৯%"),
        (0.00001, "০.১%"),
        (0.5, "৫০.০%"),
        (None, "তথ্য নেই"),
    ],
)
def test_a_rate_has_one_decimal_and_only_all_is_a_hundred(value: float | None, words: str) -> None:
    assert rate(value, "bn") == words


@given(st.integers(1, 10**6), st.data())
def test_a_rate_never_rounds_to_all_or_to_none(expected: int, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, expected))
    assert (rate(done / expected, "en") == "100%") == (done == expected)
    assert (rate(done / expected, "en") == "0%") == (done == 0)


@pytest.mark.parametrize(
    ("done", "expected", "share", "both", "alone"),
    [
        (1, 9, 1 / 9, "১/৯ · ১১.১%", "১/৯"),
        (0, 3, 0.0, "০/৩ · ০%", "০/৩"),
        (0, 0, None, "তথ্য নেই", "তথ্য নেই"),
        (None, None, None, "তথ্য নেই", "তথ্য নেই"),
    ],
)
def test_a_rate_stands_beside_its_count(
    done: int | None, expected: int | None, share: float | None, both: str, alone: str
) -> None:
    assert count_and_rate(done, expected, share, "bn") == both
    assert count(done, expected, "bn") == alone


@pytest.mark.parametrize(
    ("value", "bn", "en"),
    [
        (date(2016, 7, 26), "২৬-০৭-২০১৬", "26 Jul 2016"),
        (date(2016, 1, 5), "০৫-০১-২০১৬", "5 Jan 2016"),
        (None, "তথ্য নেই", "no data"),
    ],
)
def test_a_day_is_written_as_offices_write_it(value: date | None, bn: str, en: str) -> None:
    assert (day(value, "bn"), day(value, "en")) == (bn, en)


@pytest.mark.parametrize(
    ("value", "bn", "en"), [(date(2016, 7, 1), "জুলাই ২০১৬", "July 2016"), (None, "তথ্য নেই", "no data")]
)
def test_a_month_has_its_name_and_year(value: date | None, bn: str, en: str) -> None:
    assert (month(value, "bn"), month(value, "en")) == (bn, en)


def test_a_place_is_the_upazila_else_the_district() -> None:
    both = {"upazila_bn": "উলিপুর", "upazila_en": "Ulipur", "district_bn": "কুড়িগ্রাম", "district_en": "Kurigram"}
    assert (place(both, "bn"), place(both, "en")) == ("উলিপুর", "Ulipur")
    assert place({**both, "upazila_en": None}, "en") == "Kurigram"
    assert place({}, "bn") == "তথ্য নেই"
