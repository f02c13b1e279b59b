"""A card says count and rate, the months before, what is unknown; and where nothing is known, what would tell."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.page.overview.cards import cards_html
from tests.dashboard.conftest import july

ROW: dict[str, Any] = {
    "measure": "minutes_received",
    "done": 1,
    "expected": 9,
    "rate": 1 / 9,
    "on_time": 0,
    "late": 0,
    "unknown": 0,
    "not_due_yet": 0,
    "before_due": 0,
    "corrected": 0,
    "unknown_plans": None,
    "planless_upazilas": None,
    "unplanned_dialogues": None,
    "done_before": 0,
    "expected_before": 0,
    "rate_before": None,
    "done_year_before": 0,
    "expected_year_before": 0,
    "rate_year_before": None,
    "due_on": None,
    "overdue": 2,
}


def card(**change: Any) -> str:
    """One card's words, tags taken out, a line a part."""
    html = cards_html([{**ROW, **change}], [], july("5549", "en"))
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"<[^>]+>", "\n", html))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ["1/9", "11.1%", "Month before: no data then", "Same month a year before: no data then"]),
        ({"done": 0, "rate": 0.0}, ["0/9", "0%"]),
        ({"corrected": 2}, ["1/9", "Of these corrected by hand: 2"]),
        ({"done_before": 0, "expected_before": 3, "rate_before": 0.0}, ["Month before: 0/3 · 0%"]),
        (
            {"done_year_before": 2, "expected_year_before": 9, "rate_year_before": 2 / 9},
            ["Same month a year before: 2/9 · 22.2%"],
        ),
        ({"unknown": 6}, ["No data: 6 upazilas"]),
        # A plan is a dialogue, an upazila without one is an upazila: two units, two counts.
        (
            {"measure": "dialogue_held", "unknown": 8, "unknown_plans": 2, "planless_upazilas": 6},
            ["Plans without a word: 2", "Plan not known: 6 upazilas"],
        ),
        ({"measure": "dialogue_held", "unplanned_dialogues": 1}, ["Held with no plan due, counted apart: 1"]),
        ({"before_due": 8}, ["“No” said before the due day, nothing known since: 8"]),
        # Every figure says its unit and span.
        ({}, ["In upazilas, July 2016"]),
        ({"measure": "dialogue_held"}, ["In planned dialogues, from the start of the plan year to July 2016"]),
        ({"measure": "decision_open"}, ["In decisions, July 2016"]),
        ({"not_due_yet": 2}, ["Not due yet: 2"]),
        ({"on_time": 3, "late": 1}, ["On time 3, late 1"]),
        ({"due_on": date(2016, 7, 28)}, ["Due 28 Jul 2016"]),
        ({"measure": "decision_open"}, ["1/9", "Overdue among them: 2"]),
        ({"measure": "decision_open", "on_time": None, "late": None}, ["See the decisions →"]),
    ],
)
def test_a_card_says(change: dict[str, Any], said: list[str]) -> None:
    lines = card(**change).splitlines()
    assert [words for words in said if words not in lines] == []


def test_where_nothing_is_known_a_card_says_what_would_tell_and_shows_no_nought() -> None:
    words = card(measure="meeting_held", done=0, expected=0, rate=None, unknown=9)
    assert "no data\n" in words
    assert "would supply it" in words
    assert "0%" not in words
    assert "0/0" not in words


def test_a_card_leads_to_its_evidence_and_decisions_to_those_that_it_counts() -> None:
    filters = july("5549", "en")
    rows = [ROW, {**ROW, "measure": "decision_open"}]
    html = cards_html(rows, [], filters)
    links = re.findall(r'<a class="card[^"]*" href="([^"]+)"', html)
    assert "evidence=minutes_received" in links[0]
    assert links[1].startswith("./decisions?")
    # Not the matters of all months, with which the page opens: their number is another.
    assert links[1].endswith("list=months")
    assert re.findall(r"term=(\w+)", html) == ["minutes_received", "decision_open"]


def test_earlier_months_of_which_nothing_is_known_are_said_once_for_all_cards() -> None:
    html = cards_html([ROW, {**ROW, "measure": "meeting_held"}], [], july("5549", "en"))
    assert html.count("Month before: no data then") == 1
    known = {**ROW, "done_before": 2, "expected_before": 9, "rate_before": 2 / 9}
    html = cards_html([known, {**ROW, "measure": "meeting_held"}], [], july("5549", "en"))
    assert html.count("Month before: ") == 2


def test_a_card_shows_its_measure_month_by_month_and_says_it() -> None:
    counts = ((0, 0, None), (0, 4, 0.0), (3, 4, 0.75))
    months = [
        {"measure": "minutes_received", "month": date(2016, no, 1), "done": done, "expected": expected, "rate": rate}
        for no, (done, expected, rate) in enumerate(counts, start=5)
    ]
    html = cards_html([ROW, {**ROW, "measure": "meeting_held"}], months, july("5549", "en"))
    # Of May nothing is known: a gap; of June, where nobody sent, a low bar.
    assert re.findall(r"polygon\((.*?)\)", html) == [
        "0 100%, 37.3% 100%, 37.3% 94%, 62.7% 94%, 62.7% 100%, 70.7% 100%, 70.7% 25.0%, 96.0% 25.0%, 96.0% 100%"
    ]
    assert 'title="May 2016 to July 2016: June 2016 0/4; July 2016 3/4"' in html


def test_several_months_are_counted_in_upazila_months() -> None:
    longer = replace(july("5549", "en"), from_month=date(2016, 5, 1))
    html = cards_html([{**ROW, "unknown": 12}], [], longer)
    assert "12 upazila-months" in html
    assert "Same span before: no data" in html


def test_open_decisions_are_neither_good_nor_bad() -> None:
    html = cards_html([{**ROW, "measure": "decision_open"}], [], july("5549", "en"))
    assert 'class="card neutral"' in html
    assert "card-rate" not in html


def test_what_is_not_due_yet_is_not_without_data() -> None:
    later = {**ROW, "done": 0, "expected": 0, "rate": None, "band": None, "unknown": 0, "not_due_yet": 9}
    html = cards_html([later], [], july("5549", "en"))
    assert re.findall(r"<strong[^>]*>(.*?)</strong>", html) == ["not due yet"]
    assert "would supply it" not in html
