"""A day and the words in its place: whichever a person changed of the two counts."""

import pytest

from dashboard.words.day_answers import Happened, answered, answers, happened

BLANK = {"held_on": "", "held_undated": "no"}
HELD = {"held_on": "2016-06-20", "held_undated": "no"}
UNDATED = {"held_on": "", "held_undated": "yes"}
NOT_MET = {"meeting_on": "", "meeting_denied": "yes", "meeting_undated": "no"}
UNREAD = {"received_on": "", "received_undated": ""}
NONE_SENT = {"submitted_on": "2016-07-01", "submitted_denied": "yes", "submitted_undated": "no"}
ON_DAY, NO = Happened.ON_DAY, Happened.NO


@pytest.mark.parametrize(
    ("cells", "field", "said"),
    [
        (BLANK, "held_on", Happened.BLANK),
        (HELD, "held_on", ON_DAY),
        (UNDATED, "held_on", Happened.UNDATED),
        (NOT_MET, "meeting_on", NO),
        (UNREAD, "received_on", Happened.UNREAD),
        (NONE_SENT, "submitted_on", NO),
    ],
)
def test_what_the_cells_say(cells: dict[str, str], field: str, said: Happened) -> None:
    assert happened(cells, field) is said
    assert said in answers(cells, field)
    assert (NO in answers(cells, field)) == (len(cells) == 3)
    # What is not touched stays.
    assert answered(cells, field, said, cells[field]) == cells


@pytest.mark.parametrize(
    ("cells", "field", "answer", "day", "after"),
    [
        (BLANK, "held_on", Happened.BLANK, "2016-06-20", HELD),
        (BLANK, "held_on", Happened.UNDATED, "", UNDATED),
        (UNDATED, "held_on", Happened.UNDATED, "2016-06-20", HELD),
        (HELD, "held_on", ON_DAY, "", BLANK),
        (HELD, "held_on", Happened.BLANK, "2016-06-20", BLANK),
        (HELD, "held_on", Happened.UNDATED, "2016-06-20", UNDATED),
        (NOT_MET, "meeting_on", NO, "2016-07-09", {**NOT_MET, "meeting_on": "2016-07-09", "meeting_denied": "no"}),
        (UNREAD, "received_on", Happened.BLANK, "", {"received_on": "", "received_undated": "no"}),
        (NONE_SENT, "submitted_on", NO, "2016-07-05", {**NONE_SENT, "submitted_on": "2016-07-05"}),
        (NONE_SENT, "submitted_on", ON_DAY, "2016-07-01", {**NONE_SENT, "submitted_denied": "no"}),
    ],
)
def test_what_was_changed_counts(
    cells: dict[str, str], field: str, answer: Happened, day: str, after: dict[str, str]
) -> None:
    assert answered(cells, field, answer, day) == after
