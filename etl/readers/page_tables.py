"""Ruling lines of a page → the grids they draw, with cells that span rows or columns."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from etl.readers.page import Box, RulingLine

# Lines this near are one line (a double border); lines this near meet (an underline ends further from a border). In
# points.
_SAME, _MEETS = 4.0, 1.4
# A border between two cells is drawn where this share of its length is.
_DRAWN = 0.5
# A line is double where its pieces are so many times as long as the way that they cover.
_DOUBLE = 1.6
_LEAST_SIDE = 8.0
# A page may cut a table in this share of its height from the top and the bottom.
_CUT = 0.2
# Ruled paper and drawings have more lines than any table, a page of minutes has four hundred squares.
_MOST_LINES, _MOST_SQUARES = 2_000, 5_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: its box, its first row and column, how many it spans."""

    box: Box
    row: int
    column: int
    down: int
    across: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's lines: `xs` the columns' edges, `ys` the rows' edges, `cells` its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def find_grids(rules: Sequence[RulingLine], page_height: float) -> list[Grid]:
    """The grids of two columns or more, from the top of the page; a frame around text is none."""
    groups = _connected(_joined(rules))
    grids = [part for each in groups if (grid := _grid(each, page_height)) for part in _parted(grid)]
    outer = [grid for grid in grids if not any(_inside(grid.box, other.box) for other in grids if other is not grid)]
    return sorted(outer, key=lambda grid: grid.box.top)


def _inside(box: Box, other: Box) -> bool:
    return other.holds(box.middle) and box.width < other.width and box.height < other.height


def _joined(rules: Iterable[RulingLine]) -> list[RulingLine]:
    """Pieces of one line made one."""
    joined: list[RulingLine] = []
    for across in (True, False):
        lines: list[list[RulingLine]] = []
        for rule in sorted((each for each in rules if each.across is across), key=lambda each: each.at):
            if lines and rule.at - lines[-1][0].at <= _SAME / 2:
                lines[-1].append(rule)
            else:
                lines.append([rule])
        for line in lines:
            joined.extend(_reaching(line, run) for run in _runs(line))
    return joined[:_MOST_LINES]


def _reaching(line: list[RulingLine], run: RulingLine) -> RulingLine:
    """The run; of a double line, whose inner one ends as far before a double border as its two are apart, further."""
    pieces = [each for each in line if run.start <= each.start < run.end]
    if sum(each.end - each.start for each in pieces) < _DOUBLE * (run.end - run.start):
        return run
    apart = max(each.at for each in pieces) - min(each.at for each in pieces)
    return RulingLine(run.across, run.at, run.start - 2 * apart, run.end + 2 * apart)


def _runs(line: list[RulingLine]) -> list[RulingLine]:
    runs: list[RulingLine] = []
    for rule in sorted(line, key=lambda each: each.start):
        if runs and rule.start <= runs[-1].end + _SAME:
            last = runs[-1]
            runs[-1] = RulingLine(last.across, last.at, last.start, max(last.end, rule.end))
        else:
            runs.append(rule)
    return runs


def _connected(rules: list[RulingLine]) -> list[list[RulingLine]]:
    """Rules that meet each other, across with down, directly or through others."""
    groups = list(range(len(rules)))

    def root(number: int) -> int:
        while groups[number] != number:
            groups[number] = groups[groups[number]]
            number = groups[number]
        return number

    downs = [number for number, rule in enumerate(rules) if not rule.across]
    for number, rule in enumerate(rules):
        if rule.across:
            for other in downs:
                if _meet(rule, rules[other]):
                    groups[root(number)] = root(other)
    together: dict[int, list[RulingLine]] = {}
    for number, rule in enumerate(rules):
        together.setdefault(root(number), []).append(rule)
    return list(together.values())


def _meet(across: RulingLine, down: RulingLine) -> bool:
    return (
        across.start - _MEETS <= down.at <= across.end + _MEETS
        and down.start - _MEETS <= across.at <= down.end + _MEETS
    )


def _grid(rules: list[RulingLine], page_height: float) -> Grid | None:
    across, down = [r for r in rules if r.across], [r for r in rules if not r.across]
    # An underline, a stroke of a letter: they meet one border of the table at most.
    for _ in range(2):
        across = [rule for rule in across if _spans([line.at for line in down if _meet(rule, line)])]
        down = [rule for rule in down if _spans([line.at for line in across if _meet(line, rule)])]
    if len(down) < 2 or not across:
        return None
    # Where a page cuts a table its border is missing: the ends of the other lines tell where it would be. Elsewhere
    # lines that go on beyond the border only touch a letter there.
    ends = [end for r in down for end in (r.start, r.end) if not _CUT < end / page_height < 1 - _CUT]
    cut = [end for end in ends if sum(abs(end - other) <= _SAME for other in ends) > len(down) / 2]
    xs = _edges([r.at for r in down], [end for r in across for end in (r.start, r.end)])
    ys = _edges([r.at for r in across], cut)
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_SQUARES:
        return None
    return _without_idle_edges(xs, ys, _cells(xs, ys, across, down))


