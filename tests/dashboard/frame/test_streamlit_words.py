"""Streamlit's own English words are replaced by ours, with nothing that could end the style sheet or a string in it."""

import re

import pytest

from dashboard.frame.streamlit_words import streamlit_words_html


@pytest.mark.parametrize(("language", "choose"), [("bn", "ফাইল বাছুন"), ("en", "Choose files")])
def test_the_words_stand_as_strings_of_the_style_sheet(language: str, choose: str) -> None:
    style = streamlit_words_html(language)
    strings = re.findall(r'content: "([^"]*)";', style)
    assert choose in strings
    assert len(strings) == style.count("content:") == 5
    assert not re.search(r"[\\<>&]", "".join(strings))


def test_a_page_in_bengali_gives_the_size_in_bengali_digits() -> None:
    assert not re.search(r"[0-9]", "".join(re.findall(r'content: "([^"]*)"', streamlit_words_html("bn"))))
