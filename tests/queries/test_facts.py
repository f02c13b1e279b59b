"""What follows from what is said: meetings not held, and an upazila's own papers."""

from tests.queries.small_world import Said, World, Written, ask, table

U, V = "554901", "554902"
NOT_HELD = Said("meeting_held", U, value=False, reason="ইউএনও বদলি", doubtful=True)


def test_a_meeting_not_held_makes_its_minutes_not_received_with_the_reason() -> None:
    rows = ask(World([Written("2016-07-26", (NOT_HELD,))]), "upazila_months", upazilas=[U])
    assert table(rows, "status", "inferred", "doubtful", "reason", "stated_on") == [
        ("not_received", True, True, "ইউএনও বদলি", "2016-07-26")
    ]


def test_not_where_the_same_paper_speaks_of_the_minutes() -> None:
    paper = Written("2016-07-26", (NOT_HELD, Said("minutes_received", U)))
    rows = ask(World([paper]), "upazila_months", upazilas=[U])
    assert table(rows, "status", "inferred", "in_conflict", "facts") == [("received", False, True, 1)]


def test_what_a_paper_says_of_another_month_or_upazila_does_not_hinder_it() -> None:
    paper = Written("2016-07-26", (NOT_HELD, Said("minutes_received", U, month="2016-06"), Said("minutes_received", V)))
    rows = ask(World([paper]), "upazila_months", upazilas=[U], from_month="2016-06")
    assert table(rows, "month", "status") == [("2016-06-01", "received"), ("2016-07-01", "not_received")]


def test_a_meeting_that_was_held_says_nothing_of_its_minutes() -> None:
    rows = ask(World([Written("2016-07-26", (Said("meeting_held", U),))]), "upazila_months", upazilas=[U])
    assert table(rows, "status", "facts") == [("no_data", 0)]


def test_an_upazilas_own_paper_is_itself_received() -> None:
    world = World([Written("2016-07-09", upazila=U)]).open()
    before = ask(world, "upazila_months", district="5549", upazilas=[U, V], as_of="2016-07-08")
    after = ask(world, "upazila_months", district="5549", upazilas=[U, V], as_of="2016-07-31")
    assert table(before, "upazila_code", "status") == [(U, "not_due_yet"), (V, "not_due_yet")]
    assert table(after, "upazila_code", "status", "inferred") == [(U, "received", True), (V, "no_data", False)]
    evidence = ask(world, "evidence", kind="minutes_received")
    assert table(evidence, "upazila_code", "origin", "path") == [(U, "own_paper", "minutes/554901-2016-07-09.txt")]


def test_an_own_paper_stands_beside_a_districts_no() -> None:
    # The district said no on 26 July; the paper of 9 July is in the house: said yes before, so a contradiction, marked.
    papers = [Written("2016-07-09", upazila=U), Written("2016-07-26", (Said("minutes_received", U, value=False),))]
    rows = ask(World(papers), "upazila_months", upazilas=[U])
    assert table(rows, "status", "in_conflict", "facts") == [("received", True, 2)]
