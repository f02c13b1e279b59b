"""The ruling lines of a PDF page, from its paths: strokes, thin filled boxes, edges of rectangles and filled cells."""

import ctypes
import itertools
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.filled_cells import cell_rules
from etl.readers.page import Box, RulingLine
from etl.readers.pdf_place import PagePlace

PagePoint = tuple[float, float]

# A line is at most this thick and strays at most this far from straight, in points.
_THICK, _STRAIGHT = 3.0, 1.0
_SHORTEST = 4.0
# A cell that a page cuts has no border there.
_NOTHING = 0.1
# Drawings of maps and seals have tens of thousands of paths; minutes have hundreds.
_MOST_PATHS, _MOST_SEGMENTS = 20_000, 10_000
_DEPTH = 3


def page_rules(page: pdfium.PdfPage, place: PagePlace) -> tuple[RulingLine, ...]:
    """The page's straight lines across and down."""
    rules: list[RulingLine] = []
    filled: list[Box] = []
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=_DEPTH)):
        if count > _MOST_PATHS:
            break
        rules.extend(_rules_of(path, place, filled))
    return (*rules, *cell_rules(filled))


def hide_straight_paths(page: pdfium.PdfPage) -> None:
    """Draw the page without its lines and boxes; shapes with curves stay, letters may be drawn as such."""
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=_DEPTH)):
        if count > _MOST_PATHS:
            break
        segments = range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS))
        kinds = (raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(path, number)) for number in segments)
        if raw.FPDF_SEGMENT_BEZIERTO not in kinds:
            raw.FPDFPageObj_SetIsActive(path, False)


def _rules_of(path: pdfium.PdfObject, place: PagePlace, filled: list[Box]) -> Iterator[RulingLine]:
    """The path's lines; boxes that it fills are added to `filled`."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    outlines = list(_outlines(path, place))
    if fill.value and not stroke.value and len(outlines) == 2:
        yield from _frame(outlines, filled)
    for points in outlines:
        if stroke.value:
            for start, end in itertools.pairwise(points):
                yield from _rule(start, end)
        elif fill.value:
            # A box within a box is a frame around a cell.
            yield from _thin_box(points, filled if len(outlines) == 1 else [])


def _outlines(path: pdfium.PdfObject, place: PagePlace) -> Iterator[list[PagePoint]]:
    """The path's pieces as lists of points on the page; curves end a piece."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    points: list[PagePoint] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind != raw.FPDF_SEGMENT_LINETO:
            if points:
                yield points
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        drawn = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        points.append(place.point(*drawn))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 1:
            points.append(points[0])
    if points:
        yield points


def _rule(start: PagePoint, end: PagePoint) -> Iterator[RulingLine]:
    (x1, y1), (x2, y2) = start, end
    if abs(y1 - y2) <= _STRAIGHT and abs(x1 - x2) >= _SHORTEST:
        yield RulingLine(True, (y1 + y2) / 2, min(x1, x2), max(x1, x2))
    elif abs(x1 - x2) <= _STRAIGHT and abs(y1 - y2) >= _SHORTEST:
        yield RulingLine(False, (x1 + x2) / 2, min(y1, y2), max(y1, y2))


def _thin_box(points: list[PagePoint], filled: list[Box]) -> Iterator[RulingLine]:
    box = _box(points)
    if box.height <= _THICK and box.width >= _SHORTEST:
        yield RulingLine(True, box.middle[1], box.left, box.right)
    elif box.width <= _THICK and box.height >= _SHORTEST:
        yield RulingLine(False, box.middle[0], box.top, box.bottom)
    elif all(_near(x, (box.left, box.right)) and _near(y, (box.top, box.bottom)) for x, y in points):
        filled.append(box)


def _frame(outlines: list[list[PagePoint]], filled: list[Box]) -> Iterator[RulingLine]:
    """The four sides of what is filled between a box and one just within it: a cell's border; its box is added."""
    within, out = sorted(map(_box, outlines), key=lambda each: each.width)
    apart = (within.left - out.left, within.top - out.top, out.right - within.right, out.bottom - within.bottom)
    if all(-_NOTHING <= each <= _THICK for each in apart):
        filled.append(out)
        for y in ((out.top + within.top) / 2, (out.bottom + within.bottom) / 2):
            yield RulingLine(True, y, out.left, out.right)
        for x in ((out.left + within.left) / 2, (out.right + within.right) / 2):
            yield RulingLine(False, x, out.top, out.bottom)


def _box(points: list[PagePoint]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _near(at: float, sides: tuple[float, float]) -> bool:
    return min(abs(at - side) for side in sides) <= _STRAIGHT
