"""The pack as a Word file: page 1 the answer, every figure that is carried in its cell, pages as an office has them."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import openpyxl
import pytest
from docx.document import Document
from docx.oxml.ns import nsmap, qn
from docx.text.paragraph import Paragraph
from fontTools.ttLib import TTFont
from lxml import etree

from dashboard.exports.formats import FORMATS
from dashboard.exports.pack.both_calendars import both_dates
from dashboard.exports.pack.paper import paper
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.fonts import PAGE_DIGITS, PAGE_DIGITS_FILE
from dashboard.exports.word.grids import widths
from dashboard.exports.word.pack import render
from dashboard.exports.word.text import run
from dashboard.exports.wording import say
from tests.dashboard.exports.word_text import opened, rows_of, text_lines

LEAD = "Sentence of a part"


@pytest.fixture(scope="module")
def file(pack: Pack) -> bytes:
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}.docx"
    return content


@pytest.fixture(scope="module")
def document(file: bytes) -> Document:
    return opened(file)


def part(file: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def test_every_figure_that_is_carried_is_in_its_cell(pack: Pack, document: Document) -> None:
    tables = [table for part_ in paper(pack).parts for table in part_.tables]
    assert len(tables) > 5
    # The first two tables lay out memo number and dates, and the contents.
    for table, written in zip(tables, document.tables[2:], strict=True):
        found = rows_of(written)
        assert found[0] == [column.title for column in table.columns]
        assert found[1:] == [[cell.shown for cell in row.cells] for row in table.all_rows]


def test_the_answer_sentences_titles_and_notes_are_said(pack: Pack, document: Document) -> None:
    said, carried = "\n".join(text_lines(document)), paper(pack)
    for part_ in carried.parts:
        for words in (part_.title, *part_.lines, *(table.title for table in part_.tables)):
            assert words in said
    for words in (*pack.answer.sentences, *pack.answer.points, *carried.notes, *(n for _, n in carried.sources)):
        assert words in said
    assert both_dates(pack.asked.letter_day, pack.language)[0] in said


def test_tables_stand_on_wide_a4_pages_their_headings_on_each(document: Document) -> None:
    millimetres = [(round(s.page_width.mm), round(s.page_height.mm)) for s in document.sections]  # type: ignore[union-attr]
    assert millimetres == [(210, 297), (297, 210), (210, 297)]
    for table in document.tables[2:]:
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_sentence_stays_with_the_table_below_it_and_a_part_of_sentences_may_go_on_over_the_page(
    pack: Pack, document: Document
) -> None:
    kept = {p.text: p.paragraph_format.keep_with_next for p in document.paragraphs if p.style and p.style.name == LEAD}
    parts = [part_ for part_ in paper(pack).parts if part_.sentences]
    assert {bool(part_.tables or part_.charts) for part_ in parts} == {True, False}
    for part_ in parts:
        assert kept[part_.lines[-1]] is (True if part_.tables or part_.charts else None)


def test_headings_are_words_own_and_pages_are_numbered(pack: Pack, document: Document, file: bytes) -> None:
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings == [*(each.title for each in paper(pack).parts), say("paper.annex", pack.language)]
    fields = [each.text for each in document.sections[0].footer._element.iter(qn("w:instrText"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    assert all(section.footer.is_linked_to_previous for section in [*document.sections][1:])


def test_bengali_is_set_in_nikosh_as_a_complex_script(pack: Pack, file: bytes) -> None:
    styles = part(file, "word/styles.xml")
    [fonts] = styles.findall(".//w:docDefaults//w:rFonts", {"w": nsmap["w"]})
    latin = "Nikosh" if pack.language == "bn" else "Calibri"
    assert [fonts.get(qn(f"w:{key}")) for key in ("cs", "ascii", "hAnsi")] == ["Nikosh", latin, latin]
    [language] = styles.findall(".//w:docDefaults//w:lang", {"w": nsmap["w"]})
    assert language.get(qn("w:bidi")) == "bn-BD"
    for marks in styles.iter(qn("w:rPr")):
        assert (marks.find(qn("w:sz")) is None) == (marks.find(qn("w:szCs")) is None)
        assert (marks.find(qn("w:b")) is None) == (marks.find(qn("w:bCs")) is None)
    [font] = part(file, "word/fontTable.xml").findall(".//w:font[@w:name='Nikosh']/w:altName", {"w": nsmap["w"]})
    assert font.get(qn("w:val")) == "Noto Sans Bengali"


@pytest.mark.parametrize("name", ["docx", "letters", "next_meeting"])
def test_files_of_made_up_papers_say_so_on_each_page_and_in_their_text(pack: Pack, name: str) -> None:
    sample = "নমুনা: বানানো"
    for content in FORMATS[name].render(replace(pack, sample=sample)).values():
        document = opened(content)
        assert document.sections[0].header.paragraphs[0].text == sample
        assert sample in [p.text for p in document.paragraphs]
    for content in FORMATS[name].render(pack).values():
        plain = opened(content)
        assert sample not in [p.text for p in (*plain.paragraphs, *plain.sections[0].header.paragraphs)]


def test_each_chart_is_a_native_one_below_its_title_with_its_words_and_figures(pack: Pack, file: bytes) -> None:
    charts = [chart for part_ in paper(pack).parts for chart in part_.charts]
    assert charts
    document = opened(file)
    titles = [p.text for p, after in pairwise(document.paragraphs) if after._p.findall(".//" + qn("w:drawing"))]
    assert titles == [chart.title for chart in charts]
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        for number, chart in enumerate(charts, 1):
            drawn = etree.fromstring(package.read(f"word/charts/chart{number}.xml"))
            series = [[v.text for v in s.findall("c:val//c:v", nsmap)] for s in drawn.findall(".//c:ser", nsmap)]
            told = [[str(v) for v in s.values if v is not None] for s in chart.series if any(s.values)]
            assert series == told
            book = openpyxl.load_workbook(io.BytesIO(package.read(f"word/embeddings/chart{number}.xlsx")))
            assert [row[0] for row in book.active.iter_rows(min_row=2, values_only=True)] == [*chart.categories]


def test_pictures_are_numbered_and_they_and_tables_say_what_they_show(pack: Pack, document: Document) -> None:
    pictures = [*document.element.body.iter(qn("wp:docPr"))]
    assert [each.get("id") for each in pictures] == [str(n) for n in range(1, len(pictures) + 1)]
    charts = [chart for part_ in paper(pack).parts for chart in part_.charts]
    assert [each.get("descr") for each in pictures] == [chart.alt for chart in charts]
    # The first two tables lay out memo number and dates, and the contents.
    alts = [
        [each.get(qn("w:val")) for each in table._tbl.tblPr.iter(qn("w:tblDescription"))] for table in document.tables
    ]
    assert alts[:2] == [[], []]
    tables = [table for part_ in paper(pack).parts for table in part_.tables]
    assert all(table.title in str(alt) for table, [alt] in zip(tables, alts[2:], strict=True))


def test_page_1_lists_the_headings_with_pages_that_word_fills_in(document: Document) -> None:
    marks = {each.get(qn("w:name")): each.getparent() for each in document.element.body.iter(qn("w:bookmarkStart"))}
    # The first table lays out the memo number and the dates.
    listed = [p for cell in document.tables[1]._cells for p in cell.paragraphs]
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert len(headings) > 4
    assert [p.hyperlinks[0].text.rstrip("\t") for p in listed] == headings
    for entry, heading in zip(listed, headings, strict=True):
        [field] = [each.text.split() for each in entry._p.iter(qn("w:instrText"))]
        assert field[0] == "PAGEREF"
        assert Paragraph(marks[field[1]], document).text == heading
        assert [each.get(qn("w:dirty")) for each in entry._p.iter(qn("w:fldChar"))] == ["true", None, None]


def test_a_bengali_file_carries_the_font_in_which_its_page_numbers_are_bengali(pack: Pack, file: bytes) -> None:
    footer = part(file, "word/footer1.xml")
    fonts = {each.get(qn("w:ascii")) for each in footer.iter(qn("w:rFonts"))}
    names = zipfile.ZipFile(io.BytesIO(file)).namelist()
    if pack.language == "en":
        assert fonts == set()
        assert not [name for name in names if "fonts/" in name]
        return
    assert fonts == {PAGE_DIGITS}
    [embedded] = part(file, "word/fontTable.xml").iter(qn("w:embedRegular"))
    key = bytes.fromhex(re.sub(r"\W", "", str(embedded.get(qn("w:fontKey")))))[::-1]
    mixed = zipfile.ZipFile(io.BytesIO(file)).read("word/fonts/font1.odttf")
    font = TTFont(io.BytesIO(bytes(a ^ b for a, b in zip(mixed[:32], key * 2, strict=True)) + mixed[32:]))
    bengali = TTFont(PAGE_DIGITS_FILE.with_name("noto-sans-bengali-regular.ttf"))
    for latin, digit in zip("0123456789", "০১২৩৪৫৬৭৮৯", strict=True):
        shapes = [f["glyf"][f.getBestCmap()[ord(each)]] for f, each in ((font, latin), (bengali, digit))]
        assert shapes[0] == shapes[1]


def test_the_words_of_a_made_up_chart_say_so(pack: Pack) -> None:
    document = opened(render(replace(pack, sample="নমুনা: বানানো"))[f"{pack.stem}.docx"])
    said = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    assert said
    assert all(words.startswith("নমুনা: বানানো") for words in said)


def test_hostile_words_come_through_as_words(hostile_pack: Pack) -> None:
    content = render(hostile_pack)[f"{hostile_pack.stem}.docx"]
    text = "\n".join(text_lines(opened(content)))
    assert "<script>alert(1)</script>" in text
    assert '=HYPERLINK("http://example.org","দেখুন")' in text
    assert "দীর্ঘ\u200f নাম" in text
    assert not re.search("[\x00-\x08\u202a-\u202e\u2066-\u2069]", text)
    # Only our own tags stand in the file: nothing of a paper is markup.
    tags = {element.tag for element in part(content, "word/document.xml").iter() if isinstance(element.tag, str)}
    assert not {"script", "img"} & {etree.QName(tag).localname for tag in tags}
    assert not part(content, "word/_rels/document.xml.rels").findall("{*}Relationship[@TargetMode='External']")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ক\x00খ\x0bগ", "কখগ"),
        ("\u202eজনাব\u202c", "জনাব"),
        ("র\u200d্যাব", "র\u200d্যাব"),
        ("a & b < c", "a & b < c"),
        ("\ufffeক\ud800", "ক?"),
        ("প্রথম\nদ্বিতীয়\tতৃতীয়", "প্রথম\nদ্বিতীয়\tতৃতীয়"),
    ],
    ids=[
        "control characters",
        "turning marks",
        "joiners stay",
        "XML's own signs",
        "no characters at all",
        "lines, tabs",
    ],
)
def test_any_text_can_be_written(text: str, shown: str) -> None:
    made = run(text)
    words = {"t": lambda e: e.text, "br": lambda _: "\n", "tab": lambda _: "\t"}
    assert "".join(words[etree.QName(each).localname](each) for each in made) == shown  # type: ignore[no-untyped-call]


def test_widths_fill_the_page_and_no_heading_is_torn() -> None:
    made = widths([6, 60, 12], ["আলোচ্যসূচি", "সিদ্ধান্ত", "২৬-০৭-২০১৬ কি না"], 14000)
    assert 13997 <= sum(made) <= 14000
    assert made[0] >= 1100
    assert made[1] > 5 * made[0]


def test_more_headings_than_a_page_is_wide_share_it() -> None:
    made = widths([10] * 9, ["শিরোনামশিরোনাম"] * 9, 9000)
    assert made == [1000] * 9
