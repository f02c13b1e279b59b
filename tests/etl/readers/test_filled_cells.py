"""Filled boxes → a table's lines: tinted cells, striped rows, what is no table."""

from etl.readers.filled_cells import cell_rules
from etl.readers.page import Box
from etl.readers.page_tables import Grid, find_grids

XS = ((50.0, 90.0), (91.5, 300.0), (301.5, 500.0))


def row(top: float, bottom: float) -> list[Box]:
    return [Box(left, top, right, bottom) for left, right in XS]


def grids(*boxes: Box) -> list[Grid]:
    return find_grids(list(cell_rules(boxes)), 842)


def test_tinted_cells_are_a_table() -> None:
    (grid,) = grids(*row(100, 120), *row(121.5, 200), *row(201.5, 300))
    assert (len(grid.ys) - 1, len(grid.xs) - 1, len(grid.cells)) == (3, 3, 9)


def test_plain_rows_between_striped_ones_are_rows() -> None:
    (grid,) = grids(*row(100, 120), *row(160, 200))
    assert (len(grid.ys) - 1, len(grid.cells)) == (3, 9)


def test_two_tables_of_other_columns_are_two_with_the_words_between_them_outside() -> None:
    other = [
        Box(left, top, right, top + 20) for top in (300, 321) for left, right in ((50, 200), (201, 300), (301, 500))
    ]
    assert [(grid.box.top, grid.box.bottom) for grid in grids(*row(100, 120), *row(121, 200), *other)] == [
        (100.0, 200.0),
        (300.0, 341.0),
    ]


def test_marked_words_and_a_coloured_page_are_no_table() -> None:
    assert grids(Box(0, 0, 595, 842), Box(50, 100, 200, 114), Box(50, 116, 180, 130)) == []
    assert grids(*row(100, 120)) == []
    assert grids(*row(100, 120), Box(60, 400, 120, 420), Box(130, 400, 210, 420)) == []
