"""A picture of a page → PaperPage: the lines of each cell, and of the text between tables, read by Tesseract.

Every line is read twice, at its own size and enlarged. The reading with the higher confidence is taken; words that the
other reading has otherwise are marked as unsure, and the one that is read elsewhere on the page is preferred.
"""

import os
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean

import cv2
import numpy as np

from etl.bengali.months import find_month_phrases, month_name, month_of
from etl.bengali.phone_numbers import mask_phones
from etl.bengali.phone_shapes import PARTING
from etl.readers.aligned import aligned_rules
from etl.readers.document import NotReadable
from etl.readers.ocr_engine import read_words
from etl.readers.ocr_kept import keep, kept
from etl.readers.page import Box, PaperPage, RulingLine, Word
from etl.readers.page_tables import Grid, find_grids
from etl.readers.scan import Picture, Scan, make_readable
from etl.readers.scan_lines import TextLine, line_height, lone_mark, text_boxes, text_lines

# Tesseract's modes: one line, and for a line that it does not see to be one, a line without looking.
_LINE, _RAW_LINE = 7, 13
_LARGER = 1.5
_STAIN = re.compile("(?<=[\u0985-\u09cd]{3})[.,](?=[\u0985-\u09cd]{3})")
_AMPERSAND = re.compile("&[।).]?")
# The highest confidence of a word that only one of the two readings has.
_READ_ONCE = 50.0
# Pixels at a cell's edge in which its ruling lines lie, white pixels put around a line.
_EDGE, _MARGIN = 7, 12
# A part of the page narrower or lower than this is no cell.
_LEAST_SIDE = 12
# Noise may look like thousands of lines; a page of minutes has two hundred at most.
_MOST_LINES = 600
# Seconds that one run of Tesseract and a whole paper may take.
SECONDS_A_RUN, SECONDS_A_PAPER = 60.0, 900.0
# A page takes a hundred megabytes while it is read.
_MOST_THREADS = 4
# A page with a lower mean confidence may be rotated: the other three ways up are tried.
_UPRIGHT = 60.0

Reading = dict[int, list[Word]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text cut out: its picture, and where that begins on the page, in its pixels."""

    picture: Picture
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page prepared one way up, with its first reading: single marks, and the words of each line."""

    scan: Scan
    marks: list[Word]
    lines: list[_Line]
    reading: Reading


def read_picture(grey: Picture, drawn: Sequence[RulingLine] = ()) -> PaperPage:
    """The words and lines of a page's picture (grey, 8 bits), cached or read now. NotReadable as Tesseract raises.

    `drawn`: its ruling lines, where they are known, in points of a page as wide as `POINTS`.
    """
    page = kept(grey, drawn)
    if page is None:
        page = _without_phones(_with_months(_without_stains(_read_page(grey, drawn))))
        keep(grey, drawn, page)
    return page


def _without_phones(page: PaperPage) -> PaperPage:
    """The page with phone numbers masked before it is cached, also those in several words of a line."""
    between = ["", *(_between(before, word) for before, word in pairwise(page.words))]
    masked = mask_phones("".join(mark + word.text for mark, word in zip(between, page.words, strict=False)))
    words, at = [], 0
    for mark, word in zip(between, page.words, strict=False):
        start, at = at + len(mark), at + len(mark) + len(word.text)
        words.append(replace(word, text=masked[start:at]))
    return replace(page, words=tuple(words))


def _without_stains(page: PaperPage) -> PaperPage:
    """The page without dots that stand between two whole words (পাওয়া.গেছে): a stain; those of মো. and বি.এ. stay."""
    return replace(page, words=tuple(replace(word, text=_STAIN.sub(" ", word.text)) for word in page.words))


def _with_months(page: PaperPage) -> PaperPage:
    """The page with a misread letter of a month mended where a year follows (নতেম্বর-২০১৮); such words are unsure."""
    words = []
    for number, word in enumerate(page.words):
        after = page.words[number + 1 : number + 2]
        phrases = find_month_phrases(" ".join(each.text for each in (word, *after)))
        misread = next((each for each in phrases if each.span[0] < len(word.text) and not month_of(each.word)), None)
        if misread is not None:
            text = word.text.replace(misread.word, month_name(misread.calendar, misread.month))
            words.append(replace(word, text=text, confidence=min(word.confidence, _READ_ONCE)))
        else:
            words.append(word)
    return replace(page, words=tuple(words))


def _between(before: Word, word: Word) -> str:
    """A space between neighbours on a line, else the mark between paragraphs."""
    gap, height = word.box.left - before.box.right, max(before.box.height, word.box.height)
    return " " if 0 <= gap < height and before.box.top < word.box.middle[1] < before.box.bottom else f"\n{PARTING}\n"


def read_pages(pictures: Iterable[tuple[Picture, Sequence[RulingLine]]]) -> list[PaperPage]:
    """The pages of one paper, read side by side: the picture of each, and what `read_picture` may know of it.

    Raises NotReadable("ocr_too_slow") where they take longer than a paper may.
    """
    until = time.monotonic() + SECONDS_A_PAPER
    threads = ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1), thread_name_prefix="ocr")
    try:
        # Each with the cache of this context. Tesseract and OpenCV let other threads work meanwhile.
        pages = [threads.submit(copy_context().run, read_picture, picture, drawn) for picture, drawn in pictures]
        return [page.result(max(until - time.monotonic(), 0)) for page in pages]
    except TimeoutError:
        raise NotReadable("ocr_too_slow") from None
    finally:
        threads.shutdown(cancel_futures=True)


