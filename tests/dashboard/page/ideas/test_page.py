"""The Ideas page: unknown is never nought, and a known nought is not unknown."""

import re
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner


def test_ideas_of_july_2016_are_unknown_for_all_nine(show: PageRunner) -> None:
    page = show("ideas")
    html = html_of(page)
    assert html.count("status-no_data") == 9
    assert "0%" not in html
    assert "<figure" not in html


def test_the_campaign_of_july_2016_is_shown_with_its_due_day_and_its_decision(show: PageRunner) -> None:
    html = html_of(show("ideas"))
    assert "21 Jul 2016" in html
    assert "evidence=decision:5549-2016-07-26/8/2" in html


def test_known_numbers_are_drawn_and_a_nought_stands_apart_from_the_unknown(
    two_months: Path, run_page: PageRunner
) -> None:
    html = html_of(run_page(two_months, "ideas"))
    assert re.findall(r'class="bar-number">(.+?)<', html) == ["4", "0"]
    assert html.count('<span class="missing">no data</span>') == 7


def test_a_bar_leads_to_the_evidence_of_its_upazila(two_months: Path, run_page: PageRunner) -> None:
    html = html_of(run_page(two_months, "ideas"))
    links = re.findall(r'<li><a href="[^"]*evidence=idea_submitted:(\d+)', html)
    assert links[:2] == ["554906", "554908"]
    assert len(links) == 9


def test_too_many_upazilas_are_a_bar_a_district_that_leads_to_its_page(
    two_months: Path, run_page: PageRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.page.ideas.page.MOST_BARS", 8)
    html = html_of(run_page(two_months, "ideas"))
    assert "Ideas received by district, July 2016" in html
    (link,) = re.findall(r'<li><a href="([^"]*)"', html)
    assert link.startswith("./ideas?district=5549")


def test_without_a_campaign_the_page_says_so(two_months: Path, run_page: PageRunner) -> None:
    assert run_page(two_months, "ideas").info
