"""What lies in the data folder, and whether it changed: the files, the fingerprint of a load."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from etl.folders import PRODUCT, reference_file
from etl.hashes import Hashes

REFERENCE_NAMES = ("districts.csv", "upazilas.csv", "deadlines.csv", "plan_years.csv")
# Reference files that change how a paper is read; deadlines and plan years do not.
PARSER_REFERENCE_NAMES = ("districts.csv", "upazilas.csv")
# Files that programs leave beside papers: Word's lock files, folder settings of Windows.
IGNORED_PREFIXES = (".", "~$")
IGNORED_NAMES = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file under the data folder; `name` is its path relative to it, with `/`."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files of a data folder by what is done with them. `stray` lie where nothing is read from."""

    papers: tuple[FoundFile, ...]
    registers: tuple[FoundFile, ...]
    stray: tuple[FoundFile, ...]


def take_inventory(data: Path, warehouse: Path) -> Inventory:
    """All files under `data` but reference data and the warehouse, each list in the order of names."""
    papers: list[FoundFile] = []
    registers: list[FoundFile] = []
    stray: list[FoundFile] = []
    for file in files_under(data, skip={data / "reference", data / "warehouse", warehouse}):
        found = FoundFile(file, portable(file.relative_to(data)))
        room = found.name.partition("/")[0] if "/" in found.name else ""
        {"minutes": papers, "registers": registers}.get(room, stray).append(found)
    return Inventory(*(tuple(sorted(each, key=lambda f: f.name)) for each in (papers, registers, stray)))


def files_under(folder: Path, skip: set[Path]) -> Iterator[Path]:
    """Every file under `folder`, in no order; none where there is no such folder. Links to folders are not followed."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(IGNORED_PREFIXES) or entry.name.lower() in IGNORED_NAMES:
                continue
            if entry.is_dir(follow_symlinks=False):
                if Path(entry.path) not in skip:
                    yield from files_under(Path(entry.path), skip)
            else:
                yield Path(entry.path)


def portable(path: Path) -> str:
    """The path with `/`, readable as UTF-8 also where a name on the disk is not."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def reference_files(data: Path) -> dict[str, Path]:
    """The reference files in use, by name: the four tables and every list of words."""
    names = set(REFERENCE_NAMES)
    for folder in (data / "reference", PRODUCT / "data" / "reference"):
        words = files_under(folder / "wording", skip=set())
        names |= {f"wording/{portable(file.relative_to(folder / 'wording'))}" for file in words}
    return {name: reference_file(data, name) for name in sorted(names)}


def parser_version(data: Path, hashes: Hashes) -> str:
    """A short hash of all that decides how a paper is read: code, words, places; not of commands and pages."""
    reference = reference_files(data)
    files = {name: path for name, path in reference.items() if name in PARSER_REFERENCE_NAMES or "/" in name}
    files |= {name: path for name, path in _program_files().items() if name.startswith("etl/")}
    return _digest_of(files, hashes)[:16]


def papers_fingerprint(data: Path, warehouse: Path, hashes: Hashes, on_file: Callable[[], None] | None = None) -> str:
    """The SHA-256 over all that a load is made from: papers, reference data, SQL, code. Cheap when nothing changed."""
    found = take_inventory(data, warehouse)
    files = {each.name: each.path for each in (*found.papers, *found.registers, *found.stray)}
    files |= {f"reference/{name}": path for name, path in reference_files(data).items()}
    files |= {f"program/{name}": path for name, path in _program_files().items()}
    return _digest_of(files, hashes, on_file)


def _program_files() -> dict[str, Path]:
    patterns = {"queries": (".sql",), "etl": (".py", ".po")}
    return {
        portable(file.relative_to(PRODUCT)): file
        for folder, endings in patterns.items()
        for file in files_under(PRODUCT / folder, skip={PRODUCT / "etl" / "commands"})
        if file.suffix in endings and file.name != "__main__.py"
    }


def _digest_of(files: dict[str, Path], hashes: Hashes, on_file: Callable[[], None] | None = None) -> str:
    digest = sha256()
    for name, path in sorted(files.items()):
        digest.update(f"{name}\0{hashes.of(path) or 'cannot be opened'}\n".encode())
        if on_file:
            on_file()
    return digest.hexdigest()


def is_current(data: Path, warehouse: Path) -> bool:
    """Whether the warehouse was built from exactly what lies in `data` now, by the program as it is now.

    Looks at the size and time of every paper: ask at the start of a session, not at each click.
    """
    from queries.warehouse import POINTER, NoWarehouse, current_file

    try:
        current_file(warehouse)
        pointer = json.loads((warehouse / POINTER).read_text(encoding="utf-8"))
    except (NoWarehouse, OSError, ValueError):
        return False
    hashes = Hashes(warehouse)
    fingerprint = papers_fingerprint(data, warehouse, hashes)
    hashes.save()
    return bool(pointer.get("fingerprint") == fingerprint)
