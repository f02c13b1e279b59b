"""Each status of an upazila's month, in each of its ways."""

import pytest

from tests.queries.small_world import Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"


def minutes(upazila: str, value: bool = True, **more: object) -> Said:
    return Said("minutes_received", upazila, value, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "as_of", "status"),
    [
        # The rule: minutes with the district by the 28th.
        pytest.param(minutes(U, day="2016-07-27"), "2016-08-31", "on_time", id="received the day before the due day"),
        pytest.param(minutes(U, day="2016-07-28"), "2016-08-31", "on_time", id="received on the due day itself"),
        pytest.param(minutes(U, day="2016-07-29"), "2016-08-31", "late", id="received the day after"),
        pytest.param(minutes(U), "2016-08-31", "received", id="received, no day: never claimed on time"),
        pytest.param(minutes(U, value=False), "2016-07-26", "not_received", id="no, known before the due day"),
        pytest.param(minutes(U, value=False), "2016-08-31", "not_received", id="no, after the due day"),
        pytest.param(
            minutes(U, value=False), "2016-07-25", "not_due_yet", id="no, asked as of the day before it was said"
        ),
        pytest.param(minutes(V), "2016-07-27", "not_due_yet", id="silence before the due day"),
        pytest.param(minutes(V), "2016-07-28", "not_due_yet", id="silence on the due day"),
        pytest.param(minutes(V), "2016-07-29", "no_data", id="silence after the due day is unknown, not missed"),
    ],
)
def test_a_month_has_the_status_its_source_gives_it(said: Said, as_of: str, status: str) -> None:
    world = World([Written("2016-07-26", (said,))])
    rows = ask(world, "upazila_months", upazilas=[U], as_of=as_of)
    assert table(rows, "upazila_code", "month", "due_on", "status") == [(U, "2016-07-01", "2016-07-28", status)]


@pytest.mark.parametrize(
    ("says", "as_of", "status", "due_on"),
    [
        ((Said("minutes_received", "552701", day="2016-07-05"),), "2016-12-31", "received", None),
        ((), "2016-07-31", "not_due_yet", None),
        ((), "2016-08-01", "no_data", None),
    ],
    ids=[
        "a day without a rule claims no timeliness",
        "without a rule a month is due at its end",
        "and unknown after it",
    ],
)
def test_where_no_deadline_is_known_nothing_is_on_time_or_late(
    says: tuple[Said, ...], as_of: str, status: str, due_on: str | None
) -> None:
    world = World([Written("2016-07-26", says, district="5527")])
    rows = ask(world, "upazila_months", upazilas=["552701"], as_of=as_of)
    assert table(rows, "status", "due_on") == [(status, due_on)]


JULY_NO = Written("2016-07-26", (minutes(U, value=False, reason="সভা হয়নি"),))
AUGUST_YES = Written("2016-08-25", (minutes(U, month="2016-07"),))
AUGUST_LATE = Written("2016-08-25", (minutes(U, month="2016-07", day="2016-08-03"),))
AUGUST_DATED_BEFORE_THE_NO = Written("2016-08-25", (minutes(U, month="2016-07", day="2016-07-20"),))
JULY_YES = Written("2016-07-26", (minutes(U),))
JULY_DATED = Written("2016-07-26", (minutes(U, day="2016-07-20"),))
AUGUST_NO = Written("2016-08-25", (minutes(U, value=False, month="2016-07"),))
BOTH_AT_ONCE = Written("2016-07-26", (minutes(U), minutes(U, value=False)))


@pytest.mark.parametrize(
    ("papers", "as_of", "status", "in_conflict", "stated_on"),
    [
        pytest.param([JULY_NO, AUGUST_YES], "2016-08-24", "not_received", False, "2016-07-26", id="the no, until then"),
        pytest.param(
            [JULY_NO, AUGUST_YES], "2016-08-25", "received", False, "2016-08-25", id="yes after no: a late arrival"
        ),
        pytest.param([JULY_NO, AUGUST_LATE], "2016-12-31", "late", False, "2016-08-25", id="dated yes after no"),
        pytest.param(
            [JULY_NO, AUGUST_DATED_BEFORE_THE_NO],
            "2016-12-31",
            "on_time",
            True,
            "2016-08-25",
            id="a day before the no contradicts it: the day stands, marked",
        ),
        pytest.param(
            [JULY_YES, AUGUST_NO], "2016-12-31", "not_received", True, "2016-08-25", id="no after undated yes, marked"
        ),
        pytest.param(
            [JULY_DATED, AUGUST_NO], "2016-12-31", "on_time", True, "2016-08-25", id="a dated yes stands against a no"
        ),
        pytest.param(
            [JULY_DATED, AUGUST_NO], "2016-08-24", "on_time", False, "2016-07-26", id="before the no is known"
        ),
        pytest.param(
            [BOTH_AT_ONCE], "2016-12-31", "received", True, "2016-07-26", id="yes and no in one paper, marked"
        ),
        pytest.param(
            [JULY_DATED, AUGUST_LATE], "2016-12-31", "on_time", True, "2016-08-25", id="two days of receipt, marked"
        ),
    ],
)
def test_the_latest_source_speaks_and_a_contradiction_is_marked(
    papers: list[Written], as_of: str, status: str, in_conflict: bool, stated_on: str
) -> None:
    rows = ask(World(papers), "upazila_months", upazilas=[U], as_of=as_of)
    assert table(rows, "status", "in_conflict", "stated_on") == [(status, in_conflict, stated_on)]


