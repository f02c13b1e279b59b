"""Words that are struck through in a paper do not hold any more: they are not read."""

import pytest

from etl.readers.document import Document, Table
from etl.readers.docx import read_docx
from etl.readers.html import read_html
from etl.readers.text import read_text
from tests.etl.readers.made_word import NAMESPACE, cell, docx, numbered, paragraph, run, table

STYLES = f"""<w:styles {NAMESPACE}>
<w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Older"><w:basedOn w:val="Old"/></w:style>
<w:style w:type="character" w:styleId="Anew"><w:basedOn w:val="Old"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Dropped"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>"""


def word_text(body: str) -> tuple[str, ...]:
    document = read_docx(docx(body, parts={"word/styles.xml": STYLES}))
    return tuple(block for block in document.blocks if isinstance(block, str))


@pytest.mark.parametrize(
    "look",
    [
        "<w:strike/>",
        '<w:strike w:val="1"/>',
        '<w:dstrike w:val="true"/>',
        '<w:b/><w:strike w:val="on"/>',
        '<w:rStyle w:val="Old"/>',
        '<w:rStyle w:val="Older"/>',
    ],
)
def test_struck_runs_of_a_word_file_are_not_read(look: str) -> None:
    body = f"<w:p>{run('উলিপুরের কার্যবিবরণী ')}{run('পাওয়া গেছে ', look=look)}{run('পাওয়া যায়নি')}</w:p>"
    assert word_text(body) == ("উলিপুরের কার্যবিবরণী পাওয়া যায়নি",)


@pytest.mark.parametrize(
    "look", ['<w:strike w:val="0"/>', '<w:dstrike w:val="false"/>', '<w:rStyle w:val="Anew"/>', '<w:rStyle w:val="X"/>']
)
def test_a_run_whose_line_is_switched_off_is_read(look: str) -> None:
    assert word_text(f"<w:p>{run('আছে', look=look)}</w:p>") == ("আছে",)


def test_a_struck_paragraph_takes_its_number_along_but_not_from_those_after_it() -> None:
    body = numbered("এক", 5) + numbered("দুই", 5).replace("<w:rPr>", "<w:rPr><w:strike/>") + numbered("তিন", 5)
    assert word_text(body) == ("1) এক", "3) তিন")


def test_a_paragraphs_style_strikes_its_runs_unless_they_say_otherwise() -> None:
    style = '<w:pStyle w:val="Dropped"/>'
    assert word_text(paragraph("বাদ", style) + paragraph("থাকে", style, '<w:dstrike w:val="0"/>')) == ("থাকে",)


def test_a_struck_cell_is_empty_and_a_struck_row_is_none() -> None:
    struck = "<w:strike/>"
    body = table(
        cell(paragraph("উলিপুর")) + cell(paragraph("২৫/০৮/২০১৬", run=struck)),
        cell(paragraph("চিলমারী", run=struck)) + cell(paragraph("২৬/০৮/২০১৬", run=struck)),
        cell(paragraph("রৌমারী")) + cell(paragraph("২৭/০৮/২০১৬")),
    )
    assert rows(read_docx(docx(body))) == [["উলিপুর", ""], ["রৌমারী", "২৭/০৮/২০১৬"]]


def rows(document: Document) -> list[list[str]]:
    (found,) = [block for block in document.blocks if isinstance(block, Table)]
    return [[each.text for each in row] for row in found.rows]


@pytest.mark.parametrize(
    "struck",
    [
        "<s>পাওয়া গেছে</s>",
        "<strike>পাওয়া <b>গেছে</b></strike>",
        "<del>পাওয়া গেছে</del>",
        '<span style="text-decoration: line-through">পাওয়া গেছে</span>',
        '<span style="color:red;text-decoration-line:line-through">পাওয়া <i>গেছে</i></span>',
        '<span class="new old">পাওয়া গেছে</span>',
        '<em class="gone">পাওয়া গেছে</em>',
        "<span style='text-line-through:double'>পাওয়া গেছে</span>",
    ],
)
def test_struck_words_of_a_web_page_are_not_read(struck: str) -> None:
    style = "<style>.old, em.gone { text-decoration: line-through red } p { margin: 0 }</style>"
    page = f"<html><head>{style}</head><body><p>উলিপুরের কার্যবিবরণী {struck} পাওয়া যায়নি</p></body></html>"
    assert read_html(page.encode()).blocks == ("উলিপুরের কার্যবিবরণী পাওয়া যায়নি",)


@pytest.mark.parametrize(
    "words",
    [
        '<span style="text-decoration: underline">আছে</span>',
        '<s style="text-decoration: none">আছে</s>',
        '<span class="other">আছে</span>',
        "<small>আছে</small>",
    ],
)
def test_other_looks_of_a_web_page_are_read(words: str) -> None:
    page = f"<style>.old {{ text-decoration: line-through }}</style><p>{words}</p>"
    assert read_html(page.encode()).blocks == ("আছে",)


def test_a_struck_row_and_cell_of_a_web_page_are_empty() -> None:
    page = """<table><tr><td>উলিপুর</td><td><del>২৫/০৮/২০১৬</del></td></tr>
    <tr style="text-decoration:line-through"><td>চিলমারী</td><td>২৬/০৮/২০১৬</td></tr>
    <tr><td>রৌমারী</td><td>২৭/০৮/২০১৬</td></tr></table>"""
    assert rows(read_html(page.encode())) == [["উলিপুর", ""], ["রৌমারী", "২৭/০৮/২০১৬"]]


def test_struck_words_of_a_text_file_with_tags_are_not_read() -> None:
    text = "ক\t<p>এক</p><s>দুই</s> তিন\n<del>চার</del> পাঁচ <small>ছয়</small>"
    table_, line = read_text(text.encode()).blocks
    assert isinstance(table_, Table)
    assert [each.text for each in table_.rows[0]] == ["ক", "এক\nতিন"]
    assert line == "পাঁচ <small>ছয়</small>"
