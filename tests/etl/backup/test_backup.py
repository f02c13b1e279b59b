"""A backup: every file of the office's, whole, in one archive, and back again; nothing else is written anywhere."""

import json
import multiprocessing
import os
import random
import shutil
import stat
import time
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import time_machine
from typer.testing import CliRunner

from etl.backup.archive import MANIFEST, BackupFailed
from etl.backup.restoring import restore
from etl.backup.writing import write_backup
from etl.commands.program import app
from etl.corrections.writing import corrections_locked
from tests.etl.made_papers import load, write_paper

KILLS = int(os.environ.get("KILLS", "4"))
FILES = {
    "minutes/kurigram/জুলাই.txt": b"minutes",
    "registers/a.csv": b"",
    "reference/deadlines.csv": b"district_code\n",
    "corrections.csv": b"file,place\n",
    "accounts/accounts.json": b"{}",
    "activity.jsonl": b'{"who": "a"}\n',
}


def write_files(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office's folder, its warehouse inside, with what passes while programs are at work."""
    folder = tmp_path / "data"
    passing = {
        ".corrections.csv.lock": b"",
        "~$a.docx": b"",
        "x.csv.12.tmp": b"",
        "warehouse/current.json": b"{}",
        "accounts/sessions.json": b"{}",
    }
    write_files(folder, FILES | passing | {"warehouse/packs/2016-07_5549.json": b"[]"})
    return folder


@pytest.fixture
def archive(data: Path, tmp_path: Path) -> Path:
    write_backup(data, data / "warehouse", tmp_path / "b.zip")
    return tmp_path / "b.zip"


def test_what_is_restored_is_what_was_saved_but_for_what_is_derived(archive: Path, tmp_path: Path) -> None:
    restored = restore(archive, tmp_path / "new", tmp_path / "new" / "warehouse")
    assert files_of(tmp_path / "new") == FILES | {"warehouse/packs/2016-07_5549.json": b"[]"}
    assert restored.aside is None
    assert os.name == "nt" or stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob(".new.restoring-*")] == []


def test_a_folder_that_is_not_empty_is_moved_aside_whole(archive: Path, data: Path, tmp_path: Path) -> None:
    (data / "corrections.csv").write_bytes(b"later")
    before = files_of(data)
    aside = restore(archive, data, data / "warehouse").aside
    assert aside is not None
    assert files_of(aside) == before
    assert files_of(data)["corrections.csv"] == FILES["corrections.csv"]


def test_links_pipes_and_names_of_other_systems_are_named_and_left_out(data: Path, tmp_path: Path) -> None:
    (data / "minutes" / "link.txt").symlink_to("/etc/hostname")
    os.mkfifo(data / "minutes" / "pipe.txt")
    (data / "minutes" / "a\\b.txt").write_bytes(b"x")
    summary = write_backup(data, data / "warehouse", tmp_path / "b.zip")
    assert dict(summary.left_out) == {
        "data/minutes/link.txt": "not_a_file",
        "data/minutes/pipe.txt": "not_a_file",
        "data/minutes/a\\b.txt": "bad_name",
    }


