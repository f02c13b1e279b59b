"""The pack as a PDF: every word and figure is in its text as it was written, hostile text is only text."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from dashboard.exports.pack.both_calendars import both_dates
from dashboard.exports.pack.paper import paper
from dashboard.exports.pack.records import Pack
from dashboard.exports.pdf.document import render
from dashboard.exports.pdf.lines import line
from dashboard.exports.pdf.typesetter import FONTS
from dashboard.exports.wording import say

A4 = (595, 842)


def document(pack: Pack) -> bytes:
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}.pdf"
    return content


@pytest.fixture(scope="module")
def made(pack: Pack) -> bytes:
    return document(pack)


def pages(content: bytes) -> list[str]:
    """The text of each page, as a program that searches or copies takes it from the file."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def together(text: str) -> str:
    """Without spaces and where a long word was broken: lines end where the page does."""
    return re.sub(r"[\s\u200b\ufffe]", "", text)


def words_of(pack: Pack) -> Iterator[str]:
    """Every word that a reader must find: page 1, the parts in short, the annex."""
    carried = paper(pack)
    for part in carried.parts:
        for table in part.tables:
            yield from (word for row in table.all_rows for cell in row.cells for word in line(cell.shown).split())
        yield from (word for sentence in part.sentences for word in line(sentence.text).split())
    said = (*pack.answer.sentences, *pack.answer.points, *carried.notes, *(" ".join(pair) for pair in carried.sources))
    yield from (word for sentence in said for word in line(sentence).split())


def test_every_word_and_figure_is_in_the_text_of_the_pdf_as_it_was_written(pack: Pack, made: bytes) -> None:
    text = together("".join(pages(made)))
    words = set(words_of(pack))
    assert len(words) > 150
    assert {word for word in words if together(word) not in text} == set()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="Poppler reads as Evince and Okular do")
def test_poppler_finds_every_word_whole_and_page_1_in_its_order(pack: Pack, made: bytes, tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(made)
    read = subprocess.run(["pdftotext", str(tmp_path / "made.pdf"), "-"], check=True, capture_output=True, timeout=60)
    text = read.stdout.decode("utf-8")
    assert {
        word for word in words_of(pack) if word not in text.split() and together(word) not in together(text)
    } == set()
    assert len({word for word in words_of(pack) if word not in text.split()}) < 3
    first = together(text.partition("\f")[0])
    said = [together(line(each)) for each in (*pack.office.heading, *pack.answer.sentences, *pack.answer.points)]
    assert [first.find(each) for each in said] == sorted(first.find(each) for each in said)
    assert all(each in first for each in said)


def test_the_title_and_the_headings_of_page_1_are_tagged_and_points_are_lists(pack: Pack, made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tags = [str(tag["/S"]) for tag in tags_of(pdf.Root.StructTreeRoot)]
        titles = [str(tag["/T"]) for tag in tags_of(pdf.Root.StructTreeRoot) if "/T" in tag]
    assert tags.count("/Title") == 1
    assert tags.index("/Title") < tags.index("/L") < tags.index("/H1") < tags.index("/Table")
    assert titles[0] == say("answer.points", pack.language)
    levels = [int(tag[2:]) for tag in tags if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("/LI") == len(pack.answer.sentences) + len(pack.answer.points)


def tags_of(tag: Any) -> Iterator[Any]:
    """The tags below a tag, in the order they are read."""
    kids = tag.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from tags_of(kid)


def test_no_piece_of_a_bengali_word_is_said_twice(made: bytes, pack: Pack) -> None:
    text = "".join(pages(made))
    assert not re.findall(r"((?:[ক-হড়ঢ়য়]্)+[ক-হ][া-ৌ]?)\1", text)
    assert ("কুড়িগ্রাম" if pack.language == "bn" else "Kurigram") in text


def test_pages_are_a4_the_return_across_and_each_bears_its_number(pack: Pack, made: bytes) -> None:
    document = pypdfium2.PdfDocument(made)
    sizes = [tuple(round(side) for side in page.get_size()) for page in document]
    assert sizes[0] == sizes[-1] == A4
    assert sizes[1] == A4[::-1]
    last = f"{len(sizes)}".translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")) if pack.language == "bn" else len(sizes)
    assert (f"পৃষ্ঠা ২/{last}" if pack.language == "bn" else f"Page 2 of {last}") in pages(made)[1]


def test_page_1_bears_memo_number_both_calendars_the_answer_and_what_is_to_be_decided(pack: Pack, made: bytes) -> None:
    first = together(pages(made)[0])
    dates = both_dates(pack.asked.letter_day, pack.language)
    for said in (say("letter.memo", pack.language), *dates, *pack.answer.sentences, *pack.answer.points):
        assert together(line(said)) in first


def test_it_is_tagged_in_its_language_and_its_charts_have_words(pack: Pack, made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang).split("-")[0] == pack.language
        assert pdf.Root.MarkInfo.Marked
        said = {str(tag["/Alt"]) for tag in pdf.objects if isinstance(tag, pikepdf.Dictionary) and "/Alt" in tag}
    alts = {line(chart.alt) for part in paper(pack).parts for chart in part.charts}
    assert alts
    assert alts <= said


def test_only_the_fonts_that_come_along_are_used(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        names = {str(font.BaseFont).partition("+")[2] for page in pdf.pages for font in page.Resources.Font.values()}
    assert names <= {
        "NotoSansBengali-Regular",
        "NotoSansBengali-Bold",
        "NotoSansBengaliLatin-Regular",
        "NotoSansBengaliLatin-Bold",
    }
    assert (FONTS / "OFL.txt").is_file()


def test_made_up_papers_are_marked_on_every_page(pack: Pack) -> None:
    texts = pages(document(replace(pack, sample="নমুনা: বানানো")))
    assert all(together("নমুনা: বানানো") in together(text) for text in texts)


def test_hostile_text_comes_through_as_text(hostile_page: Pack) -> None:
    content = document(hostile_page)
    text = together("".join(pages(content)))
    assert together('=HYPERLINK("http://example.org","দেখুন")') in text
    assert "<script>alert(1)</script>" in text
    assert "\u202e" not in text
    assert "\x07" not in text
    with pikepdf.open(io.BytesIO(content)) as pdf:
        actions = [link.A for page in pdf.pages for link in page.get("/Annots", []) if "/A" in link]
        assert not [action for action in actions if action.S in ("/JavaScript", "/URI", "/Launch")]
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
