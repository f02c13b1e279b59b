"""Prepare the picture of a page for OCR: even its light, turn it upright, find its ruling lines."""

from dataclasses import dataclass

import cv2
import numpy as np

from etl.readers.page import RulingLine
from etl.readers.scan_faint import with_faint
from etl.readers.scan_rules import mended
from etl.readers.scan_strokes import Picture as Picture
from etl.readers.scan_strokes import lines_seen, rules_across, rules_down, strokes

# Everything is measured at this many pixels across an A4 page's short side: 200 dots an inch.
WIDTH = 1654
POINTS = 595.0
# Allows a page of 40 × 60 cm at 300 dots an inch; larger pictures could fill the memory.
MOST_PIXELS = 40_000_000
# What is as dark as ink, at least and at most, and as light as paper once the light is even (0 to 255).
_BLACK, _PALE_BLACK, _PAPER = 30, 150, 225
# How dark ink is differs on a page: it is taken from squares of so many pixels, so many of them across.
_SQUARE, _SQUARES = 16, 7
# A thin line is as light as this on a scan; of letters that is a shade.
_FAINT = 215
# In quarters of pixels: at the paper's edge, so far in, light changes slowly along the edge, but from one pixel to the
# next across: it is looked at through a narrow window.
_EDGE, _NARROW, _ALONG = 25, (7, 3), 31
# Angles that are looked through, in degrees, coarse then fine.
_MOST_TILT, _COARSE, _FINE = 6.0, 0.5, 0.05
# No pixel counts as darker than ink that is just seen.
_JUST_SEEN = 40.0


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
    stretched = _black_on_white(even)
    tilt = _tilt(stretched)
    upright, ink = _turned(stretched, tilt), _ink(_turned(stretched, tilt), _FAINT)
    shade = np.minimum(255.0 - _turned(even, tilt).astype(np.float32), _JUST_SEEN).astype(np.float32)
    seen_across, seen_down = lines_seen(shade, True), lines_seen(shade, False)
    across, down = strokes(ink, seen_across, True), strokes(ink, seen_down, False)
    scale = POINTS / min(upright.shape[:2])
    upright_rules = list(rules_down(down, upright, shade, scale))
    rules = [*rules_across(across, upright_rules, upright, shade, scale), *upright_rules]
    return Scan(upright, across, down, with_faint(mended(rules), seen_across, seen_down, scale), scale)


def _sized(grey: Picture) -> Picture:
    """The picture with a short side of WIDTH pixels."""
    factor = WIDTH / min(grey.shape[:2])
    if 0.97 < factor < 1.03:
        return grey
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=way), np.uint8)


def _even(grey: Picture) -> Picture:
    """Paper made white everywhere, whatever the light on it."""
    small = np.asarray(cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), np.uint8)
    wide = np.asarray(cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 31), np.uint8)
    paper = cv2.resize(_shadowed(wide, small), (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(paper, 1), scale=255), np.uint8)


def _shadowed(paper: Picture, small: Picture) -> Picture:
    """How light the paper is, also where the fold of a book or the lid of a scanner throws a shadow on its edges."""
    for _ in range(4):
        near = cv2.dilate(small[:, : 2 * _EDGE], np.ones(_NARROW, np.uint8))
        edge = cv2.blur(near, (1, _ALONG))[:, :_EDGE]
        paper[:, :_EDGE] = np.minimum(paper[:, :_EDGE], edge)
        paper, small = np.rot90(paper), np.rot90(small)
    return np.ascontiguousarray(paper)


def _black_on_white(even: Picture) -> Picture:
    """Ink made black, faded or not, and paper with its grain white: Tesseract takes the edge of a grey field for a
    picture's."""
    height, width = even.shape
    squares = cv2.erode(cv2.GaussianBlur(even, (3, 3), 0), np.ones((_SQUARE, _SQUARE), np.uint8))[::_SQUARE, ::_SQUARE]
    darkest = cv2.erode(squares, np.ones((_SQUARES, _SQUARES), np.uint8))
    ink = cv2.blur(np.clip(darkest, _BLACK, _PALE_BLACK).astype(np.float32), (_SQUARES, _SQUARES))
    black = cv2.resize(ink, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.clip((even - black) * (255 / (_PAPER - black)), 0, 255).astype(np.uint8)


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