def test_a_file_that_is_written_to_meanwhile_is_copied_at_one_moment(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = data / "activity.jsonl"
    real, times = os.fstat, iter(range(3))

    def fstat(handle: int) -> os.stat_result:
        # Another line comes in while the file is read, three times.
        if os.path.samestat(real(handle), log.stat()) and next(times, None) is not None:
            with log.open("ab") as stream:
                stream.write(b"more\n")
        return real(handle)

    monkeypatch.setattr("etl.backup.writing.os.fstat", fstat)
    summary = write_backup(data, data / "warehouse", tmp_path / "b.zip")
    monkeypatch.undo()
    assert summary.left_out == ()
    restore(tmp_path / "b.zip", tmp_path / "new", tmp_path / "w")
    assert (tmp_path / "new" / "activity.jsonl").read_bytes() == FILES["activity.jsonl"] + b"more\n" * 3


def test_corrections_wait_while_they_are_copied(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.corrections.writing.WAIT_SECONDS", 0.01)
    with corrections_locked(data), pytest.raises(BackupFailed, match="backup_busy"):
        write_backup(data, data / "warehouse", tmp_path / "b.zip")
    assert not list(tmp_path.glob("b.zip*"))


@pytest.mark.parametrize("name", ["b.zip", "data/b.zip", "no/such/b.zip"])
def test_no_file_is_written_over_and_none_inside_the_folder(data: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "b.zip").write_bytes(b"there already")
    with pytest.raises(BackupFailed):
        write_backup(data, data / "warehouse", tmp_path / name)
    assert (tmp_path / "b.zip").read_bytes() == b"there already"


def test_what_does_not_fit_is_refused_before_it_begins(
    archive: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.files.disk.shutil.disk_usage", lambda folder: type("Usage", (), {"free": 3})())
    for attempt in (lambda: write_backup(data, data, tmp_path / "c.zip"), lambda: restore(archive, data, data)):
        with pytest.raises(BackupFailed, match="backup_no_room"):
            attempt()


def rewritten(archive: Path, change: Callable[[dict[str, Any], dict[str, bytes]], None]) -> Path:
    """The archive with `change` made to its list and its entries' bytes."""
    with zipfile.ZipFile(archive) as read:
        entries = {name: read.read(name) for name in read.namelist()}
    manifest = json.loads(entries.pop(MANIFEST))
    change(manifest, entries)
    target = archive.with_name("changed.zip")
    with zipfile.ZipFile(target, "w") as written:
        for name, content in entries.items():
            link = zipfile.ZipInfo(name)
            link.external_attr = (stat.S_IFLNK if content == b"/etc/passwd" else stat.S_IFREG) << 16
            written.writestr(link, content)
        written.writestr(MANIFEST, json.dumps(manifest))
    return target


def add(name: str, content: bytes = b"x") -> Callable[[dict[str, Any], dict[str, bytes]], None]:
    def change(manifest: dict[str, Any], entries: dict[str, bytes]) -> None:
        entries[name] = content
        saved = {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
        manifest["files"].append(saved)

    return change


def first_name(manifest: dict[str, Any]) -> str:
    return str(manifest["files"][0]["name"])


CHANGES: dict[str, tuple[str, Callable[[dict[str, Any], dict[str, bytes]], Any]]] = {
    "above": ("backup_unsafe", add("data/../../out.txt")),
    "absolute": ("backup_unsafe", add("/out.txt")),
    "drive": ("backup_unsafe", add("data/C:/out.txt")),
    "backslash": ("backup_unsafe", add("data/..\\out.txt")),
    "another tree": ("backup_unsafe", add("program/x.py")),
    "link": ("backup_unsafe", add("data/minutes/l.txt", b"/etc/passwd")),
    "other bytes": ("backup_damaged", lambda m, e: e.update({first_name(m): b"X" * m["files"][0]["size"]})),
    "other size": ("backup_damaged", lambda m, e: e.update({first_name(m): b"longer" * 99})),
    "missing": ("backup_damaged", lambda m, e: e.pop(first_name(m))),
    "not listed": ("backup_damaged", lambda m, e: e.update({"data/more.txt": b"x"})),
    "listed twice": ("backup_damaged", lambda m, e: m["files"].append(m["files"][0])),
    "no list": ("backup_damaged", lambda m, e: m.pop("files")),
    "negative size": ("backup_damaged", lambda m, e: m["files"][0].update(size=-1)),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_hostile_or_damaged_archive_changes_nothing(archive: Path, data: Path, tmp_path: Path, what: str) -> None:
    code, change = CHANGES[what]
    before = files_of(tmp_path)
    target = rewritten(archive, change)
    with pytest.raises(BackupFailed, match=code):
        restore(target, data, data / "warehouse")
    target.unlink()
    (tmp_path / ".data.restore.lock").unlink(missing_ok=True)
    assert files_of(tmp_path) == before


def test_an_archive_cut_or_bent_anywhere_is_never_restored_in_part(archive: Path, tmp_path: Path) -> None:
    whole, target, refused = archive.read_bytes(), tmp_path / "bent.zip", 0
    for at in range(0, len(whole), 23):
        for bent in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            target.write_bytes(bent)
            try:
                restore(target, tmp_path / "new", tmp_path / "w")
            except BackupFailed:
                refused += 1
                assert not (tmp_path / "new").exists()
            else:
                # A bit that says nothing of names or content: what came back is right all the same.
                assert files_of(tmp_path / "new") == FILES
                (tmp_path / "new").rename(tmp_path / f"fine-{at}")
    assert refused > len(whole) // 23


def restore_for_ever(archives: list[Path], into: Path, begun: Any) -> None:
    """Restore one archive after the other; what was moved aside is kept only once."""
    while True:
        for archive in archives:
            aside = restore(archive, into, into.with_name("w")).aside
            if aside is not None:
                shutil.rmtree(aside)
            begun.set()


def test_killed_at_any_moment_the_old_or_the_new_folder_is_whole(data: Path, archive: Path, tmp_path: Path) -> None:
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    processes: Any = multiprocessing.get_context("forkserver" if can_fork else "spawn")
    other = FILES | {f"minutes/{number}.txt": b"y" * 20_000 for number in range(60)}
    write_files(tmp_path / "other", other)
    write_backup(tmp_path / "other", tmp_path / "w", tmp_path / "other.zip")
    into, moments, left_behind = tmp_path / "live", random.Random(2016), 0
    for _ in range(KILLS):
        begun = processes.Event()
        process = processes.Process(target=restore_for_ever, args=([archive, tmp_path / "other.zip"], into, begun))
        process.start()
        assert begun.wait(30)
        time.sleep(moments.uniform(0, 0.05))
        process.kill()
        process.join()
        # Between the two moves there is no folder, and the old one is aside.
        there = into if into.exists() else next(tmp_path.glob("live.before-*"))
        assert files_of(there) in (FILES, other)
        left_behind += any(tmp_path.glob(".live.restoring-*"))
    assert left_behind, "no kill fell into a restore: the test proves nothing"
    restore(archive, into, tmp_path / "w")
    assert files_of(into) == FILES
    assert not list(tmp_path.glob(".live.restoring-*"))


def test_two_restores_within_a_second_keep_both_older_folders(data: Path, archive: Path, tmp_path: Path) -> None:
    into = tmp_path / "live"
    with time_machine.travel("2026-11-30 08:00", tick=False):
        aside = [restore(archive, into, tmp_path / "w").aside for _ in range(4)]
    assert aside[0] is None
    assert len({path for path in aside if path}) == 3
    assert all(files_of(path) == FILES for path in aside if path)


def test_the_commands_say_what_was_counted_before_and_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "a.txt")
    load(data, warehouse)
    monkeypatch.setattr("etl.load.build.build", lambda *folders, progress: load(*folders))
    run = CliRunner().invoke
    folders = ["--data", str(data), "--warehouse", str(warehouse)]
    saved = run(app, ["backup", str(tmp_path / "b.zip"), *folders, "--language", "en"])
    assert (saved.exit_code, saved.stderr) == (0, "")
    assert "holds a backup of 1 file " in saved.stdout
    into = ["--into", str(tmp_path / "new"), "--language", "en"]
    back = run(app, ["restore", str(tmp_path / "b.zip"), *into])
    assert (back.exit_code, back.stderr) == (0, "")
    assert "Meetings" in back.stdout
    assert "1 → 1" in back.stdout
    again = run(app, ["restore", str(tmp_path / "b.zip"), *into])
    assert "was not empty: what stood there was moved to" in again.stdout
    broken = run(app, ["restore", str(data / "minutes" / "a.txt"), *into])
    assert (broken.exit_code, broken.stdout) == (1, "")
    assert "is no backup of this program" in broken.stderr
