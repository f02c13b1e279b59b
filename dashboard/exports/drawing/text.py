"""Text on a slide or a chart: fonts for Bengali (a complex script), and lines cut to fit."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.exports.pdf.lines import line
from dashboard.exports.table.xlsx_file import FONTS
from dashboard.words.display import cut

# Used where a machine lacks the first font; Windows has it.
FALLBACK = "Nirmala UI"
_LANGUAGES = {"bn": "bn-BD", "en": "en-GB"}
INK, MUTED, ALARM = RGBColor(0x1F, 0x29, 0x33), RGBColor(0x52, 0x60, 0x6D), RGBColor(0xA6, 0x1B, 0x1B)


def write(
    frame: Any,
    lines: Sequence[str],
    language: str,
    size: float,
    bold: bool = False,
    colour: RGBColor = INK,
    align: PP_ALIGN | None = None,
    longest: int | None = None,
) -> None:
    """The lines as paragraphs of a text frame; `longest`: letters after which a line is cut, with … at the end."""
    frame.word_wrap = True
    for number, text in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.space_after = Pt(size * 0.35)
        run = paragraph.add_run()
        run.text = cut(line(text), longest)
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour
        set_fonts(run._r.get_or_add_rPr(), language)


def set_fonts(properties: Any, language: str) -> None:
    """Name the font for Latin and for complex script (Bengali is one) in a:rPr or a:defRPr."""
    properties.set("lang", _LANGUAGES[language])
    for tag in ("a:latin", "a:ea", "a:cs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    for tag, name in (("a:latin", FONTS[language]), ("a:cs", FONTS["bn"])):
        etree.SubElement(properties, qn(tag)).set("typeface", name)
