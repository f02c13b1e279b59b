"""Wording lists as patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.spelling import plain
from etl.bengali.text import clean
from etl.bengali.wording import read_list
from etl.minutes.phrases import PhraseList, compile_phrases
from etl.minutes.sentences.predicates import find_predicates


# Compiled when a test asks: what other tests do to the reference files empties what was compiled before.
def made_up() -> PhraseList:
    return compile_phrases([("short", "পাওয়া যায়"), ("long", "পাওয়া যায় নি"), ("ends", "সভা_"), ("rest", "অবশিষ্ট # উপজেলা")])


def meanings(phrases: PhraseList, text: str) -> list[str]:
    return [found.meaning for found in phrases.find(plain(clean(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("কার্যবিবরণী পাওয়া যায়নি।", ["long"]),
        ("কার্যবিবরণী পাওয়া যায় নি।", ["long"]),
        ("কার্যবিবরণী পাওয়াযায়।", ["short"]),
        ("পাওযা যায় নি", ["long"]),
        ("সভা হয়", ["ends"]),
        ("সভাপতি", []),
        ("সমন্বয়সভা", []),
        ("অবশিষ্ট উপজেলা", ["rest"]),
        ("অবশিষ্ট ৫টি উপজেলা", ["rest"]),
        ("অবশিস্ট ৫ (পাঁচ) টি উপজেলা", ["rest"]),
    ],
)
def test_a_phrase_forgives_spaces_nuktas_and_free_spelling_but_not_another_word(text: str, expected: list[str]) -> None:
    assert meanings(made_up(), text) == expected


@given(st.text())
def test_one_spelling_keeps_the_length_so_that_spans_stay(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("পাওয়া গেছে", ["sent done"]),
        ("প্রেরণ করা হয় নাই", ["sent not_done"]),
        ("অদ্যাবধি পাওয়া যাচ্ছে না", ["sent not_done"]),
        ("দাখিল করেননি", ["sent not_done"]),
        ("পৌঁছায়নি", ["sent not_done"]),
        ("অনুষ্ঠিত হয়।", ["held done"]),
        ("আয়োজন না করায়", ["held not_done"]),
        ("আয়োজন করা হবে মর্মে", ["held plan"]),
        ("আয়োজনের সিদ্ধান্ত থাকলেও", ["held plan"]),
        ("হালনাগাদ নেই", ["updated not_done"]),
        ("হালনাগাদ করার বিষয়ে আলোচনা হয়", ["void void"]),
    ],
)
def test_a_predicate_tells_its_act_and_its_sense(text: str, expected: list[str]) -> None:
    assert [f"{each.act} {each.sense}" for each in find_predicates(plain(clean(text)))] == expected


@pytest.mark.parametrize(
    "name", ["predicates", "quantifiers", "references", "carried_over", "topics", "roles", "objects"]
)
def test_every_line_of_a_list_is_found_as_what_it_means(name: str) -> None:
    column = next(iter(read_list(name)[0]))
    phrases = compile_phrases((row[column], row["words"]) for row in read_list(name))
    for row in read_list(name):
        words = row["words"].replace("_", "").replace("#", "").replace("…", "")
        assert row[column] in meanings(phrases, words), row
