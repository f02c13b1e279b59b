"""A rate bears the name of the highest band that it reaches."""

from pathlib import Path

import duckdb
import pytest

BANDS = Path("queries/marts/07_bands.sql").read_text(encoding="utf-8")


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
    with duckdb.connect() as connection:
        connection.execute(BANDS)
        assert connection.execute("select band_of($1::double)", [rate]).fetchone() == (band,)
