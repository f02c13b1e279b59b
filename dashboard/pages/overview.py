"""Overview."""

from __future__ import annotations

from dashboard.view import Filters


def show(filters: Filters) -> None:
    """The page."""
