"""Rows of an answer: each is made when asked for, and the answer stays whole whatever is done with one."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from dashboard.words.rows import Rows, plain

ROWS = Rows(("place", "done"), (("Ulipur", 1), ("Rajarhat", None), ("Chilmari", 1)))


def test_a_row_is_its_cells_by_column() -> None:
    assert list(ROWS) == [ROWS[0], {"place": "Rajarhat", "done": None}, ROWS[-1]]
    assert len(ROWS) == 3
    assert not ROWS[3:]


def test_a_part_is_rows_again() -> None:
    assert list(ROWS[1:]) == list(ROWS)[1:]
    assert ROWS.where("done", 1).column("place") == ["Ulipur", "Chilmari"]
    assert ROWS.where("done", None).column("place") == ["Rajarhat"]
    assert Rows(("place",), ()).column("place") == []


def test_a_row_that_is_changed_is_the_asker_s_own() -> None:
    row = ROWS[0]
    row["done"] = -1
    assert ROWS[0]["done"] == 1


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (datetime(2016, 7, 26), date(2016, 7, 26)),
        (date(2016, 7, 26), date(2016, 7, 26)),
        (Decimal("0.5"), 0.5),
        (float("nan"), None),
        (0.25, 0.25),
        (True, True),
        (["x"], ["x"]),
        (None, None),
    ],
)
def test_a_cell_is_plain(cell: object, expected: object) -> None:
    assert plain(cell) == expected
    assert type(plain(cell)) is type(expected)
