"""python -m etl check: what would load and what would not, and why; loads nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.bengali.file_names import masked_name
from etl.bengali.wording import use_reference
from etl.commands.options import Exit, LanguageOption
from etl.commands.output import print_line
from etl.commands.report import print_rejected, sentence
from etl.files.folders import PAPERS, REGISTERS, data_dir
from etl.inventory.scan import FoundFile, papers_under, take_inventory
from etl.readers import endings
from etl.wording.catalogue import Language
from etl.wording.sentences import say

if TYPE_CHECKING:
    from etl.warehouse.rows import RejectedRow, WarningRow
    from etl.workers.pool import FileReaders

REFERENCE = "reference"


@dataclass(slots=True)
class ToCheck:
    """What was found under the paths: files to read, what is left out unread, rows of reference data that load."""

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
    print_rejected(to_check.left_out, language)
    print_line(say("check.total", language, good=str(papers), left_out=str(len(to_check.left_out))))
    if not papers + to_check.reference_rows:
        raise typer.Exit(Exit.NOTHING_DONE)
    raise typer.Exit(Exit.SOME_LEFT_OUT if to_check.left_out else Exit.DONE)


def _find(path: Path, to_check: ToCheck) -> None:
    """Add what `path` names: a paper, a folder of papers, a data folder, or the reference data of one."""
    from etl.corrections.lines import read_corrections
    from etl.load.inputs import not_read

    if path.is_dir() and path.resolve().name == REFERENCE:
        to_check.reference_rows += _check_reference(path.resolve().parent, to_check)
    elif any((path / room).is_dir() for room in (*PAPERS, REGISTERS)):
        found = take_inventory(path, path / "warehouse")
        to_check.papers += found.papers
        to_check.registers += found.registers
        to_check.left_out += [*not_read(found), *read_corrections(path).rejected]
        _check_reference(path, to_check)
    elif path.is_dir():
        before = masked_name(path.as_posix())
        found_files = [each._replace(name=f"{before}/{each.name}") for each in papers_under(path)]
        _add_files(found_files, path, to_check)
    else:
        _add_files([FoundFile(str(path), masked_name(path.as_posix()))], path.parent, to_check)


def _add_files(files: list[FoundFile], folder: Path, to_check: ToCheck) -> None:
    """Registers are told from papers by the folder they lie in, `folder` or below it, or by what only they can be."""
    from etl.warehouse.rows import rejected

    above = folder.absolute().parent
    for file in files:
        if file.refused:
            to_check.left_out.append(rejected(file.name, file.refused))
            continue
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
    from etl.warehouse.meetings import PaperChoice
    from etl.warehouse.rows import RejectedRow
    from etl.workers.papers import Reader, ReadPlan, Task, read_papers

    choice, good = PaperChoice(), 0
    for result in read_papers([Task(file) for file in to_check.papers], Reader(), readers):
        if isinstance(result, RejectedRow):
            to_check.left_out.append(result)
            continue
        good += 1
        if isinstance(result, ReadPlan):
            plan = {table: str(len(result.rows[table])) for table in ("activity", "dialogue_entry")}
            print_line(f"✓ {result.source.path}: {say('check.plan', language, plan=result.head.plan_id, **plan)}")
            _print_warnings(result.rows["warning"], language)  # type: ignore[arg-type]  # rows are tuples of any kind
            continue
        to_check.left_out += result.refused
        for meeting in result.meetings:
            counts = {table: str(len(rows)) for table, rows in meeting.meeting.items()}
            counts["meeting"] = meeting.head.meeting_id
            print_line(f"✓ {result.source.path}: {say('check.paper', language, **counts)}")
            left = choice.offer(meeting.head).left_out
            _print_warnings([*meeting.warnings, left] if left else meeting.warnings, language)
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
        to_check.left_out += read.rejected
        rows = [
            say("check.register_rows", language, name=say(f"count.{table}", language), count=str(len(some)))
            for table, some in read.rows.items()
        ]
        print_line(f"✓ {read.source.path}: {', '.join(rows) or '0'}")
        if read.skipped:
            reasons = [say(f"check.skipped_{why}", language, count=str(n)) for why, n in sorted(read.skipped.items())]
            print_line(f"  · {say('check.skipped', language, reasons=', '.join(reasons))}")
        _print_warnings(read.warnings, language)
    return good


def _print_warnings(warnings: Iterable[WarningRow], language: str) -> None:
    for each in warnings:
        print_line(f"  ! {sentence(each, language)}")
