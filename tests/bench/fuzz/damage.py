"""Damage to files: of any bytes or text, inside the zip of a Word file or workbook (its XML), and inside a PDF."""

import copy
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache

import pikepdf
from lxml import etree

Damage = Callable[[bytes, random.Random], bytes]


def flip(content: bytes, chance: random.Random) -> bytes:
    """Some bits turned."""
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 10, 200))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(content: bytes, chance: random.Random) -> bytes:
    """The first part only, as after a broken download."""
    return content[: chance.randrange(len(content))]


def swap(content: bytes, chance: random.Random) -> bytes:
    """Three pieces in another order."""
    a, b = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[b:] + content[a:b] + content[:a]


def repeat_lines(content: bytes, chance: random.Random) -> bytes:
    """Some of the lines, in any order, some of them many times."""
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(line * chance.choice((1, 1, 1, 2, 30)) for line in lines[: chance.randint(1, len(lines))])


def swap_letters(content: bytes, chance: random.Random) -> bytes:
    """Letters exchanged; still UTF-8, so that the damage reaches the parser."""
    letters = list(content.decode("utf-8", "replace"))
    for _ in range(chance.choice((5, 50, 500))):
        a, b = chance.randrange(len(letters)), chance.randrange(len(letters))
        letters[a], letters[b] = letters[b], letters[a]
    return "".join(letters).encode()


# What readers and rules take apart: numbers too large, signs that open and never close, words of the field without end.
ODD_WORDS = (
    "৯" * 40, "-1", "9" * 400, "০০/০০/০০০০", "৩১-০২-২০১৬", "২০১৬" * 20, "১)" * 30, "ঐ", "সকল", "ব্যতীত", "উপজেলা",
    "সদর", "(" * 200, "[" * 200, "।" * 200, "ঃ-", "\u200d\u200c" * 50, "\u0000", "\ufeff", "\u202e", "\ud7ff",
    "্" * 100, "়" * 100, "সিদ্ধান্ত", "কার্যবিবরণী", "০১৭১২৩৪৫৬৭৮", "মাসের মধ্যে", "পাওয়া যায়নি", "<td colspan=999999>",
    "&#x110000;", "wbe©vnx Awdmvi",
)  # fmt: skip


def odd_words(content: bytes, chance: random.Random) -> bytes:
    """Odd words put between others, some of them very often."""
    words = content.decode("utf-8", "replace").split(" ")
    for _ in range(chance.choice((1, 5, 40))):
        words.insert(chance.randrange(len(words) + 1), chance.choice(ODD_WORDS) * chance.choice((1, 1, 1, 20, 300)))
    return " ".join(words).encode("utf-8", "surrogatepass")


