"""Decisions that merge, split, end in different ways, and what a person says of links (day/48 to 60, decisions_in)."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

APRIL, MAY, JUNE, JULY = (f"5549-2016-0{month}-20" for month in (4, 5, 6, 7))
U, V = "554901", "554902"
SPAN = {"from_month": "2016-04", "to_month": "2016-07"}


def world(decides: dict[str, tuple[Decided, ...]], links: tuple[tuple[str, str], ...], **more: Any) -> World:
    """Meetings on the 20th of April to July; `links` name decisions as month/item/number."""
    papers = [Written(meeting[5:], decides=decided) for meeting, decided in decides.items()]
    return World(papers, links=tuple((later, earlier, False) for later, earlier in links), **more)


def two() -> tuple[Decided, ...]:
    return Decided((1, 1), "ক"), Decided((2, 1), "খ")


def statuses(of: World, **asked: Any) -> dict[str, str]:
    rows = ask(of, "decision_followup", **(SPAN | asked))
    return {row["decision_id"].removeprefix("5549-2016-"): row["status"] for row in rows}


MERGED = world(
    {APRIL: two(), MAY: (Decided((1, 1), "ক ও খ"),), JUNE: (Decided((1, 1), "ক ও খ"),)},
    ((f"{MAY}/1/1", f"{APRIL}/1/1"), (f"{MAY}/1/1", f"{APRIL}/2/1"), (f"{JUNE}/1/1", f"{MAY}/1/1")),
)
SPLIT = world(
    {APRIL: (Decided((1, 1), "ক ও খ"),), MAY: two(), JUNE: two()},
    (
        (f"{MAY}/1/1", f"{APRIL}/1/1"),
        (f"{MAY}/2/1", f"{APRIL}/1/1"),
        (f"{JUNE}/1/1", f"{MAY}/1/1"),
        (f"{JUNE}/2/1", f"{MAY}/2/1"),
    ),
    closings=((f"{JUNE}/1/1", JULY),),
)
SPLIT.papers.append(Written(JULY[5:]))


def test_decisions_that_merge_are_one_matter_from_the_day_they_do() -> None:
    before = ask(MERGED, "decision_chains", **SPAN, as_of="2016-05-19")
    assert table(before, "chain_id", "times_raised") == [(f"{APRIL}/1/1", 1), (f"{APRIL}/2/1", 1)]
    (row,) = ask(MERGED, "decision_chains", **SPAN)
    assert (row["times_raised"], row["first_raised_on"], row["open_decisions"]) == (3, "2016-04-20", 1)
    assert row["decision_ids"] == [f"{APRIL}/1/1", f"{APRIL}/2/1", f"{MAY}/1/1", f"{JUNE}/1/1"]
    assert statuses(MERGED) == {
        "06-20/1/1": "undated",
        "05-20/1/1": "repeated",
        "04-20/1/1": "repeated",
        "04-20/2/1": "repeated",
    }


def test_a_branch_that_ended_does_not_end_its_sister() -> None:
    (row,) = ask(SPLIT, "decision_chains", **SPAN)
    assert (row["status"], row["times_raised"], row["open_decisions"], row["text"]) == ("open", 3, 1, "খ")
    assert statuses(SPLIT) == {
        "06-20/1/1": "concluded",
        "06-20/2/1": "undated",
        "05-20/1/1": "repeated",
        "05-20/2/1": "repeated",
        "04-20/1/1": "repeated",
    }
    # Each month asked for by itself: what led to the branch that ended has ended, what led to both has not.
    assert statuses(SPLIT, from_month="2016-05", to_month="2016-05") == {
        "05-20/1/1": "concluded",
        "05-20/2/1": "undated",
    }
    assert statuses(SPLIT, from_month="2016-04", to_month="2016-04") == {"04-20/1/1": "undated"}


def test_a_matter_is_closed_when_its_last_branch_ends_and_tells_of_the_latest_end() -> None:
    SPLIT_ENDED = World(
        SPLIT.papers, links=SPLIT.links, closings=(*SPLIT.closings, (f"{JUNE}/2/1", JULY, "dropped", False))
    )
    (row,) = ask(SPLIT_ENDED, "decision_chains", **SPAN)
    assert (row["status"], row["closed_on"], row["ending"], row["closed_by"]) == (
        "closed",
        "2016-07-20",
        "dropped",
        "paper",
    )
    assert statuses(SPLIT_ENDED, from_month="2016-04", to_month="2016-04") == {"04-20/1/1": "concluded"}


@pytest.mark.parametrize("ending", ["done", "dropped", "superseded"])
def test_how_a_decision_ended_is_told(ending: str) -> None:
    ended = world({APRIL: two(), MAY: ()}, (), closings=((f"{APRIL}/1/1", MAY, ending, False),))
    (row,) = ask(ended, "decision_followup", **SPAN, decision_id=f"{APRIL}/1/1")
    assert (row["status"], row["ending"], row["closed_by"], row["closed_meeting_id"]) == (
        "concluded",
        ending,
        "paper",
        MAY,
    )
    (row,) = ask(ended, "decision_followup", **SPAN, as_of="2016-05-19", decision_id=f"{APRIL}/1/1")
    assert (row["status"], row["ending"]) == ("undated", None)


def test_a_decision_of_others_that_continues_one_passes_it_on() -> None:
    """June's decision for both is continued for one alone, then for both: of the other it is counted once."""
    both, one = (("uno", (U, V)),), (("uno", (U,)),)
    passed = world(
        {
            APRIL: (Decided((1, 1), who=both),),
            MAY: (Decided((1, 1), who=one),),
            JUNE: (Decided((1, 1), who=both),),
        },
        ((f"{MAY}/1/1", f"{APRIL}/1/1"), (f"{JUNE}/1/1", f"{MAY}/1/1")),
    )
    assert statuses(passed, upazilas=[V]) == {"06-20/1/1": "undated", "04-20/1/1": "repeated"}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"upazilas": [V]}, {"07-20/1/1": "undated", "04-20/1/1": "repeated"}),
        ({"upazilas": [V], "to_month": "2016-06"}, {"04-20/1/1": "undated"}),
        ({"upazilas": [U]}, {"07-20/1/1": "undated", "06-20/1/1": "repeated", "04-20/1/1": "repeated"}),
        ({"upazilas": [U, V], "to_month": "2016-05"}, {"04-20/1/1": "undated"}),
    ],
)
def test_it_is_passed_on_through_several_decisions_also_one_that_names_nobody(
    asked: dict[str, Any], expected: dict[str, str]
) -> None:
    both, one = (("uno", (U, V)),), (("uno", (U,)),)
    passed = world(
        {
            APRIL: (Decided((1, 1), who=both),),
            MAY: (Decided((1, 1), who=(("dc", ()),)),),
            JUNE: (Decided((1, 1), who=one),),
            JULY: (Decided((1, 1), who=both),),
        },
        ((f"{MAY}/1/1", f"{APRIL}/1/1"), (f"{JUNE}/1/1", f"{MAY}/1/1"), (f"{JULY}/1/1", f"{JUNE}/1/1")),
    )
    assert statuses(passed, **asked) == expected


