"""The command line: what is printed where, in which language, and with which exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from etl.commands.program import app
from etl.commands.report import print_rejected
from etl.files.folders import PRODUCT
from etl.progress import Step
from etl.warehouse.rows import rejected
from etl.wording.sentences import say

PAPER = PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt"
GAPS = ("row", "column", "value", "error", "at", "folder", "seconds", "path", "taken", "fields")
NOT_MINUTES = "To whom it may concern: the office is closed on Thursday.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    paper = tmp_path / "data" / "minutes" / "kurigram" / "2016-07.txt"
    paper.parent.mkdir(parents=True)
    paper.write_bytes(PAPER.read_bytes())
    return tmp_path / "data"


@pytest.mark.parametrize("command", ["build", "check", "parse", "sample", "score", "template", "backup", "restore"])
def test_every_command_explains_itself_and_its_exit_codes(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Exit codes" in result.stdout
    assert command in run("--help").stdout


@pytest.mark.parametrize(
    "written",
    ["bild", "build --colour", "check", "parse", "build --wait x", "sample"]
    + [
        f"sample {{made}} {each}"
        for each in ("--districts 65", "--years 0", "--last-month 2018-13", "--last-month July")
    ],
)
def test_wrong_usage_ends_with_2_and_nothing_is_written(tmp_path: Path, written: str) -> None:
    assert run(*written.format(made=tmp_path / "made").split()).exit_code == 2
    assert not list(tmp_path.iterdir())


def test_a_build_ends_with_what_was_loaded(data: Path, tmp_path: Path) -> None:
    result = run("build", "--data", data, "--warehouse", tmp_path / "warehouse", "--language", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.search(r"Decisions +18\b", result.stdout)
    assert re.search(r"Meetings +1\b", result.stdout)
    again = run("build", "--data", data, "--warehouse", tmp_path / "warehouse", "--language", "en")
    assert again.exit_code == 0
    assert "Nothing changed" in again.stdout


def test_a_build_speaks_bengali_with_bengali_digits_unless_told_otherwise(data: Path, tmp_path: Path) -> None:
    result = run("build", "--data", data, "--warehouse", tmp_path / "warehouse")
    assert re.search(r"সিদ্ধান্ত +১৮", result.stdout)


def test_a_build_that_leaves_something_out_lists_it_and_ends_with_3(data: Path, tmp_path: Path) -> None:
    (data / "minutes" / "note.txt").write_text(NOT_MINUTES, encoding="utf-8")
    (data / "registers").mkdir()
    (data / "registers" / "ideas.csv").write_text("a,b\n", encoding="utf-8")
    result = run("build", "--data", data, "--warehouse", tmp_path / "warehouse", "--language", "en")
    assert result.exit_code == 3
    assert "minutes/note.txt: " in result.stdout
    assert "registers/ideas.csv: The sheet is no register that is known" in result.stdout


def test_the_environment_chooses_the_folders(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(data))
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path / "chosen"))
    assert run("build").exit_code == 0
    assert (tmp_path / "chosen" / "current.json").exists()


def test_a_paper_is_printed_as_the_contract_on_any_console() -> None:
    command = [sys.executable, "-m", "etl", "parse", str(PAPER)]
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=PRODUCT, env=environment, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    paper = json.loads(done.stdout.decode("utf-8"))
    told = ["statements", "deadlines", "attendance", "warnings", "place_statements"]
    assert list(paper) == ["source", "meeting", "items", *told]
    assert paper["meeting"]["month"] == "2016-07"


def refused(*arguments: str | Path, language: str = "en") -> str:
    """The one line on standard error of a command that could do nothing."""
    result = run(*arguments, "--language", language)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    return line


@pytest.mark.parametrize("content", [NOT_MINUTES.encode(), b"", b"\x00\xff\xfe\x01", None])
def test_what_cannot_be_read_is_refused_in_one_line_and_nothing_is_printed(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "note.txt").write_bytes(content)
    assert refused("parse", tmp_path / "note.txt")


def test_a_build_of_nothing_says_why(tmp_path: Path) -> None:
    line = refused("build", "--data", tmp_path / "nowhere", "--warehouse", tmp_path / "warehouse")
    assert "There is no folder" in line


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_sample_is_never_written_among_real_papers(data: Path, language: str) -> None:
    before = sorted(data.rglob("*"))
    line = refused("sample", data, language=language)
    assert line.strip() == say("failure.sample_real_papers", language, folder=str(data))
    assert sorted(data.rglob("*")) == before


@pytest.mark.parametrize(("expected", "words"), [(None, "nothing to compare"), ("{", ""), ("[]", ""), ("{}", "")])
def test_score_of_nothing_or_of_a_broken_expectation_says_so(tmp_path: Path, expected: str | None, words: str) -> None:
    if expected is not None:
        (tmp_path / "a.expected.json").write_text(expected, encoding="utf-8")
    assert words in refused("score", tmp_path)


def test_check_says_what_would_load_and_loads_nothing(data: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = run("check", PAPER, "--language", "en")
    assert result.exit_code == 0
    assert "5549-2016-07-26" in result.stdout
    assert sorted(tmp_path.rglob("*")) == before


def test_check_of_a_folder_lists_what_would_be_left_out(data: Path) -> None:
    note = data / "minutes" / "note.txt"
    note.write_text(NOT_MINUTES, encoding="utf-8")
    for path in (data, data / "minutes"):
        result = run("check", path, "--language", "en")
        assert result.exit_code == 3
        assert "note.txt: " in result.stdout
    assert run("check", note).exit_code == 1


def test_check_of_the_reference_data_lists_its_broken_rows(data: Path) -> None:
    (data / "reference").mkdir()
    assert run("check", data / "reference").exit_code == 0
    table = "district_code,kind,day,month_offset,from_month,source\n5549,meeting_held,32,0,2016-07,s\n"
    (data / "reference" / "deadlines.csv").write_text(table, encoding="utf-8")
    result = run("check", data / "reference", "--language", "en")
    assert result.exit_code == 3
    assert "reference/deadlines.csv: Row 2: 32 in “day” is too small or too large." in result.stdout


def test_what_a_name_or_a_paper_holds_cannot_begin_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    print_rejected([rejected("a.txt\n✓ minutes/b.txt", "other_committee", title="ক\r✓ খ\u202e\u2028গ")], "en")
    (line,) = capsys.readouterr().out.split("\n")[:-1]
    assert line.startswith(r"✗ a.txt\n✓ minutes/b.txt: ")
    assert r"“ক\r✓ খ\u202e\u2028গ”" in line


def test_a_sample_is_written_and_ends_with_what_was_written(tmp_path: Path) -> None:
    result = run("sample", tmp_path / "made", "--seed", "7", "--last-month", "2018-12", "--language", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    papers = len([each for each in (tmp_path / "made" / "minutes").rglob("*") if each.is_file()])
    assert re.search(rf"Papers written +{papers}\b", result.stdout)
    assert re.search(r"Registers written +2\b", result.stdout)


def codes_in_code() -> list[str]:
    """Every sentence that loading may ask for, as its code names them."""
    found = {"sample.writing" if step == Step.WRITING else f"build.{step}" for step in Step}
    patterns = {
        "rejected": (
            r'rejected\([\w."]+, "(\w+)"',
            r'BadCell\("(\w+)"',
            r'CannotPlace\("(\w+)"',
            r'"(reference_\w+)"',
            r'"(link_\w+|not_regular)"',
        ),
        "failure": (r'BuildFailed\("(\w+)"', r'code = "(\w+)" if', r'else "(\w+_\w+)"'),
        "warning": (r'"(same_meeting_\w+)"',),
    }
    rooms = "workers/papers workers/limits load/build load/reference warehouse/meetings warehouse/rows"
    for name in (*rooms.split(), "files/csv_cells", "files/delimited", "files/regular"):
        text = (PRODUCT / "etl" / f"{name}.py").read_text(encoding="utf-8")
        for prefix, some in patterns.items():
            found |= {f"{prefix}.{code}" for pattern in some for code in re.findall(pattern, text)}
    return sorted(found)


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("key", codes_in_code())
def test_whatever_loading_has_to_say_can_be_said_in_both_languages(key: str, language: str) -> None:
    assert say(key, language, **dict.fromkeys(GAPS, "…"))


def test_a_work_plan_is_parsed_and_checked_as_one() -> None:
    plan = PRODUCT / "tests" / "etl" / "papers" / "plans" / "ulipur-plan-2016.docx"
    result = run("parse", plan)
    found = json.loads(result.stdout)
    assert (result.exit_code, list(found)) == (0, ["source", "plan", "warnings"])
    assert found["plan"]["plan_year"] == "2016"
    assert [each["month"] for each in found["plan"]["dialogues"]] == ["2016-05", "2016-11"]
    result = run("check", plan, "--language", "en")
    assert "work plan 554994-plan-2016-01: activities 12, planned dialogues 2" in result.stdout


def test_a_file_of_several_meetings_is_parsed_as_a_list_and_each_of_them_is_checked(tmp_path: Path) -> None:
    other = PAPER.read_text(encoding="utf-8").replace("জুলাই ২০১৬ মাসের জেলা", "আগস্ট ২০১৬ মাসের বিভাগীয়", 1)
    months = PRODUCT / "tests" / "etl" / "papers" / "several" / "two-months.txt"
    file = tmp_path / "three.txt"
    file.write_text(months.read_text(encoding="utf-8") + "\n" + other, encoding="utf-8")
    result = run("parse", file, "--language", "en")
    assert [each["meeting"]["month"] for each in json.loads(result.stdout)] == ["2017-01", "2017-09", "2017-10"]
    assert (result.exit_code, result.stderr.count("(meeting 4 of the file)")) == (3, 1)
    result = run("check", file, "--language", "en")
    assert (result.exit_code, result.stdout.count("✓")) == (3, 3)
    assert all(f"{meeting}" in result.stdout for meeting in ("5549-2017-01-26", "3054-2017-09-21", "3054-2017-10-22"))
    assert "(meeting 4 of the file)" in result.stdout
