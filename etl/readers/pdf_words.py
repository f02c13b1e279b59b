"""The words of a PDF page's text layer, put together from its letters by where they stand.

pdfium guesses spaces from gaps, and falls for them inside words: where a producer draws every cluster of letters for
itself (a browser's print), or writes its spaces after the words (a word processor). So its guesses are dropped and
words are made again: letters in the order of the line, parted by real spaces and by real gaps.
"""

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.page import Box, RulingLine, Word, around
from etl.readers.pdf_place import PagePlace
from etl.readers.text_layer import LOST

# Shares of the height of the line's letters: the least gap between words where a page draws no spaces and where it
# does, and the most by which baselines of a line differ.
_GAP, _GAP_BESIDE_SPACES, _BASELINE = 0.22, 0.28, 0.35
# By how much of its height the baseline of a letter under another one may be lower.
_UNDER = 0.8
# What belongs together may stand this many gaps apart.
_FAR = 2
# A page draws its spaces where it has one for so many letters.
_LETTERS_A_SPACE = 25
_HYPHEN_AT_LINE_END = "\x02"
# What a glyph that the page's font gives no letter is told as.
_NO_LETTER = (0, 0xFFFE, 0xFFFF)
# So many letters of a page are looked at; a full one has five thousand.
MOST_LETTERS = 100_000
_DEPTH = 4
_HASANTA = "\u09cd"
_BENGALI_LETTER = re.compile("[\u0985-\u09b9]")


@dataclass(frozen=True, slots=True)
class _Letter:
    """One character of the text layer: `base` is the y it stands on, `drawn_by` the text object."""

    text: str
    box: Box
    base: float
    drawn_by: int | None


@dataclass(frozen=True, slots=True)
class _Piece:
    """Letters together, in the order of the text layer: `base` is the y of the line they stand on,
    `height` that of its lowest letters, those without a sign above or below."""

    text: str
    box: Box
    base: float
    height: float


def page_words(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, place: PagePlace, rules: Sequence[RulingLine]
) -> tuple[Word, ...]:
    """The words of the page, line by line from the top, each line from the left; none goes through a ruling line."""
    drawn = {_address(each.raw): each for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEPTH)}
    # pdfium puts the letters of a line in the order of their places, where a letter under another one comes first.
    order = {address: number for number, address in enumerate(drawn)}
    letters = sorted(_letters(text_page, place), key=lambda each: order.get(each.drawn_by or 0, len(order)))
    letters = _once_a_cluster(_without_repeats(letters, drawn), drawn)
    silent = (each for address, each in drawn.items() if address not in {letter.drawn_by for letter in letters})
    pieces = [*_pieces(letters), *_silent(silent, place)]
    spaced = sum(piece.text.isspace() for piece in pieces) * _LETTERS_A_SPACE >= len(letters)
    gap = _GAP_BESIDE_SPACES if spaced else _GAP
    walls = [rule for rule in rules if not rule.across]
    return tuple(word for line in _lines(pieces) for word in _words(line, gap, walls))


def _without_repeats(letters: Sequence[_Letter], drawn: Mapping[int, pdfium.PdfObject]) -> list[_Letter]:
    """The letters, without those that pdfium repeats for the further parts of a cluster.

    A cluster is drawn in several text objects under one mark with its ActualText: pdfium at times spells out all its
    letters at each of them.
    """
    told: dict[int, str] = {}
    kept: list[_Letter] = []
    for by, group in groupby(letters, key=lambda each: each.drawn_by):
        part = list(group)
        text = "".join(each.text for each in part)
        mark = _actual_text_mark(drawn[by]) if by in drawn else None
        if mark is None or told.setdefault(mark, text) is text or told[mark] != text:
            kept.extend(part)
    return kept


def _once_a_cluster(letters: Iterable[_Letter], drawn: Mapping[int, pdfium.PdfObject]) -> list[_Letter]:
    """The letters, each cluster once where a font's map gives the whole cluster for each of its glyphs (Typst).

    Such a glyph follows in a text object of its own, a little above or below the one before.
    """
    kept: list[_Letter] = []
    cluster, base = 0, 0.0
    for by, group in groupby(letters, key=lambda each: each.drawn_by):
        part = list(group)
        again = cluster if part[0].base != base and _is_told(kept, cluster, part) else 0
        if again:
            box = around([each.box for each in (*kept[-again:], *part[:again])])
            kept[-again:] = [replace(each, box=box) for each in kept[-again:]]
        if part[again:]:
            kept.extend(part[again:])
            marked = by in drawn and _actual_text_mark(drawn[by]) is not None
            cluster = len(part) - again if marked else sum(each.box == part[-1].box for each in part[again:])
        base = part[-1].base
    return kept


def _is_told(kept: Sequence[_Letter], cluster: int, part: Sequence[_Letter]) -> bool:
    """Whether a text object begins with the letters of the last cluster.

    A single letter must also lie over it, or over the half letter before: পোস্টটি has two.
    """
    start = len(kept) - cluster
    text = "".join(each.text for each in kept[start:])
    if text != "".join(each.text for each in part[:cluster]) or not _BENGALI_LETTER.match(text):
        return False
    half = 2 if kept[start - 1].text == _HASANTA else 0
    over = around([each.box for each in kept[start - half :]])
    return (
        len(text) > 1 or min(over.right, part[0].box.right) - max(over.left, part[0].box.left) > part[0].box.width / 2
    )


