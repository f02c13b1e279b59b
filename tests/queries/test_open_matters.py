"""What is open, who owes it, and whom to remind (shared/52_open_matters.sql), over a world worked out by hand."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

APRIL, MAY, JUNE = (f"5549-2016-0{month}-20" for month in (4, 5, 6))
U, V, W = "554901", "554902", "554903"
RULE = "সভা প্রতি মাসের ১০ তারিখের মধ্যে করতে হবে"
WORLD = World(
    [
        Written(
            APRIL[5:],
            decides=(
                Decided((1, 1), "তালিকা দিতে হবে", "team", due_on="2016-05-10", who=(("uno", (U, V)),)),
                Decided((2, 1), "খরচের হিসাব", who=(("office", ()),)),
                Decided((3, 1), RULE, "upazila_meeting", who=(("uno", (U, V, W)),)),
                Decided((4, 1), "ব্যানার", who=(("ac", ()),)),
                Decided((5, 1), "মেলা", due_on="2016-05-30", who=(("dc", ()),)),
            ),
        ),
        Written(
            MAY[5:],
            decides=(
                Decided((1, 1), "তালিকা আবার", "team", carried_over=True, due_on="2016-06-30", who=(("uno", (V,)),)),
                Decided((2, 1), "হিসাব আবার", carried_over=True, who=(("office", ()), ("ac", ()))),
                Decided((4, 1), "ভিডিও", due_month="2016-07", who=(("ac", ()),)),
            ),
        ),
        Written(JUNE[5:], decides=()),
    ],
    links=((f"{MAY}/1/1", f"{APRIL}/1/1", False), (f"{MAY}/2/1", f"{APRIL}/2/1", True)),
    closings=((f"{APRIL}/4/1", MAY, "dropped", False),),
)
ASKED: dict[str, Any] = {"to_month": "2016-06", "as_of": "2016-06-20"}


def matters(of: World = WORLD, **asked: Any) -> list[str]:
    return [row["decision_id"].removeprefix("5549-2016-") for row in ask(of, "open_matters", **(ASKED | asked))]


def test_a_matter_is_one_row_told_by_its_last_decision_the_oldest_first_and_what_was_dropped_is_not_open() -> None:
    rows = ask(WORLD, "open_matters", **ASKED, standing=False)
    assert table(rows, "text", "status", "first_raised_on", "times_raised", "due_soon") == [
        ("তালিকা আবার", "overdue", "2016-04-20", 2, True),
        ("হিসাব আবার", "undated", "2016-04-20", 2, False),
        ("মেলা", "due_passed", "2016-04-20", 1, False),
        ("ভিডিও", "not_due_yet", "2016-05-20", 1, False),
    ]
    assert [said["text"] for said in rows[0]["sayings"]] == ["তালিকা দিতে হবে", "তালিকা আবার"]
    assert [said["doubtful"] for said in rows[1]["sayings"]] == [False, True]
    assert [row["text"] for row in ask(WORLD, "open_matters", **ASKED, standing=True)] == [RULE]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"matter_order": "due"}, ["05-20/1/1", "04-20/5/1", "05-20/4/1", "05-20/2/1"]),
        ({"due_soon": True}, ["05-20/1/1"]),
        ({"decision_status": "overdue"}, ["05-20/1/1"]),
        ({"role": "ac"}, ["05-20/2/1", "05-20/4/1"]),
        ({"who": f"uno/{V}"}, ["05-20/1/1"]),
        ({"who": "office/5549/office"}, ["05-20/2/1"]),
        ({"topic": "team"}, ["05-20/1/1"]),
        ({"search": "হিসাব"}, ["05-20/2/1"]),
        ({"search": "office"}, ["05-20/2/1"]),
        ({"search": "চিলমারী"}, ["05-20/1/1"]),
        ({"search": "assistant", "search_roles": ["ac"]}, ["05-20/2/1", "05-20/4/1"]),
        ({"search": "কিছু না"}, []),
        ({"upazilas": [V]}, ["05-20/1/1"]),
        ({"to_month": "2016-04", "as_of": "2016-05-01"}, ["04-20/1/1", "04-20/2/1", "04-20/4/1", "04-20/5/1"]),
    ],
)
def test_the_list_is_filtered_and_ordered(asked: dict[str, Any], found: list[str]) -> None:
    assert matters(standing=False, **asked) == found


@pytest.mark.parametrize(("first", "most"), [(0, 3), (3, 3), (1, 1), (4, 3), (None, None), (2, None)])
def test_a_part_of_the_list_knows_how_long_the_whole_is(first: int | None, most: int | None) -> None:
    whole = matters(standing=False)
    part = ask(WORLD, "open_matters", **ASKED, standing=False, first=first, most=most)
    start = first or 0
    assert [row["decision_id"].removeprefix("5549-2016-") for row in part] == whole[start:][:most]
    assert {row["found_matters"] for row in part} <= {len(whole)}


def test_the_counts_are_those_of_the_list_and_rules_stand_apart() -> None:
    (row,) = ask(WORLD, "open_matter_counts", **ASKED)
    assert row == {
        "open_matters": 4,
        "overdue_matters": 1,
        "due_passed_matters": 1,
        "not_due_yet_matters": 1,
        "undated_matters": 1,
        "due_soon_matters": 1,
        "standing_matters": 1,
        "soon_until": "2016-07-05",
        "oldest_raised_on": "2016-04-20",
        "oldest_months": 2,
        "topics": sorted({row["topic"] for row in ask(WORLD, "open_matters", **ASKED, standing=False)}),
    }


def test_who_owes_what_is_counted_for_each_who_must_carry_it_out() -> None:
    rows = ask(WORLD, "open_duties", **ASKED)
    counted = ("open_matters", "overdue_matters", "due_passed_matters", "due_soon_matters", "standing_matters")
    assert table(rows, "who", *counted) == [
        (f"uno/{V}", 1, 1, 0, 1, 1),
        ("dc/5549", 1, 0, 1, 0, 0),
        ("ac/5549", 2, 0, 0, 0, 0),
        ("office/5549/office", 1, 0, 0, 0, 0),
        (f"uno/{U}", 0, 0, 0, 0, 1),
        (f"uno/{W}", 0, 0, 0, 0, 1),
    ]
    assert [row["oldest_raised_on"] for row in rows[:2]] == ["2016-04-20", "2016-04-20"]
    # Of an upazila that is looked at, only its own duties.
    assert table(ask(WORLD, "open_duties", **ASKED, upazilas=[U]), "who") == [(f"uno/{U}",)]


def test_every_open_decision_is_listed_with_what_only_a_doubtful_link_took_for_it() -> None:
    rows = ask(WORLD, "open_decisions", **ASKED)
    assert [row["text"] for row in rows] == [RULE, "মেলা", "তালিকা আবার", "হিসাব আবার", "ভিডিও"]
    assert {row["text"]: [said["text"] for said in row["uncertain"]] for row in rows if row["uncertain"]} == {
        "হিসাব আবার": ["খরচের হিসাব"]
    }


def test_words_of_what_was_done_in_part_are_known_from_their_day_and_end_nothing() -> None:
    with WORLD.open() as connection:
        connection.execute(
            "insert into decision_progress values (?, ?, 1, 'একটি পাওয়া গেছে।', false)", [f"{APRIL}/1/1", JUNE]
        )
        before = ask(connection, "open_decisions", **(ASKED | {"as_of": "2016-06-19"}))
        after = ask(connection, "open_decisions", **ASKED)
    assert not any(row["progress"] for row in before)
    told = {row["text"]: [said["quote"] for said in row["progress"]] for row in after if row["progress"]}
    assert told == {"তালিকা আবার": ["একটি পাওয়া গেছে।"]}


def test_reminded_is_who_a_paper_says_has_not_done_it_district_offices_too_and_not_the_districts_own_posts() -> None:
    rows = ask(WORLD, "decisions_to_remind", **ASKED)
    assert table(rows, "upazila_code", "post", "decision_text", "since", "taken_again", "to_check") == [
        (V, None, "তালিকা আবার", "2016-05-10", True, False),
        (None, "office", "হিসাব আবার", None, True, True),
    ]
    # On an earlier day nothing was known to be undone.
    assert ask(WORLD, "decisions_to_remind", **(ASKED | {"as_of": "2016-05-19"})) == []


def test_an_upazila_is_not_reminded_of_what_it_has_done_nor_of_what_is_reminded_of_by_the_thing_itself() -> None:
    def world(topic: str, text: str, says: tuple[Said, ...] = ()) -> World:
        asked = Decided((1, 1), text, topic, due_on="2016-04-01", carried_over=True, who=(("uno", (U, V)),))
        return World([Written(APRIL[5:], decides=(asked,)), Written(MAY[5:], says=says)])

    roster = "উপজেলা টিমের হালনাগাদ তালিকা প্রেরণ করতে হবে"
    done = (Said("roster_updated", U, day="2016-05-02"),)
    assert table(ask(world("team", roster), "decisions_to_remind", **ASKED), "upazila_code") == [(U,), (V,)]
    assert table(ask(world("team", roster, done), "decisions_to_remind", **ASKED), "upazila_code") == [(V,)]
    assert ask(world("dialogue", "সংলাপ আয়োজন করতে হবে"), "decisions_to_remind", **ASKED) == []
