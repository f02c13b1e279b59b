"""A Word file: A4 pages, upright and wide, with header and page number; the same content makes the same bytes.

Word counts pages in Latin digits: a Bengali file carries a font in which they look Bengali (fonts.py).
"""

import io
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from dashboard.exports.pack.records import Pack, PackChart
from dashboard.exports.word.charts import chart_paragraph
from dashboard.exports.word.fonts import PAGE_DIGITS, embedded_font
from dashboard.exports.word.grids import GridRow, grid
from dashboard.exports.word.styles import font_table_xml, styles_xml
from dashboard.exports.word.text import Content, Element, field, harmless, link, marked, paragraph, run, w
from dashboard.exports.zip_file import to_zip, whatever_the_clock, zip_members

# Twentieths of a point: A4 and its margins.
_SHORT, _LONG, _MARGIN, _HEAD = 11906, 16838, 1020, 560
WIDTH = {False: _SHORT - 2 * _MARGIN, True: _LONG - 2 * _MARGIN}
_KEPT = (RT.STYLES, RT.SETTINGS, RT.HEADER, RT.FOOTER)
_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
# The font of fields that count pages, by language; "": that of the words around them.
_DIGITS = {"bn": PAGE_DIGITS, "en": ""}


class WordFile:
    """Content is added in order; `end_section` ends the pages of one orientation. The last section is upright."""

    def __init__(
        self, language: str, title: str, made_on: date, head: Sequence[Element], page_words: Sequence[str] = ()
    ) -> None:
        """`head`: the header of each page. `page_words`: before, between and after page number and count, or ()."""
        self._document = docx.Document(io.BytesIO(_empty(language)))
        self._body: list[Element] = []
        self._digits, self._marks = _DIGITS[language], 0
        set_properties(self._document, title, made_on, language)
        section = self._document.sections[0]
        foot = paragraph(*self._page_number(page_words), style="footer")
        for part, content in ((section.header, head), (section.footer, [foot])):
            for old in list(part._element):
                part._element.remove(old)
            part._element.extend(content or [paragraph(style="header")])
        # The first section names header and footer; the later ones inherit them.
        self._named = _references(self._document)

    def add(self, *elements: Element) -> None:
        """Add paragraphs and tables."""
        self._body.extend(elements)

    def end_section(self, landscape: bool) -> None:
        """Put what was added since the last section on pages of this orientation; what follows begins a new page."""
        self._body.append(w("p", w("pPr", w("pStyle", val="Note"), self._section(landscape))))

    def chart(self, chart: PackChart, pack: Pack) -> Element:
        """A paragraph with a native chart and its alternative text."""
        return chart_paragraph(self._document, chart, pack)

    def heading(self, title: str, name: str, style: str = "Heading1", new_page: bool = False) -> Element:
        """A heading that `contents` leads to by its name."""
        self._marks += 1
        return paragraph(*marked(self._marks, name, run(title)), style=style, new_page=new_page)

    def contents(self, titles: Sequence[tuple[str, str]]) -> Element:
        """The headings (name and title) in two columns, each with its page, which Word fills in."""
        entries = [
            paragraph(link(name, run(f"{title}\t"), *self._page_of(name)), style="Contents") for name, title in titles
        ]
        half = -(-len(entries) // 2)
        width = WIDTH[False] // 2
        return grid([width, width], [GridRow([entries[:half], entries[half:]])], ruled=False)

    def to_bytes(self) -> bytes:
        body = self._document.element.body
        for old in list(body):
            body.remove(old)
        # Word wants a paragraph between a table and the end of its section.
        if self._body and self._body[-1].tag == qn("w:tbl"):
            self._body.append(paragraph(style="Note"))
        body.extend(self._body)
        body.append(self._section(landscape=False))
        saved = io.BytesIO()
        with whatever_the_clock():
            self._document.save(saved)
        return to_zip(zip_members(saved.getvalue()))

    def _page_number(self, words: Sequence[str]) -> list[Content]:
        if not words:
            return []
        before, between, after = words
        return [before, *field("PAGE", self._digits), between, *field("NUMPAGES", self._digits), after]

    def _page_of(self, name: str) -> list[Element]:
        return field(f"PAGEREF {name} \\h", self._digits, known="")

    def _section(self, landscape: bool) -> Element:
        """The page setup of a section."""
        across, down = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
        direction = {"orient": "landscape"} if landscape else {}
        named, self._named = self._named, []
        margins = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
        return w(
            "sectPr",
            *named,
            w("pgSz", w=across, h=down, **direction),
            w("pgMar", **margins, header=_HEAD, footer=_HEAD, gutter=0),
        )


def _references(document: Document) -> list[Element]:
    section = document.sections[0]._sectPr
    return [each for each in section if each.tag in (qn("w:headerReference"), qn("w:footerReference"))]


# Key: the language, which the styles depend on; the template comes with python-docx.
@cache
def _empty(language: str) -> bytes:
    """A file without content, with our styles and without what our files do not use of python-docx's template."""
    document = docx.Document()
    main, package = document.part, document.part.package
    for relation, rel in [*main.rels.items()]:
        if rel.reltype not in _KEPT:
            main.drop_rel(relation)
    for relation, rel in [*package.rels.items()]:
        if rel.reltype not in (RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES):
            del package.rels[relation]
    main.relate_to(_font_table(language, package), RT.FONT_TABLE)
    styles = document.styles.element
    for old in list(styles):
        styles.remove(old)
    styles.extend(etree.fromstring(styles_xml(language)))
    _set_settings(document.settings.element, carries_font=bool(_DIGITS[language]))
    section = document.sections[0]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    saved = io.BytesIO()
    with whatever_the_clock():
        document.save(saved)
    return saved.getvalue()


def _font_table(language: str, package: Any) -> Part:
    """The list of fonts, with the one that the file carries."""
    name = PackURI("/word/fontTable.xml")
    if not _DIGITS[language]:
        return Part(name, CT.WML_FONT_TABLE, font_table_xml(language), package)
    font, key = embedded_font()
    table = Part(name, CT.WML_FONT_TABLE, b"", package)
    relation = table.relate_to(Part(PackURI("/word/fonts/font1.odttf"), _FONT, font, package), RT.FONT)
    table._blob = font_table_xml(language, (relation, key))
    return table


def _set_settings(settings: Element, carries_font: bool) -> None:
    """Lay pages out as current Word does, not in its compatibility mode; who saves the file keeps its font in it."""
    for old in list(settings):
        settings.remove(old)
    uri = "http://schemas.microsoft.com/office/word"
    mode = w("compatSetting", name="compatibilityMode", uri=uri, val=15)
    fonts = [w("embedTrueTypeFonts"), w("saveSubsetFonts")] if carries_font else []
    settings.extend([w("zoom", percent=100), *fonts, w("defaultTabStop", val=720), w("compat", mode)])


def set_properties(document: Document, title: str, made_on: date, language: str) -> None:
    properties, day = document.core_properties, datetime(made_on.year, made_on.month, made_on.day)
    properties.title, properties.language = harmless(title)[:255], language
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = day
