"""Pages → one Document: running heads dropped, tables joined where a page cuts them, paragraphs between them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from etl.bengali.text import fold
from etl.readers.aligned import aligned_rules
from etl.readers.document import Block, Cell, Document, Table, UnsureWord, full_grid, make_cell
from etl.readers.labels import is_head_label
from etl.readers.page import SURE, Box, PaperPage, Word
from etl.readers.page_labels import join_labels
from etl.readers.page_tables import Grid, GridCell, find_grids
from etl.readers.page_text import Line, begins_point, join_lines, joined, lines_of, paragraphs_of
from etl.readers.site_around import without_site

# Words of which OCR is less sure (0 to 100) go to the review list.
_SURE_ENOUGH = 80.0
# Running heads and page numbers stand in this share of the page's height from its top and its bottom.
_MARGIN = 0.09
_PAGE_NUMBER = re.compile(r"(?:পৃষ্ঠা|পাতা|page)?\W*\d{1,3}(?:\W*(?:of|এর|এর মধ্যে|/)\W*\d{1,3})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = ("।", "?", "!")
_ENDS = (*_SENTENCE_END, "ঃ", ":", "-", ")")
# A paragraph shorter than this, in letters, is a line of its own.
_LONG = 60
_OVER_EDGE = 4.0
# Edges of columns on two pages are the same where they differ by less, in points.
_SAME_COLUMN = 12.0


@dataclass(slots=True)
class _Part:
    """A table or the words between two, as they come from one page."""

    rows: list[list[Cell]] | None
    paragraphs: list[str]
    edges: tuple[float, ...] = ()


def document_of(pages: Sequence[PaperPage], reader: str) -> Document:
    """The pages as a document, without the parts of a portal page they may be printed from; lists the unsure words."""
    unsure = tuple(each for number, page in enumerate(pages, start=1) for each in _unsure_words(page, number))
    return Document(without_site(blocks_of(pages)), reader, unsure=unsure)


def _unsure_words(page: PaperPage, number: int) -> Iterator[UnsureWord]:
    for at, word in enumerate(page.words):
        if word.confidence < (SURE if _of_two_scripts(word.text) else _SURE_ENOUGH):
            before = page.words[at - 1] if at and _follows(page.words[at - 1], word) else None
            after = page.words[at + 1] if at + 1 < len(page.words) and _follows(word, page.words[at + 1]) else None
            near = [each.text for each in (before, word, None if before else after) if each]
            yield UnsureWord(word.text, number, " ".join(near))


def _of_two_scripts(text: str) -> bool:
    """Whether a number has digits of two scripts: printed so or not, 8 is read as ৪, 9 as ৭."""
    digits = [letter for letter in text if letter.isdigit()]
    return 0 < sum(digit.isascii() for digit in digits) < len(digits)


def _follows(word: Word, after: Word) -> bool:
    """Whether two words that were read one after the other stand on one line."""
    return word.box.right <= after.box.left + 1 and word.box.top < after.box.middle[1] < word.box.bottom


def blocks_of(pages: Sequence[PaperPage]) -> tuple[Block, ...]:
    """The paragraphs and tables of the pages, in order."""
    running = _running_heads(pages)
    parts: list[_Part] = []
    for page in pages:
        known = parts[-1].edges if parts else ()
        for number, part in enumerate(_parts(page, running, known)):
            if number == 0 and parts and _goes_on(parts[-1], part):
                _append(parts[-1], part)
            else:
                parts.append(part)
    blocks: list[Block] = []
    for part in parts:
        if part.rows is None:
            blocks.extend(part.paragraphs)
        else:
            blocks.append(full_grid(part.rows))
    return tuple(block for block in blocks if not isinstance(block, Table) or block.rows)


def _running_heads(pages: Sequence[PaperPage]) -> set[str]:
    """Lines (digits aside) that stand at the edge of two pages or more."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_DIGITS.sub("", fold(line)) for line in _edge_lines(page)})
    return {line for line, pages_with_it in seen.items() if pages_with_it > 1 and line}


def _edge_lines(page: PaperPage) -> list[str]:
    return [line.text for line in lines_of(word for word in page.words if _at_edge(word, page))]


def _at_edge(word: Word, page: PaperPage) -> bool:
    return not _MARGIN * page.height < word.box.middle[1] < (1 - _MARGIN) * page.height


def _parts(page: PaperPage, running: set[str], known: Sequence[float]) -> Iterator[_Part]:
    """The page's tables, and the paragraphs before, between and after them; `known`: the columns' edges of a table
    with which the page before ends."""
    grids = find_grids(page.rules, page.height)
    lines = [line for line in lines_of(_outside(page.words, grids)) if not _is_running(line, page, running)]
    aligned = aligned_rules([word.box for line in lines for word in line.words], known, page.rules)
    grids = sorted([*grids, *find_grids(aligned, page.height)], key=lambda grid: grid.box.top)
    words = [word for line in lines for word in line.words]
    lines = lines_of(_outside(words, grids)) if aligned else lines
    lines = join_labels(lines) if lines else []
    for grid in grids:
        before = [line for line in lines if line.box.middle[1] < grid.box.top]
        lines = lines[len(before) :]
        if before:
            yield _Part(None, join_lines(before))
        yield _Part(_rows(grid, [word for word in page.words if _nearly(grid.box).holds(word.box.middle)]), [], grid.xs)
    if lines:
        yield _Part(None, join_lines(lines))


