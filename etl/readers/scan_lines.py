"""Split a part of a page's picture into its lines of text, each to be read by itself.

Tesseract's own search for lines loses some of them in narrow cells (one in ten words on a phone's scan).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from etl.readers.page import Box
from etl.readers.scan import Picture, Scan
from etl.readers.scan_letters import letters_of_lines

Run = tuple[int, int]

# Darker than this is ink; a row with fewer dark pixels belongs to no line; the edges of strokes are paler.
_INK, _LEAST_INK, _PALE_INK = 150, 2, 240
# In heights of the page's usual line: two lines in one run, a speck, signs that stand apart from their line; all of
# a line that is smaller than this is a stain.
_TWO, _SPECK, _SIGNS, _STAIN = 1.65, 0.2, 0.4, 0.3
_PLAUSIBLE = (12, 80)
_USUAL = 30.0
# A dot and a dash are not higher than this.
_DOT = 0.35
# Pixels kept around a line; half as many as a ruling line is thick at most; words are together where less white than
# this is between them, across and down.
_AROUND, _RULE, _TOGETHER = 2, 6, (21, 5)


@dataclass(frozen=True, slots=True)
class TextLine:
    """The letters of a line, their picture's place in the part (`left`, `top`), and the rows between which most of them
    stand there: `body`. `stamped`: pieces of a stamp were taken out of it."""

    picture: Picture
    left: int
    top: int
    body: Run
    stamped: bool = False


def text_boxes(scan: Scan) -> list[Box]:
    """Where words stand together on a page, in points, before any is read; without its ruling lines and specks."""
    ink = (scan.picture < _INK).astype(np.uint8)
    for rule in scan.rules:
        at, start, end = (round(side / scan.scale) for side in (rule.at, rule.start, rule.end))
        along, thick = slice(max(start, 0), end), slice(max(at - _RULE, 0), at + _RULE)
        ink[(thick, along) if rule.across else (along, thick)] = 0
    near = cv2.dilate(ink, np.ones((_TOGETHER[1], _TOGETHER[0]), np.uint8))
    count, _, found, _ = cv2.connectedComponentsWithStats(near, connectivity=8)
    aside, above = _TOGETHER[0] // 2, _TOGETHER[1] // 2
    sides = (
        (left + aside, top + above, left + width - aside, top + height - above)
        for left, top, width, height, _ in found[1:count]
    )
    return [Box(*(float(side) * scan.scale for side in each)) for each in sides if each[3] - each[1] >= _SPECK * _USUAL]


def line_height(parts: Sequence[Picture]) -> float:
    """The usual height of a line of text in these parts, in pixels."""
    heights = [bottom - top for part in parts for top, bottom in _runs(_profile(part))]
    plausible = [height for height in heights if _PLAUSIBLE[0] < height < _PLAUSIBLE[1]]
    if not plausible:
        return _USUAL
    single = [height for height in plausible if height < 1.5 * median(plausible)]
    return float(median(single))


def text_lines(part: Picture, usual: float) -> Iterator[TextLine]:
    """The lines of text in a part, from the top; `usual` is the page's usual height of one."""
    profile = _profile(part)
    pieces = [piece for run in _runs(profile) for piece in _split(run, profile, usual)]
    bodies = _joined(pieces, usual)
    if not bodies:
        return
    for body, (letters, stamped) in zip(bodies, letters_of_lines(part, bodies, usual), strict=True):
        rows, columns = (np.flatnonzero((letters < _PALE_INK).any(axis=axis)) for axis in (1, 0))
        if not columns.size or (max(rows[-1] - rows[0], columns[-1] - columns[0]) < _STAIN * usual):
            continue
        if body[1] - body[0] >= _SPECK * usual:
            top, left = (max(int(each[0]) - _AROUND, 0) for each in (rows, columns))
            picture = letters[top : int(rows[-1]) + 1 + _AROUND, left : int(columns[-1]) + 1 + _AROUND]
            yield TextLine(picture, left, top, body, stamped)


def lone_mark(line: Picture, usual: float) -> str | None:
    """The mark that is all of a line, which Tesseract takes for a letter: a colon or a dash; None for anything else."""
    rows, columns = _runs(_profile(line)), np.flatnonzero((line < _INK).any(axis=0))
    if not rows or not columns.size or not all(bottom - top < _DOT * usual for top, bottom in rows):
        return None
    width = int(columns[-1] - columns[0]) + 1
    if len(rows) == 2 and width < _DOT * usual:
        return ":"
    high = rows[0][1] - rows[0][0]
    return "-" if len(rows) == 1 and 2 * high < width < usual else None


def _profile(part: Picture) -> NDArray[np.int64]:
    """How many dark pixels each row has."""
    return np.asarray((part < _INK).sum(axis=1), np.int64)


def _runs(profile: NDArray[np.int64]) -> list[Run]:
    """Rows with ink, as runs from first to behind the last."""
    filled = np.concatenate(([0], (profile >= _LEAST_INK).astype(np.int8), [0]))
    steps = np.flatnonzero(np.diff(filled))
    return [(int(start), int(end)) for start, end in steps.reshape(-1, 2)]


def _split(run: Run, profile: NDArray[np.int64], usual: float) -> list[Run]:
    """A run of several lines that touch each other, cut where it has least ink."""
    pieces = []
    top, bottom = run
    while bottom - top >= _TWO * usual:
        first, last = top + int(0.6 * usual), min(bottom - int(0.6 * usual), top + int(1.6 * usual))
        if last <= first:
            break
        rows = range(first, last)
        cut = min(rows, key=lambda row: (profile[row], abs(row - top - usual)))
        pieces.append((top, cut))
        top = cut
    return [*pieces, (top, bottom)]


def _joined(pieces: Sequence[Run], usual: float) -> list[Run]:
    """The pieces, with signs above and below put to the line they are near."""
    joined: list[Run] = []
    for top, bottom in pieces:
        if joined:
            above = joined[-1]
            small = min(bottom - top, above[1] - above[0]) < _SIGNS * usual
            if small and top - above[1] < _SIGNS * usual and bottom - above[0] < _TWO * usual:
                joined[-1] = (above[0], bottom)
                continue
        joined.append((top, bottom))
    return joined
