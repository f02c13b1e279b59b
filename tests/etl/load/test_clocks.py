"""A load, a sample and the workbook whatever the computer's clock says."""

from datetime import date
from pathlib import Path

import pytest

import queries
from etl.inventory.scan import WRITTEN_IN, is_current
from etl.registers.template import write_template
from etl.sample.months import iso
from etl.sample.writing import span
from tests.clocks import clock_at
from tests.etl.made_papers import load, write_paper

CLOCKS = (date(1970, 1, 1), date(2009, 6, 15), date(2016, 7, 15), date(2100, 3, 1), date(9999, 12, 31))


def write_register(data: Path, month: str, received: str) -> None:
    (data / "registers").mkdir(parents=True, exist_ok=True)
    text = "উপজেলার নাম,মাস,কার্যবিবরণী প্রাপ্তির তারিখ\n" + f"উলিপুর,{month},{received}\n"
    (data / "registers" / "kurigram.csv").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("now", CLOCKS, ids=str)
def test_a_load_at_any_clock_loads_the_same(tmp_path: Path, now: date) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "a.txt")
    write_register(data, "2016-07", "27/07/2016")
    with clock_at(now):
        summary = load(data, warehouse)
        assert (summary.counts["meeting"], summary.counts["report_receipt"], summary.rejected) == (1, 1, ())
        assert is_current(data, warehouse)
        asked = {"from_month": date(2016, 7, 1), "to_month": date(2016, 7, 1), "kind": "minutes_received"}
        with queries.connect(warehouse) as connection:
            assert len(queries.run("upazila_months", asked, connection)) > 400


def test_a_day_of_the_next_year_is_taken_when_that_year_has_come(tmp_path: Path) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_register(data, f"{WRITTEN_IN}-12", f"05/01/{WRITTEN_IN + 1}")
    with clock_at(date(WRITTEN_IN, 12, 31)):
        assert [row.code for row in load(data, warehouse).rejected] == ["register_in_the_future"]
    with clock_at(date(WRITTEN_IN + 1, 1, 6)):
        assert not is_current(data, warehouse)
        assert load(data, warehouse).rejected == ()


@pytest.mark.parametrize("now", CLOCKS, ids=str)
def test_a_sample_ends_in_a_year_in_which_there_were_teams_and_a_workbook_is_of_any_month(
    tmp_path: Path, now: date
) -> None:
    with clock_at(now):
        last = iso(span(1, None)[1])
        write_template(tmp_path / "registers.xlsx", "5549", f"{date.today():%Y-%m}")
    assert "2016-12" <= last <= "2199-12"
