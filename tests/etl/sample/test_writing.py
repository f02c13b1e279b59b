"""A sample is the same for the same seed, marked as made up, and never mixed with real papers."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import Barrier

import pytest
from filelock import FileLock

from etl.files.folders import PRODUCT, SAMPLE_MARK, is_half_sample, is_sample
from etl.progress import BuildFailed, BuildStep, SampleRefused
from etl.sample import writing
from etl.sample.filing import Mishap
from etl.sample.months import iso
from etl.sample.writing import ensure_sample, span, write_sample
from tests.etl.made_papers import load


def digest(folder: Path) -> str:
    """A hash of every file's name and bytes."""
    whole = sha256()
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        whole.update(file.relative_to(folder).as_posix().encode() + file.read_bytes())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    folder = tmp_path_factory.mktemp("office") / "sample"
    return folder, write_sample(folder, 1, 1, 7, last_month="2018-12")


def test_the_same_seed_writes_the_same_bytes_whatever_the_order_of_hashes(
    written: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    again = tmp_path / "again"
    command = [sys.executable, "-m", "etl", "sample", str(again), "--seed", "7", "--last-month", "2018-12"]
    subprocess.run(command, cwd=PRODUCT, env=os.environ | {"PYTHONHASHSEED": "99"}, check=True, capture_output=True)
    assert digest(again) == digest(written[0])


def test_another_seed_writes_another_office(written: tuple[Path, dict[str, int]], tmp_path: Path) -> None:
    write_sample(tmp_path / "other", 1, 1, 8, last_month="2018-12")
    assert digest(tmp_path / "other") != digest(written[0])


def test_the_mark_says_what_was_written(written: tuple[Path, dict[str, int]]) -> None:
    folder, counts = written
    assert is_sample(folder)
    mark = json.loads((folder / SAMPLE_MARK).read_text(encoding="utf-8"))
    assert (mark["seed"], mark["districts"], mark["years"]) == (7, ["5527"], 1)
    assert (mark["first_month"], mark["last_month"]) == ("2018-01", "2018-12")
    assert mark["written"] == counts
    files = [each for each in (folder / "minutes").rglob("*") if each.is_file()]
    assert len(files) == counts["paper"]
    assert {each.suffix for each in files} == {".txt", ".docx"}


def test_each_kind_of_mishap_befalls_a_paper_at_least_once(written: tuple[Path, dict[str, int]]) -> None:
    assert all(written[1][each.value] >= 1 for each in Mishap)


def test_progress_is_told_from_none_to_all(tmp_path: Path) -> None:
    steps: list[BuildStep] = []
    write_sample(tmp_path / "sample", 1, 2, 1, steps.append, last_month="2018-12")
    assert [(step.name, step.done, step.total) for step in steps] == [("writing", n, 2) for n in range(3)]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("office/minutes/kurigram/2016-07.txt", "sample_real_papers"),
        ("office/sample.json", "sample_there_already"),
        ("office/notes.txt", "sample_not_empty"),
        ("office", "sample_not_a_folder"),
    ],
)
def test_nothing_is_written_where_something_lies(tmp_path: Path, file: str, code: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SampleRefused) as refusal:
        write_sample(tmp_path / "office", 1, 1, 1)
    assert refusal.value.code == code
    assert sorted(tmp_path.rglob("*")) == before


def test_a_sample_that_is_broken_off_is_marked_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*asked: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(writing, "write_year", fails)
    with pytest.raises(SampleRefused) as refusal:
        write_sample(tmp_path / "sample", 1, 1, 1)
    assert refusal.value.code == "sample_broken_off"
    assert is_sample(tmp_path / "sample")


def test_a_sample_that_is_broken_off_is_not_loaded_and_written_anew_by_whoever_needs_it(tmp_path: Path) -> None:
    folder, steps = tmp_path / "sample", iter([None])

    def gone(step: BuildStep) -> None:
        # As a page does that is left: at the second step.
        next(steps)

    with pytest.raises(StopIteration):
        ensure_sample(folder, 1, 1, 7, gone)
    assert is_half_sample(folder)
    with pytest.raises(BuildFailed) as failure:
        load(folder, tmp_path / "warehouse")
    assert failure.value.code == "half_sample"
    (folder / "minutes" / "left over.txt").write_text("half", encoding="utf-8")
    ensure_sample(folder, 1, 1, 7)
    assert not is_half_sample(folder)
    assert not (folder / "minutes" / "left over.txt").exists()
    whole = digest(folder)
    ensure_sample(folder, 1, 1, 8)
    assert digest(folder) == whole


def test_of_three_who_need_a_sample_at_once_one_writes_it_and_all_find_it_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def writes(folder: Path, *_: object) -> None:
        written.append(folder)
        folder.mkdir()
        (folder / SAMPLE_MARK).write_text('{"written": {}}', encoding="utf-8")
        all_are_here.wait()
        (folder / SAMPLE_MARK).write_text('{"written": {"paper": 1}}', encoding="utf-8")

    def ensure() -> bool:
        all_are_here.wait() if written else None
        ensure_sample(tmp_path / "sample", 1, 1, 7)
        return is_half_sample(tmp_path / "sample")

    monkeypatch.setattr(writing, "write_sample", writes)
    all_are_here = Barrier(3)
    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(ensure)
        while not written:
            pass
        others = [pool.submit(ensure) for _ in range(2)]
        assert [first.result(), *(each.result() for each in others)] == [False] * 3
    assert len(written) == 1


def test_who_waits_too_long_for_a_sample_is_told(tmp_path: Path) -> None:
    with FileLock(tmp_path / "sample.lock"), pytest.raises(SampleRefused) as refusal:
        ensure_sample(tmp_path / "sample", 1, 1, 7, wait_seconds=0)
    assert refusal.value.code == "busy"
    assert not (tmp_path / "sample").exists()


@pytest.mark.parametrize(
    ("years", "last_month", "months"),
    [
        (1, "2018-12", ("2018-01", "2018-12")),
        (1, "2019-11", ("2018-01", "2018-12")),
        (10, "2019-01", ("2009-01", "2018-12")),
    ],
)
def test_the_years_are_the_last_complete_ones(years: int, last_month: str, months: tuple[str, str]) -> None:
    assert tuple(map(iso, span(years, last_month))) == months


def test_without_a_month_named_the_last_year_that_is_over_counts() -> None:
    assert iso(span(1, None)[1]) == f"{date.today().year - 1}-12"
