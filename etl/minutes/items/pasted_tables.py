"""Lay out again a decision table that was pasted a cell a line, as text copied from a portal's page is."""

import re
from collections.abc import Sequence

from etl.minutes.items.columns import heads_numbers, read_header
from etl.readers.document import Block, Cell, NotReadable, Table

_FEWEST, _MOST = 3, 6
_NUMBER = re.compile(r"[\d০-৯]{1,2}(?:\.[\d০-৯]{1,2})?\s?[।.)]?")


def with_tables_laid_out(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the lines of such a table replaced by the table.

    It is told by its headings, each a line, the first one that of the number, with a line below that is only a number.
    Raises NotReadable("table_lost") where a row has not a line a column: which words are in which cell is not known.
    """
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        width = _headings(blocks, at)
        rows = _rows(blocks, at + width, width) if width else []
        if rows:
            out.append(Table((_row(blocks, at, width), *rows)))
            at += width * (len(rows) + 1)
        else:
            out.append(blocks[at])
            at += 1
    return out


def _headings(blocks: Sequence[Block], at: int) -> int:
    """How many lines from `at` on are the headings of a decision table; 0 where they are none."""
    first = blocks[at]
    if not isinstance(first, str) or not heads_numbers(first):
        return 0
    for width in range(_MOST, _FEWEST - 1, -1):
        row = _row(blocks, at, width)
        header = read_header(row) if len(row) == width else None
        if header and not header[1] and len(header[0]) == width and header[0].get("no") == 0:
            return width
    return 0


def _rows(blocks: Sequence[Block], at: int, width: int) -> list[tuple[Cell, ...]]:
    """The rows from `at` on; what stands below the last one is not of the table."""
    starts = [place for place in range(at, len(blocks)) if _is_number(blocks[place])]
    if not starts or starts[0] != at:
        return []
    if any(place != at + width * n for n, place in enumerate(starts)) or len(_row(blocks, starts[-1], width)) < width:
        raise NotReadable("table_lost")
    return [_row(blocks, place, width) for place in starts]


def _row(blocks: Sequence[Block], at: int, width: int) -> tuple[Cell, ...]:
    """The lines from `at` on, as cells of one row; fewer where a table or the end comes before."""
    lines = blocks[at : at + width]
    return tuple(Cell((line,)) for line in lines if isinstance(line, str))


def _is_number(block: Block) -> bool:
    return isinstance(block, str) and _NUMBER.fullmatch(block.strip()) is not None
