"""Work plans by team and district."""

from typing import Any

from tests.queries.small_world import World, ask, first, table

U = "554901"
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
