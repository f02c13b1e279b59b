"""A word typed is searched with its forms without endings, and with other words for the same thing."""

import pytest

from dashboard.frame.page_bar import LONGEST_QUERY
from dashboard.page.search.terms import search_terms, typed_query, typed_words


def alternatives(word: str) -> set[str]:
    (term,) = search_terms(word)
    return set(term.split("|"))


@pytest.mark.parametrize("word", ["portal", "Portals", "portl", "পোর্টাল", "পোর্টালের", "পোর্টালে"])
def test_english_and_bengali_words_for_one_thing_are_searched_together(word: str) -> None:
    assert {word, "portal", "পোর্টাল"} <= alternatives(word)


def test_a_word_without_another_is_searched_with_its_stems_alone() -> None:
    assert alternatives("গণশুনানি") == {"গণশুনানি"}
    assert "উলিপুর" in alternatives("উলিপুরের")


def test_words_stand_once_in_order_without_signs() -> None:
    assert typed_words("“পোর্টাল”, হালনাগাদ? পোর্টাল।") == ["পোর্টাল", "হালনাগাদ"]
    assert typed_words("। ? |") == []


def test_what_is_typed_is_cleaned_and_cut() -> None:
    assert typed_query("  পোর্টাল\u200b \t\n হালনাগাদ ") == "পোর্টাল হালনাগাদ"
    assert len(typed_query("ক" * 1000)) == LONGEST_QUERY
