"""The head of a page names who is furthest behind and what changed, and claims nothing of what is not known."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from dashboard.parts.glance import Answer, AnswerPart, answer_text, answers_html, changed_answer, worst_answer
from tests.dashboard.conftest import july

MISSING = "with at least one month missing after its due day"


def behind(code: str, name: str, **more: Any) -> dict[str, Any]:
    names = {"upazila_code": code, "upazila_bn": name, "upazila_en": name, "district_code": code[:4]}
    known = {"standing": "ranked", "is_behind": True, "received_reports": 3, "expected_reports": 12}
    return {**names, **known, "in_streak": False, "missed_months": 1, "place": None, **more}


def said(answer: Answer) -> str:
    html = answers_html([answer], "en")
    (words,) = re.findall(r"<dd>(.*?)</dd>", html, re.S)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", words).split()))


def change(kind: str, name: str = "", count: int | None = None) -> dict[str, Any]:
    return {"change": kind, "upazila_code": "5549", "upazila_bn": name, "upazila_en": name, "count": count}


def ended(text: str) -> dict[str, Any]:
    return {**change("ended"), "text": text}


def test_the_three_worst_are_named_with_counts_and_streak_and_all_behind_are_counted() -> None:
    rows = [behind(f"55490{n}", f"U{n}", in_streak=n == 1, missed_months=6) for n in range(1, 5)]
    rows.append(behind("554905", "U5", standing="little_known"))
    assert (
        said(worst_answer(rows, july("5549", "en")))
        == f"4 of 4 upazilas {MISSING} U1 3/12, 6 months in a row , U2 3/12 , U3 3/12 · July 2016"
    )


def test_one_month_missing_counts_and_the_sentence_says_so_beside_how_many_are_ranked() -> None:
    rows = [behind("554901", "U1", received_reports=11), behind("554902", "U2", is_behind=False)]
    assert said(worst_answer(rows, july("5549", "en"))).startswith("1 of 2 upazilas with at least one month missing")
    bengali = said(worst_answer(rows, july("5549", "bn")))
    assert bengali.startswith("২টির মধ্যে ১টি উপজেলার অন্তত এক মাস শেষ দিনের পরেও বাকি")


def test_who_shares_the_third_place_is_named_too() -> None:
    rows = [behind(f"55490{n}", f"U{n}", place=place) for n, place in enumerate((1, 2, 3, 3, 3, 6), 1)]
    assert said(worst_answer(rows, july("5549", "en"))).count("3/12") == 5


@pytest.mark.usefixtures("papers")
def test_of_a_division_each_is_named_with_its_district() -> None:
    view = replace(july("5549", "en"), district=None, division="55")
    assert said(worst_answer([behind("554901", "U1")], view)).startswith(
        "1 of 1 upazila with at least one month missing after its due day U1 (Kurigram) 3/12"
    )


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "too little is known to say · July 2016"),
        ([behind("554901", "U1", standing="no_data")], "too little is known to say · July 2016"),
        ([behind("554901", "U1", is_behind=False)], "no source says that anyone is behind · July 2016"),
    ],
)
def test_where_nobody_is_known_to_be_behind_words_say_so(rows: list[dict[str, Any]], words: str) -> None:
    assert said(worst_answer(rows, july("5549", "en"))) == words


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (
            [*(change("missing", f"U{n}") for n in range(6)), change("recovered", "V"), change("compared", count=9)],
            "newly missing, 6: U0, U1, U2, U3, 2 more , sent again, 1: V",
        ),
        ([change("compared", count=9)], "nobody newly missing, nobody who was missing sent (both months known of 9)"),
        ([change("compared", count=0)], "of no upazila are both months known"),
        (
            [*(ended(f"decision {n}") for n in range(3)), change("compared", count=0)],
            "decisions closed, 3: “decision 0”; “decision 1”, 1 more · of no upazila are both months known",
        ),
    ],
)
def test_what_changed_since_the_month_before(rows: list[dict[str, Any]], words: str) -> None:
    assert said(changed_answer(rows, july("5549", "en"))) == words


def test_what_ended_leads_to_the_list_of_that_month() -> None:
    [part] = changed_answer([ended("a"), change("compared", count=0)], july("5549", "en")).named
    assert part.href == "./decisions?district=5549&month=2016-07&as_of=2016-12-31&lang=en&list=ended&within=month"


def test_an_answer_in_plain_text_is_one_line() -> None:
    answer = worst_answer([behind("554901", "U1")], july("5549", "en"))
    assert answer_text(answer) == f"Furthest behind: 1 of 1 upazila {MISSING}; U1 3/12 · July 2016"


def test_in_plain_text_decisions_are_counted_and_not_read_out() -> None:
    rows = [change("missing", "U1"), ended("a long decision"), change("compared", count=9)]
    words = "Since the month before: newly missing, 1: U1; decisions closed: 1"
    assert answer_text(changed_answer(rows, july("5549", "en"))) == words
    overdue = Answer("Decisions overdue", "1 decision", [AnswerPart("a long decision")], [AnswerPart("2 more")], True)
    assert answer_text(overdue) == "Decisions overdue: 1 decision · 2 more"
