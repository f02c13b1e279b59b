"""Lay out as lines a table in which a cell holds a whole item, its parts below labels: "বিষয়ঃ …", "সিদ্ধান্তঃ …"."""

from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.minutes.items.columns import read_header
from etl.minutes.items.labelled_rows import item_line
from etl.minutes.items.prose_headings import item_heading
from etl.minutes.items.prose_labels import part_label, part_of
from etl.readers.document import Block, Cell, Table

Row = tuple[Cell, ...]

_HEADER_ROWS = 3
_LONGEST_NUMBER = 5


def with_whole_cells(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each such table replaced by its lines."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and (rows := _rows_of_items(block.rows)):
            out.extend(line for row in rows for line in _lines(row))
        else:
            out.append(block)
    return out


def _rows_of_items(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows from the first with an item on, where most of them hold one; none in any other table."""
    if any(map(read_header, rows[:_HEADER_ROWS])):
        return ()
    hold = [any(map(_holds_item, row)) for row in rows]
    if True not in hold:
        return ()
    first = hold.index(True)
    return rows[first:] if 2 * sum(hold) > len(rows) - first else ()


def _holds_item(cell: Cell) -> bool:
    """Whether a cell has a label for decisions, and before it another label or talk."""
    if len(cell.paragraphs) < 2:
        return False
    labels = [part_label().match(plain(line)) for line in cell.text.split("\n")]
    decisions = [at for at, label in enumerate(labels) if label and part_of(label) == "decision"]
    return bool(decisions) and decisions[0] > 0


def _lines(row: Row) -> Iterator[str]:
    """The lines of a row, behind the heading of its item where its cell has none."""
    number = row[0].text.strip()
    numbered = len(row) > 1 and 0 < len(number) <= _LONGEST_NUMBER and any(letter.isdigit() for letter in number)
    told = [cell.text for cell in (row[1:] if numbered else row) if cell.paragraphs]
    heading = item_heading().match(plain(told[0])) if told else None
    if numbered and not (heading and (heading["before"] or heading["after"])):
        yield item_line(number)
    yield from told
