"""A load, from the papers to the current warehouse, and what it came to."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from etl.apart import build_apart
from etl.chains.linking import link_team_decisions
from etl.corrections import correct_rows, read_corrections
from etl.corrections.lines import Corrections
from etl.corrections.outcomes import other_correction_rows, register_correction_rows, unused_rows
from etl.folders import is_sample
from etl.hashes import Hashes
from etl.inventory import FoundFile, Inventory, fingerprint_of, papers_fingerprint, parser_version, take_inventory
from etl.meetings import Choice, Offer
from etl.papers import POOL_FROM, NewExecutor, Reader, ReadPaper, Task, main_can_be_imported, read_papers
from etl.parse import parse_file
from etl.parsed import ParsedPapers
from etl.records import Paper
from etl.reference import load_reference
from etl.registers import read_register
from etl.rows import MEETING_TABLES, RejectedRow, rejected, source_id
from etl.steps import BuildFailed, BuildStep, Progress, at_reading_speed
from etl.summary import BuildSummary, summarise
from etl.warehouse import Busy, NewWarehouse, build_lock, sweep

WAIT_SECONDS = 600.0


def build(
    data_dir: Path,
    warehouse_dir: Path,
    *,
    progress: Progress | None = None,
    force: bool = False,
    wait_seconds: float = WAIT_SECONDS,
    parse: Callable[[Path], Paper] = parse_file,
    new_executor: NewExecutor | None = None,
) -> BuildSummary:
    """Read all papers of `data_dir` and make them the current warehouse of `warehouse_dir`.

    Where nothing changed since the last load, does nothing (`built` of the summary is false) unless `force`.
    Raises BuildFailed; then the last good warehouse still stands.
    """
    data, warehouse = data_dir.resolve(), warehouse_dir.resolve()
    tell = at_reading_speed(progress or (lambda step: None))
    if not data.is_dir():
        raise BuildFailed("no_data_folder", folder=str(data_dir))
    if new_executor is None and not main_can_be_imported() and _wants_pool(data, warehouse):
        return build_apart(data, warehouse, force, wait_seconds, tell)
    try:
        with build_lock(warehouse, wait_seconds, on_wait=lambda: tell(BuildStep("waiting"))):
            sweep(warehouse)
            built = _load(data, warehouse, force, parse, new_executor, tell)
            return summarise(warehouse, built)
    except Busy:
        raise BuildFailed("busy", seconds=f"{wait_seconds:.0f}") from None
    except OSError as error:
        code = "disk_full" if error.errno == errno.ENOSPC else "cannot_write"
        raise BuildFailed(code, folder=str(warehouse_dir), error=error.strerror or type(error).__name__) from error
    except duckdb.Error as error:
        code = "disk_full" if "No space left" in str(error) else "warehouse_error"
        raise BuildFailed(code, folder=str(warehouse_dir), error=str(error).partition("\n")[0]) from error


def _wants_pool(data: Path, warehouse: Path) -> bool:
    return len(take_inventory(data, warehouse).papers) >= POOL_FROM


def _load(
    data: Path,
    warehouse: Path,
    force: bool,
    parse: Callable[[Path], Paper],
    new_executor: NewExecutor | None,
    tell: Progress,
) -> bool:
    """Fill a new warehouse and make it current; false where nothing changed since the last.

    The fingerprint is taken first: what changes meanwhile is loaded next time.
    """
    started = time.monotonic()
    hashes = Hashes(warehouse)
    found = take_inventory(data, warehouse)
    fingerprint = papers_fingerprint(data, found, hashes, lambda done, of: tell(BuildStep("looking", done, of)))
    kept = ParsedPapers(warehouse / "parsed", parser_version(hashes))
    corrections = read_corrections(data)
    tasks = [
        Task(source_id(file.name), file, hashes.of(file.path), corrections.of_file(file.name))
        for file in found.papers
        if file.name not in corrections.removed()
    ]
    registers = [file for file in found.registers if file.name not in corrections.removed()]
    hashes.save()
    if not force and fingerprint == fingerprint_of(warehouse):
        return False
    with NewWarehouse(warehouse) as new:
        reference = load_reference(data)
        new.add(reference.rows)
        new.add({"rejected": [*reference.rejected, *corrections.rejected, *not_read(found)]})
        loaded = {file.name: source_id(file.name) for file in (*(task.file for task in tasks), *registers)}
        new.add({"correction": other_correction_rows(corrections, loaded)})
        _load_papers(new, tasks, Reader(parse, kept, warehouse / "ocr"), new_executor, tell)
        _load_registers(new, registers, corrections, hashes, tell)
        new.write()
        for rows in link_team_decisions(new.connection):
            new.add(rows)
        tell(BuildStep("marts"))
        new.finish(fingerprint, started, sample=is_sample(data))
        tell(BuildStep("moving"))
        new.publish(fingerprint)
    kept.sweep()
    sweep(warehouse)
    return True


def not_read(found: Inventory) -> list[RejectedRow]:
    """What lies in the data folder and is not read: files outside its rooms."""
    return [rejected(file.name, "stray_file") for file in found.stray]


def _load_registers(
    new: NewWarehouse, registers: Sequence[FoundFile], corrections: Corrections, hashes: Hashes, tell: Progress
) -> None:
    """Read the registers and add their rows, corrections laid over."""
    for done, file in enumerate(registers, start=1):
        key, of_file = source_id(file.name), corrections.of_file(file.name)
        read = read_register(file.path, file.name, key, hashes.of(file.path))
        if isinstance(read, RejectedRow):
            new.add({"rejected": [read], "correction": unused_rows(of_file)})
        else:
            rows, outcomes = correct_rows(read.rows, of_file)
            new.add({"source": [read.source], "warning": read.warnings, "rejected": read.rejected, **rows})
            new.add({"correction": register_correction_rows(of_file, outcomes, key)})
        tell(BuildStep("registers", done, len(registers)))


def _load_papers(
    new: NewWarehouse, tasks: Sequence[Task], reader: Reader, new_executor: NewExecutor | None, tell: Progress
) -> None:
    """Read the papers and add their rows; of two papers of one meeting one is taken."""
    choice = Choice()
    corrected = {task.file.name: task.corrections for task in tasks if task.corrections}
    tell(BuildStep("reading", 0, len(tasks)))
    for done, result in enumerate(read_papers(tasks, reader, new_executor), start=1):
        if isinstance(result, RejectedRow):
            new.add({"rejected": [result], "correction": unused_rows(corrected.get(result.path, ()))})
        else:
            _add_paper(new, result, choice.offer(result.head))
        tell(BuildStep("reading", done, len(tasks)))


def _add_paper(new: NewWarehouse, paper: ReadPaper, offer: Offer) -> None:
    """The paper's source and warnings always; its meeting where it is taken, instead of the one it replaces."""
    new.add({"source": [paper.source], "warning": paper.warnings, "correction": paper.corrections})
    if offer.left_out is not None:
        new.add({"warning": [offer.left_out]})
    if offer.replaced is not None:
        new.delete_meeting(paper.head.meeting_id, MEETING_TABLES)
    if offer.taken:
        new.add(paper.meeting)
