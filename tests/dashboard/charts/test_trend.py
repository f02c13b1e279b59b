"""The trend shows a rate where there is one and a gap where nothing is known."""

from datetime import date

import pytest

from dashboard.charts.trend import MOST_LABELS, reporting_trend
from dashboard.words.rows import Row
from etl.bengali.month_counting import months_later

THRESHOLDS = (0.6, 0.7, 0.8, 0.9, 1.0)


def totals(*months: tuple[int, int]) -> list[Row]:
    starts = (months_later(date(2016, 1, 1), after) for after in range(len(months)))
    return [
        {
            "month": start,
            "received_reports": got,
            "expected_reports": owed,
            "reporting_rate": got / owed if owed else None,
            "no_data": 0 if owed else 9,
            "not_due_yet": 0,
        }
        for start, (got, owed) in zip(starts, months, strict=True)
    ]


def test_an_unknown_month_is_a_gap_with_a_question_mark_never_a_zero() -> None:
    line, unknown = reporting_trend(totals((1, 9), (0, 0), (9, 9)), THRESHOLDS, "minutes_received", "en").figure["data"]
    assert line["y"] == [pytest.approx(1 / 9), None, 1.0]
    assert line["connectgaps"] is False
    assert unknown["x"] == ["2016-02-01"]


def test_a_known_zero_is_a_point() -> None:
    line, unknown = reporting_trend(totals((0, 9), (9, 9)), THRESHOLDS, "minutes_received", "en").figure["data"]
    assert line["y"] == [0.0, 1.0]
    assert unknown["x"] == []


def test_with_many_months_only_the_last_known_rate_is_written_out() -> None:
    months = [(1, 2)] * MOST_LABELS + [(2, 2), (0, 0)]
    line, _ = reporting_trend(totals(*months), THRESHOLDS, "minutes_received", "en").figure["data"]
    assert [place for place, text in enumerate(line["text"]) if text] == [MOST_LABELS]


def test_hovers_give_the_count_beside_the_rate_in_bengali_digits() -> None:
    line, _ = reporting_trend(totals((1, 9), (2, 9)), THRESHOLDS, "minutes_received", "bn").figure["data"]
    assert "১/৯" in line["hovertext"][0]
    assert "১১.১%" in line["hovertext"][0]


def test_a_month_that_is_not_due_yet_has_no_question_mark() -> None:
    later = {**totals((0, 0))[0], "no_data": 0, "not_due_yet": 9}
    _, unknown = reporting_trend([later], THRESHOLDS, "minutes_received", "en").figure["data"]
    assert unknown["text"] == ["…"]
    assert unknown["hovertext"] == ["<b>January 2016</b><br>not due yet"]
