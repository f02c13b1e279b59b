"""A Word file: A4 pages, upright and wide, with header and page number; the same content makes the same bytes."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Length
from lxml import etree

from dashboard.exports.word.styles import font_table_xml, styles_xml
from dashboard.exports.word.text import Content, Element, field, harmless, paragraph, w
from dashboard.exports.zip_file import to_zip, whatever_the_clock, zip_members

# Twentieths of a point: A4 and its margins.
_SHORT, _LONG, _MARGIN, _HEAD = 11906, 16838, 1020, 560
WIDTH = {False: _SHORT - 2 * _MARGIN, True: _LONG - 2 * _MARGIN}
_KEPT = (RT.STYLES, RT.SETTINGS, RT.HEADER, RT.FOOTER)


class WordFile:
    """Content is added in order; `end_section` ends the pages of one orientation. The last section is upright."""

    def __init__(
        self, language: str, title: str, made_on: date, head: Sequence[Element], page_words: Sequence[str] = ()
    ) -> None:
        """`head`: the header of each page. `page_words`: before, between and after page number and count, or ()."""
        self._document = docx.Document(io.BytesIO(_empty(language)))
        self._body: list[Element] = []
        self._pictures = 0
        _set_properties(self._document, title, made_on, language)
        section = self._document.sections[0]
        foot = paragraph(*_page_number(page_words), style="footer")
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

    def picture(self, png: bytes, width: Length, alt: str) -> Element:
        """A paragraph with a picture and its alternative text."""
        made = self._document.add_picture(io.BytesIO(png), width=width)
        made._inline.docPr.set("descr", harmless(alt))
        self._pictures += 1
        made._inline.docPr.set("id", str(self._pictures))
        holder = self._document.paragraphs[-1]._p
        self._document.element.body.remove(holder)
        return holder

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


def _page_number(words: Sequence[str]) -> list[Content]:
    if not words:
        return []
    before, between, after = words
    return [before, *field("PAGE"), between, *field("NUMPAGES"), after]


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
    fonts = Part(PackURI("/word/fontTable.xml"), CT.WML_FONT_TABLE, font_table_xml(language), package)
    main.relate_to(fonts, RT.FONT_TABLE)
    styles = document.styles.element
    for old in list(styles):
        styles.remove(old)
    styles.extend(etree.fromstring(styles_xml(language)))
    _set_settings(document.settings.element)
    section = document.sections[0]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    saved = io.BytesIO()
    with whatever_the_clock():
        document.save(saved)
    return saved.getvalue()


def _set_settings(settings: Element) -> None:
    """Lay pages out as current Word does, not in its compatibility mode."""
    for old in list(settings):
        settings.remove(old)
    uri = "http://schemas.microsoft.com/office/word"
    mode = w("compatSetting", name="compatibilityMode", uri=uri, val=15)
    settings.extend([w("zoom", percent=100), w("defaultTabStop", val=720), w("compat", mode)])


def _set_properties(document: Document, title: str, made_on: date, language: str) -> None:
    properties, day = document.core_properties, datetime(made_on.year, made_on.month, made_on.day)
    properties.title, properties.language = harmless(title)[:255], language
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = day
