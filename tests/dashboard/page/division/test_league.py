"""The league of districts in words: rank, change with its count of then, what is not known."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.page.division.league import league_columns, ranked_name, unknown_spans
from dashboard.parts.tables import cell_words
from dashboard.view.filters import Filters
from tests.dashboard.conftest import july

ROW: dict[str, Any] = {
    "place": 2,
    "standing": "ranked",
    "district_code": "5549",
    "district_bn": "কুড়িগ্রাম",
    "district_en": "Kurigram",
    "received_reports": 3,
    "expected_reports": 9,
    "reporting_rate": 1 / 3,
    "change_before": -0.125,
    "received_before": 4,
    "expected_before": 8,
    "before_rate": 0.5,
    "change_year_before": None,
    "received_year_before": 0,
    "expected_year_before": 0,
    "year_before_rate": None,
    "ideas_received": None,
    "submitted_months": 0,
    "expected_submissions": 0,
    "decisions": 18,
    "open_decisions": 17,
    "overdue_decisions": 1,
    "median_days": 22.0,
    "issued_meetings": 1,
}
JULY = july("5549", "en")


def said(key: str, filters: Filters = JULY, **change: Any) -> str:
    # Beside one that is ranked and known of a year before.
    league = [ROW, {**ROW, "place": 1, "expected_year_before": 9, "expected_before": 9}]
    column = next(column for column in league_columns(league, filters) if column.key == key)
    return cell_words(column, {**ROW, **change}, filters.language).replace("\n", " | ")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "2. Kurigram"),
        ({"place": None, "standing": "little_known"}, "Kurigram (too little known, not ranked)"),
        ({"place": None, "standing": "no_data"}, "Kurigram (no data)"),
        # No rank where fewer than three are known.
        ({"place": None, "standing": "ranked"}, "Kurigram (not ranked: fewer than three to compare)"),
    ],
)
def test_a_district_without_a_rank_says_why(change: dict[str, Any], words: str) -> None:
    assert ranked_name({**ROW, **change}, "en") == words


def test_a_change_stands_beside_the_count_of_then() -> None:
    assert said("change_before") == "▼ 12.5 | then 4/8 · 50.0%"
    assert said("change_before", change_before=0.0) == "= | then 4/8 · 50.0%"
    assert said("change_before", replace(JULY, language="bn"), change_before=0.25) == "▲ ২৫.০ | তখন ৪/৮ · ৫০.০%"


def test_earlier_months_of_which_nothing_is_known_are_said_to_be_without_data() -> None:
    assert said("change_year_before") == "no data then"


def test_what_is_not_known_is_no_nought() -> None:
    assert said("ideas_received") == "no data"
    assert said("ideas_received", ideas_received=0) == "0"
    assert said("ideas_received", submitted_months=1, expected_submissions=2) == "number unknown, sent by 1/2"
    assert said("open_decisions", decisions=0, open_decisions=0, overdue_decisions=0) == "no data"
    assert said("median_days", median_days=None) == "no data"


def test_punctuality_says_of_how_many_meetings_it_is() -> None:
    assert said("median_days") == "22 days | (of 1 meeting)"
    assert said("median_days", median_days=6.5, issued_meetings=2) == "6.5 days | (of 2 meetings)"


def test_a_year_is_not_set_against_the_same_year_twice() -> None:
    year = replace(JULY, from_month=date(2015, 8, 1))
    keys = [column.key for column in league_columns([{**ROW, "expected_year_before": 9}], year)]
    assert "change_year_before" in keys
    assert "change_before" not in keys


def test_earlier_months_of_which_no_district_has_data_have_no_column() -> None:
    assert "change_year_before" not in [column.key for column in league_columns([ROW], JULY)]
    assert "year_before" in unknown_spans([ROW], JULY)


def test_where_nobody_is_ranked_a_name_stands_alone() -> None:
    nobody = {**ROW, "place": None, "standing": "ranked"}
    column = league_columns([nobody], JULY)[0]
    assert cell_words(column, nobody, "en") == ROW["district_en"]
