"""Trainings planned, moved and held, of upazilas and of the district itself: what is overdue, and since when."""

from typing import Any

import pytest

from tests.queries.small_world import PlaceSaid, Said, World, Written, first

D, U = "5549", "554901"
Row = tuple[str, str, tuple[Any, ...]]


def training(
    planned: str | None,
    held: str | None = None,
    moved: str | None = None,
    upazila: str | None = U,
    topic: str | None = None,
    *,
    undated: bool = False,
    file: str = "a",
) -> Row:
    months = (planned and first(planned), moved and first(moved))
    return "training_entry", file, (D, upazila, held, undated, topic, 20, *months, 2, 9)


def known(registers: list[Row], *papers: Written, day: str = "2016-12-31") -> list[tuple[Any, ...]]:
    """Place, planned month, months it was moved to, day held, status, overdue, months overdue; as known on a day."""
    world = World(list(papers), registers=registers)
    with world.open(day) as connection:
        rows = connection.execute(
            "select upazila_code, planned_month, moves, held_on, status, is_overdue, months_overdue from known_training"
        ).fetchall()
    return [
        (code, month and f"{month:%Y-%m}", [f"{m:%Y-%m}" for m in moves], held and held.isoformat(), *rest)
        for code, month, moves, held, *rest in rows
    ]


# The July paper: a training planned for July was not held, and is to be held in August. Told before July is over.
JULY = Written(
    "2016-07-26",
    of_places=(
        PlaceSaid("training_planned", "2016-07"),
        PlaceSaid("training_held", "2016-07", value=False),
        PlaceSaid("training_moved", "2016-07", to_month="2016-08"),
    ),
)
AUGUST = Written(
    "2016-08-28",
    of_places=(
        PlaceSaid("training_planned", "2016-08"),
        PlaceSaid("training_held", "2016-08", value=False),
        PlaceSaid("training_moved", "2016-08", to_month="2016-09"),
    ),
)
SEPTEMBER = Written("2016-09-28", of_places=(PlaceSaid("training_held", "2016-09", day="2016-09-20"),))


@pytest.mark.parametrize(
    ("papers", "day", "expected"),
    [
        ([JULY], "2016-07-25", []),
        ([JULY], "2016-07-31", [(None, "2016-07", ["2016-08"], None, "not_received", False, None)]),
        ([JULY], "2016-08-01", [(None, "2016-07", ["2016-08"], None, "not_received", True, 0)]),
        ([JULY, AUGUST], "2016-12-31", [(None, "2016-07", ["2016-08", "2016-09"], None, "not_received", True, 1)]),
        (
            [JULY, AUGUST, SEPTEMBER],
            "2016-12-31",
            [(None, "2016-07", ["2016-08", "2016-09"], "2016-09-20", "late", False, None)],
        ),
    ],
    ids=["not told yet", "due day not passed", "overdue since July", "moved twice", "held in the end"],
)
def test_a_training_that_was_moved_stays_overdue_by_its_first_month(
    papers: list[Written], day: str, expected: list[tuple[Any, ...]]
) -> None:
    assert known([], *papers, day=day) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([training("2016-03", "2016-03-09")], [("2016-03", "2016-03-09", "on_time", False)]),
        ([training("2016-03", "2016-05-09", moved="2016-04")], [("2016-03", "2016-05-09", "late", False)]),
        ([training("2016-03", undated=True)], [("2016-03", None, "received", False)]),
        ([training("2016-03")], [("2016-03", None, "not_received", True)]),
        ([training("2017-03")], []),
        ([training("2016-12")], [("2016-12", None, "not_due_yet", False)]),
        (
            [training("2016-03", topic="portal"), training("2016-03", "2016-03-09", topic="service")],
            [("2016-03", "2016-03-09", "on_time", False), ("2016-03", None, "not_received", True)],
        ),
    ],
    ids=["in time", "late", "day not known", "blank", "of a month to come", "not due", "two topics of a month"],
)
def test_a_registers_row_speaks_of_the_training_it_names(rows: list[Row], expected: list[tuple[Any, ...]]) -> None:
    assert [(row[1], row[3], row[4], row[5]) for row in known(rows)] == expected


def test_a_day_that_names_no_plan_meets_the_oldest_one_due_and_another_is_held_without_one() -> None:
    rows = [training("2016-05"), training("2016-09"), training(None, "2016-03-02"), training(None, "2016-07-09")]
    assert [(row[1], row[3], row[4]) for row in known(rows)] == [
        ("2016-05", "2016-07-09", "late"),
        ("2016-09", None, "not_received"),
        (None, "2016-03-02", "received"),
    ]


def test_minutes_and_register_that_agree_are_one_training_and_a_later_no_leaves_the_day() -> None:
    said = Written("2016-07-26", (Said("training_held", U, day="2016-07-09"),))
    no = Written("2016-08-26", (Said("training_held", U, value=False),))
    rows = [training("2016-07", "2016-07-09")]
    assert known(rows, said, no) == [(U, "2016-07", [], "2016-07-09", "on_time", False, None)]


def test_what_minutes_say_of_no_plan_is_not_overdue() -> None:
    no = Written("2016-08-26", (Said("training_held", U, value=False),))
    assert known([], no) == []
    assert known([training("2016-07")], no) == [(U, "2016-07", [], None, "not_received", True, 1)]
