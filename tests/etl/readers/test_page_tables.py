"""Ruling lines → grids: spans, double borders, tables that a page cuts, what is no table."""

from collections.abc import Iterable

from etl.readers.page import RulingLine
from etl.readers.page_tables import Grid, find_grids

PAGE_HEIGHT = 800.0


def across(*ys: float, start: float = 50, end: float = 350) -> list[RulingLine]:
    return [RulingLine(True, y, start, end) for y in ys]


def down(*xs: float, start: float = 200, end: float = 300) -> list[RulingLine]:
    return [RulingLine(False, x, start, end) for x in xs]


def grids(*rules: Iterable[RulingLine]) -> list[Grid]:
    return find_grids([rule for each in rules for rule in each], PAGE_HEIGHT)


def shape(grid: Grid) -> tuple[int, int, int]:
    """Rows, columns, cells."""
    return len(grid.ys) - 1, len(grid.xs) - 1, len(grid.cells)


def test_lines_that_meet_are_a_grid_of_cells() -> None:
    (grid,) = grids(across(200, 250, 300), down(50, 150, 350))
    assert shape(grid) == (2, 2, 4)
    assert (grid.cells[0].box.right, grid.cells[0].box.bottom) == (150, 250)


def test_where_no_line_is_drawn_the_cells_are_one() -> None:
    (grid,) = grids(across(200, 300), across(250, start=150), down(50, 350), down(150))
    assert shape(grid) == (2, 2, 3)
    merged = next(cell for cell in grid.cells if cell.down == 2)
    assert (merged.row, merged.column) == (0, 0)


def test_double_borders_are_one_line() -> None:
    (grid,) = grids(across(200, 202, 250, 252, 300), down(50, 51.5, 150, 152, 350))
    assert shape(grid) == (2, 2, 4)


def test_an_inner_double_line_ends_before_the_double_border_and_belongs_to_it() -> None:
    outer = [across(200, 201.5, 300, 301.5), down(50, 51.5, 350, 351.5, start=200, end=301.5)]
    (grid,) = grids(*outer, across(250, 251.5, start=53.5, end=348), down(150, 151.5, start=203.5, end=298))
    assert shape(grid) == (2, 2, 4)


def test_a_line_in_pieces_is_one_line() -> None:
    pieces = [RulingLine(True, 250, 50, 150), RulingLine(True, 250, 151, 350)]
    (grid,) = grids(across(200, 300), pieces, down(50, 150, 350))
    assert shape(grid) == (2, 2, 4)


def test_an_underline_and_a_frame_are_no_table() -> None:
    assert grids(across(260, start=60, end=140)) == []
    assert grids(across(200, 300), down(50, 350)) == []


def test_an_underline_inside_a_cell_parts_nothing() -> None:
    (grid,) = grids(across(200, 300), across(230, start=53, end=140), down(50, 150, 350))
    assert shape(grid) == (1, 2, 2)


def test_a_table_cut_by_the_end_of_the_page_has_its_last_row() -> None:
    (grid,) = grids(across(700, 740), down(50, 150, 350, start=700, end=790))
    assert shape(grid) == (2, 2, 4)


def test_a_stroke_that_touches_the_border_in_the_middle_of_a_page_adds_no_row() -> None:
    (grid,) = grids(across(200, 250), down(50, 350, start=200, end=250), down(150, start=200, end=275))
    assert shape(grid) == (1, 2, 2)


def test_two_tables_of_other_columns_that_touch_are_two() -> None:
    above, below = grids(across(200, 250, 300), down(50, 350), down(120, end=250), down(200, 280, start=250))
    assert (shape(above), shape(below)) == ((1, 2, 2), (1, 3, 3))


def test_words_between_two_tables_whose_outer_lines_were_taken_for_one_are_of_neither() -> None:
    lines = [across(200, 230, 260, 400, 430, 460), down(50, 350, start=200, end=460), down(150, start=200, end=260)]
    found = grids(*lines, down(100, 250, start=400, end=460))
    assert [(grid.box.top, grid.box.bottom, len(grid.cells)) for grid in found] == [(200, 260, 4), (400, 460, 6)]


def test_a_title_over_the_whole_width_is_a_row_of_its_table() -> None:
    (grid,) = grids(
        across(200, 230, 260, 290), down(50, 350, end=290), down(150, end=230), down(150, start=260, end=290)
    )
    assert shape(grid) == (3, 2, 5)


def test_a_heading_over_two_columns_is_of_the_same_table() -> None:
    (grid,) = grids(across(200, 250, 300), down(50, 120, 350), down(200, start=250))
    assert shape(grid) == (2, 3, 5)
