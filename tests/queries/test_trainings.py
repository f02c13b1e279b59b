"""Trainings planned, moved and held, of upazilas and of the district itself: what is overdue, and since when."""

from typing import Any

import pytest

from tests.queries.small_world import PlaceSaid, Said, World, Written, ask, first, table

D, U = "5549", "554901"
YEAR = {"district": D, "from_month": "2016-01", "to_month": "2016-12"}
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


JULY_TO_AUGUST = training("2016-07", moved="2016-08", topic="=1+1")


@pytest.mark.parametrize(
    ("rows", "said", "expected"),
    [
        (
            [JULY_TO_AUGUST, training("2016-07", moved="2016-09", topic="ই-নথি"), training("2016-08", topic="portal")],
            (),
            [("2016-07", ["2016-08"]), ("2016-07", ["2016-09"]), ("2016-08", [])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-07", moved="2016-09", topic="=1+1")],
            (),
            [("2016-07", ["2016-08", "2016-09"])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-08", moved="2016-10", topic="ই-নথি")],
            (),
            [("2016-07", ["2016-08"]), ("2016-08", ["2016-10"])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-07", topic="ই-নথি")],
            (PlaceSaid("training_moved", "2016-07", U, to_month="2016-08"),),
            [("2016-07", ["2016-08"]), ("2016-07", [])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-06", moved="2016-08", topic="ই-নথি")],
            (PlaceSaid("training_moved", "2016-08", U, to_month="2016-10"),),
            [("2016-06", ["2016-08", "2016-10"]), ("2016-07", ["2016-08"])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-06", moved="2016-08", topic="ই-নথি")],
            (PlaceSaid("training_moved", "2016-08", U, to_month="2016-10", topic="=1+1"),),
            [("2016-06", ["2016-08"]), ("2016-07", ["2016-08", "2016-10"])],
        ),
        (
            [JULY_TO_AUGUST, training("2016-08", topic="ই-নথি")],
            (PlaceSaid("training_moved", "2016-08", U, to_month="2016-10"),),
            [("2016-07", ["2016-08"]), ("2016-08", ["2016-10"])],
        ),
    ],
    ids=[
        *("two topics of a month", "two rows of a topic", "a month that another was moved to", "a paper says it too"),
        *("a paper moves the oldest on", "a paper moves its topic on", "a paper moves that of the month"),
    ],
)
def test_moves_are_counted_for_each_training_by_month_and_topic(
    rows: list[Row], said: tuple[PlaceSaid, ...], expected: list[tuple[Any, ...]]
) -> None:
    assert [(row[1], row[2]) for row in known(rows, Written("2016-09-26", of_places=said))] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [training("2016-07", topic="ই-নথি"), training(None, "2016-08-10", topic="portal")],
            [("2016-07", None, "not_received"), (None, "2016-08-10", "received")],
        ),
        (
            [training("2016-07", topic="ই-নথি"), training(None, "2016-08-10", topic="ই নথি।")],
            [("2016-07", "2016-08-10", "late")],
        ),
        ([training("2016-07", topic="ই-নথি"), training(None, "2016-08-10")], [("2016-07", "2016-08-10", "late")]),
        ([training("2016-07"), training(None, "2016-08-10", topic="portal")], [("2016-07", "2016-08-10", "late")]),
        (
            [
                training("2016-06", topic="ই-নথি"),
                training("2016-07", topic="portal"),
                training(None, "2016-08-10"),
                training(None, "2016-08-20", topic="ই-নথি"),
            ],
            [("2016-06", "2016-08-20", "late"), ("2016-07", "2016-08-10", "late")],
        ),
        (
            [training("2016-07", "2016-07-09", topic="ই-নথি"), training(None, "2016-07-09", topic="portal")],
            [("2016-07", "2016-07-09", "on_time"), (None, "2016-07-09", "received")],
        ),
        (
            [training(None, "2016-07-09", topic="ই-নথি"), training(None, "2016-07-09", topic="portal")],
            [(None, "2016-07-09", "received"), (None, "2016-07-09", "received")],
        ),
        (
            [training("2016-07", "2016-07-09"), training("2016-07", "2016-07-09", topic="portal")],
            [("2016-07", "2016-07-09", "on_time")],
        ),
    ],
    ids=[
        *("another topic", "the same, written otherwise", "a row without a topic", "a plan without a topic"),
        *("a plan of its topic first", "another on one day", "two on one day", "the row without a topic is that row"),
    ],
)
def test_a_training_of_another_topic_meets_no_plan(rows: list[Row], expected: list[tuple[Any, ...]]) -> None:
    assert [(row[1], row[3], row[4]) for row in known(rows)] == expected


@pytest.mark.parametrize(
    ("registered", "topics", "plans"),
    [
        ([], ("ই-নথি", "portal"), 2),
        ([], ("নাগরিক সেবায় উদ্ভাবন", "নাগরিক সেবায় উন্নাবন"), 1),
        ([], ("উদ্ভাবন, ব্যাচ ১", "উদ্ভাবন, ব্যাচ ২"), 2),
        ([training("2016-07", "2016-07-09", upazila=None, topic="ই-নথি")], ("ই-নথি", None), 1),
        ([training("2016-07", "2016-07-09", upazila=None)], ("ই-নথি", None), 1),
    ],
    ids=["two topics", "one, misread", "two numbers", "as in the register", "the register names none"],
)
def test_the_districts_own_of_a_month_are_two_where_papers_name_two_topics(
    registered: list[Row], topics: tuple[str | None, ...], plans: int
) -> None:
    paper = Written(
        "2016-07-26", of_places=tuple(PlaceSaid("training_planned", "2016-07", topic=topic) for topic in topics)
    )
    told = known(registered, paper)
    assert [row[1] for row in told] == ["2016-07"] * plans
    assert [row[3] for row in told if row[3]] == ["2016-07-09"] * len(registered)


def test_rows_that_hold_one_training_on_two_days_are_listed_and_the_earlier_day_counts() -> None:
    rows = [
        training("2016-07", "2016-08-05", topic="service"),
        training("2016-07", "2016-07-20", topic="Service"),
        training("2016-07", "2016-07-22", topic="portals"),
        training("2016-09", "2016-09-02"),
        training("2016-09", "2016-09-02"),
        training("2016-10", "2016-10-02"),
        training("2016-10"),
    ]
    listed = ask(World(registers=rows), "register_conflicts", **YEAR)
    assert table(listed, "what", "day", "title", "held_on", "stands") == [
        ("training", "2016-07-01", "service", "2016-08-05", False),
        ("training", "2016-07-01", "Service", "2016-07-20", True),
    ]
    assert [row[3] for row in known(rows) if row[1] == "2016-07"] == ["2016-07-20", "2016-07-22"]


def grid(registers: list[Row], *papers: Written, **asked: Any) -> dict[str, tuple[str, bool]]:
    """Status and whether overdue by month, of the trainings in an upazila's grid."""
    rows = ask(World(list(papers), registers=registers), "upazila_kinds", upazilas=[U], **(YEAR | asked))
    return {row["month"][:7]: (row["status"], row["is_overdue"]) for row in rows if row["kind"] == "training_held"}


@pytest.mark.parametrize("day", ["2016-03-15", "2016-05-10", "2016-07-27", "2016-12-31"])
def test_the_grid_of_an_upazila_says_of_a_training_what_its_list_says(day: str) -> None:
    registers = [
        training("2016-02", "2016-02-20"),
        training("2016-03", moved="2016-05"),
        training("2016-04", "2016-05-02", topic="service"),
        training(None, "2016-01-09", topic="portal"),
        training("2016-11"),
    ]
    shown = grid(registers, JULY, as_of=day)
    places = ask(World([JULY], registers=registers), "upkeep", **(YEAR | {"as_of": day}))
    (listed,) = (row for row in places if row["upazila_code"] == U)
    planned = [month for month in shown if month != "2016-01"]
    assert [shown[month][0] for month in planned] == listed["training_strip"]
    overdue = [month for month, (_, is_overdue) in shown.items() if is_overdue]
    assert (overdue[0] if overdue else None) == (listed["overdue_since"] and listed["overdue_since"][:7])
    assert shown["2016-01"] == ("received", False)


def test_a_training_held_in_another_month_than_planned_is_in_the_grid_once() -> None:
    held = Written("2016-09-28", (Said("training_held", U, day="2016-09-20"),))
    assert grid([training("2016-08")], held) == {"2016-08": ("late", False)}
    assert grid([training("2016-03", "2016-04-09")]) == {"2016-03": ("late", False)}


def test_of_trainings_in_one_month_the_gravest_stands_in_the_grid() -> None:
    both = [training("2016-03", "2016-03-09", topic="a"), training("2016-03", topic="b")]
    assert grid(both) == {"2016-03": ("not_received", True)}


def test_what_no_plan_is_known_of_is_in_the_grid_as_the_sources_say() -> None:
    assert set(grid([], to_month="2016-03").values()) == {("no_data", False)}
    denied = Written("2016-07-26", (Said("training_held", U, value=False),))
    assert grid([], denied, from_month="2016-06", to_month="2016-07") == {
        "2016-06": ("no_data", False),
        "2016-07": ("not_received", False),
    }
    # A "no" of July is of the plan of May, and of none where all that is planned was held.
    assert grid([training("2016-05", moved="2016-06")], denied) == {"2016-05": ("not_received", True)}
    assert grid([training("2016-05", "2016-05-03")], denied) == {
        "2016-05": ("on_time", False),
        "2016-07": ("not_received", False),
    }
