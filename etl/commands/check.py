"""python -m etl check: what would load and what would not, and why; loads nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.bengali.wording import use_reference
from etl.commands.options import Exit, Language, LanguageOption
from etl.files.folders import data_dir
from etl.inventory.scan import FoundFile, papers_under, take_inventory
from etl.readers import endings
from etl.wording.sentences import say, say_warning

if TYPE_CHECKING:
    from etl.registers.reading import ReadRegister
    from etl.warehouse.rows import RejectedRow
    from etl.workers.papers import ReadPaper
    from etl.workers.pool import FileReaders

REFERENCE = "reference"
REGISTERS = "registers"


@dataclass(slots=True)
class ToCheck:
    """What the paths come to: papers to read, what is left out unread, rows of reference data that load."""

    papers: list[FoundFile] = field(default_factory=list)
    registers: list[FoundFile] = field(default_factory=list)
    left_out: list[RejectedRow] = field(default_factory=list)
    reference_rows: int = 0


def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Papers, registers, folders of them, or a data folder.")
    ],
    language: LanguageOption = Language.BN,
) -> None:
    """Say what would load, and what would not.

    Of each paper: what it would give, what a reader must know of it, or why it would be left out. Loads nothing.
    A workbook, a CSV, and what lies in a folder registers/ is taken for a register. A data folder (one with minutes/ or
    registers/ in it) is checked with its reference data; data/reference is checked by itself.

    \b
    Exit codes
      0  everything would load
      1  nothing would
      2  wrong usage
      3  some files or rows would be left out
    """
    from etl.workers.pool import ReaderPool

    reference = data_dir() / "reference"
    use_reference(reference)
    to_check = ToCheck()
    for path in paths:
        _find(path, to_check)
    with ReaderPool(reference=reference) as readers:
        papers = _check_papers(to_check, readers, language)
    papers += _check_registers(to_check, language)
    for row in to_check.left_out:
        typer.echo(f"✗ {row.path}: {say_warning(row.code, json.loads(row.details), row.place, language)}")
    typer.echo(say("check.total", language, good=str(papers), left_out=str(len(to_check.left_out))))
    raise typer.Exit(_exit(papers + to_check.reference_rows, len(to_check.left_out)))


def _find(path: Path, to_check: ToCheck) -> None:
    """Add what `path` names: a paper, a folder of papers, a data folder, or the reference data of one."""
    from etl.load.inputs import not_read

    if path.is_dir() and path.resolve().name == REFERENCE:
        to_check.reference_rows += _check_reference(path.resolve().parent, to_check)
    elif (path / "minutes").is_dir() or (path / REGISTERS).is_dir():
        found = take_inventory(path, path / "warehouse")
        to_check.papers += found.papers
        to_check.registers += found.registers
        to_check.left_out += not_read(found)
        _check_reference(path, to_check)
    elif path.is_dir():
        found_files = [FoundFile(each.location, f"{path.as_posix()}/{each.name}") for each in papers_under(path)]
        _add_files(found_files, path, to_check)
    else:
        _add_files([FoundFile(str(path), path.as_posix())], path.parent, to_check)


def _add_files(files: list[FoundFile], folder: Path, to_check: ToCheck) -> None:
    """Registers are told from papers by the folder they lie in, `folder` or below it, or by what only they can be."""
    above = folder.absolute().parent
    for file in files:
        in_registers = REGISTERS in file.path.absolute().relative_to(above).parts[:-1]
        is_register = in_registers or file.path.suffix.lower() in endings.REGISTERS
        (to_check.registers if is_register else to_check.papers).append(file)


def _check_reference(data: Path, to_check: ToCheck) -> int:
    """The number of reference rows that would load; the others go to the list of what is left out."""
    from etl.load.reference import load_reference

    reference = load_reference(data)
    to_check.left_out += reference.rejected
    return sum(len(rows) for rows in reference.rows.values())


def _check_papers(to_check: ToCheck, readers: FileReaders, language: str) -> int:
    """Read the papers and say what each would give; how many would load."""
    from etl.warehouse.meetings import Choice
    from etl.warehouse.rows import RejectedRow, source_id
    from etl.workers.papers import Reader, Task, read_papers

    tasks = [Task(source_id(file.name), file, None) for file in to_check.papers]
    choice, good = Choice(), 0
    for result in read_papers(tasks, Reader(), readers):
        if isinstance(result, RejectedRow):
            to_check.left_out.append(result)
            continue
        good += 1
        _print_paper(result, language)
        left = choice.offer(result.head).left_out
        if left is not None:
            typer.echo(f"  ! {say_warning(left.code, json.loads(left.details), left.place, language)}")
    return good


def _check_registers(to_check: ToCheck, language: str) -> int:
    """Read the registers and say what each would give; how many would load, in part or whole."""
    from etl.registers.reading import read_register
    from etl.warehouse.rows import RejectedRow, source_id

    good = 0
    for file in to_check.registers:
        read = read_register(file.path, file.name, source_id(file.name))
        if isinstance(read, RejectedRow):
            to_check.left_out.append(read)
            continue
        good += bool(read.rows) or not read.rejected
        _print_register(read, language)
        to_check.left_out += read.rejected
    return good


def _print_register(read: ReadRegister, language: str) -> None:
    rows = [
        say("check.register_rows", language, name=say(f"count.{table}", language), count=str(len(some)))
        for table, some in read.rows.items()
    ]
    typer.echo(f"✓ {read.source.path}: {', '.join(rows) or '0'}")
    if read.skipped:
        reasons = [say(f"check.skipped_{why}", language, count=str(n)) for why, n in sorted(read.skipped.items())]
        typer.echo(f"  · {say('check.skipped', language, reasons=', '.join(reasons))}")
    for each in read.warnings:
        typer.echo(f"  ! {say_warning(each.code, json.loads(each.details), each.place, language)}")


def _print_paper(paper: ReadPaper, language: str) -> None:
    counts = {table: str(len(rows)) for table, rows in paper.meeting.items()}
    counts["meeting"] = paper.head.meeting_id
    typer.echo(f"✓ {paper.source.path}: {say('check.paper', language, **counts)}")
    for each in paper.warnings:
        typer.echo(f"  ! {say_warning(each.code, json.loads(each.details), each.place, language)}")


def _exit(good: int, left_out: int) -> Exit:
    if left_out:
        return Exit.SOME_LEFT_OUT if good else Exit.NOTHING_DONE
    return Exit.DONE if good else Exit.NOTHING_DONE
