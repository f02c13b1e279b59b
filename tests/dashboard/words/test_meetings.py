"""A meeting's head and the rules its paper states, in words."""

from datetime import date
from typing import Any

import pytest

from dashboard.words.meetings import deadline_sentences, head_rows, meeting_title

MEETING: dict[str, Any] = {
    "team_level": "district",
    "district_bn": "কুড়িগ্রাম",
    "district_en": "Kurigram",
    "upazila_bn": None,
    "upazila_en": None,
    "month": date(2016, 7, 1),
    "review_month": None,
    "held_on": date(2016, 7, 26),
    "start_time": "09:05",
    "venue": None,
    "chair": "জনাব ক",
    "memo_no": None,
    "issued_on": date(2016, 8, 17),
    "days_to_issue": 22,
    "attendees": 4,
    "path": "minutes/a.txt",
    "reader": "text",
}


def words_of(meeting: dict[str, Any], language: str) -> dict[str, str]:
    return {row["label"]: row["words"] for row in head_rows(meeting, language)}


def test_the_head_says_what_is_there_and_what_is_not() -> None:
    words = words_of(MEETING, "bn")
    assert words["সময়"] == "০৯:০৫"
    assert words["জারির তারিখ"] == "১৭-০৮-২০১৬ (সভার ২২ দিন পর)"
    assert words["স্থান"] == "কাগজে উল্লেখ নেই"
    assert words["স্মারক নম্বর"] == "কাগজে উল্লেখ নেই"
    assert words_of(MEETING | {"memo_no": "05.47.4900-226"}, "bn")["স্মারক নম্বর"] == "০৫.৪৭.৪৯০০-২২৬"
    assert "আলোচ্য মাস" not in words
    assert words_of(MEETING | {"review_month": date(2016, 6, 1)}, "bn")["আলোচ্য মাস"] == "জুন ২০১৬"


def test_a_paper_without_its_days_has_no_days_between_them() -> None:
    words = words_of(MEETING | {"held_on": None, "days_to_issue": None}, "en")
    assert words["Held on"] == "not given in the paper"
    assert words["Issued on"] == "17 Aug 2016"


def test_a_reader_without_words_is_named_as_it_is() -> None:
    assert words_of(MEETING | {"reader": "telepathy"}, "en")["Read as"] == "telepathy"


@pytest.mark.parametrize(
    ("level", "title"),
    [
        ("district", "District innovation team, Kurigram: July 2016"),
        ("upazila", "Upazila innovation team, Ulipur: July 2016"),
    ],
)
def test_the_title_names_the_team_and_the_month(level: str, title: str) -> None:
    assert meeting_title(MEETING | {"team_level": level, "upazila_en": "Ulipur"}, "en") == title


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ((28, 0, 28, 0, False), "by day 28 of the month; the figures use the same rule."),
        (
            (25, 0, 28, 0, True),
            "by day 25 of the month, but the figures use by day 28 of the month. The paper's rule is",
        ),
        ((5, 1, None, None, True), "by day 5 of the next month; the figures have no deadline for this district yet."),
        ((5, 2, 28, 0, True), "by day 5, 2 months later, but the figures use by day 28 of the month."),
    ],
)
def test_a_stated_deadline_is_set_beside_the_one_in_use(rule: tuple[Any, ...], words: str) -> None:
    names = ("day", "month_offset", "rule_day", "rule_month_offset", "differs")
    (sentence,) = deadline_sentences([{"kind": "minutes_received", **dict(zip(names, rule, strict=True))}], "en")
    assert sentence.startswith("Minutes received: the paper says ")
    assert words in sentence
