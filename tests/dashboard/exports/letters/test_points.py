"""What a letter says of one thing owed or sent: exactly what its source says, and no more."""

from datetime import date
from typing import Any

import pytest

from dashboard.exports.letters.points import decision_point, joined, office_point, owed_point, sent_point
from dashboard.exports.letters.records import Letter, Point
from dashboard.exports.letters.sources import Sources, meeting_words
from dashboard.exports.letters.tables import owed_table
from dashboard.words.rows import Row

JULY, HELD = date(2016, 7, 1), date(2016, 7, 26)
MEETING = "5549-2016-07-26"
OWED: dict[str, Any] = {
    "what": "minutes_received",
    "month": JULY,
    "since": date(2016, 7, 28),
    "stated_on": HELD,
    "months_overdue": 0,
    "reason": None,
    "to_check": False,
    "said_meeting_id": MEETING,
    "said_month": JULY,
    "said_held_on": HELD,
    "said_memo_no": None,
    "said_issued_on": None,
    "said_team_level": "district",
    "said_item_no": 3,
    "decision_id": f"{MEETING}/3/1",
    "decision_meeting_id": MEETING,
    "decision_month": JULY,
    "decision_held_on": HELD,
    "decision_memo_no": None,
    "decision_issued_on": None,
    "decision_item_no": 3,
    "decision_no": 1,
    "decision_due_on": None,
    "decision_due_month": None,
}
JUNE_MEETING: dict[str, Any] = {
    "decision_meeting_id": "5549-2016-06-26",
    "decision_month": date(2016, 6, 1),
    "decision_held_on": date(2016, 6, 26),
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
            JUNE_MEETING,
            [
                FIRST,
                DUE,
                STATED,
                "Decision concerned: the District Innovation Team's meeting of 26 Jun 2016 "
                "(Ref. 2, agenda item 3, decision 1).",
            ],
        ),
        (
            JUNE_MEETING | {"decision_item_no": None, "decision_no": None, "decision_held_on": None},
            [
                FIRST,
                DUE,
                STATED,
                "Decision concerned: the District Innovation Team's meeting for June 2016 (Ref. 2).",
            ],
        ),
        ({"said_item_no": None, "decision_item_no": None}, [FIRST, DUE, STATED.replace(" (agenda item 3)", "")]),
        ({"months_overdue": 2}, [FIRST, DUE, STATED, "By then this was 2 months overdue.", DECIDED]),
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
        "that of a meeting whose minutes and day are not known",
        "minutes issued later than the letter",
        "months overdue",
        "a new day",
        "register",
        "own minutes",
    ],
)
def test_a_thing_owed_is_said_with_what_is_known_of_it(changed: dict[str, Any], sentences: list[str]) -> None:
    assert owed(OWED | changed).text.replace("\u00a0", " ") == " ".join(sentences)


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("e-filing", "The training on “e-filing” planned for July 2016, moved 2 times, last to September 2016."),
        (None, "The training planned for July 2016, moved 2 times, last to September 2016."),
    ],
)
def test_a_training_is_told_apart_by_its_topic(topic: str | None, said: str) -> None:
    moved = {"what": "training_moved", "topic": topic, "times_moved": 2, "moved_to": date(2016, 9, 1)}
    assert owed(OWED | moved).text.startswith(said)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"what": "dialogue_held", "months_overdue": 1}, "This was 1 month after the planned month."),
        ({"what": "training_moved", "topic": None, "months_overdue": 2}, "This was 2 months after the planned month."),
        ({"what": "portal_open", "months_overdue": 2, **REGISTER}, "By then it had been so for 2 months."),
    ],
)
def test_months_are_called_overdue_only_after_a_due_day(changed: dict[str, Any], said: str) -> None:
    row = OWED | {"since": date(2016, 5, 20), "times_moved": 2, "moved_to": JULY, "found": ""} | changed
    assert said in owed(row).text
    assert "overdue" not in owed(row).text
    table = owed_table([row | OF_UPAZILA], Sources([row], "en"), "en")
    assert table is not None
    assert "overdue" not in table.rows[0].cells[4]


OF_UPAZILA = {"upazila_en": "Ulipur", "district_en": "Kurigram"}
SEEN_ONCE: dict[str, Any] = OWED | REGISTER | {"what": "portal_open", "since": HELD, "found": "", "decision_id": None}


