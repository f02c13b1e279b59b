"""Put a backup back: everything is checked and written beside the folder, which then takes its place in one move."""

import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

from filelock import FileLock, Timeout

from etl.backup.archive import CHUNK, DATA, PACKS, BackupFailed, Manifest, SavedFile, check_room, read_manifest
from etl.files.folders import ACCOUNTS

# What zipfile raises where an archive is not whole, not ours, or packed in a way it cannot read.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError, ValueError)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back; `aside`: where the folder that stood there before was moved, None where there was none."""

    manifest: Manifest
    aside: Path | None


def restore(file: Path, into: Path, warehouse: Path) -> Restored:
    """Put the files of a backup into the folder `into`, the packs into `warehouse`. Raises BackupFailed.

    Every name, size and checksum is checked before anything is moved. A folder that is not empty is moved aside, not
    deleted. Killed at any moment, it leaves the folder as it was, or both whole: the old one aside, the new one beside.
    """
    into = into.absolute()
    try:
        with _alone(into), zipfile.ZipFile(file) as archive:
            manifest = read_manifest(archive)
            check_room(into, manifest.size)
            with _beside(into) as staging:
                for each in manifest.files:
                    _extract(archive, each, staging)
                (staging / DATA).mkdir(exist_ok=True)
                if (accounts := staging / DATA / ACCOUNTS).is_dir():
                    accounts.chmod(0o700)
                _flush_all()
                aside = _take_place(staging / DATA, into)
                _add_packs(staging / PACKS, warehouse)
    except BROKEN as error:
        raise BackupFailed("backup_not_one") from error
    except OSError as error:
        values = {"folder": str(into), "error": error.strerror or type(error).__name__}
        raise BackupFailed("backup_cannot_restore", **values) from error
    return Restored(manifest, aside)


@contextmanager
def _alone(into: Path) -> Iterator[None]:
    """One restore into a folder at a time; what a killed one left beside it is deleted."""
    into.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(into.with_name(f".{into.name}.restore.lock"), timeout=0):
            for left in into.parent.glob(f".{into.name}.restoring-*"):
                shutil.rmtree(left, ignore_errors=True)
            yield
    except Timeout:
        raise BackupFailed("backup_busy") from None


@contextmanager
def _beside(into: Path) -> Iterator[Path]:
    staging = Path(tempfile.mkdtemp(prefix=f".{into.name}.restoring-", dir=into.parent))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _extract(archive: zipfile.ZipFile, saved: SavedFile, staging: Path) -> None:
    """Write one file; never more than its size. Raises BackupFailed where it is not what the list says."""
    target = staging / saved.name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = sha256(), saved.size
    try:
        with archive.open(saved.name) as stream, target.open("xb") as written:
            while chunk := stream.read(min(CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    break
                digest.update(chunk)
                written.write(chunk)
    except BROKEN as error:
        raise BackupFailed("backup_damaged", name=saved.name) from error
    # Accounts are for their owner alone; what another system packed says nothing.
    if mode := archive.getinfo(saved.name).external_attr >> 16 & 0o777:
        target.chmod(mode | 0o600)
    if left or digest.hexdigest() != saved.sha256:
        raise BackupFailed("backup_damaged", name=saved.name)


def _flush_all() -> None:
    """Everything written reaches the disk before the old folder is moved; Windows has no call for it."""
    if hasattr(os, "sync"):
        os.sync()


def _take_place(new: Path, into: Path) -> Path | None:
    """Move `new` to `into`; what stood there goes to a name of its own, which is returned."""
    aside = None
    with suppress(OSError):
        # Only an empty folder can be deleted so.
        into.rmdir()
    if into.exists():
        aside = _free_name(into.with_name(f"{into.name}.before-{datetime.now():%Y-%m-%dT%H-%M-%S}"))
        into.rename(aside)
    try:
        new.rename(into)
    except OSError:
        if aside is not None:
            aside.rename(into)
        raise
    return aside


def _add_packs(packs: Path, warehouse: Path) -> None:
    """Add the figures of packs that are not there; those that are stay."""
    if packs.is_dir():
        (warehouse / PACKS).mkdir(parents=True, exist_ok=True)
        for each in packs.iterdir():
            if not (warehouse / PACKS / each.name).exists():
                shutil.move(each, warehouse / PACKS / each.name)


def _free_name(wanted: Path) -> Path:
    """The path, or the first numbered one that is free: two restores may fall into one second."""
    numbered = (wanted.with_name(f"{wanted.name}-{number}") for number in count(2))
    return next(path for path in chain([wanted], numbered) if not path.exists())
