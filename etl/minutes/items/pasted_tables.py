"""Lay out again a decision table that was pasted a cell a line, as text copied from a portal's page is."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from etl.bengali.digits import to_ascii
from etl.minutes.items.columns import heads_numbers, read_header
from etl.minutes.items.numbered import BULLETS, LETTERS
from etl.readers.document import Block, Cell, NotReadable, Table

_FEWEST, _MOST = 3, 6
_NUMBER = re.compile(r"[\d০-৯]{1,2}(?:\.[\d০-৯]{1,2})?\s?[।.)]?")
# What begins a line of a list: ১) · (ক) · ২। · -
_LISTED = re.compile(
    rf"(?:[(\[]?(?:(?P<number>\d{{1,2}})|(?P<letter>[{LETTERS}]))\s?[)\]।.]|(?P<bullet>[{BULLETS}])\s)\s*(?=\S)"
)


def with_tables_laid_out(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the lines of such a table replaced by the table.

    It is told by its headings, each a line, the first one that of the number, with a line below that is only a number.
    Lines of a list are one cell. Raises NotReadable("table_lost") where a row has not a cell a column even so: which
    words are in which cell is not known.
    """
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        width = _headings(blocks, at)
        numbers = _numbers(blocks, at + width) if width else []
        if numbers:
            rows = [*_rows(blocks, numbers, width)]
            out.append(Table((_row(blocks, at, width), *rows)))
            at = numbers[-1] + sum(len(cell.paragraphs) for cell in rows[-1])
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


def _numbers(blocks: Sequence[Block], at: int) -> list[int]:
    """The places of the lines that are only a number, those of the rows from `at` on; none where the first is not."""
    places = [place for place in range(at, len(blocks)) if _is_number(blocks[place])]
    if not places or places[0] != at:
        return []
    # Further down a list of who was there begins with its own first number.
    return [at, *takewhile(lambda place: not _is_first(blocks[place]), places[1:])]


def _rows(blocks: Sequence[Block], numbers: Sequence[int], width: int) -> Iterator[tuple[Cell, ...]]:
    """The rows at these numbers; what stands below the last cell of the last one is not of the table."""
    for number, end in zip_longest(numbers, numbers[1:]):
        lines = _lines(blocks, number + 1, (end or len(blocks)) - number - 1)
        cells = _cells(lines) if end else _cells(lines)[: width - 1]
        if len(cells) != width - 1 or (end and len(lines) < end - number - 1):
            raise NotReadable("table_lost")
        yield (*_row(blocks, number, 1), *(Cell(tuple(cell)) for cell in cells))


def _cells(lines: Sequence[str]) -> list[list[str]]:
    """The lines cell by cell: one that goes on with the list of the line above is of its cell."""
    cells: list[list[str]] = []
    above = ""
    for line in lines:
        if cells and _goes_on(above, line):
            cells[-1].append(line)
        else:
            cells.append([line])
        above = line
    return cells


def _goes_on(above: str, line: str) -> bool:
    """Whether both are lines of one list: of the next number or letter, or with the same bullet."""
    before, found = (_LISTED.match(to_ascii(each)) for each in (above, line))
    if before is None or found is None or before.lastgroup != found.lastgroup:
        return False
    if found["bullet"]:
        return before["bullet"] == found["bullet"]
    if found["letter"]:
        return LETTERS.index(found["letter"]) == LETTERS.index(before["letter"]) + 1
    return int(found["number"]) == int(before["number"]) + 1


def _row(blocks: Sequence[Block], at: int, width: int) -> tuple[Cell, ...]:
    return tuple(Cell((line,)) for line in _lines(blocks, at, width))


def _lines(blocks: Sequence[Block], at: int, most: int) -> list[str]:
    """The lines from `at` on; fewer where a table or the end comes before."""
    lines = []
    for block in blocks[at : at + most]:
        if not isinstance(block, str):
            break
        lines.append(block)
    return lines


def _is_number(block: Block) -> bool:
    return isinstance(block, str) and _NUMBER.fullmatch(block.strip()) is not None


def _is_first(block: Block) -> bool:
    return isinstance(block, str) and to_ascii(block).strip(" ।.)0") == "1"
