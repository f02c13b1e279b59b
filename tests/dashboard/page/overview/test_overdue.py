"""What is overdue stands under its kind, in the order of the cards, with the day since when and its evidence."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.page.overview.overdue import MOST_ROWS, overdue_groups
from tests.dashboard.conftest import july

pytestmark = pytest.mark.usefixtures("papers")


def row(what: str, upazila: str | None = "554977", **change: Any) -> dict[str, Any]:
    return {
        "what": what,
        "district_code": "5549",
        "upazila_code": upazila,
        "upazila_bn": "রাজারহাট",
        "upazila_en": "Rajarhat",
        "month": date(2016, 3, 1),
        "since": date(2016, 3, 31),
        "stated_on": date(2016, 7, 26),
        "decision_id": None,
        "text": None,
        "roles": ["uno"],
        "implementers": ["উপজেলা নির্বাহী অফিসার"],
        "responsible_codes": ["554977"],
        **change,
    }


def test_groups_come_in_the_order_of_the_cards_whatever_the_order_of_rows() -> None:
    rows = [row("decision", None, decision_id="d/1/1", text="x"), row("dialogue_held"), row("minutes_received")]
    groups = overdue_groups(rows, july("5549", "en"))
    assert [group.what for group in groups] == ["minutes_received", "dialogue_held", "decision"]


def test_a_row_says_where_since_when_and_when_it_was_last_said_and_leads_to_its_evidence() -> None:
    (group,) = overdue_groups([row("minutes_received")], july("5549", "en"))
    for words in ("Rajarhat", "31 Mar 2016", "26 Jul 2016", "evidence=minutes_received:554977:2016-03"):
        assert words in group.html
    assert group.more == ""


def test_beside_what_is_owed_every_month_stand_the_last_twelve_months() -> None:
    minutes, dialogue = overdue_groups([row("minutes_received"), row("dialogue_held")], july("5549", "en"))
    assert 'title="no data 11, received (day or due day unknown) 1"' in minutes.html
    assert minutes.marks == "● done (day or due day unknown) · ? no data"
    assert "month-strip" not in dialogue.html
    assert dialogue.marks == ""


def test_a_dialogue_leads_to_what_is_said_in_any_month_and_names_the_planned_one() -> None:
    (group,) = overdue_groups([row("dialogue_held")], july("5549", "en"))
    assert "March 2016" in group.html
    assert re.search(r'evidence=dialogue_held:554977"', group.html)


def test_a_decision_is_shown_in_its_own_words_as_text() -> None:
    decided = row("decision", None, decision_id="5549-2016-07-26/8/2", text="<img src=x> আইডিয়া")
    (group,) = overdue_groups([decided], july("5549", "bn"))
    assert "&lt;img src=x&gt; আইডিয়া" in group.html
    assert "evidence=decision:5549-2016-07-26/8/2" in group.html


def test_beside_an_overdue_decision_stands_who_must_carry_it_out() -> None:
    (group,) = overdue_groups([row("decision", None, decision_id="d/1/1", text="x")], july("5549", "en"))
    assert "UNO – Rajarhat" in group.html


@pytest.mark.parametrize(
    ("what", "page", "state"),
    [
        ("minutes_received", "./reporting?", ""),
        ("meeting_held", "./reporting?", "&kind=meeting_held"),
        ("decision", "./decisions?", "&list=months&status=overdue"),
    ],
)
def test_a_long_list_is_cut_and_says_how_many_more_there_are_and_where(what: str, page: str, state: str) -> None:
    rows = [row(what, f"5549{n:02}", decision_id=f"d/1/{n}", text="x") for n in range(MOST_ROWS + 7)]
    (group,) = overdue_groups(rows, july("5549", "en"))
    assert group.html.count("scope=row") == MOST_ROWS
    assert group.more == "7 more"
    assert group.href.startswith(page)
    assert group.href.endswith(f"lang=en{state}")


@pytest.mark.usefixtures("papers")
def test_a_view_of_a_division_names_the_district_and_one_of_a_district_does_not() -> None:
    rows = [row("minutes_received")]
    division = replace(july("5549", "en"), district=None, division="55")
    assert "Kurigram" in overdue_groups(rows, division)[0].html
    assert "Kurigram" not in overdue_groups(rows, july("5549", "en"))[0].html
