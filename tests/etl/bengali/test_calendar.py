"""The Bangla calendar of Bangladesh."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.calendar import BanglaDate, month_lengths, month_name, to_bangla, to_gregorian


@pytest.mark.parametrize(
    ("day", "bangla"),
    [
        # the five checks of the field notes
        (date(2016, 8, 17), (1423, 5, 2)),
        (date(2016, 7, 13), (1423, 3, 29)),
        (date(2023, 8, 3), (1430, 4, 19)),
        (date(2024, 11, 16), (1431, 8, 1)),
        (date(2026, 2, 15), (1432, 11, 2)),
        # dates that papers print in both calendars
        (date(2017, 2, 6), (1423, 10, 24)),
        (date(2018, 2, 7), (1424, 10, 25)),
        (date(2017, 4, 11), (1423, 12, 28)),
        (date(2018, 8, 6), (1425, 4, 22)),
        (date(2018, 9, 16), (1425, 6, 1)),
        # the year begins on 14 April
        (date(2016, 4, 13), (1422, 12, 30)),
        (date(2016, 4, 14), (1423, 1, 1)),
        # the change of rule
        (date(2019, 10, 15), (1426, 6, 30)),
        (date(2019, 10, 16), (1426, 6, 31)),
        (date(2019, 10, 17), (1426, 7, 1)),
        # Falgun: 31 days in a leap year before, 30 after; the language day moves from 9 to 8 Falgun
        (date(2016, 3, 14), (1422, 11, 31)),
        (date(2019, 2, 21), (1425, 11, 9)),
        (date(2020, 2, 21), (1426, 11, 8)),
        (date(2020, 3, 14), (1426, 11, 30)),
        (date(2020, 3, 15), (1426, 12, 1)),
        (date(2021, 3, 14), (1427, 11, 29)),
    ],
)
def test_days_in_both_calendars(day: date, bangla: tuple[int, int, int]) -> None:
    assert to_bangla(day) == BanglaDate(*bangla)
    assert to_gregorian(BanglaDate(*bangla)) == day


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_day_comes_back_from_the_other_calendar(day: date) -> None:
    assert to_gregorian(to_bangla(day)) == day


@given(st.dates(date(1950, 1, 1), date(2100, 12, 30)))
def test_the_next_day_is_a_later_bangla_date(day: date) -> None:
    assert to_bangla(day) < to_bangla(day + timedelta(days=1))


@given(st.integers(1357, 1507))
def test_a_bangla_year_is_as_long_as_the_time_between_two_new_years(year: int) -> None:
    assert sum(month_lengths(year)) == (date(year + 594, 4, 14) - date(year + 593, 4, 14)).days


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ((1423, 6, 31), "আশ্বিন 1423 has 30 days"),
        ((1427, 11, 30), "ফাল্গুন 1427 has 29 days"),
        ((1423, 13, 1), "no month 13"),
        ((1423, 0, 1), "no month 0"),
        ((1423, 1, 0), "no day 0"),
        ((99999, 1, 1), "outside the calendar"),
    ],
)
def test_an_impossible_day_is_refused_with_a_sentence(parts: tuple[int, int, int], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        BanglaDate(*parts)


def test_months_have_their_names() -> None:
    assert [month_name(month) for month in (1, 5, 12)] == ["বৈশাখ", "ভাদ্র", "চৈত্র"]
