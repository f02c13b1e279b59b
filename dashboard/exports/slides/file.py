"""A deck as bytes: the pack's fonts as its theme, its day as the file's own, the same content makes the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from dashboard.exports.pack import Pack
from dashboard.exports.pdf.lines import line
from dashboard.exports.slides.text import FALLBACK
from dashboard.exports.table.xlsx_file import FONTS

_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def finished(deck: Any, pack: Pack) -> bytes:
    """The deck's file."""
    _set_theme(deck, pack.language)
    properties, day = deck.core_properties, pack.asked.as_of
    properties.title, properties.language = line(pack.title)[:255], pack.language
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime(day.year, day.month, day.day)
    saved = io.BytesIO()
    deck.save(saved)
    return _same_every_time(saved.getvalue())


def _set_theme(deck: Any, language: str) -> None:
    """What a person writes into the deck afterwards is in the same fonts."""
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


def _same_every_time(package: bytes, chart: bool = False) -> bytes:
    """The package with one day for all its parts, also in the workbooks of its charts (`chart`), which bear a time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".xlsx"):
                content = _same_every_time(content, chart=True)
            elif chart and name == "docProps/core.xml":
                content = _TIME.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