def other_encoding(content: bytes, chance: random.Random) -> bytes:
    """The text in another encoding, or in two."""
    name = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-7"))
    encoded = content.decode("utf-8", "replace").encode(name, "replace")
    return encoded if chance.random() < 0.7 else content[: len(content) // 2] + encoded[len(encoded) // 2 :]


RAW: tuple[Damage, ...] = (flip, cut, swap)
TEXT: tuple[Damage, ...] = (*RAW, repeat_lines, swap_letters, odd_words, odd_words, other_encoding)

_ODD_VALUES = (
    "", "-1", "0", "99999999999", "1e309", "NaN", "true", "A" * 3000, "XFD1048576", "A0", "ZZZZ9",
    "../../../etc/passwd", "#REF!", "²", "1.5", "SutonnyMJ", "none", "-0", "0x10", "৯৯৯৯",
)  # fmt: skip
_MOST_ELEMENTS = 60_000


def damage_zip(content: bytes, chance: random.Random, likely: str) -> bytes:
    """The zip with one part damaged, mostly the one whose name has `likely` in it; sometimes a part gone or doubled."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = [(name, file.read(name)) for name in file.namelist() if not name.endswith("/")]
    xml = [place for place, (_, part) in enumerate(parts) if part.lstrip()[:1] == b"<"]
    favoured = [place for place in xml if likely in parts[place][0]]
    place = chance.choice(favoured if favoured and chance.random() < 0.8 else xml)
    kind, (name, part) = chance.random(), parts[place]
    if kind < 0.85:
        parts[place] = (name, damage_xml(part, chance))
    else:
        parts[place : place + 1] = [(name, part), (name, part[: len(part) // 2])] if kind < 0.9 else []
    return packed(parts, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


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
            parent.extend(copy.deepcopy(element) for _ in range(chance.choice((1, 3, 40))))
        case 2:
            for name in element.attrib:
                element.set(name, chance.choice(_ODD_VALUES))
        case 3:
            element.text = chance.choice(ODD_WORDS).replace("\0", "")
        case 4:
            element.tag = chance.choice(others).tag
        case 5:
            parent.insert(0, copy.deepcopy(chance.choice(others)))
        case 6:
            for _ in range(chance.choice((2, 20, 120))):
                element = etree.SubElement(element, element.tag)
            element.text = "ক"
        case _:
            element.text, element.tail = element.tail, element.text


def packed(parts: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the parts, in order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as file:
        for name, part in parts:
            # A fixed date: the same seed makes the same bytes at any time of the day.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            file.writestr(entry, part, zipfile.ZIP_STORED if name == "mimetype" else method)
    return content.getvalue()


_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_ODD_NUMBERS = b"0 -1 99999999 -99999999 1e400 0.0000001 4294967296 65536 3.4e38 --5".split()
_OPERATOR = re.compile(rb"(?<=[\s\]>)])(?:BT|ET|Tj|TJ|Tm|Td|Tf|cm|q|Q|re|l|m|S|f|Do|BDC|EMC|W n)(?=\s)")
_NAME = re.compile(rb"/[A-Za-z]{2,30}")
_STREAM = re.compile(rb"(?<=[^d]stream\n).*?(?=endstream)", re.DOTALL)


@cache
def plain_pages(content: bytes, height: int) -> bytes:
    """The first page of a PDF, of it the uppermost `height` points (less to read by OCR where it comes to that).

    Its streams are not packed, so that damage reaches what they say.
    """
    with pikepdf.open(io.BytesIO(content)) as whole, pikepdf.new() as one:
        one.add_pages_from(whole, range(1))
        left, bottom, right, top = map(float, one.pages[0].mediabox)
        one.pages[0].mediabox = pikepdf.Rectangle(left, max(bottom, top - height), right, top)
        one.remove_unreferenced_resources()
        saved = io.BytesIO()
        one.save(
            saved,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return saved.getvalue()


def damage_pdf(content: bytes, chance: random.Random) -> bytes:
    """The PDF (streams not packed) with odd numbers, operators or names exchanged, a stream replaced, or raw damage."""
    for _ in range(chance.choice((1, 1, 4))):
        content = content or b"%PDF-1.7"
        kind = chance.randrange(5)
        if kind == 4:
            content = chance.choice(RAW)(content, chance)
        elif kind == 3:
            streams = [found[0] for found in _STREAM.finditer(content)] or [b""]
            others = (b"", chance.choice(streams) * 3, chance.randbytes(200))
            content = _exchanged(_STREAM, content, chance, others, (1,))
        else:
            pattern = (_NUMBER, _OPERATOR, _NAME)[kind]
            content = _exchanged(pattern, content, chance, _ODD_NUMBERS if pattern is _NUMBER else ())
    return content


def _exchanged(
    pattern: re.Pattern[bytes],
    content: bytes,
    chance: random.Random,
    others: Sequence[bytes] = (),
    counts: Sequence[int] = (1, 5, 60),
) -> bytes:
    """The content with some of what the pattern finds exchanged for `others`, or for what it finds elsewhere."""
    found = list(pattern.finditer(content))
    others = others or [each[0] for each in found]
    pieces, at = [], 0
    for each in sorted(chance.sample(found, min(len(found), chance.choice(counts))), key=lambda each: each.start()):
        pieces += [content[at : each.start()], chance.choice(others)]
        at = each.end()
    return b"".join([*pieces, content[at:]])
