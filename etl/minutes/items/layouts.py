"""The layouts of a paper's items that are brought into one of the two that are read: a decision table, or lines."""

from collections.abc import Sequence

from etl.minutes.items.head_rows import with_head_rows_parted
from etl.minutes.items.headed_rows import with_headed_rows
from etl.minutes.items.labelled_rows import with_labelled_rows
from etl.minutes.items.parted_tables import with_parted_tables_joined
from etl.minutes.items.pasted_tables import with_tables_laid_out
from etl.minutes.items.whole_cells import with_whole_cells
from etl.readers.document import Block, Table


def laid_out(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each table of items that is laid out in a way of its own laid out anew.

    Raises NotReadable("table_lost") where a pasted table's cells cannot be told apart.
    """
    pasted = with_tables_laid_out(blocks)
    if not any(isinstance(block, Table) for block in pasted):
        return pasted
    return with_headed_rows(
        with_whole_cells(with_labelled_rows(with_parted_tables_joined(with_head_rows_parted(pasted))))
    )
