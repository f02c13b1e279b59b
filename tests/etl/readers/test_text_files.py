"""Plain text files: paragraphs, tables of tabs, tags inside cells, encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.readers.document import Cell, NotReadable, Table
from etl.readers.text import read_text


def test_lines_are_paragraphs_and_lines_with_tabs_are_rows_of_a_table() -> None:
    blocks = read_text("এক\n\nক\tখ\n১\t২\nদুই".encode()).blocks
    assert blocks[0] == "এক"
    assert isinstance(blocks[1], Table)
    assert [[cell.text for cell in row] for row in blocks[1].rows] == [["ক", "খ"], ["১", "২"]]
    assert blocks[2] == "দুই"


def test_a_blank_line_parts_two_tables_of_one_paper() -> None:
    tables = [block for block in read_text("ক\tখ\n\nক\tখ".encode()).blocks if isinstance(block, Table)]
    assert len(tables) == 2


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param("১.\tএক\nদুই\tতিন\tচার", [("১.", "এক\nদুই", "তিন", "চার")], id="a cell of two lines"),
        pytest.param("১.\tএক\nদুই\nতিন\tচার\nপাঁচ\tছয়", [("১.", "এক\nদুই\nতিন", "চার\nপাঁচ", "ছয়")], id="two such cells"),
        pytest.param(
            "১.\tএক\n২.\tদুই\tতিন", [("১.", "এক", "", ""), ("২.", "দুই", "তিন", "")], id="a short row before another"
        ),
        pytest.param("১.\tএক\n\nদুই\tতিন\tচার", [("১.", "এক", "", "")], id="a blank line between"),
        pytest.param(
            "১.\tএক\n\nদুই\tতিন\n\nচার\tপাঁচ\n২.\tক\tখ\tগ",
            [("১.", "এক\nদুই", "তিন\nচার", "পাঁচ"), ("২.", "ক", "খ", "গ")],
            id="blank lines above the next number",
        ),
        pytest.param("১.\tএক\nদুই\tতিন\tচার\tপাঁচ", [("১.", "এক", "", "")], id="too many cells"),
    ],
)
def test_a_cell_of_several_lines_stays_in_its_row(lines: str, rows: list[tuple[str, ...]]) -> None:
    table = read_text(f"ক্রমিক\tআলোচনা\tসিদ্ধান্ত\tবাস্তবায়নে\n{lines}".encode()).blocks[0]
    assert isinstance(table, Table)
    assert [tuple(cell.text for cell in row)[: len(rows[0])] for row in table.rows[1 : len(rows) + 1]] == rows


@pytest.mark.parametrize(
    ("lines", "last_cells"),
    [
        pytest.param("১\tক\tখ\tগ\nঘ\n২\tক\tখ\tগ", ["গ\nঘ", "গ"], id="before the next number"),
        pytest.param("১\tক\tখ\tগ\nঘ\n২\tক\tখ\tগ\nঙ\n\nশেষ", ["গ\nঘ", "গ\nঙ"], id="below the last number too"),
        pytest.param("১\tক\tখ\tগ\nঘ\n২\tক\tখ\tগ\nসভা শেষ হয়।", ["গ\nঘ", "গ"], id="a sentence below the table"),
        pytest.param("১\tক\tখ\tগ\n২\tক\tখ\tগ\nস্বাক্ষর", ["গ", "গ"], id="in a table of whole cells"),
        pytest.param("১\tক\tখ\tগ\nঅনুলিপি\n১\tঘ", ["গ"], id="above another list"),
    ],
)
def test_the_last_cell_of_a_row_goes_on_below_it(lines: str, last_cells: list[str]) -> None:
    table = read_text(f"ক্রমিক\tআলোচনা\tসিদ্ধান্ত\tবাস্তবায়নে\n{lines}".encode()).blocks[0]
    assert isinstance(table, Table)
    assert [row[-1].text for row in table.rows[1:]] == last_cells


@pytest.mark.parametrize(
    ("cell", "paragraphs"),
    [
        ("<p>এক</p> <p>দুই</p>", ("এক", "দুই")),
        ("<u>শিরোনামঃ</u> আলোচনা", ("শিরোনামঃ\nআলোচনা",)),
        ("<p><u>শিরোনামঃ</u></p> <p>আলোচনা</p>", ("শিরোনামঃ", "আলোচনা")),
        ("এক<br>দুই", ("এক\nদুই",)),
        ("<b>এক</b> &amp; দুই", ("এক & দুই",)),
        ("৫ < ৭", ("৫ < ৭",)),
    ],
)
def test_tags_inside_a_cell_are_taken_for_what_they_show(cell: str, paragraphs: tuple[str, ...]) -> None:
    table = read_text(f"ক\t{cell}".encode()).blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][1] == Cell(paragraphs)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_marked_utf_16_are_read(encoding: str) -> None:
    assert read_text("কার্যবিবরণী\r\nসভা".encode(encoding)).blocks == ("কার্যবিবরণী", "সভা")


def test_other_bytes_are_refused() -> None:
    with pytest.raises(NotReadable, match="not_text"):
        read_text(b"\xff\xd8\x81\x00")


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    for block in read_text(text.replace("\0", "").encode("utf-8", "ignore")).blocks:
        assert isinstance(block, Table) or block == block.strip()


def test_a_table_drawn_with_bars_is_a_table_also_where_a_cell_goes_on_in_the_next_line() -> None:
    drawn = "| ক্রঃ নং | বিষয় | সিদ্ধান্ত |\n|---|---|---|\n| ১ | পোর্টাল | হালনাগাদ হবে।\nদ্রুত। |\n"
    plain = "ক্রঃ নং | বিষয় | সিদ্ধান্ত\n১ | পোর্টাল | হালনাগাদ হবে।\n২ | বিবিধ | নেই"
    (table,) = read_text(drawn.encode()).blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["ক্রঃ নং", "বিষয়", "সিদ্ধান্ত"]
    (table,) = read_text(plain.encode()).blocks
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [3, 3, 3]


def test_a_bar_at_a_line_s_end_is_that_of_an_empty_cell_where_bars_stand_between_cells_only() -> None:
    (table,) = read_text("ক্রম | বিষয় | শুরু | শেষ\n১ | সভা | মে |\n২ | মেলা | জুন | জুলাই\n".encode()).blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows[1:]] == [["১", "সভা", "মে", ""], ["২", "মেলা", "জুন", "জুলাই"]]


def test_two_columns_within_bars_are_a_table() -> None:
    (table,) = read_text("| সভাপতি | জনাব ক |\n| তারিখ | ২৬/০৯/২০১৯ |\n".encode()).blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["সভাপতি", "জনাব ক"], ["তারিখ", "২৬/০৯/২০১৯"]]


def test_bars_written_for_dandas_make_no_table() -> None:
    assert read_text("সভা হয়েছে| সংলাপ হয়েছে| শেষ|\nধন্যবাদ|\n".encode()).blocks == (
        "সভা হয়েছে| সংলাপ হয়েছে| শেষ|",
        "ধন্যবাদ|",
    )
