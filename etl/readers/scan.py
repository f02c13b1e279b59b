"""Prepare the picture of a page for OCR: even its light, turn it upright, find its ruling lines."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from etl.readers.page import RulingLine
from etl.readers.scan_rules import mended

Picture = NDArray[np.uint8]

# Everything is measured at this many pixels across an A4 page's short side: 200 dots an inch.
WIDTH = 1654
POINTS = 595.0
# Allows a page of 40 × 60 cm at 300 dots an inch; larger pictures could fill the memory.
MOST_PIXELS = 40_000_000
# What is as dark as ink and as light as paper once the light is even (0 to 255).
_BLACK, _PAPER = 30, 225
_STRETCHED = np.clip((np.arange(256) - _BLACK) * 255 / (_PAPER - _BLACK), 0, 255).astype(np.uint8)
# A thin line is as light as this on a scan; of letters that is a shade.
_FAINT = 215
# Angles that are looked through, in degrees, coarse then fine.
_MOST_TILT, _COARSE, _FINE = 6.0, 0.5, 0.05
# Letters are darker than this; the share of dark pixels beside a line from which letters hang or on which they stand;
# no words in a row that touch are so long.
_DARK, _LETTERS, _LONGEST_WORD = 150, 0.12, 500
# A pale line: darker than the paper beside it by this much (0 to 255), at this share of a stretch of so many pixels,
# seen at so many pixels at a time against so many pixels beside; no pixel counts as darker than ink that is just seen.
_PALER, _STEADY, _STRETCH, _SEEN, _BESIDE, _JUST_SEEN = 3.0, 0.9, 61, 9, 6, 40.0
# A line across is there where it has this share of its usual shade; noise takes less of it than so many pixels, and a
# whole one has this share of its length.
_HALF, _DROPPED, _WHOLE = 0.4, 4, 0.98
# Lengths in pixels of that page: the shortest ruling lines, longer than any letter is high or any stroke between
# words is long; the thickest; the gap in a line that noise may leave.
_ACROSS, _DOWN, _THICK, _GAP = 100, 80, 9, 7


@dataclass(frozen=True, slots=True)
class Scan:
    """A page's picture, upright, dark on white; `scale` points a pixel.

    Its straight lines (long strokes of letters among them), as `rules` in points and as pixels of `across` and `down`.
    """

    picture: Picture
    across: Picture
    down: Picture
    rules: tuple[RulingLine, ...]
    scale: float


def make_readable(grey: Picture) -> Scan:
    """The page of a grey picture (8 bits)."""
    even = _even(_sized(grey))
    # Grain of the paper made white too: Tesseract takes the edge of a grey field for a picture's.
    stretched = np.asarray(cv2.LUT(even, _STRETCHED), np.uint8)
    tilt = _tilt(stretched)
    upright, ink = _turned(stretched, tilt), _ink(_turned(stretched, tilt), _FAINT)
    shade = np.minimum(255.0 - _turned(even, tilt).astype(np.float32), _JUST_SEEN).astype(np.float32)
    across = np.maximum(_lines(ink, _ACROSS, 1), _lines(_pale(shade, True), _ACROSS, 1))
    down = np.maximum(_lines(ink, 1, _DOWN), _lines(_pale(shade, False), 1, _DOWN))
    scale = POINTS / min(upright.shape[:2])
    dark = _ink(upright, _DARK)
    rules = (
        *(
            _rule(box, True, scale)
            for box in _long_boxes(across, True)
            if not _carries_letters(dark, box) and _is_whole(shade, box)
        ),
        *(_rule(box, False, scale) for box in _long_boxes(down, False)),
    )
    return Scan(upright, across, down, mended(rules), scale)


def _sized(grey: Picture) -> Picture:
    """The picture with a short side of WIDTH pixels."""
    factor = WIDTH / min(grey.shape[:2])
    if 0.97 < factor < 1.03:
        return grey
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=way), np.uint8)


def _even(grey: Picture) -> Picture:
    """Paper made white everywhere, whatever the light on it."""
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 31)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(paper, 1), scale=255), np.uint8)


def _tilt(grey: Picture) -> float:
    """By how many degrees the page is turned: the angle at which lines of text stand out most."""
    small = cv2.resize(grey, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    ink = np.asarray(255 - small, np.uint8)
    ink[ink < 60] = 0

    def sharpness(angle: float) -> float:
        rows = _turned(ink, angle, white=0).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    coarse = max(np.arange(-_MOST_TILT, _MOST_TILT + _COARSE, _COARSE), key=sharpness)
    if abs(coarse) >= _MOST_TILT:
        # An almost empty page, or one that lies on its side: nothing stands out.
        return 0.0
    return float(max(np.arange(coarse - _COARSE, coarse + _COARSE + _FINE, _FINE), key=sharpness))


def _turned(picture: Picture, angle: float, white: int = 255) -> Picture:
    height, width = picture.shape[:2]
    if abs(angle) < _FINE / 2:
        return picture
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return np.asarray(
        cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=white), np.uint8
    )


def _ink(picture: Picture, lightest: int) -> Picture:
    """What is darker than that, as 255."""
    return np.asarray(cv2.threshold(picture, lightest, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)


def _pale(shade: NDArray[np.float32], across: bool) -> Picture:
    """Where the page is steadily a little darker along a line than beside it, as 255: lines too pale to be ink."""
    side = 0 if across else 1
    seen = cv2.dilate(
        cv2.blur(shade, (_SEEN, 1) if across else (1, _SEEN)), np.ones((3, 1) if across else (1, 3), np.uint8)
    )
    beside = np.maximum(np.roll(seen, _BESIDE, side), np.roll(seen, -_BESIDE, side))
    steady = cv2.blur((seen - beside > _PALER).astype(np.float32), (_STRETCH, 1) if across else (1, _STRETCH))
    return np.where((steady >= _STEADY) & (seen - beside > _PALER), 255, 0).astype(np.uint8)


def _lines(ink: Picture, across: int, down: int) -> Picture:
    """The pixels of straight lines of at least that length, small gaps filled."""
    closed = cv2.morphologyEx(
        cv2.dilate(ink, np.ones((3 if across > 1 else 1, 3 if down > 1 else 1), np.uint8)),
        cv2.MORPH_CLOSE,
        np.ones((_GAP if down > 1 else 1, _GAP if across > 1 else 1), np.uint8),
    )
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((down, across), np.uint8)), np.uint8)


def _long_boxes(lines: Picture, across: bool) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, width and height of each straight line."""
    count, _, boxes, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    for left, top, width, height, _ in boxes[1:count]:
        long, thick = (width, height) if across else (height, width)
        if thick <= max(_THICK, long / 25):
            yield int(left), int(top), int(width), int(height)


