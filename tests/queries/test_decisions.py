"""What was decided, for whom, and what became of it (day/60_known_decision.sql)."""

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"
HELD = "2016-07-26"
DECIDED = (
    Decided((1, 1), "নিশ্চিত করা হলো", "confirmation", due_on="2016-07-01"),
    Decided((2, 1), "তালিকা হালনাগাদ", "team", carried_over=True, due_on="2016-07-21", who=(("uno", (U, V)), ("ac", ()))),
    Decided((5, 1), "সংলাপ আয়োজন", "dialogue", carried_over=True, due_month="2016-07", who=(("uno", (V,)),)),
    Decided((6, 1), "আইডিয়া প্রেরণ ১০০% করতে হবে", "idea", due_on="2016-07-26", who=(("uno", (W,)),)),
    Decided((6, 2), "আইডিয়া 'বাছাই' Pilot", "idea"),
)
WORLD = World([Written(HELD, decides=DECIDED)])


DECISIONS = ("1/1", "2/1", "5/1", "6/1", "6/2")


@pytest.mark.parametrize(
    ("as_of", "statuses"),
    [
        pytest.param("2016-07-25", "", id="before the meeting"),
        pytest.param("2016-07-26", "concluded overdue not_due_yet not_due_yet undated", id="its day, a due day itself"),
        pytest.param("2016-07-27", "concluded overdue not_due_yet due_passed undated", id="the day after it"),
        pytest.param(
            "2016-07-31", "concluded overdue not_due_yet due_passed undated", id="the last day of a due month"
        ),
        pytest.param("2016-08-01", "concluded overdue due_passed due_passed undated", id="the day after that"),
    ],
)
def test_a_decision_has_the_status_its_paper_gives_it(as_of: str, statuses: str) -> None:
    rows = ask(WORLD, "decision_followup", as_of=as_of)
    found = [(row["decision_id"].removeprefix(f"5549-{HELD}/"), row["status"]) for row in rows]
    assert found == [*zip(DECISIONS, statuses.split(), strict=False)]


def test_a_carried_over_decision_due_on_the_day_it_is_said_is_not_yet_overdue() -> None:
    world = World([Written(HELD, decides=(Decided(carried_over=True, due_on=HELD),))])
    assert table(ask(world, "decision_followup", as_of=HELD), "status") == [("not_due_yet",)]


def test_decision_counts_by_topic_add_up() -> None:
    columns = (
        "topic",
        "decisions",
        "open_decisions",
        "carried_over_decisions",
        "overdue_decisions",
        "due_passed_decisions",
        "not_due_yet_decisions",
        "undated_decisions",
        "concluded_decisions",
    )
    assert table(ask(WORLD, "decision_counts", as_of="2016-07-31"), *columns) == [
        ("idea", 2, 2, 0, 0, 1, 0, 1, 0),
        ("confirmation", 1, 0, 0, 0, 0, 0, 0, 1),
        ("dialogue", 1, 1, 1, 0, 0, 1, 0, 0),
        ("team", 1, 1, 1, 1, 0, 0, 0, 0),
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"upazilas": [U]}, ["2/1"]),
        ({"upazilas": [V]}, ["2/1", "5/1"]),
        ({"upazilas": [U, W]}, ["2/1", "6/1"]),
        ({"upazilas": ["552701"]}, []),
        ({"district": "5527"}, []),
        ({"division": "55"}, ["1/1", "2/1", "5/1", "6/1", "6/2"]),
        ({"topic": "idea"}, ["6/1", "6/2"]),
        ({"role": "ac"}, ["2/1"]),
        ({"role": "uno"}, ["2/1", "5/1", "6/1"]),
        ({"carried_over": True}, ["2/1", "5/1"]),
        ({"carried_over": False}, ["1/1", "6/1", "6/2"]),
        ({"decision_status": "undated"}, ["6/2"]),
        ({"decision_id": f"5549-{HELD}/5/1"}, ["5/1"]),
        ({"meeting_id": f"5549-{HELD}", "topic": "team"}, ["2/1"]),
        ({"meeting_id": "5549-2016-08-01"}, []),
        ({"month": "2016-06"}, []),
        ({"search": "আইডিয়া"}, ["6/1", "6/2"]),
        ({"search": "\u0986\u0987\u09a1\u09bf\u09df\u09be"}, ["6/1", "6/2"]),
        ({"search": "pilot"}, ["6/2"]),
        ({"search": "%"}, ["6/1"]),
        ({"search": "_"}, []),
        ({"search": "'"}, ["6/2"]),
        ({"search": "'বাছাই'"}, ["6/2"]),
        ({"search": "' or 1=1 --"}, []),
        ({"search": ""}, ["1/1", "2/1", "5/1", "6/1", "6/2"]),
    ],
)
def test_decisions_are_found_by_whom_they_concern_and_by_their_plain_words(
    asked: dict[str, object], expected: list[str]
) -> None:
    rows = ask(WORLD, "decision_followup", **asked)
    assert [row["decision_id"].removeprefix(f"5549-{HELD}/") for row in rows] == expected


def test_a_decision_names_those_who_must_carry_it_out_in_their_order() -> None:
    rows = ask(WORLD, "decision_followup", topic="team")
    assert table(rows, "roles", "implementers", "responsible_codes", "item_title", "due_day") == [
        (["uno", "ac"], ["uno", "ac"], [U, V], "বিষয় 2", "2016-07-21")
    ]


def test_a_decision_given_to_nobody_is_listed_with_nobody() -> None:
    assert table(ask(WORLD, "decision_followup", topic="confirmation"), "roles", "responsible_codes") == [([], [])]


LATER = [
    Written("2016-06-25", (Said("idea_submitted", U, count=2), Said("idea_submitted", V))),
    Written(
        "2016-07-26",
        (Said("idea_submitted", U, day="2016-07-21", count=3), Said("idea_submitted", V, value=False)),
        decides=(Decided((6, 1), "আইডিয়া প্রেরণ করতে হবে", "idea", due_on="2016-07-21"),),
    ),
]


def test_idea_submissions_count_what_is_known_and_leave_the_rest_unknown() -> None:
    rows = ask(
        World(LATER), "idea_submissions", district="5549", from_month="2016-06", to_month="2016-07", as_of="2016-07-31"
    )
    columns = (
        "upazila_code",
        "due_on",
        "ideas_received",
        "submitted_months",
        "missed_months",
        "not_due_yet_months",
        "unknown_months",
        "latest_status",
    )
    assert table(rows, *columns) == [
        (U, "2016-07-21", 5, 2, 0, 0, 0, "on_time"),
        (V, "2016-07-21", None, 1, 1, 0, 0, "not_received"),
        (W, "2016-07-21", None, 0, 0, 0, 2, "no_data"),
    ]


def test_an_upazila_teams_own_decisions_concern_that_upazila() -> None:
    own = Written("2016-07-09", decides=(Decided((1, 1), "নিজস্ব"),), upazila=U)
    assert table(ask(World([own]), "decision_followup", upazilas=[U]), "text") == [("নিজস্ব",)]
    assert table(ask(World([own]), "decision_followup", upazilas=[V]), "text") == []
