"""A load writes a new warehouse beside the old one and moves a pointer: readers see the old or the new, no half."""

import errno
import json
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

import queries
from etl.corrections.lines import HEADINGS
from etl.files.folders import PRODUCT
from etl.inventory.scan import is_current
from etl.progress import BuildFailed, BuildStep, Step
from etl.warehouse.publish import build_lock
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import TABLES
from queries.warehouse import POINTER
from tests.etl.made_papers import load, write_paper

PAPER = "minutes/kurigram/2016-07.txt"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_paper(tmp_path / "data", PAPER.removeprefix("minutes/"))
    return tmp_path / "data"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "warehouse"


@pytest.fixture(scope="module")
def loaded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of `data`, loaded once for all tests that begin with it."""
    folder = tmp_path_factory.mktemp("loaded")
    write_paper(folder / "data", PAPER.removeprefix("minutes/"))
    load(folder / "data", folder / "warehouse")
    return folder / "warehouse"


@pytest.fixture
def loaded(loaded_once: Path, warehouse: Path) -> Path:
    """A loaded warehouse of `data`."""
    return shutil.copytree(loaded_once, warehouse)


def ask(warehouse: Path, sql: str) -> list[tuple[Any, ...]]:
    with queries.connect(warehouse) as connection:
        return connection.execute(sql).fetchall()


def files(warehouse: Path) -> list[str]:
    return sorted(path.name for path in warehouse.glob("*.duckdb*"))


def test_the_rows_of_a_paper_have_the_columns_of_the_schema() -> None:
    connection = duckdb.connect()
    queries.create_schema(connection)
    for table, row in (TABLES | REGISTER_TABLES).items():
        columns = connection.execute(f"select column_name from (describe {table})").fetchall()  # noqa: S608
        assert [name for (name,) in columns] == list(getattr(row, "_fields")), table  # noqa: B009


def test_everything_a_paper_says_is_in_the_warehouse(data: Path, warehouse: Path) -> None:
    summary = load(data, warehouse)
    assert summary.built
    ones = ("source", "meeting", "agenda_item", "decision", "statement", "attendance", "warning")
    assert summary.counts == dict.fromkeys((*REGISTER_TABLES, "rejected"), 0) | dict.fromkeys(ones, 1)
    assert summary.statements == {"minutes_received": 1}
    assert ask(warehouse, "select path from source") == [("minutes/kurigram/2016-07.txt",)]
    assert ask(warehouse, "select decision_id, seq, role, upazila_codes from responsibility order by seq") == [
        ("5549-2016-07-26/3/1", 1, "uno", ["554977", "554994"]),
        ("5549-2016-07-26/3/1", 2, "adc", []),
    ]
    assert ask(warehouse, "select statement_id, kind, upazila_code, month::varchar, value from statement") == [
        ("5549-2016-07-26#1", "minutes_received", "554977", "2016-07-01", True)
    ]
    assert ask(warehouse, "select code, place, details from warning") == [
        ("item_renumbered", "item 9", '{"read": "1"}')
    ]
    assert ask(warehouse, "select count(*) from upazila") == [(495,)]


def test_a_build_when_nothing_changed_does_nothing_and_says_so(data: Path, warehouse: Path) -> None:
    first = load(data, warehouse)
    before = files(warehouse)
    again = load(data, warehouse)
    assert not again.built
    assert again.counts == first.counts
    assert files(warehouse) == before
    assert load(data, warehouse, force=True).built
    assert files(warehouse) != before


def put(data: Path, name: str, text: str = "x") -> None:
    (data / name).parent.mkdir(parents=True, exist_ok=True)
    (data / name).write_text(text, encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "new": lambda data: write_paper(data, "b.txt"),
    "edited": lambda data: write_paper(data, "kurigram/2016-07.txt", chair="x"),
    "removed": lambda data: (data / PAPER).unlink(),
    "renamed": lambda data: (data / PAPER).rename(data / "minutes" / "b.txt"),
    "register": lambda data: put(data, "registers/r.csv"),
    "deadline": lambda data: put(data, "reference/deadlines.csv", "district_code\n"),
    "words": lambda data: shutil.copytree(PRODUCT / "data/reference/wording", data / "reference/wording"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_warehouse_is_current_until_anything_it_is_made_from_changes(
    data: Path, loaded: Path, change: Callable[[Path], object]
) -> None:
    assert is_current(data, loaded)
    change(data)
    assert not is_current(data, loaded)
    assert load(data, loaded).built
    assert is_current(data, loaded)


def test_what_is_not_read_is_listed(data: Path, warehouse: Path) -> None:
    write_paper(data, "b.txt", raises="bug")
    put(data, "registers/ideas.xlsx")
    put(data, "note.txt")
    summary = load(data, warehouse)
    assert [(each.path, each.code) for each in summary.rejected] == [
        ("minutes/b.txt", "unexpected"),
        ("note.txt", "stray_file"),
        ("registers/ideas.xlsx", "register_not_workbook"),
    ]


@pytest.mark.parametrize(
    ("name", "heading"),
    # The first by name is taken, but for one that calls itself corrected.
    [("kurigram/2016-07-b.txt", "কার্যবিবরণী"), ("kurigram/zz.txt", "সংশোধিত কার্যবিবরণী")],
)
def test_of_two_papers_of_one_meeting_one_is_taken_and_both_are_sources(
    data: Path, warehouse: Path, name: str, heading: str
) -> None:
    write_paper(data, name, chair="খ", text=f"{heading}\nপাওয়া গেছে")
    summary = load(data, warehouse)
    assert (summary.counts["source"], summary.counts["meeting"], summary.counts["statement"]) == (2, 1, 1)
    assert [each.code for each in summary.warnings] == ["item_renumbered", "same_meeting_twice"]
    for table in ("meeting", "statement"):
        taken = ask(warehouse, f"select path from {table} join source using (source_id)")  # noqa: S608
        assert taken == [(f"minutes/{name}",)], table
    assert ask(warehouse, "select count(*) from decision") == [(1,)]
    assert ask(warehouse, "select count(*) from responsibility") == [(2,)]


def test_two_days_are_two_meetings(data: Path, warehouse: Path) -> None:
    write_paper(data, "b.txt", held_on="2016-07-12")
    assert load(data, warehouse).counts["meeting"] == 2


def test_a_reader_of_the_old_warehouse_goes_on_reading_while_a_new_one_is_built(data: Path, loaded: Path) -> None:
    with queries.connect(loaded) as reader:
        write_paper(data, "b.txt", held_on="2016-08-20")
        load(data, loaded)
        assert reader.execute("select count(*) from meeting").fetchall() == [(1,)]
        assert reader.execute("select count(*) from statement").fetchall() == [(1,)]
        assert ask(loaded, "select count(*) from meeting") == [(2,)]
    load(data, loaded, force=True)
    assert len(files(loaded)) == 2


def test_a_reader_that_opens_the_warehouse_while_builds_follow_each_other_never_finds_it_gone(
    data: Path, loaded: Path
) -> None:
    over = threading.Event()
    answers: list[object] = []

    def read() -> None:
        while not over.is_set():
            try:
                answers.append(ask(loaded, "select count(*) from meeting"))
            except Exception as error:
                answers.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(4):
        load(data, loaded, force=True)
    over.set()
    reader.join()
    assert answers
    assert [answer for answer in answers if answer != [(1,)]] == []


def test_leftovers_of_killed_builds_are_swept(data: Path, loaded: Path) -> None:
    for name in ("warehouse-x.duckdb", "warehouse-x.duckdb.wal", "current.json.1.2.tmp"):
        (loaded / name).write_bytes(b"half")
    (loaded / "warehouse-y.duckdb.tmp").mkdir()
    load(data, loaded)
    assert len(list(loaded.glob("*.tmp"))) == 0
    assert len(files(loaded)) == 1
    assert ask(loaded, "select count(*) from meeting") == [(1,)]


def test_a_pointer_that_windows_holds_for_a_moment_is_moved_all_the_same(
    data: Path, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = 3
    replace = os.replace

    def held(source: str | Path, target: str | Path) -> None:
        nonlocal refusals
        if Path(target).name == POINTER and refusals:
            refusals -= 1
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    write_paper(data, "b.txt", held_on="2016-08-20")
    assert load(data, loaded).counts["meeting"] == 2
    assert refusals == 0


@pytest.mark.parametrize(
    ("place", "error", "code"),
    [
        ("os.replace", PermissionError(errno.EACCES, "in use"), "cannot_write"),
        ("etl.load.incremental.refresh_marts", OSError(errno.ENOSPC, "No space left on device"), "disk_full"),
        ("etl.warehouse.new_file.shutil.copyfile", OSError(errno.ENOSPC, "No space left on device"), "disk_full"),
        ("etl.warehouse.publish.write_atomically", OSError(errno.ENOSPC, "No space left on device"), "disk_full"),
    ],
)
def test_a_pointer_that_stays_held_or_a_full_disk_leaves_the_old_warehouse_and_is_said(
    data: Path, loaded: Path, monkeypatch: pytest.MonkeyPatch, place: str, error: OSError, code: str
) -> None:
    pointer = (loaded / POINTER).read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(place, fail)
    monkeypatch.setattr("etl.files.atomic.PATIENCE_SECONDS", 0.2)
    write_paper(data, "b.txt", held_on="2016-08-20")
    with pytest.raises(BuildFailed) as failure:
        load(data, loaded)
    assert failure.value.code == code
    assert (loaded / POINTER).read_bytes() == pointer
    assert ask(loaded, "select count(*) from meeting") == [(1,)]
    assert len(files(loaded)) == 1


def test_a_second_build_waits_for_the_first_and_says_so(data: Path, warehouse: Path) -> None:
    steps: list[Step] = []
    waiting = threading.Event()

    def on_step(step: BuildStep) -> None:
        steps.append(step.name)
        if step.name == Step.WAITING:
            waiting.set()

    second = threading.Thread(target=lambda: load(data, warehouse, progress=on_step))
    with build_lock(warehouse, 0, on_wait=lambda: None):
        second.start()
        assert waiting.wait(10)
        assert not (warehouse / POINTER).exists()
    second.join(20)
    assert steps.count(Step.WAITING) == 1
    assert ask(warehouse, "select count(*) from meeting") == [(1,)]


def test_a_build_gives_up_waiting_after_the_time_given(data: Path, warehouse: Path) -> None:
    with build_lock(warehouse, 0, on_wait=lambda: None), pytest.raises(BuildFailed) as failure:
        load(data, warehouse, wait_seconds=0.3)
    assert failure.value.code == "busy"


@pytest.mark.parametrize("pointer", [b"", b"{}", b"[]", json.dumps({"file": "gone.duckdb"}).encode(), b"\xff"])
def test_a_damaged_pointer_is_no_warehouse_and_the_next_build_mends_it(
    data: Path, loaded: Path, pointer: bytes
) -> None:
    (loaded / POINTER).write_bytes(pointer)
    assert not is_current(data, loaded)
    assert load(data, loaded).built
    assert len(files(loaded)) == 1


def test_a_folder_without_papers_gives_a_warehouse_of_places(tmp_path: Path, warehouse: Path) -> None:
    (tmp_path / "empty").mkdir()
    summary = load(tmp_path / "empty", warehouse)
    assert summary.counts["source"] == 0
    assert ask(warehouse, "select count(*) from district") == [(64,)]


def test_a_data_folder_that_is_not_there_is_said(tmp_path: Path, warehouse: Path) -> None:
    with pytest.raises(BuildFailed) as failure:
        load(tmp_path / "nowhere", warehouse)
    assert failure.value.code == "no_data_folder"
    assert not warehouse.exists()


def test_a_file_of_several_meetings_is_one_source_and_each_part_stands_for_itself(
    warehouse: Path, tmp_path: Path
) -> None:
    data = tmp_path / "several"
    months = [{"held_on": f"2016-0{month}-26", "month": f"2016-0{month}", "text": f"লেখা {month}"} for month in (6, 7)]
    write_paper(data, "a.txt", several=[*months, {"raises": "refusal"}, {**months[0], "chair": "খ"}])
    line = "minutes/a.txt,part 2 decision 3.1,due_on,2016-07-21,2016-07-30,why,who,2026-01-01,"
    gone = "minutes/a.txt,part 9 meeting,chair,,খ,why,who,2026-01-01,"
    (data / "corrections.csv").write_text("\n".join([",".join(HEADINGS), line, gone]), encoding="utf-8")
    summary = load(data, warehouse)
    assert [summary.counts[table] for table in ("source", "meeting", "decision")] == [1, 2, 2]
    assert [(row.path, row.place, row.code) for row in summary.rejected] == [("minutes/a.txt", "part 3", "not_minutes")]
    assert ask(warehouse, "select meeting_id, part, text from meeting join paper_text using (source_id, part)") == [
        ("5549-2016-06-26", 1, "লেখা 6"),
        ("5549-2016-07-26", 2, "লেখা 7"),
    ]
    assert ask(warehouse, "select part, code, details from warning where code like 'same%'") == [
        (1, "same_meeting_in_file", '{"no": "4", "taken_no": "1", "fields": "chair"}')
    ]
    assert ask(warehouse, "select state, row_key from correction order by line_no") == [
        ("applied", "5549-2016-07-26/3/1"),
        ("no_target", None),
    ]
    assert ask(warehouse, "select due_on::varchar from decision order by decision_id") == [
        ("2016-07-21",),
        ("2016-07-30",),
    ]
