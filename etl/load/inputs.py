"""The inputs of one load: the files found, the corrections in them, how they are read, who is told of its steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from etl.corrections import Correction, Corrections, read_corrections
from etl.inventory.scan import Contents, FoundFile, Inventory
from etl.progress import BuildStep, Progress
from etl.readers.endings import ending_of
from etl.warehouse.rows import FileRow, RejectedRow, rejected, source_id
from etl.workers.cluster.connection import Cluster
from etl.workers.papers import Reader, Result, Task, read_papers
from etl.workers.pool import FileReaders

if TYPE_CHECKING:
    from etl.workers.registers import RegisterRows

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LoadInputs:
    """A data folder as it was found, and how it is read.

    `found`: its files but those a person removed from the load. `versions`: what decides what a file gives, by its
    name: its content and the corrections in it. `readers`: where files are read. `cluster`: reads the papers that are
    not cached (None: `readers` do).
    """

    data: Path
    found: Inventory
    contents: Contents
    versions: Mapping[str, str | None]
    corrections: Corrections
    corrections_of: Mapping[str, tuple[Correction, ...]]
    reader: Reader
    readers: FileReaders
    cluster: Cluster | None
    tell: Progress

    def read(self, papers: Iterable[FoundFile]) -> Iterator[Result]:
        """The rows of `papers`, in their order; tells how far it is."""
        tasks = [self._task(file) for file in papers]
        self.tell(BuildStep("reading", 0, len(tasks)))
        if self.cluster is None:
            results = read_papers(tasks, self.reader, self.readers)
        else:
            # Imported here: only an office with a cluster has the packages.
            from etl.workers.cluster.reading import read_with_cluster

            results = read_with_cluster(tasks, self.reader, self.readers, self.cluster)
        return self._told("reading", results, len(tasks))

    def read_registers(self, registers: Sequence[FoundFile]) -> Iterator[RegisterRows]:
        """The rows of `registers`, in their order; tells how far it is."""
        if not registers:
            return iter(())
        # Imported here: the models of registers take a fifth of a second, and many loads read none.
        from etl.workers.registers import RegisterTask, read_registers

        tasks = [
            RegisterTask(file, self.contents.files[file.name], self.corrections_of.get(file.name, ()))
            for file in registers
        ]
        return self._told("registers", read_registers(tasks, self.readers), len(tasks))

    def _task(self, file: FoundFile) -> Task:
        corrections = self.corrections_of.get(file.name, ())
        return Task(source_id(file.name), file, self.contents.files[file.name], corrections)

    def _told(self, step: str, results: Iterator[T], total: int) -> Iterator[T]:
        """The results, each followed by a step."""
        for done, result in enumerate(results, start=1):
            yield result
            self.tell(BuildStep(step, done, total))

    def files(self) -> list[FileRow]:
        """The rows from which the next load sees what changed."""
        return [FileRow(name, version) for name, version in self.versions.items()]


def gather(
    data: Path,
    found: Inventory,
    contents: Contents,
    reader: Reader,
    readers: FileReaders,
    cluster: Cluster | None,
    tell: Progress,
) -> LoadInputs:
    """The inputs of a load of `data`, in which `found` and `contents` were seen, with its corrections."""
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
    return LoadInputs(data, found, contents, versions, corrections, corrections_of, reader, readers, cluster, tell)


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
    """The files of the data folder that are not read: they lie neither under minutes/ nor under registers/."""
    return [rejected(file.name, "stray_file") for file in found.stray]
