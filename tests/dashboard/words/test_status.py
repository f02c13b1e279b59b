"""Lists begin with what is worst, and know every status."""

from dashboard.words.status import WORST_FIRST, Status, worst_first


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
