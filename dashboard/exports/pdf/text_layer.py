"""Repair the text of a PDF written by Typst, for search, copying and screen readers.

Typst draws a Bengali cluster whose glyphs stand at different heights in several pieces, and gives each piece the
whole cluster as its text: প্রাপ্তি reads প্রাপ্রাপ্রাপ্তিপ্তি. Here each such word gets its text once (ActualText).
What is drawn stays the same.

The pieces of a word are put into one text object, its text inside: Poppler places a word by the coordinates that hold
where its text ends, and those of the page would put all words into one corner.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pikepdf

from dashboard.exports.pdf.font_text import FontText, PageFonts, fonts_of

# One text item as krilla, Typst's writer, draws it: its place, then what is shown, all of it in one font size.
_ITEM = re.compile(rb"q (?P<matrix>[-\d. ]+) cm(?P<colour>[^\n]*)\nBT(?P<shown>.*?)\nET\nQ(?:\n|\Z)", re.S)
# Where in its item text is shown; of a piece that is turned or leans there is another matrix.
_PLACE = re.compile(rb"1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm")
_ANY_PLACE = re.compile(rb"\bTm\b")
# A string stands in one of two spellings.
_LITERAL, _HEX = rb"\((?:\\.|[^\\)])*\)", rb"<[0-9A-Fa-f]*>"
_STRING = rb"(?:" + _LITERAL + rb"|" + _HEX + rb")"
_OPENED = rb"/Span<</ActualText(?P<text>" + _STRING + rb")>>BDC"
_TOKEN = re.compile(_OPENED + rb"|(?P<end>EMC)|/(?P<font>f\d+) (?P<size>[\d.]+) Tf|(?P<glyphs>" + _STRING + rb")", re.S)
# In a tagged PDF each item is a piece of content with a number of its own.
_NEXT = re.compile(rb"EMC/Span<</MCID (\d+)[^>]*>>BDC\n")
_SPAN = re.compile(_OPENED + rb"|\nEMC|EMC", re.S)
_UPRIGHT = [b"1", b"0", b"0", b"-1"]
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.S)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Glyph = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Atom:
    """Glyphs that share one `text`."""

    glyphs: tuple[Glyph, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The content of a text item without its position: font size, atoms, their text, how many glyphs."""

    size: float
    atoms: tuple[Atom, ...]
    text: str
    glyphs: int


@dataclass(frozen=True, slots=True)
class TextItem:
    """A text item: its start (points), font size (0 if it is rotated), content, colour, operators and all its bytes."""

    x: float
    y: float
    size: float
    shown: Shown
    colour: bytes
    drawn: bytes
    raw: bytes


