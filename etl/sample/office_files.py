"""Blocks as a file's bytes: plain text with tabs between cells, or a Word file written directly (a hundredth of a Word
library's time). Nothing in a file says on which day or system it was made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

from etl.sample.layout import Block, Table

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONT = '<w:rPr><w:rFonts w:ascii="Nikosh" w:hAnsi="Nikosh" w:cs="Nikosh"/><w:cs/></w:rPr>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TYPES = (
    f"{_XML}"
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    f"{_XML}"
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
_TEXT_WIDTH = 9638


def as_text(blocks: list[Block]) -> bytes:
    """UTF-8 text: a line a paragraph or row; several paragraphs in a cell as <p>…</p>, as the portals' texts have."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += ["", *("\t".join(_text_cell(cell) for cell in row) for row in block.rows), ""]
        else:
            lines.append(block)
    return ("\n".join(lines) + "\n").encode()


def _text_cell(paragraphs: list[str]) -> str:
    return paragraphs[0] if len(paragraphs) == 1 else " ".join(f"<p>{each}</p>" for each in paragraphs)


def as_word(blocks: list[Block]) -> bytes:
    """A .docx file."""
    body = "".join(_word_table(block) if isinstance(block, Table) else _word_paragraph(block) for block in blocks)
    document = f"{_XML}<w:document {_W}><w:body>{body}{_PAGE}</w:body></w:document>"
    parts = (("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS), ("word/document.xml", document))
    return packed((name, part.encode()) for name, part in parts)


def _word_paragraph(text: str) -> str:
    return f'<w:p><w:r>{_FONT}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _word_table(table: Table) -> str:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{''.join(map(_word_paragraph, cell))}</w:tc>" for cell in row) + "</w:tr>"
        for row in table.rows
    )
    return f"{_table_start(len(table.rows[0]))}{rows}</w:tbl><w:p/>"


@cache
def _table_start(columns: int) -> str:
    grid = f'<w:gridCol w:w="{_TEXT_WIDTH // columns}"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of named parts, in their order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, part in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix
            file.writestr(entry, part, compresslevel=6)
    return content.getvalue()


def repacked(content: bytes) -> bytes:
    """The zip that another program wrote, written again by `packed`."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return packed([(name, file.read(name)) for name in file.namelist()])
