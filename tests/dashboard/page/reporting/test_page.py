"""The Reporting page: the count beside the rate, pieces that add up, words where nothing is known."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner

MAY, JUNE = date(2016, 5, 1), date(2016, 6, 1)


def pieces(html: str) -> list[int]:
    return [int(count) for count in re.findall(r"flex: (\d+) 0 0", html)]


def test_july_2016_says_one_of_nine_and_its_pieces_add_up_to_nine(show: PageRunner) -> None:
    html = html_of(show("reporting", language="bn"))
    assert "১/৯" in html
    assert "১১.১%" in html
    assert pieces(html) == [1, 8]


def test_one_month_is_a_list_that_leads_to_what_each_paper_says(show: PageRunner) -> None:
    html = html_of(show("reporting"))
    assert "evidence=minutes_received:554977:2016-07" in html
    assert "status-grid" not in html
    assert html.count("status-not_received") == 8


def test_the_due_day_is_said_in_words(show: PageRunner) -> None:
    assert "28 Jul 2016" in html_of(show("reporting"))


def test_a_month_without_a_rule_says_that_no_deadline_is_known(show: PageRunner) -> None:
    assert "Deadlines and letterhead" in html_of(show("reporting", district="5585"))


def test_meetings_of_july_2016_are_no_data_and_not_nought(show: PageRunner) -> None:
    page = show("reporting", kind="meeting_held")
    html = html_of(page)
    assert "no data" in html
    assert "0%" not in html
    assert pieces(html) == [9]
    assert not page.get("plotly_chart")


def test_with_one_month_known_no_trend_is_drawn_and_the_page_says_why(show: PageRunner) -> None:
    page = show("reporting")
    assert not page.get("plotly_chart")
    assert "Only one month" in html_of(page)


def test_two_months_are_a_grid_and_a_trend(two_months: Path, run_page: PageRunner) -> None:
    page = run_page(two_months, "reporting", MAY, JUNE)
    html = html_of(page)
    assert "4/5" in html
    assert "80.0%" in html
    # 9 upazilas over 2 months: on time twice, day unknown once, late once, missing once, the other 13 unknown.
    assert pieces(html) == [2, 1, 1, 1, 13]
    assert "status-grid" in html
    assert "evidence=minutes_received:554908:2016-06" in html
    assert len(page.get("plotly_chart")) == 1


def test_a_rate_on_time_is_shown_with_its_count(two_months: Path, run_page: PageRunner) -> None:
    html = html_of(run_page(two_months, "reporting", MAY, JUNE))
    assert "2/2 · 100%" in html
    # 554908: late in May, day unknown in June: timeliness known once, on time never.
    assert "0/1 · 0%" in html


def test_choosing_meetings_keeps_the_choice_in_the_url_and_changes_the_figures(show: PageRunner) -> None:
    page = show("reporting")
    (choice,) = page.segmented_control
    choice.set_value("meeting_held").run()
    assert not page.exception
    assert page.query_params["kind"] in ("meeting_held", ["meeting_held"])
    assert pieces(html_of(page)) == [9]
    (choice,) = page.segmented_control
    choice.set_value("minutes_received").run()
    assert "kind" not in page.query_params
    assert pieces(html_of(page)) == [1, 8]


def _division_page(warehouse: str, language: str) -> None:
    from dataclasses import replace

    from dashboard.page.reporting.page import show
    from tests.dashboard.conftest import july

    show(replace(july("5549", language), district=None, division="55"))


@pytest.mark.parametrize(("language", "words"), [("en", "In the time shown no source"), ("bn", "দেখানো সময়ে কোনো সূত্র")])
def test_districts_of_which_no_source_speaks_are_one_sentence_below_each_list(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(warehouse))
    page = AppTest.from_function(_division_page, default_timeout=60, args=(str(warehouse), language)).run()
    assert not page.exception
    html = html_of(page)
    # The list of the month and the rates: Kurigram's nine upazilas alone, the other seven districts in words.
    assert html.count(words) == 2
    assert html.count("<th scope=row") == 2 * 9
    assert 'scope="rowgroup"' not in html
