"""Days and months in the ways in which spreadsheets save them again; one that may be two is none."""

from datetime import date

import pytest

from etl.files.written_days import read_day, read_month

DAY, MONTH = date(2016, 7, 26), date(2016, 7, 1)


@pytest.mark.parametrize(
    "written",
    ["2016-07-26", "2016/7/26", "26-07-2016", "26/07/2016", "26.7.2016", "7/26/2016", "26-Jul-16", "26 July 2016"],
)
def test_a_day_is_read(written: str) -> None:
    assert read_day(written) == DAY


def test_the_day_comes_first_where_no_spreadsheet_writes_the_month_first() -> None:
    assert read_day("07-08-2016") == read_day("07.08.2016") == date(2016, 8, 7)
    assert read_day("7/7/2016") == date(2016, 7, 7)


@pytest.mark.parametrize(
    "written", ["7/8/2016", "31-06-2016", "2016-02-30", "26-07-16", "26 Jux 2016", "26-07/2016", "2016-07", "কাল", ""]
)
def test_what_may_be_two_days_or_is_none_is_not_read(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(written)


@pytest.mark.parametrize("written", ["2016-07", "Jul-16", "July 2016", "07/2016", "7-2016", "01-07-2016", "2016-07-01"])
def test_a_month_is_read(written: str) -> None:
    assert read_month(written) == MONTH


@pytest.mark.parametrize("written", ["2016-13", "2016-7-2", "26-07-2016", "16-Jul", "7/8/2016", "0", ""])
def test_what_is_no_month_is_not_read(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_month(written)
