"""Rows are of the current warehouse file, and their places can be told apart."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

import queries
from dashboard.view.answers import answer_rows, ask_ahead, figure_rows
from dashboard.view.areas import read_areas
from dashboard.view.dataset import warehouse_dir
from dashboard.wording import t
from queries.scope import COUNTRY, WITHHELD, Level, Scope, scope_folder
from queries.warehouse import POINTER
from tests.dashboard.conftest import july


def test_a_figure_is_asked_with_the_view_s_parameters_and_those_given(own: Path) -> None:
    rows = figure_rows("upazila_months", july("5549", "bn"), kind="meeting_held", upazilas=["554977"])
    assert [(row["upazila_code"], row["status"]) for row in rows] == [("554977", "no_data")]


def test_the_next_question_is_put_to_the_new_file_after_the_pointer_moved(own: Path) -> None:
    filters = july("5549", "bn")
    assert len(figure_rows("meetings", filters)) == 1
    old = queries.current_file(own)
    new = own / "warehouse-new.duckdb"
    shutil.copy(old, new)
    with duckdb.connect(str(new)) as connection:
        connection.execute("delete from meeting; delete from meeting_head")
    pointer = own / POINTER
    pointer.write_text(pointer.read_text(encoding="utf-8").replace(old.name, new.name), encoding="utf-8")
    assert len(figure_rows("meetings", filters)) == 0


def test_the_papers_shown_are_those_of_the_view_whatever_was_asked_before(own: Path) -> None:
    office = july("5549", "bn")
    sample = replace(office, sample=True)
    shutil.copytree(own, warehouse_dir(sample=True))
    with duckdb.connect(str(queries.current_file(warehouse_dir(sample=True)))) as connection:
        connection.execute("delete from meeting; delete from meeting_head")
    assert [len(figure_rows("meetings", filters)) for filters in (office, sample, office)] == [1, 0, 1]
    assert [read_areas(sample, COUNTRY)["5549"].meeting_months for sample in (False, True)] == [(office.to_month,), ()]


def test_cells_of_every_query_are_plain(papers: None) -> None:
    filters = replace(july("5549", "en"), district=None, division="55", from_month=date(2016, 6, 1))
    told = 0
    for name in queries.query_names():
        rows = figure_rows(name, filters, kind="minutes_received", meeting_id="5549-2016-07-26")
        for cell in (cell for row in rows for cell in row.values()):
            assert cell is None or type(cell) in (str, bool, int, float, date, list), (name, cell)
            assert cell == cell, name
        told += bool(rows)
    assert told > 40


def test_rows_that_a_page_changes_are_whole_for_the_next(own: Path) -> None:
    filters = july("5549", "bn")
    first, *_ = figure_rows("overview", filters)
    first["done"] = -1
    assert all(row["done"] >= 0 for row in figure_rows("overview", filters))


def test_words_that_a_scope_does_not_show_are_said_so(own: Path) -> None:
    folder = scope_folder(own, Scope(Level.UPAZILA, "554977"))
    asked = {**july("5549", "en").parameters(), "meeting_id": "5549-2016-07-26"}
    for language in ("bn", "en"):
        told = ""
        for name in ("meetings", "meeting_items", "meeting_statements", "decision_followup"):
            rows = answer_rows(folder, name, asked, language)
            told += repr(rows)
        assert t("scope.withheld", language) in told
        assert WITHHELD not in told


def test_upazilas_of_one_name_bear_their_district_s_where_both_are_in_view(own: Path) -> None:
    kurigram = july("5549", "en")
    division = replace(kurigram, district=None, division="55")
    alone = set(figure_rows("upazila_months", kurigram).column("upazila_bn"))
    together = figure_rows("upazila_months", division).column("upazila_bn")
    assert "ফুলবাড়ী" in alone
    assert {"ফুলবাড়ী (কুড়িগ্রাম)", "ফুলবাড়ী (দিনাজপুর)"} <= set(together)
    assert len(together) == len(set(together)) == 58


def test_a_name_that_a_division_has_twice_bears_its_district_where_one_alone_is_listed(own: Path) -> None:
    division = replace(july("5549", "en"), district=None, division="55")
    (row,) = figure_rows("upazila_months", division, upazilas=["554918"])
    assert row["upazila_bn"] == "ফুলবাড়ী (কুড়িগ্রাম)"


def test_without_a_warehouse_a_question_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path))
    with pytest.raises(queries.NoWarehouse):
        figure_rows("places", july("5549", "bn"))


def test_a_damaged_warehouse_is_no_warehouse(own: Path) -> None:
    queries.current_file(own).write_bytes(b"not a database" * 1000)
    with pytest.raises(queries.NoWarehouse):
        answer_rows(own, "places", {}, "bn")


def test_questions_asked_ahead_are_answered_as_if_asked_one_by_one(own: Path) -> None:
    filters = july("5549", "bn")
    ask_ahead(filters, [("overview", {}), ("overdue", {}), ("upazila_months", {"kind": "meeting_held"})])
    months = figure_rows("upazila_months", filters, kind="meeting_held")
    assert set(months.column("status")) == {"no_data"}
    assert len(figure_rows("overview", filters)) == 5


def test_a_question_asked_ahead_that_fails_fails_when_the_page_asks_it(own: Path) -> None:
    ask_ahead(july("5549", "bn"), [("overview", {"from_month": "no month"})])
    with pytest.raises(ValueError, match="no month"):
        figure_rows("overview", july("5549", "bn"), from_month="no month")
