"""Find the runs of a Word file that are typed in a Bijoy font, and convert their text to Unicode."""

import re

from etl.readers.bijoy import convert_stretches, is_bijoy_font, to_unicode
from etl.readers.docx_package import Element, Package, W, parse_xml

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LOOK, _SYMBOL, _FONTS = W + "rPr", W + "sym", W + "rFonts"
_SIDES, _THEME_SIDES = (W + "ascii", W + "hAnsi"), (W + "asciiTheme", W + "hAnsiTheme")
_MOST_STYLES_DEEP = 12
_BENGALI_LETTER = re.compile("[\u0985-\u09b9]")


class Fonts:
    """The fonts of one document's runs, resolved through its styles and theme. `converted`: whether Bijoy was found."""

    def __init__(self, package: Package) -> None:
        self.converted = False
        self._any = any(map(is_bijoy_font, package.named_fonts()))
        self._theme: dict[str, str] = {}
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._default_style = ""
        if self._any and package.theme:
            self._read_theme(parse_xml(package.theme))
        if self._any and package.styles:
            self._read_styles(parse_xml(package.styles))

    def unicode_text(self, runs: list[Element], texts: list[str], paragraph: Element) -> str:
        """The text of consecutive runs, whose raw texts are `texts`, in Unicode."""
        if not self._any:
            return "".join(texts)
        filled = [(self._in_bijoy(run, paragraph), text) for run, text in zip(runs, texts, strict=True) if text]
        converted = "".join(convert_stretches(filled))
        before = sum(len(_BENGALI_LETTER.findall(text)) for _, text in filled)
        self.converted = self.converted or len(_BENGALI_LETTER.findall(converted)) > before
        return converted

    def label(self, label: str, look: Element | None, paragraph: Element) -> str:
        """A list's number as its font shows it; `look` is the level's own w:rPr."""
        if not self._any or not label:
            return label
        font = self._named(look) or self._paragraph_font(paragraph)
        return to_unicode(label) if font and is_bijoy_font(font) else label

    def _in_bijoy(self, run: Element, paragraph: Element) -> bool:
        look = symbol = None
        for child in run:
            tag = child.tag
            if tag == _LOOK and look is None:
                look = child
            elif tag == _SYMBOL and symbol is None:
                symbol = child
        font = symbol.get(W + "font") if symbol is not None else self._named(look)
        if font is None and look is not None and (style := look.find(W + "rStyle")) is not None:
            font = self._style_font(style.get(W + "val") or "")
        font = font or self._paragraph_font(paragraph)
        return font is not None and is_bijoy_font(font)

    def _paragraph_font(self, paragraph: Element) -> str | None:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(W + "val") if style is not None else None
        return self._style_font(name or self._default_style) or self._default

    def _style_font(self, name: str) -> str | None:
        for _ in range(_MOST_STYLES_DEEP):
            style = self._styles.get(name)
            if style is None:
                return None
            if font := self._named(style.find(W + "rPr")):
                return font
            parent = style.find(W + "basedOn")
            name = parent.get(W + "val") or "" if parent is not None else ""
        return None

    def _named(self, look: Element | None) -> str | None:
        """The font for Latin characters that a w:rPr names itself."""
        for fonts in () if look is None else look:
            if fonts.tag == _FONTS:
                break
        else:
            return None
        names = [self._theme.get((fonts.get(side) or "")[:5]) for side in _THEME_SIDES]
        names += [fonts.get(side) for side in _SIDES]
        given = [name for name in names if name]
        return next(filter(is_bijoy_font, given), next(iter(given), None))

    def _read_theme(self, theme: Element) -> None:
        for size in ("major", "minor"):
            latin = next(theme.iter(f"{_A}{size}Font"), None)
            latin = latin.find(_A + "latin") if latin is not None else None
            if latin is not None:
                self._theme[size] = latin.get("typeface") or ""

    def _read_styles(self, styles: Element) -> None:
        self._styles = {style.get(W + "styleId") or "": style for style in styles.iterchildren(W + "style")}
        self._default = self._named(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for name, style in self._styles.items():
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default_style = name
