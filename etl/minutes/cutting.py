"""Cut a document that holds the minutes of several meetings into a document for each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.minutes.head.beginning import head_begins
from etl.minutes.head.head import holds_labels, read_head
from etl.minutes.head.second_head import further_heads
from etl.minutes.misspelt_words import put_right
from etl.minutes.parser import has_items
from etl.minutes.reading import paper_text, row_lines
from etl.readers.document import Block, Document, Table


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a document: the number of its block, and that of the line in the paragraph or the row in the table."""

    block: int
    no: int
    text: str


def cut_by_meetings(document: Document) -> list[Document]:
    """The documents of the meetings, in order; the document itself where it is of one."""
    lines = [*_lines(document)]
    # Heads are told by words that may be misspelt.
    right = [line.text for line in _lines(put_right(document).document)]
    head = read_head(right)
    for further in further_heads(right, head):
        at = lines[head_begins(right, further.place)]
        first, rest = _cut(document, at)
        if not first.blocks or not (further.is_other or (has_items(first) and has_items(rest))):
            continue
        return [first, *cut_by_meetings(rest)]
    return [document]


def below_cover(document: Document) -> Document | None:
    """The document from its own head on, where a title of the whole file stands above that; None where none does."""
    right = [line.text for line in _lines(put_right(document).document)]
    heads = further_heads(right, read_head(right))
    head = next((each for each in heads if not each.is_other), None)
    return _cut(document, [*_lines(document)][head.place])[1] if head else None


def _lines(document: Document) -> Iterator[_Line]:
    """The lines among which heads are looked for: those of paragraphs, of label tables and of tables of one row."""
    for number, block in enumerate(document.blocks):
        if isinstance(block, str):
            texts = [*enumerate(block.split("\n"))]
        else:
            rows = block.rows if len(block.rows) == 1 or holds_labels(block) else ()
            texts = [(no, line) for no, row in enumerate(rows) for line in row_lines(row)]
        yield from (_Line(number, no, text) for no, text in texts if text.strip())


def _cut(document: Document, at: _Line) -> tuple[Document, Document]:
    """What stands before the line, and what begins with it."""
    block = document.blocks[at.block]
    before, after = _cut_block(block, at.no)
    first = (*document.blocks[: at.block], *before)
    rest = (*after, *document.blocks[at.block + 1 :])
    texts = [paper_text(replace(document, blocks=blocks)) for blocks in (first, rest)]
    unsure = [tuple(each for each in document.unsure if each.context in text) for text in texts]
    # One that may stand in either is unsure in both; one that stands in neither is listed with the first.
    lost = tuple(each for each in document.unsure if all(each.context not in text for text in texts))
    return replace(document, blocks=first, unsure=unsure[0] + lost), replace(document, blocks=rest, unsure=unsure[1])


def _cut_block(block: Block, at: int) -> tuple[list[Block], list[Block]]:
    if isinstance(block, Table):
        parts: list[Block] = [Table(rows) for rows in (block.rows[:at], block.rows[at:])]
    else:
        lines = block.split("\n")
        parts = ["\n".join(lines[:at]), "\n".join(lines[at:])]
    return parts[:1] if at else [], parts[1:]
