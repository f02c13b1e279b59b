"""The month's return and the sums of districts, against hand-worked tables."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, add, ask, table

PAPERS = [
    Written(
        "2016-07-26",
        says=(
            Said("minutes_received", "554901", day="2016-07-25"),
            Said("minutes_received", "554902", day="2016-07-30"),
            Said("minutes_received", "554903", value=False, reason="ছুটি"),
            Said("meeting_held", "554901", day="2016-07-09"),
            Said("idea_submitted", "554901", count=3, month="2016-05"),
            Said("idea_submitted", "554901", count=4),
        ),
        decides=(
            Decided((1, 1), who=(("uno", ("554901",)), ("ac", ()))),
            Decided((1, 2), carried_over=True, due_on="2016-07-01", who=(("uno", ("554902",)),)),
            Decided((2, 1), topic="confirmation"),
        ),
    ),
    Written("2016-07-28", says=(Said("minutes_received", "552701"),), district="5527"),
]


@pytest.fixture(scope="module")
def office() -> Any:
    connection = World(papers=PAPERS).open()
    with connection:
        yield connection


def test_an_upazila_has_its_days_and_the_ideas_since_its_plan_year_began(office: Any) -> None:
    rows = ask(office, "monthly_return", district="5549")
    columns = (
        "level",
        "upazila_code",
        "meeting_status",
        "meeting_on",
        "minutes_status",
        "minutes_on",
        "ideas_received",
    )
    assert table(rows, *columns) == [
        ("upazila", "554901", "on_time", "2016-07-09", "on_time", "2016-07-25", 7),
        ("upazila", "554902", "no_data", None, "late", "2016-07-30", None),
        ("upazila", "554903", "no_data", None, "not_received", None, None),
        ("district", None, None, None, None, None, 7),
        ("total", None, None, None, None, None, 7),
    ]
    assert {row["ideas_from"] for row in rows} == {"2016-01-01"}
    assert [row["minutes_reason"] for row in rows][2] == "ছুটি"


def test_each_districts_sum_follows_its_upazilas_and_the_sum_of_all_is_last(office: Any) -> None:
    rows = ask(office, "monthly_return", division="55")
    assert [(row["level"], row["district_code"]) for row in rows] == [
        *[("upazila", "5527")] * 2,
        ("district", "5527"),
        *[("upazila", "5549")] * 3,
        ("district", "5549"),
        ("total", None),
    ]
    sums = [row for row in rows if row["level"] != "upazila"]
    counts = (
        "upazilas",
        "received_reports",
        "expected_reports",
        "unknown_reports",
        "held_meetings",
        "expected_meetings",
    )
    assert table(sums, *counts) == [(2, 1, 1, 1, 0, 0), (3, 2, 3, 0, 1, 1), (5, 3, 4, 1, 1, 1)]
    assert table(sums, "reporting_rate", "meeting_rate") == [(1, None), (2 / 3, 1), (3 / 4, 1)]


def test_a_sum_of_ideas_says_of_how_many_upazilas_it_is_and_a_sum_of_nothing_known_is_unknown(office: Any) -> None:
    rows = [row for row in ask(office, "monthly_return", division="55") if row["level"] != "upazila"]
    assert table(rows, "ideas_received", "idea_upazilas") == [(None, 0), (7, 1), (7, 1)]
    assert [row["ideas_from"] for row in rows] == ["2016-07-01", "2016-01-01", None]


def test_nothing_is_known_before_a_source_speaks(office: Any) -> None:
    rows = ask(office, "monthly_return", district="5549", as_of="2016-07-25")
    assert {row["minutes_status"] for row in rows if row["level"] == "upazila"} == {"not_due_yet"}
    assert rows[-1]["reporting_rate"] is None


def test_sums_of_reports_are_the_sums_of_the_rows_and_their_rates_of_the_same_rows(office: Any) -> None:
    span = {"from_month": "2016-06", "to_month": "2016-07", "division": "55"}
    rates, sums = ask(office, "reporting_rates", **span), ask(office, "reporting_sums", **span)
    names = ("received_reports", "expected_reports", "on_time_reports", "timed_reports", "unknown_reports")
    for row in sums:
        of = [rate for rate in rates if row["level"] == "total" or rate["district_code"] == row["district_code"]]
        assert [row[name] for name in names] == [sum(rate[name] for rate in of) for name in names]
    assert table(sums, "district_code", "reporting_rate", "on_time_rate") == [
        ("5527", 1, None),
        ("5549", 2 / 3, 1 / 2),
        (None, 3 / 4, 1 / 2),
    ]


def test_sums_of_ideas_are_the_sums_of_what_is_known(office: Any) -> None:
    rows = ask(office, "idea_sums", division="55")
    assert table(rows, "district_code", "ideas_received", "idea_upazilas", "upazilas", "office_rate") == [
        ("5527", None, 0, 2, None),
        ("5549", 4, 1, 3, None),
        (None, 4, 1, 5, None),
    ]


def test_a_shared_decision_counts_for_each_role_and_once_in_the_total(office: Any) -> None:
    rows = ask(office, "decisions_by_role", district="5549")
    counts = ("level", "role", "decisions", "open_decisions", "carried_over_decisions", "overdue_decisions")
    assert table(rows, *counts) == [
        ("role", "uno", 2, 2, 1, 1),
        ("role", "ac", 1, 1, 0, 0),
        ("role", None, 1, 0, 0, 0),
        ("total", None, 3, 2, 1, 1),
    ]


def test_ideas_by_office_count_an_idea_once_and_lead_to_its_row() -> None:
    connection = World().open()
    add(connection, "source", 9, "registers/ideas.xlsx", "sha", "register", "xlsx", "")
    for row_no, (upazila, title, sent_on, stage) in enumerate(
        (
            ("554901", "ক", "2016-07-05", "piloting"),
            ("554901", "ক", "2016-07-05", "piloting"),
            ("554902", "খ", "2016-07-06", "replicated"),
            ("554903", None, None, None),
        ),
        2,
    ):
        values = (9, "Ideas", row_no, upazila, "কৃষি অফিস", title, None, None, "2016-07-21", sent_on)
        add(connection, "idea", *values, False, False, stage)
    connection.execute("create or replace table idea_once as select * from idea_once_rows(null)")
    [row] = ask(connection, "ideas_by_office", district="5549")
    counts = ("listed_upazilas", "sent_upazilas", "office_rate", "ideas_received", "ongoing_ideas", "implemented_ideas")
    assert table([row], *counts) == [(3, 2, 2 / 3, 2, 1, 1)]
    assert sorted(cited["row_no"] for cited in row["cited"]) == [2, 4, 5]


def test_ideas_that_papers_count_month_by_month_and_a_register_with_their_campaign_are_summed_once() -> None:
    rows = [
        ("idea", "a", ("5549", "554901", f"office {n}", f"idea {n}", None, "c", "2016-10-20", day, False, False, None))
        for n, day in enumerate(("2016-08-05", "2016-09-07", "2016-10-01"))
    ]
    papers = [
        Written(f"2016-{month}-26", says=(Said("idea_submitted", "554901", count=count),))
        for month, count in (("07", 5), ("08", 1), ("09", 1))
    ]
    world = World(papers=papers, registers=rows)
    until_october = ask(world, "monthly_return", district="5549", to_month="2016-10", as_of="2016-12-31")
    # July's five are not in the register; of August and September the campaign's are not in the sum.
    assert [row["ideas_received"] for row in until_october if row["upazila_code"] == "554901"] == [8]
    until_september = ask(world, "monthly_return", district="5549", to_month="2016-09", as_of="2016-12-31")
    assert [row["ideas_received"] for row in until_september if row["upazila_code"] == "554901"] == [7]
    asked = {"district": "5549", "from_month": "2016-08", "to_month": "2016-10", "as_of": "2016-12-31"}
    assert [row["ideas_received"] for row in ask(world, "idea_sums", **asked) if row["level"] == "total"] == [3]
    september = ask(world, "idea_sums", **asked | {"from_month": "2016-09", "to_month": "2016-09"})
    assert [row["ideas_received"] for row in september if row["level"] == "total"] == [1]
