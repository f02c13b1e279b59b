"""A view stands in the URL in codes, without what a page would show anyway; what is typed wrongly is nothing."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.filters import Filters, over_a_year, page_link, read_day, read_month, written_month

STANDARD = (("district", "5549"), ("month", "2016-07"), ("as_of", "2026-11-23"), ("lang", "bn"))
JULY = Filters("bn", None, "5549", None, date(2016, 7, 1), date(2016, 7, 1), date(2026, 11, 23), STANDARD)


@pytest.mark.parametrize(
    ("change", "url"),
    [
        ({}, "./reporting"),
        ({"language": "en"}, "./reporting?lang=en"),
        ({"upazilas": ("554977", "554994")}, "./reporting?upazila=554977,554994"),
        ({"from_month": date(2016, 1, 1)}, "./reporting?from=2016-01"),
        ({"to_month": date(2016, 8, 1), "from_month": date(2016, 8, 1)}, "./reporting?month=2016-08"),
        ({"district": None, "division": "55"}, "./reporting?division=55"),
        ({"as_of": date(2016, 8, 1)}, "./reporting?as_of=2016-08-01"),
    ],
)
def test_a_link_names_only_what_differs_from_the_standard_view(change: dict[str, object], url: str) -> None:
    assert page_link("reporting", replace(JULY, **change)) == url  # type: ignore[arg-type]


def test_a_page_s_own_state_goes_along_and_is_encoded() -> None:
    link = page_link("minutes", replace(JULY, language="en"), meeting="5549-2016-07-26", fact="a&b=<c>#d")
    assert parse_qs(urlsplit(link).query) == {"lang": ["en"], "meeting": ["5549-2016-07-26"], "fact": ["a&b=<c>#d"]}


def test_the_first_page_has_no_path_of_its_own() -> None:
    assert page_link("overview", JULY) == "./"


def test_parameters_of_a_query_are_those_of_the_view() -> None:
    assert replace(JULY, upazilas=("554977",)).parameters() == {
        "division": None,
        "district": "5549",
        "upazilas": ["554977"],
        "from_month": date(2016, 7, 1),
        "to_month": date(2016, 7, 1),
        "as_of": date(2026, 11, 23),
    }


@given(st.dates(date(1971, 1, 1), date(2099, 12, 31)))
def test_months_and_days_are_read_as_they_were_written(day: date) -> None:
    assert read_month(written_month(day)) == day.replace(day=1)
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize("text", [None, "", "2016", "2016-13", "2016-7", "২০১৬-০৭", "2016-07-01", "2016-07; drop"])
def test_what_is_no_month_is_nothing(text: str | None) -> None:
    assert read_month(text) is None


@pytest.mark.parametrize("text", [None, "", "2016-02-30", "2016-07", "26-07-2016", "0000-00-00"])
def test_what_is_no_day_is_nothing(text: str | None) -> None:
    assert read_day(text) is None


@given(st.text())
def test_any_text_is_a_month_and_a_day_or_nothing(text: str) -> None:
    assert read_month(text) is None or read_month(text)
    assert read_day(text) is None or read_day(text)


def test_a_single_month_reaches_back_over_a_year_and_several_stay_as_they_are() -> None:
    assert over_a_year(JULY).from_month == date(2015, 8, 1)
    december = replace(JULY, from_month=date(2016, 12, 1), to_month=date(2016, 12, 1))
    assert over_a_year(december).from_month == date(2016, 1, 1)
    span = replace(JULY, from_month=date(2016, 6, 1))
    assert over_a_year(span) == span
