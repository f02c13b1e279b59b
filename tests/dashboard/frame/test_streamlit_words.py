"""Streamlit's own English words are replaced by ours, with nothing that could end a string."""

import json
import re

import pytest

from dashboard.frame.start_script import start_script
from dashboard.frame.streamlit_words import streamlit_words_css, streamlit_words_js
from dashboard.wording import LANGUAGES


def words(language: str) -> dict[str, str]:
    """Ours by Streamlit's."""
    (table,) = re.findall(r"^const STREAMLIT_WORDS = (.*);$", streamlit_words_js())
    return {theirs: ours for _, theirs, ours in json.loads(table)[language]}


def gaps(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", sentence))


@pytest.mark.parametrize(("language", "choose"), [("bn", "ফাইল বাছুন"), ("en", "Choose files")])
def test_each_of_streamlits_sentences_has_ours_with_what_stands_in_it(language: str, choose: str) -> None:
    said = words(language)
    assert said["Upload"] == choose
    assert all(said.values())
    assert {theirs for theirs, ours in said.items() if not gaps(ours) <= gaps(theirs)} == set()
    assert not re.search(r"[\\<>&]", "".join(said.values()))


def test_a_wrong_address_is_said_in_the_pages_language() -> None:
    said = words("bn")
    assert said["Page not found"] == "পাতাটি নেই"
    assert [ours for theirs, ours in said.items() if theirs.endswith("Running the app's main page.")]


def test_a_page_in_bengali_has_bengali_digits_and_no_english_but_keys() -> None:
    said = re.sub(r"{\w+}|Enter|Escape", "", "".join(words("bn").values()))
    assert re.findall("[0-9A-Za-z]+", said) == []


def test_what_is_too_large_is_said_as_a_string_of_the_style_sheet() -> None:
    said = re.findall(r'html\[lang="(\w+)"\] { --words-too-large: "([^"\\<]+)"; }', streamlit_words_css())
    assert [language for language, _ in said] == list(LANGUAGES)


def test_the_words_come_before_the_script_that_puts_them_on_the_page() -> None:
    script = start_script()
    assert 0 <= script.index("const STREAMLIT_WORDS") < script.index("Object.entries(STREAMLIT_WORDS)")
