"""The Ideas page: unknown is never nought, and a known nought is not unknown."""

import json
from pathlib import Path

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner


def test_ideas_of_july_2016_are_unknown_for_all_nine(show: PageRunner) -> None:
    page = show("ideas")
    html = html_of(page)
    assert html.count("status-no_data") == 9
    assert "0%" not in html
    assert not page.get("plotly_chart")


def test_the_campaign_of_july_2016_is_shown_with_its_due_day_and_its_decision(show: PageRunner) -> None:
    html = html_of(show("ideas"))
    assert "21 Jul 2016" in html
    assert "evidence=decision:5549-2016-07-26/8/2" in html


def test_known_numbers_are_drawn_and_a_nought_stands_apart_from_the_unknown(
    two_months: Path, run_page: PageRunner
) -> None:
    (chart,) = run_page(two_months, "ideas").get("plotly_chart")
    (bars,) = json.loads(chart.proto.spec)["data"]
    assert bars["text"][:2] == ["4", "0"]
    assert bars["text"][2:] == ["no data"] * 7


def test_without_a_campaign_the_page_says_so(two_months: Path, run_page: PageRunner) -> None:
    assert run_page(two_months, "ideas").info
