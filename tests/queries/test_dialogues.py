"""Dialogues planned and held (a dialogue held meets the oldest unmet plan of the plan year)."""

import duckdb
import pytest

from tests.queries.small_world import Decided, Said, World, Written, add, ask, table

U, V, W = "554901", "554902", "554903"
X = "552701"  # of a district that plans by the fiscal year


def planned(upazila: str, *months: str) -> tuple[Said, ...]:
    return tuple(Said("dialogue_planned", upazila, month=month) for month in months)


def held(upazila: str, day: str | None = None, month: str | None = None) -> Said:
    return Said("dialogue_held", upazila, day=day, month=month or (day and day[:7]))


def not_held(upazila: str) -> Said:
    return Said("dialogue_held", upazila, value=False)


PLANNED = ("2016-03", "2016-06", "none")
LATER = "2016-12-31"
JANUARY = Written("2016-01-20", planned(U, "2016-03", "2016-06"))


def said(day: str, *says: Said) -> list[Written]:
    return [Written(day, says)]


@pytest.mark.parametrize(
    ("papers", "as_of", "statuses"),
    [
        pytest.param([], "2016-03-31", "not_due_yet not_due_yet", id="on the last day of the month"),
        pytest.param([], "2016-04-01", "no_data not_due_yet", id="silence after it is unknown"),
        pytest.param(
            said("2016-03-25", held(U, "2016-03-31")), LATER, "on_time no_data", id="held on the due day itself"
        ),
        pytest.param(said("2016-04-25", held(U, "2016-04-01")), LATER, "late no_data", id="held the day after"),
        pytest.param(
            said("2016-02-25", held(U, "2016-02-10")),
            LATER,
            "no_data no_data received",
            id="held with no plan due meets none",
        ),
        pytest.param(said("2016-04-25", held(U, month="2016-03")), LATER, "received no_data", id="held, no day named"),
        pytest.param(
            said("2016-06-25", held(U, "2016-06-10")),
            LATER,
            "late no_data",
            id="one held in June meets the oldest plan, March",
        ),
        pytest.param(
            said("2016-06-25", held(U, "2016-03-10"), held(U, "2016-06-10")), LATER, "on_time on_time", id="held twice"
        ),
        pytest.param(
            [Written("2016-03-25", (held(U, "2016-03-10"),)), Written("2016-04-25", (held(U, month="2016-03"),))],
            LATER,
            "on_time no_data",
            id="one dialogue told twice, once without its day, is one",
        ),
        pytest.param(
            [Written("2016-03-25", (held(U, "2016-03-10"),)), Written("2016-04-25", (held(U, "2016-03-10"),))],
            LATER,
            "on_time no_data",
            id="one day told by two papers is one",
        ),
        pytest.param(said("2016-07-26", not_held(U)), "2016-07-25", "no_data no_data", id="the day before it is said"),
        pytest.param(
            said("2016-07-26", not_held(U)), "2016-07-26", "not_received not_received", id="not held, as stated"
        ),
        pytest.param(
            said("2016-05-26", not_held(U)),
            "2016-05-31",
            "not_received not_due_yet",
            id="a no in May says nothing of June",
        ),
        pytest.param(
            [Written("2016-05-26", (not_held(U),)), Written("2016-06-26", (held(U, "2016-06-20"),))],
            LATER,
            "late no_data",
            id="held after a no",
        ),
    ],
)
def test_a_plan_has_the_status_its_sources_give_it(papers: list[Written], as_of: str, statuses: str) -> None:
    rows = ask(World([JANUARY, *papers]), "dialogue_plans", as_of=as_of)
    assert [((row["planned_month"] or "none")[:7], row["status"]) for row in rows] == [
        *zip(PLANNED, statuses.split(), strict=False)
    ]


SEED = Written(
    "2016-07-26",
    (*planned(W, "2016-03"), not_held(W), *planned(U, "2016-05"), not_held(U), *planned(V, "2016-06"), not_held(V)),
    decides=(Decided((5, 1), topic="dialogue", due_month="2016-07", who=(("uno", (U, V)),)),),
)


