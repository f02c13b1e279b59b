"""The same paper as text, Word or page gives the same records."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.minutes.parser import parse_content, parse_file
from etl.readers.document import Cell, Document, Table
from etl.readers.kinds import read_content
from etl.records import Paper

FOLDER = Path(__file__).parents[1] / "papers" / "examples"
EXAMPLES = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".json", ".pdf"))


def cell_html(cell: Cell) -> str:
    return "" if cell.continues else "".join(f"<p>{p}</p>".replace("\n", "<br>") for p in cell.paragraphs)


def as_text(document: Document) -> str:
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Table):
            lines += ["", *("\t".join([*map(cell_html, row), ""]) for row in block.rows), ""]
        else:
            lines.append(block.replace("\n", "<br>"))
    return "\n".join(lines)


def as_page(document: Document) -> str:
    parts = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = ("<tr>" + "".join(f"<td>{cell_html(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
            parts.append(f"<table>{''.join(rows)}</table>")
        else:
            parts.append("<p>" + block.replace("\n", "<br>") + "</p>")
    return f"<html><body>{''.join(parts)}</body></html>"


def facts(paper: Paper) -> set[tuple[object, ...]]:
    return {(s.kind, s.upazila_code, s.month, s.value, s.date, s.count) for s in paper.statements}


@pytest.mark.parametrize(("rewrite", "name"), [(as_text, "paper.txt"), (as_page, "paper.html")], ids=["text", "page"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_paper_in_another_form_gives_the_same_records(
    path: Path, rewrite: Callable[[Document], str], name: str
) -> None:
    first = parse_file(path)
    second = parse_content(rewrite(read_content(path.read_bytes(), path.suffix)).encode(), Path(name))
    assert second.meeting == first.meeting
    assert [item.title for item in second.items] == [item.title for item in first.items]
    assert [item.decisions for item in second.items] == [item.decisions for item in first.items]
    assert facts(second) == facts(first)
    assert second.attendance == first.attendance