def test_a_portal_that_nobody_looked_at_again_is_not_said_to_be_as_it_was() -> None:
    seen_again = SEEN_ONCE | {"stated_on": date(2016, 8, 3)}
    assert owed(SEEN_ONCE).text.replace("\u00a0", " ") == (
        "Putting right the upazila's web portal, found not current in July 2016. It was first found so on 26 Jul 2016. "
        "This office has no word of a later look at it."
    )
    assert "by 3 Aug 2016 the portal had not been put right" in owed(seen_again).text.replace("\u00a0", " ")


def test_a_table_to_a_deputy_commissioner_says_of_a_portal_the_day_it_was_found_and_of_many_offices_their_number() -> (
    None
):
    many = OF_OFFICES | REGISTER | {"offices": ["Farm", "Fish", "Land", "Post"]}
    table = owed_table([row | OF_UPAZILA for row in (SEEN_ONCE, OF_OFFICES, many)], Sources([SEEN_ONCE], "en"), "en")
    assert table is not None
    assert [tuple(cell.replace("\u00a0", " ") for cell in row.cells[2:5]) for row in table.rows] == [
        (
            "Web portal found not current, July 2016",
            "Found so on 26 Jul 2016",
            "District's register; no later look is known.",
        ),
        ("No idea (July 2016): Farm and Fish", "21 Jul 2016", "District team's meeting of 26 Jul 2016."),
        ("No idea (July 2016): 4 offices", "21 Jul 2016", "District's register, by 26 Jul 2016."),
    ]


def owed(row: Row) -> Point:
    return owed_point(row, Sources([row], "en"), "en")


TAKEN_AGAIN: dict[str, Any] = OWED | {
    "what": "decision",
    "decision_text": "তালিকা প্রেরণ করতে হবে।",
    "since": date(2016, 6, 30),
    "taken_again": True,
    "first_raised_on": date(2016, 4, 12),
    "times_raised": 3,
}
DECISION = "Decision: “তালিকা প্রেরণ করতে হবে”."
AGAIN = (
    "It was first due by 30 Jun 2016. It was decided again at the District Innovation Team's meeting of 26 Jul 2016 "
    "(agenda item 3, decision 1); first raised on 12 Apr 2016, 3 times so far."
)


@pytest.mark.parametrize(
    ("changed", "bearers", "said"),
    [
        ({}, (), f"{DECISION} {AGAIN}"),
        ({}, ("Ulipur", "Chilmari"), f"{DECISION} To be carried out by: Ulipur and Chilmari. {AGAIN}"),
        ({"decision_due_on": date(2016, 8, 9)}, (), f"{DECISION} {AGAIN} The decision sets the time: 9 Aug 2016."),
        ({"decision_due_on": date(2016, 6, 30)}, (), f"{DECISION} {AGAIN}"),
    ],
    ids=["to one", "of a district", "a new day", "the day named already"],
)
def test_a_decision_is_said_with_its_first_day_and_how_often_it_was_taken(
    changed: dict[str, Any], bearers: tuple[str, ...], said: str
) -> None:
    row = TAKEN_AGAIN | changed
    point = decision_point(row, Sources([row | REGISTER], "en"), "en", bearers)
    assert point.text.replace("\u00a0", " ") == said


OF_OFFICES = OWED | {
    "what": "office_ideas",
    "since": date(2016, 7, 21),
    "offices": ["Farm", "Fish"],
    "post": None,
    "title": None,
    "innovator_post": None,
    "moved_on": None,
    "moved_to": None,
    "decision_id": None,
}
MOVED = {"what": "innovator_moved", "since": None, "offices": ["Farm"], "title": "SMS", "moved_on": HELD}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {},
            "Offices from which no innovative idea was received for the call of July 2016: Farm and Fish. "
            "The call was due by 21 Jul 2016.",
        ),
        (
            {"post": "Farm"},
            "No innovative idea was received from your office for the call of July 2016. "
            "The call was due by 21 Jul 2016.",
        ),
        (
            MOVED | {"innovator_post": "Officer", "moved_to": "Dhaka"},
            "Farm: the innovator of the idea “SMS” (Officer, moved to: Dhaka) was transferred on 26 Jul 2016, and this "
            "office was not informed. It needs to know whether the idea goes on, and who carries it on.",
        ),
        (
            MOVED | {"title": None},
            "Farm: the innovator of the idea “untitled” was transferred on 26 Jul 2016, and this "
            "office was not informed. It needs to know whether the idea goes on, and who carries it on.",
        ),
    ],
    ids=["an upazila's offices", "to the office itself", "a move", "a move of which little is known"],
)
def test_offices_without_an_idea_and_unreported_moves_are_named(changed: dict[str, Any], said: str) -> None:
    row = OF_OFFICES | changed
    assert office_point(row, Sources([row], "en"), "en").text.replace("\u00a0", " ") == said


