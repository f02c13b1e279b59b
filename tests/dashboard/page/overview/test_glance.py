"""The head of the Overview answers who did not send, who is late, which decisions are overdue; unknown is said so."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest

from dashboard.page.overview.glance import answers, opening
from dashboard.parts.glance import answers_html
from dashboard.parts.missing import MOST_PLACES, missing_answer
from tests.dashboard.conftest import july
from tests.dashboard.page.overview.test_overdue import row

COUNTS = [{"topic": "ideas", "due_passed_decisions": 2}, {"topic": "training", "due_passed_decisions": 1}]
MATTERS = {"overdue_matters": 0}
NOTHING = [row("meeting_held")]


def month(status: str, upazila: str = "554977", event_on: date | None = None) -> dict[str, Any]:
    known = {**row("minutes_received", upazila), "is_overdue": True, "due_on": date(2016, 3, 28)}
    return {**known, "status": status, "event_on": event_on}


def said(html: str) -> list[str]:
    """Each question's answer in words."""
    answers = re.findall(r"<dd>(.*?)</dd>", html, re.S)
    return [unescape(" ".join(re.sub(r"<[^>]+>", " ", answer).split())) for answer in answers]


def glance(overdue: list[dict[str, Any]], months: list[dict[str, Any]], counts: list[dict[str, Any]] = COUNTS) -> str:
    return answers_html(answers(overdue, months, counts, MATTERS, july("5549", "en")), "en")


def test_who_did_not_send_is_named_and_leads_to_the_words() -> None:
    html = glance([row("minutes_received")], [month("not_received"), month("no_data", "554994")])
    assert said(html)[0] == "1 upazila Rajarhat · no data: 1"
    assert "evidence=minutes_received:554977:2016-03" in html


def test_who_is_late_is_named_with_the_day_and_a_receipt_without_a_day_is_not_called_in_time() -> None:
    html = glance(NOTHING, [month("late", event_on=date(2016, 4, 2)), month("received", "554994")])
    assert said(html)[1] == "1 upazila Rajarhat (2 Apr 2016) · day of receipt unknown: 1"
    unknown = glance(NOTHING, [month("received")])
    assert said(unknown)[1] == "whether anyone was late is not known · day of receipt unknown: 1"
    assert said(glance(NOTHING, [month("on_time")]))[1] == "none of those whose day is known"


def test_overdue_decisions_are_read_and_those_past_their_day_without_a_word_are_counted_apart() -> None:
    overdue = [row("decision", None, decision_id=f"d/1/{n}", text=f"decision {n}") for n in range(1, 6)]
    html = glance(overdue, [month("on_time")])
    assert said(html)[2] == "5 decisions decision 1 decision 2 3 more · due day passed, outcome unknown: 3"
    assert "&amp;status=overdue" in html
    assert "&amp;status=due_passed" in html


def test_a_no_older_than_its_due_day_names_nobody_and_is_said_with_both_days() -> None:
    older = {"is_overdue": False, "stated_on": date(2016, 3, 26)}
    months = [{**month("not_received"), **older}, {**month("not_received", "554994"), **older}]
    words = "not received by 26 Mar 2016; due 28 Mar 2016; nothing known since: 2"
    assert said(glance(NOTHING, months))[0] == words


def test_nothing_known_is_not_nothing_missing() -> None:
    assert said(glance(NOTHING, [month("no_data")], []))[0] == "no data: 1"
    assert said(glance(NOTHING, [month("no_data")], []))[2] == "no data"
    assert (
        said(glance(NOTHING, [month("on_time")], []))[0] == "no source says after the due day that anyone's are missing"
    )


def test_many_upazilas_are_counted_and_an_upazila_of_several_months_is_named_once() -> None:
    many = [row("minutes_received", f"55{n:04}") for n in range(20)]
    assert f"{20 - MOST_PLACES} more" in said(glance(many, [month("not_received")]))[0]
    twice = [row("minutes_received"), row("minutes_received", month=date(2016, 4, 1))]
    spring = replace(july("5549", "en"), from_month=date(2016, 3, 1))
    assert (
        said(answers_html(answers(twice, [month("not_received")], COUNTS, MATTERS, spring), "en"))[0]
        == "1 upazila Rajarhat (2 mo.)"
    )


def test_the_overdue_matters_of_all_months_are_said_beside_those_of_the_month() -> None:
    overdue = [row("decision", None, decision_id="d/1/1", text="decision")]
    html = answers_html(answers(overdue, [month("on_time")], COUNTS, {"overdue_matters": 7}, july("5549", "en")), "en")
    assert said(html)[2].endswith("matters overdue in all months together: 7")
    assert 'href="./decisions?district=5549&amp;month=2016-07' in html


def test_of_many_months_who_misses_most_is_named_first_in_a_division_with_the_district(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dashboard.parts.glance.district_names", lambda filters: {"5549": "Kurigram"})
    missed = [row("minutes_received"), *(row("minutes_received", "554994", upazila_en="Ulipur") for _ in range(2))]
    view = replace(july("5549", "en"), division="55", district=None)
    named = missing_answer("minutes_received", missed, [], view).named
    assert [part.words for part in named] == ["Ulipur (Kurigram) (2 mo.)", "Rajarhat (Kurigram)"]


@pytest.mark.usefixtures("papers")
def test_the_seed_says_once_whose_minutes_were_missed_before_their_day() -> None:
    asked = [answer.question for answer in opening(july("5549", "en"))]
    assert len(asked) == 4
    assert [words for answer in opening(july("5549", "en")) for words in answer.also if "26 Jul" in words.words] == []
