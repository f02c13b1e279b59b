"""District's own offices, and the same parts on Work plan: July 2016's paper alone, and an office with registers."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.view.evidence_request import read_request
from dashboard.view.filters import Filters
from dashboard.windows.evidence import evidence_html
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.dashboard.page.data.test_page import words_of
from tests.queries.small_world import PlaceSaid, World, Written, save

JUNE, DECEMBER = date(2016, 6, 1), date(2016, 12, 1)
D, U = "5549", "554901"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse with rows of each part, of an upazila and of the district itself."""
    folder = tmp_path_factory.mktemp("followed")
    moved = ("training_entry", "a", (D, U, None, False, "<b>Service</b>", None, "2016-07-01", "2016-09-01", 2, None))
    registers = [
        moved,
        ("training_entry", "a", (D, None, "2016-08-09", False, None, 30, "2016-07-01", None, 2, 12)),
        ("portal_check", "a", (D, U, "2016-08-02", False, "old list", "<i>Farm</i>", None)),
        ("team_member", "a", (D, U, "Farm officer", False, "2016-08-03", None, False, False, "moved")),
        ("team_member", "a", (D, None, "ADC", False, "2016-08-04", None, False, False, None)),
        ("roster_update", "a", (D, None, "2016-08-05", None, "05.47-98")),
        ("tour_day", "a", (U, "2016-08-06", None)),
        ("group_month", "a", (D, U, "2016-08-01", 12, 9, 4)),
        ("office_roll", "a", (D, None, "<u>RDRS</u>", "ngo", None, None)),
        ("office_roll", "a", (D, U, "Upazila Farm", "government", None, None)),
        ("idea", "a", (D, None, "Fish", "Boats", None, "Call", "2016-07-21", "2016-07-20", False, False, None)),
        ("idea_step", "a", (D, None, "Fish", "Boats", "piloting", "2016-07-25", None, None)),
    ]
    paper = Written("2016-08-26", of_places=(PlaceSaid("training_planned", "2016-11", quote="নভেম্বর মাসে প্রশিক্ষণ"),))
    with World([paper], registers=registers).open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        save(connection, folder)
    return folder


@pytest.mark.parametrize(
    ("language", "overdue", "supply"),
    [
        ("bn", "জুলাই ২০১৬ থেকে বকেয়া", "কোনো সূত্র উপজেলা বা দপ্তরের নাম ধরে বলে না"),
        ("en", "overdue since July 2016", "No source says of a named upazila or office"),
    ],
)
@pytest.mark.parametrize("page", ["own_offices", "plan"])
def test_of_one_paper_the_districts_training_is_overdue_since_july_and_one_sentence_says_what_would_tell_the_rest(
    page: str, language: str, overdue: str, supply: str, show: PageRunner
) -> None:
    said = words_of(show(page, language=language))
    assert overdue in said
    assert said.count(supply) == 1


def _division_page(warehouse: str) -> None:
    from dataclasses import replace

    from dashboard.page.own_offices.page import show
    from tests.dashboard.conftest import july

    show(replace(july("5549", "en"), district=None, division="55"))


def test_of_a_division_the_districts_of_which_nothing_is_known_are_one_sentence(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(warehouse))
    page = AppTest.from_function(_division_page, default_timeout=60, args=(str(warehouse),)).run()
    assert not page.exception
    html = html_of(page)
    assert html.count("<th scope=row") == 1
    assert "Nothing is known of 7 districts: Dinajpur, Gaibandha," in html


def test_offices_of_the_district_itself_that_sent_no_idea_are_named_and_no_upazilas(
    followed: Path, run_page: PageRunner
) -> None:
    html = html_of(run_page(followed, "own_offices", JUNE, DECEMBER))
    for words in ("0/1 · 0%", "&lt;u&gt;RDRS&lt;/u&gt;", "Boats", "piloting 25 Jul 2016"):
        assert words in html
    assert "Upazila Farm" not in html


def test_the_districts_own_stands_with_its_rows_and_sentences(followed: Path, run_page: PageRunner) -> None:
    html = html_of(run_page(followed, "own_offices", JUNE, DECEMBER))
    for words in (
        "held 1/1",
        "ADC vacant since 4 Aug 2016",
        "order 05.47-98",
        "offices trained: 12",
        "registers/<wbr>a.xlsx",
    ):
        assert words in html
    assert "training planned for November 2016" in html
    assert "Farm officer" not in html


def test_work_plan_and_an_upazilas_page_show_the_parts_and_shown_text_is_text(
    followed: Path, run_page: PageRunner
) -> None:
    words = (
        *(
            "overdue since July 2016: “&lt;b&gt;Service&lt;/b&gt;”",
            "moved to September 2016",
            "not put right: 1, since 2 Aug 2016",
        ),
        *("Farm officer vacant since 3 Aug 2016", "district not told: 1", "tour days: 1", "joined 9/12 · posts: 4"),
    )
    plan = html_of(run_page(followed, "plan", JUNE, DECEMBER))
    upazila = html_of(run_page(followed, "upazila", JUNE, DECEMBER, upazilas=(U,)))
    for html in (plan, upazila):
        assert all(each in html for each in words)
        assert "<i>Farm" not in html
    assert "<b>Service" not in plan + upazila
    assert plan.index("District&#39;s own") < plan.index("overdue since July 2016")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            "place_training:5549",
            ["training planned for November 2016", "নভেম্বর মাসে প্রশিক্ষণ", "training held on 9 Aug 2016"],
        ),
        ("place_team:554901", ["Farm officer: vacant since 3 Aug 2016", "district not told", "row 5"]),
        ("place_group:5549", ["No source speaks of it"]),
    ],
)
def test_a_cell_opens_the_rows_and_sentences_that_say_so(
    asked: str, expected: list[str], followed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(followed))
    view = Filters("en", None, D, None, JUNE, DECEMBER, date(2016, 12, 31))
    html = evidence_html(read_request(asked), view)
    assert all(each in html for each in expected)


@pytest.mark.parametrize("text", ["place_training", "place_training:55", "minutes_received:5549", "place_other:5549"])
def test_what_asks_for_no_place_is_no_request(text: str) -> None:
    assert read_request(text) is None


def test_a_place_of_whose_portal_nothing_is_known_has_no_months_of_it(followed: Path, run_page: PageRunner) -> None:
    html = html_of(run_page(followed, "plan", JUNE, DECEMBER))
    assert html.count('class="month-strip') == 3
