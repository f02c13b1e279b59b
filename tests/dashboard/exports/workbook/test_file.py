"""The pack as an Excel workbook: every figure as a number, charts that show no unknown as 0, nothing that runs."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dashboard.exports.pack.paper import is_known
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Citation, CitedSource, Pack, PackTable
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.table.xlsx_file import FORMATS, fitting
from dashboard.exports.wording import say
from dashboard.exports.workbook.file import render
from etl.files.folders import PRODUCT
from queries.cells import cell_text
from tests.dashboard.exports.packs import JULY, kurigram
from tests.queries.small_world import World, save

FIRST_ROW = 4


@pytest.fixture(scope="module")
def book(pack: Pack) -> Any:
    return opened(pack)


def opened(pack: Pack) -> Any:
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}.xlsx"
    return openpyxl.load_workbook(io.BytesIO(content))


def page_of(book: Any, pack: Pack, table: PackTable) -> Any:
    return book[say(f"sheet.{table.key}", pack.language)]


def test_every_figure_is_in_its_cell_as_a_number_or_a_day(pack: Pack, book: Any) -> None:
    for table in filter(is_known, pack.tables()):
        page = page_of(book, pack, table)
        assert [cell.value for cell in page[3]][: len(table.columns)] == [column.title for column in table.columns]
        for number, row in enumerate(table.all_rows, FIRST_ROW):
            for cell, written in zip(row.cells, page[number], strict=False):
                value = written.value.date() if isinstance(written.value, datetime) else written.value
                expected = cell.shown or None if cell.value is None or isinstance(cell.value, str) else cell.value
                assert value == expected, (table.key, number)


def test_numbers_bear_the_format_and_the_font_of_the_language(pack: Pack, book: Any) -> None:
    page = page_of(book, pack, pack.table("minutes_received_months"))
    assert page["A4"].number_format == FORMATS[pack.language]["month"]
    assert page["H15"].number_format == FORMATS[pack.language]["count"]
    assert page["J15"].number_format == FORMATS[pack.language]["rate"]
    assert page["A4"].font.name == ("Nikosh" if pack.language == "bn" else "Calibri")


def test_each_sheet_prints_on_landscape_a4_with_its_headings_on_each_page(pack: Pack, book: Any) -> None:
    for table in filter(is_known, pack.tables()):
        page = page_of(book, pack, table)
        assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == (
            "landscape",
            9,
            0,
        )
        assert page.print_title_rows == "$3:$3"
        assert str(page.freeze_panes).endswith("4")


def test_sheets_stand_in_the_packs_order_then_definitions_and_references(pack: Pack, book: Any) -> None:
    keys = ["summary", *(table.key for table in pack.tables() if is_known(table)), "definitions", "references"]
    assert book.sheetnames == [say(f"sheet.{key}", pack.language) for key in keys]


def test_a_figure_leads_to_its_references_row(pack: Pack, book: Any) -> None:
    table = pack.table("return")
    rajarhat = page_of(book, pack, table)["D10"]
    references = book[say("sheet.references", pack.language)]
    place = rajarhat.hyperlink.location.rpartition("!")[2]
    [number] = table.rows[6].cells[3].references
    assert references[place].value == number
    quotes = [references.cell(row, 4).value for row in range(FIRST_ROW, references.max_row + 1)]
    assert [q or "" for q in quotes] == [each.quote for reference in pack.references for each in listed(reference)]


def listed(reference: Citation) -> list[Citation | CitedSource]:
    """The rows of a number: itself, and where it has many sources each of them below it."""
    return [reference, *(reference.sources if len(reference.sources) > 1 else ())]


def test_many_sources_of_one_number_are_folded_in_below_it(pack: Pack, book: Any) -> None:
    page = book[say("sheet.references", pack.language)]
    rows = [each for reference in pack.references for each in listed(reference)]
    folded = [page.row_dimensions[row].hidden for row in range(FIRST_ROW, page.max_row + 1)]
    assert folded == [isinstance(each, CitedSource) for each in rows]
    assert any(folded)
    assert page.auto_filter.ref == f"A3:E{page.max_row}"


def test_charts_are_excels_own_and_a_month_without_a_rate_is_a_gap(pack: Pack, book: Any) -> None:
    page = page_of(book, pack, pack.table("minutes_received_months"))
    bars, line = page._charts
    assert (bars.grouping, bars.y_axis.scaling.min, line.y_axis.scaling.min, line.y_axis.scaling.max) == (
        "stacked",
        0,
        0,
        1,
    )
    _, _, span = line.series[0].val.numRef.f.rpartition("!")
    values = [cell.value for (cell,) in page[span.replace("$", "")]]
    assert values == [None] * 11 + [1 / 9]
    labels = line.series[0].cat.strRef or line.series[0].cat.numRef
    shown = [cell.value for (cell,) in page[labels.f.rpartition("!")[2].replace("$", "")]]
    assert shown == [cell.shown for cell in pack.table("minutes_received_months").column_cells("month")]
    assert line.display_blanks == "gap"


def test_made_up_figures_say_so_on_each_sheet_and_chart(pack: Pack) -> None:
    book = opened(replace(pack, sample="নমুনা: বানানো"))
    assert {page.oddHeader.center.text for page in book.worksheets} == {"নমুনা: বানানো"}
    charts = [chart for page in book.worksheets for chart in page._charts]
    titles = ["".join(run.t for run in chart.title.tx.rich.p[0].r) for chart in charts]
    assert titles
    assert all(title.endswith(say("pdf.watermark", pack.language)) for title in titles)


def test_hostile_text_comes_through_as_text(hostile_pack: Pack) -> None:
    book = opened(hostile_pack)
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not isinstance(cell.value, str) or cell.value == cell_text(cell.value)
    table = hostile_pack.table("return")
    written = page_of(book, hostile_pack, table)["B5"]
    assert (written.value, written.quotePrefix) == (fitting(table.rows[1].cells[1].shown), True)
    assert "\u200f" in written.value
    decided = page_of(book, hostile_pack, hostile_pack.table("decisions_open"))
    assert any('=HYPERLINK("http://example.org"' in str(cell.value) for cell in decided["C"])


def test_nothing_in_the_file_leads_outside(hostile_pack: Pack) -> None:
    [content] = render(hostile_pack).values()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        related = b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in related


def test_the_files_own_day_is_the_packs(book: Any) -> None:
    assert book.properties.created.date() == date(2016, 8, 31)


def test_a_districts_name_lies_across_the_table(hostile_warehouse: Path) -> None:
    pack = make_pack(
        PackRequest(hostile_warehouse, PRODUCT / "data", JULY, None, "55", date(2016, 12, 31), "en", ("return",))
    )
    page = opened(pack)["Monthly return"]
    assert [str(span) for span in page.merged_cells.ranges] == ["A4:I4", "A8:I8"]
    assert [page.cell(row, 2).value for row in (5, 6, 7)] == ["U552701", "U552702", "Total, dist"]


def test_a_reference_without_a_day_has_an_empty_cell(tmp_path: Path) -> None:
    posts = [("554901", None), ("554902", "2016-03-05")]
    rows = [("team_member", "a", ("5549", code, "UNO", True, since, None, False, None)) for code, since in posts]
    with World(registers=rows).open("2016-08-31") as connection:
        connection.execute("insert into load values (timestamp '2016-08-31', 'made of this', 1, false)")
        save(connection, tmp_path)
    pack = make_pack(kurigram(tmp_path, "en"))
    assert {source.said_on for reference in pack.references for source in listed(reference)} == {None, date(2016, 3, 5)}
    page = opened(pack)[say("sheet.references", "en")]
    assert {row[4].value for row in page.iter_rows(min_row=FIRST_ROW)} == {None, datetime(2016, 3, 5)}
