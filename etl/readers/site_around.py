"""Drop a portal page's menus and notices, which come before the letterhead of a paper printed from it."""

from collections.abc import Sequence

from etl.bengali.text import fold
from etl.bengali.wording import read_list, reference_cache
from etl.readers.document import Block
from etl.readers.labels import begins_with_chair

# A paper has this many lines between its first one and the chair's at most (letterhead, office, title, month).
_LINES_OF_HEAD = 8


def without_site(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks from the letterhead on; where there is none, from a few lines before the chair's."""
    paragraphs = [(n, block) for n, block in enumerate(blocks) if isinstance(block, str)]
    letterhead = next((n for n, paragraph in paragraphs if fold(paragraph).startswith(_letterheads())), None)
    if letterhead is not None:
        return tuple(blocks[letterhead:])
    chair = next((n for n, paragraph in paragraphs if begins_with_chair(paragraph)), 0)
    return tuple(blocks[max(0, chair - _LINES_OF_HEAD) :])


@reference_cache()
def _letterheads() -> tuple[str, ...]:
    return tuple(fold(row["words"]) for row in read_list("letterheads"))
