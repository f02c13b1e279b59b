"""What is carried into the meeting: short whatever the data, the pack's own figures, no table of what is unknown."""

import io
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from dashboard.exports.pack.paper import is_known, paper
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.pdf.document import render as pdf
from dashboard.exports.pdf.typesetter import FONTS
from dashboard.exports.word.pack import render as word
from dashboard.words import display
from etl.load.build import build
from etl.sample.writing import write_sample
from tests.dashboard.exports.packs import kurigram, query

DISTRICT, DIVISION = range(5, 7), range(8, 13)


def pages(document: bytes) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(document)))


def test_a_districts_pdf_has_five_or_six_pages(pack: Pack) -> None:
    [made] = pdf(pack).values()
    assert pages(made) in DISTRICT


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_divisions_pdf_has_eight_to_twelve_pages(warehouse: Path, language: str) -> None:
    [made] = pdf(make_pack(kurigram(warehouse, language, district=None, division="55"))).values()
    assert pages(made) in DIVISION


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of a made-up division's year: eight districts of whom much is known."""
    folder = tmp_path_factory.mktemp("division")
    write_sample(folder / "data", 8, 1, 2, last_month="2018-12")
    build(folder / "data", folder / "warehouse")
    return folder / "warehouse"


@pytest.mark.parametrize("language", ["bn", "en"])
def test_papers_of_a_year_of_which_much_is_known_are_as_short(made_up: Path, language: str) -> None:
    asked = kurigram(made_up, language, month=date(2018, 11, 1), as_of=date(2018, 12, 20))
    places = (("5527", None, DISTRICT), ("5549", None, DISTRICT), (None, "55", DIVISION))
    for district, division, least_and_most in places:
        [made] = pdf(make_pack(replace(asked, district=district, division=division))).values()
        assert pages(made) in least_and_most


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice lays out the pages")
def test_words_pages_are_as_few(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / ".fonts").mkdir()
    for font in FONTS.glob("*.ttf"):
        shutil.copy(font, tmp_path / ".fonts")
    [(name, content)] = word(pack).items()
    (tmp_path / name).write_bytes(content)
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / name)]
    subprocess.run(command, env={**os.environ, "HOME": str(tmp_path)}, check=True, capture_output=True, timeout=180)
    assert pages((tmp_path / name).with_suffix(".pdf").read_bytes()) in DISTRICT


def test_what_is_unknown_throughout_is_a_sentence_and_no_table_or_chart(pack: Pack) -> None:
    carried = {part.key: part for part in paper(pack).parts}
    assert not is_known(pack.table("ideas_upazilas"))
    assert carried["ideas"].tables == ()
    assert carried["ideas"].sentences
    assert [chart.table for chart in carried["reporting"].charts] == ["minutes_received_months"]
    # Nobody's minutes are called missing after their due day.
    assert "behind" not in {table.key for part in carried.values() for table in part.tables}


def test_nothing_is_cited_on_paper_and_the_annex_has_the_numbers(pack: Pack) -> None:
    carried = paper(pack)
    rows = [row for part in carried.parts for table in part.tables for row in table.all_rows]
    assert rows
    assert not any(row.references for row in rows)
    assert len(carried.sources) >= 4


def test_what_is_left_out_is_said_below_the_table(pack: Pack) -> None:
    whole, short = pack.table("decisions_open"), _table(pack, "decisions_open")
    assert len(short.rows) < len(whole.rows)
    left_out = display.number(len(whole.rows) - len(short.rows), pack.language)
    assert any(left_out in note for note in short.notes)
    assert short.rows[0].cells[-1].code == "overdue"


def test_a_division_compares_its_districts_with_the_figures_of_the_league(warehouse: Path) -> None:
    asked = kurigram(warehouse, "en", district=None, division="55")
    league = query(asked, "league")
    table = _table(make_pack(asked), "districts")
    assert [row.place_code for row in table.rows] == [row["district_code"] for row in league]
    for row, figures in zip(table.rows, league, strict=True):
        cells = table.by_key(row)
        assert cells["district"].shown == figures["district_en"]
        known = (figures["received_reports"], figures["expected_reports"], figures["reporting_rate"])
        assert cells["reporting_rate"].shown.replace("\u00a0", " ") == display.count_and_rate(*known, "en")


def test_of_a_division_the_return_is_a_row_a_district(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, "en", district=None, division="55"))
    rows = _table(pack, "return").rows
    assert [row.cells[1].shown for row in rows] == sorted(row.cells[1].shown for row in rows)
    assert len(rows) == 8
    whole = {row.place_code: row for row in pack.table("return").rows if row.role == "sum"}
    assert all(row.cells[3].shown.replace("\u00a0", " ") == whole[row.place_code].cells[3].shown for row in rows)


def test_a_month_without_a_word_is_short_too(warehouse: Path) -> None:
    asked = kurigram(warehouse, month=date(2016, 9, 1), as_of=date(2016, 10, 31))
    [made] = pdf(make_pack(asked)).values()
    assert pages(made) <= DISTRICT.stop - 1


def _table(pack: Pack, key: str):  # type: ignore[no-untyped-def]
    return next(table for part in paper(pack).parts for table in part.tables if table.key == key)
