"""Tables without lines: what stands in columns with white between them, as the rules that would be drawn there."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from etl.readers.page import Box, RulingLine, around

Span = tuple[float, float]

# In heights of the usual letters: the least white between columns, a mark narrower than this fills none (the colon
# between labels and values), a column of numbers is narrower than that.
_WHITE, _MARK, _NUMBER = 0.7, 0.4, 4.5
# On the next page the same white is found this many points aside at most.
_SHIFT = 11.0
# A table has so many columns, and so many lines of text of which so many reach over three columns. The first lines say
# where the columns are: after them a line that stands in the white between two belongs to no row.
_COLUMNS, _LINES, _WIDE, _SETTLED = 3, 4, 2, 4
# Lines further apart than this many usual steps are no table's.
_STEPS = 3.0
# Rows begin at their numbers where the white above these is nearly the widest; else numbers stand in their middle.
_NEARLY, _MOSTLY = 0.8, 0.6
# The least by which the white between rows is wider than between lines, in heights. Where no white is, each line is a
# row if this share of them fills nearly all columns.
_MORE, _FULL = 0.3, 0.5
# Points between the words and the table's own edges.
_AROUND = 4.0
# What is not minutes may have more boxes than any page of them.
_MOST_BOXES = 5_000


@dataclass(frozen=True, slots=True)
class _Table:
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

    def column(self, box: Box) -> int:
        return sum(box.middle[0] > sum(gap) / 2 for gap in self.gaps)

    def columns_of(self, line: Sequence[Box]) -> set[int]:
        return {self.column(box) for box in line}


def aligned_rules(boxes: Sequence[Box], known: Sequence[float] = ()) -> list[RulingLine]:
    """The rules of every table without lines among the boxes of words.

    `known`: edges of the columns of a table that may go on from the page before.
    """
    if not boxes or len(boxes) > _MOST_BOXES:
        return []
    height = median([box.height for box in boxes])
    return [rule for table in _tables(_lines(boxes, height), height, known) for rule in _rules(table, height)]


def _lines(boxes: Sequence[Box], height: float) -> list[list[Box]]:
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda each: each.middle[1]):
        if lines and box.middle[1] - lines[-1][0].middle[1] < height / 2:
            lines[-1].append(box)
        else:
            lines.append([box])
    return lines


def _tables(lines: list[list[Box]], height: float, known: Sequence[float]) -> Iterator[_Table]:
    at = top = 0
    if len(known) > _COLUMNS and (rest := _rest_of(lines, height, known)) is not None:
        yield rest
        at = top = len(rest.lines)
    while at < len(lines):
        table = _table_from(lines, at, height)
        if table is not None:
            yield _with_top(table, lines[:at], height) if top == 0 else table
            top = at = at + len(table.lines)
        else:
            at += 1


def _with_top(table: _Table, above: list[list[Box]], height: float) -> _Table:
    """The table with the page's lines above it, where all may be the rest of a row from the page before."""
    fits = all(
        len(_left_of(table.gaps, line, _WHITE * height)) == len(table.gaps)
        and all(table.ends[0] < box.left and box.right < table.ends[1] for box in line)
        for line in above
    )
    lines = [*above, *table.lines]
    if not fits or len(_near(lines, height)) < len(lines):
        return table
    return _Table(lines, _gaps([box for line in lines for box in line], height), table.ends)


def _rest_of(lines: list[list[Box]], height: float, known: Sequence[float]) -> _Table | None:
    """The page's first lines as far as they stand in the columns of the table on the page before."""
    gaps = [(edge - _SHIFT, edge + _SHIFT) for edge in known[1:-1]]
    count = 0
    for line in lines:
        left = _left_of(gaps, line, _WHITE * height)
        if len(left) < len(gaps) or any(box.left < known[0] - height or box.right > known[-1] + height for box in line):
            break
        gaps, count = left, count + 1
    table = _Table(_near(lines[:count], height), gaps, (known[0], known[-1]))
    wide = any(len(table.columns_of(line)) > 1 for line in table.lines)
    return table if wide else None


def _left_of(gaps: Sequence[Span], line: Sequence[Box], least: float) -> list[Span]:
    """What a line leaves of the gaps that stay that wide."""
    return [max(pieces, key=_width) for gap in gaps if (pieces := _white_of(gap, line, least))]


def _table_from(lines: list[list[Box]], first: int, height: float) -> _Table | None:
    """The table that begins at a line; None where none does."""
    gaps = _gaps(lines[first], height)
    if len(gaps) + 1 < _COLUMNS:
        return None
    last = first + 1
    for line in lines[first + 1 :]:
        left = [
            piece for gap in gaps if (piece := max(_white_of(gap, line, _WHITE * height), key=_width, default=None))
        ]
        if len(left) + 1 < _COLUMNS or (len(left) < len(gaps) and last - first >= _SETTLED):
            break
        gaps, last = left, last + 1
    within = _near(lines[first:last], height)
    boxes = [box for line in within for box in line]
    box = around(boxes)
    # Of all lines together: a number may stand left of what the first line has.
    table = _Table(within, _gaps(boxes, height), (box.left - _AROUND, box.right + _AROUND))
    return table if _is_table(table, height) else None


