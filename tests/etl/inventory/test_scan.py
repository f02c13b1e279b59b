"""Files are found, told apart, and hashed only where they changed."""

import os
import sys
from pathlib import Path

import pytest

from etl.inventory.checksums import Hashes
from etl.inventory.scan import papers_under, take_inventory


def test_papers_are_found_in_every_folder_and_what_programs_leave_is_not_a_paper(tmp_path: Path) -> None:
    for name in ("b/২০১৬.txt", "a.docx", "~$a.docx", ".hidden", "Thumbs.db", "b/desktop.ini", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [file.name for file in papers_under(tmp_path)] == ["a.docx", "b/২০১৬.txt"]


def test_files_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    for name in ("minutes/a.txt", "registers/r.csv", "note.txt", "reference/x.csv", "wh/w.duckdb", "else/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = take_inventory(tmp_path, tmp_path / "wh")
    assert [file.name for file in found.papers] == ["minutes/a.txt"]
    assert [file.name for file in found.registers] == ["registers/r.csv"]
    assert [file.name for file in found.stray] == ["else/e.txt", "note.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_cannot_forge_a_line_nor_turn_its_words_round(tmp_path: Path) -> None:
    names = {
        "a\n✓ forged.txt": r"a\n✓ forged.txt",
        "b\r\x1b[2K.txt": r"b\r\x1b[2K.txt",
        "c\u2028.txt": r"c\u2028.txt",
        "d\u202etxt.exe": r"d\u202etxt.exe",
        "e\u2066\u200f.txt": r"e\u2066\u200f.txt",
        "ক্\u200dষ ক্\u200cষ.txt": "ক্\u200dষ ক্\u200cষ.txt",
    }
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    found = papers_under(tmp_path)
    assert {file.name for file in found} == set(names.values())
    assert all(file.path.read_bytes() == b"x" for file in found)


def test_a_hash_is_remembered_until_the_file_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "paper.txt"
    file.write_text("one", encoding="utf-8")
    long_ago = file.stat().st_mtime - 3600
    os.utime(file, (long_ago, long_ago))
    hashes = Hashes(tmp_path)
    first = hashes.of(file)
    hashes.save()

    def never(path: Path) -> str:
        raise AssertionError(path)

    with monkeypatch.context() as patched:
        patched.setattr("etl.inventory.checksums.file_sha256", never)
        assert Hashes(tmp_path).of(file) == first
    file.write_text("two", encoding="utf-8")
    assert Hashes(tmp_path).of(file) not in (first, None)


def test_a_file_hashed_right_after_it_was_written_is_hashed_again(tmp_path: Path) -> None:
    file = tmp_path / "paper.txt"
    file.write_text("one", encoding="utf-8")
    written = file.stat()
    hashes = Hashes(tmp_path)
    first = hashes.of(file)
    hashes.save()
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    assert Hashes(tmp_path).of(file) != first


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 1}', '{"a": [1]}'])
def test_a_damaged_cache_of_hashes_is_ignored(tmp_path: Path, content: str) -> None:
    file = tmp_path / "paper.txt"
    file.write_text("one", encoding="utf-8")
    (tmp_path / "hashes.json").write_text(content, encoding="utf-8")
    assert Hashes(tmp_path).of(file) is not None
