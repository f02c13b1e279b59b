"""Packs that several tests read, each made once."""

import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from tests.dashboard.exports.packs import kurigram

# Longer than a cell of Excel holds: 32,767 letters.
LONG = "+দীর্ঘ\u200f\x07 নাম " * 3000


@pytest.fixture(scope="session", params=["bn", "en"])
def pack(request: pytest.FixtureRequest, warehouse: Path) -> Pack:
    """July 2016 of Kurigram, from the product's own paper, in each language."""
    return make_pack(kurigram(warehouse, request.param))


@pytest.fixture(scope="session")
def hostile_pack(hostile_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The same month of the hostile office, with an upazila whose name is a formula, far too long."""
    return named_pack(hostile_warehouse, tmp_path_factory.mktemp("hostile") / "warehouse", LONG)


@pytest.fixture(scope="session")
def hostile_page(hostile_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The same with a name that no page holds: one as long as a workbook's takes ten times as long to set."""
    return named_pack(hostile_warehouse, tmp_path_factory.mktemp("hostile") / "warehouse", LONG[: len(LONG) // 10])


def named_pack(warehouse: Path, folder: Path, name: str) -> Pack:
    """A pack of a copy of `warehouse` in which an upazila has this name."""
    shutil.copytree(warehouse, folder)
    with duckdb.connect(str(folder / "w.duckdb")) as connection:
        for table in ("upazila", "place"):
            named = f"update {table} set upazila_bn = $1, upazila_en = $1 where upazila_code = '554902'"  # noqa: S608
            connection.execute(named, [name])
    return make_pack(kurigram(folder, "en"))
