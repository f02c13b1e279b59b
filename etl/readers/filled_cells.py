"""Filled boxes that stand beside and under each other: the cells of a table whose lines are white or none."""

import itertools
from collections.abc import Iterator, Sequence

from etl.readers.page import Box, RulingLine

# In points: boxes of one row begin and end this near, edges this near are one, a box lower than this is no cell.
_ROW, _SAME, _LOWEST = 2.0, 4.0, 8.0
# Rows of one table have so many edges in common; of striped rows the plain ones are no higher than this.
_COMMON, _STRIPE = 3, 300.0
_MOST_BOXES = 3_000


def cell_rules(boxes: Sequence[Box]) -> Iterator[RulingLine]:
    """The edges of the boxes that are a table's cells, and of the plain rows between striped ones."""
    high = [box for box in boxes if box.height >= _LOWEST]
    if len(high) > _MOST_BOXES:
        return
    rows = [row for row in _rows(high) if len(row) > 1]
    for above, below in itertools.pairwise(rows):
        common = _common(_edges(above), _edges(below))
        top, bottom = max(box.bottom for box in above), min(box.top for box in below)
        if len(common) < _COMMON or bottom - top > _STRIPE:
            continue
        for box in (*above, *below):
            yield from _around(box)
        # Each with an edge that the other lacks: rows of two tables, with words between them.
        if len(common) == min(len(_edges(above)), len(_edges(below))):
            for x in common:
                yield RulingLine(False, x, top, bottom)


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes beside each other, from the top."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda each: (each.top, each.left)):
        last = rows[-1][0] if rows else None
        if last and abs(box.top - last.top) < _ROW and abs(box.bottom - last.bottom) < _ROW:
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows


def _edges(row: Sequence[Box]) -> list[float]:
    edges: list[float] = []
    for x in sorted([box.left for box in row] + [box.right for box in row]):
        if not edges or x - edges[-1] > _SAME:
            edges.append(x)
    return edges


def _common(edges: Sequence[float], others: Sequence[float]) -> list[float]:
    return [x for x in edges if any(abs(x - other) <= _SAME for other in others)]


def _around(box: Box) -> Iterator[RulingLine]:
    yield RulingLine(True, box.top, box.left, box.right)
    yield RulingLine(True, box.bottom, box.left, box.right)
    yield RulingLine(False, box.left, box.top, box.bottom)
    yield RulingLine(False, box.right, box.top, box.bottom)