def test_of_two_days_that_sources_give_the_earlier_stands() -> None:
    says = (minutes(U, day="2016-07-29"), minutes(U, day="2016-07-27"))
    rows = ask(World([Written("2016-07-30", says)]), "upazila_months", upazilas=[U])
    assert table(rows, "event_on", "status", "facts") == [("2016-07-27", "on_time", 2)]


JULY = Written(
    "2016-07-30",
    (
        minutes(U, day="2016-07-28"),
        minutes(V, value=False, inferred=True),
        Said("meeting_held", U, day="2016-07-11"),
        Said("meeting_held", W, day="2016-07-10"),
    ),
)
AUGUST = Written("2016-08-27", (minutes(U, day="2016-08-29"), minutes(V), minutes(W, value=False)))


def test_reporting_rates_of_two_months_worked_by_hand() -> None:
    # July: U on time, V no (said after the 28th), W silent. August: U late, V undated, W no (said before the 28th).
    rows = ask(World([JULY, AUGUST]), "reporting_rates", district="5549", from_month="2016-07", to_month="2016-08")
    columns = (
        "upazila_code",
        "expected_reports",
        "received_reports",
        "on_time_reports",
        "late_reports",
        "day_unknown_reports",
        "missing_reports",
        "not_due_yet_reports",
        "unknown_reports",
        "reporting_rate",
        "on_time_rate",
    )
    assert table(rows, *columns) == [
        (U, 2, 2, 1, 1, 0, 0, 0, 0, 1.0, 0.5),
        (V, 2, 1, 0, 0, 1, 1, 0, 0, 0.5, 0.0),
        (W, 1, 0, 0, 0, 0, 1, 0, 1, 0.0, None),
    ]


def test_reporting_totals_add_up_to_the_upazilas_of_the_month() -> None:
    rows = ask(
        World([JULY, AUGUST]),
        "reporting_totals",
        district="5549",
        from_month="2016-07",
        to_month="2016-09",
        as_of="2016-09-28",
    )
    columns = (
        "month",
        "upazilas",
        "on_time",
        "late",
        "received",
        "not_received",
        "not_due_yet",
        "no_data",
        "received_reports",
        "expected_reports",
        "reporting_rate",
    )
    assert table(rows, *columns) == [
        ("2016-07-01", 3, 1, 0, 0, 1, 0, 1, 1, 2, 0.5),
        ("2016-08-01", 3, 0, 1, 1, 1, 0, 0, 2, 3, 2 / 3),
        ("2016-09-01", 3, 0, 0, 0, 0, 3, 0, 0, 0, None),
    ]


def test_the_same_shape_serves_the_meeting_held_by_the_tenth() -> None:
    rows = ask(World([JULY]), "upazila_months", kind="meeting_held", district="5549")
    assert table(rows, "upazila_code", "due_on", "event_on", "status") == [
        (U, "2016-07-10", "2016-07-11", "late"),
        (V, "2016-07-10", None, "no_data"),
        (W, "2016-07-10", "2016-07-10", "on_time"),
    ]


def test_only_rajarhat_is_one_of_nine_and_no_more_is_claimed() -> None:
    # The seed's shape with three upazilas: one received without a day, the rest not, inferred.
    says = (minutes(W), minutes(U, value=False, inferred=True), minutes(V, value=False, inferred=True))
    rows = ask(World([Written("2016-07-26", says)]), "reporting_rates", district="5549")
    assert table(rows, "upazila_code", "reporting_rate", "on_time_rate") == [
        (U, 0.0, None),
        (V, 0.0, None),
        (W, 1.0, None),
    ]


def test_a_reason_is_given_only_for_what_is_missing() -> None:
    missing = ask(World([JULY_NO]), "upazila_months", upazilas=[U])
    arrived = ask(World([JULY_NO, AUGUST_LATE]), "upazila_months", upazilas=[U])
    assert table(missing, "status", "reason") == [("not_received", "সভা হয়নি")]
    assert table(arrived, "status", "reason") == [("late", None)]
