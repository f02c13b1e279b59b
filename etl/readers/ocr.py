"""A picture of a page → PaperPage: the lines of each cell, and of the text between tables, read by Tesseract.

Every line is read several times: at its own size, enlarged, blurred, and smaller with thicker strokes. Their words are
voted on; what too few of the readings have is marked as unsure.
"""

import os
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace

import cv2
import numpy as np

from etl.readers.aligned import aligned_rules
from etl.readers.document import NotReadable
from etl.readers.ocr_engine import read_words
from etl.readers.ocr_kept import keep, kept
from etl.readers.ocr_repairs import repaired
from etl.readers.ocr_votes import READ_ONCE, Reading, sureness, voted
from etl.readers.page import Box, PaperPage, RulingLine, Word
from etl.readers.page_tables import Grid, find_grids
from etl.readers.scan import Picture, Scan, make_readable
from etl.readers.scan_letters import cell_picture, without_rests, without_specks
from etl.readers.scan_lines import line_height, lone_mark, text_boxes, text_lines

# Tesseract's modes: one line, and for a line that it does not see to be one, a line without looking.
_LINE, _RAW_LINE = 7, 13
_LARGER, _SMALLER = 1.5, 0.75
# How far a blurred line is blurred, and how many pixels a stroke grows to the right and down where it is thickened.
_BLUR, _THICKER = 0.8, 2
_AMPERSAND = re.compile("&[।).]?")
# White pixels put around a line.
_MARGIN = 12
# Noise may look like thousands of lines; a page of minutes has two hundred at most.
_MOST_LINES = 600
# Seconds that one run of Tesseract and a whole paper may take.
SECONDS_A_RUN, SECONDS_A_PAPER = 60.0, 900.0
# A page takes a hundred megabytes while it is read.
_MOST_THREADS = 4
# A page with a lower mean confidence may be rotated: the other three ways up are tried.
_UPRIGHT = 60.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text cut out: its picture, where that begins on the page, and the rows in which most of it stands
    there, all in the page's pixels; `stamped` as of a TextLine."""

    picture: Picture
    left: int
    body: tuple[int, int]
    stamped: bool


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
        page = repaired(_read_page(grey, drawn))
        keep(grey, drawn, page)
    return page


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
    if sureness([word for words in draft.reading.values() for word in words]) < _UPRIGHT:
        sides = [_draft(np.ascontiguousarray(np.rot90(grey, turns))) for turns in (1, 2, 3)]
        draft = max((draft, *sides), key=_legible)
    scan = draft.scan
    reading = voted([draft.reading, *_further_readings(draft.lines, scan)])
    words = [word for number in sorted(reading) for word in reading[number]]
    rows, columns = scan.picture.shape[:2]
    return PaperPage(columns * scan.scale, rows * scan.scale, (*words, *draft.marks), scan.rules)


def _draft(grey: Picture, drawn: Sequence[RulingLine] = ()) -> _Draft:
    scan = make_readable(grey)
    scan = replace(scan, picture=without_rests(replace(scan, picture=without_specks(scan.picture))))
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
    parts = [part for box in _boxes(scan, grids) if (part := cell_picture(scan, box)) is not None]
    usual = line_height([picture for picture, _, _ in parts])
    marks, lines = [], []
    for picture, left, top in parts:
        for line in text_lines(picture, usual):
            body = (top + line.body[0], top + line.body[1])
            mark = lone_mark(line.picture, usual)
            if mark is None:
                lines.append(_Line(_framed(line.picture), left + line.left - _MARGIN, body, line.stamped))
            else:
                sides = (left + line.left, body[0], left + line.left + line.picture.shape[1], body[1])
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


def _framed(line: Picture) -> Picture:
    """A line with white around it."""
    framed = cv2.copyMakeBorder(line, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(framed, np.uint8)


def _further_readings(lines: Sequence[_Line], scan: Scan) -> Iterator[Reading]:
    """The same lines read otherwise: what a reader takes for another letter at one size it sees right at another."""
    yield _read_all(lines, _LARGER, scan)
    yield _read_all([replace(line, picture=_blurred(line.picture)) for line in lines], 1, scan)
    yield _read_all([replace(line, picture=_thicker(line.picture)) for line in lines], _SMALLER, scan)


def _blurred(picture: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), _BLUR), np.uint8)


def _thicker(picture: Picture) -> Picture:
    return np.asarray(cv2.erode(picture, np.ones((_THICKER, _THICKER), np.uint8)), np.uint8)


def _read_all(lines: Sequence[_Line], zoom: float, scan: Scan) -> Reading:
    """One reading of every line, also of those that Tesseract does not see to be one."""
    reading = _read(lines, _LINE, zoom, scan)
    unread = [number for number in range(len(lines)) if number not in reading]
    raw = _read([lines[number] for number in unread], _RAW_LINE, zoom, scan)
    return reading | {unread[number]: words for number, words in raw.items()}


def _zoomed(picture: Picture, zoom: float) -> Picture:
    if zoom == 1:
        return picture
    way = cv2.INTER_CUBIC if zoom > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(picture, None, fx=zoom, fy=zoom, interpolation=way), np.uint8)


def _read(lines: Sequence[_Line], layout: int, zoom: float, scan: Scan) -> Reading:
    """The words of each line in which any were seen, by the line's number."""
    pictures = [_zoomed(line.picture, zoom) for line in lines]
    words: Reading = {}
    for read in read_words(pictures, layout, SECONDS_A_RUN):
        line = lines[read.picture]
        # Tesseract's own height of a word may reach into the lines beside.
        left, (top, bottom) = line.left + read.left / zoom, line.body
        sides = (left, top, left + read.width / zoom, bottom)
        # The rest of a line below or beside the words is read as an underscore.
        text = read.text.replace("|", "।").strip("_")
        if not text:
            continue
        # A five beside no letter is taken for an ampersand, which Bengali papers do not have.
        text, sure = ("৫" + text[1:], READ_ONCE) if _AMPERSAND.fullmatch(text) else (text, read.confidence)
        # What a stamp stood on may be read otherwise than it is.
        sure = min(sure, READ_ONCE) if line.stamped else sure
        word = Word(text, Box(*(side * scan.scale for side in sides)), sure)
        words.setdefault(read.picture, []).append(word)
    return words
