"""Word files: automatic numbers, merged cells, soft breaks, tracked changes, page heads."""

from __future__ import annotations

from etl.readers.document import Table
from etl.readers.docx import read_docx
from tests.etl.readers.made_word import cell, docx, numbered, paragraph, table


def words(content: bytes) -> list[str]:
    return [block for block in read_docx(content).blocks if isinstance(block, str)]


def rows(content: bytes) -> list[list[str]]:
    first = next(block for block in read_docx(content).blocks if isinstance(block, Table))
    return [["↑" if each.continues else each.text for each in row] for row in first.rows]


def test_automatic_numbers_stand_before_their_paragraphs() -> None:
    body = numbered("এক", 5) + numbered("দুই", 5) + numbered("ভিতরে", 5, 1) + numbered("তিন", 5) + numbered("চার", 6)
    assert words(docx(body)) == ["1) এক", "2) দুই", "2.i ভিতরে", "3) তিন", "4) চার"]


def test_bullets_are_shown_as_dashes_and_unknown_lists_as_nothing() -> None:
    assert words(docx(numbered("এক", 7) + numbered("দুই", 99))) == ["- এক", "দুই"]


def test_merged_cells_keep_their_words_at_the_first_place() -> None:
    down, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell(paragraph("১"), down) + cell(paragraph("আলোচনা")) + cell(paragraph("সিদ্ধান্ত")),
        cell(paragraph(""), below) + cell(paragraph("আরও"), '<w:gridSpan w:val="2"/>'),
    )
    assert rows(docx(body)) == [["১", "আলোচনা", "সিদ্ধান্ত"], ["↑", "আরও", "↑"]]


def test_a_soft_break_and_a_tab_stay_inside_the_paragraph() -> None:
    body = "<w:p><w:r><w:t>তারিখ</w:t><w:tab/><w:t>: আজ</w:t><w:br/><w:t>কাল</w:t></w:r></w:p>"
    assert words(docx(body)) == ["তারিখ : আজ\nকাল"]


def test_what_was_deleted_under_tracked_changes_is_not_read_what_was_inserted_is() -> None:
    body = "<w:p><w:del><w:r><w:delText>পুরানো</w:delText></w:r></w:del><w:ins><w:r><w:t>নতুন</w:t></w:r></w:ins></w:p>"
    assert words(docx(body)) == ["নতুন"]


def test_a_bold_heading_inside_a_cell_is_a_line_of_its_own() -> None:
    heading = "<w:r><w:rPr><w:b/></w:rPr><w:t>সভাঃ</w:t></w:r><w:r><w:t> আলোচনা হয়।</w:t></w:r>"
    assert rows(docx(table(cell(f"<w:p>{heading}</w:p>") + cell(paragraph("খ"))))) == [["সভাঃ\nআলোচনা হয়।", "খ"]]


def test_a_table_inside_a_cell_follows_the_outer_table() -> None:
    inner = table(cell(paragraph("ক")) + cell(paragraph("খ")))
    tables = [b for b in read_docx(docx(table(cell(paragraph("১") + inner)))).blocks if isinstance(b, Table)]
    assert [len(each.rows[0]) for each in tables] == [1, 2]


def test_the_page_head_is_read_once_before_the_text() -> None:
    assert words(docx(paragraph("মূল"), header=paragraph("জেলা প্রশাসকের কার্যালয়"))) == ["জেলা প্রশাসকের কার্যালয়", "মূল"]
