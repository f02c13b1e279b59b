"""Long lists in parts: how many there are in all is said, and every row is in one of the parts."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import html_of


def _list(in_file: bool = True) -> None:
    import streamlit as st

    from dashboard.parts.list_part import part_of

    rows = [{"no": no} for no in range(1, 46)]
    st.html(" ".join(f"row{row['no']};" for row in part_of(rows, "made", "en", in_file=in_file)))


def _grid() -> None:
    from datetime import date

    from dashboard.parts.month_grid import show_month_grid
    from dashboard.view.filters import Filters

    months = [date(2016, month, 1) for month in range(1, 13)]
    rows: list[dict[str, object]] = [
        {
            "district_code": str(1 + no // 3),
            "upazila_code": f"{no}",
            "upazila_bn": f"U{no}",
            "upazila_en": f"U{no}",
            "month": month,
            "status": "late",
            "is_overdue": False,
            "corrected": False,
            "stated_on": None,
            "due_on": None,
        }
        for no in range(5)
        for month in months
    ]
    filters = Filters("en", "55", None, None, date(2016, 1, 1), date(2016, 12, 1), date(2017, 1, 1))
    show_month_grid(rows, "minutes_received", filters, lambda code, month: f"?{code}")


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.parts.month_grid.MOST_CELLS", 24)
    names = {"1": "Kurigram", "2": "Rangpur"}
    monkeypatch.setattr("dashboard.parts.month_grid.district_names", lambda filters: names)
    worst_first = [{"upazila_code": code} for code in "30142"]
    monkeypatch.setattr("dashboard.parts.month_grid.figure_rows", lambda name, filters: worst_first)


def _shown_in_each_part(app: AppTest) -> list[str]:
    parts = [html_of(app)]
    for no in range(1, len(app.selectbox[0].options)):
        parts.append(html_of(app.selectbox[0].set_value(no).run()))
    return parts


def test_each_row_of_a_long_list_is_in_one_part_and_the_whole_count_is_said() -> None:
    app = AppTest.from_function(_list).run()
    assert "45" in app.selectbox[0].label
    assert app.selectbox[0].options == ["1–20", "21–40", "41–45"]
    assert [part.count("row") for part in _shown_in_each_part(app)] == [20, 20, 5]


def test_a_grid_of_many_cells_shows_some_upazilas_at_a_time_named_by_the_first_and_the_last(small_parts: None) -> None:
    app = AppTest.from_function(_grid).run()
    assert "5" in app.selectbox[0].label
    assert app.selectbox[0].options[1] == "3–4: U1 (Kurigram) – U4 (Rangpur)"
    assert "Printed: 1–2 of 5; the Excel file has the whole list." in html_of(app)
    assert [part.count("<td>") for part in _shown_in_each_part(app)] == [24, 24, 12]


def test_the_upazila_furthest_behind_is_first_and_stands_with_its_district(small_parts: None) -> None:
    html = html_of(AppTest.from_function(_grid).run())
    assert re.findall(r'<th scope="row">(.*?)</th>', html) == ["U3 (Rangpur)", "U0 (Kurigram)"]


def test_on_paper_a_list_without_a_file_says_that_the_rest_is_on_the_page() -> None:
    html = html_of(AppTest.from_function(_list, kwargs={"in_file": False}).run())
    assert "Printed: 1–20 of 45; the rest is on this page of the dashboard." in html


def test_a_cell_of_marks_alone_is_one_link_that_says_its_word(small_parts: None) -> None:
    app = AppTest.from_function(_grid).run()
    assert html_of(app).count('aria-label="received late"') == 24
    assert 'class="word"' not in html_of(app)
