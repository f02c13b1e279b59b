"""The Division page: districts ranked with their counts, unknown ones apart in words; of a district its division."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import World
from tests.queries.test_league import DINAJPUR, KURIGRAM, minutes, quarter

MAY, JULY = date(2016, 5, 1), date(2016, 7, 1)


def test_a_view_of_a_district_shows_its_whole_division(show: PageRunner) -> None:
    html = html_of(show("division"))
    assert "Rangpur division" in html
    # No rank where fewer than three districts can be compared.
    assert "Kurigram (not ranked" not in html
    assert "Fewer than three districts can be compared, so nobody is ranked." in html
    assert "1/9 · 11.1%" in html


def test_a_figure_of_a_district_leads_to_the_list_that_it_counts(show: PageRunner) -> None:
    html = html_of(show("division"))
    league = html[html.index("<table") : html.index("</table>")]
    links = re.findall(r'href="(\./[^"]*)"', league)
    # Meetings are a choice of the page Reporting, the months' decisions one of the page Decisions.
    assert [link for link in links if link.startswith("./reporting") and link.endswith("kind=meeting_held")]
    decisions = [link for link in links if link.startswith("./decisions")]
    assert decisions
    assert all(link.endswith("list=months") for link in decisions)


def test_districts_without_papers_are_named_in_one_sentence_and_never_nought(show: PageRunner) -> None:
    html = html_of(show("division"))
    # Below the league and below the small charts.
    assert html.count("No data of these districts (7): Dinajpur, ") == 2
    assert html.count('<figure class="multiple">') == 1
    league = html[html.index("Kurigram") : html.index("</table>")]
    assert "0/0" not in league
    assert "Of the same time a year before no district has data." in html


def test_who_is_known_in_one_of_two_months_is_not_ranked_as_furthest_behind(
    two_months: Path, run_page: PageRunner
) -> None:
    page = run_page(two_months, "division", MAY, date(2016, 6, 1))
    # 554909 missed May; of June no source speaks: of two months both must be known.
    html = html_of(page)
    assert all(f"{rank}. {name}" not in html for rank in (1, 2) for name in ("Chilmari", "Ulipur", "Rajarhat"))
    assert "evidence=minutes_received:554909" in html


def test_the_worst_district_and_the_upazila_furthest_behind_are_first(tmp_path: Path, run_page: PageRunner) -> None:
    said = [*quarter(DINAJPUR, x=True, y=True), *quarter(KURIGRAM, u=True, v=True, w=False)]
    said.append(minutes("2016-04", KURIGRAM, u=True, v=False, w=False))
    html = html_of(run_page(World(said).save(tmp_path), "division", MAY, JULY))
    league, grid = html[: html.index("</table>")], html[html.index("status-grid") :]
    assert league.index(f"district={KURIGRAM}") < league.index(f"district={DINAJPUR}")
    assert re.findall(r'<th scope="row">(\w+)', grid)[0] == "U554903"


def test_where_no_month_can_be_compared_words_say_so(show: PageRunner) -> None:
    html = html_of(show("division"))
    assert "two known months" in html
    assert "two months in a row" in html


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.usefixtures("all_words_known")
def test_every_word_of_the_pages_is_in_the_catalogue(two_months: Path, run_page: PageRunner, language: str) -> None:
    for page in ("division", "upazila", "reporting", "dialogues", "ideas"):
        for upazilas in (None, ("554908",)):
            run_page(two_months, page, MAY, JULY, language, upazilas=upazilas)
