"""Sentences of how many offices sent an idea."""

from typing import Any

import pytest

from dashboard.parts.idea_offices import office_sentences


def total(missing: int, different: int) -> dict[str, Any]:
    return {
        "level": "total",
        "is_own": True,
        "sent_offices": 8,
        "expected_offices": 8 + missing,
        "office_rate": 8 / (8 + missing),
        "missing_offices": missing,
        "missing_different": different,
        "unknown_offices": 0,
        "not_due_yet_offices": 0,
    }


@pytest.mark.parametrize(
    ("missing", "different", "told"),
    [
        # Two calls, one office that answered neither.
        (2, 1, ["Each call is counted by itself: the 2 come from 1 different office."]),
        (2, 2, []),
        (0, 0, []),
    ],
)
def test_offices_that_several_calls_miss_are_told_apart_from_how_often(
    missing: int, different: int, told: list[str]
) -> None:
    _, *more = office_sentences([total(missing, different)], "en")
    assert more == told
