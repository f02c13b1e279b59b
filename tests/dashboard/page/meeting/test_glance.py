"""What the coordination meeting's page opens with."""

from typing import Any

import pytest

from dashboard.page.meeting.glance import _ideas
from tests.dashboard.conftest import july


@pytest.mark.parametrize(
    ("ideas", "language", "said"),
    [
        (None, "bn", "আইডিয়ার তথ্য নেই"),
        (None, "en", "no data on ideas"),
        (3, "bn", "আইডিয়া ৩টি"),
        (0, "en", "ideas: 0"),
    ],
)
def test_unknown_ideas_are_said_in_a_whole_sentence(ideas: int | None, language: str, said: str) -> None:
    total: dict[str, Any] = {"ideas_from": None, "ideas_received": ideas}
    assert _ideas(total, july("5549", language)).words == said
