"""Word files: automatic numbers, merged cells, soft breaks, tracked changes, page heads."""

import pytest

from etl.readers.document import Table
from etl.readers.docx import read_docx
from tests.etl.readers.made_word import NAMESPACE, cell, docx, numbered, paragraph, table


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


def test_a_table_inside_a_cell_follows_the_outer_table_which_stays_whole() -> None:
    inner = table(*(cell(paragraph(name)) + cell(paragraph("খ")) for name in ("ক", "গ")))
    body = table(
        cell(paragraph("১")) + cell(paragraph("আগে") + inner + paragraph("পরে")),
        cell(paragraph("২")) + cell(paragraph("শেষ")),
    )
    outer, nested = [block for block in read_docx(docx(body)).blocks if isinstance(block, Table)]
    assert [[each.text for each in row] for row in outer.rows] == [["১", "আগে\nপরে"], ["২", "শেষ"]]
    assert [[each.text for each in row] for row in nested.rows] == [["ক", "খ"], ["গ", "খ"]]


@pytest.mark.parametrize("wrap", ["{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"])
def test_a_table_of_one_row_or_column_inside_a_cell_is_lay_out_its_words_stay_in_the_cell(wrap: str) -> None:
    inner = table(cell(paragraph("ক")), cell(paragraph("খ"))) + table(cell(paragraph("গ")) + cell(paragraph("ঘ")))
    assert rows(docx(table(cell(paragraph("১")) + cell(wrap.format(inner))))) == [["১", "ক\nখ\nগ ঘ"]]


def test_a_frame_of_one_cell_around_the_paper_is_taken_off() -> None:
    inner = table(cell(paragraph("নং")) + cell(paragraph("সিদ্ধান্ত")), cell(paragraph("১")) + cell(paragraph("খ")))
    blocks = read_docx(docx(table(cell(paragraph("শিরোনাম") + inner + paragraph("শেষ"))))).blocks
    assert [blocks[0], blocks[2]] == ["শিরোনাম", "শেষ"]
    assert isinstance(blocks[1], Table)


def test_content_controls_are_looked_into_at_every_level() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    row = control(f"<w:tr>{control(cell(control(paragraph('ক'))))}{cell(paragraph('খ'))}</w:tr>")
    run = f"<w:p>{control('<w:r><w:t>এক</w:t></w:r>')}</w:p>"
    body = control(run) + f"<w:tbl>{row}<w:tr>{cell(paragraph('গ'))}{cell(paragraph('ঘ'))}</w:tr></w:tbl>"
    assert words(docx(body)) == ["এক"]
    assert rows(docx(body)) == [["ক", "খ"], ["গ", "ঘ"]]


def test_a_row_deleted_and_words_moved_under_tracked_changes_are_read_as_accepted() -> None:
    moved = (
        "<w:p><w:moveFrom><w:r><w:t>আগে</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>পরে</w:t></w:r></w:moveTo></w:p>"
    )
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph('বাদ')) * 2}</w:tr>"
    kept = f"<w:tr><w:trPr><w:ins/></w:trPr>{cell(paragraph('আছে')) * 2}</w:tr>"
    assert words(docx(moved)) == ["পরে"]
    assert rows(docx(f"<w:tbl>{deleted}{kept}</w:tbl>")) == [["আছে", "আছে"]]


def box(inside: str) -> str:
    shape = f"<w:txbxContent>{inside}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    either = f"<mc:Choice><w:drawing>{shape}</w:drawing></mc:Choice><mc:Fallback><w:pict>{shape}</w:pict></mc:Fallback>"
    return f"<w:p><w:r><w:t>নোঙর</w:t></w:r><w:r><mc:AlternateContent {mc}>{either}</mc:AlternateContent></w:r></w:p>"


def test_a_text_box_is_read_once_after_its_paragraph_also_in_a_cell_and_in_a_box() -> None:
    assert words(docx(box(paragraph("ভিতরে")))) == ["নোঙর", "ভিতরে"]
    assert words(docx(box(box(paragraph("গভীরে"))))) == ["নোঙর", "নোঙর", "গভীরে"]
    assert rows(docx(table(cell(box(paragraph("ভিতরে"))) + cell(paragraph("খ"))))) == [["নোঙর\nভিতরে", "খ"]]


def test_footnotes_stand_at_the_end_without_the_lines_that_part_them() -> None:
    notes = f'<w:footnote w:type="separator">{paragraph("—")}</w:footnote><w:footnote>{paragraph("টীকা")}</w:footnote>'
    assert words(
        docx(paragraph("মূল"), parts={"word/footnotes.xml": f"<w:footnotes {NAMESPACE}>{notes}</w:footnotes>"})
    ) == ["মূল", "টীকা"]


def test_soft_hyphens_and_hidden_words_are_not_shown_hyphens_and_ticks_are() -> None:
    body = (
        "<w:p><w:r><w:t>কার্য</w:t><w:softHyphen/><w:t>ক্রম</w:t><w:noBreakHyphen/><w:t>১</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>গোপন</w:t></w:r>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )
    assert words(docx(body)) == ["কার্যক্রম-১✓"]


def test_cells_merged_across_as_old_word_did_are_continued() -> None:
    body = table(cell(paragraph("ক"), '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>"))
    assert rows(docx(body + "")) == [["ক", "↑"]]


def test_a_paragraph_is_numbered_by_its_style_too() -> None:
    styles = (
        f'<w:styles {NAMESPACE}><w:style w:type="paragraph" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="5"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="List"/></w:style>'
        "</w:styles>"
    )
    body = paragraph("এক", '<w:pStyle w:val="List"/>') + paragraph("দুই", '<w:pStyle w:val="Own"/>')
    assert words(docx(body, parts={"word/styles.xml": styles})) == ["1) এক", "2) দুই"]


def test_the_page_head_is_read_once_before_the_text() -> None:
    assert words(docx(paragraph("মূল"), header=paragraph("জেলা প্রশাসকের কার্যালয়"))) == ["জেলা প্রশাসকের কার্যালয়", "মূল"]
