"""Blocks as a file's bytes: plain text with tabs between cells, or a Word file, written directly because a Word library
takes a hundred times as long. Nothing in a file says on which day or system it was made."""

import io
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from etl.sample.layout import TypedBlock, TypedTable

TEXT_WIDTH = 9638


def as_text(blocks: list[TypedBlock]) -> bytes:
    """UTF-8 text: a line a paragraph or row; several paragraphs in a cell as <p>…</p>, as the portals' texts have."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            lines += ["", *("\t".join(map(_text_cell, row)) for row in block), ""]
    return ("\n".join(lines) + "\n").encode()


def _text_cell(cell: str) -> str:
    return " ".join(f"<p>{each}</p>" for each in cell.split("\n")) if "\n" in cell else cell


# Key: the name; the files are the product's own.
@cache
def _part(name: str) -> str:
    return (Path(__file__).parent / "word" / f"{name}.xml").read_text(encoding="utf-8")


def as_word(blocks: list[TypedBlock]) -> bytes:
    """A .docx file, of the pieces under `word/`."""
    body = "".join(_word_paragraph(block) if isinstance(block, str) else _word_table(block) for block in blocks)
    names = {"[Content_Types].xml": "content_types", "_rels/.rels": "relations", "word/document.xml": "document"}
    return packed((name, _part(piece).replace("{body}", body).encode()) for name, piece in names.items())


def _word_paragraph(text: str) -> str:
    return _part("paragraph").replace("{text}", escape(text))


def _word_table(rows: TypedTable) -> str:
    cells = (["".join(map(_word_paragraph, cell.split("\n"))) for cell in row] for row in rows)
    lines = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    columns = len(rows[0])
    grid = f'<w:gridCol w:w="{TEXT_WIDTH // columns}"/>' * columns
    return _part("table").replace("{grid}", grid).replace("{rows}", lines)


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
