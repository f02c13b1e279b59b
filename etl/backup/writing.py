"""Write a backup: every file of the data folder and the figures of packs, but nothing that can be derived again."""

import os
import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile

from etl.backup.archive import CHUNK, DATA, MANIFEST, PACKS, BackupFailed, Manifest, SavedFile, check_room
from etl.corrections.writing import CannotCorrect, corrections_locked
from etl.files.folders import ACCOUNTS, CORRECTIONS
from etl.files.regular import NotRegular, open_regular
from etl.inventory.scan import IGNORED_NAMES, IGNORED_PREFIXES, is_current, portable
from etl.load.summary import summarise
from queries import NoWarehouse

# Files of programs at work, beside those that an inventory passes over.
PASSING = (".lock", ".tmp")
# What is copied in memory; larger files go over the disk.
MOST_IN_MEMORY = 64_000_000
# A file that is written to while it is copied is copied again.
TRIES = 5
FIRST_YEAR = 1980


@dataclass(frozen=True, slots=True)
class BackupSummary:
    """What a backup holds, and the files left out of it: path under the data folder, and why (not_a_file, …)."""

    manifest: Manifest
    left_out: tuple[tuple[str, str], ...]


class _Changing(Exception):
    """The file did not stay the same while it was copied."""


def write_backup(data: Path, warehouse: Path, file: Path) -> BackupSummary:
    """Copy what lies under `data`, and the packs of `warehouse`, into the new file `file`. Raises BackupFailed.

    The file appears whole or not at all, readable by its owner alone. Corrections are copied first, so that what they
    speak of is there too, while nobody writes any; loads may go on, as they write nothing under `data`.
    """
    data, warehouse, file = data.resolve(), warehouse.resolve(), file.absolute()
    if not data.is_dir():
        raise BackupFailed("no_data_folder", folder=str(data))
    if file.exists():
        raise BackupFailed("backup_there_already", file=str(file))
    if file.resolve().is_relative_to(data):
        raise BackupFailed("backup_inside", file=str(file))
    temporary = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        found = list(_files(data, warehouse))
        check_room(file.parent, sum(path.stat().st_size for path, _, why in found if not why and path.exists()))
        counts = _counts(data, warehouse)
        summary = _write(temporary, found, counts, data)
        temporary.replace(file)
    except OSError as error:
        raise BackupFailed(
            "backup_cannot_write", file=str(file), error=error.strerror or type(error).__name__
        ) from error
    except CannotCorrect as error:
        raise BackupFailed("backup_busy") from error
    finally:
        with suppress(OSError):
            temporary.unlink()
    return summary


def _files(data: Path, warehouse: Path) -> Iterator[tuple[Path, str, str]]:
    """Where each file lies, its entry's name, and why it is left out ("": it is not); corrections first."""
    packs = warehouse / PACKS
    # A sign-in that was ended since must not hold again when the backup is restored.
    trees = (
        (data, DATA, {data / "warehouse", warehouse, data / ACCOUNTS / "sessions.json"}),
        (packs, PACKS, set[Path]()),
    )
    found = [each for folder, tree, skip in trees for each in _files_under(folder, tree, skip)]
    return iter(sorted(found, key=lambda each: (each[1] != f"{DATA}/{CORRECTIONS}", each[1])))


def _files_under(folder: Path, tree: str, skip: set[Path]) -> Iterator[tuple[Path, str, str]]:
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            passing = entry.name.startswith(IGNORED_PREFIXES) or entry.name.lower() in IGNORED_NAMES
            if passing or entry.name.endswith(PASSING) or Path(entry.path) in skip:
                continue
            name = f"{tree}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files_under(Path(entry.path), name, skip)
            elif not entry.is_file(follow_symlinks=False):
                yield Path(entry.path), portable(name), "not_a_file"
            elif portable(name) != name or set(name) & set("\\:"):
                yield Path(entry.path), portable(name), "bad_name"
            else:
                yield Path(entry.path), name, ""


def _counts(data: Path, warehouse: Path) -> dict[str, int] | None:
    """The rows of the warehouse by table, where it was built from exactly what lies in `data`."""
    with suppress(NoWarehouse, OSError, ValueError):
        if is_current(data, warehouse):
            return dict(summarise(warehouse, False).counts)
    return None


def _write(
    target: Path, found: list[tuple[Path, str, str]], counts: dict[str, int] | None, data: Path
) -> BackupSummary:
    saved, left_out = [], [(name, why) for _, name, why in found if why]
    with (
        open(target, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        with ExitStack() as locked:
            if os.access(data, os.W_OK):
                locked.enter_context(corrections_locked(data))
            for path, name, _ in (each for each in found if not each[2]):
                if name != f"{DATA}/{CORRECTIONS}":
                    locked.close()
                try:
                    saved.append(_add(archive, path, name))
                # Taken away since it was listed.
                except FileNotFoundError:
                    continue
                except (PermissionError, NotRegular, _Changing):
                    left_out.append((name, "cannot_read"))
        manifest = Manifest(made_at=datetime.now(UTC).isoformat(), counts=counts, files=tuple(saved))
        archive.writestr(MANIFEST, manifest.model_dump_json(indent=1))
        archive.close()
        stream.flush()
        os.fsync(stream.fileno())
    return BackupSummary(manifest, tuple(left_out))


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> SavedFile:
    """Copy one file into the archive, as it was at one moment. Raises OSError, _Changing."""
    for _ in range(TRIES):
        with SpooledTemporaryFile(MOST_IN_MEMORY) as copy:
            digest = sha256()
            with open_regular(path) as stream:
                before = os.fstat(stream.fileno())
                while chunk := stream.read(CHUNK):
                    digest.update(chunk)
                    copy.write(chunk)
                after = os.fstat(stream.fileno())
            size = copy.tell()
            if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, size):
                continue
            copy.seek(0)
            changed_at = max(time.localtime(before.st_mtime)[:6], (FIRST_YEAR, 1, 1, 0, 0, 0))
            entry = zipfile.ZipInfo(name, changed_at)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, before.st_mode << 16
            with archive.open(entry, "w", force_zip64=size >= 1 << 31) as target:
                shutil.copyfileobj(copy, target, CHUNK)
            return SavedFile(name=name, size=size, sha256=digest.hexdigest())
    raise _Changing
