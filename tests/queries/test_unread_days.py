"""A cell for a day that cannot be read (`…_undated` is null) is unknown: neither "held" nor "not held"."""

from datetime import date
from typing import Any

import pytest

from tests.queries.small_world import World, first

D, U = "5549", "554901"
MAY = first("2016-05")
YEAR = date(2016, 1, 1)

# What the cell says → what its `…_undated` is, and the status of the plan once it is due.
SAID = [(None, "no_data", False), (False, "not_received", True), (True, "received", False)]


def known(table: str, columns: str, row: tuple[Any, ...], of: str) -> list[tuple[Any, ...]]:
    """The columns of a table known on 31 December 2016, of one row of a register."""
    with World([], registers=[(of, "a", row)]).open("2016-12-31") as connection:
        return connection.execute(f"select {columns} from {table}").fetchall()  # noqa: S608


@pytest.mark.parametrize(("undated", "status", "overdue"), SAID)
def test_of_a_training_planned_it_is_not_known_whether_it_was_held(
    undated: bool | None, status: str, overdue: bool
) -> None:
    row = (D, U, None, undated, None, 20, MAY, None, 2, 9)
    assert known("known_training", "status, is_overdue", row, "training_entry") == [(status, overdue)]


@pytest.mark.parametrize(("undated", "status", "overdue"), SAID)
def test_of_a_dialogue_planned_it_is_not_known_whether_it_was_held(
    undated: bool | None, status: str, overdue: bool
) -> None:
    row = (U, YEAR, MAY, None, undated, None)
    assert known("known_dialogue", "status, is_overdue", row, "dialogue_entry") == [(status, overdue)]


@pytest.mark.parametrize(("undated", "status"), [each[:2] for each in SAID])
def test_of_an_activity_it_is_not_known_whether_it_was_done(undated: bool | None, status: str) -> None:
    row: tuple[Any, ...] = (D, U, YEAR, "কাজ", MAY, None, undated, None, None, [], None)
    assert known("known_activity", "status", row, "activity") == [(status,)]


@pytest.mark.parametrize(("undated", "told"), [(None, None), (False, False), (True, True)])
def test_of_a_change_it_is_not_known_whether_the_district_was_told(undated: bool | None, told: bool | None) -> None:
    row: tuple[Any, ...] = (D, U, "কৃষি অফিসার", False, date(2016, 7, 3), None, False, undated, None)
    assert known("posts_on(null, null, null, date '2016-12-31')", "was_told", row, "team_member") == [(told,)]
