"""Where things drawn on a PDF page are seen: its crop box, its rotation, y downwards."""

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.page import Box

# pdfium answers in whole pixels of a page this many times as large.
_FINE = 1000


@dataclass(frozen=True, slots=True)
class PagePlace:
    """The page's size as seen, in points, and the way from drawn to seen: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    width: float
    height: float
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A drawn point as seen."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A drawn rectangle as seen."""
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def page_place(page: pdfium.PdfPage) -> PagePlace:
    """Size and way of one page."""
    width, height = page.get_size()
    zero, along, up = (_seen(page, width, height, *point) for point in ((0, 0), (100, 0), (0, 100)))
    return PagePlace(
        width,
        height,
        a=(along[0] - zero[0]) / 100,
        b=(along[1] - zero[1]) / 100,
        c=(up[0] - zero[0]) / 100,
        d=(up[1] - zero[1]) / 100,
        e=zero[0],
        f=zero[1],
    )


def _seen(page: pdfium.PdfPage, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, int(width * _FINE), int(height * _FINE), 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
