"""Tell whose letters are whose on a page's picture: a cell keeps what reaches over its border, a line its own hooks.

Letters are parts that hang together. Cut straight across, tight lines lose what tells ি from া.
"""

import itertools
from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from etl.readers.page import Box
from etl.readers.scan import Picture, Scan

# Darker than this belongs to a letter; its edge is lighter still, and one pixel wide.
_LETTER = 190
_EDGE_OF_LETTER = np.ones((3, 3), np.uint8)
# Pixels: how far letters reach over a cell's border, how far from it its line lies, how narrow a rest of that is.
_OVER, _BORDER, _REST = 14, 7, 5
# A strip beside a line down in which nothing thin is a letter but a danda at the end of a cell's line, so high at most.
_STRIP, _THIN, _DANDA = 10, 6, 40
# Half as wide as a line is at least; how far from the middle of a line its pieces' middles lie, nearer than that of a
# danda beside it, and how far beyond its end.
_MIDDLE, _ON_LINE, _FURTHER = 3, 3, 60
# A part narrower or lower than this is no cell.
_LEAST_SIDE = 12
# The darkest of a stamp's pieces is so much paler than that of the usual letter (0 to 255); thin round ones (০, ং) of a
# coarse scan are paler by 120 at most.
_PALER = 140
# A speck is no wider or higher than this many pixels, and stands this far from everything; a dash is so many times as
# wide as it is high.
_SPECK, _APART, _DASH = 9, 15, 2
# In heights of the usual line: what is higher than this are letters of two lines that touch; a sign is so far above or
# below its line at most, or as large as this.
_TOUCHING, _SIGN, _LARGE = 1.75, 0.5, 0.3


def without_specks(picture: Picture) -> Picture:
    """The picture without dots that stand by themselves: dust, not the dots of letters."""
    near = cv2.dilate(_letters(picture), np.ones((_APART, _APART), np.uint8))
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(near, connectivity=8)
    width, height = (boxes[:, side] - _APART + 1 for side in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT))
    specks = (width <= _SPECK) & (height <= _SPECK) & (width < _DASH * height)
    specks[0] = False
    cleaned = picture.copy()
    if count > 1 and specks.any():
        cleaned[specks[labels]] = 255
    return cleaned


def without_rests(scan: Scan) -> Picture:
    """The picture without pieces of broken lines down: thin parts that stand on the way of one, or just beyond it."""
    _, labels, boxes, middles = cv2.connectedComponentsWithStats(_letters(scan.picture), connectivity=8)
    thin = boxes[:, cv2.CC_STAT_WIDTH] <= _THIN
    on_line = np.zeros(len(boxes), bool)
    for rule in scan.rules:
        if not rule.across:
            at, start, end = rule.at / scan.scale, rule.start / scan.scale, rule.end / scan.scale
            along = (middles[:, 1] > start - _FURTHER) & (middles[:, 1] < end + _FURTHER)
            on_line |= thin & along & (np.abs(middles[:, 0] - at) <= _ON_LINE)
    on_line[0] = False
    picture = scan.picture.copy()
    picture[cv2.dilate(on_line[labels].astype(np.uint8), _EDGE_OF_LETTER) > 0] = 255
    return picture


def cell_picture(scan: Scan, box: Box) -> tuple[Picture, int, int] | None:
    """The letters of a cell or band, and where its picture begins on the page; None where it is too small for any."""
    left, top = max(int(box.left / scan.scale), 0), max(int(box.top / scan.scale), 0)
    right, bottom = int(box.right / scan.scale), int(box.bottom / scan.scale)
    if right - left < _LEAST_SIDE or bottom - top < _LEAST_SIDE:
        return None
    first = max(top - _OVER, 0)
    here = (slice(first, bottom + _OVER), slice(left, right))
    picture = scan.picture[here].copy()
    inside = (top - first, bottom - first)
    for border in inside:
        _erase_across(picture, scan.across[here], border)
    for columns in (slice(0, _BORDER), slice(-_BORDER, None)):
        picture[:, columns][scan.down[here][:, columns] > 0] = 255
    # What is left where the line was not found, as at a broken corner.
    picture[:, :_MIDDLE] = picture[:, -_MIDDLE:] = 255
    return _own_letters(picture, inside), left, first


