"""Room on the disk: said while there still is some; a load that would not fit is refused before it writes."""

from pathlib import Path

import pytest

from etl.files.disk import LEAST_NEEDED, LOW, DiskRoom, disk_room
from etl.progress import BuildFailed
from tests.etl.made_papers import load, write_paper


@pytest.mark.parametrize(
    ("free", "needed", "enough", "low"),
    [(10 * LOW, LOW, True, False), (3 * LOW, LOW, True, True), (LOW - 1, 1, True, True), (9, 10, False, True)],
)
def test_it_is_low_before_it_is_not_enough(free: int, needed: int, enough: bool, low: bool) -> None:
    room = DiskRoom(free, needed)
    assert (room.is_enough, room.is_low) == (enough, low)


def test_what_a_load_needs_follows_the_last_warehouse_and_the_folder_need_not_be_there(tmp_path: Path) -> None:
    assert disk_room(tmp_path / "not" / "yet").needed == LEAST_NEEDED
    (tmp_path / "warehouse-1.duckdb").write_bytes(b"")
    with (tmp_path / "warehouse-1.duckdb").open("r+b") as file:
        file.truncate(2 * LEAST_NEEDED)
    (tmp_path / "current.json").write_text('{"file": "warehouse-1.duckdb"}')
    assert disk_room(tmp_path).needed == 3 * LEAST_NEEDED


def test_a_load_that_would_not_fit_is_refused_before_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "a.txt")
    load(data, warehouse)
    before = sorted(warehouse.glob("warehouse-*"))
    monkeypatch.setattr("etl.files.disk.shutil.disk_usage", lambda folder: type("Usage", (), {"free": 1_000_000})())
    # Nothing changed: nothing to write.
    assert not load(data, warehouse).built
    write_paper(data, "b.txt", held_on="2016-07-27")
    with pytest.raises(BuildFailed) as refused:
        load(data, warehouse)
    assert (refused.value.code, refused.value.values["free"]) == ("no_room", "1")
    assert sorted(warehouse.glob("warehouse-*")) == before
