"""Word files, read with lxml straight from the zip (python-docx takes ten times as long)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from etl.readers.document import Block, Cell, Document, NotReadable, full_grid, make_cell, tidy
from etl.readers.docx_numbering import Numbering

Element = etree._Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_BYTES = 50_000_000
_HEADING_LENGTH = 150


def read_docx(content: bytes) -> Document:
    """The document of a .docx file's bytes. Raises NotReadable: "damaged", "not_word" (another zip), "too_large"."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
            if "word/document.xml" not in names:
                raise NotReadable("not_word")
            body = _part(file, "word/document.xml")
            numbering = Numbering(_xml(_part(file, "word/numbering.xml")) if "word/numbering.xml" in names else None)
            heads = [_xml(_part(file, name)) for name in sorted(names) if re.fullmatch(r"word/header\d*\.xml", name)]
            root = _xml(body)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, EOFError):
        raise NotReadable("damaged") from None
    page_heads = dict.fromkeys(block for head in heads for block in _blocks(head, numbering) if isinstance(block, str))
    blocks = [block for part in root for block in _blocks(part, numbering)]
    return Document((*page_heads, *blocks), reader="docx")


def _part(file: zipfile.ZipFile, name: str) -> bytes:
    if file.getinfo(name).file_size > _MOST_BYTES:
        raise NotReadable("too_large")
    return file.read(name)


def _xml(content: bytes) -> Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _blocks(parent: Element, numbering: Numbering) -> Iterator[Block]:
    """Paragraphs and tables below `parent`, in order; text boxes after the paragraph that anchors them."""
    for child in parent:
        if child.tag == W + "p":
            if paragraph := tidy(_paragraph(child, numbering)):
                yield paragraph
            for box in _text_boxes(child):
                yield from _blocks(box, numbering)
        elif child.tag == W + "tbl":
            nested: list[Block] = []
            yield full_grid(list(_rows(child, numbering, nested)))
            yield from nested
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "smartTag", W + "customXml"):
            yield from _blocks(child, numbering)


def _text_boxes(paragraph: Element) -> list[Element]:
    boxes = paragraph.iter(W + "txbxContent")
    return [box for box in boxes if not any(above.tag == _FALLBACK for above in box.iterancestors())]


def _paragraph(paragraph: Element, numbering: Numbering, in_cell: bool = False) -> str:
    """The paragraph's words, with the number Word would print before it; soft breaks as new lines."""
    words: list[str] = []
    heading_ends: int | None = None
    for run in _runs(paragraph):
        text = _run_text(run)
        if in_cell and heading_ends is None and text.strip() and not _marked(run):
            heading_ends = len(words)
        words.append(text)
    heading = "".join(words[:heading_ends]) if heading_ends else ""
    if heading.strip() and len(heading) < _HEADING_LENGTH:
        words.insert(heading_ends or 0, "\n")
    return numbering.label(paragraph) + "".join(words)


def _runs(paragraph: Element) -> Iterator[Element]:
    """Runs of a paragraph in order: also those in links, fields and accepted insertions, not those of text boxes."""
    for child in paragraph:
        if child.tag == W + "r":
            yield child
        elif child.tag in (
            W + "hyperlink",
            W + "ins",
            W + "smartTag",
            W + "fldSimple",
            W + "sdt",
            W + "sdtContent",
            W + "customXml",
        ):
            yield from _runs(child)


def _run_text(run: Element) -> str:
    words = []
    for child in run:
        if child.tag == W + "t":
            words.append(child.text or "")
        elif child.tag in (W + "br", W + "cr"):
            words.append("\n")
        elif child.tag == W + "tab":
            words.append(" ")
        elif child.tag == W + "noBreakHyphen":
            words.append("-")
    return "".join(words)


def _marked(run: Element) -> bool:
    """Whether the run is bold or underlined, as headings inside a cell are."""
    look = run.find(W + "rPr")
    if look is None:
        return False
    marks = (look.find(W + "b"), look.find(W + "bCs"), look.find(W + "u"))
    return any(mark is not None and mark.get(W + "val") not in ("0", "false", "none") for mark in marks)


def _rows(table: Element, numbering: Numbering, nested: list[Block]) -> Iterator[list[Cell]]:
    for row in _children(table, W + "tr"):
        cells: list[Cell] = [Cell()] * _before(row)
        for cell in _children(row, W + "tc"):
            look = cell.find(W + "tcPr")
            merged_above = look is not None and _continues_above(look)
            cells.append(Cell(continues=True) if merged_above else _cell(cell, numbering, nested))
            cells.extend([Cell(continues=True)] * (_across(look) - 1))
        yield cells


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Children with the tag, also inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins"):
            yield from _children(child, tag)


def _before(row: Element) -> int:
    skipped = row.find(f"{W}trPr/{W}gridBefore")
    return int(skipped.get(W + "val") or 0) if skipped is not None else 0


def _continues_above(look: Element) -> bool:
    merge = look.find(W + "vMerge")
    return merge is not None and merge.get(W + "val") != "restart"


def _across(look: Element | None) -> int:
    span = look.find(W + "gridSpan") if look is not None else None
    return int(span.get(W + "val") or 1) if span is not None else 1


def _cell(cell: Element, numbering: Numbering, nested: list[Block]) -> Cell:
    """A cell's paragraphs; a table inside it goes to `nested`, to stand after the outer table."""
    paragraphs: list[str] = []
    for child in cell:
        if child.tag == W + "p":
            paragraphs.append(_paragraph(child, numbering, in_cell=True))
        elif child.tag == W + "tbl":
            nested.extend(_blocks_of_table(child, numbering))
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins"):
            paragraphs.extend(block for block in _blocks(child, numbering) if isinstance(block, str))
    return make_cell(paragraphs)


def _blocks_of_table(table: Element, numbering: Numbering) -> list[Block]:
    deeper: list[Block] = []
    return [full_grid(list(_rows(table, numbering, deeper))), *deeper]
