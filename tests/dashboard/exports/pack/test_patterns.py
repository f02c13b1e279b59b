"""In black and white no two statuses of a chart look alike."""

from collections.abc import Mapping
from itertools import combinations

import pytest

from dashboard.exports.pack.patterns import PATTERNS
from dashboard.words.status import DECISION_STATUSES, STATUSES, StatusStyle

# Greys closer than this, of 256, cannot be told apart on paper.
LEAST = 40


@pytest.mark.parametrize("styles", [STATUSES, DECISION_STATUSES], ids=["months", "decisions"])
def test_two_statuses_have_other_greys_or_other_patterns(styles: Mapping[str, StatusStyle]) -> None:
    looks = {status: (grey(style.colour), PATTERNS.get(style.colour)) for status, style in styles.items()}
    pairs = [*combinations(looks.items(), 2)]
    assert pairs
    alike = [
        (one, other)
        for (one, (dark, pattern)), (other, (light, its_pattern)) in pairs
        if pattern == its_pattern and abs(dark - light) < LEAST
    ]
    assert alike == []


def grey(colour: str) -> float:
    """The brightness of #RRGGBB, as a printer without colour sees it."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