def readable(document: bytes) -> bytes:
    """The PDF with each word's text once, and each word one piece of tagged content."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        known: dict[tuple[int, int], FontText] = {}
        for page in pdf.pages:
            content, joined = _mended(page.Contents.read_bytes(), tuple(fonts_of(page, known)))
            page.Contents.write(content)
            _untag(pdf, page, joined)
        saved = io.BytesIO()
        # Thousands of small objects (tags, links) in streams: a third of the size, and faster.
        pdf.save(saved, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return saved.getvalue()


def _untag(pdf: pikepdf.Pdf, page: pikepdf.Page, joined: set[int]) -> None:
    """Remove the numbers of pieces that were joined to another from the tree of tags."""
    if not joined or "/StructTreeRoot" not in pdf.Root:
        return
    owners = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)[int(page.StructParents)]
    elements = {owners[number].objgen: owners[number] for number in joined}
    for element in elements.values():
        kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        element.K = pikepdf.Array(kid for kid in kids if not _is_joined(kid, element, page, joined))


def _is_joined(kid: Any, element: pikepdf.Object, page: pikepdf.Page, joined: set[int]) -> bool:
    """Whether a tag's child is a joined piece of this page: a number (of the tag's page), or a dictionary with one."""
    if isinstance(kid, int):
        return kid in joined and element.get("/Pg", page.obj).objgen == page.objgen
    return "/MCID" in kid and kid.MCID in joined and kid.get("/Pg", page.obj).objgen == page.objgen


def _mended(content: bytes, fonts: PageFonts) -> tuple[bytes, set[int]]:
    """The page's content with each word's items under one text; the numbers of tagged pieces joined to another."""
    parts: list[bytes] = []
    run: list[TextItem] = []
    joined: set[int] = set()
    at = 0
    for found in _ITEM.finditer(content):
        item, between = _item(found, fonts), content[at : found.start()]
        tag = _NEXT.fullmatch(between)
        if run and (tag or not between) and _continues(run[-1], item):
            joined.update([int(tag[1])] if tag else [])
        else:
            parts += [_words(run), between]
            run = []
        run.append(item)
        at = found.end()
    return b"".join([*parts, _words(run), content[at:]]), joined


def _item(found: re.Match[bytes], fonts: PageFonts) -> TextItem:
    matrix, colour, words, raw = found.group("matrix", "colour", "shown", 0)
    *turn, x, y = matrix.split()
    shown = _read(words, fonts)
    upright = turn == _UPRIGHT and len(_PLACE.findall(words)) == len(_ANY_PLACE.findall(words))
    return TextItem(float(x), float(y), shown.size if upright else 0, shown, colour, words, raw)


# Key: the bytes and the fonts they refer to, all that is read. Many cells hold the same words as the same bytes.
@lru_cache(maxsize=20_000)
def _read(shown: bytes, fonts: PageFonts) -> Shown:
    """The content of an item, from its operators."""
    by_name = dict(fonts)
    font, size, text = "", 0.0, None
    spanned: list[Glyph] = []
    atoms: list[Atom] = []
    for token in _TOKEN.finditer(shown):
        if token["text"] is not None:
            text, spanned = _said(_plain(token["text"])), []
        elif token["end"] is not None:
            atoms.append(Atom(tuple(spanned), text or ""))
            text = None
        elif token["font"] is not None:
            font, size = token["font"].decode(), float(token["size"])
        else:
            glyphs = [(font, code) for code in _codes(token["glyphs"])]
            if text is not None:
                spanned += glyphs
            else:
                atoms += [Atom((glyph,), by_name.get(font, FontText()).get(glyph[1], "")) for glyph in glyphs]
    return Shown(size, tuple(atoms), "".join(atom.text for atom in atoms), sum(len(atom.glyphs) for atom in atoms))


def _codes(string: bytes) -> Iterator[bytes]:
    """The two-byte codes of a string that is shown."""
    plain = _plain(string)
    return (plain[place : place + 2] for place in range(0, len(plain) - 1, 2))


def _said(plain: bytes) -> str:
    """A PDF text string: UTF-16 with a byte order mark, else ASCII as krilla writes it."""
    return plain.decode("utf-16") if plain.startswith(b"\xfe\xff") else plain.decode("latin-1")


def _plain(string: bytes) -> bytes:
    """The bytes of a literal or a hexadecimal string."""
    inside = string[1:-1]
    return bytes.fromhex(inside.decode()) if string.startswith(b"<") else _ESCAPE.sub(_unescaped, inside)


def _unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8)]) if escape[1] else _LETTERS.get(escape[2], escape[2])


def _continues(before: TextItem, item: TextItem) -> bool:
    """Whether `item` continues the last word of `before`: in its colour, no space between them and no gap."""
    if not before.size or not item.size or before.colour != item.colour:
        return False
    if before.shown.text[-1:].isspace() or item.shown.text[:1].isspace():
        return False
    farthest = before.size * (before.shown.glyphs + 0.5)
    return abs(item.y - before.y) < before.size * 0.8 and -before.size <= item.x - before.x <= farthest


def _words(run: Sequence[TextItem]) -> bytes:
    """The run of items; where its pieces repeat text, under the text of its words."""
    atoms = [atom for item in run for atom in item.shown.atoms]
    clusters = list(_clusters(atoms))
    # A glyph that has no width of its own would end its cluster, and Poppler see a gap after it.
    plain = len(clusters) == len(atoms) and all(len(atom.glyphs) == 1 for atom in atoms)
    if len(run) < 2 and (plain or not run or not run[0].size):
        return b"".join(item.raw for item in run)
    text = "".join(clusters).encode("utf-16-be").hex().upper().encode()
    first = run[0]
    start = b"q 1 0 0 -1 %s %s cm%s\nBT\n" % (_number(first.x), _number(first.y), first.colour)
    drawn = b"".join(_moved(item, first) for item in _line_last(run))
    return start + b"/Span<</ActualText<FEFF" + text + b">>>BDC" + drawn + b"\nEMC\nET\nQ\n"


def _line_last(run: Sequence[TextItem]) -> list[TextItem]:
    """The items, those above or below the line of the first drawn right after it: a word ends on its line."""
    first, *others = run
    return [first, *sorted(others, key=lambda item: item.y == first.y)]


def _moved(item: TextItem, first: TextItem) -> bytes:
    """What the item shows, without texts of its own, from the coordinates of the first item of its word."""

    def place(found: re.Match[bytes]) -> bytes:
        x, y = float(found[1]) + item.x - first.x, float(found[2]) + first.y - item.y
        return b"1 0 0 -1 %s %s Tm" % (_number(x), _number(y))

    return b"\n" + _PLACE.sub(place, _SPAN.sub(b"\n", item.drawn))


def _number(value: float) -> bytes:
    """Points, far finer than any printer."""
    return f"{value:.5f}".rstrip("0").rstrip(".").encode()


def _clusters(atoms: Iterable[Atom]) -> Iterator[str]:
    """The text of the atoms, that of a cluster in several pieces once; a repeated glyph starts a new cluster."""
    last, seen = "", set[Glyph]()
    for atom in atoms:
        if not atom.text or (atom.text == last and seen.isdisjoint(atom.glyphs)):
            seen.update(atom.glyphs)
            continue
        yield atom.text
        last, seen = atom.text, set(atom.glyphs)
