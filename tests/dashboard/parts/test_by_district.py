"""Tables of many districts: whole where there is one, in parts where there are several, one at a time if endless."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts.by_district import MOST_ROWS
from tests.dashboard.conftest import html_of

pytestmark = pytest.mark.usefixtures("papers")


def _table(rows: int, *codes: str) -> None:
    from dashboard.parts.by_district import district_table
    from dashboard.parts.drawn import draw
    from dashboard.parts.tables import Column
    from tests.dashboard.conftest import july

    numbered = [{"district_code": codes[no % len(codes)], "no": no} for no in range(rows)]
    draw([district_table(numbered, [Column("no", "No.", "count")], "caption", "made", july("5549", "en"))])


def table(rows: int, *codes: str) -> AppTest:
    return AppTest.from_function(_table, default_timeout=30, args=(rows, *codes)).run()


def test_one_district_is_one_table_without_parts() -> None:
    app = table(MOST_ROWS + 1, "5549")
    assert "rowgroup" not in html_of(app)
    assert html_of(app).count("<tr>") == MOST_ROWS + 2
    assert not app.selectbox


def test_several_districts_stand_apart_each_once() -> None:
    html = html_of(table(4, "5549", "5585"))
    assert html.count('scope="rowgroup"') == 2
    assert html.index("Kurigram") < html.index("Rangpur")
    assert html.count("<table") == 1


def test_of_an_endless_table_a_district_is_sent_when_it_is_chosen_and_how_many_rows_each_has_is_said() -> None:
    app = table(MOST_ROWS + 1, "5549", "5585")
    (box,) = app.selectbox
    assert box.options == ["Kurigram (41)", "Rangpur (40)"]
    assert str(MOST_ROWS + 1) in box.label
    assert html_of(app).count("<tr>") == 1 + 41
    assert "caption: Kurigram" in html_of(app)
    box.set_value("5585").run()
    assert html_of(app).count("<tr>") == 1 + 40
    assert "caption: Rangpur" in html_of(app)


def test_no_rows_are_an_empty_table() -> None:
    assert html_of(table(0, "5549")).count("<table") == 1
