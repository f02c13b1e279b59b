"""Papers are read: many at once, each only once, and none of them stops the others."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.files.folders import PRODUCT
from etl.inventory.scan import FoundFile, is_current
from etl.load.child import build_in_child
from etl.progress import BuildStep
from etl.records import AnyPaper
from etl.warehouse.rows import RejectedRow
from etl.workers.papers import FEW, Reader, ReadPaper, Task, read_papers
from etl.workers.parsed_cache import ParsedPapers, papers_as_json
from etl.workers.pool import InThisProcess, ReaderPool
from tests.etl.made_papers import made_paper, parse_made, tasks_of, write_paper


@given(st.text())
def test_a_paper_keeps_everything_in_the_cache_whatever_its_text(text: str) -> None:
    paper = made_paper(text=text, issued_on="2016-08-17", review_month="2016-06", chair="ক")
    assert papers_as_json().validate_json(papers_as_json().dump_json(paper)) == paper


@pytest.mark.parametrize("damage", [b"", b"\x1f\x8b\x08garbage", b"[]", None])
def test_a_damaged_cached_paper_is_read_again(tmp_path: Path, damage: bytes | None) -> None:
    kept = ParsedPapers(tmp_path, "v1")
    paper = replace(made_paper(), source=replace(made_paper().source, sha256="a" * 64))
    kept.put(paper, ".txt")
    assert kept.get("a" * 64, ".TXT") == paper
    (file,) = tmp_path.rglob("*.gz")
    file.write_bytes(file.read_bytes()[:-20] if damage is None else damage)
    assert kept.get("a" * 64, ".txt") is None


def test_papers_cached_by_another_parser_are_not_used_and_swept(tmp_path: Path) -> None:
    old, new = ParsedPapers(tmp_path, "v1"), ParsedPapers(tmp_path, "v2")
    old.put(made_paper(), ".txt")
    assert new.get("0" * 64, ".txt") is None
    new.put(made_paper(), ".txt")
    (new.folder / "v2" / "00" / f".{'0' * 64}.txt.json.gz.1.2.tmp").write_bytes(b"half")
    new.put(replace(made_paper(), source=replace(made_paper().source, sha256="b" * 64)), ".txt")
    new.sweep({"0" * 64})
    assert [file.name for file in tmp_path.rglob("*.*")] == [f"{'0' * 64}.txt.json.gz"]
    assert [folder.name for folder in tmp_path.iterdir()] == ["v2"]


def test_no_paper_is_parsed_twice(tmp_path: Path) -> None:
    write_paper(tmp_path, "a.txt")
    parsed: list[Path] = []

    def parse(path: Path) -> AnyPaper:
        parsed.append(path)
        return parse_made(path)

    reader = Reader(parse, ParsedPapers(tmp_path / "kept", "v1"))
    first = list(read_papers(tasks_of(tmp_path), reader, InThisProcess()))
    write_paper(tmp_path, "copy.txt")
    second = list(read_papers(tasks_of(tmp_path), reader, InThisProcess()))
    assert [path.name for path in parsed] == ["a.txt"]
    assert isinstance(second[1], ReadPaper)
    assert first[0] == second[0]
    assert second[1].source.path == "minutes/copy.txt"


def test_one_bad_paper_does_not_stop_the_others(tmp_path: Path) -> None:
    write_paper(tmp_path, "a.txt", raises="bug")
    write_paper(tmp_path, "b.txt", raises="refusal")
    write_paper(tmp_path, "c.txt", district_code=None)
    write_paper(tmp_path, "d.txt", month="2016-13")
    write_paper(tmp_path, "e.txt")
    gone = Task(FoundFile(str(tmp_path / "gone.txt"), "gone.txt"))
    results = list(read_papers([*tasks_of(tmp_path), gone], Reader(parse_made), InThisProcess()))
    codes = [each.code if isinstance(each, RejectedRow) else "read" for each in results]
    assert codes == ["unexpected", "not_minutes", "meeting_place_unknown", "unexpected", "read", "cannot_open"]


def test_what_a_bug_says_of_the_paper_is_not_passed_on(tmp_path: Path) -> None:
    write_paper(tmp_path, "a.txt", raises="bug")
    (result,) = read_papers(tasks_of(tmp_path), Reader(parse_made), InThisProcess())
    assert isinstance(result, RejectedRow)
    assert json.loads(result.details)["error"] == "ValueError"
    assert "01712345678" not in result.details


def test_a_reader_that_dies_takes_only_its_own_paper_with_it(tmp_path: Path) -> None:
    count = 40
    for n in range(count):
        write_paper(tmp_path, f"{n:03}.txt", venue=str(n), **({"raises": "death"} if n == 20 else {}))
    with ReaderPool() as pool:
        results = list(read_papers(tasks_of(tmp_path), Reader(parse_made), pool))
    assert [each.path if isinstance(each, RejectedRow) else each.source.path for each in results] == [
        f"minutes/{n:03}.txt" for n in range(count)
    ]
    assert [each.code for each in results if isinstance(each, RejectedRow)] == ["reader_died"]


def test_a_page_that_is_the_main_module_is_not_run_again_by_the_processes_of_a_load(tmp_path: Path) -> None:
    for n in range(FEW):
        write_paper(tmp_path / "data", f"{n:03}.txt")
    page = tmp_path / "page.py"
    page.write_text(
        "import pathlib, sys\n"
        "print('page runs')\n"
        "import etl\n"
        "here = pathlib.Path(__file__).parent\n"
        "steps = []\n"
        "summary = etl.build_in_child(here / 'data', here / 'warehouse', progress=steps.append)\n"
        "print(summary.built, summary.counts['rejected'], {step.name for step in steps})\n",
        encoding="utf-8",
    )
    environment = os.environ | {"PYTHONPATH": str(PRODUCT)}
    done = subprocess.run([sys.executable, str(page)], env=environment, capture_output=True, encoding="utf-8")
    assert done.stderr == ""
    first, last = done.stdout.splitlines()
    assert first == "page runs"
    assert last.startswith(f"True {FEW} ")
    assert "'reading'" in last


def test_a_page_left_in_the_middle_of_a_load_does_not_stop_the_load(tmp_path: Path) -> None:
    write_paper(tmp_path / "data", "a.txt", raises="refusal")

    class Left(BaseException):
        pass

    def leave(step: BuildStep) -> None:
        raise Left

    with pytest.raises(Left):
        build_in_child(tmp_path / "data", tmp_path / "warehouse", progress=leave)
    give_up = time.monotonic() + 30
    while not is_current(tmp_path / "data", tmp_path / "warehouse") and time.monotonic() < give_up:
        time.sleep(0.1)
    assert is_current(tmp_path / "data", tmp_path / "warehouse")