def _read_page(grey: Picture, drawn: Sequence[RulingLine]) -> PaperPage:
    draft = _draft(grey, drawn)
    if _sureness([word for words in draft.reading.values() for word in words]) < _UPRIGHT:
        sides = [_draft(np.ascontiguousarray(np.rot90(grey, turns))) for turns in (1, 2, 3)]
        draft = max((draft, *sides), key=_legible)
    scan = draft.scan
    reading = _voted(draft.reading, _read_all(draft.lines, _LARGER, scan))
    words = [word for number in sorted(reading) for word in reading[number]]
    rows, columns = scan.picture.shape[:2]
    return PaperPage(columns * scan.scale, rows * scan.scale, (*words, *draft.marks), scan.rules)


def _draft(grey: Picture, drawn: Sequence[RulingLine] = ()) -> _Draft:
    scan = make_readable(grey)
    height = scan.picture.shape[0] * scan.scale
    if find_grids(drawn, height):
        scan = replace(scan, rules=tuple(drawn))
    grids = find_grids(scan.rules, height)
    free = [box for box in text_boxes(scan) if not any(grid.box.holds(box.middle) for grid in grids)]
    scan = replace(scan, rules=(*scan.rules, *aligned_rules(free)))
    marks, lines = _lines(scan, find_grids(scan.rules, height))
    lines = lines[:_MOST_LINES]
    return _Draft(scan, marks, lines, _read_all(lines, 1, scan))


def _legible(draft: _Draft) -> float:
    """A score of how much was read, weighted by confidence."""
    return sum(len(word.text) * word.confidence for words in draft.reading.values() for word in words)


def _lines(scan: Scan, grids: Sequence[Grid]) -> tuple[list[Word], list[_Line]]:
    """The pictures of the lines of every cell and band; a line that is a single mark is recognised here."""
    parts = [part for box in _boxes(scan, grids) if (part := _cut(scan, box)) is not None]
    usual = line_height([picture for picture, _, _ in parts])
    marks, lines = [], []
    for picture, left, top in parts:
        for line in text_lines(picture, usual):
            mark = lone_mark(picture[line.top : line.bottom, line.left : line.right], usual)
            if mark is None:
                lines.append(_Line(_framed(picture, line), left + line.left - _MARGIN, top + line.top - _MARGIN))
            else:
                sides = (left + line.left, top + line.top, left + line.right, top + line.bottom)
                marks.append(Word(mark, Box(*(side * scan.scale for side in sides))))
    return marks, lines


def _boxes(scan: Scan, grids: Sequence[Grid]) -> Iterator[Box]:
    """Cells, and the bands above, between and below tables, in points."""
    height, width = (side * scan.scale for side in scan.picture.shape[:2])
    below = 0.0
    for grid in grids:
        if grid.box.top > below:
            yield Box(0, below, width, grid.box.top)
        yield from (cell.box for cell in grid.cells)
        below = max(below, grid.box.bottom)
    yield Box(0, below, width, height)


