"""Each page opens with its answer, in words with names and numbers, each in both languages."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.test_open_matters import WORLD

JUNE = date(2016, 6, 1)
SAID = "not received by 26 Jul 2016; due 28 Jul 2016; nothing known since"
# Of a page the beginning of each answer over the product's own paper of July 2016, as known on 1 September 2016.
ANSWERS = {
    "overview": [
        f"Said to be missing 8 upazilas {SAID} · July 2016",
        "Since the month before",
        "Late with minutes",
    ],
    "reporting": [f"Said to be missing 8 upazilas {SAID} · July 2016"],
    "dialogues": [
        "No dialogue held in 3 upazilas Kurigram Sadar (March 2016), Ulipur (May 2016), Chilmari (June 2016)",
        "Dialogues held 0/3 · 0%",
        "Plan unknown of 6 upazilas Bhurungamari,",
    ],
    "ideas": ["Ideas not sent by no data: 9", "Ideas received no source gives a number · July 2016"],
    "decisions": [
        "What is open On 1 Sep 2016, 14 matters are open",
        "Who owes the most 1 overdue matter ",
    ],
    "minutes": ["What the paper holds decisions: 18, statements about upazilas: ", "Minutes it calls missing 8 "],
    "meeting": [
        "What came in, July 2016 minutes 1/9 · 11.1%, meetings no data, no data on ideas",
        "Minutes not sent by ",
    ],
}


def answers(app: AppTest) -> list[str]:
    """Each question with its answer, in words."""
    (opening,) = re.findall(r'<section class="glance".*?</section>', html_of(app), re.S)
    lines = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", opening, re.S)
    words = (re.sub(r"<[^>]+>", "", f"{asked} {said}") for asked, said in lines)
    return [unescape(re.sub(r"\s+", " ", each)).replace(" ,", ",").strip() for each in words]


@pytest.mark.parametrize("page", ANSWERS)
def test_a_page_opens_with_names_and_numbers(show: PageRunner, page: str) -> None:
    found = answers(show(page))
    assert len(found) >= len(ANSWERS[page])
    for answer, beginning in zip(found, ANSWERS[page], strict=False):
        assert answer.startswith(beginning)


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("page", ANSWERS)
def test_in_bengali_no_answer_has_a_latin_digit(show: PageRunner, page: str) -> None:
    assert not re.search(r"[0-9]", " ".join(answers(show(page, language="bn"))))


def test_of_meetings_the_longest_streaks_are_named(show: PageRunner) -> None:
    missing, streaks = answers(show("reporting", kind="meeting_held"))
    assert missing == "No meeting held in no data: 9"
    assert streaks == "Longest missed in a row No upazila is known to have missed two months in a row."


def test_an_upazila_opens_with_what_it_owes_and_how_it_stands(two_months: Path, run_page: PageRunner) -> None:
    view = (date(2016, 5, 1), date(2016, 6, 1))
    owes, stands = answers(run_page(two_months, "upazila", *view, upazilas=("554909",)))
    assert owes == "What it owes 1 in all minutes received: 1 (May 2016) · May 2016 – June 2016"
    assert stands.startswith("How it stands minutes 0/1 · 0%")


def test_where_no_upazila_is_chosen_yet_those_behind_are_told_of(show: PageRunner) -> None:
    assert answers(show("upazila"))[0].startswith("Said to be missing 8 upazilas")


def test_decisions_name_who_owes_the_most_and_what_the_months_own_are(run_page: PageRunner, tmp_path: Path) -> None:
    folder = WORLD.save(tmp_path)
    found = answers(run_page(folder, "decisions", JUNE, JUNE))
    assert "4 matters are open" in found[0]
    assert found[1] == "Who owes the most 1 overdue matter UNO, U554902 (1)"


def test_where_no_plan_is_known_nothing_is_claimed(show: PageRunner) -> None:
    assert '<section class="glance"' not in html_of(show("plan"))


def test_what_the_return_counts_since_the_plan_year_began_is_what_the_page_ideas_shows_of_these_months(
    two_months: Path, run_page: PageRunner
) -> None:
    meeting = run_page(two_months, "meeting", date(2016, 8, 1), date(2016, 8, 1))
    (said,) = [answer for answer in answers(meeting) if answer.startswith("What came in")]
    (ideas, first, last) = re.findall(r"ideas: (\d+) \(since the plan year began: (.+) – (.+)\)", said)[0]
    assert (first, last) == ("January 2016", "August 2016")
    page = run_page(two_months, "ideas", date(2016, 1, 1), date(2016, 8, 1))
    assert f"Ideas received {ideas} (" in " ".join(answers(page))
    assert 'href="./ideas?from=2016-01&amp;month=2016-08' in html_of(meeting).replace("district=5549&amp;", "")
