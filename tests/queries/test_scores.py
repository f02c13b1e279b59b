"""The score of a plan: a hand-worked office, activity by activity and summed."""

from typing import Any

import pytest

from tests.queries.small_world import World, ask, first, table
from tests.queries.test_plan_papers import PAPER, U, V, listed, opened, plan_paper

YEAR = {"district": "5549", "from_month": "2016-01", "to_month": "2016-12"}
DAYS = ["2016-03-15", "2016-03-31", "2016-04-15", "2016-04-30", "2016-05-15"]
FIVE = ["5টি", "4টি", "3টি", "2টি", "1টি"]
SHARES = ["100%", "90%", "80%", "70%", "60%"]
FASTER = ["5 দিন", "6 দিন", "7 দিন", "8 দিন", "9 দিন"]
ONE = ["1", None, None, None, None]


def scored(
    bands: list[str | None] | list[str],
    *,
    done: str | None = None,
    achieved: str | None = None,
    undated: bool = False,
    weight: float | None = 10,
    month: str | None = "2016-03",
    name: str = "কাজ",
    upazila: str | None = U,
) -> tuple[str, str, Any]:
    planned = month and first(month)
    return "activity", "a", ("5549", upazila, "2016-01-01", name, planned, done, undated, None, weight, bands, achieved)


# What is known of an activity on 1 July 2016, and the status, the band, the points of ten and what is lost that follow.
JULY = [
    ("done by the best day", {"bands": DAYS, "done": "2016-03-15"}, ("told", "extraordinary", 10, 0)),
    ("a day later", {"bands": DAYS, "done": "2016-03-16"}, ("told", "excellent", 9, 1)),
    ("by the last day", {"bands": DAYS, "done": "2016-05-15"}, ("told", "below_fair", 6, 4)),
    ("after the last day", {"bands": DAYS, "done": "2016-05-16"}, ("told", "below_all", 0, 10)),
    ("not done", {"bands": DAYS}, ("told", "below_all", 0, 10)),
    ("done on an unknown day", {"bands": DAYS, "undated": True}, ("unknown", None, None, None)),
    ("done later than known", {"bands": DAYS, "done": "2016-07-20"}, ("told", "below_all", 0, 10)),
    ("a day achieved is one done on", {"bands": DAYS, "achieved": "2016-03-31"}, ("told", "excellent", 9, 1)),
    ("by months", {"bands": ["2016-03", "2016-04"], "done": "2016-04-30"}, ("told", "excellent", 9, 1)),
    (
        "below all that are given",
        {"bands": ["2016-03", "2016-04"], "done": "2016-05-01"},
        ("unknown", None, None, None),
    ),
    ("as many as the best", {"bands": FIVE, "achieved": "7টি"}, ("told", "extraordinary", 10, 0)),
    ("between two", {"bands": FIVE, "achieved": "3 টি সম্পন্ন"}, ("told", "good", 8, 2)),
    ("fewer than the last", {"bands": FIVE, "achieved": "0"}, ("told", "below_all", 0, 10)),
    ("done, no number given", {"bands": FIVE, "done": "2016-03-01"}, ("unknown", None, None, None)),
    ("nothing done of a number", {"bands": FIVE}, ("told", "below_all", 0, 10)),
    ("one or none: none", {"bands": ONE}, ("told", "below_all", 0, 10)),
    ("a number in words", {"bands": FIVE, "achieved": "চলমান", "done": "2016-03-01"}, ("unknown", None, None, None)),
    ("ongoing, no number", {"bands": FIVE, "achieved": "চলমান"}, ("unknown", None, None, None)),
    ("ongoing after the last day", {"bands": DAYS, "achieved": "চলমান"}, ("told", "below_all", 0, 10)),
    ("per cents", {"bands": SHARES, "achieved": "85%"}, ("told", "good", 8, 2)),
    ("per cents without the sign", {"bands": SHARES, "achieved": "95"}, ("told", "excellent", 9, 1)),
    ("one per cent or all", {"bands": SHARES, "achieved": "1", "done": "2016-03-01"}, ("unknown", None, None, None)),
    ("per cents of a number", {"bands": FIVE, "achieved": "100%", "done": "2016-03-01"}, ("unknown", None, None, None)),
    ("a sheet's own per cents", {"bands": ["1", *SHARES[1:]], "achieved": "99%"}, ("told", "excellent", 9, 1)),
    ("less is better", {"bands": FASTER, "achieved": "6"}, ("told", "excellent", 9, 1)),
    ("targets in words", {"bands": ["সন্তোষজনক"], "done": "2016-03-01"}, ("unknown", None, None, None)),
    ("not due", {"bands": DAYS, "month": "2016-09", "done": "2016-03-01"}, ("not_due_yet", None, None, None)),
    ("its year not over", {"bands": FIVE, "month": None, "achieved": "5টি"}, ("not_due_yet", None, None, None)),
]


