"""Verbs are known by their forms: old literary ones, light ones of any tense, and pronouns that only point."""

import pytest

from etl.bengali.spelling import plain
from etl.chains.verb_forms import is_light, is_pronoun, modern


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("করিতে", "করতে"),
        ("হইবেন", "হবেন"),
        ("জানাইতে", "জানাতে"),
        ("লইতে", "নিতে"),
        ("করিয়া", "করে"),
        ("হইয়াছে", "হয়েছে"),
        ("কমিটিতে", "কমিটিতে"),
        ("তালিকা", "তালিকা"),
    ],
)
def test_an_old_verb_has_a_modern_form_and_other_words_stay(written: str, meant: str) -> None:
    assert modern(plain(written)) == plain(meant)


@pytest.mark.parametrize(
    ("word", "light"),
    [("করবেন", True), ("হননি", True), ("দেওয়ার", True), ("নিয়েছে", True), ("দিন", False), ("হতে", False)],
)
def test_light_verbs_are_known_in_any_tense(word: str, light: bool) -> None:
    assert is_light(plain(word)) is light


def test_pronouns_only_point() -> None:
    assert all(is_pronoun(plain(word)) for word in ("তাহাদিগকে", "তাঁরা", "যেসব"))
    assert not is_pronoun(plain("তালিকা"))
