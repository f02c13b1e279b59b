"""Files loaded in batches by the product's own load, each in a bounded child process; what became of each."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from duckdb import DuckDBPyConnection

from etl.load.build import build
from etl.progress import BuildFailed
from etl.readers.scan import Picture
from etl.readers.tesseract import ReadWord
from etl.records import Paper
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import RejectedRow
from etl.wording.sentences import say_warning
from etl.workers.limits import Limits
from etl.workers.papers import parse_paper
from etl.workers.pool import ReaderPool
from etl.workers.registers import RegisterRows
from queries import connect
from tests.bench.fuzz.kinds import Input, make_input

T = TypeVar("T")
R = TypeVar("R")

# What a file of a run may take; an office's files have more time.
LIMITS = Limits(seconds=120.0, memory=3 << 30)
# What a load says where a reader did not behave: not a refusal, a bug or a file that its bounds had to stop.
FINDINGS = ("unexpected", "reader_died", "reader_too_slow", "reader_out_of_memory")
_COUNTED = ("agenda_item", "decision", "statement", "attendance")
BATCH = 500


@dataclass(frozen=True, slots=True)
class Measured:
    """What one file cost its reader: seconds, the most memory of the process so far (bytes), what it gave, by table."""

    name: str
    seconds: float
    memory: int
    gave: dict[str, int]


@dataclass(slots=True)
class Tally:
    """What became of the files of one kind."""

    inputs: int = 0
    read: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_file: str = ""
    memory: int = 0


@dataclass(slots=True)
class Run:
    """What became of a run: a tally by kind, and each finding in words."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)


def run(
    kinds: Sequence[str],
    seed: int,
    folder: Path,
    tell: Callable[[int, Run], None] = lambda number, done: None,
    limits: Limits = LIMITS,
    see: bool = True,
) -> Run:
    """Make, load and check a file for each of `kinds`. Files with a finding are kept under `folder`/findings.

    `see`: whether OCR reads what are pictures; without it they are made fit to read, and empty.
    """
    done = Run()
    for start in range(0, len(kinds), BATCH):
        inputs = [make_input(start + at, kind, seed) for at, kind in enumerate(kinds[start : start + BATCH])]
        _run_batch(inputs, folder, done, limits, see)
        tell(start + len(inputs), done)
    return done


