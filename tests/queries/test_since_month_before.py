"""What changed since the month before: who is newly missing, who recovered, how many could be compared."""

from tests.queries.small_world import Said, World, Written, ask, table
from tests.queries.test_behind import U, V, W, together

JUNE = {"district": "5549", "month": "2016-06"}


def changes(world: World, **asked: str) -> list[tuple[object, ...]]:
    rows = ask(world, "since_month_before", **{**JUNE, **asked})
    return table(rows, "change", "upazila_code", "count")


def test_who_sent_before_and_is_missed_now_is_newly_missing_and_the_other_way_round_recovered() -> None:
    world = together(u="....+-", v="....-+", w="....++")
    assert changes(world) == [("missing", U, None), ("recovered", V, None), ("compared", None, 3)]


def test_nothing_is_said_of_an_upazila_of_which_one_of_the_months_is_not_known() -> None:
    world = together(u=".....-", v="....-.", w="....--")
    assert changes(world) == [("compared", None, 1)]


def test_a_no_older_than_the_due_day_makes_nobody_newly_missing_and_is_said_for_what_it_is() -> None:
    said = [Written("2016-05-29", (Said("minutes_received", W, True),))]
    early = Written("2016-06-20", (Said("minutes_received", W, False, month="2016-06"),))
    assert changes(World([*said, early])) == [("said_before", W, None), ("compared", None, 1)]


def test_a_status_changed_only_where_both_months_are_known() -> None:
    world = together(u="....+-", v=".....-", w="....--")
    rows = ask(world, "status_changes", **JUNE)
    assert table(rows, "kind", "upazila_code", "status_before", "status") == [
        ("minutes_received", U, "received", "not_received")
    ]
