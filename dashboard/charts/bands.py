"""The bands in which offices' yearly plans are scored (domain.md section 2): users know them, so they name rates."""

from __future__ import annotations

# From the rate on, the band of this word key; below the last there is no band.
BANDS: tuple[tuple[float, str], ...] = (
    (1.0, "band.extraordinary"),
    (0.9, "band.excellent"),
    (0.8, "band.good"),
    (0.7, "band.fair"),
    (0.6, "band.below_fair"),
)


def band_key(rate: float | None) -> str | None:
    """The word key of the highest band `rate` (0 to 1) reaches, `band.below_all` under the last; None without one."""
    if rate is None or rate != rate:
        return None
    return next((key for threshold, key in BANDS if rate >= threshold), "band.below_all")