@pytest.mark.parametrize(
    ("verdict", "chains"),
    [
        (None, [(2, True)]),
        ("confirmed", [(2, False)]),
        ("rejected", [(1, False), (1, False)]),
    ],
)
def test_a_doubtful_link_counts_until_a_person_rejects_it(verdict: str | None, chains: list[tuple[int, bool]]) -> None:
    linked = World(
        [Written(APRIL[5:], decides=(Decided(),)), Written(MAY[5:], decides=(Decided(),))],
        links=((f"{MAY}/1/1", f"{APRIL}/1/1", True),),
        verdicts=((f"{MAY}/1/1", "link", f"{APRIL}/1/1", verdict),) if verdict else (),
    )
    assert table(ask(linked, "decision_chains", **SPAN), "times_raised", "doubtful_link") == chains


def test_a_link_by_hand_counts_and_one_to_a_later_or_an_unknown_decision_does_not() -> None:
    decides = {APRIL: two(), MAY: two()}
    by_hand = world(
        decides,
        (),
        verdicts=(
            (f"{MAY}/1/1", "link", f"{APRIL}/1/1", "added"),
            (f"{APRIL}/2/1", "link", f"{MAY}/2/1", "added"),
            (f"{MAY}/2/1", "link", f"{APRIL}/9/9", "added"),
        ),
    )
    rows = ask(by_hand, "decision_chains", **SPAN)
    assert table(rows, "decision_ids", "doubtful") == [
        ([f"{APRIL}/1/1", f"{MAY}/1/1"], False),
        ([f"{APRIL}/2/1"], False),
        ([f"{MAY}/2/1"], False),
    ]


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [(None, ("concluded", True)), ("confirmed", ("concluded", False)), ("rejected", ("undated", False))],
)
def test_doubtful_words_that_end_a_decision_count_until_a_person_rejects_them(
    verdict: str | None, expected: tuple[str, bool]
) -> None:
    ended = world(
        {APRIL: (Decided(),), MAY: ()},
        (),
        closings=((f"{APRIL}/1/1", MAY, "done", True),),
        verdicts=((f"{APRIL}/1/1", "closing", MAY, verdict),) if verdict else (),
    )
    assert table(ask(ended, "decision_followup", **SPAN), "status", "doubtful_end") == [expected]


