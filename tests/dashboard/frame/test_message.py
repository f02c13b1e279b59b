"""A page as a message: what is shown, its figures and first answers, the day of knowledge; made-up ones are marked."""

import pytest

from dashboard.frame.message import LONGEST_LINE, MOST_ANSWERS, message_of
from dashboard.parts.glance import Answer, AnswerPart
from tests.dashboard.conftest import july

VIEW = july("5549", "en")


@pytest.mark.usefixtures("papers")
def test_a_message_is_a_few_short_lines_of_plain_text() -> None:
    answer = Answer("Behind", "2 upazilas", [AnswerPart("<b>Ulipur</b>", "./x"), AnswerPart("word " * 200)], [])
    lines = message_of("reporting", "Kurigram", "July 2016", [answer] * 5, VIEW).split("\n")
    assert len(lines) == MOST_ANSWERS + 3
    assert lines[0].endswith(": Kurigram, July 2016")
    assert lines[2].startswith("Behind: 2 upazilas; <b>Ulipur</b>; word")
    assert len(lines[2]) <= LONGEST_LINE + 1
    assert lines[-1] == "As known on 31 Dec 2016."


@pytest.mark.usefixtures("papers")
def test_a_message_says_the_figures_of_the_view() -> None:
    lines = message_of("reporting", "Kurigram", "July 2016", [Answer("Behind", "", [], [])], VIEW).split("\n")
    assert lines[1].startswith("minutes 1/9 · meetings ")
    assert "overdue decisions: " in lines[1]


def test_a_page_without_answers_has_no_figures_to_send() -> None:
    assert len(message_of("glossary", "Kurigram", "July 2016", [], VIEW).split("\n")) == 2
