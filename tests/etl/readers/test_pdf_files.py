"""PDF files: the text layer of a word processor and of a browser, what is refused."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from etl.bengali.text import clean
from etl.readers.document import Document, NotReadable, Table
from etl.readers.kinds import read_content
from etl.readers.pdf import MOST_PAGES, MOST_SCANNED_PAGES
from tests.bench.fuzz.bombs import long_scan, page_of_lines

EXAMPLES = Path(__file__).parents[1] / "papers" / "examples"
WORD, PRINT = (EXAMPLES / f"{name}.pdf" for name in ("kurigram-2016-06-word", "thakurgaon-2018-07-print"))
# A file that needs a password: the standard handler, keys that no empty password opens.
ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]>>\n"
)


def words(document: Document) -> str:
    cells = (
        cell.text
        for block in document.blocks
        for row in (block.rows if isinstance(block, Table) else ())
        for cell in row
    )
    return clean(" ".join([*(block for block in document.blocks if isinstance(block, str)), *cells]))


def empty_pages(count: int) -> bytes:
    file = pdfium.PdfDocument.new()
    for _ in range(count):
        file.new_page(595, 842)
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()


def test_a_word_processors_words_have_no_spaces_inside() -> None:
    read = words(read_content(WORD.read_bytes(), ".pdf"))
    assert clean("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম") in read
    assert "কোন সংশোধনী নেই মর্মে মত প্রকাশ করেন" in read


def test_a_browsers_print_has_no_spaces_inside_words_and_no_cluster_twice() -> None:
    read = words(read_content(PRINT.read_bytes(), ".pdf"))
    assert clean("জুলাই/২০১৮ মাসের জেলা ইনোভেশন টিমের সভার কার্যবিবরণী") in read
    assert clean("সর্বসম্মতিক্রমে অনুমোদিত ও দৃঢ়ীকৃত হলো") in read


def test_columns_stay_columns_over_all_pages() -> None:
    document = read_content(WORD.read_bytes(), ".pdf")
    decisions = next(block for block in document.blocks if isinstance(block, Table))
    numbers = [row[0].text for row in decisions.rows]
    assert numbers == ["ক্রঃ নং", "১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯"]
    assert {len(row) for row in decisions.rows} == {4}


def test_the_page_around_a_printed_paper_is_left_out() -> None:
    document = read_content(PRINT.read_bytes(), ".pdf")
    assert document.blocks[0] == "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
    assert document.reader == "pdf"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 ...", "pdf_damaged"),
        (WORD.read_bytes()[:2000], "pdf_damaged"),
        (ENCRYPTED, "pdf_encrypted"),
        (empty_pages(MOST_PAGES + 1), "too_many_pages"),
        (long_scan(MOST_SCANNED_PAGES + 1), "too_many_scans"),
        (page_of_lines(400_000), "too_large"),
    ],
    ids=["no file", "cut", "encrypted", "a book", "a book of scans", "a page of lines"],
)
def test_what_cannot_be_read_is_refused_at_once(content: bytes, code: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read_content(content, ".pdf")
    assert refusal.value.code == code


@pytest.mark.parametrize("length", range(5000, WORD.stat().st_size, 7919))
def test_a_file_cut_in_the_middle_is_refused(length: int) -> None:
    with pytest.raises(NotReadable) as refusal:
        read_content(WORD.read_bytes()[:length], ".pdf")
    assert refusal.value.code == "pdf_damaged"
