"""One status a place over its dialogues of the plan year: what was not held outweighs all (dialogue_map.sql)."""

import pytest

from tests.queries.small_world import Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"
PLANS = Written(
    "2016-01-20", tuple(Said("dialogue_planned", U, month=month) for month in ("2016-02", "2016-04", "2016-06"))
)


def held(day: str) -> Said:
    return Said("dialogue_held", U, day=day, month=day[:7])


@pytest.mark.parametrize(
    ("papers", "to_month", "as_of", "status"),
    [
        pytest.param([], "2016-01", "2016-12-31", "no_data", id="no plan up to the month"),
        pytest.param([], "2016-02", "2016-02-20", "not_due_yet", id="the day has not come"),
        pytest.param([], "2016-02", "2016-12-31", "no_data", id="nobody spoke since"),
        pytest.param([Written("2016-03-25", (held("2016-02-20"),))], "2016-02", "2016-12-31", "on_time", id="held"),
        pytest.param([Written("2016-04-25", (held("2016-03-20"),))], "2016-02", "2016-12-31", "late", id="held late"),
        pytest.param(
            [Written("2016-04-25", (held("2016-02-20"),))], "2016-04", "2016-12-31", "no_data", id="one of two unknown"
        ),
        pytest.param(
            [
                Written("2016-03-25", (held("2016-02-20"),)),
                Written("2016-05-25", (Said("dialogue_held", U, value=False),)),
            ],
            "2016-04",
            "2016-12-31",
            "not_received",
            id="one of two not held",
        ),
    ],
)
def test_the_gravest_status_of_the_plans_up_to_the_month_stands(
    papers: list[Written], to_month: str, as_of: str, status: str
) -> None:
    rows = ask(World([PLANS, *papers]), "dialogue_map", district="5549", to_month=to_month, as_of=as_of)
    assert table(rows, "upazila_code", "status") == [(U, status), (V, "no_data"), (W, "no_data")]


def test_only_the_upazilas_asked_for_are_listed() -> None:
    rows = ask(World([PLANS]), "dialogue_map", upazilas=[V], to_month="2016-06", as_of="2016-12-31")
    assert table(rows, "upazila_code") == [(V,)]


def test_a_month_has_a_row_where_a_dialogue_was_planned_or_held_without_a_plan() -> None:
    papers = [
        PLANS,
        Written("2016-03-25", (held("2016-02-20"),)),
        Written("2016-05-25", (Said("dialogue_held", U, value=False, month="2016-05"), held("2016-05-11"))),
        Written("2016-08-25", (Said("dialogue_held", V, day="2016-08-03", month="2016-08"),)),
    ]
    asked = {"district": "5549", "from_month": "2016-02", "to_month": "2016-12", "as_of": "2016-12-31"}
    rows = ask(World(papers), "upazila_months", kind="dialogue_held", **asked)
    assert table(rows, "upazila_code", "month", "status", "event_on") == [
        (U, "2016-02-01", "on_time", "2016-02-20"),
        (U, "2016-04-01", "late", "2016-05-11"),
        (U, "2016-06-01", "no_data", None),
        (V, "2016-08-01", "received", "2016-08-03"),
    ]
    assert len(ask(World(papers), "upazila_months", **asked)) == 33
