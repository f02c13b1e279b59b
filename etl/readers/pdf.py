"""PDF files: the text layer where it is sound; else the pages as pictures, read by OCR."""

import ctypes
from collections.abc import Iterator, Sequence

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.document import Document, NotReadable
from etl.readers.ocr import read_pages
from etl.readers.page import PaperPage, RulingLine
from etl.readers.page_tables import find_grids
from etl.readers.pages import document_of
from etl.readers.pdf_place import page_place
from etl.readers.pdf_rules import hide_straight_paths, page_rules
from etl.readers.pdf_words import page_words
from etl.readers.scan import MOST_PIXELS, POINTS, WIDTH, Picture
from etl.readers.text_layer import is_sound

# Minutes have ten pages; what has more than this is no minutes, and OCR takes seconds a page.
MOST_PAGES, MOST_SCANNED_PAGES = 300, 60
# A page of minutes has three thousand.
MOST_LETTERS = 1_000_000
# Drawn objects (runs of letters, lines, pictures): a page of minutes has two thousand, a hostile one millions.
MOST_DRAWN = 300_000
# A page is a scan where a picture covers this share of it and less text than this many letters is seen on it.
_COVERED, _FEW_LETTERS = 0.5, 200
_DEPTH = 3


def read_pdf(content: bytes) -> Document:
    """The document of a PDF file's bytes.

    Raises NotReadable: "pdf_damaged", "pdf_encrypted", "too_many_pages", "too_many_scans", "picture_too_large", and
    what OCR raises.
    """
    try:
        with pdfium.PdfDocument(content) as file:
            if len(file) > MOST_PAGES:
                raise NotReadable("too_many_pages", {"pages": str(len(file)), "most": str(MOST_PAGES)})
            return _document(file)
    except pdfium.PdfiumError as error:
        raise NotReadable("pdf_encrypted" if "password" in str(error).lower() else "pdf_damaged") from None


def _document(file: pdfium.PdfDocument) -> Document:
    pages: list[PaperPage | None] = list(_text_pages(file))
    drawn = [page.rules if page else () for page in pages]
    read = [page for page in pages if page is not None]
    # The fonts of a paper are the same on all its pages: where one page is broken, the others that seem not to be are.
    if sum(not is_sound(page.words) for page in read) * 4 >= max(len(read), 1):
        pages = [None] * len(pages)
    scans = [number for number, page in enumerate(pages) if page is None or not is_sound(page.words)]
    if len(scans) > MOST_SCANNED_PAGES:
        raise NotReadable("too_many_scans", {"pages": str(len(scans)), "most": str(MOST_SCANNED_PAGES)})
    pictures = ((_picture(file[number], drawn[number]), _at_points(file[number], drawn[number])) for number in scans)
    for number, page in zip(scans, read_pages(pictures), strict=True):
        pages[number] = page
    return document_of([page for page in pages if page is not None], "ocr" if scans else "pdf")


def _text_pages(file: pdfium.PdfDocument) -> Iterator[PaperPage | None]:
    letters = drawn = 0
    for number in range(len(file)):
        drawn += _drawn(file[number], MOST_DRAWN - drawn)
        if drawn > MOST_DRAWN:
            raise NotReadable("too_large")
        page = _text_page(file[number])
        letters += sum(len(word.text) for word in page.words) if page else 0
        if letters > MOST_LETTERS:
            raise NotReadable("too_large")
        yield page


def _drawn(page: pdfium.PdfPage, most: int) -> int:
    """The number of objects drawn on the page, also in forms; stops counting beyond `most`."""
    counted = raw.FPDFPage_CountObjects(page)
    inside = [(page, counted, raw.FPDFPage_GetObject, 1)]
    while inside and counted <= most:
        holder, count, get, depth = inside.pop()
        for number in range(count):
            drawn = get(holder, number)
            if depth < _DEPTH and raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_FORM:
                more = raw.FPDFFormObj_CountObjects(drawn)
                counted += more
                inside.append((drawn, more, raw.FPDFFormObj_GetObject, depth + 1))
    return int(counted)


def _text_page(page: pdfium.PdfPage) -> PaperPage | None:
    """The page by its text layer; None where it has none: a scan, perhaps with unseen text behind it."""
    place = page_place(page)
    rules = page_rules(page, place)
    words = page_words(page, page.get_textpage(), place, rules)
    letters = sum(len(word.text) for word in words)
    if (letters < _FEW_LETTERS or _is_unseen(page)) and _is_picture(page):
        return None
    return PaperPage(place.width, place.height, words, rules)


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover the page, or its letters are drawn as shapes."""
    width, height = page.get_size()
    covered = 0.0
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
        left, bottom, right, top = drawn.get_bounds()
        covered += (right - left) * (top - bottom)
    return bool(covered > _COVERED * width * height)


def _is_unseen(page: pdfium.PdfPage) -> bool:
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEPTH)
    modes = [raw.FPDFTextObj_GetTextRenderMode(drawn) for drawn in texts]
    unseen = sum(mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP) for mode in modes)
    return unseen * 2 > len(modes)


def _picture(page: pdfium.PdfPage, rules: Sequence[RulingLine]) -> Picture:
    """The page drawn in grey, as wide as a scan is read; of a table whose lines are known the words alone."""
    _refuse_large_pictures(page)
    width, height = page.get_size()
    if find_grids(rules, height):
        hide_straight_paths(page)
    scale = WIDTH / min(width, height)
    if width * height * scale * scale > MOST_PIXELS:
        raise NotReadable("picture_too_large")
    drawn = page.render(scale=scale, grayscale=True).to_numpy()
    return np.ascontiguousarray(drawn.reshape(drawn.shape[:2]), np.uint8)


def _at_points(page: pdfium.PdfPage, rules: Sequence[RulingLine]) -> list[RulingLine]:
    """The page's ruling lines where they are seen on its picture."""
    scale = POINTS / min(page.get_size())
    return [RulingLine(each.across, each.at * scale, each.start * scale, each.end * scale) for each in rules]


def _refuse_large_pictures(page: pdfium.PdfPage) -> None:
    """A picture of a few kilobytes may unpack to gigabytes: its size is looked at before it is drawn."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
        if raw.FPDFImageObj_GetImagePixelSize(drawn, width, height) and width.value * height.value > MOST_PIXELS:
            raise NotReadable("picture_too_large")
