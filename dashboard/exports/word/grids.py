"""Tables of a Word file: fixed widths, ruled, headings repeated on every page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import category

from docx.oxml.ns import qn

from dashboard.exports.word.text import Content, Element, harmless, paragraph, w

_RULE = {"val": "single", "sz": 4, "space": 0, "color": "808080"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
HEADING_SHADE, SUM_SHADE = "DCE6F1", "F5F5F5"
# In twentieths of a point: the width of a letter at most, by its Unicode category; margins of a cell.
_LETTER_WIDTHS = {"Mn": 40, "Mc": 75, "Nd": 115}
_LETTER, _CELL_MARGINS = 145, 160


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: the paragraphs of each cell. `heading`: repeated on every page.

    `whole`: not split over two pages; not for a row that may be longer than a page.
    """

    cells: Sequence[Sequence[Element]]
    heading: bool = False
    shade: str = ""
    whole: bool = True


def widths(hints: Sequence[int], unbroken: Sequence[str], whole: int) -> list[int]:
    """Widths in proportion to `hints` that add up to `whole`, each wide enough for any word of its `unbroken` text.

    Where these words do not fit into `whole`, the widths are in proportion to the words.
    """
    least = [_CELL_MARGINS + max(map(_length, text.split(" ")), default=0) for text in unbroken]
    spare = whole - sum(least)
    if spare < 0:
        return [width * whole // sum(least) for width in least]
    scale = whole / max(sum(hints), 1)
    wanted = [max(0, hint * scale - narrow) for hint, narrow in zip(hints, least, strict=True)]
    share = spare / max(sum(wanted), 1)
    return [narrow + int(share * each) for narrow, each in zip(least, wanted, strict=True)]


def _length(word: str) -> int:
    return sum(_LETTER_WIDTHS.get(category(letter), _LETTER) for letter in word)


def grid(columns: Sequence[int], rows: Iterable[GridRow], ruled: bool = True, alt: str = "") -> Element:
    """A table; `columns` are widths in twentieths of a point. Not `ruled`: for layout only. `alt`: what it shows."""
    table = w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=sum(columns), type="dxa"),
            *([w("tblBorders", *(w(side, **_RULE) for side in _SIDES))] if ruled else []),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=70, type="dxa"), w("right", w=70, type="dxa")),
            *([w("tblDescription", val=harmless(alt))] if alt else []),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in columns)),
    )
    table.extend(_row(row, columns) for row in rows)
    return table


def together(table: Element, keep_next: bool = False) -> Element:
    """The table, its headings kept with the first rows and its last row with the one before: none stands alone.

    `keep_next`: the last row on the page of what comes after the table.
    """
    rows = table.findall(qn("w:tr"))
    for row in {id(row): row for row in (*rows[:2], *rows[-2:])}.values():
        for made in row.iter(qn("w:p")) if keep_next or row is not rows[-1] else ():
            options = made.find(qn("w:pPr"))
            if options is not None:
                # Word wants it right after the style.
                options.insert(1 if options.find(qn("w:pStyle")) is not None else 0, w("keepNext"))
    return table


def _row(row: GridRow, columns: Sequence[int]) -> Element:
    options = [*([w("cantSplit")] if row.whole else []), *([w("tblHeader")] if row.heading else [])]
    element = w("tr", *([w("trPr", *options)] if options else []))
    for width, content in zip(columns, row.cells, strict=True):
        options = [w("tcW", w=width, type="dxa")]
        if row.shade:
            options.append(w("shd", val="clear", color="auto", fill=row.shade))
        element.append(w("tc", w("tcPr", *options), *(content or [paragraph(style="Cell")])))
    return element


def heading_row(titles: Iterable[str]) -> GridRow:
    """The headings of a table."""
    return GridRow([[cell(title, heading=True)] for title in titles], heading=True, shade=HEADING_SHADE)


def cell(*content: Content, heading: bool = False, centred: bool = False) -> Element:
    return paragraph(*content, style="CellHeading" if heading else "Cell", align="center" if centred else None)
