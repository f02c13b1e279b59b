"""What upazilas owe and what they sent (owed_by_upazila.sql, sent_by_upazila.sql): what letters are written from."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W, X = "554901", "554902", "554903", "552701"
UNOS = (("uno", (U, V, W)),)
SEND_MINUTES = "সভা ১০ তারিখের মধ্যে করে ২৮ তারিখের মধ্যে সভার কার্যবিবরণী প্রেরণ করতে হবে"
SEND_IDEAS = "ইনোভেটিভ আইডিয়া ২১ তারিখের মধ্যে প্রেরণ করতে হবে"
JULY = Written(
    "2016-07-29",
    says=(
        Said("minutes_received", U, value=False, quote="U হতে পাওয়া যায়নি"),
        Said("minutes_received", V, value=False, doubtful=True),
        Said("meeting_held", V, value=False, reason="কর্মকর্তা ছুটিতে"),
        Said("minutes_received", W),
        Said("idea_submitted", W, value=False),
        Said("dialogue_planned", U, month="2016-05"),
        Said("dialogue_planned", W, month="2016-12"),
        Said("dialogue_held", U, value=False),
    ),
    decides=(
        Decided((3, 1), "ভ্রমণসূচি অনুযায়ী সভা আয়োজন করতে হবে", "upazila_meeting", who=UNOS),
        Decided((3, 2), SEND_MINUTES, "upazila_meeting", who=UNOS),
        Decided((5, 1), "সকলে সংলাপ আয়োজন করবেন", "dialogue", who=UNOS),
        Decided((5, 2), "U সংলাপ আয়োজন করবেন", "dialogue", due_month="2016-07", who=(("uno", (U,)),)),
        Decided((8, 1), SEND_IDEAS, "pilot", due_on="2016-07-21", who=UNOS),
    ),
)
WORLD = World([JULY])
OWED = ("what", "upazila_code", "month", "since", "stated_on", "to_check")


def owed(world: World, **asked: Any) -> list[dict[str, Any]]:
    return ask(
        world, "owed_by_upazila", **{"from_month": "2015-08", "to_month": "2016-07", "as_of": "2016-08-31"} | asked
    )


def test_what_sources_call_missing_is_owed_once_its_day_has_passed() -> None:
    # V's meeting was not held: it owes the meeting, not the minutes of it. W's dialogue is planned for December.
    assert table(owed(WORLD), *OWED) == [
        ("minutes_received", U, "2016-07-01", "2016-07-28", "2016-07-29", False),
        ("dialogue_held", U, "2016-05-01", "2016-05-31", "2016-07-29", False),
        ("meeting_held", V, "2016-07-01", "2016-07-10", "2016-07-29", False),
        ("idea_submitted", W, "2016-07-01", "2016-07-21", "2016-07-29", False),
    ]


def test_each_thing_owed_bears_the_sentence_and_the_decision_that_asks_for_it() -> None:
    columns = ("what", "said_meeting_id", "said_item_no", "decision_item_no", "decision_no", "decision_due_month")
    meeting = "5549-2016-07-29"
    # The decision that names fewest stands for the dialogue; "সভা আয়োজন" alone asks for no minutes.
    assert table(owed(WORLD), *columns) == [
        ("minutes_received", meeting, 3, 3, 2, None),
        ("dialogue_held", meeting, 3, 5, 2, "2016-07-01"),
        ("meeting_held", meeting, 3, 3, 1, None),
        ("idea_submitted", meeting, 3, 8, 1, None),
    ]
    first = owed(WORLD)[0]
    assert (first["quote"], first["decision_text"]) == ("U হতে পাওয়া যায়নি", SEND_MINUTES)
    assert [row["reason"] for row in owed(WORLD)] == [None, None, "কর্মকর্তা ছুটিতে", None]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2016-07-28", []), ("2016-07-29", ["minutes_received", "dialogue_held", "meeting_held", "idea_submitted"])],
    ids=["before anybody spoke", "said, after the due day of each"],
)
def test_nothing_is_owed_before_it_was_said_and_due(as_of: str, expected: list[str]) -> None:
    assert [row["what"] for row in owed(WORLD, as_of=as_of)] == expected


def test_what_no_source_speaks_of_is_never_owed() -> None:
    assert owed(World([Written("2016-07-29", (Said("minutes_received", U),), decides=JULY.decides)])) == []


def test_what_came_later_is_owed_no_more() -> None:
    august = Written("2016-08-25", (Said("minutes_received", U, month="2016-07", day="2016-08-02"),))
    assert "minutes_received" not in [row["what"] for row in owed(World([JULY, august]))]


def test_minutes_of_earlier_months_stay_owed_meetings_of_earlier_months_do_not() -> None:
    june = Written("2016-06-29", (Said("minutes_received", U, value=False), Said("meeting_held", V, value=False)))
    rows = owed(World([june]), to_month="2016-07")
    # No deadline rule of June is missing in this office: both were due.
    assert table(rows, "what", "upazila_code", "month") == [("minutes_received", U, "2016-06-01")]


def test_without_a_known_due_day_the_month_must_have_passed_and_ideas_are_not_owed() -> None:
    paper = Written(
        "2016-08-02",
        (Said("minutes_received", X, value=False), Said("idea_submitted", X, value=False)),
        district="5527",
        month="2016-07",
    )
    assert owed(World([paper]), as_of="2016-08-01") == []
    assert table(owed(World([paper]), as_of="2016-08-02"), *OWED[:4]) == [("minutes_received", X, "2016-07-01", None)]


def test_what_is_doubtful_is_marked_for_a_person() -> None:
    paper = Written("2016-07-29", (Said("minutes_received", U, value=False, doubtful=True),))
    assert table(owed(World([paper])), "to_check") == [(True,)]


def test_only_the_places_asked_for() -> None:
    assert {row["upazila_code"] for row in owed(WORLD, upazilas=[W])} == {W}
    assert owed(WORLD, district="5527") == []
    assert len(owed(WORLD, division="55")) == 4


def sent(world: World, **asked: Any) -> list[dict[str, Any]]:
    return ask(world, "sent_by_upazila", **{"as_of": "2016-08-31"} | asked)


def test_what_sources_say_has_come_is_sent_its_day_known_or_not() -> None:
    paper = Written(
        "2016-07-30",
        (
            Said("minutes_received", U, day="2016-07-27"),
            Said("minutes_received", V, day="2016-07-29"),
            Said("minutes_received", W),
            Said("idea_submitted", W, count=2),
            Said("minutes_received", X, value=False),
        ),
    )
    columns = ("what", "upazila_code", "status", "event_on", "counted", "said_item_no", "said_held_on")
    assert table(sent(World([paper])), *columns) == [
        ("minutes_received", U, "on_time", "2016-07-27", None, 3, "2016-07-30"),
        ("minutes_received", V, "late", "2016-07-29", None, 3, "2016-07-30"),
        ("minutes_received", W, "received", None, None, 3, "2016-07-30"),
        ("idea_submitted", W, "received", None, 2, 3, "2016-07-30"),
    ]


def test_nothing_was_sent_where_nobody_says_so() -> None:
    assert sent(World([])) == []
    assert [row["upazila_code"] for row in sent(WORLD)] == [W]