def _cut(scan: Scan, box: Box) -> tuple[Picture, int, int] | None:
    """The picture of a cell or band without the ruling lines at its edges, and where it begins."""
    left, top = max(int(box.left / scan.scale), 0), max(int(box.top / scan.scale), 0)
    right, bottom = int(box.right / scan.scale), int(box.bottom / scan.scale)
    if right - left < _LEAST_SIDE or bottom - top < _LEAST_SIDE:
        return None
    here = (slice(top, bottom), slice(left, right))
    picture = scan.picture[here].copy()
    # Letters that touch the line stay: only the line itself is taken out.
    for rows in (slice(0, _EDGE), slice(-_EDGE, None)):
        picture[rows][scan.across[here][rows] > 0] = 255
    for columns in (slice(0, _EDGE), slice(-_EDGE, None)):
        picture[:, columns][scan.down[here][:, columns] > 0] = 255
    return picture, left, top


def _framed(picture: Picture, line: TextLine) -> Picture:
    """A line with white around it."""
    inside = picture[line.top : line.bottom, line.left : line.right]
    framed = cv2.copyMakeBorder(inside, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(framed, np.uint8)


def _read_all(lines: Sequence[_Line], zoom: float, scan: Scan) -> Reading:
    """One reading of every line, also of those that Tesseract does not see to be one."""
    reading = _read(lines, _LINE, zoom, scan)
    unread = [number for number in range(len(lines)) if number not in reading]
    raw = _read([lines[number] for number in unread], _RAW_LINE, zoom, scan)
    return reading | {unread[number]: words for number, words in raw.items()}


def _read(lines: Sequence[_Line], layout: int, zoom: float, scan: Scan) -> Reading:
    """The words of each line in which any were seen, by the line's number."""
    pictures = [
        line.picture
        if zoom == 1
        else np.asarray(cv2.resize(line.picture, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_CUBIC), np.uint8)
        for line in lines
    ]
    words: Reading = {}
    for read in read_words(pictures, layout, SECONDS_A_RUN):
        line = lines[read.picture]
        left, top = line.left + read.left / zoom, line.top + read.top / zoom
        sides = (left, top, left + read.width / zoom, top + read.height / zoom)
        text = read.text.replace("|", "।")
        # A five beside no letter is taken for an ampersand, which Bengali papers do not have.
        text, sure = ("৫" + text[1:], _READ_ONCE) if _AMPERSAND.fullmatch(text) else (text, read.confidence)
        word = Word(text, Box(*(side * scan.scale for side in sides)), sure)
        words.setdefault(read.picture, []).append(word)
    return words


def _voted(one: Reading, other: Reading) -> Reading:
    """For each line the reading with the higher confidence. Where the other has another word, the one that is read
    elsewhere on the page is preferred, then the surer; it is marked as unsure."""
    seen = Counter(word.text for reading in (one, other) for words in reading.values() for word in words)
    voted: Reading = {}
    for number in one.keys() | other.keys():
        better, worse = sorted((one.get(number, []), other.get(number, [])), key=_sureness, reverse=True)
        voted[number] = [_elected(word, worse, seen) for word in better]
    return voted


def _elected(word: Word, worse: Sequence[Word], seen: Counter[str]) -> Word:
    if any(each.text == word.text for each in worse):
        return word
    match = _same_place(word, worse)
    best = max((word, match or word), key=lambda each: (seen[each.text] > 1, each.confidence))
    return replace(word, text=best.text, confidence=min(best.confidence, _READ_ONCE))


def _same_place(word: Word, line: Sequence[Word]) -> Word | None:
    """The word of another reading in the place of this one; None where that has another number of words there."""
    over = [each for each in line if min(word.box.right, each.box.right) > max(word.box.left, each.box.left)]
    if len(over) != 1 or abs(over[0].box.width - word.box.width) > word.box.height:
        return None
    return over[0]


def _sureness(words: Sequence[Word]) -> float:
    return fmean(word.confidence for word in words) if words else -1.0
