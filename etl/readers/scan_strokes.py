"""Find the straight lines of a page's upright picture, and tell ruling lines from strokes of letters and of stamps."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from etl.readers.page import RulingLine

Picture = NDArray[np.uint8]
Shade = NDArray[np.float32]
# Left, top, width and height, in pixels.
Place = tuple[int, int, int, int]

# A pale line: darker than the paper beside it, by so much (0 to 255) and by more than the paper's grain: so many times
# what parts its middle from its upper quarter. Seen at so many pixels at a time against the lightest of so many beside,
# from the first to the last; at this share of a stretch of so many pixels.
_PALER, _GRAIN, _SEEN, _BESIDE, _STEADY, _STRETCH = 4.0, 4.5, 21, (4, 8), 0.9, 61
# A line across is there where it has this share of its usual shade; noise takes less of it than so many pixels, and a
# whole one has this share of its length, in so many rows.
_HALF, _DROPPED, _WHOLE, _ROWS = 0.4, 4, 0.98, 5
# Beside a line letters are as dark as this share of its own ink, and never lighter than this (0 to 255); the share of
# such pixels beside a line from which letters hang or on which they stand, within so many pixels.
_AS_DARK, _LEAST_DARK, _LETTERS, _NEAR = 0.5, 60, 0.12, 7
# Lengths in pixels of that page: the shortest ruling lines, longer than any letter is high or any stroke between
# words is long; the thickest; the gap in a line that noise may leave.
_ACROSS, _DOWN, _THICK, _GAP = 100, 80, 9, 7
# In points: a line goes on so far to both sides of one that meets it, which may begin so far above or below it.
_BEYOND, _BEGINS = 5.5, 11.0
# The middle of a ring's piece lies so many pixels aside of its ends; longer lines than this are no such piece.
_BENT, _LONGEST_PIECE = 1.5, 200
# No table begins so near the edge of the paper (in points): what is dark there is shadow.
_SHADOW = 12.0


def strokes(ink: Picture, seen: Picture, across: bool) -> Picture:
    """The pixels of straight lines across or down, as 255: of `ink` (255), or paler ones that are `seen`."""
    shape = (_ACROSS, 1) if across else (1, _DOWN)
    steady = cv2.blur(seen, (_STRETCH, 1) if across else (1, _STRETCH)) >= 255 * _STEADY
    pale = np.where(steady, seen, 0).astype(np.uint8)
    return np.maximum(_lines(ink, *shape), _lines(pale, *shape))


def rules_down(lines: Picture, upright: Picture, shade: Shade, scale: float) -> Iterator[RulingLine]:
    """The ruling lines among the strokes down, in points."""
    width = lines.shape[1] * scale
    for box in _long_boxes(lines, False):
        left, top, wide, high = box
        turned = (top, left, high, wide)
        # The piece of a stamp's ring is short, and letters that stand one below the other in several lines mostly.
        if high < _LONGEST_PIECE and (not _is_whole(shade.T, turned) or _is_bent(upright, box)):
            continue
        rule = _rule(box, False, scale)
        if _SHADOW < rule.at < width - _SHADOW and min(_letters_beside(upright.T, turned)) <= _LETTERS:
            yield rule


def rules_across(
    lines: Picture, down: Sequence[RulingLine], upright: Picture, shade: Shade, scale: float
) -> Iterator[RulingLine]:
    """The ruling lines among the strokes across, in points; `down` the rules that may meet them.

    A line of words in a cell meets none of these but at its ends, has white between words, and letters hang from it: a
    ruling line is unlike it in two of these. Words of two cells meet one too, but do not reach from border to border.
    """
    for box in _long_boxes(lines, True):
        rule = _rule(box, True, scale)
        whole, bare = _is_whole(shade, box), max(_letters_beside(upright, box)) <= _LETTERS
        if (bare and (whole or _meets_inside(rule, down))) or (whole and _spans_cells(rule, down)):
            yield rule


def lines_seen(shade: Shade, across: bool) -> Picture:
    """Where the page is a little darker along a line than beside it, as 255: `shade` 0 is paper."""
    side = 0 if across else 1
    seen = cv2.blur(shade, (_SEEN, 1) if across else (1, _SEEN))
    # The lightest row of a few, for letters may stand near a line.
    first, last = _BESIDE
    wide = last - first + 1
    lightest = cv2.erode(seen, np.ones((wide, 1) if across else (1, wide), np.uint8))
    middle = (first + last) // 2
    beside = np.maximum(np.roll(lightest, middle, side), np.roll(lightest, -middle, side))
    line = cv2.dilate(seen, np.ones((3, 1) if across else (1, 3), np.uint8))
    darker = line - beside
    usual, upper = np.percentile(darker[::4, ::4], (50, 75))
    return np.where(darker > max(_PALER, usual + _GRAIN * (upper - usual)), 255, 0).astype(np.uint8)


def _lines(ink: Picture, across: int, down: int) -> Picture:
    """The pixels of straight lines of at least that length, small gaps filled."""
    closed = cv2.morphologyEx(
        cv2.dilate(ink, np.ones((3 if across > 1 else 1, 3 if down > 1 else 1), np.uint8)),
        cv2.MORPH_CLOSE,
        np.ones((_GAP if down > 1 else 1, _GAP if across > 1 else 1), np.uint8),
    )
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((down, across), np.uint8)), np.uint8)


def _long_boxes(lines: Picture, across: bool) -> Iterator[Place]:
    """The place of each straight line."""
    count, _, boxes, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    for left, top, width, height, _ in boxes[1:count]:
        long, thick = (width, height) if across else (height, width)
        if thick <= max(_THICK, long / 25):
            yield int(left), int(top), int(width), int(height)


def _is_whole(shade: Shade, box: Place) -> bool:
    """Whether a line across goes on without white as wide as that between words; noise leaves narrower gaps."""
    left, top, width, height = box
    # Of a few rows together, for below the headline of words the gaps are filled with letters.
    windows = (shade[row : row + _ROWS, left : left + width] for row in range(top, max(top + height - _ROWS, top) + 1))
    profile = max((window.max(axis=0) for window in windows), key=lambda each: float(each.mean())).reshape(1, -1)
    there = (profile >= _HALF * float(np.median(profile))).astype(np.uint8)
    closed = cv2.morphologyEx(there, cv2.MORPH_CLOSE, np.ones((1, _DROPPED), np.uint8))
    return float(closed.mean()) >= _WHOLE


def _letters_beside(upright: Picture, box: Place) -> tuple[float, float]:
    """How much of the strips below and above a line across is as dark as the line: letters hang from the headline of a
    word or of several that touch, and stand on an underline."""
    left, top, width, height = box
    columns = slice(left, left + width)
    ink = 255 - float(np.median(upright[top : top + height, columns].min(axis=0)))
    lightest = 255 - max(_AS_DARK * ink, _LEAST_DARK)
    below = upright[top + height : top + height + _NEAR, columns]
    above = upright[max(top - _NEAR, 0) : top, columns]
    below_share, above_share = (float((part < lightest).mean()) if part.size else 0.0 for part in (below, above))
    # A box as high as letters holds them, or a line that slopes.
    inside = (upright[top : top + height, columns] < lightest).sum(axis=0) > _THICK
    return max(below_share, float(inside.mean())), above_share


def _meets_inside(rule: RulingLine, down: Sequence[RulingLine]) -> int:
    """How many lines down cross a line across, or begin at it, not only at its ends."""
    return sum(rule.start + _BEYOND < each.at < rule.end - _BEYOND for each in _at_height(rule, down))


def _spans_cells(rule: RulingLine, down: Sequence[RulingLine]) -> bool:
    """Whether a line across goes from border to border, or past the borders of a cell."""
    near = _at_height(rule, down)
    ends = all(any(abs(each.at - end) < _BEYOND for each in near) for end in (rule.start, rule.end))
    met = _meets_inside(rule, down)
    return met > 1 or (met == 1 and ends)


def _at_height(rule: RulingLine, down: Sequence[RulingLine]) -> list[RulingLine]:
    return [each for each in down if each.start - _BEGINS < rule.at < each.end + _BEGINS]


def _is_bent(upright: Picture, box: Place) -> bool:
    """Whether a short line down is a piece of a stamp's ring: its middle lies aside of its ends."""
    left, top, width, height = box
    ink = 255.0 - upright[top : top + height, left : left + width]
    weights = ink.sum(axis=1)
    if not weights.any():
        return False
    middles = (ink * np.arange(width)).sum(axis=1) / np.maximum(weights, 1)
    third = height // 3
    first, second, last = (
        float(np.average(middles[rows], weights=weights[rows] + 1e-3))
        for rows in (slice(0, third), slice(third, -third), slice(-third, None))
    )
    return abs(second - (first + last) / 2) > _BENT


def _rule(box: Place, across: bool, scale: float) -> RulingLine:
    left, top, width, height = box
    at = (top + height / 2) if across else (left + width / 2)
    start, long = (left, width) if across else (top, height)
    return RulingLine(across, at * scale, (start - _GAP) * scale, (start + long + _GAP) * scale)
