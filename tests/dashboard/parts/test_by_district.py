"""Tables of many districts: whole where there is one, in parts where there are several, folded where it is endless."""

import pytest

from dashboard.parts.by_district import MOST_ROWS, district_table
from dashboard.parts.tables import Column
from tests.dashboard.conftest import july

pytestmark = pytest.mark.usefixtures("papers")
COLUMNS = [Column("no", "No.", "count")]


def table(rows: int, *codes: str) -> str:
    numbered = [{"district_code": codes[no % len(codes)], "no": no} for no in range(rows)]
    return district_table(numbered, COLUMNS, "caption", july("5549", "en"))


def test_one_district_is_one_table_without_parts() -> None:
    html = table(MOST_ROWS + 1, "5549")
    assert "rowgroup" not in html
    assert "<details" not in html


def test_several_districts_stand_apart_each_once() -> None:
    html = table(4, "5549", "5585")
    assert html.count('scope="rowgroup"') == 2
    assert html.index("Kurigram") < html.index("Rangpur")
    assert html.count("<table") == 1


def test_an_endless_table_is_folded_by_district_with_how_many_rows_each_has() -> None:
    html = table(MOST_ROWS + 1, "5549", "5585")
    assert html.count("<details") == 2
    assert "Kurigram (41)" in html
    assert "Rangpur (40)" in html
