"""What one load works on: the files found, what was corrected in them, how they are read, whom to tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from etl.corrections import Correction, Corrections, read_corrections
from etl.inventory.scan import Contents, FoundFile, Inventory
from etl.progress import BuildStep, Progress
from etl.readers.endings import ending_of
from etl.warehouse.rows import FileRow, RejectedRow, rejected, source_id
from etl.workers.cluster.connection import Cluster
from etl.workers.papers import Reader, ReadPaper, Task
from etl.workers.pool import NewExecutor, read_papers

if TYPE_CHECKING:
    from etl.workers.registers import RegisterRows


@dataclass(frozen=True, slots=True)
class Material:
    """A data folder as it was found.

    `found`: the files in it but those a person removed from the load. `versions`: what decides what a file gives, by
    name: its content and the corrections in it. `new_executor`: where papers are read (None: a pool of processes).
    """

    data: Path
    found: Inventory
    contents: Contents
    versions: Mapping[str, str | None]
    corrections: Corrections
    corrections_of: Mapping[str, tuple[Correction, ...]]
    reader: Reader
    new_executor: NewExecutor | None
    tell: Progress

    def read(self, papers: Iterable[FoundFile]) -> Iterator[ReadPaper | RejectedRow]:
        """What is in `papers`, in their order; says how far it is."""
        tasks = [self._task(file) for file in papers]
        self.tell(BuildStep("reading", 0, len(tasks)))
        for done, result in enumerate(read_papers(tasks, self.reader, self.new_executor), start=1):
            yield result
            self.tell(BuildStep("reading", done, len(tasks)))

    def read_registers(self, registers: Sequence[FoundFile]) -> Iterator[RegisterRows]:
        """What is in `registers`, in their order; says how far it is."""
        if not registers:
            return
        # Brought where there is a register: its models take a fifth of a second.
        from etl.workers.registers import RegisterTask, read_registers

        tasks = [
            RegisterTask(file, self.contents.files[file.name], self.corrections_of.get(file.name, ()))
            for file in registers
        ]
        # A register is read in milliseconds: a cluster is for papers.
        nearby = None if isinstance(self.new_executor, Cluster) else self.new_executor
        for done, result in enumerate(read_registers(tasks, nearby), start=1):
            yield result
            self.tell(BuildStep("registers", done, len(tasks)))

    def _task(self, file: FoundFile) -> Task:
        corrections = self.corrections_of.get(file.name, ())
        return Task(source_id(file.name), file, self.contents.files[file.name], corrections)

    def files(self) -> list[FileRow]:
        """The rows that let the next load see what changed."""
        return [FileRow(name, version) for name, version in self.versions.items()]


def gather(
    data: Path, found: Inventory, contents: Contents, reader: Reader, new_executor: NewExecutor | None, tell: Progress
) -> Material:
    """The material of a load of `data`, in which `found` and `contents` were seen."""
    corrections = read_corrections(data)
    removed = corrections.removed()
    of_file: dict[str, list[Correction]] = defaultdict(list)
    for each in corrections.lines:
        if not each.of_whole_file:
            of_file[each.file].append(each)
    corrections_of = {name: tuple(some) for name, some in of_file.items()}
    versions = dict(contents.files)
    for name in corrections_of.keys() & versions.keys():
        versions[name] = _version(versions[name], corrections_of[name])
    if contents.tools:
        versions = {name: _with_tool(name, version, contents.tools) for name, version in versions.items()}
    if removed:
        versions = {name: version for name, version in versions.items() if name not in removed}
        found = Inventory(*(tuple(f for f in some if f.name not in removed) for some in _rooms(found)))
    return Material(data, found, contents, versions, corrections, corrections_of, reader, new_executor, tell)


def _rooms(found: Inventory) -> tuple[tuple[FoundFile, ...], ...]:
    return found.papers, found.registers, found.stray


def _version(sha256: str | None, corrections: tuple[Correction, ...]) -> str | None:
    if sha256 is None:
        return None
    return f"{sha256}+{blake2b(repr(corrections).encode(errors='replace'), digest_size=8).hexdigest()}"


def _with_tool(name: str, version: str | None, tools: Mapping[str, str]) -> str | None:
    """The version of a file with the program that it may need, once that is installed."""
    tool = tools.get(ending_of(name)) if version else None
    return f"{version}+{tool}" if tool else version


def not_read(found: Inventory) -> list[RejectedRow]:
    """What lies in the data folder and is not read: files outside its rooms."""
    return [rejected(file.name, "stray_file") for file in found.stray]
