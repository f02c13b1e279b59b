"""The runs of a Word paragraph and the characters they show, without deleted and hidden text."""

from __future__ import annotations

from collections.abc import Iterator

from etl.readers.bijoy import is_bijoy_font
from etl.readers.docx_package import Element, W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_AROUND_RUNS = {
    *(W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml")),
    *(W + name for name in ("dir", "bdo")),
    _MC + "AlternateContent",
    _MC + "Choice",
}
_RUN, _TEXT, _LOOK, _SYMBOL = W + "r", W + "t", W + "rPr", W + "sym"
_SHOWN = {W + "br": "\n", W + "cr": "\n", W + "tab": " ", W + "ptab": " ", W + "noBreakHyphen": "-"}
# A box inside these is shown by another element.
_OUTSIDE = {_MC + "Fallback", W + "txbxContent"}
# Ticks and crosses of the symbol fonts, by their byte.
_TICKS = {
    "wingdings": {0xFC: "✓", 0xFE: "✓", 0xFB: "✗", 0xFD: "✗"},
    "wingdings 2": {0x50: "✓", 0x52: "✓", 0x4F: "✗", 0x51: "✗"},
}
_OFF = ("0", "false", "off")


def runs_of(paragraph: Element) -> list[Element]:
    """Runs of a paragraph in order: also those in links, fields and accepted insertions, not those of text boxes."""
    runs = []
    for child in paragraph:
        tag = child.tag
        if tag == _RUN:
            runs.append(child)
        elif tag in _AROUND_RUNS:
            runs.extend(runs_of(child))
    return runs


def run_text(run: Element, may_hide: bool = True) -> str:
    """The characters of a run; a soft break as a new line, a soft hyphen as nothing, hidden text as nothing.

    `may_hide`: False where the document has no hidden text to look for.
    """
    words = []
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            words.append(child.text or "")
        elif tag == _LOOK:
            if may_hide and _hidden(child):
                return ""
        elif tag in _SHOWN:
            words.append(_SHOWN[tag])
        elif tag == _SYMBOL:
            words.append(_symbol(child))
    return "".join(words)


def text_boxes(paragraph: Element) -> list[Element]:
    """The contents of the text boxes anchored in a paragraph, each once; a box in a box belongs to the outer one."""
    boxes = paragraph.iter(W + "txbxContent")
    return [box for box in boxes if not _OUTSIDE.intersection(_tags_between(box, paragraph))]


def _tags_between(element: Element, above: Element) -> Iterator[str]:
    for each in element.iterancestors():
        if each is above:
            return
        yield str(each.tag)


def _hidden(look: Element) -> bool:
    mark = look.find(W + "vanish")
    return mark is not None and mark.get(W + "val") not in _OFF


def _symbol(symbol: Element) -> str:
    """A character put in by number from a symbol font: as its font shows it where that is known."""
    written = symbol.get(W + "char") or ""
    font = symbol.get(W + "font") or ""
    try:
        code = int(written, 16)
    except ValueError:
        return ""
    if is_bijoy_font(font):
        return chr(0xF000 | code & 0xFF)
    return _TICKS.get(font.casefold(), {}).get(code & 0xFF, "")
