"""The Data page: each part says what it knows, or that there is nothing; no paper's text comes out as markup."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.page.data.page import PARTS
from tests.dashboard.conftest import html_of
from tests.dashboard.hostile_office import SCRIPT
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import World


def words_of(page: AppTest) -> str:
    """All words of the page: HTML blocks, captions, notes."""
    said = [*page.markdown, *page.caption, *page.info]
    return "\n".join([html_of(page), *(str(element.value) for element in said)])


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_in_both_languages(show: PageRunner, part: str, language: str) -> None:
    page = show("data", language=language, part=part)
    assert not page.error
    assert words_of(page)


def test_what_is_loaded_is_named_with_what_it_gave_and_leads_to_its_paper(show: PageRunner) -> None:
    html = html_of(show("data", part="loaded")).replace("<wbr>", "")
    assert "minutes/kurigram/2016-07.txt" in html
    assert "18 decisions, 15 statements" in html
    assert "meeting=5549-2016-07-26" in html


def test_an_unknown_part_of_the_address_is_the_first_one(show: PageRunner) -> None:
    page = show("data", part="<script>")
    assert page.query_params["part"] in ("add", ["add"])


def test_nothing_left_out_and_no_contradiction_are_said_in_words(show: PageRunner) -> None:
    assert "Nothing was left out." in words_of(show("data", part="left_out"))
    assert "No contradictions" in words_of(show("data", part="conflicts"))
    assert "No corrections yet." in words_of(show("data", part="corrections"))


def test_a_doubtful_reading_stands_with_its_words_and_a_link_to_confirm_it(
    hostile_warehouse: Path, run_page: PageRunner
) -> None:
    html = html_of(run_page(hostile_warehouse, "data", part="doubtful"))
    assert "তিনটি আইডিয়া" in html
    assert "correct=5549-2016-07-26%234" in html


@pytest.mark.parametrize("part", ["conflicts", "doubtful", "left_out", "gaps", "corrections"])
def test_a_hostile_papers_words_never_come_out_as_markup(
    hostile_warehouse: Path, run_page: PageRunner, part: str
) -> None:
    html = html_of(run_page(hostile_warehouse, "data", part=part))
    assert SCRIPT not in html
    assert "<img" not in html


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("asked 12, joined 9, posts 3", "asked 14, joined 7, posts no data", "June 2016", "does not count")),
        ("bn", ("আমন্ত্রিত ১২, যুক্ত ৯, পোস্ট ৩", "জুন ২০১৬", "ধরা হয়নি")),
    ],
)
def test_two_rows_of_a_register_that_differ_are_listed_with_the_one_that_counts(
    run_page: PageRunner, tmp_path: Path, language: str, told: tuple[str, ...]
) -> None:
    numbers = ((12, 9, 3), (14, 7, None))
    rows = [("group_month", "a", ("5549", "554901", "2016-06-01", *each)) for each in numbers]
    look = [("portal_check", "a", ("5549", None, "2016-06-02", right, None, None, None)) for right in (True, False)]
    step = [
        ("idea_step", "a", ("5549", "554901", "Farm", "Seeds", stage, "2016-06-03", None, None))
        for stage in ("replicated", "dropped")
    ]
    folder = World(registers=[*rows, *look, *step]).save(tmp_path)
    page = run_page(folder, "data", date(2016, 6, 1), date(2016, 6, 1), language, part="conflicts")
    body = html_of(page)
    assert [words for words in (*told, "Seeds") if words not in body] == []
    assert not page.info
