"""The style sheet of a web page, as far as its fonts and struck-out words need it."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_RULE = re.compile(r"(?P<selectors>[^{}@]+)\{(?P<style>[^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+))?", re.IGNORECASE)
_STRIKING_TAGS = ("s", "strike", "del")
_MAY_STRIKE = re.compile(r"line-through|<(?:s|strike|del)\b", re.IGNORECASE)
# Word writes a double line as "text-line-through: double".
_DECORATION = re.compile(
    r"text-(?:decoration(?:-line)?\s*:\s*([^;}]+)|line-through\s*:\s*(?:single|double))", re.IGNORECASE
)


class StyleSheet:
    """What a page's own style sheet declares by tag and by class."""

    def __init__(self, source: str) -> None:
        self._rules: dict[tuple[str, str], str] = {}
        for sheet in re.findall(r"<style\b[^>]*>(.*?)</style>", source, re.IGNORECASE | re.DOTALL):
            for rule in _RULE.finditer(sheet):
                for selector in rule["selectors"].split(","):
                    if found := _SELECTOR.fullmatch(selector.strip()):
                        key = ((found["tag"] or "").lower(), found["class"] or "")
                        self._rules[key] = f"{self._rules.get(key, '')};{rule['style']}"

    def rules_of(self, element: HtmlElement) -> Iterator[str]:
        """The declarations for an element, the most specific rule first."""
        tag = str(element.tag)
        for each in (element.get("class") or "").split() if self._rules else ():
            yield self._rules.get((tag, each), "")
            yield self._rules.get(("", each), "")
        yield self._rules.get((tag, ""), "")


def empty_struck(root: HtmlElement, source: str) -> None:
    """Empty the elements of a page that are struck through; what follows them stays. `source`: the page as written."""
    if not _MAY_STRIKE.search(source):
        return
    sheet = StyleSheet(source)
    for element in [each for each in root.iter() if isinstance(each.tag, str) and _is_struck(each, sheet)]:
        element.clear(keep_tail=True)


def _is_struck(element: HtmlElement, sheet: StyleSheet) -> bool:
    declared = ([*_DECORATION.finditer(style)] for style in (element.get("style") or "", *sheet.rules_of(element)))
    own = next(filter(None, declared), None)
    return "line-through" in own[-1][0].lower() if own else element.tag in _STRIKING_TAGS