def test_the_seeds_three_plans_are_none_of_three_and_a_new_target_is_no_plan() -> None:
    rows = ask(World([SEED]), "dialogue_plans", as_of="2016-09-15")
    columns = (
        "upazila_code",
        "planned_month",
        "due_on",
        "status",
        "stated_on",
        "months_overdue_when_stated",
        "months_overdue",
    )
    assert table(rows, *columns) == [
        (W, "2016-03-01", "2016-03-31", "not_received", "2016-07-26", 4, 4),
        (U, "2016-05-01", "2016-05-31", "not_received", "2016-07-26", 2, 2),
        (V, "2016-06-01", "2016-06-30", "not_received", "2016-07-26", 1, 1),
    ]
    overview = {row["measure"]: row for row in ask(World([SEED]), "overview", district="5549")}
    assert (overview["dialogue_held"]["done"], overview["dialogue_held"]["expected"]) == (0, 3)


@pytest.mark.parametrize("said_on", ["2016-03-20", "2016-03-31"], ids=["before the due day", "on the due day"])
def test_a_no_up_to_the_due_day_is_not_overdue_when_stated(said_on: str) -> None:
    paper = Written(said_on, (*planned(U, "2016-03"), not_held(U)))
    rows = ask(World([paper]), "dialogue_plans", as_of="2016-03-31", month="2016-03")
    assert table(rows, "status", "months_overdue_when_stated", "months_overdue") == [("not_received", None, None)]
    later = ask(World([paper]), "dialogue_plans", as_of="2016-04-01", month="2016-03")
    assert table(later, "months_overdue_when_stated", "months_overdue") == [(None, None)]


def test_a_dialogue_without_a_plan_is_listed_and_outside_the_rate() -> None:
    paper = Written("2016-04-25", (held(U, "2016-04-10"),))
    assert table(ask(World([paper]), "dialogue_plans"), "upazila_code", "planned_month", "status", "held_on") == [
        (U, None, "received", "2016-04-10")
    ]
    row = ask(World([paper]), "dialogue_completion", upazilas=[U])[0]
    assert (row["plans_known"], row["planned_dialogues"], row["unplanned_dialogues"], row["completion_rate"]) == (
        False,
        0,
        1,
        None,
    )


def test_completion_is_held_of_due_and_unknown_where_no_plan_is_known() -> None:
    papers = [
        Written("2016-01-20", (*planned(U, "2016-03", "2016-06", "2016-11"), *planned(V, "2016-04"))),
        Written("2016-07-26", (held(U, "2016-03-10"), not_held(U))),
    ]
    # To July: U has March (held) and June (not held) due, November not; V's April is unspoken; W has no known plan.
    rows = ask(World(papers), "dialogue_completion", district="5549", as_of="2016-07-31")
    columns = (
        "upazila_code",
        "plans_known",
        "planned_dialogues",
        "due_dialogues",
        "held_dialogues",
        "unknown_dialogues",
        "completion_rate",
    )
    assert table(rows, *columns) == [
        (U, True, 3, 2, 1, 0, 0.5),
        (V, True, 1, 0, 0, 1, None),
        (W, False, None, None, None, None, None),
    ]


@pytest.mark.parametrize(
    ("upazila", "month", "plan_year_from"),
    [
        pytest.param(U, "2016-01", "2016-01-01", id="calendar year: January begins it"),
        pytest.param(U, "2016-12", "2016-01-01", id="calendar year: December ends it"),
        pytest.param(X, "2016-06", "2015-07-01", id="fiscal year: June ends it"),
        pytest.param(X, "2016-07", "2016-07-01", id="fiscal year: July begins it"),
        pytest.param(U, "2018-06", "2018-01-01", id="the month before Kurigram turns to the fiscal year"),
        pytest.param(U, "2018-07", "2018-07-01", id="the month it does"),
    ],
)
def test_a_plan_belongs_to_its_districts_plan_year(upazila: str, month: str, plan_year_from: str) -> None:
    district = "5549" if upazila == U else "5527"
    world = World([Written(f"{month}-20", planned(upazila, month), district=district)])
    rows = ask(world, "dialogue_plans", month=month, as_of="2019-12-31")
    assert table(rows, "plan_year_from") == [(plan_year_from,)]


