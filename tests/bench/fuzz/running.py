"""Files loaded in batches by the product's own load, in bounded processes; what became of each."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from duckdb import DuckDBPyConnection

from etl.commands.scoring import papers_in
from etl.load.build import build
from etl.progress import BuildFailed
from etl.records import AnyPaper
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
Refusal = tuple[str, str, dict[str, str]]

# What a file of a run may take; an office's files have more time.
LIMITS = Limits(seconds=120.0, memory=3 << 30)
# What a load says if a reader did not behave: not a refusal, but a bug or a file that had to be stopped.
FINDINGS = ("unexpected", "reader_died", "reader_too_slow", "reader_out_of_memory")
OF_A_PAPER = ("agenda_item", "decision", "statement", "attendance")
OF_A_REGISTER = (*REGISTER_TABLES, "warning")
BATCH = 500


@dataclass(slots=True)
class Tally:
    """What became of the files of one kind."""

    inputs: int = 0
    read: int = 0
    codes: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Run:
    """What became of a run: a tally by kind, and each finding in words."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)


def run(kinds: Sequence[str], seed: int, folder: Path, *, see: bool = True) -> Run:
    """Make, load and check a file for each of `kinds`. Files with a finding are kept under `folder`/findings.

    `see`: whether OCR reads pictures; without it they are prepared for OCR, which then sees no word.
    """
    done = Run()
    for start in range(0, len(kinds), BATCH):
        inputs = [make_input(number, kind, seed) for number, kind in enumerate(kinds[start : start + BATCH], start)]
        _run_batch(inputs, folder, done, see)
    return done


def _run_batch(inputs: Sequence[Input], folder: Path, done: Run, see: bool) -> None:
    data, warehouse = folder / "batch" / "data", folder / "batch" / "warehouse"
    shutil.rmtree(data.parent, ignore_errors=True)
    for each in inputs:
        _write(data, each)
    try:
        with NotingPool(data) as pool:
            build(data, warehouse, parse=parse_noted if see else parse_unseeing, readers=pool)
    except BuildFailed as failure:
        done.findings.append(f"batch of {inputs[0].name}: the whole load failed, {failure.code} {failure.values}")
        return
    given = _given(data)
    with connect(warehouse) as connection:
        rows, rejected = _rows(connection), _rejected(connection)
    for each in inputs:
        tally = done.tallies.setdefault(each.kind, Tally())
        refused, read = rejected.get(each.name, []), each.name in rows
        tally.inputs += 1
        tally.read += read
        tally.codes.update(code for _, code, _ in refused[:1] if not read)
        faults = list(_faults(read, refused, each.name.startswith("minutes/")))
        there, gave = rows.get(each.name), given.get(each.name, {})
        if there is not None and there != gave:
            faults.append(f"half loaded: {there} of {gave}")
        done.findings += [f"{each.name} ({each.kind}): {fault}" for fault in faults]
        if faults:
            _write(folder / "findings", each)


def _write(folder: Path, made: Input) -> None:
    path = folder / made.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.content)


def _rejected(connection: DuckDBPyConnection) -> dict[str, list[Refusal]]:
    """Place, code and details of each row of `rejected`, by file."""
    rejected: dict[str, list[Refusal]] = {}
    for path, place, code, details in connection.execute("select path, place, code, details from rejected").fetchall():
        rejected.setdefault(path, []).append((place, code, json.loads(details)))
    return rejected


def _rows(connection: DuckDBPyConnection) -> dict[str, dict[str, int] | None]:
    """How many rows were loaded of each file that was read, by table; None for a paper without a meeting."""
    sources = "select path, path like 'registers/%' or source_id in (select source_id from meeting) from source"
    rows: dict[str, dict[str, int] | None] = {
        path: {} if counted else None for path, counted in connection.execute(sources).fetchall()
    }
    of_papers = "meeting as m using (meeting_id) join source as s on s.source_id = m.source_id"
    of_registers = "source as s on s.source_id = t.source_id and s.path like 'registers/%'"
    for table in (*OF_A_PAPER, *OF_A_REGISTER):
        joined = of_papers if table in OF_A_PAPER else of_registers
        count = f"select s.path, count(*) from {table} as t join {joined} group by 1"  # noqa: S608
        for path, number in connection.execute(count).fetchall():
            rows[path] = {**(rows[path] or {}), table: number}
    return rows


def _faults(read: bool, refused: list[Refusal], paper: bool) -> Iterator[str]:
    """What is wrong with how a file was loaded: neither read nor refused, both, or without a sentence."""
    if not read and not refused:
        yield "neither loaded nor listed"
    # A row of each code: a register may have ten thousands that say the same.
    for code, (place, details) in {code: (place, details) for place, code, details in refused}.items():
        if code in FINDINGS:
            yield f"{code} {details}"
        if any(say_warning(code, details, place, language).startswith(code) for language in ("bn", "en")):
            yield f"{code} has no sentence"
    if read and refused and paper:
        yield "both loaded and listed as left out"


class NotingPool(ReaderPool):
    """The product's pool; what registers gave is written beside the data folder."""

    def __init__(self, data: Path) -> None:
        super().__init__(LIMITS)
        self._data = data

    def read(
        self, function: Callable[[T], R], tasks: Sequence[T], refused: Callable[[T, RejectedRow], R]
    ) -> Iterator[R]:
        return super().read(partial(call_noted, self._data, function), tasks, refused)


def call_noted(data: Path, function: Callable[[T], R], task: T) -> R:
    """Call `function`; note how many rows a register gave (papers are noted one by one, by their parser)."""
    result = function(task)
    if isinstance(result, RegisterRows):
        _note(data, result.name, {table: len(result.rows.get(table, ())) for table in OF_A_REGISTER})
    return result


def parse_noted(path: Path) -> AnyPaper:
    """The product's parser; how many rows minutes gave is written beside their data folder."""
    read = parse_paper(path)
    papers = papers_in(read)
    if not papers:
        return read
    items = [item for paper in papers for item in paper.items]
    decisions = sum(len(item.decisions) for item in items)
    said, there = (sum(len(getattr(each, part)) for each in papers) for part in ("statements", "attendance"))
    counts = (len(items), decisions, said, there)
    _note(path.parents[1], f"{path.parent.name}/{path.name}", dict(zip(OF_A_PAPER, counts, strict=True)))
    return read


def parse_unseeing(path: Path) -> AnyPaper:
    """`parse_noted` if OCR sees no word: Tesseract takes ten times as long as all else."""
    with patch("etl.readers.ocr.read_words", lambda pictures, layout, seconds: []):
        return parse_noted(path)


def _note(data: Path, name: str, gave: dict[str, int]) -> None:
    row = [name, {table: count for table, count in gave.items() if count}]
    with (data.parent / f"given-{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")


def _given(data: Path) -> dict[str, dict[str, int]]:
    """The rows by table of each file; those that were read again after another one killed the reader come twice."""
    files = sorted(data.parent.glob("given-*.jsonl"), key=lambda each: each.stat().st_mtime)
    return dict(json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