def _actual_text_mark(drawn: pdfium.PdfObject) -> int | None:
    length = ctypes.c_ulong()
    for number in range(raw.FPDFPageObj_CountMarks(drawn)):
        mark = raw.FPDFPageObj_GetMark(drawn, number)
        if raw.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length) and length.value:
            return _address(mark)
    return None


def _silent(drawn: Iterable[pdfium.PdfObject], place: PagePlace) -> Iterator[_Piece]:
    """Text objects without letters: the further glyphs of a cluster, or a space where nothing is drawn."""
    for each in drawn:
        box, matrix = place.box(*each.get_bounds()), each.get_matrix()
        yield _Piece("" if box.width > 0 else " ", box, place.point(matrix.e, matrix.f)[1], box.height)


def _address(pointer: Any) -> int:
    return ctypes.addressof(pointer.contents)


def _pieces(letters: Iterable[_Letter]) -> Iterator[_Piece]:
    """Letters that follow each other in the text layer without a gap: their order is kept, pieces are put in order by
    their places."""
    together: list[_Letter] = []
    for letter in letters:
        if together and (letter.text.isspace() or together[-1].text.isspace() or _parted(together[-1], letter)):
            yield _piece(together)
            together = []
        together.append(letter)
    if together:
        yield _piece(together)


def _letters(text_page: pdfium.PdfTextPage, place: PagePlace) -> Iterator[_Letter]:
    """The letters in the order of the text layer; pdfium's own guesses of spaces left out."""
    loose = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for number in range(min(text_page.count_chars(), MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(text_page, number)
        if raw.FPDFText_IsGenerated(text_page, number):
            continue
        raw.FPDFText_GetLooseCharBox(text_page, number, loose)
        raw.FPDFText_GetCharBox(text_page, number, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text_page, number, x, y)
        drawn_by = raw.FPDFText_GetTextObject(text_page, number)
        if code in _NO_LETTER and not (right.value > left.value and top.value > bottom.value):
            continue
        yield _Letter(
            LOST if code in _NO_LETTER else "-" if chr(code) == _HYPHEN_AT_LINE_END else chr(code),
            # The loose box knows the width with its bearings, the close one the height of the ink.
            place.box(loose.left, bottom.value, loose.right, top.value),
            place.point(x.value, y.value)[1],
            _address(drawn_by) if drawn_by else None,
        )


def _parted(before: _Letter, after: _Letter) -> bool:
    """Whether two letters that follow each other in the text layer stand apart.

    A letter under another one (the second of স্ট) has a baseline of its own, and may begin left of it.
    """
    height = max(before.box.height, after.box.height, 1.0)
    return (
        abs(after.base - before.base) > _UNDER * height
        or after.box.left - before.box.right > _GAP * min(before.box.height, after.box.height)
        or before.box.left - after.box.left > height
    )


def _piece(letters: list[_Letter]) -> _Piece:
    tallest = max(letters, key=lambda each: each.box.height)
    heights = sorted(each.box.height for each in letters)
    box = around([each.box for each in letters])
    return _Piece("".join(each.text for each in letters), box, tallest.base, heights[len(heights) // 4])


def _lines(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces on one baseline, from the left; lines from the top."""
    line: list[_Piece] = []
    bases: Counter[float] = Counter()
    ordered = sorted(pieces, key=lambda piece: piece.base)
    usual = median([piece.box.height for piece in ordered if piece.text.strip()] or [1.0])
    for piece in ordered:
        # The line stands where most of it does: a sign set above it comes first.
        if line and piece.base - bases.most_common(1)[0][0] > _BASELINE * usual:
            yield sorted(line, key=lambda each: each.box.left)
            line = []
            bases.clear()
        line.append(piece)
        bases[round(piece.base, 1)] += 1
    if line:
        yield sorted(line, key=lambda each: each.box.left)


def _words(line: list[_Piece], share: float, walls: Sequence[RulingLine]) -> Iterator[Word]:
    """Words of one line: parted by spaces, by gaps of `share` of the letters' height, by lines drawn between them."""
    heights = sorted(piece.height for piece in line if piece.text.strip())
    if not heights:
        return
    gap = share * heights[len(heights) // 4]
    together: list[_Piece] = []
    for piece in line:
        end = max((each.box.right for each in together), default=0.0)
        far = gap * (_FAR if together and _belongs(together[-1], piece) else 1)
        if piece.text.isspace() or (together and (piece.box.left - end > far or _walled(end, piece, walls))):
            yield from _word(together)
            together = []
        if not piece.text.isspace():
            together.append(piece)
    yield from _word(together)


def _walled(end: float, piece: _Piece, walls: Sequence[RulingLine]) -> bool:
    """Whether a ruling line stands between the end of a word and the piece."""
    return any(end < wall.at < piece.box.left and wall.start < piece.box.middle[1] < wall.end for wall in walls)


def _belongs(before: _Piece, piece: _Piece) -> bool:
    """A sign that cannot begin a word, and a digit of another script within a number (২6), stand a little apart."""
    if not piece.text or not before.text:
        return False
    digits = before.text[-1].isdigit() and piece.text[0].isdigit()
    return digits or unicodedata.category(piece.text[0]) in ("Mn", "Mc")


def _word(pieces: list[_Piece]) -> Iterator[Word]:
    text = "".join(piece.text for piece in pieces)
    if text:
        yield Word(text, around([piece.box for piece in pieces]))