def test_a_day_is_never_broken_over_two_lines() -> None:
    assert "26\u00a0Jul\u00a02016" in owed(OWED).text


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
    assert sent_point(SENT | changed, "en").text.replace("\u00a0", " ") == f"{FIRST} {sentence}"


def test_ideas_are_counted_where_their_number_is_known() -> None:
    ideas = SENT | {"what": "idea_submitted", "event_on": date(2016, 7, 20)}
    assert sent_point(ideas | {"counted": 12}, "bn").text.startswith("জুলাই ২০১৬ মাসের উদ্ভাবনী আইডিয়া, ১২টি।")
    assert sent_point(ideas, "bn").text.startswith("জুলাই ২০১৬ মাসের উদ্ভাবনী আইডিয়া। ২০-০৭-২০১৬")


def test_what_is_doubtful_is_to_be_checked() -> None:
    assert owed(OWED).check == ""
    assert owed(OWED | {"to_check": True}).check.startswith("[Check before sending")


def test_minutes_are_cited_with_what_is_known_of_them() -> None:
    nothing: dict[str, Any] = {"month": JULY, "held_on": None, "memo_no": None, "issued_on": None}
    assert meeting_words(nothing, "en") == "Minutes of the District Innovation Team's meeting for July 2016."
    known = nothing | {"held_on": HELD, "memo_no": "05.47.4900", "issued_on": date(2016, 8, 17)}
    assert meeting_words(known, "bn") == (
        "জেলা ইনোভেশন টিমের জুলাই ২০১৬ মাসের সভার কার্যবিবরণী (সভা অনুষ্ঠিত: ২৬-০৭-২০১৬); স্মারক নং-০৫.৪৭.৪৯০০, তারিখ: ১৭-০৮-২০১৬।"
    )


def test_a_paper_not_issued_by_the_letters_day_is_cited_as_the_meeting_of_its_month() -> None:
    issued = {"said_memo_no": "05.47.4900", "said_issued_on": date(2016, 8, 17)}
    minutes = "Minutes of the District Innovation Team's meeting for July 2016 (held on 26\u00a0Jul\u00a02016)"
    meeting = "The District Innovation Team's meeting for July 2016 (held on 26\u00a0Jul\u00a02016)"
    assert Sources([OWED | issued | {"decision_meeting_id": None}], "en").words == (
        f"{minutes}; memo No. 05.47.4900, dated 17\u00a0Aug\u00a02016.",
    )
    assert Sources([OWED], "en").words == (f"{meeting}.",)


def test_of_several_papers_each_has_a_number_and_an_upazilas_own_minutes_are_none_of_them() -> None:
    sources = Sources([OWED | JUNE_MEETING], "en")
    assert [words[:4] for words in sources.words] == ["(1) ", "(2) "]
    assert (sources.mark(MEETING), sources.mark("5549-2016-06-26"), sources.mark("554901-2016-07-10")) == (
        "Ref. 1",
        "Ref. 2",
        "",
    )
    assert Sources([OWED | {"said_team_level": "upazila", "decision_meeting_id": None}], "en").words == ()


@pytest.mark.parametrize(("words", "said"), [([], ""), (["ক"], "ক"), (["ক", "খ", "গ"], "ক, খ ও গ")])
def test_names_are_joined_as_one_writes_them(words: list[str], said: str) -> None:
    assert joined(words, "bn") == said


def test_a_letters_file_name_is_ascii_whatever_the_place_is_called() -> None:
    letter = Letter("thanks", "554901", "=../Ulipur\u202e (Ké)", "", (), "", (), "", (), ())
    assert letter.stem == "thanks_554901_ulipur-ke"
    assert Letter("thanks", "554901", "উলিপুর", "", (), "", (), "", (), ()).stem == "thanks_554901"
