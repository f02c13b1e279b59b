"""A deck as bytes: with the pack's fonts and day, the same content makes the same bytes."""

import io
from datetime import datetime
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from dashboard.exports.drawing.charts import timeless
from dashboard.exports.drawing.text import FALLBACK
from dashboard.exports.pack.records import Pack
from dashboard.exports.pdf.lines import line
from dashboard.exports.table.xlsx_file import FONTS
from dashboard.exports.zip_file import to_zip, whatever_the_clock, zip_members


def finished(deck: Any, pack: Pack) -> bytes:
    _set_theme(deck, pack.language)
    properties, day = deck.core_properties, pack.asked.as_of
    properties.title, properties.language = line(pack.title)[:255], pack.language
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime(day.year, day.month, day.day)
    saved = io.BytesIO()
    with whatever_the_clock():
        deck.save(saved)
    return _reproducible(saved.getvalue())


def _set_theme(deck: Any, language: str) -> None:
    """Set the theme's fonts, so that what a person adds to the deck is in the same fonts."""
    part = deck.slide_masters[0].part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for tag, name in (("a:latin", FONTS[language]), ("a:cs", FONTS["bn"])):
            for each in fonts.iterfind(qn(tag)):
                each.set("typeface", name)
        for each in fonts.findall(qn("a:font")):
            if each.get("script") == "Beng":
                each.set("typeface", FALLBACK)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _reproducible(package: bytes) -> bytes:
    """The deck without the times at which its entries, and the workbooks of its charts, were written."""
    members = zip_members(package)
    workbooks = {name: timeless(content) for name, content in members.items() if name.endswith(".xlsx")}
    return to_zip(members | workbooks)
