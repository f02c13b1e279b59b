"""python -m dashboard.exports: what it writes, what it refuses, and with which exit code."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.exports import command
from dashboard.exports.formats import FormatFailed
from dashboard.exports.pack.kept import FOLDER
from dashboard.exports.pack.records import Pack
from etl.files.folders import PRODUCT
from tests.dashboard.exports.packs import office_data
from tests.dashboard.exports.word_text import opened, text_lines

JULY = ("--district", "5549", "--month", "2016-07", "--as-of", "2016-08-31")
STEM = "2016-07_5549_as-of-2016-08-31_bn"


def run(*options: str) -> tuple[int, str]:
    result = CliRunner().invoke(command.app, options)
    return result.exit_code, result.output


def test_the_pack_is_written_and_kept(own: Path, tmp_path: Path) -> None:
    code, output = run(*JULY, "--warehouse", str(own), "--out", str(tmp_path / "out"), "--formats", "ics,xlsx")
    assert code == 0
    written = [f"{STEM}.xlsx", f"{STEM}.ics", f"{STEM}_manifest.json"]
    assert output.splitlines() == [str(tmp_path / "out" / name) for name in written]
    assert [file.name.startswith(STEM) for file in (own / FOLDER).iterdir()] == [True]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--district", "5549", "--month", "July"), "“July” is not a month: write it as 2016-07."),
        (("--district", "kurigram", "--month", "2016-07"), "“kurigram” is not a district's code"),
        (("--district", "9999", "--month", "2016-07"), "There is no district or division 9999."),
        (("--month", "2016-07"), "Give --district or --division, one of them."),
        (("--district", "5549", "--division", "55", "--month", "2016-07"), "one of them."),
        ((*JULY, "--as-of", "2016-02-30"), "“2016-02-30” is not a day"),
        ((*JULY, "--letters-on", "tomorrow"), "“tomorrow” is not a day"),
        (
            (*JULY, "--letters-on", "2016-08-30"),
            "The letters cannot bear a day (2016-08-30) before that of the figures",
        ),
        ((*JULY, "--parts", "return,songs"), "There is no part songs."),
        ((*JULY, "--formats", "papyrus"), "There is no format papyrus."),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_written(
    warehouse: Path, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    out = tmp_path / "out"
    code, output = run(*options, "--language", "en", "--warehouse", str(warehouse), "--out", str(out))
    assert code == 2
    assert sentence in output
    assert not out.exists()


def test_a_file_is_no_folder_for_the_pack_and_stays(warehouse: Path, tmp_path: Path) -> None:
    out = tmp_path / "file.txt"
    out.write_text("mine")
    code, output = run(*JULY, "--language", "en", "--warehouse", str(warehouse), "--out", str(out))
    assert (code, out.read_text()) == (2, "mine")
    assert f"{out} is a file: give --out a folder." in output


def test_without_a_warehouse_nothing_can_be_done_and_it_says_what_to_do(tmp_path: Path) -> None:
    code, output = run(*JULY, "--language", "en", "--warehouse", str(tmp_path), "--out", str(tmp_path / "out"))
    assert code == 1
    assert "python -m etl build" in output


def test_a_format_that_cannot_be_made_is_left_out_and_listed(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(pack: Pack) -> dict[str, bytes]:
        raise FormatFailed("no room")

    monkeypatch.setattr("dashboard.exports.workbook.file.render", failing)
    out = tmp_path / "out"
    code, output = run(*JULY, "--language", "en", "--warehouse", str(own), "--out", str(out), "--formats", "xlsx,ics")
    assert code == 3
    assert "xlsx could not be made: no room" in output
    assert len(list(out.glob("*.ics"))) == 1
    code, _ = run(*JULY, "--warehouse", str(own), "--out", str(out), "--formats", "xlsx")
    assert code == 1


def test_letters_bear_a_day_of_their_own(own: Path, tmp_path: Path) -> None:
    asked = ("--warehouse", str(own), "--out", str(tmp_path), "--formats", "letters", "--letters-on", "2016-09-04")
    assert run(*JULY, *asked)[0] == 0
    assert "০৪ সেপ্টেম্বর ২০১৬" in "".join(text_lines(opened((tmp_path / f"{STEM}_letters.docx").read_bytes())))


@pytest.mark.parametrize(
    ("options", "as_of"),
    [
        ((), "2016-08-28"),
        (("--letters-on", "2016-08-07"), "2016-08-07"),
        (("--letters-on", "2016-09-07"), "2016-08-28"),
    ],
    ids=["the next month's due day", "letters before it", "letters after it"],
)
def test_without_a_day_an_old_month_shows_what_was_known_then(
    own: Path, tmp_path: Path, options: tuple[str, ...], as_of: str
) -> None:
    asked = ("--district", "5549", "--month", "2016-07", "--warehouse", str(own), "--out", str(tmp_path))
    assert run(*asked, "--formats", "ics", *options)[0] == 0
    assert (tmp_path / f"2016-07_5549_as-of-{as_of}_bn.ics").is_file()


def test_the_letterhead_is_of_the_data_folder_that_is_named(own: Path, tmp_path: Path) -> None:
    data = office_data(tmp_path / "data", "Office of Kurigram", "A. Rahman")
    asked = ("--warehouse", str(own), "--data", str(data), "--out", str(tmp_path), "--formats", "docx")
    assert run(*JULY, *asked)[0] == 0
    assert text_lines(opened((tmp_path / f"{STEM}.docx").read_bytes()))[0] == "Office of Kurigram"


def test_what_was_made_otherwise_than_the_office_meant_is_told(own: Path, tmp_path: Path) -> None:
    data = office_data(tmp_path / "data", "Office of Kurigram", "A. Rahman")
    (data / "reference" / "letter_en.docx").write_bytes(b"no Word file")
    asked = ("--language", "en", "--warehouse", str(own), "--data", str(data), "--out", str(tmp_path / "out"))
    code, output = run(*JULY, *asked, "--formats", "letters")
    assert code == 3
    assert "letter_en.docx could not be used for the letters. It is no Word file" in output
    assert len(list((tmp_path / "out").rglob("*.docx"))) > 1
    (data / "reference" / "holidays.csv").write_text("place,year\n", "utf-8")
    code, output = run(*JULY, *asked, "--formats", "letters")
    assert code == 1
    assert "holidays.csv, the list of holidays, could not be read" in output


def test_it_runs_as_a_module_and_speaks_utf_8(own: Path, tmp_path: Path) -> None:
    line = [sys.executable, "-m", "dashboard.exports", *JULY, "--warehouse", str(own), "--out", str(tmp_path / "নতুন")]
    done = subprocess.run([*line, "--formats", "ics"], cwd=PRODUCT, capture_output=True, check=True)
    assert f"{STEM}.ics" in done.stdout.decode("utf-8")
    assert "নতুন" in done.stdout.decode("utf-8")


def test_a_report_is_of_its_year_and_is_not_kept(own: Path, tmp_path: Path) -> None:
    options = ("--district", "5549", "--month", "2016-07", "--warehouse", str(own), "--out", str(tmp_path / "out"))
    code, output = run(*options, "--report", "year", "--as-of", "2016-12-31", "--parts", "plan,decisions")
    assert code == 0
    stem = "year-report_2016-01_2016-12_5549_as-of-2016-12-31_bn"
    written = [f"{stem}.{each}" for each in ("pdf", "docx", "xlsx")]
    assert output.splitlines() == [str(tmp_path / "out" / name) for name in (*written, f"{stem}_manifest.json")]
    assert not (own / FOLDER).exists()
    code, output = run(*options, "--report", "year", "--formats", "letters", "--language", "en")
    assert (code, "There are: pdf, docx, xlsx." in output) == (2, True)
