"""Words of papers are found however they are spelt, in the places, months and papers that a reader may see."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.runner import HERE
from queries.statements import execute_files
from tests.queries.small_world import Decided, Said, World, Written, ask

PORTAL = "সকল উপজেলাকে ওয়েব পোর্টাল হালনাগাদ করতে হবে"
QUOTED = "গণশুনানি হয়নি"
WORLD = World(
    papers=[
        Written("2016-06-26", decides=(Decided((2, 1), PORTAL, who=(("uno", ("554901",)),)),)),
        Written(
            "2016-07-26",
            says=(Said("meeting_held", "554901", False, quote=QUOTED), Said("meeting_held", "554902", quote=QUOTED)),
            decides=(Decided((2, 1), "পোর্টালের ছবি দিতে হবে"), Decided((3, 1), "Facebook গ্রুপ খুলতে হবে")),
        ),
        Written("2016-07-20", decides=(Decided((1, 1), "পোর্টালে তালিকা দিতে হবে"),), district="5527"),
    ]
)


def found(*terms: str, world: World = WORLD, **asked: Any) -> list[dict[str, Any]]:
    """What the page asks for: the passages of a search."""
    words = ask(world, "search_words", terms=list(terms))
    assert {row["term"] for row in words} == set(range(1, len(terms) + 1))
    return ask(world, "search_found", **_parameters(words), **asked)


def _parameters(words: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {"words": [row["word"] for row in words], "word_terms": [row["term"] for row in words]}


ALL: dict[str, Any] = {"from_month": "2016-01", "to_month": "2016-12"}


@pytest.mark.parametrize(
    "typed",
    [
        "পোর্টাল",
        "পোরটাল",  # without hasanta
        "পোর্ টাল".replace(" ", "\u200d"),
        "পোর্টাাল",  # a sign twice
        "পোঁর্টাল",
        "পোর্টল",  # a letter missing
        "পোর্টান",  # a letter wrong
        "মোর্টাল",  # the first letter wrong
        "পোরর্টাল",
        "নাই|portal|পোর্টাল",
    ],
)
def test_a_word_is_found_however_it_is_spelt_with_its_forms(typed: str) -> None:
    rows = found(typed, **ALL)
    assert [row["fact_id"] for row in rows] == ["5549-2016-07-26/2/1", "5527-2016-07-20/1/1", "5549-2016-06-26/2/1"]
    assert [row["marked"] for row in rows] == [["পোর্টালের"], ["পোর্টালে"], ["পোর্টাল"]]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("গনশুনানী", "গণশুনানি"),
        ("গনষুনানি", "গণশুনানি"),
        ("হালনাগাড", "হালনাগাদ"),
        ("FACEBOOK", "Facebook"),
        ("facebok", "Facebook"),
        ("উপজেলা", "উপজেলাকে"),
    ],
)
def test_letters_that_offices_mix_up_are_one(typed: str, written: str) -> None:
    assert {word for row in found(typed, **ALL) for word in row["marked"]} == {written}


def test_an_exact_spelling_leaves_others_out_and_the_slips_are_told() -> None:
    world = World(papers=[Written("2016-07-26", decides=(Decided((1, 1), "সভাকক্ষ"), Decided((1, 2), "সভাকক্খ")))])
    assert [(row["word"], row["slips"]) for row in ask(world, "search_words", terms=["সভাকক্ষ"])] == [("শভাকশ", 0)]
    assert [row["slips"] for row in ask(world, "search_words", terms=["সভাকক্গ"])] == [1, 1]
    assert ask(world, "search_words", terms=["নামজারি", "।"]) == []


def test_all_terms_must_stand_in_a_passage() -> None:
    assert [row["fact_id"] for row in found("পোর্টাল", "হালনাগাদ", **ALL)] == ["5549-2016-06-26/2/1"]
    assert found("হালনাগাদ", "ছবি", **ALL) == []


def test_counts_are_of_here_and_everywhere_now_and_always() -> None:
    words = ask(WORLD, "search_words", terms=["পোর্টাল"])
    asked = {"district": "5549", "month": "2016-06"}
    assert ask(WORLD, "search_counts", **_parameters(words), **asked) == [
        {"here_now": 1, "here_always": 2, "everywhere_now": 1, "everywhere_always": 3}
    ]
    (row,) = ask(WORLD, "search_counts", **_parameters(words), **asked, as_of="2016-07-25")
    assert row == {"here_now": 1, "here_always": 1, "everywhere_now": 1, "everywhere_always": 2}


def test_no_more_than_asked_for_are_shown_and_none_of_papers_not_yet_known() -> None:
    assert len(found("পোর্টাল", **ALL, most=2)) == 2
    assert [row["meeting_id"] for row in found("পোর্টাল", **ALL, as_of="2016-07-01")] == ["5549-2016-06-26"]
    assert len(found("পোর্টাল", division="55", **ALL)) == 3
    assert len(found("পোর্টাল", district="5527", **ALL)) == 1


def test_a_sentence_of_several_upazilas_is_one_passage_and_leads_to_the_first() -> None:
    assert [(row["kind"], row["fact_id"], row["text"]) for row in found("গণশুনানি", **ALL)] == [
        ("statement", "5549-2016-07-26#1", QUOTED)
    ]


def test_words_that_stand_in_the_discussion_are_found_there_once() -> None:
    world = World(
        papers=[
            Written("2016-07-26", says=(Said("meeting_held", "554901", quote="আলোচনা"),), decides=(Decided((3, 1)),))
        ]
    )
    assert [(row["kind"], row["fact_id"]) for row in found("আলোচনা", world=world, **ALL)] == [
        ("item", "5549-2016-07-26/3")
    ]


CONFUSED = [
    set("িী"),
    set("ুূ"),
    set("ইঈ"),
    set("উঊ"),
    set("নণ"),
    set("শষস"),
    set("ঙং"),
    set("তৎ"),
    {"র", "ড়", "ঢ়"},
    {"য", "য়"},
]
WRITTEN = st.text(alphabet="কখগঘচছজটডতদনণপফবমযরলশষসহািীুূেোঁ্" + "ংঙইঈউঊৎ", min_size=1, max_size=12)


@cache
def folding() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 1})
    execute_files([HERE / "marts" / "04_spelling.sql"], connection)
    return connection


def folded(word: str) -> str:
    ((key,),) = folding().execute("select folded_word(?)", [word]).fetchall()
    return str(key)


def misspelt(word: str, choose: Iterator[int]) -> str:
    """The word with other letters of the same sound, signs twice, signs left out and put in."""
    written = []
    for letter in word:
        same = sorted(next((each for each in CONFUSED if letter in each), {letter}))
        written.append(same[next(choose) % len(same)] * (1 + next(choose) % 2))
        if next(choose) % 4 == 0:
            written.append("্\u200d\u200cঁ"[next(choose) % 4])
    return "".join(written)


@given(WRITTEN, st.lists(st.integers(0, 100), min_size=60, max_size=60))
def test_a_word_and_its_usual_misspellings_have_one_key(word: str, choices: list[int]) -> None:
    assert folded(misspelt(word, iter(choices))) == folded(word)


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(word: str) -> None:
    assert folded(folded(word)) == folded(word)
