"""The numbers of Word's automatic lists: not part of any text, but printed before the paragraphs."""

import re
from dataclasses import dataclass, replace

from etl.readers.docx_package import Element, W

_LOOK, _NUMBERED, _STYLE = W + "pPr", W + "numPr", W + "pStyle"
# A list's number is a few characters; a longer pattern would only be there to fill the memory.
_MOST_LABEL = 40
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, its pattern (`%1)`), the kind of figures, their w:rPr."""

    start: int
    text: str
    figures: str
    look: Element | None = None


class Numbering:
    """Counts a document's numbered paragraphs, also those numbered by style; none without numbering.xml (`root`)."""

    def __init__(self, root: Element | None, styles: Element | None = None) -> None:
        self._lists: dict[str, Element] = {}
        self._abstract: dict[str | None, Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._of_style = _numbered_styles(styles) if root is not None and styles is not None else {}
        if root is not None:
            self._abstract = {each.get(W + "abstractNumId"): each for each in root.iterchildren(W + "abstractNum")}
            self._lists = {each.get(W + "numId") or "": each for each in root.iterchildren(W + "num")}

    def label_and_look(self, paragraph: Element) -> tuple[str, Element | None]:
        """What Word prints before a paragraph, with a space after it ("" for no number), and the w:rPr it is in."""
        marks = self._marks(paragraph) if self._lists else None
        if marks is None:
            return "", None
        list_id, level_no = _value(marks, "numId") or "", _number(_value(marks, "ilvl"), 0)
        level = self._levels_of(list_id).get(level_no)
        if level is None:
            return "", None
        counters = self._counters.setdefault(list_id, {})
        counters[level_no] = counters.get(level_no, level.start - 1) + 1
        for deeper in [no for no in counters if no > level_no]:
            del counters[deeper]
        if level.figures == "bullet":
            return "- ", None
        return re.sub(r"%(\d)", lambda found: self._figure(list_id, int(found[1]) - 1), level.text) + " ", level.look

    def _marks(self, paragraph: Element) -> Element | None:
        """The w:numPr that a paragraph is numbered by: its own, or its style's."""
        for look in paragraph:
            if look.tag == _LOOK:
                break
        else:
            return None
        style = None
        for each in look:
            tag = each.tag
            if tag == _NUMBERED:
                return each
            if tag == _STYLE and style is None:
                style = each
        return self._of_style.get(style.get(W + "val") or "") if style is not None and self._of_style else None

    def _levels_of(self, list_id: str) -> dict[int, Level]:
        """The levels of a list, with its own starts. A file defines many lists that no paragraph is in."""
        levels = self._levels.get(list_id)
        if levels is None:
            own = self._lists.get(list_id)
            abstract = self._abstract.get(_value(own, "abstractNumId")) if own is not None else None
            levels = _levels(abstract) if abstract is not None else {}
            if own is not None:
                levels |= {no: _restarted(levels.get(no), start) for no, start in _overrides(own)}
            self._levels[list_id] = levels
        return levels

    def _figure(self, list_id: str, level_no: int) -> str:
        level = self._levels_of(list_id).get(level_no)
        if level is None:
            return ""
        return _figures(self._counters[list_id].get(level_no, level.start), level.figures)


def _value(parent: Element, name: str) -> str | None:
    child = parent.find(W + name)
    return child.get(W + "val") if child is not None else None


def _numbered_styles(styles: Element) -> dict[str, Element]:
    """The w:numPr of each paragraph style that has one, its own or that of the style it is based on."""
    every = {style.get(W + "styleId") or "": style for style in styles.iterchildren(W + "style")}
    own = {name: marks for name, style in every.items() if (marks := style.find(f"{W}pPr/{W}numPr")) is not None}
    based = {name: _value(style, "basedOn") or "" for name, style in every.items()}
    return {name: own[name] if name in own else own[based[name]] for name in every if name in own or based[name] in own}


def _number(value: str | None, otherwise: int) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else otherwise


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        _number(each.get(W + "ilvl"), 0): Level(
            _number(_value(each, "start"), 1),
            (_value(each, "lvlText") or "")[:_MOST_LABEL],
            _value(each, "numFmt") or "decimal",
            each.find(W + "rPr"),
        )
        for each in abstract.iterchildren(W + "lvl")
    }


def _overrides(num: Element) -> list[tuple[int, int]]:
    return [
        (_number(each.get(W + "ilvl"), 0), _number(start, 1))
        for each in num.iterchildren(W + "lvlOverride")
        if (start := _value(each, "startOverride"))
    ]


def _restarted(level: Level | None, start: int) -> Level:
    return replace(level, start=start) if level else Level(start, "%1.", "decimal")


def _figures(number: int, kind: str) -> str:
    """A number in Word's kind of figures; letters for a list of up to 26, digits for all else."""
    if kind == "none":
        return ""
    if kind in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman") and 1 <= number < 40:
        roman = ""
        for value, letters in _ROMAN:
            while number >= value:
                roman, number = roman + letters, number - value
        return roman if kind == "lowerRoman" else roman.upper()
    return str(number)
