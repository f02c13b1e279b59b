"""The inputs of one load: the files found, the corrections in them, how they are read, who is told of its steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from etl.corrections.lines import Correction, Corrections, read_corrections
from etl.inventory.checksums import Hashes
from etl.inventory.scan import Contents, FoundFile, Inventory, contents_of, parser_version, take_inventory
from etl.progress import BuildStep, Step, StepListener
from etl.readers.endings import ending_of
from etl.records import AnyPaper
from etl.warehouse.rows import FileRow, RejectedRow, rejected
from etl.workers.cluster.connection import Cluster
from etl.workers.papers import Reader, Result, Task, cached_reader, read_papers
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
    tell: StepListener

    def read(self, papers: Iterable[FoundFile], *, quiet: bool = False) -> Iterator[Result]:
        """The rows of `papers`, in their order; tells how far it is, unless `quiet`."""
        tasks = self._tasks(papers)
        if self.cluster is None:
            results = read_papers(tasks, self.reader, self.readers)
        else:
            # Imported here: only an office with a cluster has the packages.
            from etl.workers.cluster.reading import read_with_cluster

            results = read_with_cluster(tasks, self.reader, self.readers, self.cluster)
        if quiet:
            return results
        self.tell(BuildStep(Step.READING, 0, len(tasks)))
        return self._told(Step.READING, results, len(tasks))

    def read_registers(self, registers: Sequence[FoundFile]) -> Iterator[RegisterRows]:
        """The rows of `registers`, in their order; tells how far it is."""
        if not registers:
            return iter(())
        # Imported here: the models of registers take a fifth of a second, and many loads read none.
        from etl.workers.registers import read_registers

        return self._told(Step.REGISTERS, read_registers(self._tasks(registers), self.readers), len(registers))

    def _tasks(self, files: Iterable[FoundFile]) -> list[Task]:
        return [Task(each, self.contents.files[each.name], self.corrections_of.get(each.name, ())) for each in files]

    def _told(self, step: Step, results: Iterator[T], total: int) -> Iterator[T]:
        """The results, each followed by a step."""
        for done, result in enumerate(results, start=1):
            yield result
            self.tell(BuildStep(step, done, total))

    def file_rows(self, names: Iterable[str]) -> list[FileRow]:
        """The rows from which the next load sees what changed."""
        return [FileRow(name, self.versions[name]) for name in names]


def find_inputs(
    data: Path,
    warehouse: Path,
    parse: Callable[[Path], AnyPaper],
    readers: FileReaders,
    cluster: Cluster | None,
    tell: StepListener,
) -> LoadInputs:
    """What there is to load. Looked at once: what changes meanwhile is loaded next time."""
    hashes = Hashes(warehouse)
    found = take_inventory(data, warehouse)
    contents = contents_of(data, found, hashes, lambda done, of: tell(BuildStep(Step.LOOKING, done, of)))
    version = parser_version(data / "reference", hashes)
    hashes.save()
    reader = cached_reader(data, warehouse, version, parse=parse)
    corrections = read_corrections(data)
    removed = corrections.removed()
    of_file = corrections_by_file(corrections)
    versions = {
        name: _version(sha256, of_file.get(name), contents.tools.get(ending_of(name)))
        for name, sha256 in contents.files.items()
        if name not in removed
    }
    if removed:
        rooms = (found.papers, found.registers, found.stray)
        found = Inventory(*(tuple(file for file in room if file.name not in removed) for room in rooms))
    return LoadInputs(data, found, contents, versions, corrections, of_file, reader, readers, cluster, tell)


def corrections_by_file(corrections: Corrections) -> Mapping[str, tuple[Correction, ...]]:
    """The corrections in each file, but those of whole files."""
    of_file: dict[str, tuple[Correction, ...]] = defaultdict(tuple)
    for each in corrections.lines:
        if not each.of_whole_file:
            of_file[each.file] += (each,)
    return of_file


def _version(sha256: str | None, corrections: tuple[Correction, ...] | None, tool: str | None) -> str | None:
    """The version of a file: its content, the corrections in it, the installed program that it may need."""
    if sha256 is None:
        return None
    if corrections:
        sha256 += f"+{blake2b(repr(corrections).encode(errors='replace'), digest_size=8).hexdigest()}"
    return f"{sha256}+{tool}" if tool else sha256


def not_read(found: Inventory) -> list[RejectedRow]:
    """What is not read: no regular file of the data folder, or under none of minutes/, plans/ and registers/."""
    return [rejected(file.name, file.refused or "stray_file") for file in found.stray]
