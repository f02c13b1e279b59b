"""What lies in the data folder, and whether it changed: the files, the fingerprint of a load."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from etl.folders import PRODUCT, SAMPLE_MARK, reference_file
from etl.hashes import Hashes

REFERENCE_NAMES = ("districts.csv", "upazilas.csv", "deadlines.csv", "plan_years.csv")
# Reference files that change how a paper is read; deadlines and plan years do not.
PARSER_REFERENCE_NAMES = ("districts.csv", "upazilas.csv")
# Files that programs leave beside papers: Word's lock files, folder settings of Windows.
IGNORED_PREFIXES = (".", "~$")
IGNORED_NAMES = ("thumbs.db", "desktop.ini")
# Files at the top of a data folder that are neither papers nor registers.
OWN_NAMES = (SAMPLE_MARK, "corrections.csv")


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


@dataclass(frozen=True, slots=True)
class Overlay:
    """A data folder as it would be: with the files of `extra` (by name), without those of `without`."""

    extra: Mapping[str, Path] = field(default_factory=dict)
    without: frozenset[str] = frozenset()


def take_inventory(data: Path, warehouse: Path, overlay: Overlay | None = None) -> Inventory:
    """All files under `data` but reference data and the warehouse, each list in the order of names."""
    papers: list[FoundFile] = []
    registers: list[FoundFile] = []
    stray: list[FoundFile] = []
    files = [
        FoundFile(file, portable(file.relative_to(data)))
        for file in files_under(data, skip={data / "reference", data / "warehouse", warehouse})
    ]
    if overlay is not None:
        files = [each for each in files if each.name not in overlay.without]
        files += [FoundFile(path, name) for name, path in overlay.extra.items()]
    for found in files:
        if found.name in OWN_NAMES:
            continue
        room = found.name.partition("/")[0] if "/" in found.name else ""
        {"minutes": papers, "registers": registers}.get(room, stray).append(found)
    return Inventory(*(tuple(sorted(each, key=lambda f: f.name)) for each in (papers, registers, stray)))


def papers_under(folder: Path) -> list[FoundFile]:
    """Every file under `folder` taken as a paper, in the order of names (relative to it)."""
    found = [FoundFile(file, portable(file.relative_to(folder))) for file in files_under(folder, skip=set())]
    return sorted(found, key=lambda each: each.name)


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
    """The reference tables in use for a data folder, by name."""
    return {name: reference_file(data, name) for name in REFERENCE_NAMES}


def parser_version(hashes: Hashes) -> str:
    """A short hash of all that decides how a paper is read: code, words, places; not of commands and pages."""
    return _digest_of(_parser_files(), hashes)[:16]


def papers_fingerprint(
    data: Path, found: Inventory, hashes: Hashes, on_file: Callable[[int, int], None] | None = None
) -> str:
    """The SHA-256 over all that a load is made from: papers, reference data, SQL, code. Cheap when nothing changed.

    `on_file` is called with the number of files looked at and of all.
    """
    files = {each.name: each.path for each in (*found.papers, *found.registers, *found.stray)}
    files |= {f"reference/{name}": path for name, path in reference_files(data).items()}
    files |= {name: data / name for name in OWN_NAMES if (data / name).exists()}
    files |= {f"program/{name}": path for name, path in (_parser_files() | _program_files("queries", ".sql")).items()}
    return _digest_of(files, hashes, on_file)


def _parser_files() -> dict[str, Path]:
    """The code of etl but its commands and the sample, and the words and places that the product's parser reads."""
    reference = PRODUCT / "data" / "reference"
    words = {portable(file.relative_to(PRODUCT)): file for file in files_under(reference / "wording", skip=set())}
    places = {portable((reference / name).relative_to(PRODUCT)): reference / name for name in PARSER_REFERENCE_NAMES}
    return _program_files("etl", ".py") | words | places


def _program_files(folder: str, *endings: str) -> dict[str, Path]:
    files = files_under(PRODUCT / folder, skip={PRODUCT / "etl" / "commands", PRODUCT / "etl" / "sample"})
    return {portable(f.relative_to(PRODUCT)): f for f in files if f.suffix in endings and f.name != "__main__.py"}


def _digest_of(files: dict[str, Path], hashes: Hashes, on_file: Callable[[int, int], None] | None = None) -> str:
    digest = sha256()
    for done, (name, path) in enumerate(sorted(files.items()), start=1):
        digest.update(f"{name}\0{hashes.of(path) or 'cannot be opened'}\n".encode())
        if on_file:
            on_file(done, len(files))
    return digest.hexdigest()


def is_current(data_dir: Path, warehouse_dir: Path) -> bool:
    """Whether the warehouse was built from exactly what lies in `data` now, by the program as it is now.

    Looks at the size and time of every paper: ask at the start of a session, not at each click.
    """
    data, warehouse = data_dir.resolve(), warehouse_dir.resolve()
    built_from = fingerprint_of(warehouse)
    if built_from is None:
        return False
    hashes = Hashes(warehouse)
    fingerprint = papers_fingerprint(data, take_inventory(data, warehouse), hashes)
    hashes.save()
    return built_from == fingerprint


def fingerprint_of(warehouse: Path) -> str | None:
    """What the current warehouse was built from; None where there is none."""
    from queries.warehouse import POINTER, NoWarehouse, current_file

    try:
        current_file(warehouse)
        pointer = json.loads((warehouse / POINTER).read_text(encoding="utf-8"))
    except (NoWarehouse, OSError, ValueError):
        return None
    return str(pointer.get("fingerprint"))
