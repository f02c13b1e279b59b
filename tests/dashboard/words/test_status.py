"""Lists begin with what is worst, and know every status."""

from dashboard.words.status import WORST_FIRST, Status, lowest_first, worst_first


def test_every_status_has_its_place() -> None:
    assert sorted(WORST_FIRST) == sorted(Status)


def test_what_is_overdue_stands_before_a_no_that_is_older_than_its_due_day_and_equal_rows_keep_their_order() -> None:
    rows = [
        {"name": "a", "status": "on_time", "is_overdue": False},
        {"name": "b", "status": "not_received", "is_overdue": False},
        {"name": "c", "status": "no_data", "is_overdue": False},
        {"name": "d", "status": "not_received", "is_overdue": True},
        {"name": "e", "status": "on_time", "is_overdue": False},
        {"name": "f", "status": "late", "is_overdue": False},
    ]
    assert [row["name"] for row in worst_first(rows)] == list("dbfcae")


def test_the_lowest_rate_stands_first_equal_ones_keep_their_order_and_what_is_not_known_is_last() -> None:
    rates = {"a": 1.0, "b": None, "c": 0.0, "d": 0.5, "e": 0.0}
    rows = [{"name": name, "rate": rate} for name, rate in rates.items()]
    assert [row["name"] for row in lowest_first(rows, "rate")] == list("cedab")
