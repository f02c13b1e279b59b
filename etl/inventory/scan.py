"""The files of the data folder, and a fingerprint that tells whether anything changed since a load."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from etl.bengali.file_names import marked_name, masked_name
from etl.bengali.phone_shapes import MASK
from etl.bengali.wording import PLACES
from etl.files.folders import (
    ACCOUNTS,
    ACTIVITY,
    CORRECTIONS,
    PAPERS,
    PRODUCT,
    REGISTERS,
    SAMPLE_MARK,
    reference_file,
)
from etl.files.gc_pause import gc_paused
from etl.files.names import visible
from etl.files.regular import is_file_of, is_junction, why_not_read
from etl.inventory.checksums import Hashes, State
from etl.readers.endings import ending_of
from etl.readers.installed import tools_for
from etl.warehouse.checking import is_whole
from queries import NoWarehouse, is_old
from queries.warehouse import read_pointer

REFERENCE_NAMES = ("districts.csv", "upazilas.csv", "deadlines.csv", "plan_years.csv", "pilot_silence.csv")
# Files that programs leave beside papers: Word's lock files, folder settings of Windows.
IGNORED_PREFIXES = (".", "~$")
IGNORED_NAMES = ("thumbs.db", "desktop.ini")
REFERENCE = "reference/"
# Files at the top of a data folder that are neither papers nor registers.
OWN_NAMES = (SAMPLE_MARK, ACTIVITY)
# No clock before this year is right: the program is of it.
WRITTEN_IN = 2026
# Files between two steps of progress: most are looked at in microseconds.
TOLD_EVERY = 200


class FoundFile(NamedTuple):
    """A file found in a folder: where it lies, its path relative to that folder with `/`, its size and time.

    `name`: phone numbers in it masked; it is what the file is called everywhere. Only `location` is the real path.
    `refused`: the code of the sentence that says why it is not read, for what is no regular file of the folder.
    A tuple: there are tens of thousands, and a frozen dataclass takes three times as long to make.
    """

    location: str
    name: str
    state: State | None = None
    refused: str = ""

    @property
    def path(self) -> Path:
        """Where the file lies. Made when asked for: most files are never opened."""
        return Path(self.location)


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files of a data folder by what is done with them.

    `stray`: what is not read: files in other folders, and what is no regular file of the data folder.
    """

    papers: tuple[FoundFile, ...]
    registers: tuple[FoundFile, ...]
    stray: tuple[FoundFile, ...]

    @property
    def names(self) -> list[str]:
        return [each.name for each in (*self.papers, *self.registers, *self.stray)]


BY_NAME = attrgetter("name")


def take_inventory(data: Path, warehouse: Path) -> Inventory:
    """All files under `data` but reference data, accounts and the warehouse, each list in the order of names."""
    # A paper is known by what it says, in whichever of their folders it lies.
    papers: list[FoundFile] = []
    rooms: dict[str, list[FoundFile]] = {**dict.fromkeys(PAPERS, papers), REGISTERS: [], "": []}
    files = list(files_under(data, skip={data / "warehouse", data / ACCOUNTS, warehouse}))
    files = [each for each in files if each.refused or not each.name.startswith(REFERENCE)]
    for found in _told_apart(files):
        # What is wrong with corrections.csv is said where it is read.
        if found.name == CORRECTIONS or (found.name in OWN_NAMES and not found.refused):
            continue
        room, inside, _ = found.name.partition("/")
        rooms[room if inside and room in rooms and not found.refused else ""].append(found)
    return Inventory(*(tuple(sorted(each, key=BY_NAME)) for each in (papers, rooms[REGISTERS], rooms[""])))


def papers_under(folder: Path) -> list[FoundFile]:
    """Every file under `folder` taken as a paper, in the order of names (relative to it)."""
    return sorted(_told_apart(list(files_under(folder, skip=set()))), key=BY_NAME)


def _told_apart(files: list[FoundFile]) -> list[FoundFile]:
    """The files, those whose masked names coincide numbered in the order of their real ones."""
    if len({each.name for each in files}) == len(files):
        return files
    by_name: dict[str, FoundFile] = {}
    for each in sorted(files, key=attrgetter("location")):
        names = (marked_name(each.name, str(number)) for number in range(2, len(files) + 2))
        name = each.name if each.name not in by_name else next(name for name in names if name not in by_name)
        by_name[name] = each._replace(name=name)
    return list(by_name.values())


def files_under(folder: Path, skip: set[Path]) -> Iterator[FoundFile]:
    """Every file under `folder`, in no order; none where there is no such folder. Links to folders are not followed.

    What is no regular file, or a link out of `folder`, is there with the reason why it is not read.
    """
    skipped = {str(each) for each in skip}
    folders = [(str(folder), "")]
    for path, before in folders:
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(path) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(IGNORED_PREFIXES) or name.lower() in IGNORED_NAMES:
                    continue
                if not entry.is_dir(follow_symlinks=False) or is_junction(entry):
                    yield _found(entry, portable(masked_name(before + name)), folder)
                elif entry.path not in skipped:
                    folders.append((entry.path, f"{before}{name}/"))


def _found(entry: os.DirEntry[str], name: str, folder: Path) -> FoundFile:
    try:
        state = entry.stat()
    except OSError:
        return FoundFile(entry.path, name, None, why_not_read(Path(entry.path), folder))
    plain = stat.S_ISREG(state.st_mode) and not entry.is_symlink()
    refused = "" if plain else why_not_read(Path(entry.path), folder)
    return FoundFile(entry.path, name, (state.st_size, state.st_mtime_ns), refused)


