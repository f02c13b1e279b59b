"""The Upazila page: everything about one, or the choice of one."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.page.upazila.tables import idea_sentence
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Said, World, Written
from tests.queries.test_trainings import training

MAY, JUNE = date(2016, 5, 1), date(2016, 6, 1)


def test_without_one_upazila_the_page_offers_those_of_the_view(show: PageRunner) -> None:
    html = html_of(show("upazila"))
    assert len(re.findall(r'href="\./upazila\?[^"]*upazila=55', html)) == 9
    two = html_of(show("upazila", upazilas=("554977", "554994")))
    assert len(re.findall(r'href="\./upazila\?[^"]*upazila=55', two)) == 2


def test_one_upazila_has_its_name_code_rules_and_a_row_for_each_kind(show: PageRunner) -> None:
    html = html_of(show("upazila", upazilas=("554994",)))
    assert "Ulipur upazila, Kurigram district" in html
    assert "554994" in html
    assert "day 28 of the month" in html
    grid = html[html.index("status-grid") :]
    assert grid[: grid.index("</table>")].count('scope="row"') == 7


def test_its_figures_stand_beside_its_districts(show: PageRunner) -> None:
    html = html_of(show("upazila", upazilas=("554994",)))
    beside = html[html.index("This upazila") :]
    assert "0/1 · 0%" in beside
    assert "1/9 · 11.1%" in beside
    assert "no data then" in beside


def test_a_shared_place_is_said_to_be_shared(show: PageRunner) -> None:
    said = html_of(show("upazila", upazilas=("554994",)))
    assert "place 1 from the bottom among 9 of its district, shared with 7 others" in said


def test_where_all_of_the_district_stand_alike_none_has_a_place(tmp_path: Path, run_page: PageRunner) -> None:
    missed = tuple(Said("minutes_received", upazila, False) for upazila in ("554901", "554902", "554903"))
    folder = World([Written("2016-06-29", missed)]).save(tmp_path)
    said = html_of(run_page(folder, "upazila", JUNE, JUNE, upazilas=("554901",)))
    assert "minutes 0/1 · 0%" in said
    assert "from the bottom" not in said


def test_its_dialogue_and_its_decisions_lead_to_their_words(show: PageRunner) -> None:
    html = html_of(show("upazila", upazilas=("554994",)))
    assert "evidence=dialogue_held:554994" in html
    assert "./minutes?" in html
    assert "decision-list" in html


def test_a_streak_is_said_and_where_the_last_known_month_came_in_that_too(
    two_months: Path, run_page: PageRunner
) -> None:
    came = html_of(run_page(two_months, "upazila", MAY, JUNE, upazilas=("554908",)))
    assert "none; the last known month, June 2016, came in" in came
    missed = html_of(run_page(two_months, "upazila", MAY, JUNE, upazilas=("554909",)))
    assert "1, since May 2016" in missed


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"owing_offices": 39, "sent_offices": 5}, "5 offices sent an idea, of 39 that owed one"),
        ({"ideas_received": 0}, "0 ideas by what sources say"),
        ({}, "would supply it"),
    ],
)
def test_ideas_are_told_by_offices_where_these_are_known_and_unknown_is_no_nought(
    known: dict[str, int], said: str
) -> None:
    nothing = {"owing_offices": None, "sent_offices": None, "ideas_received": None}
    assert said in idea_sentence([{**nothing, **known}], "July 2016", "en")


@pytest.mark.parametrize(
    ("language", "cell", "listed"),
    [
        ("bn", "উলিপুর, মে ২০১৬: অনুষ্ঠিত হয়নি", "মে ২০১৬ থেকে বকেয়া"),
        ("en", "U554901, May 2016: not held", "overdue since May 2016"),
    ],
)
def test_a_training_that_its_list_calls_overdue_is_not_unknown_in_its_grid(
    run_page: PageRunner, tmp_path: Path, language: str, cell: str, listed: str
) -> None:
    folder = World(registers=[training("2016-05")]).save(tmp_path)
    html = html_of(run_page(folder, "upazila", MAY, date(2016, 7, 1), language, upazilas=("554901",)))
    assert f'title="{cell}"' in html
    assert listed in html
    # The cell leads to the rows that the list is made of.
    assert html.count("evidence=place_training:554901") == 2