@pytest.mark.parametrize(
    ("text", "due_on", "standing"),
    [
        ("উপজেলা টিমের সভা প্রতি মাসের ১০ তারিখের মধ্যে আয়োজন করতে হবে।", "2016-04-01", True),
        ("ফেসবুক গ্রুপে নিয়মিত পোস্ট দিতে হবে।", None, True),
        ("নিয়মিত সভার তালিকা ৩০/০৪/২০১৬ তারিখের মধ্যে প্রেরণ করতে হবে।", "2016-04-01", False),
        ("তালিকা প্রেরণ করতে হবে।", "2016-04-01", False),
    ],
)
def test_a_standing_rule_is_told_from_a_task_and_never_overdue(text: str, due_on: str | None, standing: bool) -> None:
    rule = world({APRIL: (Decided(text=text, due_on=due_on, carried_over=True),)}, ())
    rows = ask(rule, "decision_followup", **SPAN)
    assert table(rows, "standing", "status") == [(standing, "undated" if standing else "overdue")]
    assert len([row for row in ask(rule, "overdue", **SPAN) if row["what"] == "decision"]) == (not standing)


@pytest.mark.parametrize(("ending", "cited"), [("done", True), ("dropped", False), ("superseded", False)])
def test_a_reminder_does_not_cite_a_decision_that_was_dropped(ending: str, cited: bool) -> None:
    asks = Decided((2, 1), "কার্যবিবরণী প্রেরণ করতে হবে", "upazila_meeting", who=(("uno", (U,)),))
    missing = Said("minutes_received", U, value=False, month="2016-04")
    told = World(
        [Written(APRIL[5:], decides=(asks,)), Written(JUNE[5:], (missing,))],
        closings=((f"{APRIL}/2/1", JUNE, ending, False),),
    )
    (row,) = ask(told, "owed_by_upazila", **SPAN)
    assert (row["decision_id"] == f"{APRIL}/2/1") == cited


ENTERED = world({APRIL: two(), MAY: ()}, (), entries=((f"{APRIL}/1/1", "done 2016-05-02 স্মারক ১২", "তালিকা পাঠানো হয়েছে"),))
ROW = ("5549", None, "2016-04-01", 1, None, "done", "2016-05-02", "স্মারক ১২", "তালিকা পাঠানো হয়েছে")