def _gaps(line: list[Box], height: float) -> list[Span]:
    """The white between the words of a line that may part columns."""
    gaps: list[Span] = []
    end: float | None = None
    for box in sorted(line, key=lambda each: each.left):
        if end is not None and box.left - end >= _WHITE * height:
            gaps.append((end, box.left))
        end = box.right if end is None else max(end, box.right)
    return gaps


def _white_of(gap: Span, line: Sequence[Box], least: float) -> list[Span]:
    """What a line leaves white of a gap, in pieces of that width at least."""
    pieces, start = [], gap[0]
    for box in sorted(line, key=lambda each: each.left):
        if box.right > start and box.left < gap[1]:
            pieces.append((start, box.left))
            start = max(start, box.right)
    pieces.append((start, gap[1]))
    return [piece for piece in pieces if _width(piece) >= max(least, 0.01)]


def _width(span: Span) -> float:
    return span[1] - span[0]


def _near(lines: list[list[Box]], height: float) -> list[list[Box]]:
    """The lines up to the first that stands far below the one before."""
    tops = [min(box.top for box in line) for line in lines]
    steps = [after - before for before, after in itertools.pairwise(tops)]
    usual = max(median(steps), height) if steps else height
    far = next((number for number, step in enumerate(steps, start=1) if step > _STEPS * usual), len(lines))
    return lines[:far]


def _is_table(table: _Table, height: float) -> bool:
    wide = [line for line in table.lines if len(table.columns_of(line)) >= _COLUMNS]
    widest: dict[int, float] = {}
    for box in table.boxes:
        column = table.column(box)
        widest[column] = max(widest.get(column, 0.0), box.width)
    filled = len(widest) == len(table.gaps) + 1 and all(width >= _MARK * height for width in widest.values())
    return len(table.lines) >= _LINES and len(wide) >= _WIDE and filled


def _rules(table: _Table, height: float) -> Iterator[RulingLine]:
    box, xs = around(table.boxes), table.edges
    ys = [box.top - 1, *_between_rows(table, height), box.bottom + 1]
    for y in ys:
        yield RulingLine(True, y, xs[0], xs[-1])
    for x in xs:
        yield RulingLine(False, x, ys[0], ys[-1])


def _between_rows(table: _Table, height: float) -> list[float]:
    """Where rows end: in the white between two numbers, without numbers where it is wider than between lines."""
    whites = _whites(table.boxes)
    lines = table.lines[1:] if _head_goes_on(table, height) else table.lines
    numbers = [box for line in lines for box in line if table.column(box) == 0]
    if not numbers:
        # The rest of a row that began on the page before.
        return []
    body = [box for box in numbers if box.top > table.lines[0][0].bottom] or numbers
    if max(box.right for box in body) - min(box.left for box in body) > _NUMBER * height:
        return _between_lines(table, whites, height)
    # Above the first number stands the head, or the rest of the row that began on the page before.
    tops = [table.lines[0][0].top - height, *(number.middle[1] for number in numbers)]
    choices = [
        between
        for before, number in itertools.pairwise(tops)
        if (between := [each for each in whites if before < sum(each) / 2 < number])
    ]
    at_top = sum(_width(each[-1]) >= _NEARLY * max(_width(white) for white in each) for each in choices)
    if at_top >= _MOSTLY * len(choices):
        return [sum(each[-1]) / 2 for each in choices]
    widest = [max(each, key=_width) for each in choices]
    # Words above a number in the middle of its row may be of its own row.
    narrow = _between_lines_of_cells(table)
    return [sum(white) / 2 for white in widest if _width(white) > narrow + _MORE * height]


def _head_goes_on(table: _Table, height: float) -> bool:
    """Whether the second line only ends some headings of the first."""
    if len(table.lines) < 2:
        return False
    first, second = table.lines[:2]
    white = min(box.top for box in second) - max(box.bottom for box in first)
    return (
        table.columns_of(second) < table.columns_of(first) and white <= _between_lines_of_cells(table) + _MORE * height
    )


def _between_lines(table: _Table, whites: Sequence[Span], height: float) -> list[float]:
    """Rows of a table without numbers: where the white is wider than elsewhere; each line where all are filled."""
    narrow = _between_lines_of_cells(table)
    wide = [white for white in whites if _width(white) > narrow + _MORE * height]
    if wide:
        return [sum(white) / 2 for white in wide]
    full = [line for line in table.lines if len(table.columns_of(line)) >= len(table.gaps)]
    if len(full) < _FULL * len(table.lines):
        return []
    firsts = [box.top for box in table.boxes if table.column(box) == 0]
    return [sum(each) / 2 for each in whites if any(abs(top - each[1]) < height / 2 for top in firsts)]


def _between_lines_of_cells(table: _Table) -> float:
    """The least white that is usual between two lines of a column."""
    columns: dict[int, list[Box]] = {}
    for box in table.boxes:
        columns.setdefault(table.column(box), []).append(box)
    between = sorted(_width(white) for column in columns.values() for white in _whites(column))
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
