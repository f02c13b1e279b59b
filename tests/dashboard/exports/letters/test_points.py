"""What a letter says of one thing owed or sent: exactly what its source says, and no more."""

from datetime import date
from typing import Any

import pytest

from dashboard.exports.letters.points import meeting_words, owed_point, sent_point
from dashboard.exports.letters.records import Letter
from dashboard.exports.letters.writing import joined

JULY, HELD = date(2016, 7, 1), date(2016, 7, 26)
MEETING = "5549-2016-07-26"
OWED: dict[str, Any] = {
    "what": "minutes_received",
    "month": JULY,
    "since": date(2016, 7, 28),
    "stated_on": HELD,
    "reason": None,
    "to_check": False,
    "said_meeting_id": MEETING,
    "said_held_on": HELD,
    "said_team_level": "district",
    "said_item_no": 3,
    "decision_id": f"{MEETING}/3/1",
    "decision_meeting_id": MEETING,
    "decision_held_on": HELD,
    "decision_item_no": 3,
    "decision_no": 1,
    "decision_due_on": None,
    "decision_due_month": None,
}
REGISTER = {"said_meeting_id": None, "said_held_on": None, "said_team_level": None, "said_item_no": None}
FIRST = "The minutes of the Upazila Innovation Team's meeting for July 2016."
DUE = "They were due by 28 Jul 2016."
STATED = (
    "At the District Innovation Team's meeting of 26 Jul 2016 (agenda item 3) it was stated that "
    "the minutes had not been received."
)
DECIDED = "Decision concerned: agenda item 3, decision 1."


@pytest.mark.parametrize(
    ("changed", "sentences"),
    [
        ({}, [FIRST, DUE, STATED, DECIDED]),
        ({"since": None}, [FIRST, STATED, DECIDED]),
        ({"decision_id": None}, [FIRST, DUE, STATED]),
        (
            {"decision_meeting_id": "5549-2016-06-26", "decision_held_on": date(2016, 6, 26)},
            [FIRST, DUE, STATED, "Decision concerned: agenda item 3, decision 1 of the meeting of 26 Jun 2016."],
        ),
        (
            {"decision_due_on": date(2016, 8, 9)},
            [FIRST, DUE, STATED, DECIDED, "The decision sets the time: 9 Aug 2016."],
        ),
        (
            {**REGISTER, "decision_id": None},
            [FIRST, DUE, "According to this office's register, by 26 Jul 2016 the minutes had not been received."],
        ),
        (
            {"said_team_level": "upazila", "what": "meeting_held", "reason": "on leave", "decision_id": None},
            [
                "The meeting of the Upazila Innovation Team for July 2016.",
                "It was due by 28 Jul 2016.",
                "The minutes of the Upazila Innovation Team's meeting of 26 Jul 2016 (agenda item 3) say that "
                "the meeting had not been held.",
                "The reason given: “on leave”.",
            ],
        ),
    ],
    ids=[
        "all is known",
        "no due day",
        "no decision",
        "another meeting's decision",
        "a new day",
        "register",
        "own minutes",
    ],
)
def test_a_thing_owed_is_said_with_what_is_known_of_it(changed: dict[str, Any], sentences: list[str]) -> None:
    assert owed_point(OWED | changed, "en").text == " ".join(sentences)


SENT: dict[str, Any] = OWED | {
    "status": "received",
    "event_on": None,
    "due_on": date(2016, 7, 28),
    "counted": None,
    "origin": "minutes",
}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {},
            "At the District Innovation Team's meeting of 26 Jul 2016 (agenda item 3) it was stated that "
            "the minutes had been received.",
        ),
        (
            {"event_on": date(2016, 7, 27), "status": "on_time"},
            "Received on 27 Jul 2016, by the due day (28 Jul 2016).",
        ),
        ({"event_on": date(2016, 7, 30), "status": "late"}, "Received on 30 Jul 2016."),
        ({"event_on": date(2016, 7, 30), "status": "received", "due_on": None}, "Received on 30 Jul 2016."),
        ({**REGISTER, "origin": "own_paper"}, "Received in this office."),
    ],
    ids=["day unknown", "in time", "late", "no due day", "the paper itself"],
)
def test_only_what_is_known_to_be_in_time_is_called_so(changed: dict[str, Any], sentence: str) -> None:
    assert sent_point(SENT | changed, "en").text == f"{FIRST} {sentence}"


def test_ideas_are_counted_where_their_number_is_known() -> None:
    ideas = SENT | {"what": "idea_submitted", "event_on": date(2016, 7, 20)}
    assert sent_point(ideas | {"counted": 12}, "bn").text.startswith("জুলাই ২০১৬ মাসের উদ্ভাবনী আইডিয়া, ১২টি।")
    assert sent_point(ideas, "bn").text.startswith("জুলাই ২০১৬ মাসের উদ্ভাবনী আইডিয়া। ২০-০৭-২০১৬")


def test_what_is_doubtful_is_to_be_checked() -> None:
    assert owed_point(OWED, "en").check == ""
    assert owed_point(OWED | {"to_check": True}, "en").check.startswith("[Check before sending")


def test_minutes_are_cited_with_what_is_known_of_them() -> None:
    nothing: dict[str, Any] = {"month": JULY, "held_on": None, "memo_no": None, "issued_on": None}
    assert meeting_words(nothing, "en") == "Minutes of the District Innovation Team's meeting for July 2016."
    known = nothing | {"held_on": HELD, "memo_no": "05.47.4900", "issued_on": date(2016, 8, 17)}
    assert meeting_words(known, "bn") == (
        "জেলা ইনোভেশন টিমের জুলাই ২০১৬ মাসের সভার কার্যবিবরণী (সভা অনুষ্ঠিত: ২৬-০৭-২০১৬); স্মারক নং-০৫.৪৭.৪৯০০, তারিখ: ১৭-০৮-২০১৬।"
    )


@pytest.mark.parametrize(("words", "said"), [([], ""), (["ক"], "ক"), (["ক", "খ", "গ"], "ক, খ ও গ")])
def test_names_are_joined_as_one_writes_them(words: list[str], said: str) -> None:
    assert joined(words, "bn") == said


def test_a_letters_file_name_is_ascii_whatever_the_place_is_called() -> None:
    letter = Letter("thanks", "554901", "=../Ulipur\u202e (Ké)", "", (), "", (), "", (), ())
    assert letter.stem == "thanks_554901_ulipur-ke"
    assert Letter("thanks", "554901", "উলিপুর", "", (), "", (), "", (), ()).stem == "thanks_554901"