def _is_whole(shade: NDArray[np.float32], box: tuple[int, int, int, int]) -> bool:
    """Whether a line across goes on without white as wide as that between words; noise leaves narrower gaps."""
    left, top, width, height = box
    profile = shade[top : top + height, left : left + width].max(axis=0).reshape(1, -1)
    there = (profile >= _HALF * float(np.median(profile))).astype(np.uint8)
    closed = cv2.morphologyEx(there, cv2.MORPH_CLOSE, np.ones((1, _DROPPED), np.uint8))
    return float(closed.mean()) >= _WHOLE


def _carries_letters(dark: Picture, box: tuple[int, int, int, int]) -> bool:
    """Whether letters hang from a line across or stand on it: the headline of a word or of several that touch, the
    feet of letters, an underline."""
    left, top, width, height = box
    if width > _LONGEST_WORD:
        return False
    columns = slice(left, left + width)
    beside = (dark[top + height : top + height + 7, columns], dark[max(top - 7, 0) : top, columns])
    return any(part.size > 0 and float((part > 0).mean()) > _LETTERS for part in beside)


def _rule(box: tuple[int, int, int, int], across: bool, scale: float) -> RulingLine:
    left, top, width, height = box
    at = (top + height / 2) if across else (left + width / 2)
    start, long = (left, width) if across else (top, height)
    return RulingLine(across, at * scale, (start - _GAP) * scale, (start + long + _GAP) * scale)
