"""The document in its final words: one form of Bengali text, phone numbers masked; and the whole paper as one text."""

from __future__ import annotations

import re
from functools import cache

from etl.bengali.text import clean, fold
from etl.bengali.wording import read_list
from etl.privacy import mask_phones
from etl.readers.document import Block, Cell, Document, Table, tidy

_DIGIT = re.compile(r"\d")
_MASK = "×"
_SHORT_ROW = 240


def cleaned(document: Document) -> Document:
    """The document with every paragraph cleaned and every phone number masked, also where only its column says what it is."""
    return Document(tuple(map(_block, document.blocks)), document.reader, document.encoding)


def _block(block: Block) -> Block:
    if isinstance(block, str):
        return _words(block)
    rows = tuple(tuple(_cell(cell) for cell in row) for row in block.rows)
    return Table(_masked_columns(rows))


def _words(paragraph: str) -> str:
    return mask_phones(tidy(clean(paragraph)))


def _cell(cell: Cell) -> Cell:
    return Cell(tuple(map(_words, cell.paragraphs)), cell.continues) if cell.paragraphs else cell


@cache
def _phone_headings() -> tuple[str, ...]:
    return tuple(fold(row["words"]) for row in read_list("attendance_words") if row["part"] == "phone")


def _masked_columns(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Rows with no digit left in a column headed "mobile" or "phone", whatever shape the number has."""
    head = rows[0] if rows else ()
    phones = {
        place
        for place, cell in enumerate(head)
        if 0 < len(cell.text) < 40 and any(heading in fold(cell.text) for heading in _phone_headings())
    }
    names = {place for place in phones if "নাম" in head[place].text}
    phones -= names
    if not phones:
        return rows
    return (
        head,
        *(tuple(_masked(cell) if place in phones else cell for place, cell in enumerate(row)) for row in rows[1:]),
    )


def _masked(cell: Cell) -> Cell:
    return Cell(tuple(_DIGIT.sub(_MASK, paragraph) for paragraph in cell.paragraphs), cell.continues)


def paper_text(document: Document) -> str:
    """The paper as one text: a paragraph a line, short rows on one line with bars, long rows a line a paragraph."""
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            lines.extend(map(row_text, block.rows))
    return "\n".join(lines)


def row_text(row: tuple[Cell, ...]) -> str:
    """A table row as it stands in the paper's text."""
    cells = [cell for cell in row if not cell.continues]
    if sum(len(cell.text) for cell in cells) <= _SHORT_ROW and all(len(cell.paragraphs) < 2 for cell in cells):
        return " | ".join(cell.text.replace("\n", " ") for cell in cells)
    return "\n".join(cell.text for cell in cells if cell.text)
