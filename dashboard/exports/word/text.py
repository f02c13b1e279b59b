"""Paragraphs and runs of a Word file. Any text is safe: control characters and direction marks are removed."""

import re
from typing import Literal

from docx.oxml.ns import nsmap, qn
from lxml import etree

from queries.cells import cell_text

Element = etree._Element
Content = str | Element
Align = Literal["left", "center", "right", "both"]

# Marks that change the direction of the text after them, and characters that XML does not allow.
_NOT_SHOWN = re.compile("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
# A hyphen between digits stands in a date or a memo number, which no line may break.
_BREAKS = re.compile(r"(\t|\r\n|\n|\r|(?<=\d)-(?=\d))")
_NAMESPACES = {key: nsmap[key] for key in ("w", "r")}
_W = f"{{{nsmap['w']}}}"


def w(tag: str, *children: Element, **attributes: object) -> Element:
    """The element `w:tag` with its children and its `w:` attributes."""
    element = etree.Element(_W + tag, nsmap=_NAMESPACES)
    for name, value in attributes.items():
        element.set(_W + name, str(value))
    element.extend(children)
    return element


def harmless(text: str) -> str:
    """`text` without characters that XML does not allow and without direction marks; joiners stay."""
    return _NOT_SHOWN.sub("", cell_text(text))


def run(text: str, bold: bool = False) -> Element:
    """A run; new lines and tabs of `text` become Word's."""
    element = w("r")
    if bold:
        element.append(w("rPr", w("b"), w("bCs")))
    element.extend(pieces(text))
    return element


def pieces(text: str) -> list[Element]:
    """The text as what a run holds: words, lines, tabs, and hyphens at which no line breaks."""
    made = []
    for piece in _BREAKS.split(harmless(text)):
        if piece == "\t":
            made.append(w("tab"))
        elif piece in ("\n", "\r", "\r\n"):
            made.append(w("br"))
        elif piece == "-":
            made.append(w("noBreakHyphen"))
        elif piece:
            words = w("t")
            words.text = piece
            words.set(qn("xml:space"), "preserve")
            made.append(words)
    return made


def paragraph(
    *content: Content,
    style: str = "",
    align: Align | None = None,
    bold: bool = False,
    new_page: bool = False,
    keep_next: bool = False,
) -> Element:
    """A paragraph of words and elements; `style` is the id of one of word/styles.py.

    `keep_next`: on the page of the paragraph after it.
    """
    element = w("p")
    options = [
        *([w("pStyle", val=style)] if style else []),
        *([w("keepNext")] if keep_next else []),
        *([w("pageBreakBefore")] if new_page else []),
        *([w("jc", val=align)] if align else []),
    ]
    if options:
        element.append(w("pPr", *options))
    element.extend(run(each, bold) if isinstance(each, str) else each for each in content)
    return element


def field(instruction: str, font: str = "", known: str = "1") -> list[Element]:
    """A field that Word fills in, such as PAGE, in the language's font or in `font`.

    `known`: what stands there until then; "": nothing is known, and Word fills it in when the file is opened.
    """
    words = w("instrText")
    words.text = f" {instruction} "
    words.set(qn("xml:space"), "preserve")
    stale = {} if known else {"dirty": "true"}
    parts = [
        w("r", w("fldChar", fldCharType="begin", **stale)),
        w("r", words),
        w("r", w("fldChar", fldCharType="separate")),
        *([run(known)] if known else []),
        w("r", w("fldChar", fldCharType="end")),
    ]
    if font:
        for part in parts:
            part.insert(0, w("rPr", w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)))
    return parts


def marked(number: int, name: str, content: Element) -> list[Element]:
    """The run with a mark that fields and links lead to; `number` and `name` are its own in the file."""
    return [w("bookmarkStart", id=number, name=name), content, w("bookmarkEnd", id=number)]


def link(name: str, *content: Element) -> Element:
    """The runs as a link to a mark in the file."""
    return w("hyperlink", *content, anchor=name, history="1")
