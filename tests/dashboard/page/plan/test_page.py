"""The Work plan page, and the Upazila page's part of it: what is done, overdue and unknown, with the register's row."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.dashboard.page.data.test_page import words_of
from tests.queries.small_world import World, first, save

JUNE, DECEMBER = date(2016, 6, 1), date(2016, 12, 1)


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse whose registers list three activities of one upazila and a training."""
    folder = tmp_path_factory.mktemp("planned")
    listed = (("Citizen charter", "2016-06", None), ("Showcase", "2016-06", "2016-06-20"), ("Review", "2016-12", None))
    registers: list[tuple[str, str, tuple[Any, ...]]]
    registers = [
        ("activity", "a", ("5549", "554901", None, name, first(month), done, False)) for name, month, done in listed
    ]
    registers.append(
        ("training_entry", "a", ("5549", "554901", "2016-06-09", False, "<b>Service</b>", 30, None, None, None, None))
    )
    with World(registers=registers).open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        save(connection, folder)
    return folder


@pytest.mark.parametrize("language", ["bn", "en"])
def test_without_registers_how_much_is_undone_is_unknown(show: PageRunner, language: str) -> None:
    said = words_of(show("plan", language=language))
    assert ("unknown" if language == "en" else "অজানা") in said
    # The paper says that the district's own training was not held; of activities nothing is done or undone.
    assert re.findall("(?:0/|০/).", said) == ["0/1" if language == "en" else "০/১"]


def test_what_is_done_and_overdue_stands_by_team_and_those_nobody_lists_are_named(
    planned: Path, run_page: PageRunner
) -> None:
    page = run_page(planned, "plan", JUNE, DECEMBER)
    html = html_of(page)
    assert "1/2 · 50.0%" in html
    assert "Citizen charter" in html
    assert "registers/<wbr>a.xlsx" in html
    assert "Review" not in html
    assert "U554901: 1 overdue, 1/2 done" in html
    assert "these upazilas (2) in the plan year, so their plans are unknown" in words_of(page)


def test_an_upazilas_page_lists_its_activities_and_the_rows_of_its_registers(
    planned: Path, run_page: PageRunner
) -> None:
    page = run_page(planned, "upazila", JUNE, DECEMBER, upazilas=("554901",))
    html = html_of(page)
    for name in ("Citizen charter", "Showcase", "Review", "overdue, not done", "done in time", "training"):
        assert name in html
    assert "&lt;b&gt;Service&lt;/b&gt;" in html
    assert "Planned: 3." in words_of(page)


def test_the_team_that_did_the_smallest_share_is_first(tmp_path: Path, run_page: PageRunner) -> None:
    listed = (("554901", "2016-06-20"), ("554902", None))
    registers: list[tuple[str, str, tuple[Any, ...]]] = [
        ("activity", "a", ("5549", code, None, "Showcase", first("2016-06"), done, False)) for code, done in listed
    ]
    html = html_of(run_page(World(registers=registers).save(tmp_path), "plan", JUNE, DECEMBER))
    teams = html[html.index("Activities by team") :]
    assert teams.index("U554902") < teams.index("U554901")
