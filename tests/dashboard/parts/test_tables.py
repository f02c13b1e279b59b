"""A table is HTML with every value escaped, statuses in mark and word, numbers as the language writes them."""

import re
from datetime import date

import pytest

from dashboard.parts.tables import Column, cell_words, html_table
from dashboard.words.rows import Row

ROWS: list[Row] = [
    {
        "upazila_bn": "উলিপুর",
        "upazila_en": "Ulipur",
        "done": 1,
        "rate": 1 / 9,
        "held_on": date(2016, 7, 26),
        "status": "late",
        "text": "<script>alert(1)</script>",
    },
    {
        "upazila_bn": "<b>রাজারহাট</b>",
        "upazila_en": "<b>Rajarhat</b>",
        "done": None,
        "rate": None,
        "held_on": None,
        "status": "no_data",
        "text": None,
    },
]
COLUMNS = [
    Column("upazila", "উপজেলা", "place", link=lambda row: "?evidence=x&y=<z>"),
    Column("done", "হয়েছে", "count"),
    Column("rate", "হার", "rate"),
    Column("held_on", "তারিখ", "day"),
    Column("status", "অবস্থা", "status", measure="minutes_received"),
    Column("text", "লেখা"),
]


def test_nothing_of_a_value_becomes_markup() -> None:
    html = html_table(ROWS, COLUMNS, "<i>শিরোনাম</i>", "bn")
    for tag in ("<script", "<b>", "<i>", "<z>"):
        assert tag not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("key", "row", "words"),
    [
        ("done", {"done": 1234567}, "১২,৩৪,৫৬৭"),
        ("done", {"done": None}, "তথ্য নেই"),
        ("rate", {"rate": None}, "তথ্য নেই"),
        ("held_on", {"held_on": date(2016, 7, 26)}, "২৬-০৭-২০১৬"),
        ("held_on", {"held_on": None}, ""),
        ("status", {"status": "late"}, "বিলম্বে প্রাপ্ত"),
        ("text", {"text": None}, ""),
    ],
)
def test_a_cell_in_words(key: str, row: dict[str, object], words: str) -> None:
    (column,) = (column for column in COLUMNS if column.key == key)
    assert cell_words(column, row, "bn") == words


def test_a_status_has_its_mark_beside_its_word() -> None:
    html = html_table(ROWS, COLUMNS, "শিরোনাম", "bn")
    assert '<span class="status status-late"><span class="mark" aria-hidden="true">◷</span> বিলম্বে প্রাপ্ত</span>' in html


def test_a_table_has_a_caption_headings_with_scope_and_links() -> None:
    html = html_table(ROWS, COLUMNS, "শিরোনাম", "bn")
    assert re.search("<caption>.*শিরোনাম.*</caption>", html)
    assert html.count('scope="col"') == len(COLUMNS)
    assert html.count("scope=row") == len(ROWS)
    assert html.count('href="?evidence=x&amp;y=&lt;z&gt;"') == len(ROWS)


def test_a_table_without_rows_says_so() -> None:
    assert "কিছু নেই" in html_table([], COLUMNS, "শিরোনাম", "bn", empty="কিছু নেই")


def test_a_total_stands_apart() -> None:
    html = html_table(ROWS, [Column("done", "হয়েছে", "count")], "শিরোনাম", "bn", totals={"done": 10})
    assert "১০" in html.partition("<tfoot>")[2]


def test_words_of_the_whole_row_stand_instead_of_the_cell() -> None:
    column = Column("done", "হয়েছে", words=lambda row: f"{row['upazila_en']}!")
    assert cell_words(column, {"done": 1, "upazila_en": "Ulipur"}, "bn") == "Ulipur!"


def test_a_strip_has_a_block_as_long_as_a_status_held_and_is_told_in_words() -> None:
    column = Column("statuses", "Months", "strip", "minutes_received")
    html = html_table([{"statuses": ["late", "late", "no_data"]}], [column], "c", "en")
    assert re.findall(r"--n:(\d)", html) == ["2", "1"]
    assert 'title="received late 2, no data 1"' in html


def test_a_place_without_a_strip_of_months_has_an_empty_cell() -> None:
    column = Column("statuses", "Months", "strip", "minutes_received")
    assert cell_words(column, {"statuses": None}, "en") == ""
    assert html_table([{"statuses": None}], [column], "Of nothing", "en").count("<tr") == 2


def test_rows_of_a_table_with_sentences_are_cards_on_a_phone_and_each_cell_then_says_its_heading() -> None:
    columns = [Column("upazila", "উপজেলা", "place"), Column("text", "লেখা")]
    short = html_table(ROWS[:1], columns, "শিরোনাম", "bn")
    assert "as-cards" not in short
    assert "data-label" not in short
    html = html_table([ROWS[0] | {"text": "অনেক কথা " * 8}], columns, "শিরোনাম", "bn")
    assert 'class="figures as-cards"' in html
    assert re.findall('data-label="(.*?)"', html) == ["লেখা"]
