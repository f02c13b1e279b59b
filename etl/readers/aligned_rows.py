"""The rows of a table without lines, or with lines across alone."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from etl.readers.page import Box

Span = tuple[float, float]

# A table has so many columns; a column of numbers is narrower than this, in heights of the usual letters.
COLUMNS, _NUMBER = 3, 4.5
# Rows begin at their numbers where the white above these is nearly the widest; else numbers stand in their middle.
_NEARLY, _MOSTLY = 0.8, 0.6
# The least by which the white between rows is wider than between lines, in heights. Where no white is, each line is a
# row if this share of them fills nearly all columns.
_MORE, _FULL = 0.3, 0.5
# Lines are even where this share of their steps differs by no more than that share from the usual one.
_EVEN_LINES, _ALL, _UNEVEN = 4, 0.85, 0.2
# Lines across between rows are so many at least (a head's own is one); the last may be so many points below the words.
_DRAWN_ROWS, _AT_END = 2, 12.0


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """Lines of boxes (words), the white spans between their columns from the left, and where the outer ones end."""

    lines: list[list[Box]]
    gaps: list[Span]
    ends: Span

    @property
    def boxes(self) -> list[Box]:
        return [box for line in self.lines for box in line]

    @property
    def edges(self) -> list[float]:
        return [self.ends[0], *(sum(gap) / 2 for gap in self.gaps), self.ends[1]]

    @property
    def top(self) -> float:
        return min(box.top for box in self.boxes)

    @property
    def bottom(self) -> float:
        return max(box.bottom for box in self.boxes)

    def column(self, box: Box) -> int:
        return sum(box.middle[0] > sum(gap) / 2 for gap in self.gaps)

    def columns_of(self, line: Sequence[Box]) -> set[int]:
        return {self.column(box) for box in line}


def row_ends(table: AlignedTable, height: float, drawn: Sequence[float]) -> list[float]:
    """Where rows end: at the lines that are drawn there; in the white between two numbers, without numbers where it is
    wider than between lines; where all lines are as far apart, above those that begin in the first column."""
    inside = [y for y in drawn if table.top < y < table.bottom]
    if len(inside) >= _DRAWN_ROWS:
        return inside
    return _line_by_line(table, height) if _is_even(table) else _in_white(table, height)


def ruled_part(table: AlignedTable, drawn: Sequence[float]) -> AlignedTable:
    """Of a table with drawn lines across: without what follows the last of them and fills not all columns."""
    inside = [y for y in drawn if table.top < y < table.bottom + _AT_END]
    if len(inside) < _DRAWN_ROWS:
        return table
    below = [number for number, line in enumerate(table.lines) if middle_of(line) > inside[-1]]
    end = next((number for number in below if len(table.columns_of(table.lines[number])) <= len(table.gaps)), None)
    return table if end is None else replace(table, lines=table.lines[:end])


def middle_of(line: Sequence[Box]) -> float:
    """The usual middle of a line's boxes: letters reach up and down, but not all."""
    return median([box.middle[1] for box in line])


def _is_even(table: AlignedTable) -> bool:
    """Whether nearly all lines below the first are as far from each other, so that no white tells rows."""
    steps = [middle_of(after) - middle_of(before) for before, after in itertools.pairwise(table.lines[1:])]
    usual = median(steps) if steps else 0.0
    return len(steps) >= _EVEN_LINES and sum(abs(step - usual) <= _UNEVEN * usual for step in steps) >= _ALL * len(
        steps
    )


def _line_by_line(table: AlignedTable, height: float) -> list[float]:
    """Above each line with a number and words in two columns; above each name where most lines fill all columns."""
    numbered = _are_numbers([box for line in table.lines[1:] for box in line if table.column(box) == 0], height)
    full = [line for line in table.lines if len(table.columns_of(line)) >= len(table.gaps)]
    if not numbered and len(full) < _FULL * len(table.lines):
        return _in_white(table, height)
    least = COLUMNS if numbered else 1
    return [
        (middle_of(before) + middle_of(line)) / 2
        for before, line in itertools.pairwise(table.lines)
        if 0 in (columns := table.columns_of(line)) and len(columns) >= least
    ]


def _are_numbers(boxes: Sequence[Box], height: float) -> bool:
    return bool(boxes) and max(box.right for box in boxes) - min(box.left for box in boxes) <= _NUMBER * height


def _in_white(table: AlignedTable, height: float) -> list[float]:
    """Where rows end: in the white between two numbers, without numbers where it is wider than between lines."""
    whites = _whites(table.boxes)
    lines = table.lines[1:] if _head_goes_on(table, height) else table.lines
    numbers = [box for line in lines for box in line if table.column(box) == 0]
    if not numbers:
        # The rest of a row that began on the page before.
        return []
    body = [box for box in numbers if box.top > table.lines[0][0].bottom] or numbers
    if not _are_numbers(body, height):
        return _between_lines(table, whites, height)
    # Above the first number stands the head, or the rest of the row that began on the page before.
    tops = [table.lines[0][0].top - height, *(number.middle[1] for number in numbers)]
    choices = [
        between
        for before, number in itertools.pairwise(tops)
        if (between := [each for each in whites if before < sum(each) / 2 < number])
    ]
    at_top = sum(width_of(each[-1]) >= _NEARLY * max(width_of(white) for white in each) for each in choices)
    if at_top >= _MOSTLY * len(choices):
        return [sum(each[-1]) / 2 for each in choices]
    widest = [max(each, key=width_of) for each in choices]
    # Words above a number in the middle of its row may be of its own row.
    narrow = _between_lines_of_cells(table)
    return [sum(white) / 2 for white in widest if width_of(white) > narrow + _MORE * height]


def _head_goes_on(table: AlignedTable, height: float) -> bool:
    """Whether the second line only ends some headings of the first."""
    if len(table.lines) < 2:
        return False
    first, second = table.lines[:2]
    white = min(box.top for box in second) - max(box.bottom for box in first)
    return (
        table.columns_of(second) < table.columns_of(first) and white <= _between_lines_of_cells(table) + _MORE * height
    )


def _between_lines(table: AlignedTable, whites: Sequence[Span], height: float) -> list[float]:
    """Rows of a table without numbers: where the white is wider than elsewhere; each line where all are filled."""
    narrow = _between_lines_of_cells(table)
    wide = [white for white in whites if width_of(white) > narrow + _MORE * height]
    if wide:
        return [sum(white) / 2 for white in wide]
    full = [line for line in table.lines if len(table.columns_of(line)) >= len(table.gaps)]
    if len(full) < _FULL * len(table.lines):
        return []
    firsts = [box.top for box in table.boxes if table.column(box) == 0]
    return [sum(each) / 2 for each in whites if any(abs(top - each[1]) < height / 2 for top in firsts)]


def _between_lines_of_cells(table: AlignedTable) -> float:
    """The least white that is usual between two lines of a column."""
    columns: dict[int, list[Box]] = {}
    for box in table.boxes:
        columns.setdefault(table.column(box), []).append(box)
    between = sorted(width_of(white) for column in columns.values() for white in _whites(column))
    return between[len(between) // 10] if between else 0.0


def _whites(boxes: Sequence[Box]) -> list[Span]:
    """The heights at which nothing stands in any column, from the top."""
    whites: list[Span] = []
    end: float | None = None
    for box in sorted(boxes, key=lambda each: each.top):
        if end is not None and box.top > end:
            whites.append((end, box.top))
        end = box.bottom if end is None else max(end, box.bottom)
    return whites


def width_of(span: Span) -> float:
    return span[1] - span[0]
