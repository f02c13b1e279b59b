"""Why an upazila is behind: the sources' own reasons first, each a link; then what else is missing."""

from datetime import date
from typing import Any

import pytest

from dashboard.page.division.behind import behind_html, streak_words, why, why_parts
from tests.dashboard.conftest import july

ROW: dict[str, Any] = {
    "place": 1,
    "standing": "ranked",
    "district_code": "5549",
    "upazila_code": "554977",
    "upazila_bn": "রাজারহাট",
    "upazila_en": "Rajarhat",
    "received_reports": 1,
    "expected_reports": 4,
    "reporting_rate": 0.25,
    "missing_reports": 3,
    "missed_months": 2,
    "since_month": date(2016, 6, 1),
    "missed_meetings": 2,
    "expected_meetings": 4,
    "missed_dialogues": 0,
    "due_dialogues": 1,
    "reasons": ["বন্যা", "<b>বদলি</b>"],
    "reason_times": [2, 1],
    "reason_kinds": ["minutes_received", "meeting_held"],
    "statuses": ["no_data"] * 10 + ["not_received"] * 2,
}


def test_reasons_come_first_with_how_often_then_what_else_is_missing() -> None:
    assert why_parts(ROW, "en") == [
        ("বন্যা (2 times)", "minutes_received"),
        ("<b>বদলি</b>", "meeting_held"),
        ("meetings not held 2/4", "meeting_held"),
    ]


def test_without_a_reason_it_is_said_that_no_paper_gives_one() -> None:
    none = {"reasons": None, "reason_times": None, "reason_kinds": None}
    assert why({**ROW, **none}, "en") == "no paper gives a reason; meetings not held 2/4"
    assert why({**ROW, **none, "missing_reports": 0, "missed_meetings": 0}, "en") == ""


def test_a_streak_says_since_when_and_none_says_nothing() -> None:
    assert streak_words(ROW, "en") == "2, since June 2016"
    assert streak_words({**ROW, "missed_months": 0, "since_month": None}, "en") == ""


@pytest.mark.usefixtures("papers")
def test_each_reason_leads_to_its_words_and_never_becomes_markup() -> None:
    html = behind_html([ROW], july("5549", "en"), "worst")
    assert "evidence=minutes_received:554977" in html
    assert "evidence=meeting_held:554977" in html
    assert "./upazila?" in html
    assert "<b>" not in html
    assert "&lt;b&gt;বদলি" in html
