"""Read saved web pages: only the part of a portal page that is the minutes, without menus, notices and footers."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from etl.bengali.wording import read_list, reference_cache
from etl.readers.document import Block, Cell, Document, NotReadable, full_grid, make_cell, tidy
from etl.readers.html_fonts import convert_bijoy
from etl.readers.html_styles import empty_struck
from etl.readers.text import decode_text

_UNSEEN = frozenset(
    ["script", "style", "head", "noscript", "select", "button", "form", "nav", "title", "audio", "video", "iframe"]
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What a browser begins on a new line.
_BLOCKS = frozenset(
    [
        *("p", "div", "center", "body", "blockquote", "pre", "address", "hr", *_HEADINGS),
        *("li", "ul", "ol", "menu", "dir", "dl", "dt", "dd", "tr", "td", "th", "caption"),
        *("section", "article", "main", "header", "footer", "aside", "hgroup"),
        *("figure", "figcaption", "fieldset", "legend", "details", "summary"),
    ]
)
_CELLS = ("td", "th")
_LISTS = ("ul", "ol", "menu", "dir")
_OF_A_TABLE = ("table", "thead", "tbody", "tfoot", "tr")
_DECLARED = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_MOST_SPAN = 100


def read_html(content: bytes) -> Document:
    """The document of a saved page. Raises NotReadable("not_text") where its bytes are not what it says they are."""
    declared = _DECLARED.search(content[:4096])
    try:
        text = content.decode(declared[1].decode("ascii")) if declared else decode_text(content)
        text = text.lstrip("\ufeff")
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (UnicodeDecodeError, LookupError, ParserError):
        raise NotReadable("not_text") from None
    empty_struck(root, text)
    encoding = "bijoy" if convert_bijoy(root, text, _BLOCKS) else "unicode"
    body = root.find("body")
    paper = _paper_part(root if body is None else body)
    walk = _HtmlWalk()
    walk.element(paper)
    walk.end_paragraph()
    return Document(tuple(walk.blocks), reader="html", encoding=encoding)


def _paper_part(body: HtmlElement) -> HtmlElement:
    """The smallest element with every landmark of minutes (chair, decisions, memo …); the page where there is none."""
    landmarks = _landmarks()
    paths = [
        [*reversed(list(each.iterancestors())), each]
        for each in body.iter()
        if isinstance(each.tag, str) and each.tag not in _UNSEEN and landmarks.match((each.text or "").strip())
    ]
    if len(paths) < 2:
        return body
    common = body
    for level in zip(*paths, strict=False):
        if any(each is not level[0] for each in level):
            break
        common = level[0]
    return _around_table(common, body)


def _around_table(part: HtmlElement, body: HtmlElement) -> HtmlElement:
    """The part of the page around a table that holds all landmarks: its head stands there, unless the table is all that
    a cell of a table around it holds."""
    words = None
    while part is not body:
        if part.tag in _OF_A_TABLE:
            words = _words_in(part)
        elif part.tag not in _CELLS or _words_in(part) != words:
            break
        part = part.getparent()
    return part


def _words_in(element: HtmlElement) -> str:
    return "".join("".join(element.itertext()).split())


@reference_cache()
def _landmarks() -> re.Pattern[str]:
    """The words of `landmarks.csv` at the start of an element's own text."""
    return re.compile("|".join(re.escape(row["words"]) for row in read_list("landmarks")))


class _HtmlWalk:
    """Gathers blocks while going through a page's elements in order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._words: list[str] = []

    def element(self, element: HtmlElement) -> None:
        """Add an element with its content, but not the text after it."""
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_menu(element):
            return
        if "display:none" in (element.get("style") or "").replace(" ", ""):
            return
        if element.tag == "table":
            self.end_paragraph()
            for caption in element.iterchildren("caption"):
                self.element(caption)
            if _lays_out(element):
                for cell in (cell for row in _rows(element) for cell in row.iterchildren(*_CELLS)):
                    self.element(cell)
            else:
                self.blocks.append(full_grid(list(_grid(element))))
            return
        if element.tag == "br":
            self._words.append("\n")
            return
        is_block = element.tag in _BLOCKS
        if is_block:
            self.end_paragraph()
        starts_paragraph = not "".join(self._words).strip()
        self._words.append(_plain(element.text))
        for child in element:
            self.element(child)
            self._words.append(_plain(child.tail))
        if is_block:
            self.end_paragraph()
        elif element.tag == "u" and starts_paragraph:
            self._words.append("\n")

    def end_paragraph(self) -> None:
        paragraph = tidy("".join(self._words))
        self._words.clear()
        if paragraph:
            self.blocks.append(paragraph)


def _is_menu(element: HtmlElement) -> bool:
    """Whether an element is a list of nothing but links to other pages."""
    if element.tag not in _LISTS:
        return False
    links = list(element.iter("a"))
    return len(links) > 1 and "".join(map(_words_in, links)) == _words_in(element)


def _plain(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _grid(table: HtmlElement) -> Iterator[list[Cell]]:
    """Rows on a full grid, with row and column spans filled in as continued cells."""
    covered: dict[int, int] = {}
    for row in _rows(table):
        cells: list[Cell] = []
        for element in row.iterchildren(*_CELLS):
            _fill_covered(cells, covered)
            across, down = _span(element, "colspan"), _span(element, "rowspan")
            for step in range(across):
                if down > 1:
                    covered[len(cells)] = down - 1
                cells.append(Cell(continues=True) if step else _cell(element))
        _fill_covered(cells, covered)
        yield cells


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from child.iterchildren("tr")


def _lays_out(table: HtmlElement) -> bool:
    """Whether a table with tables inside only places them on the page: no row has words in more than one cell."""
    if table.find(".//table") is None:
        return False
    return all(sum(bool(_words_in(cell)) for cell in row.iterchildren(*_CELLS)) < 2 for row in _rows(table))


def _fill_covered(cells: list[Cell], covered: dict[int, int]) -> None:
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append(Cell(continues=True))


def _span(element: HtmlElement, name: str) -> int:
    written = element.get(name) or "1"
    return min(max(int(written), 1), _MOST_SPAN) if written.isdigit() else 1


def _cell(element: HtmlElement) -> Cell:
    """A cell's paragraphs; the rows of a table inside it become paragraphs."""
    walk = _HtmlWalk()
    walk.element(element)
    walk.end_paragraph()
    paragraphs: list[str] = []
    for block in walk.blocks:
        if isinstance(block, str):
            paragraphs.append(block)
        else:
            paragraphs.extend(" ".join(cell.text for cell in row if cell.paragraphs) for row in block.rows)
    return make_cell(paragraphs)
