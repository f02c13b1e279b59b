"""A page as a message: what is shown, its first answers, the day of knowledge; made-up figures are marked."""

from dashboard.frame.message import LONGEST_LINE, MOST_ANSWERS, message_of
from dashboard.parts.glance import Answer, AnswerPart
from tests.dashboard.conftest import july

VIEW = july("5549", "en")


def test_a_message_is_a_few_short_lines_of_plain_text() -> None:
    answer = Answer("Behind", "2", [AnswerPart("<b>Ulipur</b>", "./x"), AnswerPart("word " * 200)], [])
    lines = message_of("reporting", "Kurigram", "July 2016", [answer] * 5, VIEW).split("\n")
    assert len(lines) == MOST_ANSWERS + 2
    assert lines[0].endswith(": Kurigram, July 2016")
    assert lines[1].startswith("Behind: 2 <b>Ulipur</b>, word")
    assert len(lines[1]) <= LONGEST_LINE + 1
    assert lines[-1] == "As known on 31 Dec 2016."
