"""What the makers of PDF files draw in ways of their own: clusters glyph by glyph, borders as frames."""

from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import typst

from etl.bengali.text import clean
from etl.readers.kinds import read_content
from etl.readers.page_tables import find_grids
from etl.readers.pdf_place import page_place
from etl.readers.pdf_rules import hide_straight_paths, page_rules

FONTS = Path(__file__).parents[3] / "dashboard" / "exports" / "fonts"
WORDS = "পঞ্চগড় জেলা ইনোভেশন টিমের ফেব্রুয়ারি মাসের সভায় প্রান্তিক যাচাই সম্পন্ন, পোস্টটি সিদ্ধান্তে প্রকাশিত, তত্ত্বাবধান অতিরিক্ত"


def framed_cells(*boxes: tuple[int, int, int, int], cut: bytes = b"") -> bytes:
    """A page on which cells' borders are filled between two boxes (left, bottom, width, height), and `cut`."""
    frames = [f"{x} {y} {w} {h} re {x + 1} {y + 1} {w - 2} {h - 2} re f*\n" for x, y, w, h in boxes]
    content = "".join(frames).encode() + cut
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(parts, start=1))
    return b"%PDF-1.7\n" + numbered + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_cluster_that_each_of_its_glyphs_tells_is_read_once() -> None:
    source = f'#set text(font: "Noto Sans Bengali", lang: "bn", size: 10pt)\n{WORDS}'
    content = typst.compile(source.encode(), format="pdf", font_paths=typst.Fonts(font_paths=[FONTS]))
    (paragraph,) = read_content(content, ".pdf").blocks
    assert paragraph == clean(WORDS)


def test_frames_around_cells_are_the_lines_of_a_table_and_can_be_left_out_of_its_picture() -> None:
    cells = [(left, bottom, 150, 30) for bottom in (700, 667) for left in (50, 203)]
    # Cells that the page cuts have no border below.
    cut = b"".join(b"%d 30 150 634 re %d 29.99999 148 633 re f*\n" % (x, x + 1) for x in (50, 203))
    page = pdfium.PdfDocument(framed_cells(*cells, cut=cut))[0]
    (grid,) = find_grids(page_rules(page, page_place(page)), 842)
    assert (len(grid.ys) - 1, len(grid.xs) - 1, len(grid.cells)) == (3, 2, 6)
    assert (page.render(grayscale=True).to_numpy() < 128).any()
    hide_straight_paths(page)
    assert not (np.asarray(page.render(grayscale=True).to_numpy()) < 128).any()
