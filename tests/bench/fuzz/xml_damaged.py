"""Damage inside the zip of a Word file, a workbook or an ODF text: the XML of its parts, changed and packed again."""

from __future__ import annotations

import copy
import io
import random
import zipfile

from lxml import etree

from tests.bench.fuzz.bytes_damaged import RAW, odd_word

_ODD_VALUES = (
    "", "-1", "0", "99999999999", "1e309", "NaN", "true", "A" * 3000, "XFD1048576", "A0", "ZZZZ9",
    "../../../etc/passwd", "#REF!",
    "²", "1.5", "SutonnyMJ", "none", "-0", "0x10", "৯৯৯৯",
)  # fmt: skip
_MOST_ELEMENTS = 60_000


def damage_zip(content: bytes, chance: random.Random, likely: str) -> bytes:
    """The zip with one part damaged, mostly the one whose name has `likely` in it; sometimes a part gone or doubled."""
    parts = _parts(content)
    names = [name for name, part in parts if part.lstrip()[:1] == b"<"]
    favoured = [name for name in names if likely in name]
    name = chance.choice(favoured if favoured and chance.random() < 0.8 else names)
    kind = chance.random()
    changed = []
    for each, part in parts:
        if each != name or (each == name and kind < 0.85):
            changed.append((each, damage_xml(part, chance) if each == name else part))
        elif kind < 0.9:
            changed += [(each, part), (each, part[: len(part) // 2])]
        # Else the part is missing.
    return packed(changed, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def damage_xml(part: bytes, chance: random.Random) -> bytes:
    """The XML with elements moved, doubled, nested or gone, and odd values; sometimes no XML any more."""
    if chance.random() < 0.15:
        return chance.choice(RAW)(part, chance)
    root = etree.fromstring(part)
    for _ in range(chance.choice((1, 1, 3, 10))):
        elements = [each for each in root.iter() if isinstance(each.tag, str) and each is not root]
        if elements and len(elements) < _MOST_ELEMENTS:
            _change(chance.choice(elements), chance, elements)
    return bytes(etree.tostring(root))


def _change(element: etree._Element, chance: random.Random, others: list[etree._Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    match chance.randrange(8):
        case 0:
            parent.remove(element)
        case 1:
            for _ in range(chance.choice((1, 3, 40))):
                parent.append(copy.deepcopy(element))
        case 2:
            for name in element.attrib:
                element.set(name, chance.choice(_ODD_VALUES))
        case 3:
            element.text = odd_word(chance).replace("\0", "")
        case 4:
            element.tag = chance.choice(others).tag
        case 5:
            parent.insert(0, copy.deepcopy(chance.choice(others)))
        case 6:
            _nest(element, chance.choice((2, 20, 120)))
        case _:
            element.text, element.tail = element.tail, element.text


def _nest(element: etree._Element, depth: int) -> None:
    inner = element
    for _ in range(depth):
        inner = etree.SubElement(inner, element.tag)
    inner.text = "ক"


def _parts(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return [(name, file.read(name)) for name in file.namelist() if not name.endswith("/")]


def packed(parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the parts, in order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as file:
        for name, part in parts:
            file.writestr(name, part, zipfile.ZIP_STORED if name == "mimetype" else method)
    return content.getvalue()