def _outside(words: Iterable[Word], grids: Sequence[Grid]) -> list[Word]:
    return [word for word in words if not any(_nearly(grid.box).holds(word.box.middle) for grid in grids)]


def _nearly(box: Box) -> Box:
    """The box a little larger: words at the cut of a page stand over their table's edge."""
    return Box(box.left - _OVER_EDGE, box.top - _OVER_EDGE, box.right + _OVER_EDGE, box.bottom + _OVER_EDGE)


def _is_running(line: Line, page: PaperPage, running: set[str]) -> bool:
    if not _at_edge(line.words[0], page):
        return False
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None or _DIGITS.sub("", fold(line.text)) in running


def _rows(grid: Grid, words: Sequence[Word]) -> list[list[Cell]]:
    inside: dict[GridCell, list[Word]] = {}
    for word in words:
        inside.setdefault(_cell_of(word, grid), []).append(word)
    rows = [[Cell(continues=True) for _ in grid.xs[1:]] for _ in grid.ys[1:]]
    for cell in grid.cells:
        rows[cell.row][cell.column] = make_cell(paragraphs_of(inside.get(cell, ()), cell.box))
    return [_label_row(row) for row in rows]


def _label_row(row: list[Cell]) -> list[Cell]:
    """A row of a paper's head, its label first: the lines of its value are one paragraph."""
    if not row or not is_head_label(row[0].text):
        return row
    return [Cell(("\n".join(cell.paragraphs),), cell.continues) if cell.paragraphs else cell for cell in row]


def _cell_of(word: Word, grid: Grid) -> GridCell:
    """The cell a word stands in; the outermost one where it stands over the table's edge."""
    x = min(max(word.box.middle[0], grid.box.left), grid.box.right - 0.1)
    y = min(max(word.box.middle[1], grid.box.top), grid.box.bottom - 0.1)
    return next(cell for cell in grid.cells if cell.box.holds((x, y)))


def _goes_on(last: _Part, part: _Part) -> bool:
    """Whether a page's first part is the rest of the last part of the page before: a paragraph in the middle of a
    sentence, or a table of the same columns."""
    if last.rows is None and part.rows is None:
        before, after = last.paragraphs[-1], part.paragraphs[0]
        return len(before) > _LONG and not before.endswith(_ENDS) and not begins_point(after)
    return (
        last.rows is not None
        and part.rows is not None
        and len(last.edges) == len(part.edges)
        # Where no line is drawn the last column ends with its longest words.
        and all(abs(a - b) < _SAME_COLUMN for a, b in zip(last.edges[:-1], part.edges[:-1], strict=True))
    )


def _append(last: _Part, part: _Part) -> None:
    """Append the next page's part: joins a paragraph or row split by the page break, drops a repeated header."""
    if last.rows is None or part.rows is None:
        last.paragraphs[-1:] = [joined(last.paragraphs[-1], part.paragraphs[0]), *part.paragraphs[1:]]
        return
    rows = part.rows
    heads = _repeated(last.rows, rows)
    rows = rows[heads:]
    if rows and _is_cut(last.rows[-1], rows[0]):
        last.rows[-1] = [_joined_cell(above, below) for above, below in zip(last.rows[-1], rows[0], strict=True)]
        rows = rows[1:]
    last.rows.extend(rows)


def _repeated(rows: list[list[Cell]], more: list[list[Cell]]) -> int:
    """How many rows at the top of `more` are those at the top of `rows`."""
    count = 0
    while count < min(3, len(rows), len(more)) and _key(rows[count]) == _key(more[count]):
        count += 1
    return count


def _key(row: list[Cell]) -> str:
    return fold(" ".join(cell.text for cell in row))


def _is_cut(above: list[Cell], below: list[Cell]) -> bool:
    """Whether `below` is the rest of `above`: nothing begins in its first column, and it is no further row of a merged
    cell, or the words of one of its cells go on from those above."""
    if below[0].text or not any(cell.text for cell in below):
        return False
    goes_on = any(
        under.text and over.text and not over.text.endswith(_SENTENCE_END)
        for over, under in zip(above, below, strict=True)
    )
    return goes_on or not above[0].continues


def _joined_cell(above: Cell, below: Cell) -> Cell:
    """The two halves of a cell split by a page break; joins the paragraph that the break splits, if any."""
    if not above.paragraphs or not below.paragraphs:
        return Cell(above.paragraphs + below.paragraphs, above.continues and below.continues)
    last, first = above.paragraphs[-1], below.paragraphs[0]
    if last.endswith(_SENTENCE_END) or begins_point(first):
        return Cell(above.paragraphs + below.paragraphs)
    return Cell((*above.paragraphs[:-1], joined(last, first), *below.paragraphs[1:]))
