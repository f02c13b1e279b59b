"""The overview's measures, what is overdue, and the sentences behind a figure."""

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W, X = "554901", "554902", "554903", "552701"

MAY = Written("2016-05-26", (Said("minutes_received", U, day="2016-05-29"),), decides=(Decided(topic="confirmation"),))
JUNE = Written(
    "2016-06-26", (Said("minutes_received", U), Said("minutes_received", V, value=False)), decides=(Decided(),)
)
JULY = Written(
    "2016-07-26",
    (
        Said("minutes_received", U, day="2016-07-28"),
        Said("minutes_received", V, value=False),
        Said("meeting_held", U, value=False),
        Said("dialogue_planned", U, month="2016-03"),
        Said("dialogue_planned", U, month="2016-07"),
        Said("dialogue_held", U, day="2016-03-10", month="2016-03"),
        Said("idea_submitted", U, count=1),
    ),
    decides=(
        Decided((1, 1), topic="confirmation"),
        Decided((2, 1), carried_over=True, due_on="2016-07-21", who=(("uno", (U,)),)),
        Decided((3, 1), due_on="2016-08-31", who=(("uno", (V,)),)),
    ),
)
WORLD = World([MAY, JUNE, JULY])
COUNTS = ("measure", "done", "expected", "on_time", "late", "unknown", "not_due_yet")
BEFORE = ("measure", "done_before", "expected_before", "rate_before")


def test_each_measure_counts_what_was_done_of_what_was_expected() -> None:
    rows = ask(WORLD, "overview", district="5549", as_of="2016-07-31")
    # Minutes: U on time, V no, W silent past the 28th. Meetings: U no. Dialogues: March held, July due on the 31st;
    # V and W have no known plan. Ideas: U; the others' month ends today. Decisions: two open of three.
    assert table(rows, *COUNTS, "rate") == [
        ("minutes_received", 1, 2, 1, 0, 1, 0, 0.5),
        ("meeting_held", 0, 1, 0, 0, 2, 0, 0.0),
        ("dialogue_held", 1, 1, 1, 0, 2, 1, 1.0),
        ("idea_submitted", 1, 1, 0, 0, 0, 2, 1.0),
        ("decision_open", 2, 3, None, None, 0, 1, 2 / 3),
    ]


def test_beside_the_month_before() -> None:
    rows = ask(WORLD, "overview", district="5549", as_of="2016-07-31")
    assert table(rows, *BEFORE) == [
        ("minutes_received", 1, 2, 0.5),
        ("meeting_held", 0, 0, None),
        ("dialogue_held", 1, 1, 1.0),
        ("idea_submitted", 0, 0, None),
        ("decision_open", 1, 1, 1.0),
    ]


def test_two_months_stand_beside_the_two_before() -> None:
    rows = ask(WORLD, "overview", district="5549", from_month="2016-07", to_month="2016-08", as_of="2016-12-31")
    assert table(rows[:1], "done", "expected", *BEFORE) == [(1, 2, "minutes_received", 2, 3, 2 / 3)]
    assert table(rows[-1:], "done", "expected", *BEFORE) == [(2, 3, "decision_open", 1, 2, 0.5)]


def test_upazilas_narrow_every_measure_decisions_by_those_responsible() -> None:
    rows = ask(WORLD, "overview", upazilas=[V], as_of="2016-07-31")
    assert table(rows, "measure", "done", "expected") == [
        ("minutes_received", 0, 1),
        ("meeting_held", 0, 0),
        ("dialogue_held", 0, 0),
        ("idea_submitted", 0, 0),
        ("decision_open", 1, 1),
    ]


def test_where_nothing_is_known_no_rate_is_claimed() -> None:
    rows = ask(World(), "overview", district="5549")
    assert table(rows, *COUNTS, "rate", "rate_before") == [
        ("minutes_received", 0, 0, 0, 0, 3, 0, None, None),
        ("meeting_held", 0, 0, 0, 0, 3, 0, None, None),
        ("dialogue_held", 0, 0, 0, 0, 3, 0, None, None),
        ("idea_submitted", 0, 0, 0, 0, 3, 0, None, None),
        ("decision_open", 0, 0, None, None, 0, 0, None, None),
    ]


def test_overdue_lists_what_a_source_misses_past_its_due_day_the_oldest_first() -> None:
    papers = [
        Written(
            "2016-07-30",
            (
                Said("minutes_received", V, value=False),
                Said("meeting_held", V, value=False),
                Said("dialogue_planned", U, month="2016-05"),
                Said("dialogue_held", U, value=False),
                Said("minutes_received", X, value=False),
            ),
            decides=(
                Decided((2, 1), "তাগিদ", carried_over=True, due_on="2016-07-21"),
                Decided((3, 1), due_on="2016-07-20"),
            ),
        )
    ]
    rows = ask(World(papers), "overdue", district="5549")
    assert table(rows, "what", "upazila_code", "month", "since", "stated_on", "decision_id", "text") == [
        ("dialogue_held", U, "2016-05-01", "2016-05-31", "2016-07-30", None, None),
        ("meeting_held", V, "2016-07-01", "2016-07-10", "2016-07-30", None, None),
        ("decision", None, "2016-07-01", "2016-07-21", "2016-07-30", "5549-2016-07-30/2/1", "তাগিদ"),
        ("minutes_received", V, "2016-07-01", "2016-07-28", "2016-07-30", None, None),
    ]


