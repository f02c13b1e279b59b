"""Which file is current: the pointer is read once for all who ask, and again as soon as another stands in its place."""

import json
from pathlib import Path

import pytest

import queries
from queries import warehouse
from queries.warehouse import POINTER, current_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one.duckdb", "two.duckdb"):
        (tmp_path / name).touch()
    point_to(tmp_path, "one.duckdb")
    return tmp_path


def point_to(folder: Path, name: str) -> None:
    """As a load does: a new pointer in the old one's place, here with as many characters as that."""
    written = folder / "new.tmp"
    written.write_text(json.dumps({"file": name}), encoding="utf-8")
    written.replace(folder / POINTER)


def test_a_pointer_in_the_old_one_s_place_is_seen_by_the_next_who_asks(folder: Path) -> None:
    assert current_file(folder).name == "one.duckdb"
    point_to(folder, "two.duckdb")
    assert current_file(folder).name == "two.duckdb"


def test_a_pointer_that_stays_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert current_file(folder).name == "one.duckdb"
    monkeypatch.setattr(warehouse, "read_pointer", lambda folder: pytest.fail("read again"))
    assert current_file(folder).name == "one.duckdb"


def test_a_file_that_is_gone_or_damaged_is_noticed_though_the_pointer_stays(folder: Path) -> None:
    assert current_file(folder).name == "one.duckdb"
    queries.mark_damaged(folder / "one.duckdb")
    with pytest.raises(queries.NoWarehouse):
        current_file(folder)


@pytest.mark.parametrize("content", ["", "[]", '{"file": "../one.duckdb"}', "{}"])
def test_a_pointer_that_names_no_file_is_no_warehouse_until_it_does(folder: Path, content: str) -> None:
    (folder / POINTER).write_text(content, encoding="utf-8")
    with pytest.raises(queries.NoWarehouse):
        current_file(folder)
    point_to(folder, "two.duckdb")
    assert current_file(folder).name == "two.duckdb"