def _run_batch(inputs: Sequence[Input], folder: Path, done: Run, limits: Limits, see: bool) -> None:
    data, warehouse = folder / "batch" / "data", folder / "batch" / "warehouse"
    shutil.rmtree(data.parent, ignore_errors=True)
    for each in inputs:
        path = data / each.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)
    try:
        parse = parse_measured if see else parse_unseeing
        with MeasuringPool(data, limits) as pool:
            build(data, warehouse, parse=parse, readers=pool)
    except BuildFailed as failure:
        done.findings.append(f"batch of {inputs[0].name}: the whole load failed, {failure.code} {failure.values}")
        return
    measured = {each.name: each for each in _measured(data)}
    with connect(warehouse) as connection:
        loaded = _loaded(connection)
    for each in inputs:
        tally = done.tallies.setdefault(each.kind, Tally())
        faults = list(_faults(each, loaded, measured.get(each.name)))
        _count(tally, each, loaded, measured.get(each.name))
        if faults:
            kept = folder / "findings" / each.name
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(each.content)
            done.findings += [f"{each.name} ({each.kind}): {fault}" for fault in faults]


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What a warehouse holds: the source of each file, its rejected rows, rows of each source and meeting by table."""

    sources: dict[str, int]
    rejected: dict[str, list[tuple[str, str, dict[str, str]]]]
    rows: dict[int, Counter[str]]
    meetings: dict[int, Counter[str]]


def _loaded(connection: DuckDBPyConnection) -> _Loaded:
    rejected: dict[str, list[tuple[str, str, dict[str, str]]]] = {}
    for path, place, code, details in connection.execute("select path, place, code, details from rejected").fetchall():
        rejected.setdefault(path, []).append((place, code, json.loads(details)))
    rows: dict[int, Counter[str]] = {}
    for table in (*REGISTER_TABLES, "warning"):
        count = f"select source_id, count(*) from {table} group by 1"  # noqa: S608
        for source, number in connection.execute(count).fetchall():
            rows.setdefault(source, Counter())[table] = number
    meetings: dict[int, Counter[str]] = {}
    for table in _COUNTED:
        joined = f"meeting as m left join {table} as t using (meeting_id)"
        count = f"select m.source_id, count(t.meeting_id) from {joined} group by 1"  # noqa: S608
        for source, number in connection.execute(count).fetchall():
            meetings.setdefault(source, Counter())[table] = number
    sources = dict(connection.execute("select path, source_id from source").fetchall())
    return _Loaded(sources, rejected, rows, meetings)


def _count(tally: Tally, each: Input, loaded: _Loaded, measured: Measured | None) -> None:
    tally.inputs += 1
    if each.name in loaded.sources:
        tally.read += 1
    else:
        tally.codes.update(code for _, code, _ in loaded.rejected.get(each.name, [])[:1])
    if measured is not None:
        tally.memory = max(tally.memory, measured.memory)
        if measured.seconds > tally.slowest:
            tally.slowest, tally.slowest_file = measured.seconds, each.name


def _faults(each: Input, loaded: _Loaded, measured: Measured | None) -> Iterator[str]:
    """What is wrong with how a file was loaded: neither read nor refused, both, in part, or without a sentence."""
    source = loaded.sources.get(each.name)
    said = loaded.rejected.get(each.name, [])
    if source is None and not said:
        yield "neither loaded nor listed"
    # A row of each code: a register may have ten thousands that say the same.
    for code, (place, details) in {code: (place, details) for place, code, details in said}.items():
        if code in FINDINGS:
            yield f"{code} {details}"
        if any(say_warning(code, details, place, language).startswith(code) for language in ("bn", "en")):
            yield f"{code} has no sentence"
    if source is None:
        return
    if said and each.name.startswith("minutes/"):
        yield "both loaded and listed as left out"
    gave = measured.gave if measured else {}
    if each.name.startswith("registers/"):
        there = dict(loaded.rows.get(source, {}))
        if there != gave:
            yield f"half loaded: {there} of {gave}"
    elif source in loaded.meetings and dict(loaded.meetings[source]) != gave:
        yield f"half loaded: {dict(loaded.meetings[source])} of {gave}"


class MeasuringPool(ReaderPool):
    """The product's pool; what registers cost is written beside the data folder."""

    def __init__(self, data: Path, limits: Limits) -> None:
        super().__init__(limits)
        self._data = data

    def read(
        self, function: Callable[[T], R], tasks: Sequence[T], refused: Callable[[T, RejectedRow], R]
    ) -> Iterator[R]:
        return super().read(partial(call_measured, self._data, function), tasks, refused)


def call_measured(data: Path, function: Callable[[T], R], task: T) -> R:
    """What `function` gives; noted where it is a register's rows (papers are noted one by one, by their parser)."""
    started = time.perf_counter()
    result = function(task)
    if isinstance(result, RegisterRows):
        tables = (*REGISTER_TABLES, "warning")
        gave = {table: len(rows) for table, rows in result.rows.items() if rows and table in tables}
        _note(data, Measured(result.name, time.perf_counter() - started, _memory(), gave))
    return result


def parse_measured(path: Path) -> Paper:
    """The product's parser; what the paper cost is written beside its data folder."""
    started, gave = time.perf_counter(), {}
    try:
        paper = parse_paper(path)
        gave = {
            "agenda_item": len(paper.items),
            "decision": sum(len(item.decisions) for item in paper.items),
            "statement": len(paper.statements),
            "attendance": len(paper.attendance),
        }
        return paper
    finally:
        room = path.parent
        _note(room.parent, Measured(f"{room.name}/{path.name}", time.perf_counter() - started, _memory(), gave))


def parse_unseeing(path: Path) -> Paper:
    """`parse_measured` where OCR sees no word: Tesseract takes ten times as long as all else."""

    def nothing(pictures: Sequence[Picture], layout: int, seconds: float) -> list[ReadWord]:
        return []

    with patch("etl.readers.ocr.read_words", nothing):
        return parse_measured(path)


def _note(data: Path, measured: Measured) -> None:
    with (data.parent / f"measured-{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps([measured.name, measured.seconds, measured.memory, measured.gave]) + "\n")


def _measured(data: Path) -> Iterator[Measured]:
    """The last measure of each file: those that were read again after another one killed the reader come twice."""
    for file in sorted(data.parent.glob("measured-*.jsonl"), key=lambda each: each.stat().st_mtime):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield Measured(*json.loads(line))


def _memory() -> int:
    """The most memory this process has had, or one that it started, in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most if sys.platform == "darwin" else most * 1024
