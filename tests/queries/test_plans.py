"""Work plans by team and district, and what is known of team lists, portals and trainings."""

from typing import Any

from tests.queries.small_world import Said, World, Written, ask, first, table

U, V = "554901", "554902"
YEAR = {"district": "5549", "from_month": "2016-01", "to_month": "2016-12"}
COUNTS = ("planned_activities", "expected_activities", "done_activities", "overdue_activities", "early_activities")


def activity(name: str, month: str | None, done: str | None, upazila: str | None = U) -> tuple[str, str, Any]:
    return "activity", "a", ("5549", upazila, None, name, first(month) if month else None, done, False)


PLAN = [
    activity("in time", "2016-03", "2016-03-20"),
    activity("late", "2016-03", "2016-05-02"),
    activity("never", "2016-04", None),
    activity("early", "2016-12", "2016-06-01"),
    activity("to come", "2016-12", None),
    activity("of no month", None, None),
    activity("the district's own", "2016-02", None, upazila=None),
]


def test_done_is_of_the_activities_whose_month_is_over_and_early_ones_stand_apart() -> None:
    rows = ask(World(registers=PLAN), "activity_totals", **YEAR, as_of="2016-07-01")
    assert table(rows, "upazila_code", *COUNTS) == [(None, 1, 1, 0, 1, 0), (U, 5, 3, 2, 1, 1)]
    assert table(rows, "done_rate", "late_activities")[1] == (2 / 3, 1)


def test_districts_are_summed_and_upazilas_without_a_listed_activity_are_unknown_not_undone() -> None:
    rows = ask(World(registers=PLAN), "activity_sums", **YEAR, as_of="2016-07-01")
    assert table(rows, "district_code", *COUNTS, "planless_upazilas") == [
        ("5549", 6, 4, 2, 2, 1, 2),
        (None, 6, 4, 2, 2, 1, 2),
    ]


def test_without_any_plan_nothing_is_counted_and_every_upazila_is_unknown() -> None:
    rows = ask(World(), "activity_sums", **YEAR)
    assert table(rows, "expected_activities", "done_rate", "planless_upazilas")[-1] == (0, None, 3)


def test_list_and_portal_are_as_the_latest_source_says_and_what_nobody_says_is_unknown() -> None:
    registers = [
        ("roster_update", "a", (U, "2016-02-03", None)),
        ("portal_check", "a", (U, "2016-03-01", True, None)),
        ("portal_check", "a", (U, "2016-05-01", False, "old list")),
        ("training_entry", "a", (U, "2016-04-09", "service", 30)),
        ("training_entry", "b", (U, "2016-04-09", "service", 30)),
    ]
    paper = Written("2016-06-26", (Said("roster_updated", U, value=False),))
    world = World([paper], registers=registers)
    columns = (
        "roster_updated",
        "roster_updated_on",
        "portal_current",
        "portal_reason",
        "trainings",
        "last_training_on",
    )
    june = ask(world, "upkeep", **YEAR, as_of="2016-06-30")
    assert table(june, *columns)[:2] == [
        (False, "2016-02-03", False, "old list", 1, "2016-04-09"),
        (None, None, None, None, None, None),
    ]
    sums = ("updated_rosters", "known_rosters", "current_portals", "known_portals", "trainings", "trained_upazilas")
    assert table(ask(world, "upkeep_sums", **YEAR, as_of="2016-06-30"), "district_code", *sums) == [
        ("5549", 0, 1, 0, 1, 1, 1),
        (None, 0, 1, 0, 1, 1, 1),
    ]
    april = ask(world, "upkeep", **YEAR, as_of="2016-04-30")
    assert table(april, *columns)[0] == (True, "2016-02-03", True, None, 1, "2016-04-09")


def test_register_rows_are_listed_as_they_stand_the_newest_first() -> None:
    registers = [
        ("portal_check", "a", (U, "2016-05-01", False, "old list")),
        ("training_entry", "a", (V, "2016-06-09", "service", 30)),
    ]
    rows = ask(World(registers=registers), "upkeep_entries", **YEAR, as_of="2016-12-31")
    assert table(rows, "upazila_code", "kind", "done", "words", "participants", "path") == [
        (V, "training_held", True, "service", 30, "registers/a.xlsx"),
        (U, "portal_updated", False, "old list", None, "registers/a.xlsx"),
    ]
