"""The points that the product gives to made-up plans are the oracle's, activity by activity and summed."""

from collections import defaultdict
from datetime import date
from random import Random

import pytest

from tests.oracle.scores import Row, make_rows, outcome
from tests.queries.small_world import World, ask

YEAR = {"district": "5549", "from_month": "2016-01", "to_month": "2016-12"}
ROWS = make_rows(Random(2016), 400)
Sums = dict[tuple[str | None, int], tuple[float, float]]


def summed(rows: list[Row], on: date) -> Sums:
    """Points and points that could be got by team and quarter."""
    sums: dict[tuple[str | None, int], list[float]] = defaultdict(lambda: [0, 0])
    for row in rows:
        found = outcome(row, on)
        if isinstance(found, float):
            of = sums[row.team, (row.month.month + 2) // 3]
            of[0] += found
            of[1] += row.weight
    return {key: (got, possible) for key, (got, possible) in sums.items()}


@pytest.mark.parametrize("on", ["2016-04-01", "2016-07-15", "2016-12-31", "2017-12-31"])
def test_points_are_those_of_the_oracle(on: str) -> None:
    world, day = World(registers=[("activity", "a", row.cells()) for row in ROWS]), date.fromisoformat(on)
    expected = {row.name: outcome(row, day) for row in ROWS}
    shown = {row["activity"]: row for row in ask(world, "activities", **YEAR, as_of=on)}
    words = {"told": None, "not_due_yet": "waiting", "unknown": "unknown"}
    assert len(shown) > 300
    assert {name: words[row["score_status"]] or pytest.approx(row["points"]) for name, row in shown.items()} == {
        name: expected[name] for name in shown
    }
    sums = {
        (row["upazila_code"], row["part_no"]): (row["points"], row["possible_points"])
        for row in ask(world, "plan_scores", **YEAR, as_of=on)
        if row["level"] == "team" and row["period"] == "quarter" and row["told_activities"]
    }
    assert sums == {key: pytest.approx(value) for key, value in summed(ROWS, day).items()}