def _erase_across(picture: Picture, lines: Picture, border: int) -> None:
    """Make the ruling line at a border white, but not where a letter goes through it."""
    rows = slice(max(border - _BORDER, 0), border + _BORDER)
    line, ink = lines[rows] > 0, picture[rows] < _LETTER
    columns = np.flatnonzero(line.any(axis=0))
    if not columns.size:
        return
    height = line.shape[0]
    # The line as thin as it is drawn, on its own slope: what was found of it is wider.
    thick = max(float(np.median((line & ink).sum(axis=0)[columns])), 1.0)
    middles = (line * np.arange(height)[:, None]).sum(axis=0)[columns] / line.sum(axis=0)[columns]
    slope, at = np.polyfit(columns, middles, 1) if columns.size > 1 else (0.0, middles[0])
    aside = np.abs(np.arange(height)[:, None] - (slope * np.arange(line.shape[1]) + at))
    drawn = line & (aside <= thick / 2 + 0.5)
    near = (aside > thick / 2 + 0.5) & (aside <= thick / 2 + 2.5) & ink
    above = near & (np.arange(height)[:, None] < slope * np.arange(line.shape[1]) + at)
    through = above.any(axis=0) & (near & ~above).any(axis=0)
    picture[rows][drawn & ~through] = 255


def _own_letters(picture: Picture, inside: tuple[int, int]) -> Picture:
    """The picture without letters that lie mostly outside of those rows, and without rests of lines at its borders."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(_letters(picture), connectivity=8)
    all_pixels = np.maximum(boxes[:, cv2.CC_STAT_AREA], 1)
    own = np.bincount(labels[slice(*inside)].ravel(), minlength=len(boxes)) / all_pixels > 0.5
    left, wide, high = (boxes[:, side] for side in (cv2.CC_STAT_LEFT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT))
    to_right = picture.shape[1] - left
    own &= ((left + wide > _STRIP) | (wide > _THIN)) & ((to_right > _STRIP) | (wide > _THIN) | (high < _DANDA))
    own &= to_right > _REST
    top = boxes[:, cv2.CC_STAT_TOP]
    for border in inside:
        own &= (top < border - _REST) | (top + boxes[:, cv2.CC_STAT_HEIGHT] > border + _REST)
    own[0] = False
    return _shown(picture, own[labels])


def letters_of_lines(part: Picture, lines: Sequence[tuple[int, int]], usual: float) -> Iterator[tuple[Picture, bool]]:
    """For each line (first row, row behind the last) the part with nothing but its letters, and whether pieces of a
    stamp were among them, much paler than its letters: they are taken out."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(_letters(part), connectivity=8)
    line_of_row = _nearest(part.shape[0], lines)
    counts = np.bincount((labels * len(lines) + line_of_row[:, None]).ravel(), minlength=len(boxes) * len(lines))
    owner = counts.reshape(len(boxes), len(lines)).argmax(axis=1)
    owner[0] = -1
    owner[_are_astray(np.asarray(boxes), np.asarray(lines)[owner], usual)] = -1
    stamp = _are_of_a_stamp(part, np.asarray(labels), np.asarray(boxes), usual)
    stamped = {int(number) for number in owner[stamp] if number >= 0}
    owner[stamp] = -1
    touching = (boxes[:, cv2.CC_STAT_HEIGHT] > _TOUCHING * usual) & ~stamp
    touching[0] = False
    owners = np.where(touching[labels], line_of_row[:, None], owner[labels])
    for number in range(len(lines)):
        yield _shown(part, owners == number), number in stamped


def _are_astray(boxes: NDArray[np.integer], bodies: NDArray[np.int64], usual: float) -> NDArray[np.bool_]:
    """Which parts are specks too far above or below their line to be signs of it."""
    top, high = boxes[:, cv2.CC_STAT_TOP], boxes[:, cv2.CC_STAT_HEIGHT]
    small = np.maximum(boxes[:, cv2.CC_STAT_WIDTH], high) < _LARGE * usual
    return np.asarray(
        small & ((top + high < bodies[:, 0] - _SIGN * usual) | (top > bodies[:, 1] + _SIGN * usual)), bool
    )


def _are_of_a_stamp(
    part: Picture, labels: NDArray[np.integer], boxes: NDArray[np.integer], usual: float
) -> NDArray[np.bool_]:
    """Which parts are much paler than letters of this cell are; signs as small as dots always are pale."""
    darkest = np.full(len(boxes), 255, np.uint8)
    np.minimum.at(darkest, labels.ravel(), part.ravel())
    large = np.maximum(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT]) >= _LARGE * usual
    large[0] = False
    letter = float(np.median(darkest[large])) if large.any() else 255.0
    return np.asarray(large & (darkest > letter + _PALER), bool)


def _nearest(rows: int, lines: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """For each row the number of the line that it is nearest to."""
    ends = [(above[1] + below[0]) / 2 for above, below in itertools.pairwise(lines)]
    return np.asarray(np.searchsorted(ends, np.arange(rows) + 0.5), np.int64)


def _letters(picture: Picture) -> Picture:
    return np.asarray(picture < _LETTER, np.uint8)


def _shown(picture: Picture, letters: NDArray[np.bool_]) -> Picture:
    """The picture with white where no letter or edge of one is."""
    with_edges = cv2.dilate(letters.astype(np.uint8), _EDGE_OF_LETTER) > 0
    return np.where(with_edges, picture, 255).astype(np.uint8)
