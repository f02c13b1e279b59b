"""Word files typed in Bijoy: known by their runs' fonts, converted in joined stretches; the rest is left alone."""

from pathlib import Path

import pytest

from etl.minutes.parser import parse_file
from etl.readers.document import Table
from etl.readers.docx import read_docx
from tests.etl.readers.made_word import NAMESPACE, cell, docx, paragraph, run, table

EXAMPLES = Path(__file__).parents[1] / "papers" / "examples"
MJ, TIMES = "SutonnyMJ", "Times New Roman"
STYLES = f"""<w:styles {NAMESPACE}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:ascii="{MJ}" w:hAnsi="{MJ}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="character" w:styleId="Letters"><w:rPr><w:rFonts w:ascii="{MJ}" w:hAnsi="{MJ}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Latin"><w:rPr><w:rFonts w:ascii="{TIMES}" w:hAnsi="{TIMES}"/></w:rPr></w:style>
</w:styles>"""


def words(body: str, **parts: str) -> list[str]:
    document = read_docx(docx(body, parts={f"word/{name}.xml": part for name, part in parts.items()}))
    return [block for block in document.blocks if isinstance(block, str)]


def test_the_known_pair_gives_the_same_records() -> None:
    bijoy, unicode = (parse_file(EXAMPLES / f"panchagarh-2018-01{end}.docx") for end in ("-bijoy", ""))
    assert bijoy.source.encoding == "bijoy"
    assert unicode.source.encoding == "unicode"
    assert bijoy.text == unicode.text
    assert (bijoy.meeting, bijoy.items, bijoy.statements) == (unicode.meeting, unicode.items, unicode.statements)
    assert bijoy.attendance == unicode.attendance


def test_runs_in_other_fonts_keep_their_letters_and_digits() -> None:
    body = f"<w:p>{run('AvBwWqv (', MJ)}{run('One Office One Idea 2018', TIMES)}{run(') 2018| ', MJ)}{run('সভা')}</w:p>"
    assert words(body) == ["আইডিয়া (One Office One Idea 2018) ২০১৮। সভা"]


@pytest.mark.parametrize("parts", [("†", "Rj", "v"), ("m¤", "§wZ"), ("mgš", "^q"), ("Kvh", "©vjq"), ("D™", "¢ve", "b")])
def test_a_word_split_between_runs_is_converted_as_one(parts: tuple[str, ...]) -> None:
    whole = words(f"<w:p>{run(''.join(parts), MJ)}</w:p>")
    empty = '<w:proofErr w:type="spellStart"/><w:r><w:rPr/></w:r>'
    assert (
        words("<w:p>" + empty.join(run(part, MJ, "<w:b/>" * (no % 2)) for no, part in enumerate(parts)) + "</w:p>")
        == whole
    )


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        (paragraph("mfv", '<w:pStyle w:val="Body"/>'), "সভা"),
        (paragraph("mfv", run='<w:rStyle w:val="Letters"/>'), "সভা"),
        (f"<w:p><w:pPr><w:pStyle w:val='Base'/></w:pPr>{run('mfv', TIMES)}</w:p>", "mfv"),
        (paragraph("mfv", '<w:pStyle w:val="Latin"/>'), "mfv"),
        (paragraph("mfv"), "mfv"),
    ],
)
def test_a_font_comes_from_the_styles_where_the_run_names_none(body: str, meant: str) -> None:
    assert words(body, styles=STYLES) == [meant]


def test_a_default_style_in_bijoy_holds_for_paragraphs_without_a_style() -> None:
    styles = STYLES.replace('w:styleId="Base"', 'w:styleId="Base" w:default="1"')
    assert words(paragraph("mfv"), styles=styles) == ["সভা"]


def test_a_font_named_by_the_theme_wins_over_the_one_beside_it() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        '<a:latin typeface="Calibri"/></a:minorFont></a:theme>'
    )
    fonts = f'<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsia="{MJ}"/>'
    body = paragraph("Idea", run=fonts) + f"<w:p>{run('mfv', MJ)}</w:p>"
    assert words(body, **{"theme/theme1": theme}) == ["Idea", "সভা"]


def test_unicode_typed_in_a_bijoy_font_stays_and_the_paper_counts_as_unicode() -> None:
    document = read_docx(docx(f"<w:p>{run('সভা 2018-', MJ)}{run('2019', 'SutonnyOMJ')}</w:p>"))
    assert document.blocks == ("সভা ২০১৮-2019",)
    assert document.encoding == "unicode"


def test_a_glyph_put_in_as_a_symbol_joins_its_word() -> None:
    symbol = f'<w:r><w:sym w:font="{MJ}" w:char="F086"/></w:r>'
    assert words(f"<w:p>{symbol}{run('Rjv', MJ)}</w:p>") == ["জেলা"]


def test_a_bold_heading_and_merged_cells_of_a_bijoy_table_are_kept() -> None:
    heading = f"<w:p>{run('mf', MJ, '<w:b/>')}{run('vt', MJ, '<w:b/>')}{run(' Av‡jvPbv nq|', MJ)}</w:p>"
    body = table(cell(heading) + cell(f"<w:p>{run('wm×vš—', MJ)}</w:p>"))
    block = read_docx(docx(body)).blocks[0]
    assert isinstance(block, Table)
    assert [each.text for each in block.rows[0]] == ["সভাঃ\nআলোচনা হয়।", "সিদ্ধান্ত"]


def test_a_list_numbered_in_a_bijoy_font_shows_bengali_digits() -> None:
    look = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr><w:pStyle w:val="Base"/>'
    assert words(paragraph("mfv", look), styles=STYLES) == ["১) সভা"]
