"""The document in its final words: one form of Bengali text, phone numbers masked; and the whole paper as one text."""

import re
from dataclasses import replace
from itertools import pairwise

from etl.bengali.phone_numbers import mask_phones
from etl.bengali.phone_shapes import A_DATE, MARKS, MASK, PARTING
from etl.bengali.text import clean, fold, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.readers.document import (
    Cell,
    Document,
    Table,
    has_odd_spaces,
    paragraphs_in,
    tidy,
    tidy_breaks,
    with_each_paragraph,
)

_DIGIT = re.compile(r"\d")
_SHORT_ROW = 240
# Between paragraphs while the whole paper is cleaned: of no category that `clean` drops.
_PARTING = f"\n{PARTING}\n"
# A cell that holds a number alone, and no day.
_A_NUMBER = re.compile(rf"(?!{A_DATE})[+{MARKS}]*\d[\d,/{MARKS}]{{4,}}")
_LONGEST_HEADING = 40
# Of a number that goes on in the next cell.
_LONGEST_PIECE = 30
_FEWEST_DIGITS = 3
_LETTER = re.compile(r"[^\W\d_]")


def cleaned(document: Document) -> Document:
    """The document cleaned, with every phone number masked, also one that only its column tells."""
    paragraphs = list(paragraphs_in(document.blocks))
    # One pass over the whole paper: cleaning a hundred small texts takes ten times as long.
    joined = _PARTING.join(paragraphs)
    if joined.count(PARTING) != len(paragraphs) - 1:
        joined = _PARTING.join(each.replace(PARTING, "") for each in paragraphs)
    text = mask_phones(clean(joined))
    in_order = tidy if has_odd_spaces(text.replace(PARTING, "")) else tidy_breaks
    words = map(in_order, text.split(_PARTING))
    blocks = with_each_paragraph(document.blocks, lambda _: next(words))
    blocks = tuple(_without_phones(block) if isinstance(block, Table) else block for block in blocks)
    unsure = tuple(replace(each, word=clean(each.word), context=clean(each.context)) for each in document.unsure)
    return replace(document, blocks=blocks, unsure=unsure)


@reference_cache()
def _phone_headings() -> tuple[str, ...]:
    return tuple(fold(row["words"]) for row in read_list("attendance_words") if row["part"] == "phone")


def _without_phones(table: Table) -> Table:
    """The table with the numbers masked that only its rows and columns tell."""
    return Table(_masked_columns(tuple(map(_masked_across, table.rows))))


def _masked_columns(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Rows with no digit left in a column headed "mobile" or "phone", nor beside a cell that says so, in any shape."""
    head = rows[0] if rows else ()
    phones = {place for place, cell in enumerate(head) if _tells_of_phones(cell)}
    names = {place for place in phones if "নাম" in head[place].text}
    phones -= names
    rows = tuple(map(_masked_beside, rows))
    if not phones:
        return rows
    return (
        rows[0],
        *(tuple(_masked(cell) if place in phones else cell for place, cell in enumerate(row)) for row in rows[1:]),
    )


def _masked_beside(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The row with each cell masked that holds a number alone, right of one that says "mobile" or "phone"."""
    beside = [
        place
        for place, cell in enumerate(row)
        if place and cell.paragraphs and _A_NUMBER.fullmatch(cell.text) and _tells_of_phones(row[place - 1])
    ]
    return tuple(_masked(cell) if place in beside else cell for place, cell in enumerate(row)) if beside else row


def _masked_across(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The row with each number masked that begins in one cell and ends in the next, whatever its shape.

    Not where a row's number stands beside a sum: more digits than that stand in the first cell, or letters.
    """
    cells = list(row)
    for place, (left, right) in enumerate(pairwise(row)):
        if len(left.paragraphs) != 1 or len(right.paragraphs) != 1:
            continue
        first, second = left.text, right.text
        if len(first) > _LONGEST_PIECE or len(second) > _LONGEST_PIECE or not _DIGIT.search(second):
            continue
        if len(_DIGIT.findall(first)) < _FEWEST_DIGITS and not _LETTER.search(first):
            continue
        whole = mask_phones(first + second)
        if whole[len(first) :] != second:
            cells[place] = Cell((whole[: len(first)],), left.continues)
            cells[place + 1] = Cell((whole[len(first) :],), right.continues)
    return tuple(cells)


def _tells_of_phones(cell: Cell) -> bool:
    words = cell.text
    return 0 < len(words) < _LONGEST_HEADING and any(heading in fold_word(words) for heading in _phone_headings())


def _masked(cell: Cell) -> Cell:
    return Cell(tuple(_DIGIT.sub(MASK, paragraph) for paragraph in cell.paragraphs), cell.continues)


def paper_text(document: Document) -> str:
    """The paper as one text: a paragraph a line, short rows on one line with bars, long rows a line a paragraph."""
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            lines.extend(map(row_text, block.rows))
    return "\n".join(lines)


def row_lines(row: tuple[Cell, ...]) -> list[str]:
    """The lines of a table row: one, or those of its only cell with words, where the table only lays out the page."""
    told = [cell for cell in row if cell.paragraphs and not cell.continues]
    return told[0].text.split("\n") if len(told) == 1 else [row_text(row)]


def row_text(row: tuple[Cell, ...]) -> str:
    """A table row as it stands in the paper's text."""
    cells = [cell for cell in row if not cell.continues]
    if sum(len(cell.text) for cell in cells) <= _SHORT_ROW and all(len(cell.paragraphs) < 2 for cell in cells):
        return " | ".join(cell.text.replace("\n", " ") for cell in cells)
    return "\n".join(cell.text for cell in cells if cell.text)
