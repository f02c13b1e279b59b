"""Packs that several tests read, each made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.exports.pack import Pack, make_pack
from tests.dashboard.exports.packs import kurigram


@pytest.fixture(scope="session", params=["bn", "en"])
def pack(request: pytest.FixtureRequest, warehouse: Path) -> Pack:
    """July 2016 of Kurigram, from the product's own paper, in each language."""
    return make_pack(kurigram(warehouse, request.param))


@pytest.fixture(scope="session")
def hostile_pack(hostile_warehouse: Path) -> Pack:
    """The same month of the hostile office."""
    return make_pack(kurigram(hostile_warehouse, "en"))