def test_an_overdue_decision_bears_the_place_of_the_team_that_took_it() -> None:
    undone = Decided((1, 1), carried_over=True, due_on="2016-07-10")
    papers = [Written("2016-07-20", decides=(undone,), upazila=U), Written("2016-07-26", decides=(undone,))]
    assert sorted(table(ask(World(papers), "overdue", district="5549"), "team_code")) == [("5549",), (U,)]


def test_nothing_is_overdue_on_its_due_day_nor_where_no_source_speaks_nor_without_a_deadline() -> None:
    no = World([Written("2016-07-26", (Said("minutes_received", V, value=False),))]).open()
    assert ask(no, "overdue", district="5549", as_of="2016-07-28") == []
    assert ask(World(), "overdue", district="5549") == []
    unruled = World([Written("2016-07-26", (Said("minutes_received", X, value=False),), district="5527")])
    assert ask(unruled, "overdue", district="5527") == []


def test_evidence_is_every_fact_of_the_kind_months_and_places_asked_for_with_its_words() -> None:
    papers = [
        Written(
            "2016-07-26",
            (Said("minutes_received", U, quote="পাওয়া গেছে"), Said("minutes_received", X), Said("meeting_held", U)),
        ),
        Written("2016-08-26", (Said("minutes_received", U, value=False, month="2016-07"), Said("minutes_received", U))),
    ]
    rows = ask(World(papers), "evidence", kind="minutes_received", district="5549")
    assert table(rows, "fact_id", "value", "quote", "path", "known_on") == [
        ("5549-2016-07-26#1", True, "পাওয়া গেছে", "minutes/5549-2016-07-26.txt", "2016-07-26"),
        ("5549-2016-08-26#1", False, "কথা", "minutes/5549-2016-08-26.txt", "2016-08-26"),
    ]
    early = ask(World(papers), "evidence", kind="minutes_received", district="5549", as_of="2016-08-25")
    assert table(early, "fact_id") == [("5549-2016-07-26#1",)]


def test_evidence_tells_what_counts_as_missing_from_words_that_others_have_overtaken() -> None:
    papers = [
        Written("2016-07-26", tuple(Said("minutes_received", each, value=each == W) for each in (U, V, W))),
        Written(
            "2016-08-26",
            (Said("minutes_received", U, month="2016-07"), Said("minutes_received", W, value=False, month="2016-07")),
        ),
    ]
    rows = ask(World(papers), "evidence", kind="minutes_received", district="5549")
    assert table(rows, "upazila_code", "value", "is_overtaken", "standing") == [
        (U, False, True, 2),
        (U, True, False, 3),
        (V, False, False, 1),
        (W, True, True, 2),
        (W, False, False, 1),
    ]


def test_of_a_months_ideas_a_yes_is_not_overtaken_by_another_campaigns_no() -> None:
    papers = [Written("2016-07-26", (Said("idea_submitted", U), Said("idea_submitted", V, value=False)))]
    rows = ask(World(papers), "evidence", kind="idea_submitted", district="5549")
    assert table(rows, "upazila_code", "is_overtaken") == [(U, False), (V, False)]


def test_evidence_of_a_dialogue_holds_its_plan_and_what_was_said_in_the_plan_year() -> None:
    papers = [
        Written("2016-01-26", (Said("dialogue_planned", U, month="2016-03"),)),
        Written("2016-07-26", (Said("dialogue_held", U, value=False),)),
        Written("2017-01-26", (Said("dialogue_held", U, day="2016-12-20", month="2017-01"),)),
        Written("2017-07-26", (Said("dialogue_held", U, value=False), Said("dialogue_held", V))),
    ]
    world = World(papers).open()
    rows = ask(world, "evidence", kind="dialogue_held", upazilas=[U], as_of="2017-12-31")
    assert table(rows, "fact_id", "kind") == [
        ("5549-2016-01-26#1", "dialogue_planned"),
        ("5549-2016-07-26#1", "dialogue_held"),
        ("5549-2017-01-26#1", "dialogue_held"),
    ]
    assert table(ask(world, "dialogue_plans", upazilas=[U], as_of="2017-12-31"), "status", "held_on") == [
        ("late", "2016-12-20")
    ]


def test_an_inferred_fact_leads_to_the_sentence_it_follows_from() -> None:
    papers = [Written("2016-07-26", (Said("meeting_held", U, value=False, quote="সভা হয়নি"),))]
    rows = ask(World(papers), "evidence", kind="minutes_received")
    assert table(rows, "fact_id", "inferred", "quote", "item_no") == [("5549-2016-07-26#1/minutes", True, "সভা হয়নি", 3)]


def test_a_plan_of_the_month_asked_for_is_not_one_of_the_months_before() -> None:
    paper = Written("2016-07-26", (Said("dialogue_planned", U, month="2016-07"), Said("dialogue_held", U, value=False)))
    rows = ask(World([paper]), "overview", district="5549")
    assert table(rows, "measure", "expected", "expected_before")[2] == ("dialogue_held", 1, 0)
