"""Saved pages: only the minutes' own part, with spans of cells filled in."""

import pytest

from etl.readers.document import Table
from etl.readers.html import read_html

PAGE = """<html><head><title>পাতা</title></head><body>
<ul><li>মেনু ২০১৮</li></ul><div class="side">নোটিশ ০১/০১/২০১৮</div>
<div id="paper"><p>মাসের সভার কার্যবিবরণী</p>
<table><tr><td>সভাপতি</td><td>:</td><td>জনাব ক<br>অতিরিক্ত জেলা প্রশাসক</td></tr></table>
<table><tr><th>নং</th><th>আলোচনা</th><th>সিদ্ধান্ত</th></tr>
<tr><td rowspan="2">১</td><td><u>শিরোনামঃ</u>&nbsp;আলোচনা</td><td>এক</td></tr>
<tr><td>আরও</td><td>দুই</td></tr></table>
<script>var x = "স্মারক";</script><p style="display: none">গোপন</p>
<p>স্মারক নং-১</p></div><div>পাদটীকা</div></body></html>"""


def test_menus_notices_scripts_and_footers_are_left_out() -> None:
    words = [block for block in read_html(PAGE.encode()).blocks if isinstance(block, str)]
    assert words == ["মাসের সভার কার্যবিবরণী", "স্মারক নং-১"]


def test_a_row_span_is_filled_with_continued_cells() -> None:
    table = [block for block in read_html(PAGE.encode()).blocks if isinstance(block, Table)][1]
    assert [[cell.continues for cell in row] for row in table.rows][2] == [True, False, False]
    assert [cell.text for cell in table.rows[1]] == ["১", "শিরোনামঃ\nআলোচনা", "এক"]


def test_a_page_without_landmarks_is_read_whole() -> None:
    assert read_html("<p>ক</p><p>খ<br>গ</p>".encode()).blocks == ("ক", "খ\nগ")


def test_a_list_of_nothing_but_links_is_a_menu_and_one_with_words_is_read() -> None:
    menu = "<ul><li><a href='/'>প্রথম পাতা</a></li><li><a href='/o'>সরকারি অফিস</a></li></ul>"
    items = "<ol><li>ক <a href='/k'>সংযুক্ত</a></li><li><a href='/g'>গ</a></li></ol>"
    assert read_html(f"<body>{menu}<p>শিরোনাম</p>{items}</body>".encode()).blocks == ("শিরোনাম", "ক সংযুক্ত", "গ")


def test_the_declared_encoding_is_followed() -> None:
    page = '<html><head><meta charset="utf-16"></head><body><p>ক</p></body></html>'
    assert read_html(page.replace("utf-16", "utf-8").encode("utf-8-sig")).blocks == ("ক",)


@pytest.mark.parametrize(
    "page",
    [
        "<dl><dt>ক</dt><dd>খ</dd></dl>",
        "<blockquote>ক</blockquote><address>খ</address>",
        "<main>ক<figure>খ</figure></main>",
        "ক<hr>খ",
        "<header>ক</header><span>খ</span>",
    ],
)
def test_what_a_browser_begins_on_a_new_line_is_a_paragraph(page: str) -> None:
    assert read_html(f"<body>{page}</body>".encode()).blocks == ("ক", "খ")


def test_a_line_inside_words_is_none_and_a_table_keeps_its_caption() -> None:
    assert read_html("<p>ক <em>খ</em> <b>গ</b></p>".encode()).blocks == ("ক খ গ",)
    blocks = read_html("<table><caption>ক</caption><tr><td>খ</td></tr></table>".encode()).blocks
    assert blocks[0] == "ক"
    assert isinstance(blocks[1], Table)
