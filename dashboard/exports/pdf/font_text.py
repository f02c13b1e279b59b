"""What the glyphs of a PDF's fonts say, by their codes: the ToUnicode map of each font."""

import re
from collections.abc import Iterator

import pikepdf

_CODES = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGES = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")


class FontText(dict[bytes, str]):
    """The text of each glyph code of a font. Compared by identity, which is quick: it is part of a cache's key."""

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


PageFonts = tuple[tuple[str, FontText], ...]


def fonts_of(page: pikepdf.Page, known: dict[tuple[int, int], FontText]) -> Iterator[tuple[str, FontText]]:
    """The page's fonts by the names it uses; each font of the file is read once (`known`)."""
    for name, font in page.Resources.get("/Font", {}).items():
        if font.objgen not in known:
            known[font.objgen] = _font_text(font)
        yield name.removeprefix("/"), known[font.objgen]


def _font_text(font: pikepdf.Object) -> FontText:
    """The font's ToUnicode map."""
    found = FontText()
    if "/ToUnicode" not in font:
        return found
    source = font.ToUnicode.read_bytes().decode("ascii", "replace")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        found.update((bytes.fromhex(code), _utf16(text)) for code, text in _CODES.findall(block))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, last, text in _RANGES.findall(block):
            said = _utf16(text)
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[(int(first, 16) + step).to_bytes(2, "big")] = said[:-1] + chr(ord(said[-1]) + step)
    return found


def _utf16(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be")
