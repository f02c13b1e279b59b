"""The log: a line for each act, whole after a crash, and nobody writes lines into it."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from dashboard.accounts.activity import Act, read_log, record


def test_a_line_says_when_who_what_from_where_about_what(tmp_path: Path) -> None:
    record(tmp_path, Act.CORRECTED, "Karim", "192.168.1.20", file="minutes/2016-07.txt", field="value")
    ((line,), unread) = read_log(tmp_path)
    assert unread == 0
    assert (line.act, line.account, line.address) == ("corrected", "Karim", "192.168.1.20")
    assert line.about == {"file": "minutes/2016-07.txt", "field": "value"}
    assert line.at.utcoffset() is not None


def test_a_line_end_in_a_name_forges_no_line(tmp_path: Path) -> None:
    forged = (
        'x\n{"at": "2026-01-01T00:00:00+00:00", "act": "signed_in", "account": "Rahim", "from": "", "about": {}}\r\n'
    )
    record(tmp_path, Act.UPLOADED, "Karim", "::1", file=forged)
    lines, unread = read_log(tmp_path)
    assert [(each.act, each.account) for each in lines] == [("uploaded", "Karim")]
    assert unread == 0
    assert (tmp_path / "activity.jsonl").read_bytes().count(b"\n") == 1


def test_a_torn_last_line_stays_and_the_next_one_is_whole(tmp_path: Path) -> None:
    record(tmp_path, Act.UPLOADED, "Karim", "", file="a")
    log = tmp_path / "activity.jsonl"
    log.write_bytes(before := log.read_bytes() + b'{"at": "2026-01-01T00')
    record(tmp_path, Act.UPLOADED, "Karim", "", file="b")
    assert log.read_bytes().startswith(before)
    lines, unread = read_log(tmp_path)
    assert [each.about["file"] for each in lines] == ["b", "a"]
    assert unread == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links")
def test_a_link_is_not_written_through_and_a_pipe_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"not ours\n")
    data = tmp_path / "data"
    data.mkdir()
    (data / "activity.jsonl").symlink_to(outside)
    with pytest.raises(OSError, match="activity"):
        record(data, Act.UPLOADED, "Karim", "", file="a")
    assert outside.read_bytes() == b"not ours\n"
    (data / "activity.jsonl").unlink()
    os.mkfifo(data / "activity.jsonl")
    with pytest.raises(OSError, match="not a regular file"):
        read_log(data)


def test_phone_numbers_are_masked(tmp_path: Path) -> None:
    record(tmp_path, Act.UPLOADED, "Karim", "", file="01712345678.txt")
    assert b"01712345678" not in (tmp_path / "activity.jsonl").read_bytes()


def _write(folder: Path, writer: int) -> None:
    for n in range(20):
        record(folder, Act.UPLOADED, f"writer {writer}", "", n=n)


def test_several_processes_lose_no_line(tmp_path: Path) -> None:
    with ProcessPoolExecutor(2) as pool:
        for done in [pool.submit(_write, tmp_path, writer) for writer in (1, 2)]:
            done.result()
    lines, unread = read_log(tmp_path)
    assert unread == 0
    for writer in (1, 2):
        assert [each.about["n"] for each in lines if each.account == f"writer {writer}"][::-1] == [
            str(n) for n in range(20)
        ]
