"""Word files, read with lxml straight from the zip (python-docx takes ten times as long)."""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.readers.document import Block, Cell, Document, NotReadable, Table, full_grid, make_cell, tidy
from etl.readers.docx_fonts import Fonts
from etl.readers.docx_numbering import Numbering
from etl.readers.docx_package import Element, Package, W, open_package, parse_xml
from etl.readers.docx_runs import UnreadText, run_text, runs_of, text_boxes

_CONTAINERS = {W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_P, _TBL, _VAL = W + "p", W + "tbl", W + "val"
_ROW_LOOK, _CELL_LOOK, _RUN_LOOK = W + "trPr", W + "tcPr", W + "rPr"
_MARKS = {W + "b", W + "bCs", W + "u"}
_GRID_SPAN = W + "gridSpan"
_MERGES = {W + "vMerge", W + "hMerge"}
_COVERED = Cell(continues=True)
_HEADING_LENGTH = 150
# Word itself allows 63 columns.
_MOST_SPAN = 100


def read_docx(content: bytes) -> Document:
    """The document of a .docx file's bytes.

    Raises NotReadable: "damaged", "encrypted", "not_word" or "spreadsheet" (another zip), "too_large", "unsafe".
    """
    package = open_package(content)
    body = parse_xml(package.body)
    try:
        walk = _DocxWalk(_numbering(package), Fonts(package), UnreadText(package), package.may_hold(b"txbxContent"))
        page_heads = dict.fromkeys(
            block for head in package.heads for block in walk.blocks(parse_xml(head)) if isinstance(block, str)
        )
        blocks = [block for part in body for block in walk.blocks(part)]
        notes = [block for part in package.notes for note in _notes(part) for block in walk.blocks(note)]
    except RecursionError:
        raise NotReadable("damaged") from None
    encoding = "bijoy" if walk.fonts.converted else "unicode"
    return Document((*page_heads, *blocks, *notes), reader="docx", encoding=encoding)


def _numbering(package: Package) -> Numbering:
    by_style = b":numPr" in package.styles and b":pStyle" in package.body
    return Numbering(
        parse_xml(package.numbering) if package.numbering else None,
        parse_xml(package.styles) if package.numbering and by_style else None,
    )


def _notes(part: bytes) -> list[Element]:
    """Footnotes or endnotes as written; those with a type are separator lines."""
    return [note for note in parse_xml(part) if note.get(W + "type") is None]


@dataclass(frozen=True, slots=True)
class _DocxWalk:
    """Walks through one document; the numbering counts and the fonts note Bijoy text on the way.

    `boxes`: whether the document may hold text boxes; most papers need no search for them.
    """

    numbering: Numbering
    fonts: Fonts
    unread: UnreadText
    boxes: bool

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Paragraphs and tables below `parent`, in order; text boxes after the paragraph that anchors them."""
        for child in parent:
            if child.tag == _P:
                if paragraph := tidy(self._paragraph(child)):
                    yield paragraph
                for box in self._boxes(child):
                    yield from self.blocks(box)
            elif child.tag == _TBL:
                yield from self._table(child)
            elif child.tag in _CONTAINERS:
                yield from self.blocks(child)

    def _table(self, table: Element) -> list[Block]:
        """A table, then the tables in its cells. A table of a single cell is a frame: only its content is given."""
        if frame := _only_cell(table):
            return list(self.blocks(frame[0]))
        inner: list[Block] = []
        return [full_grid(list(self._rows(table, inner))), *inner]

    def _rows(self, table: Element, inner: list[Block]) -> Iterator[list[Cell]]:
        for row in _children(table, W + "tr"):
            look = row.find(_ROW_LOOK)
            if _part(look, "del") is not None:
                continue
            cells = [Cell()] * _span(_part(look, "gridBefore"), 0)
            for cell in _children(row, W + "tc"):
                covered, span = _grid_place(cell)
                cells.append(_COVERED if covered else make_cell(self._cell(cell, inner)))
                cells.extend([_COVERED] * (span - 1))
            yield cells

    def _cell(self, parent: Element, inner: list[Block]) -> list[str]:
        """A cell's paragraphs. A table inside it is added to `inner`; one of a single row or column is only layout."""
        paragraphs: list[str] = []
        for child in parent:
            if child.tag == _P:
                paragraphs.append(self._paragraph(child, in_cell=True))
                for box in self._boxes(child):
                    paragraphs.extend(self._cell(box, inner))
            elif child.tag == _TBL:
                for block in self._table(child):
                    if isinstance(block, Table) and not _is_layout(block):
                        inner.append(block)
                    else:
                        paragraphs.extend(_as_paragraphs(block))
            elif child.tag in _CONTAINERS:
                paragraphs.extend(self._cell(child, inner))
        return paragraphs

    def _paragraph(self, paragraph: Element, in_cell: bool = False) -> str:
        """The paragraph's words, with the number Word would print before it; soft breaks as new lines."""
        runs = runs_of(paragraph)
        unread = [self.unread.covers(run, paragraph) for run in runs]
        texts = ["" if passed_over else run_text(run) for run, passed_over in zip(runs, unread, strict=True)]
        ends = _heading_ends(runs, texts) if in_cell and len(runs) > 1 else 0
        heading = self.fonts.unicode_text(runs[:ends], texts[:ends], paragraph) if ends else ""
        if heading.strip() and len(heading) < _HEADING_LENGTH:
            heading += "\n"
        label, look = self.numbering.label_and_look(paragraph)
        label = self.fonts.label(label, look, paragraph)
        if ends:
            runs, texts = runs[ends:], texts[ends:]
        if any(unread) and not heading.strip() and not any(texts):
            # Nothing of the paragraph is read: its number would stand alone.
            label = ""
        return label + heading + self.fonts.unicode_text(runs, texts, paragraph)

    def _boxes(self, paragraph: Element) -> list[Element]:
        return text_boxes(paragraph) if self.boxes else []


def _heading_ends(runs: list[Element], texts: list[str]) -> int:
    """How many runs at a paragraph's beginning are its heading: the bold or underlined ones before the first other."""
    for place, (run, text) in enumerate(zip(runs, texts, strict=True)):
        if text.strip() and not _marked(run):
            return place
    return 0


def _marked(run: Element) -> bool:
    """Whether the run is bold or underlined, as headings inside a cell are."""
    for look in run:
        if look.tag == _RUN_LOOK:
            return any(mark.tag in _MARKS and mark.get(_VAL) not in ("0", "false", "none") for mark in look)
    return False


def _only_cell(table: Element) -> list[Element]:
    """The cell of a table that has no other; else nothing."""
    rows = list(_children(table, W + "tr"))
    cells = list(_children(rows[0], W + "tc")) if len(rows) == 1 else []
    return cells if len(cells) == 1 else []


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Children with the tag, also inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _children(child, tag)


def _grid_place(cell: Element) -> tuple[bool, int]:
    """Whether a cell is merged into the one above or (in converted .doc files) the one before it; how many columns it
    spans."""
    for look in cell:
        if look.tag == _CELL_LOOK:
            break
    else:
        return False, 1
    covered, span = False, None
    for part in look:
        tag = part.tag
        if tag in _MERGES:
            covered = covered or part.get(_VAL) != "restart"
        elif tag == _GRID_SPAN and span is None:
            span = part
    return covered, _span(span, 1)


def _part(look: Element | None, name: str) -> Element | None:
    return look.find(W + name) if look is not None else None


def _span(element: Element | None, otherwise: int) -> int:
    written = element.get(_VAL) or "" if element is not None else ""
    return min(int(written), _MOST_SPAN) if written.isascii() and written.isdigit() and len(written) < 9 else otherwise


def _is_layout(table: Table) -> bool:
    return len(table.rows) == 1 or (bool(table.rows) and len(table.rows[0]) == 1)


def _as_paragraphs(block: Block) -> list[str]:
    if isinstance(block, str):
        return [block]
    if len(block.rows[0]) == 1:
        return [paragraph for row in block.rows for paragraph in row[0].paragraphs]
    return [" ".join(cell.text for cell in row if cell.paragraphs) for row in block.rows]