def _parted(grid: Grid) -> list[Grid]:
    """The tables that a grid is made of: one ends where the columns below differ from those above.

    They differ where each side has an edge that the other lacks; columns only merged or split do not end a table. What
    lies over the whole width between two such tables is of neither: their outer lines were taken for one.
    """
    cuts = [0]
    above, ended = _inner_edges(grid, 0), 1
    for row in range(1, len(grid.ys) - 1):
        below = _inner_edges(grid, row)
        if not below:
            continue
        spanned = any(each.row < edge < each.row + each.down for each in grid.cells for edge in {ended, row})
        if not spanned and above - below and below - above:
            cuts.extend({ended, row})
        above, ended = below, row + 1
    cuts = sorted({*cuts, len(grid.ys) - 1})
    if len(cuts) == 2:
        return [grid]
    parts = (_rows_between(grid, first, last) for first, last in itertools.pairwise(cuts))
    return [part for part in parts if part is not None]


def _inner_edges(grid: Grid, row: int) -> set[int]:
    in_row = [each for each in grid.cells if each.row <= row < each.row + each.down]
    return {each.column for each in in_row if each.column}


def _rows_between(grid: Grid, first: int, last: int) -> Grid | None:
    cells = [
        GridCell(each.box, each.row - first, each.column, each.down, each.across)
        for each in grid.cells
        if first <= each.row < last
    ]
    return _without_idle_edges(list(grid.xs), list(grid.ys[first : last + 1]), cells)


def _spans(met: list[float]) -> bool:
    return bool(met) and max(met) - min(met) > _LEAST_SIDE


def _without_idle_edges(xs: list[float], ys: list[float], cells: list[GridCell]) -> Grid | None:
    """The grid without edges at which no cell ends."""
    columns = sorted({each.column for each in cells} | {each.column + each.across for each in cells})
    rows = sorted({each.row for each in cells} | {each.row + each.down for each in cells})
    if len(columns) < 3:
        return None
    kept = tuple(
        GridCell(
            each.box,
            rows.index(each.row),
            columns.index(each.column),
            rows.index(each.row + each.down) - rows.index(each.row),
            columns.index(each.column + each.across) - columns.index(each.column),
        )
        for each in cells
    )
    return Grid(tuple(xs[at] for at in columns), tuple(ys[at] for at in rows), kept)


def _edges(lines: list[float], ends: list[float]) -> list[float]:
    """Where rows or columns end: the lines, with the outermost ends where no line is near."""
    edges: list[list[float]] = []
    for at in sorted(lines):
        if edges and at - edges[-1][-1] <= _SAME:
            edges[-1].append(at)
        else:
            edges.append([at])
    middles = [sum(edge) / len(edge) for edge in edges]
    first, last = min(ends, default=middles[0]), max(ends, default=middles[-1])
    if first < middles[0] - _LEAST_SIDE:
        middles.insert(0, first)
    if last > middles[-1] + _LEAST_SIDE:
        middles.append(last)
    return middles


def _cells(xs: list[float], ys: list[float], across: list[RulingLine], down: list[RulingLine]) -> list[GridCell]:
    """Cells: squares of the lattice made one where no line parts them."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owners = [[(row, column) for column in range(columns)] for row in range(rows)]

    def owner(row: int, column: int) -> tuple[int, int]:
        while owners[row][column] != (row, column):
            row, column = owners[row][column]
        return row, column

    def join(one: tuple[int, int], other: tuple[int, int]) -> None:
        first, second = sorted((owner(*one), owner(*other)))
        owners[second[0]][second[1]] = first

    for row in range(rows):
        for column in range(columns):
            if column + 1 < columns and not _drawn(down, xs[column + 1], ys[row], ys[row + 1]):
                join((row, column), (row, column + 1))
            if row + 1 < rows and not _drawn(across, ys[row + 1], xs[column], xs[column + 1]):
                join((row, column), (row + 1, column))
    return _rectangles(xs, ys, owner)


def _drawn(lines: list[RulingLine], at: float, start: float, end: float) -> bool:
    near = [(max(line.start, start), min(line.end, end)) for line in lines if abs(line.at - at) <= _SAME]
    covered, reached = 0.0, start
    for left, right in sorted(near):
        left = max(left, reached)
        if right > left:
            covered += right - left
            reached = right
    return covered >= _DRAWN * (end - start)


def _rectangles(xs: list[float], ys: list[float], owner: Callable[[int, int], tuple[int, int]]) -> list[GridCell]:
    squares: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            squares.setdefault(owner(row, column), []).append((row, column))
    cells = []
    for members in squares.values():
        top, bottom = min(row for row, _ in members), max(row for row, _ in members) + 1
        left, right = min(column for _, column in members), max(column for _, column in members) + 1
        box = Box(xs[left], ys[top], xs[right], ys[bottom])
        cells.append(GridCell(box, top, left, bottom - top, right - left))
    return cells
