"""The runs of a Word paragraph and the characters they show, without deleted, hidden and struck-through text."""

from collections.abc import Iterator

from etl.readers.bijoy import is_bijoy_font
from etl.readers.docx_package import Element, Package, W, parse_xml

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
_STRUCK = (W + "strike", W + "dstrike")
_UNREAD = (W + "vanish", *_STRUCK)
_MOST_STYLES_DEEP = 12


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


class UnreadText:
    """Tells which runs are hidden or struck through: by their own look, their style or the paragraph's style."""

    def __init__(self, package: Package) -> None:
        self._styles = _struck_styles(parse_xml(package.styles)) if b"strike" in package.styles else frozenset()
        # Most papers have none: then no run needs a look.
        self._any = bool(self._styles) or package.may_hold(b"vanish") or package.may_hold(b"strike")

    def covers(self, run: Element, paragraph: Element) -> bool:
        """Whether the run is not to be read."""
        if not self._any:
            return False
        look = run.find(_LOOK)
        marks = {mark.tag: _is_on(mark) for mark in look if mark.tag in _UNREAD} if look is not None else {}
        if any(marks.values()):
            return True
        if not self._styles or marks.keys() & set(_STRUCK):
            return False
        named = (look.find(W + "rStyle") if look is not None else None, paragraph.find(f"{W}pPr/{W}pStyle"))
        return any(style is not None and style.get(W + "val") in self._styles for style in named)


def _struck_styles(styles: Element) -> frozenset[str]:
    """The ids of the styles that strike through, their own look or that of the style they are based on."""
    every = {style.get(W + "styleId") or "": style for style in styles.iterchildren(W + "style")}

    def strikes(name: str, deep: int = 0) -> bool:
        style = every.get(name)
        if style is None or deep > _MOST_STYLES_DEEP:
            return False
        marks = [mark for tag in _STRUCK for mark in style.iterfind(f"{W}rPr/{tag}")]
        based = style.find(W + "basedOn")
        return any(map(_is_on, marks)) if marks else based is not None and strikes(based.get(W + "val") or "", deep + 1)

    return frozenset(filter(strikes, every))


def run_text(run: Element) -> str:
    """The characters of a run; a soft break as a new line, a soft hyphen as nothing."""
    words = []
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            words.append(child.text or "")
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


def _is_on(mark: Element) -> bool:
    return mark.get(W + "val") not in _OFF


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
