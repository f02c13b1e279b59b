"""Tables without lines: what stands in columns with white between them, as the rules that would be drawn there."""

import itertools
from collections.abc import Iterator, Sequence
from statistics import median

from etl.readers.aligned_rows import COLUMNS, AlignedTable, Span, row_ends, ruled_part, width_of
from etl.readers.page import Box, RulingLine, around

# In heights of the usual letters: the least white between columns, a mark narrower than this fills none (the colon
# between labels and values).
_WHITE, _MARK = 0.7, 0.4
# On the next page the same white is found this many points aside at most.
_SHIFT = 11.0
# A table has so many lines of text of which so many reach over three columns. The first lines say where the columns
# are: after them a line that stands in the white between two belongs to no row.
_LINES, _WIDE, _SETTLED = 4, 2, 4
# Lines further apart than this many usual steps are no table's.
_STEPS = 3.0
# Pieces of one line lie so near, in points, and are together so much of the table's width.
_SAME_LINE, _ACROSS = 2.0, 0.8
# Points between the words and the table's own edges.
_AROUND = 4.0
# What is not minutes may have more boxes than any page of them.
_MOST_BOXES = 5_000


def aligned_rules(
    boxes: Sequence[Box], known: Sequence[float] = (), rules: Sequence[RulingLine] = ()
) -> list[RulingLine]:
    """The rules of every table without lines down among the boxes of words.

    `known`: edges of the columns of a table that may go on from the page before; `rules`: the page's lines.
    """
    if not boxes or len(boxes) > _MOST_BOXES:
        return []
    height = median([box.height for box in boxes])
    return [rule for table in _tables(_lines(boxes, height), height, known) for rule in _rules(table, height, rules)]


def _lines(boxes: Sequence[Box], height: float) -> list[list[Box]]:
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda each: each.middle[1]):
        if lines and box.middle[1] - lines[-1][0].middle[1] < height / 2:
            lines[-1].append(box)
        else:
            lines.append([box])
    return lines


def _tables(lines: list[list[Box]], height: float, known: Sequence[float]) -> Iterator[AlignedTable]:
    at = top = 0
    if len(known) > COLUMNS and (rest := _rest_of(lines, height, known)) is not None:
        yield rest
        at = top = len(rest.lines)
    while at < len(lines):
        table = _table_from(lines, at, height)
        if table is not None:
            yield _with_top(table, lines[:at], height) if top == 0 else table
            top = at = at + len(table.lines)
        else:
            at += 1


def _with_top(table: AlignedTable, above: list[list[Box]], height: float) -> AlignedTable:
    """The table with the page's lines above it, where all may be the rest of a row from the page before."""
    fits = all(
        len(_left_of(table.gaps, line, _WHITE * height)) == len(table.gaps)
        and all(table.ends[0] < box.left and box.right < table.ends[1] for box in line)
        for line in above
    )
    lines = [*above, *table.lines]
    if not fits or len(_near(lines, height)) < len(lines):
        return table
    return AlignedTable(lines, _gaps([box for line in lines for box in line], height), table.ends)


def _rest_of(lines: list[list[Box]], height: float, known: Sequence[float]) -> AlignedTable | None:
    """The page's first lines as far as they stand in the columns of the table on the page before."""
    gaps = [(edge - _SHIFT, edge + _SHIFT) for edge in known[1:-1]]
    # The last column ends where its longest words end, on each page elsewhere.
    furthest = known[-1] + max(known[-1] - known[-2], height)
    count = 0
    for line in lines:
        left = _left_of(gaps, line, _WHITE * height)
        if len(left) < len(gaps) or any(box.left < known[0] - height or box.right > furthest for box in line):
            break
        gaps, count = left, count + 1
    near = _near(lines[:count], height)
    right = max([known[-1], *(box.right + _AROUND for line in near for box in line)])
    table = AlignedTable(near, gaps, (known[0], right))
    wide = any(len(table.columns_of(line)) > 1 for line in table.lines)
    return table if wide else None


def _left_of(gaps: Sequence[Span], line: Sequence[Box], least: float) -> list[Span]:
    """What a line leaves of the gaps that stay that wide."""
    return [max(pieces, key=width_of) for gap in gaps if (pieces := _white_of(gap, line, least))]


def _table_from(lines: list[list[Box]], first: int, height: float) -> AlignedTable | None:
    """The table that begins at a line; None where none does."""
    gaps = _gaps(lines[first], height)
    if len(gaps) + 1 < COLUMNS:
        return None
    last = first + 1
    for line in lines[first + 1 :]:
        left = [
            piece for gap in gaps if (piece := max(_white_of(gap, line, _WHITE * height), key=width_of, default=None))
        ]
        if len(left) + 1 < COLUMNS or (len(left) < len(gaps) and last - first >= _SETTLED):
            break
        gaps, last = left, last + 1
    within = _near(lines[first:last], height)
    boxes = [box for line in within for box in line]
    box = around(boxes)
    # Of all lines together: a number may stand left of what the first line has.
    table = AlignedTable(within, _gaps(boxes, height), (box.left - _AROUND, box.right + _AROUND))
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
    return [piece for piece in pieces if width_of(piece) >= max(least, 0.01)]


def _near(lines: list[list[Box]], height: float) -> list[list[Box]]:
    """The lines up to the first that stands far below the one before."""
    tops = [min(box.top for box in line) for line in lines]
    steps = [after - before for before, after in itertools.pairwise(tops)]
    usual = max(median(steps), height) if steps else height
    far = next((number for number, step in enumerate(steps, start=1) if step > _STEPS * usual), len(lines))
    return lines[:far]


def _is_table(table: AlignedTable, height: float) -> bool:
    wide = [line for line in table.lines if len(table.columns_of(line)) >= COLUMNS]
    widest: dict[int, float] = {}
    for box in table.boxes:
        column = table.column(box)
        widest[column] = max(widest.get(column, 0.0), box.width)
    filled = len(widest) == len(table.gaps) + 1 and all(width >= _MARK * height for width in widest.values())
    return len(table.lines) >= _LINES and len(wide) >= _WIDE and filled


def _rules(table: AlignedTable, height: float, rules: Sequence[RulingLine]) -> Iterator[RulingLine]:
    drawn = _drawn_across(table, rules)
    table = ruled_part(table, drawn)
    box, xs = around(table.boxes), table.edges
    ys = [box.top - 1, *row_ends(table, height, drawn), box.bottom + 1]
    for y in ys:
        yield RulingLine(True, y, xs[0], xs[-1])
    for x in xs:
        yield RulingLine(False, x, ys[0], ys[-1])


def _drawn_across(table: AlignedTable, rules: Sequence[RulingLine]) -> list[float]:
    """Where lines are drawn across nearly the whole table, whole or cell by cell."""
    first, last = table.ends
    drawn: list[float] = []
    pieces = sorted((rule.at, min(rule.end, last) - max(rule.start, first)) for rule in rules if rule.across)
    for _, group in itertools.groupby(pieces, key=lambda piece: round(piece[0] / _SAME_LINE)):
        line = list(group)
        if sum(max(long, 0) for _, long in line) >= _ACROSS * (last - first):
            drawn.append(line[0][0])
    return drawn
