"""Web pages typed in Bijoy: known by the font that an element, a class or the page's style sheet gives its words."""

import re
from pathlib import Path

import pytest

from etl.minutes.parser import parse_content
from etl.readers.html import read_html
from tests.etl.readers.made_bijoy import as_bijoy

RANGAMATI = Path(__file__).parents[1] / "papers" / "examples" / "rangamati-2022-01.html"
MJ = "font-family:SutonnyMJ"


def words(page: str) -> list[str]:
    return [block for block in read_html(page.encode()).blocks if isinstance(block, str)]


@pytest.mark.parametrize(
    "page",
    [
        f"<p style='{MJ}'>†Rjv mfv</p>",
        f"<div style='{MJ},serif'><p>†Rjv mfv</p></div>",
        "<p><font face='SutonnyMJ' size=4>†Rjv mfv</font></p>",
        "<p style='font: bold 12pt \"SutonnyMJ\"'>†Rjv mfv</p>",
        "<html><style>.bn, td { font-family: 'SutonnyMJ' }</style><body><p class=bn>†Rjv mfv</p></body></html>",
        '<html><style>p.x{margin:0;font-family:"SutonnyMJ","serif"}</style><body><p class=x>†Rjv mfv</p></body></html>',
        f"<p><span style='{MJ}'>†</span><b style='{MJ}'>Rjv</b><span style='{MJ}'> mf</span><i style='{MJ}'>v</i></p>",
    ],
)
def test_the_font_comes_from_style_face_class_or_tag_and_a_word_may_be_split(page: str) -> None:
    document = read_html(page.encode())
    assert document.blocks == ("জেলা সভা",)
    assert document.encoding == "bijoy"


def test_words_in_other_fonts_are_left_as_they_are() -> None:
    page = f"<p style='{MJ}'>mfv <span style='font-family:Arial'>One Office One Idea</span> 2018</p><p>mfv</p>"
    assert words(page) == ["সভা One Office One Idea ২০১৮", "mfv"]


def test_a_page_that_names_no_font_of_bijoy_is_unicode() -> None:
    assert read_html(b"<p style='font-family:SutonnyOMJ'>Idea 2018</p>").encoding == "unicode"


def test_a_heading_underlined_in_bijoy_stands_on_a_line_of_its_own() -> None:
    page = f"<table style='{MJ}'><tr><td><u>mfvt</u> Av‡jvPbv nq|</td><td>wm×vš—</td></tr></table>"
    (block,) = read_html(page.encode()).blocks
    assert not isinstance(block, str)
    assert [cell.text for cell in block.rows[0]] == ["সভাঃ\nআলোচনা হয়।", "সিদ্ধান্ত"]


def test_a_paper_typed_in_bijoy_on_a_portal_page_gives_the_same_records() -> None:
    page = RANGAMATI.read_text(encoding="utf-8")
    head, body = page.split("<body>")
    typed = re.sub(r">([^<]*[\u0980-\u09ff][^<]*)<", lambda found: f">{as_bijoy(found[1])}<", body)
    pages = (page, f"{head}<body style='{MJ}'>{typed}")
    unicode, bijoy = (parse_content(each.encode(), Path("page.html")) for each in pages)
    assert bijoy.source.encoding == "bijoy"
    assert (bijoy.meeting, bijoy.statements) == (unicode.meeting, unicode.statements)
