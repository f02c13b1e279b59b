"""Part a table that holds the paper's head (সভাপতি, সভার তারিখ …) above the decision table's header."""

from collections.abc import Iterator, Sequence

from etl.minutes.head.head import holds_labels
from etl.minutes.items.columns import read_header
from etl.readers.document import Block, Table


def with_head_rows_parted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each such table as two: the head's rows, and the decision table."""
    return [part for block in blocks for part in (_parted(block) if isinstance(block, Table) else (block,))]


def _parted(table: Table) -> Iterator[Block]:
    header = next((at for at, row in enumerate(table.rows) if read_header(row)), 0)
    if header and holds_labels(Table(table.rows[:header])):
        yield Table(table.rows[:header])
        yield Table(table.rows[header:])
    else:
        yield table
