"""Streamlit's own English words are replaced by ours, with nothing that could end the style sheet or a string in it."""

import re

import pytest

from dashboard.frame.streamlit_words import streamlit_words_css
from dashboard.wording import HERE

RULES = (HERE.parent / "frame" / "streamlit_words.css").read_text(encoding="utf-8")


def words(language: str) -> dict[str, str]:
    """The variables of a language: name, words."""
    (block,) = re.findall(rf'html\[lang="{language}"\] \{{ (.*) \}}', streamlit_words_css())
    return dict(re.findall(r'(--words-[a-z-]+): "([^"]*)";', block))


@pytest.mark.parametrize(("language", "choose"), [("bn", "ফাইল বাছুন"), ("en", "Choose files")])
def test_the_words_stand_as_strings_of_the_style_sheet(language: str, choose: str) -> None:
    said = words(language)
    assert said["--words-choose"] == choose
    assert set(re.findall(r"var\((--words-[a-z-]+)\)", RULES)) == said.keys()
    assert all(said.values())
    assert not re.search(r"[\\<>&]", "".join(said.values()))


def test_a_page_in_bengali_gives_the_size_in_bengali_digits() -> None:
    assert not re.search(r"[0-9]", "".join(words("bn").values()))