def portable(path: str) -> str:
    """The path with `/`, readable as UTF-8 also where a name on the disk is not, on one line."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return visible(path if path.isascii() else path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def reference_files(data: Path) -> dict[str, Path]:
    """The reference tables in use for a data folder, by name."""
    return {name: reference_file(data, name) for name in REFERENCE_NAMES}


def own_reference_files(reference: Path) -> dict[str, Path]:
    """The office's own files in its reference folder that change how papers are read, by their names there."""
    own = {name: reference / name for name in PLACES}
    own |= {f"wording/{each.name}": each.path for each in files_under(reference / "wording", skip=set())}
    return {name: path for name, path in own.items() if is_file_of(path, reference.parent)}


def parser_version(reference: Path, hashes: Hashes) -> str:
    """A short hash of all that decides how a paper is read; `reference`: the office's own reference folder."""
    return _digest_of(_program_files("etl", ".py") | _words_and_places(reference), hashes)[:16]


@dataclass(frozen=True)
class Contents:
    """The contents of everything a load is made from.

    `basis`: what decides how everything is read: a SHA-256 over program, SQL and reference data, and the year. `files`:
    the SHA-256 of each file of the inventory, and of corrections.csv, by its name; None where it cannot be opened, the
    reason where it is no regular file. `tools`: by a file's ending the installed program that such a file may need.
    `program`: a SHA-256 over the program and its SQL.
    """

    basis: str
    files: Mapping[str, str | None]
    tools: Mapping[str, str]
    program: str

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 over all of it."""
        lines = [f"{name}\0{found or 'cannot be opened'}\n" for name, found in self.files.items()]
        tools = "".join(f"{suffix}\0{tool}\n" for suffix, tool in sorted(self.tools.items()))
        return sha256((self.basis + "".join(lines) + tools).encode()).hexdigest()


def year_of_load() -> int:
    """The year after which nothing can have happened that a register tells: this one, by the computer's clock."""
    return max(date.today().year, WRITTEN_IN)


def contents_of(
    data: Path, found: Inventory, hashes: Hashes, on_file: Callable[[int, int], None] = lambda done, of: None
) -> Contents:
    """The contents of a data folder; cheap when nothing changed. `on_file` is told how many files were looked at."""
    basis = {f"reference/{name}": path for name, path in reference_files(data).items()}
    basis |= {SAMPLE_MARK: data / SAMPLE_MARK} if is_file_of(data / SAMPLE_MARK, data) else {}
    program = _program_files("etl", ".py") | _program_files("queries", ".sql")
    basis |= program | _words_and_places(data / "reference")
    every = (*found.papers, *found.registers, *found.stray)
    files: dict[str, str | None] = {}
    for start in range(0, len(every), TOLD_EVERY):
        some = every[start : start + TOLD_EVERY]
        for each in some:
            files[each.name] = each.refused or hashes.of(each.location, each.state, kept=MASK not in each.name)
        on_file(min(start + TOLD_EVERY, len(every)), len(every))
    if os.path.lexists(data / CORRECTIONS):
        files[CORRECTIONS] = why_not_read(data / CORRECTIONS, data) or hashes.of(data / CORRECTIONS)
    kinds = {ending_of(name) for name in files}
    tools = {kind: tool for kind in kinds if (tool := tools_for(kind))}
    # What a register tells of the next year is taken when that has come.
    return Contents(f"{_digest_of(basis, hashes)} {year_of_load()}", files, tools, _digest_of(program, hashes))


def _words_and_places(reference: Path) -> dict[str, Path]:
    """The words and places that the parser reads, both the product's and the office's own."""
    product = own_reference_files(PRODUCT / "data" / "reference")
    words_and_places = {f"data/reference/{name}": path for name, path in product.items()}
    own = {f"own/{name}": path for name, path in own_reference_files(reference).items()}
    return words_and_places | own


def _program_files(folder: str, ending: str) -> dict[str, Path]:
    files = files_under(PRODUCT / folder, skip={PRODUCT / "etl" / "commands", PRODUCT / "etl" / "sample"})
    return {
        f"{folder}/{each.name}": each.path
        for each in files
        if each.name.endswith(ending) and not each.name.endswith("__main__.py")
    }


def program_state() -> frozenset[FoundFile]:
    """The files of the program, its SQL and its word lists and places, with size and time: what a process runs."""
    folders = (PRODUCT / "etl", PRODUCT / "queries", PRODUCT / "data" / "reference")
    files = (each for folder in folders for each in files_under(folder, skip=set()))
    return frozenset(each for each in files if each.name.endswith((".py", ".sql", ".csv", ".po")))


def _digest_of(files: dict[str, Path], hashes: Hashes) -> str:
    digest = sha256()
    for name, path in sorted(files.items()):
        digest.update(f"{name}\0{hashes.of(path) or 'cannot be opened'}\n".encode())
    return digest.hexdigest()


def is_current(data_dir: Path, warehouse_dir: Path) -> bool:
    """Whether the warehouse was built from exactly what lies in `data` now, by the program as it is now, and is whole.

    Looks at the size and time of every paper and of the warehouse: ask at the start of a session, not at each click.
    """
    data, warehouse = data_dir.resolve(), warehouse_dir.resolve()
    built_from = fingerprint_of(warehouse)
    if built_from is None:
        return False
    with gc_paused():
        hashes = Hashes(warehouse)
        whole = is_whole(warehouse, hashes.of)
        fingerprint = contents_of(data, take_inventory(data, warehouse), hashes).fingerprint
        hashes.save()
    return whole and built_from == fingerprint


def fingerprint_of(warehouse: Path) -> str | None:
    """The fingerprint the current warehouse was built from; None where there is none, or it is damaged."""
    try:
        return None if is_old(warehouse) else str(read_pointer(warehouse).get("fingerprint"))
    except (NoWarehouse, OSError, ValueError):
        return None
