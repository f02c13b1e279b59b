"""The Ideas page: unknown is never nought, and a known nought is not unknown."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.dashboard.page.data.test_page import words_of
from tests.queries.small_world import World, save


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


def test_without_registers_the_page_says_what_would_name_offices_date_stages_and_list_moves(show: PageRunner) -> None:
    said = words_of(show("ideas"))
    for supply in ("Roll of offices", "Idea stages", "Innovators moved"):
        assert f"“{supply}” of the template" in said or f"“{supply}” of the template, with" in said


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse whose registers list offices, ideas, stages and a move, of an upazila and of the district itself."""
    folder = tmp_path_factory.mktemp("followed")
    upazila, district = ("5549", "554901"), ("5549", None)
    idea = ("Farm", "SMS advice", "Officer", "One Office", "2016-07-21", "2016-07-20", False, False, "piloting")
    registers = [
        *(("office_roll", "a", (*upazila, name, "government", None, None)) for name in ("Farm", "<b>Fish</b>")),
        ("office_roll", "a", (*district, "BRAC", "ngo", None, None)),
        ("idea", "a", (*upazila, *idea)),
        ("idea_step", "a", (*upazila, "FARM.", "SMS advice", "piloting", "2016-07-25", None, None)),
        (
            "innovator_move",
            "a",
            (*upazila, "Farm", "SMS advice", "Officer", "2016-08-01", "Dhaka", None, False, False, None, None, None),
        ),
    ]
    with World(registers=registers).open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        save(connection, folder)
    return folder


@pytest.mark.parametrize("page", ["ideas", "upazila"])
def test_who_sent_none_what_stands_still_and_who_moved_are_listed_with_their_rows(
    followed: Path, run_page: PageRunner, page: str
) -> None:
    upazilas = ("554901",) if page == "upazila" else None
    run = run_page(followed, page, date(2016, 7, 1), date(2016, 12, 1), upazilas=upazilas)
    html, said = html_of(run), words_of(run)
    assert "&lt;b&gt;Fish&lt;/b&gt;" in html
    assert "piloting 25 Jul 2016" in said
    assert "not told, 152 days" in said or "not told, 31 days" in said
    assert "registers/<wbr>a.xlsx" in html
    # The district's own is in no row of an upazila's page.
    assert ("The district itself" in said) == (page == "ideas")
