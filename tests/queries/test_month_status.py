"""The status of months is laid down as a table: of months without a word too, and of those that somebody asks for."""

from datetime import date

import duckdb

from queries.runner import reads_months
from tests.queries.small_world import Said, World, Written, ask, table

REPORTED = World([Written("2016-07-26", says=(Said("minutes_received", "554901"),))])
FAR = {"district": "5549", "from_month": "2019-03", "to_month": "2019-04", "as_of": "2019-04-02"}


def laid(connection: duckdb.DuckDBPyConnection) -> list[date]:
    return [month for (month,) in connection.execute("select month from laid_month order by month").fetchall()]


def test_a_month_far_from_all_papers_is_unknown_or_not_due() -> None:
    rows = ask(REPORTED, "reporting_totals", **FAR)
    assert table(rows, "month", "upazilas", "no_data", "not_due_yet") == [
        ("2019-03-01", 3, 3, 0),
        ("2019-04-01", 3, 0, 3),
    ]


def test_months_are_laid_down_when_they_are_asked_for_and_others_stay() -> None:
    reader = REPORTED.open("2016-08-01").cursor()
    ask(reader, "upazila_months", **FAR)
    far = laid(reader)
    # From a year before the first paper to the month after the last; and the month before those asked for.
    assert far[:2] == [date(2015, 7, 1), date(2015, 8, 1)]
    assert far[13:] == [date(2016, 8, 1), date(2019, 2, 1), date(2019, 3, 1), date(2019, 4, 1)]
    ask(reader, "upazila_months", month="2021-01", district="5549", as_of=FAR["as_of"])
    assert laid(reader) == [*far, date(2020, 12, 1), date(2021, 1, 1)]
    july = ask(reader, "upazila_months", district="5549", month="2016-07", as_of=FAR["as_of"])
    assert table(july, "upazila_code", "status") == [
        ("554901", "received"),
        ("554902", "no_data"),
        ("554903", "no_data"),
    ]


def test_only_a_query_that_reads_months_lays_them_down() -> None:
    """A list of decisions of all times asks for ten thousand years."""
    assert reads_months("upazila_months")
    assert reads_months("overview")
    assert not reads_months("decision_followup")
