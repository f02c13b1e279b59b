"""Old Word files and rich text, by LibreOffice: known by their bytes, bounded in time, refused clearly without it."""

import hashlib
import os
import sys
import time
from pathlib import Path

import psutil
import pytest

from etl.minutes.parser import parse_content, parse_file
from etl.readers import installed, office
from etl.readers.document import NotReadable

PAPERS = Path(__file__).parents[1] / "papers"
OLD = sorted((PAPERS / "old").iterdir())
needs_office = pytest.mark.skipif(installed.find_office() is None, reason="LibreOffice is not installed")


@needs_office
@pytest.mark.parametrize("path", OLD, ids=lambda path: path.suffix)
def test_an_old_file_gives_the_records_of_the_paper_it_was_made_of(path: Path) -> None:
    content = path.read_bytes()
    # under another name: the bytes say what it is
    old, new = parse_content(content, Path("paper.docx")), parse_file(PAPERS / "examples" / f"{path.stem}.docx")
    assert (old.meeting, old.items, old.statements) == (new.meeting, new.items, new.statements)
    assert (old.attendance, old.deadlines) == (new.attendance, new.deadlines)
    assert (old.source.reader, old.source.encoding) == ("office", "bijoy")
    assert old.source.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.suffix)
def test_without_libreoffice_the_file_is_refused_by_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    with pytest.raises(NotReadable) as refusal:
        parse_file(path)
    assert (refusal.value.code, refusal.value.values) == ("no_office", {"suffix": path.suffix})


@needs_office
def test_a_file_that_libreoffice_cannot_open_is_refused() -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le") + bytes(2000), Path("paper.doc"))
    assert refusal.value.code == "not_converted"


def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    child = "import os, time; open('started', 'w').write(str(os.getpid())); time.sleep(600)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    begun = time.monotonic()
    assert not office.run_in_time([sys.executable, "-c", parent], tmp_path, 5)
    assert time.monotonic() - begun < 300
    started = int((tmp_path / "started").read_text())
    give_up = time.monotonic() + 60
    while is_running(started) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert not is_running(started)


def is_running(pid: int) -> bool:
    """Whether the process has not ended; one that ended and that nobody waited for counts as ended."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_program_that_cannot_be_started_is_no_traceback(tmp_path: Path) -> None:
    assert not office.run_in_time([str(tmp_path / "absent")], tmp_path, 1)


@pytest.mark.skipif(os.name != "posix", reason="a program is found by its mark")
def test_libreoffice_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed.find_office() == program
