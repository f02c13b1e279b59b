"""What a reader sees of a Word file, pulled out of it by python-docx."""

import io

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def text_lines(document: Document) -> list[str]:
    """Every paragraph that says something, in order; a table's row is one line, its cells between " | "."""
    lines = []
    for element in document.element.body:
        if element.tag == qn("w:p"):
            lines.append(Paragraph(element, document).text)
        elif element.tag == qn("w:tbl"):
            lines += [" | ".join(cells) for cells in rows_of(Table(element, document))]
    return [line for line in lines if line.strip()]


def rows_of(table: Table) -> list[list[str]]:
    """The text of each cell; a cell over several columns once."""
    return [["\n".join(p.text for p in cell_paragraphs(cell, table)) for cell in row._tr.tc_lst] for row in table.rows]


def cell_paragraphs(cell: object, table: Table) -> list[Paragraph]:
    return [Paragraph(p, table) for p in cell.p_lst]  # type: ignore[attr-defined]
