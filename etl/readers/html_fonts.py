"""Which text of a web page is typed in Bijoy, told by the font that shows it; made Unicode in the page itself."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from etl.readers.bijoy import is_bijoy_font, to_unicode

_FAMILY = re.compile(r"""(?:^|[;{\s])font(?:-family)?\s*:\s*(?P<names>[^;}]+)""", re.IGNORECASE)
_RULE = re.compile(r"(?P<selectors>[^{}@]+)\{(?P<style>[^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+))?", re.IGNORECASE)
_NAMES = re.compile(r"""face\s*=\s*["']?([^"'>]+)|font(?:-family)?\s*:\s*([^;}>]+)""", re.IGNORECASE)
_UNDERLINED = "u"

Place = tuple[HtmlElement, Literal["text", "tail"]]


def convert_bijoy(root: HtmlElement, source: str, blocks: Container[str]) -> bool:
    """Make the page's Bijoy text Unicode, in place; whether there was any.

    `source`: the page as written; most name no font of Bijoy and are left at once. `blocks`: tags that end a word.
    """
    if not any(is_bijoy_font(each) for found in _NAMES.finditer(source) for each in _families(found[1] or found[2])):
        return False
    changed = [_convert(stretch) for stretch in _stretches(root, _Styles(source), blocks)]
    return any(changed)


class _Styles:
    """The fonts that a page's own style sheet gives by tag and by class."""

    def __init__(self, source: str) -> None:
        self._fonts: dict[tuple[str, str], str] = {}
        for sheet in re.findall(r"<style\b[^>]*>(.*?)</style>", source, re.IGNORECASE | re.DOTALL):
            for rule in _RULE.finditer(sheet):
                font = _family(rule["style"])
                for selector in rule["selectors"].split(",") if font else ():
                    if found := _SELECTOR.fullmatch(selector.strip()):
                        key = ((found["tag"] or "").lower(), found["class"] or "")
                        self._fonts[key] = font or ""

    def font_of(self, element: HtmlElement, inherited: str) -> str:
        """The font of an element's own text: its style, its face, its class, its tag, else the one around it."""
        own = _family(element.get("style") or "") or next(iter(_families(element.get("face") or "")), None)
        if own or not self._fonts:
            return own or inherited
        tag = str(element.tag)
        classes = (element.get("class") or "").split()
        keys = [key for each in classes for key in ((tag, each), ("", each))]
        return next((self._fonts[key] for key in (*keys, (tag, "")) if key in self._fonts), inherited)


def _family(style: str) -> str | None:
    """The first font that a style names; of several declarations the last counts."""
    named = [found["names"] for found in _FAMILY.finditer(style)]
    return next(iter(_families(named[-1])), None) if named else None


def _families(names: str) -> list[str]:
    """The fonts of a list; in the short form ("12pt SutonnyMJ") sizes stand before the first."""
    families = [name.strip(" \"'\n\r\t") for name in names.replace("&quot;", '"').split(",")]
    return [re.sub(r"^(?:[\w.%-]*\d[\w.%/]*\s+|bold\s+|normal\s+|italic\s+)+[\"']?", "", each) for each in families]


def _stretches(root: HtmlElement, styles: _Styles, blocks: Container[str]) -> Iterator[list[Place]]:
    """Places of Bijoy text that follow one another without a space or the end of a paragraph between."""
    fonts = [""]
    stretch: list[Place] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        parts = element.tag in blocks or element.tag in ("br", _UNDERLINED)
        place: Place = (element, "text") if event == "start" else (element, "tail")
        if event == "start":
            fonts.append(styles.font_of(element, fonts[-1]))
        else:
            fonts.pop()
        text = getattr(element, place[1]) or ""
        joined = bool(stretch) and not parts and not _ends_with_space(stretch[-1]) and not text[:1].isspace()
        if stretch and (not joined or (text and not is_bijoy_font(fonts[-1]))):
            yield stretch
            stretch = []
        if text and is_bijoy_font(fonts[-1]):
            stretch.append(place)
    if stretch:
        yield stretch


def _ends_with_space(place: Place) -> bool:
    return str(getattr(*place))[-1:].isspace()


def _convert(stretch: list[Place]) -> bool:
    """Convert the joined text into the stretch's first place and empty the others; whether that changed anything."""
    text = "".join(getattr(*place) for place in stretch)
    converted = to_unicode(text)
    if converted == text:
        return False
    for place in stretch:
        setattr(*place, "")
    setattr(*stretch[0], converted)
    return True
