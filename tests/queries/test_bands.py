"""The bands of a rate: 100, 90, 80, 70, 60 per cent, and below."""

from __future__ import annotations

import pytest

from tests.queries.small_world import World


@pytest.mark.parametrize(
    ("rate", "band"),
    [
        (1.0, "extraordinary"),
        (0.99, "excellent"),
        (0.9, "excellent"),
        (0.8, "good"),
        (0.7, "fair"),
        (0.6, "below_fair"),
        (0.599, "below_all"),
        (0.0, "below_all"),
        (None, None),
    ],
)
def test_a_rate_bears_the_name_of_the_highest_band_it_reaches(rate: float | None, band: str | None) -> None:
    with World().open() as connection:
        assert connection.execute("select band_of($1::double)", [rate]).fetchone() == (band,)
