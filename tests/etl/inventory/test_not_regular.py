"""Only regular files of the data folder are read: pipes, devices, sockets and links out of it are listed."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from etl.commands.program import app
from etl.corrections.lines import read_corrections
from etl.corrections.writing import CannotCorrect, correct
from etl.files.folders import CORRECTIONS, is_sample, reference_file
from etl.files.regular import NotRegular, read_regular
from etl.inventory.scan import is_current, take_inventory
from etl.load.summary import BuildSummary
from etl.uploads.keep import keep_upload
from etl.uploads.records import Looked
from etl.wording.sentences import say
from tests.etl.corrections.test_saved_again import TODAY
from tests.etl.made_papers import load, write_paper

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
Make = Callable[[Path, Path], None]


def make_socket(path: Path, outside: Path) -> None:
    # The name of a socket is at most 108 bytes.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def make_link_to_pipe(path: Path, outside: Path) -> None:
    os.mkfifo(path.with_name(f".{path.name}"))
    path.symlink_to(f".{path.name}")


STRANGE: dict[str, tuple[Make, str]] = {
    "pipe": (lambda path, outside: os.mkfifo(path), "not_regular"),
    "socket": (make_socket, "not_regular"),
    "link to a device": (lambda path, outside: path.symlink_to("/dev/zero"), "link_outside"),
    "link to a pipe inside": (make_link_to_pipe, "not_regular"),
    "link to a file outside": (lambda path, outside: path.symlink_to("/etc/passwd"), "link_outside"),
    "link by two dots": (
        lambda path, outside: path.symlink_to(os.path.relpath(outside / "secret.txt", path.parent)),
        "link_outside",
    ),
    "link to itself": (lambda path, outside: path.symlink_to(path.name), "link_broken"),
    "link to nothing": (lambda path, outside: path.symlink_to("gone.txt"), "link_broken"),
    "link to a folder outside": (lambda path, outside: path.symlink_to(outside), "link_outside"),
    "link to a folder inside": (lambda path, outside: path.symlink_to(path.parent), "link_to_folder"),
}
each_kind = pytest.mark.parametrize(("make", "code"), STRANGE.values(), ids=STRANGE)


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    """What hangs ends the test."""
    import signal

    def ring(*_: object) -> None:
        raise AssertionError("it hangs")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a paper, and beside it a folder that is none of its business."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("{}", encoding="utf-8")
    for room in ("minutes", "registers", "reference/wording"):
        (tmp_path / "data" / room).mkdir(parents=True)
    write_paper(tmp_path / "data", "a.txt")
    return tmp_path / "data"


def listed(summary: BuildSummary) -> set[tuple[str, str]]:
    return {(row.path, row.code) for row in summary.rejected}


def test_each_is_listed_wherever_it_lies_comes_and_goes_and_all_else_loads(data: Path) -> None:
    expected = {}
    for kind, (make, code) in STRANGE.items():
        for place in ("minutes/{}.txt", "registers/{}.xlsx", "{}.txt", "reference/{}.csv", "reference/wording/{}.csv"):
            make(data / place.format(kind), data.parent / "outside")
            expected[place.format(kind)] = code
    warehouse = data.parent / "warehouse"
    summary = load(data, warehouse)
    assert summary.counts["meeting"] == 1
    assert listed(summary) == set(expected.items())
    assert is_current(data, warehouse)
    for name in [each for each in expected if each.startswith("minutes")]:
        (data / name).unlink()
        del expected[name]
    os.mkfifo(data / CORRECTIONS)
    assert listed(load(data, warehouse)) == {*expected.items(), (CORRECTIONS, "not_regular")}
    (data / CORRECTIONS).unlink()
    os.mkfifo(data / "reference" / "deadlines.csv")
    assert listed(load(data, warehouse)) == {*expected.items(), ("reference/deadlines.csv", "not_regular")}


@each_kind
def test_it_is_no_table_of_the_office(data: Path, make: Make, code: str) -> None:
    make(data / "reference" / "office.csv", data.parent / "outside")
    assert data not in reference_file(data, "office.csv").parents
    make(data / CORRECTIONS, data.parent / "outside")
    (row,) = read_corrections(data).rejected
    assert row.code == code
    with pytest.raises(CannotCorrect) as refusal:
        correct(data, file="f", place="", field="", old="", new="", why="w", who="w", today=TODAY)
    assert refusal.value.reason == code
    assert (data / CORRECTIONS).is_symlink() or not (data / CORRECTIONS).is_file()


@each_kind
def test_a_mark_of_a_sample_is_never_overlooked(data: Path, make: Make, code: str) -> None:
    make(data / "sample.json", data.parent / "outside")
    assert is_sample(data)
    assert [(each.name, each.refused) for each in take_inventory(data, data / "w").stray] == [("sample.json", code)]


@pytest.mark.parametrize("command", ["check", "parse"])
def test_a_command_given_a_pipe_or_a_device_says_that_it_is_no_file(tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/zero")):
        said = CliRunner().invoke(app, [command, str(path), "--language", "en"])
        assert said.exit_code == 1
        assert say("rejected.not_regular", "en") in said.stdout + said.stderr


def test_a_folder_that_is_checked_lists_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    said = CliRunner().invoke(app, ["check", str(tmp_path), "--language", "en"])
    assert f"link.txt: {say('rejected.link_outside', 'en')}" in said.stdout
    assert f"pipe.txt: {say('rejected.not_regular', 'en')}" in said.stdout


def test_a_link_to_a_file_of_the_folder_is_read_and_corrections_are_written_where_it_leads(data: Path) -> None:
    (data / "minutes" / "b.txt").symlink_to("a.txt")
    (data / "kept").mkdir()
    (data / CORRECTIONS).symlink_to("kept/ours.csv")
    (data / "kept" / "ours.csv").write_bytes(b"")
    correct(data, file="minutes/a.txt", place="meeting", field="x", old="", new="", why="w", who="w", today=TODAY)
    assert (data / CORRECTIONS).is_symlink()
    assert len((data / "kept" / "ours.csv").read_text(encoding="utf-8").splitlines()) == 2
    assert load(data, data.parent / "warehouse").counts["source"] == 2


def test_what_takes_the_place_of_a_file_between_two_looks_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "paper.txt"
    file.write_bytes(b"x")
    looked = file.stat()
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: looked)
    with pytest.raises(NotRegular):
        read_regular(file)


def looked(data: Path, content: bytes) -> Looked:
    file = data.parent / "uploaded.xlsx"
    file.write_bytes(content)
    return Looked("r.xlsx", file, "register", target="registers/kurigram/2016-08-01-abcd1234.xlsx")


def test_an_upload_is_never_kept_outside_the_folder(data: Path) -> None:
    (data / "registers" / "kurigram").symlink_to(data.parent / "outside")
    with pytest.raises(OSError, match="out of the data folder"):
        keep_upload(looked(data, b"new"), data, data / "warehouse")
    assert [each.name for each in (data.parent / "outside").iterdir()] == ["secret.txt"]


def test_an_upload_is_never_written_over_a_file_that_somebody_changed(data: Path) -> None:
    first = keep_upload(looked(data, b"one"), data, data / "warehouse")
    assert keep_upload(looked(data, b"one"), data, data / "warehouse") == first
    (data / first).write_bytes(b"one, filled in further")
    second = keep_upload(looked(data, b"one"), data, data / "warehouse")
    assert second == "registers/kurigram/2016-08-01-abcd1234-2.xlsx"
    assert ((data / first).read_bytes(), (data / second).read_bytes()) == (b"one, filled in further", b"one")
