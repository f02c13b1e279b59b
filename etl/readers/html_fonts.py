"""Find the text of a web page that is set in a Bijoy font, and convert it to Unicode in place."""

import re
from collections.abc import Container, Iterator
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from etl.readers.bijoy import convert_stretches, is_bijoy_font
from etl.readers.html_styles import StyleSheet

_FAMILY = re.compile(r"""(?:^|[;{\s])font(?:-family)?\s*:\s*(?P<names>[^;}]+)""", re.IGNORECASE)
_NAMES = re.compile(r"""face\s*=\s*["']?([^"'>]+)|font(?:-family)?\s*:\s*([^;}>]+)""", re.IGNORECASE)
_UNDERLINED = "u"

TextNode = tuple[HtmlElement, Literal["text", "tail"]]


def convert_bijoy(root: HtmlElement, source: str, blocks: Container[str]) -> bool:
    """Convert the page's Bijoy text to Unicode in place; returns whether there was any.

    `source`: the page as written; a page that names no Bijoy font is left at once. `blocks`: tags that end a word.
    """
    if not any(is_bijoy_font(each) for found in _NAMES.finditer(source) for each in _families(found[1] or found[2])):
        return False
    pieces = list(_pieces(root, StyleSheet(source), blocks))
    converted = convert_stretches((bijoy, text) for _, bijoy, text in pieces)
    changed = False
    for (place, _, text), now in zip(pieces, converted, strict=True):
        if place is not None and now != text:
            setattr(*place, now)
            changed = True
    return changed


def _font_of(element: HtmlElement, sheet: StyleSheet, inherited: str) -> str:
    """The font of an element's own text: its style, its face, its class, its tag, else the one around it."""
    own = _family(element.get("style") or "") or next(iter(_families(element.get("face") or "")), None)
    return own or next(filter(None, map(_family, sheet.rules_of(element))), inherited)


def _family(style: str) -> str | None:
    """The first font that a style names; of several declarations the last counts."""
    named = [found["names"] for found in _FAMILY.finditer(style)]
    return next(iter(_families(named[-1])), None) if named else None


def _families(names: str) -> list[str]:
    """The fonts of a list; in the short form ("12pt SutonnyMJ") sizes stand before the first."""
    families = [name.strip(" \"'\n\r\t") for name in names.replace("&quot;", '"').split(",")]
    return [re.sub(r"^(?:[\w.%-]*\d[\w.%/]*\s+|bold\s+|normal\s+|italic\s+)+[\"']?", "", each) for each in families]


def _pieces(
    root: HtmlElement, sheet: StyleSheet, blocks: Container[str]
) -> Iterator[tuple[TextNode | None, bool, str]]:
    """Every text of the page: its node, whether it is in Bijoy, its words; without a node where a word must end."""
    fonts = [""]
    ends_with_space = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            fonts.append(_font_of(element, sheet, fonts[-1]))
        else:
            fonts.pop()
        place: TextNode = (element, "text") if event == "start" else (element, "tail")
        text = getattr(*place) or ""
        if element.tag in blocks or element.tag in ("br", _UNDERLINED) or ends_with_space or text[:1].isspace():
            yield None, False, ""
        if text:
            yield place, is_bijoy_font(fonts[-1]), text
            ends_with_space = text[-1].isspace()
