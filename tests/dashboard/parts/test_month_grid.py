"""The grid of a division: districts of which no source speaks are named, and have no rows."""

from dashboard.parts.month_grid import silent_districts
from dashboard.words.status import Status


def month(upazila: str, status: Status) -> dict[str, str]:
    return {"upazila_code": upazila, "district_code": upazila[:4], "status": status}


def test_districts_without_a_word_in_any_month_are_counted_by_their_upazilas() -> None:
    months = [
        month("554901", Status.NO_DATA),
        month("554902", Status.NOT_RECEIVED),
        month("552701", Status.NO_DATA),
        month("552701", Status.NO_DATA),
        month("552702", Status.NO_DATA),
        month("553201", Status.NOT_DUE_YET),
    ]
    assert silent_districts(months) == {"5527": 2}
    assert silent_districts([month("554901", Status.NO_DATA)]) == {}
