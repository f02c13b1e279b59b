"""The page of the search: what is found of the words in its address, where there is more, what is not found."""

from functools import partial
from pathlib import Path

import pytest
from lxml import html

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Decided, Written
from tests.queries.test_search import WORLD


@pytest.fixture
def search(run_page: PageRunner, tmp_path: Path) -> PageRunner:
    """The page over the world of tests/queries/test_search.py: July 2016 of district 5549."""
    return partial(run_page, WORLD.save(tmp_path), "search")


def counts(body: str) -> list[str]:
    return [str(each.text) for each in html.fromstring(body).findall(".//nav[@class='search-ranges']/a/b")]


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_misspelt_word_is_found_marked_and_leads_to_its_words_and_its_decision(
    search: PageRunner, language: str
) -> None:
    body = html_of(search(language=language, q="পোর্টল"))
    assert counts(body) == {"bn": ["১", "২", "২", "৩"], "en": ["1", "2", "2", "3"]}[language]
    assert "<mark>পোর্টালের</mark> ছবি" in body
    assert "fact=5549-2016-07-26/2/1" in body
    assert "evidence=decision:5549-2016-07-26/2/1&amp;q=" in body
    assert {"bn": "কাছের বানান", "en": "nearest spelling"}[language] in body


def test_a_range_of_the_address_is_shown_though_nothing_is_in_it(search: PageRunner) -> None:
    body = html_of(search(q="হালনাগাদ", within="here_now"))
    assert counts(body) == ["0", "1", "0", "1"]
    assert "Nothing was found in this range" in body
    assert "<mark>হালনাগাদ</mark>" in html_of(search(q="হালনাগাদ"))
    # What is nowhere in the district is looked for in all.
    assert 'aria-current="true">All districts, all months' in html_of(search(q="তালিকা"))


@pytest.mark.parametrize("query", ["জলমহাল", "।", "%_'; drop table meeting", "<b>"])
def test_what_no_paper_has_is_said(search: PageRunner, query: str) -> None:
    body = html_of(search(q=query))
    assert "no paper has a word like this" in body
    assert "<b>”" not in body


def test_a_word_of_no_paper_is_named_and_the_others_are_searched(search: PageRunner) -> None:
    body = html_of(search(q="পোর্টাল জলমহাল"))
    assert "went on without them: জলমহাল" in body
    assert "<mark>পোর্টালের</mark>" in body


def test_without_words_it_says_what_to_do(search: PageRunner) -> None:
    assert "Type a few words" in html_of(search())


def test_more_than_twenty_are_shown_in_parts(run_page: PageRunner, tmp_path: Path) -> None:
    decisions = tuple(Decided((1, no), "পোর্টাল <i>") for no in range(1, 26))
    world = type(WORLD)(papers=[Written("2016-07-26", decides=decisions)])
    run = partial(run_page, world.save(tmp_path), "search", q="পোর্টাল")
    first, all_ = html_of(run()), html_of(run(shown="40"))
    assert (first.count("<mark>"), all_.count("<mark>")) == (20, 25)
    assert "shown=40" in first
    assert "shown=" not in all_
    assert "<i>" not in all_
    assert html_of(run(shown="x")).count("<mark>") == 20
