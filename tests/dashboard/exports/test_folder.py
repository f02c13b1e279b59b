"""The pack's files come into a folder as a whole, or the old ones stay."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from dashboard.exports.folder import CannotWrite, publish
from dashboard.exports.pack.records import Pack


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def files(pack: Pack, content: bytes, *endings: str) -> dict[str, bytes]:
    return {f"{pack.stem}{ending}": content for ending in endings}


def test_the_manifest_names_every_file_with_its_hash(pack: Pack, tmp_path: Path) -> None:
    written = publish(pack, files(pack, b"x", ".xlsx", "_data/a.csv"), ["xlsx"], tmp_path / "new")
    manifest = json.loads(written[-1].read_text(encoding="utf-8"))
    assert [(f["path"], f["sha256"]) for f in manifest["files"]] == [
        (f"{pack.stem}.xlsx", sha256(b"x").hexdigest()),
        (f"{pack.stem}_data/a.csv", sha256(b"x").hexdigest()),
    ]
    assert (manifest["made_from"], manifest["as_of"]) == (pack.made_from, "2016-08-31")
    assert names(tmp_path / "new") == sorted(f"{pack.stem}{e}" for e in (".xlsx", "_data/a.csv", "_manifest.json"))


def test_the_same_pack_replaces_itself_as_a_whole_and_leaves_others_alone(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "mine.xlsx").write_bytes(b"mine")
    publish(pack, files(pack, b"old", ".xlsx", ".ics", "_data/a.csv", "_data/b.csv"), [], tmp_path)
    publish(pack, files(pack, b"new", ".xlsx", "_data/a.csv"), [], tmp_path)
    assert names(tmp_path) == sorted(
        ["mine.xlsx", *(f"{pack.stem}{e}" for e in (".xlsx", "_data/a.csv", "_manifest.json"))]
    )
    assert (tmp_path / f"{pack.stem}.xlsx").read_bytes() == b"new"


def test_where_one_file_cannot_be_replaced_all_stay(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(pack, files(pack, b"old", ".ics", ".xlsx"), [], tmp_path)
    rename = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if self.name.endswith(".xlsx") and "old" in Path(target).parts:
            raise PermissionError(13, "open in Excel", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(CannotWrite) as blocked:
        publish(pack, files(pack, b"new", ".ics", ".xlsx"), [], tmp_path)
    assert blocked.value.path.name == f"{pack.stem}.xlsx"
    assert (tmp_path / f"{pack.stem}.ics").read_bytes() == b"old"
    assert names(tmp_path) == sorted(f"{pack.stem}{e}" for e in (".ics", ".xlsx", "_manifest.json"))


def test_a_file_where_the_folder_should_be_is_said(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(CannotWrite):
        publish(pack, files(pack, b"x", ".ics"), [], tmp_path / "out")


def test_a_manifest_that_names_foreign_files_touches_none(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    manifest = {"files": [{"path": "mine.txt"}, {"path": "../mine.txt"}]}
    (tmp_path / f"{pack.stem}_manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    publish(pack, files(pack, b"x", ".ics"), [], tmp_path)
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"
