"""The styles of our Word files; Bengali is a complex script to Word and has font settings of its own."""

from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from dashboard.exports.word.fonts import PAGE_DIGITS
from dashboard.exports.word.text import Element, w

BENGALI_FONT, FALLBACK_FONT = "Nikosh", "Noto Sans Bengali"
# Nikosh has Latin letters too; an English file uses a font that every Word has.
_LATIN_FONT = {"bn": BENGALI_FONT, "en": "Calibri"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style: size in points, space before and after in points; `level` of a heading, from 0.

    `keep_next`: on the page of the paragraph after it, `keep_lines`: not torn over two pages.
    `leader`: where a tab ends, in twentieths of a point, with dots up to it.
    """

    key: str
    name: str
    size: float
    bold: bool = False
    before: float = 0
    after: float = 0
    align: str = ""
    level: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    colour: str = ""
    indent: int = 0
    hanging: int = 0
    leader: int = 0


# “Title” and “heading 1” are built-in names: Word's outline and tables of contents follow them.
PARAGRAPHS = (
    Style("Title", "Title", 14, bold=True, before=6, after=6, align="center", keep_next=True),
    Style("Heading1", "heading 1", 13, bold=True, before=10, after=3, level=0, keep_next=True),
    Style("Heading2", "heading 2", 11, bold=True, before=7, after=3, level=1, keep_next=True),
    Style("Letterhead", "Letterhead", 13, bold=True, after=2, align="center"),
    Style("Body", "Body Text", 12, before=3, after=6, align="both"),
    Style("Subject", "Subject line", 12, bold=True, before=8, after=4, indent=1050, hanging=1050),
    Style("Source", "Source line", 12, after=8, indent=1050, hanging=1050),
    Style("Answer", "Answer", 11, after=3, align="both", indent=500, hanging=500),
    Style("Point", "Numbered point", 12, after=5, align="both", indent=1000, hanging=450),
    Style("Line", "Plain line", 12),
    Style("Recipient", "Recipient", 12, before=10),
    Style("Signature", "Signature block", 12, align="center", indent=5200, keep_next=True),
    Style("Lead", "Sentence of a part", 11, after=4, align="both"),
    Style("Note", "Table note", 9, before=2, after=2),
    Style("Cell", "Table cell", 9, before=0.5, after=0.5),
    Style("CellHeading", "Table heading", 9, bold=True, before=1, after=1, align="center"),
    Style("Small", "Annex", 8.5),
    Style("Contents", "Contents", 10, leader=4700),
    Style("Chart", "Chart", 9, align="center"),
    Style("header", "header", 9, after=8, align="center"),
    Style("footer", "footer", 9, align="center"),
    Style("Sample", "Sample mark", 11, bold=True, after=4, align="center", colour="C00000"),
)


def styles_xml(language: str) -> bytes:
    normal = w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    table = w("style", w("name", val="Normal Table"), type="table", default=1, styleId="TableNormal")
    root = w("styles", _defaults(language), normal, table, *map(_paragraph, PARAGRAPHS))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def font_table_xml(language: str, embedded: tuple[str, str] | None = None) -> bytes:
    """word/fontTable.xml: the font to use where Nikosh is missing; `embedded`: relation and key of the page digits."""
    variable = w("pitch", val="variable")
    bengali = w("font", w("altName", val=FALLBACK_FONT), w("charset", val="00"), variable, name=BENGALI_FONT)
    latin = _LATIN_FONT[language]
    others = [] if latin == BENGALI_FONT else [w("font", w("charset", val="00"), w("family", val="swiss"), name=latin)]
    if embedded:
        relation, key = embedded
        carried = w("embedRegular", fontKey=key)
        carried.set(qn("r:id"), relation)
        others.append(w("font", w("charset", val="00"), w("pitch", val="variable"), carried, name=PAGE_DIGITS))
    root = w("fonts", bengali, *others)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _defaults(language: str) -> Element:
    latin = _LATIN_FONT[language]
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                w("rFonts", ascii=latin, hAnsi=latin, eastAsia=latin, cs=BENGALI_FONT),
                *_size(11),
                w("lang", val="bn-BD" if language == "bn" else "en-GB", eastAsia="en-US", bidi="bn-BD"),
            ),
        ),
        w("pPrDefault", w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"))),
    )


def _size(points: float) -> list[Element]:
    return [w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))]


def _paragraph(style: Style) -> Element:
    options = [w(tag) for tag, asked in (("keepNext", style.keep_next), ("keepLines", style.keep_lines)) if asked]
    if style.leader:
        options.append(w("tabs", w("tab", val="right", leader="dot", pos=style.leader)))
    options.append(w("spacing", before=round(style.before * 20), after=round(style.after * 20)))
    if style.indent:
        hanging = {"hanging": style.hanging} if style.hanging else {}
        options.append(w("ind", left=style.indent, **hanging))
    if style.align:
        options.append(w("jc", val=style.align))
    if style.level is not None:
        options.append(w("outlineLvl", val=style.level))
    marks = [w("b"), w("bCs")] if style.bold else []
    if style.colour:
        marks.append(w("color", val=style.colour))
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="Normal"),
        w("qFormat"),
        w("pPr", *options),
        w("rPr", *marks, *_size(style.size)),
        type="paragraph",
        styleId=style.key,
    )
