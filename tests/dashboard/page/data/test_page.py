"""The Data page: each part says what it knows, or that there is nothing; no paper's text comes out as markup."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.page.data.page import PARTS
from tests.dashboard.conftest import html_of
from tests.dashboard.hostile_office import SCRIPT
from tests.dashboard.page.conftest import PageRunner


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
