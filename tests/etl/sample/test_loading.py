"""A sample loads like an office's own papers, and gives sensible figures."""

from datetime import date
from pathlib import Path

import pytest

from etl.load.build import build
from etl.load.summary import BuildSummary
from etl.sample.writing import write_sample
from queries import connect, run


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildSummary, dict[str, int]]:
    folder = tmp_path_factory.mktemp("office")
    counts = write_sample(folder / "data", 1, 1, 4, last_month="2019-12")
    return folder / "warehouse", build(folder / "data", folder / "warehouse"), counts


def test_all_that_can_be_read_is_loaded(loaded: tuple[Path, BuildSummary, dict[str, int]]) -> None:
    _, summary, counts = loaded
    assert summary.counts["source"] == counts["paper"] - counts["broken"] + counts["register"]
    left_out = {each.code for each in summary.rejected if each.path.startswith("minutes/")}
    assert left_out <= {"damaged", "not_text"}
    assert len([each for each in summary.rejected if each.path.startswith("minutes/")]) == counts["broken"]
    warned = {each.code for each in summary.warnings}
    assert {"same_meeting_copy", "same_meeting_twice"} & warned


def test_the_warehouse_knows_that_it_is_made_up(loaded: tuple[Path, BuildSummary, dict[str, int]]) -> None:
    with connect(loaded[0]) as warehouse:
        assert warehouse.execute("select sample from load").fetchall() == [(True,)]


def test_the_figures_are_sensible(loaded: tuple[Path, BuildSummary, dict[str, int]]) -> None:
    parameters = {
        "from_month": date(2019, 1, 1),
        "to_month": date(2019, 12, 1),
        "district": "5527",
        "kind": "minutes_received",
        "as_of": date(2020, 2, 28),
    }
    with connect(loaded[0]) as warehouse:
        totals = run("reporting_totals", parameters, warehouse)
        due = warehouse.execute("select kind, count(*) from deadline group by all order by all").fetchall()
    assert len(totals) == 12
    assert set(totals["upazilas"]) == {13}
    assert totals["reporting_rate"].between(0, 1).all()
    assert 0.5 < totals["received_reports"].sum() / totals["expected_reports"].sum() < 1
    assert totals["no_data"].sum() < 0.2 * totals["upazilas"].sum()
    assert totals["on_time"].sum() > 0
    assert totals["late"].sum() > 0
    assert due == [("minutes_received", 2), ("meeting_held", 2)]