def test_in_a_fiscal_year_a_dialogue_of_may_meets_the_plan_of_october() -> None:
    papers = [
        Written("2016-08-20", planned(X, "2016-10"), district="5527"),
        Written("2017-05-25", (held(X, "2017-05-10"),), district="5527"),
    ]
    rows = ask(World(papers), "dialogue_plans", month="2017-05", as_of="2017-12-31")
    assert table(rows, "planned_month", "status", "held_on") == [("2016-10-01", "late", "2017-05-10")]


def test_only_the_plans_of_the_places_asked_for_are_listed() -> None:
    world = World([SEED]).open()
    assert table(ask(world, "dialogue_plans", upazilas=[U, V]), "upazila_code") == [(U,), (V,)]
    assert ask(world, "dialogue_plans", district="5527") == []
    assert len(ask(world, "dialogue_plans", division="55")) == 3
    assert ask(world, "dialogue_plans", division="30") == []


def test_an_upazila_owes_no_dialogue_for_months_before_it_existed() -> None:
    paper = Written("2016-06-26", (*planned(W, "2016-05", "2016-07"), not_held(W)))
    world = World([paper], created={W: ("2016-06-15", V)}).open()
    assert table(ask(world, "dialogue_plans", from_month="2016-05"), "planned_month", "status") == [
        ("2016-07-01", "no_data")
    ]
    may = {row["measure"]: row["expected"] for row in ask(world, "overview", district="5549", month="2016-05")}
    assert may["dialogue_held"] == 0


PLAN_OF_2016 = Written("2016-11-20", planned(U, "2016-12"))
STILL_NOT = Written("2017-01-26", (not_held(U),))
PLAN_OF_2017 = Written("2017-01-26", planned(U, "2017-01"))
NOT_IN_2017 = Written("2017-02-25", (not_held(U),))


@pytest.mark.parametrize(
    ("papers", "year", "expected"),
    [
        pytest.param(
            [PLAN_OF_2016, STILL_NOT], "2016", [("2016-12", "not_received")], id="December's, still not in January"
        ),
        pytest.param(
            [PLAN_OF_2016, PLAN_OF_2017, NOT_IN_2017], "2017", [("2017-01", "not_received")], id="this year's plan"
        ),
        pytest.param(
            [PLAN_OF_2016, PLAN_OF_2017, NOT_IN_2017], "2016", [("2016-12", "no_data")], id="not last year's too"
        ),
    ],
)
def test_a_no_speaks_of_the_latest_plan_year_that_has_an_unmet_plan(
    papers: list[Written], year: str, expected: list[tuple[str, str]]
) -> None:
    rows = ask(World(papers), "dialogue_plans", from_month=f"{year}-12", to_month=f"{year}-12", as_of="2017-12-31")
    assert [((row["planned_month"] or "none")[:7], row["status"]) for row in rows] == expected


PLANS = (*planned(U, "2016-05"), *planned(V, "2016-05"))


@pytest.mark.parametrize(
    ("says", "fact", "marked"),
    [
        ((*PLANS, held(U, "2016-06-10")), "#1", True),
        ((*PLANS, held(U, "2016-06-10")), "#3", True),
        ((*PLANS, not_held(U)), "#3", True),
        ((*PLANS, held(U, "2016-06-10")), "#2", False),
    ],
    ids=["the plan", "the day", "the no", "another upazila's plan"],
)
def test_a_dialogue_is_corrected_where_a_word_on_it_was(says: tuple[Said, ...], fact: str, marked: bool) -> None:
    paper = Written("2016-07-26", says)
    place = ("minutes/x.txt", "statement", "value", "yes", "no", "কারণ", "কর্মকর্তা", "2016-08-01", None)

    def correct(connection: duckdb.DuckDBPyConnection) -> None:
        add(connection, "correction", 2, *place, "applied", f"{paper.meeting_id}{fact}")

    world = World([paper]).open(also=correct)
    (plan,) = ask(world, "dialogue_plans", upazilas=[U])
    (on_map,) = ask(world, "dialogue_map", upazilas=[U])
    [counted] = [row for row in ask(world, "overview", upazilas=[U]) if row["measure"] == "dialogue_held"]
    [in_grid] = [
        row for row in ask(world, "upazila_kinds", upazilas=[U], month="2016-05") if row["kind"] == "dialogue_held"
    ]
    assert [row["corrected"] for row in (plan, on_map, counted, in_grid)] == [marked] * 4
