"""What is left to do stands under new papers: a line a task, each one click from where it is done."""

from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.dashboard.page.data.test_decisions import WORLD
from tests.queries.small_world import NAMES, PLACES, World

pytestmark = pytest.mark.usefixtures("all_words_known")


def test_each_task_stands_with_its_number_and_leads_to_where_it_is_done(run_page: PageRunner, tmp_path: Path) -> None:
    html = html_of(run_page(WORLD.save(tmp_path), "data"))
    assert "Decisions that may be the same matter, to check: 2" in html
    assert "part=doubtful" in html
    assert "No doubtful reading" in html
    # As of 1 September: July's and August's registers are over, nothing was filled.
    assert "Months whose register of receipts is not filled: 2" in html
    assert "Workbook of August 2016 (XLSX)" in html
    assert "The minutes of every month are here" in html


def test_that_nothing_is_left_is_said(run_page: PageRunner, tmp_path: Path) -> None:
    html = html_of(run_page(World().save(tmp_path), "data"))
    assert "Nothing is left to do" in html
    assert "No file or row was left out" in html


def test_the_list_of_gaps_names_months_whose_register_is_not_filled(run_page: PageRunner, tmp_path: Path) -> None:
    (first, *others) = [code for code, district in PLACES.items() if district == "5549"]
    assert NAMES[first]
    row = (first, "2016-07-01", None, False, False, "2016-07-20", False, None, None)
    world = World(registers=[("report_receipt", "receipts", row)])
    html = html_of(run_page(world.save(tmp_path), "data", part="gaps"))
    assert f"1 of {len(others) + 1}" in html
    assert "template.register_5549_2016-07.xlsx" in html
