"""The pack as slides: titles are findings, native charts have the pack's numbers, Bengali is named a complex script."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pytest
from pptx.oxml.ns import qn

from dashboard.exports.pack.deadlines import of_several
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Deadline, Pack, PackCell, PackPart, PackRow
from dashboard.exports.slides.deck import render
from dashboard.exports.slides.outline import outline
from dashboard.exports.wording import say
from dashboard.words.display import cut
from tests.dashboard.exports.packs import kurigram


def deck_of(pack: Pack) -> Any:
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}.pptx"
    return pptx.Presentation(io.BytesIO(content))


@pytest.fixture(scope="module")
def deck(pack: Pack) -> Any:
    return deck_of(pack)


def charts_of(deck: Any) -> list[Any]:
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def words_of(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_each_slide_is_titled_by_what_it_shows_and_what_is_unknown_has_none(pack: Pack, deck: Any) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles == [pack.title, *(slide.title for slide in outline(pack))]
    # Ideas, the upazilas furthest behind, the month before and the months of a trend are not known of July 2016.
    assert len(titles) == 5
    assert pack.findings["minutes"] in titles
    for unknown in (pack.findings["ideas"], pack.findings["changes"]):
        assert unknown not in titles
        assert unknown in words_of(deck.slides[-1])


def test_each_charts_numbers_are_those_of_the_packs_tables(pack: Pack, deck: Any) -> None:
    told = [slide.chart for slide in outline(pack) if slide.chart]
    drawn = charts_of(deck)
    assert len(drawn) == len(told) == 3
    for shape, chart in zip(drawn, told, strict=True):
        [plot] = shape.chart.plots
        assert list(plot.categories) == list(chart.categories)
        assert [(s.name, tuple(s.values)) for s in plot.series] == [(s.name, s.values) for s in chart.series]


def test_the_rates_slide_has_each_upazilas_rate_of_the_query(pack: Pack, deck: Any) -> None:
    rates = pack.table("minutes_received_upazilas").column_cells("reporting_rate")
    [series] = charts_of(deck)[0].chart.plots[0].series
    assert list(series.values) == [cell.value for cell in rates]


def test_a_chart_says_in_words_what_it_shows_and_its_workbook_has_numbers(deck: Any) -> None:
    for shape in charts_of(deck):
        assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 40
        book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        values = [cell.value for row in book.active.iter_rows(min_row=2, min_col=2) for cell in row]
        assert all(isinstance(value, int | float | None) for value in values)


def test_every_run_names_the_font_of_complex_script(deck: Any) -> None:
    runs = [run for slide in deck.slides for run in slide._element.iter(qn("a:rPr"))]
    assert len(runs) > 20
    assert {run.find(qn("a:cs")).get("typeface") for run in runs} == {"Nikosh"}


def test_the_notes_say_where_the_figures_come_from(pack: Pack, deck: Any) -> None:
    notes = deck.slides[1].notes_slide.notes_text_frame.text
    assert pack.references[0].path in notes
    assert pack.references[0].quote in notes


def test_papers_that_are_made_up_are_marked_on_every_slide(pack: Pack) -> None:
    deck = deck_of(replace(pack, sample="নমুনা"))
    assert all("নমুনা" in words_of(slide) for slide in deck.slides)
    mark = say("pdf.watermark", pack.language)
    assert [shape.chart.chart_title.text_frame.text for shape in charts_of(deck)] == [mark] * len(charts_of(deck))


def test_a_part_that_is_not_in_the_pack_has_no_slide(pack: Pack) -> None:
    less = replace(pack, parts=tuple(part for part in pack.parts if part.key != "dialogues"))
    assert len(deck_of(less).slides) == 4


def test_of_a_division_charts_are_titled_by_districts_and_who_is_furthest_behind_is_drawn(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, "en", district=None, division="55"))
    rates = next(slide.chart for slide in outline(pack) if slide.key == "rates")
    assert rates is not None
    assert rates.title == "Minutes received, by district (August 2015 – July 2016)"
    assert len(rates.categories) == 8
    known = {
        "upazila": PackCell("Ulipur", "Ulipur"),
        "district": PackCell("Kurigram", "Kurigram"),
        "received_reports": PackCell(4, "4"),
        "overdue_reports": PackCell(7, "7"),
    }
    table = pack.table("behind")
    row = PackRow(tuple(known.get(each.key, PackCell(None, "")) for each in table.columns))
    comparison = PackPart("comparison", "-", tables=(replace(table, rows=(row,) * 12),))
    [slide] = outline(replace(pack, parts=(comparison,)))
    assert slide.title.startswith("Furthest behind: Ulipur")
    assert slide.chart is not None
    assert slide.chart.categories == ("Ulipur (Kurigram)",) * 10
    assert [each.values for each in slide.chart.series] == [(4,) * 10, (7,) * 10]


def test_what_is_due_in_several_places_on_one_day_is_one_step() -> None:
    first, later = date(2026, 1, 5), date(2026, 1, 8)
    due = [
        Deadline(first, "decision.a", "Decisions due: Bogura, 2"),
        Deadline(first, "decision.b", "Decisions due: Pabna, 1"),
        Deadline(first, "minutes_received.a", "-", kind="minutes_received", place="Bogura", month="December 2025"),
        Deadline(first, "minutes_received.b", "-", kind="minutes_received", place="Pabna", month="December 2025"),
        Deadline(later, "minutes_received.c", "Minutes due: Natore", kind="minutes_received", month="December 2025"),
    ]
    assert [*of_several(due, "en")] == [
        (first, "Decisions due: Bogura, 2"),
        (first, "Decisions due: Pabna, 1"),
        (first, "Minutes due: Bogura, Pabna, December 2025"),
        (later, "Minutes due: Natore"),
    ]


def test_hostile_text_runs_nowhere(hostile_pack: Pack) -> None:
    [content] = render(hostile_pack).values()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "vba" in name.lower()]
    for shape in charts_of(pptx.Presentation(io.BytesIO(content))):
        book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)


def test_a_line_is_cut_at_a_words_end() -> None:
    assert cut("এক দুই তিন", 8) == "এক দুই…"
    assert cut("এক", 8) == "এক"