@pytest.mark.parametrize(("given", "expected"), [case[1:] for case in JULY], ids=[case[0] for case in JULY])
def test_what_is_known_of_an_activity_gives_its_band_and_points(
    given: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    (row,) = ask(World(registers=[scored(**given)]), "activities", **YEAR, as_of="2016-07-01")
    found = row["score_status"], row["band"], row["points"], row["lost_points"]
    assert found == (*expected[:2], *map(pytest.approx, expected[2:]))


def test_what_can_still_be_done_waits_and_costs_what_is_gone_already() -> None:
    world = World(registers=[scored(DAYS)])
    for day, status, lost in [
        ("2016-04-01", "not_due_yet", pytest.approx(2)),
        ("2016-05-15", "not_due_yet", pytest.approx(4)),
        ("2016-05-16", "told", 10),
    ]:
        (row,) = ask(world, "activities", **YEAR, as_of=day)
        assert (row["score_status"], row["lost_points"]) == (status, lost)
    assert table(ask(world, "points_behind", **YEAR, as_of="2016-04-01"), "can_still_be_done") == [(True,)]


def test_a_number_that_reaches_a_target_is_done_on_an_unknown_day() -> None:
    registers: list[tuple[str, str, Any]] = [
        scored(FIVE, achieved="1টি", name="তিন"),
        scored(FIVE, achieved="0", name="দুই"),
        scored(FIVE, achieved="3", month="2016-12", name="এক"),
    ]
    rows = ask(World(registers=registers), "activities", **YEAR, as_of="2016-07-01")
    assert sorted(table(rows, "activity", "status")) == [
        ("এক", "not_due_yet"),
        ("তিন", "received"),
        ("দুই", "not_received"),
    ]


OFFICE = [
    scored(DAYS, done="2016-03-20", name="ক", weight=10),
    scored(FIVE, achieved="2টি", name="খ", weight=5, month="2016-06"),
    scored(FIVE, name="গ", done="2016-02-01", weight=4, month="2016-02"),
    scored(FIVE, name="ঘ", weight=6, month="2016-11"),
    scored([], name="ঙ", done="2016-02-01"),
    scored(DAYS, name="চ", weight=8, upazila=V),
    scored(DAYS, name="ছ", weight=3, upazila=None, done="2016-03-01"),
]


def test_points_are_summed_by_team_quarter_and_half_year_without_what_is_unknown_or_to_come() -> None:
    rows = ask(World(registers=OFFICE), "plan_scores", **YEAR, as_of="2016-12-01")
    columns = ("points", "possible_points", "score_rate", "band", "unknown_points", "not_due_yet_points")
    by = {(row["level"], row["upazila_code"], row["period"], row["period_from"]): row for row in rows}
    told = {key: tuple(row[name] for name in columns) for key, row in by.items()}
    year = ("year", "2016-01-01")
    assert told["team", U, *year] == (12.5, 21, pytest.approx(12.5 / 21), "below_all", 4, 0)
    assert told["team", U, "quarter", "2016-01-01"] == (9, 10, 0.9, "excellent", 4, 0)
    assert told["team", U, "quarter", "2016-04-01"] == (3.5, 5, 0.7, "fair", 0, 0)
    assert told["team", U, "half_year", "2016-01-01"] == (12.5, 15, pytest.approx(12.5 / 15), "good", 4, 0)
    assert told["team", U, "half_year", "2016-07-01"] == (0, 6, 0, "below_all", 0, 0)
    assert told["team", V, *year] == (0, 8, 0, "below_all", 0, 0)
    assert told["team", None, *year] == (3, 3, 1, "extraordinary", 0, 0)
    assert told["district", None, *year] == told["total", None, *year] == (15.5, 32, 15.5 / 32, "below_all", 4, 0)
    assert {row["part_no"] for row in rows if row["period"] == "half_year" and row["upazila_code"] == U} == {1, 2}


def test_what_is_behind_is_listed_by_what_it_costs() -> None:
    rows = ask(World(registers=OFFICE), "points_behind", **YEAR, as_of="2016-12-01")
    assert table(rows, "activity", "lost_points") == [("চ", 8), ("ঘ", 6), ("খ", 1.5), ("ক", pytest.approx(1))]


def test_before_its_plan_year_ends_the_months_asked_for_alone_are_summed() -> None:
    rows = ask(
        World(registers=OFFICE),
        "plan_scores",
        **YEAR | {"from_month": "2016-06", "to_month": "2016-06"},
        as_of="2016-12-01",
    )
    team = {row["period"]: row["points"] for row in rows if row["upazila_code"] == U and row["level"] == "team"}
    assert team == {"asked": 3.5, "year": 12.5, "half_year": 12.5, "quarter": 3.5}


def weighed(activities: list[tuple[str, str | None]], *frames: tuple[str | None, list[str]]) -> Any:
    """A plan's paper whose activities bear weight 10, each with its indicator and targets."""
    paper = plan_paper(activities=activities)

    def put(connection: Any) -> None:
        paper(connection)
        for row_no, (indicator, bands) in enumerate(frames, 1):
            connection.execute(
                "update plan_line set weight = 10, bands = ?, indicator = ? where source_id = ? and row_no = ?",
                [bands, indicator, PAPER, row_no],
            )

    return put


def test_a_plans_paper_gives_weight_and_targets_to_what_the_register_lists_as_done() -> None:
    training = "দুই দিনের প্রশিক্ষণ আয়োজন"
    paper = weighed([(training, "2016-03"), ("মেলা", "2016-04")], (None, DAYS), (None, DAYS))
    world = opened(World(registers=[listed(training, "2016-03", "2016-03-20")]), paper)
    rows = ask(world, "activities", **YEAR)
    assert table(rows, "activity", "score_status", "points", "quote") == [
        (training, "told", 9, training),
        ("মেলা", "unknown", None, "মেলা"),
    ]


def test_of_two_indicators_of_one_activity_each_is_scored_by_its_own_targets() -> None:
    ideas = ("আইডিয়া সংগ্রহ", "2016-03")
    paper = weighed([ideas, ideas], ("সংগৃহীত আইডিয়া", FIVE), ("বাছাই সভা", DAYS))
    values = ("5549", U, "2016-01-01", "আইডিয়া সংগ্রহ", first("2016-03"))
    registers: list[tuple[str, str, Any]] = [
        ("activity", "a", (*values, "2016-03-20", False, "বাছাই সভা", None, [], None)),
        ("activity", "a", (*values, None, False, "সংগৃহীত আইডিয়া", None, [], "4টি")),
    ]
    rows = ask(opened(World(registers=registers), paper), "activities", **YEAR)
    assert sorted(table(rows, "indicator", "points", "score_status")) == [
        ("বাছাই সভা", 9, "told"),
        ("সংগৃহীত আইডিয়া", 9, "told"),
    ]


def test_of_two_weights_and_targets_the_registers_stand_and_both_are_listed() -> None:
    paper = weighed([("মেলা আয়োজন", "2016-03")], (None, DAYS))
    world = opened(World(registers=[scored(FIVE, weight=5, name="মেলা আয়োজন", achieved="4টি")]), paper)
    columns = ("activity", "weight", "paper_weight", "bands", "paper_bands", "paper_month")
    assert table(ask(world, "activity_conflicts", **YEAR), *columns) == [("মেলা আয়োজন", 5, 10, FIVE, DAYS, None)]
    assert table(ask(world, "activities", **YEAR), "points") == [(4.5,)]
