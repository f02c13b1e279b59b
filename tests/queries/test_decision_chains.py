"""Decisions that return: counted once, as known on the day (marts/45_decision_chain.sql, decisions_in)."""

import pytest

from tests.queries.small_world import Decided, World, Written, ask, table

JUNE, JULY, AUGUST = "5549-2016-06-28", "5549-2016-07-26", "5549-2016-08-29"
WORLD = World(
    [
        Written(
            "2016-06-28",
            decides=(
                Decided((1, 1), "নিশ্চিত", "confirmation"),
                Decided((5, 1), "সংলাপ", "dialogue", due_month="2016-07"),
                Decided((8, 1), "প্রশিক্ষণ", "training", due_month="2016-07"),
            ),
        ),
        Written(
            "2016-07-26",
            decides=(
                Decided((5, 1), "সংলাপ", "dialogue", carried_over=True),
                Decided((9, 3), "প্রশিক্ষণ", "training", carried_over=True),
                Decided((9, 4), "নতুন", "other"),
            ),
        ),
        Written("2016-08-29", decides=(Decided((5, 1), "সংলাপ", "dialogue"),)),
    ],
    links=(
        (f"{JULY}/5/1", f"{JUNE}/5/1", False),
        (f"{JULY}/9/3", f"{JUNE}/8/1", True),
        (f"{AUGUST}/5/1", f"{JULY}/5/1", False),
    ),
    closings=((f"{JULY}/9/3", AUGUST),),
)
COLUMNS = ("chain_id", "first_raised_on", "last_raised_on", "times_raised", "age_months", "status", "doubtful")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (
            "2016-06-30",
            [
                (f"{JUNE}/1/1", "2016-06-28", "2016-06-28", 1, 0, "closed", False),
                (f"{JUNE}/5/1", "2016-06-28", "2016-06-28", 1, 0, "open", False),
                (f"{JUNE}/8/1", "2016-06-28", "2016-06-28", 1, 0, "open", False),
            ],
        ),
        (
            "2016-12-31",
            [
                (f"{JUNE}/5/1", "2016-06-28", "2016-08-29", 3, 6, "open", False),
                (f"{JULY}/9/4", "2016-07-26", "2016-07-26", 1, 5, "open", False),
                (f"{JUNE}/8/1", "2016-06-28", "2016-07-26", 2, 2, "closed", True),
                (f"{JUNE}/1/1", "2016-06-28", "2016-06-28", 1, 0, "closed", False),
            ],
        ),
    ],
    ids=["before the second meeting", "after the third"],
)
def test_a_chain_is_as_old_and_as_open_as_was_known_on_the_day(as_of: str, expected: list[tuple[object, ...]]) -> None:
    rows = ask(WORLD, "decision_chains", from_month="2016-06", to_month="2016-08", as_of=as_of)
    assert table(rows, *COLUMNS) == expected


def test_a_closed_chain_leads_to_the_words_that_closed_it_and_to_each_time_it_was_raised() -> None:
    (row,) = ask(WORLD, "decision_chains", month="2016-07", topic="training")
    assert (row["closed_meeting_id"], row["closed_on"], row["closed_item_no"]) == (AUGUST, "2016-08-29", 1)
    assert row["closed_quote"] == "সম্পন্ন হয়েছে।"
    assert row["decision_ids"] == [f"{JUNE}/8/1", f"{JULY}/9/3"]
    assert row["doubtful_links"] == [False, True]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"chain_status": "open"}, ["5/1", "9/4"]),
        ({"chain_status": "closed"}, ["8/1", "1/1"]),
        ({"times": 2}, ["5/1", "8/1"]),
        ({"topic": "dialogue"}, ["5/1"]),
        ({"from_month": "2016-08"}, ["5/1"]),
        ({"district": "5527"}, []),
    ],
)
def test_chains_are_filtered(asked: dict[str, object], expected: list[str]) -> None:
    rows = ask(WORLD, "decision_chains", **({"from_month": "2016-06", "to_month": "2016-08"} | asked))
    assert [row["chain_id"].split("/", 1)[1] for row in rows] == expected


@pytest.mark.parametrize(
    ("from_month", "to_month", "as_of", "expected"),
    [
        ("2016-06", "2016-06", "2016-06-30", ["concluded", "not_due_yet", "not_due_yet"]),
        ("2016-06", "2016-06", "2016-07-31", ["concluded", "not_due_yet", "not_due_yet"]),
        ("2016-06", "2016-06", "2016-12-31", ["concluded", "due_passed", "concluded"]),
        # Taken again without a day: the first day that the chain names has passed.
        ("2016-07", "2016-07", "2016-12-31", ["due_passed", "concluded", "undated"]),
        (
            "2016-06",
            "2016-08",
            "2016-12-31",
            ["overdue", "repeated", "concluded", "undated", "concluded", "repeated", "repeated"],
        ),
    ],
)
def test_a_decision_repeated_within_the_months_asked_for_is_not_counted_again(
    from_month: str, to_month: str, as_of: str, expected: list[str]
) -> None:
    rows = ask(WORLD, "decision_followup", from_month=from_month, to_month=to_month, as_of=as_of)
    assert [row["status"] for row in rows] == expected


def test_open_decisions_of_many_months_are_the_open_chains() -> None:
    span = {"from_month": "2016-06", "to_month": "2016-08", "as_of": "2016-12-31"}
    counts = ask(WORLD, "decision_counts", **span)
    (overview,) = (row for row in ask(WORLD, "overview", **span) if row["measure"] == "decision_open")
    chains = ask(WORLD, "decision_chains", **span)
    assert sum(row["open_decisions"] for row in counts) == overview["done"] == 2
    assert overview["expected"] == len(chains) == 4
    assert table(counts, "topic", "decisions", "open_decisions", "repeated_decisions", "concluded_decisions") == [
        ("dialogue", 3, 1, 2, 0),
        ("training", 2, 0, 1, 1),
        ("confirmation", 1, 0, 0, 1),
        ("other", 1, 1, 0, 0),
    ]


def test_the_months_before_are_counted_by_themselves() -> None:
    rows = ask(WORLD, "overview", month="2016-07", as_of="2016-07-31")
    assert table(rows[-1:], "done", "expected", "done_before", "expected_before") == [(3, 3, 2, 3)]


def test_the_list_of_a_month_is_what_the_head_says_has_ended_in_it() -> None:
    for month, ended in (("2016-06", []), ("2016-07", []), ("2016-08", ["প্রশিক্ষণ"])):
        view = {"from_month": month, "to_month": month, "as_of": "2016-12-31"}
        changes = ask(WORLD, "since_month_before", **view)
        assert [row["text"] for row in changes if row["change"] == "ended"] == ended
        chains = ask(WORLD, "decision_chains", **view, chain_status="ended_in_month")
        assert [row["text"] for row in chains] == ended


def test_of_upazilas_a_matter_that_ended_is_told_to_those_it_concerns() -> None:
    asks = Decided((1, 1), "তালিকা", who=(("uno", ("554901",)),))
    world = World([Written("2016-06-28", decides=(asks,)), Written("2016-07-26")], closings=((f"{JUNE}/1/1", JULY),))
    told = [
        [row["text"] for row in ask(world, "since_month_before", upazilas=[upazila], to_month="2016-07") if row["text"]]
        for upazila in ("554901", "554902")
    ]
    assert told == [["তালিকা"], []]
