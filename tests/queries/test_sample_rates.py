"""Over a made-up office with the defects of real ones: rates lie between 0 and 1, a month has one status."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from etl import build, write_sample
from queries import connect, query_names, run

DINAJPUR, YEAR = "5527", 2025
FIRST, LAST, LATER = date(YEAR, 1, 1), date(YEAR, 12, 1), date(YEAR + 1, 6, 30)
MONTHLY = ("minutes_received", "meeting_held", "idea_submitted", "roster_updated", "portal_updated", "training_held")
VIEWS: dict[str, dict[str, Any]] = {
    "a year": {"from_month": FIRST, "to_month": LAST, "as_of": LATER},
    "a month": {"from_month": date(YEAR, 6, 1), "to_month": date(YEAR, 6, 1), "as_of": LATER},
    "as known in the middle of the month": {
        "from_month": FIRST, "to_month": date(YEAR, 6, 1), "as_of": date(YEAR, 6, 15),
    },
    "before there was anything": {"from_month": date(2015, 1, 1), "to_month": date(2015, 12, 1), "as_of": LATER},
    "a division": {"from_month": FIRST, "to_month": LAST, "as_of": LATER, "district": None, "division": "55"},
}  # fmt: skip


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse of a district's made-up year."""
    folder: Path = tmp_path_factory.mktemp("made-up")
    write_sample(folder / "papers", 1, 1, 11, last_month=f"{YEAR}-12")
    build(folder / "papers", folder / "warehouse")
    with connect(folder / "warehouse") as connection:
        yield connection


def asked(view: str, **more: Any) -> dict[str, Any]:
    return {"district": DINAJPUR, **VIEWS[view], **more}


def kinds_of(name: str) -> tuple[str | None, ...]:
    return MONTHLY if name in ("upazila_months", "reporting_rates", "reporting_totals", "evidence") else (None,)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", query_names())
def test_no_rate_is_below_0_or_above_1(made_up: duckdb.DuckDBPyConnection, name: str, view: str) -> None:
    for kind in kinds_of(name):
        frame = run(name, asked(view, kind=kind), made_up)
        for column in frame.columns:
            if column.endswith("rate") or "_rate_" in column:
                rates = pd.to_numeric(frame[column]).dropna()
                assert rates.between(0, 1).all(), (name, column, kind)


def test_a_year_of_a_district_has_rates_to_look_at(made_up: duckdb.DuckDBPyConnection) -> None:
    rates = run("reporting_rates", asked("a year"), made_up)
    assert len(rates) == 13
    assert rates["reporting_rate"].notna().all()
    assert rates["reporting_rate"].nunique() >= 3


def test_a_measures_month_is_as_the_overview_of_that_month_alone(made_up: duckdb.DuckDBPyConnection) -> None:
    rows = run("measure_months", asked("a year"), made_up)
    assert len(rows) == 5 * 12
    assert rows.groupby("measure")["expected"].sum().gt(0).all()
    counts = ["measure", "done", "expected"]
    for month, own in rows.groupby("month"):
        alone = run("overview", asked("a year", from_month=month, to_month=month), made_up)
        assert own[counts].values.tolist() == alone.sort_values("measure")[counts].values.tolist(), month


def test_an_upazila_has_one_status_a_month_and_kind(made_up: duckdb.DuckDBPyConnection) -> None:
    for kind in MONTHLY:
        months = run("upazila_months", asked("a year", kind=kind), made_up)
        assert not months.duplicated(["upazila_code", "month"]).any()
        assert len(months) == 13 * 12
