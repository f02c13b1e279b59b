"""A warehouse file that is damaged: readers go back to the load before, and the next load builds it anew."""

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import queries
from etl.inventory.checksums import Hashes
from etl.inventory.scan import is_current
from etl.progress import BuildFailed
from etl.warehouse.checking import is_whole
from queries.warehouse import DAMAGED
from tests.damage import DAMAGES
from tests.etl.made_papers import load, write_paper

FLIPS = 20


def meetings(warehouse: Path) -> int:
    """How many meetings a reader finds; one who meets damage asks again, as the dashboard does."""
    file = queries.current_file(warehouse)
    try:
        with queries.connect(warehouse) as connection:
            return len(connection.execute("select * from meeting").fetchall())
    except duckdb.Error as error:
        if not queries.found_damaged(file, error):
            raise
        return meetings(warehouse)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of data and its warehouse after two loads: of one meeting, then of two."""
    folder = tmp_path_factory.mktemp("loaded")
    write_paper(folder / "data", "a.txt")
    load(folder / "data", folder / "warehouse")
    write_paper(folder / "data", "b.txt", held_on="2016-08-20")
    load(folder / "data", folder / "warehouse")
    return folder


@pytest.fixture
def data(loaded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(loaded / "data", tmp_path / "data")


@pytest.fixture
def warehouse(loaded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(loaded / "warehouse", tmp_path / "warehouse")


@pytest.mark.parametrize("damage", [DAMAGES["cut"], DAMAGES["empty"], DAMAGES["text"], Path.unlink])
def test_a_damaged_warehouse_gives_way_to_the_one_before_and_the_next_load_mends_it(
    data: Path, warehouse: Path, damage: Callable[[Path], None]
) -> None:
    damage(queries.current_file(warehouse))
    assert meetings(warehouse) == 1
    assert queries.is_old(warehouse)
    assert not is_current(data, warehouse)
    assert load(data, warehouse).counts["meeting"] == 2
    assert meetings(warehouse) == 2
    assert not queries.is_old(warehouse)
    assert not list(warehouse.glob(f"*{DAMAGED}"))


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_load_finds_damage_that_nobody_met_and_mends_it(
    data: Path, warehouse: Path, damage: Callable[[Path], None]
) -> None:
    file = queries.current_file(warehouse)
    load(data, warehouse)
    assert is_current(data, warehouse)
    damage(file)
    assert load(data, warehouse).built
    assert queries.current_file(warehouse) != file
    assert meetings(warehouse) == 2
    assert is_current(data, warehouse)
    assert not load(data, warehouse).built


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_the_start_of_a_session_finds_it_too(data: Path, warehouse: Path, damage: Callable[[Path], None]) -> None:
    assert is_current(data, warehouse)
    damage(queries.current_file(warehouse))
    assert not is_current(data, warehouse)
    assert queries.is_old(warehouse)
    assert meetings(warehouse) == 1


def test_an_unchanged_warehouse_is_not_read_again_at_the_start_of_a_session(
    data: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(queries.current_file(warehouse), ns=(1, 1))
    assert is_current(data, warehouse)
    monkeypatch.setattr("etl.inventory.checksums.file_sha256", lambda path: pytest.fail(f"{path} was read"))
    assert is_whole(warehouse, Hashes(warehouse).of)


def test_a_flipped_byte_anywhere_is_noticed_or_does_no_harm(data: Path, warehouse: Path) -> None:
    whole = queries.current_file(warehouse)
    content = whole.read_bytes()
    rng = random.Random(2016)
    for _ in range(FLIPS):
        flipped = bytearray(content)
        flipped[rng.randrange(len(content))] ^= 0xFF
        whole.write_bytes(flipped)
        assert meetings(warehouse) in (1, 2)
        whole.with_name(whole.name + DAMAGED).unlink(missing_ok=True)


def test_a_load_into_a_copy_of_a_damaged_warehouse_is_made_whole(data: Path, warehouse: Path) -> None:
    # Nobody has noticed yet: the damage is met while the load goes on, or never.
    file = queries.current_file(warehouse)
    content = bytearray(file.read_bytes())
    for at in range(len(content) // 3, len(content), 50_000):
        content[at] ^= 0xFF
    file.write_bytes(content)
    write_paper(data, "c.txt", held_on="2016-08-21")
    assert load(data, warehouse).counts["meeting"] == 3
    assert meetings(warehouse) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix bounds the size of a file")
def test_a_disk_that_fills_up_while_the_warehouse_is_copied_leaves_the_last_one(data: Path, warehouse: Path) -> None:
    write_paper(data, "c.txt", held_on="2016-08-21")
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(BuildFailed) as failure:
            load(data, warehouse)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert failure.value.code == "disk_full"
    assert meetings(warehouse) == 2
    assert load(data, warehouse).counts["meeting"] == 3