@pytest.mark.parametrize(
    "entered",
    [ENTERED, World(ENTERED.papers, registers=[("decision_entry", "progress", ROW)])],
    ids=["on the page", "in a register"],
)
def test_an_officers_entry_ends_a_decision_from_its_day_and_is_the_source(entered: World) -> None:
    one = {"decision_id": f"{APRIL}/1/1"}
    assert table(ask(entered, "decision_followup", **SPAN, **one, as_of="2016-05-01"), "status") == [("undated",)]
    told = table(ask(entered, "decision_followup", **SPAN, **one), "status", "closed_on", "closed_by", "closed_quote")
    assert told == [("concluded", "2016-05-02", "entry", "তালিকা পাঠানো হয়েছে")]
    assert ask(entered, "decision_contradictions", **SPAN) == []


def test_an_entry_that_it_is_dropped_or_done_in_part() -> None:
    entries = ((f"{APRIL}/1/1", "dropped 2016-05-02", "প্রয়োজন নেই"), (f"{APRIL}/2/1", "partly 2016-05-02", "৫টি"))
    rows = ask(world({APRIL: two()}, (), entries=entries), "decision_followup", **SPAN)
    assert table(rows, "status", "ending", "progress_by", "progress_on", "progress_quote") == [
        ("concluded", "dropped", None, None, None),
        ("undated", None, "entry", "2016-05-02", "৫টি"),
    ]


def test_a_later_paper_that_takes_it_again_contradicts_the_entry() -> None:
    again = World(
        [Written(APRIL[5:], decides=two()), Written(JUNE[5:], decides=(Decided((1, 1), "ক", carried_over=True),))],
        links=((f"{JUNE}/1/1", f"{APRIL}/1/1", False),),
        entries=((f"{APRIL}/1/1", "done 2016-05-02", "হয়েছে"),),
    )
    found = ask(again, "decision_contradictions", **SPAN)
    assert table(found, "decision_id", "state", "disagreement", "said", "said_on") == [
        (f"{APRIL}/1/1", "done", "taken_again", "ক", "2016-06-20")
    ]
    assert statuses(again) == {"06-20/1/1": "undated", "04-20/1/1": "repeated", "04-20/2/1": "undated"}


@pytest.mark.parametrize(
    "row",
    [
        ("5549", None, "2016-04-01", 9, None, "done", "2016-05-02", None, None),
        ("5549", None, "2016-04-01", 1, 2, "done", "2016-05-02", None, None),
        ("5549", None, "2016-03-01", 1, None, "done", "2016-05-02", None, None),
        ("5549", "554901", "2016-04-01", 1, None, "done", "2016-05-02", None, None),
        ("5549", None, "2016-04-01", 1, None, "done", "2016-04-19", None, None),
    ],
    ids=["no such item", "no such number", "no such meeting", "another team", "before the meeting"],
)
def test_an_entry_whose_decision_is_not_found_is_listed(row: tuple[object, ...]) -> None:
    lost = World([Written(APRIL[5:], decides=two())], registers=[("decision_entry", "progress", row)])
    rejected = table(ask(lost, "rejected"), "path", "place", "code")
    assert rejected == [("registers/progress.xlsx", "S!2", "register_no_such_decision")]
    assert set(statuses(lost).values()) == {"undated"}


def test_an_end_told_after_a_decision_was_taken_up_again_ends_the_one_that_took_it_up() -> None:
    once = (Decided((1, 1), "ক"),)
    tied = world(
        {APRIL: once, MAY: once, JUNE: (Decided((1, 1), "অন্য"),)},
        ((f"{MAY}/1/1", f"{APRIL}/1/1"),),
        closings=((f"{APRIL}/1/1", JUNE),),
    )
    assert statuses(tied) == {"06-20/1/1": "undated", "05-20/1/1": "concluded", "04-20/1/1": "repeated"}
    assert statuses(tied, as_of="2016-06-19")["05-20/1/1"] == "undated"
    (row,) = [row for row in ask(tied, "decision_chains", **SPAN) if row["times_raised"] == 2]
    assert (row["status"], row["open_decisions"]) == ("closed", 0)
