"""A decision's parts in words."""

from datetime import date
from typing import Any

import pytest

from dashboard.words.chains import redated_words
from dashboard.words.decisions import due_words, implementer_words, place_namer, role_words, status_words

PLACES = [
    {"district_code": code[:4], "upazila_code": code, "upazila_bn": bn, "upazila_en": en}
    for code, bn, en in (
        ("554977", "রাজারহাট", "Rajarhat"),
        ("554994", "উলিপুর", "Ulipur"),
        ("552710", "বিরামপুর", "Birampur"),
    )
]


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["554977"], "Rajarhat"),
        (["554994", "554977"], "all upazilas"),
        (["554977", "552710"], "Rajarhat, Birampur"),
        (["999999"], "999999"),
    ],
)
def test_places_are_named_and_a_whole_district_is_said_as_such(codes: list[str], words: str) -> None:
    assert place_namer(PLACES, "en")(codes) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ({"due_on": date(2016, 7, 21), "due_month": None, "due_text": "x"}, "২১-০৭-২০১৬"),
        ({"due_on": None, "due_month": date(2016, 7, 1), "due_text": "এ মাসের"}, "জুলাই ২০১৬"),
        ({"due_on": None, "due_month": None, "due_text": "আগামী সভার পূর্বে"}, "আগামী সভার পূর্বে"),
        ({"due_on": None, "due_month": None, "due_text": None}, ""),
    ],
)
def test_due_is_the_day_else_the_month_else_the_papers_words(due: dict[str, Any], words: str) -> None:
    assert due_words(due, "bn") == words


def test_a_role_is_named_once_and_an_unknown_one_in_the_papers_words() -> None:
    row = {
        "roles": ["uno", "other", "uno"],
        "implementers": ["ইউএনও", "সংশ্লিষ্ট (সকল)", "ইউএনও, উলিপুর"],
        "responsible_codes": ["554994", "554994"],
    }
    assert role_words(row, "bn") == "উপজেলা নির্বাহী অফিসার, সংশ্লিষ্ট (সকল)"
    assert implementer_words(row, place_namer(PLACES, "bn"), "bn").endswith("(সকল) – উলিপুর")


@pytest.mark.parametrize(("status", "since"), [("overdue", True), ("due_passed", True), ("undated", False)])
def test_since_when_is_said_where_the_due_day_has_passed(status: str, since: bool) -> None:
    due_day = date(2016, 7, 21) if since else None
    words = status_words({"status": status, "due_day": due_day, "first_due_on": due_day}, "bn")
    assert ("২১-০৭-২০১৬" in words) is since


def test_a_decision_taken_again_with_a_new_date_is_overdue_since_its_first() -> None:
    row = {"status": "overdue", "due_day": date(2016, 12, 21), "first_due_on": date(2016, 7, 21), "times_redated": 3}
    assert "21 Jul 2016" in status_words(row, "en")
    assert redated_words(row, "en") == "first due 21 Jul 2016, re-dated three times"
    assert redated_words(row, "bn") == "প্রথম শেষ দিন ২১-০৭-২০১৬, তিনবার নতুন তারিখ"


def test_one_that_names_no_day_has_passed_the_first_that_its_line_names() -> None:
    row = {"status": "due_passed", "due_day": None, "first_due_on": date(2016, 7, 21), "ending": None}
    assert "21 Jul 2016" in status_words(row, "en")
