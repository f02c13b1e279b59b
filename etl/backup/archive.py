"""The archive of a backup: a ZIP of the office's files, its last entry the list of them with sizes and checksums."""

import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from etl.files.disk import free_bytes
from etl.progress import Failed
from queries.json_file import parse_json

MANIFEST = "manifest.json"
# The two trees of an archive: the data folder, and the figures of packs made before, which nothing derives again.
DATA, PACKS = "data", "packs"
# A list of a million files has some hundred megabytes.
MOST_MANIFEST_BYTES = 300_000_000
CHUNK = 1 << 20


class BackupFailed(Failed):
    """No backup was made, or nothing was restored; `code` and `values` give the sentence (failure.backup_…)."""


class SavedFile(BaseModel):
    """A file of an archive: its entry's name, its bytes, its SHA-256."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    size: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Manifest(BaseModel):
    """What an archive holds. `counts`: rows by table of its warehouse; None where it was not of exactly these files."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    format: Literal[1] = 1
    made_at: str
    counts: Mapping[str, int] | None
    files: tuple[SavedFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(each.size for each in self.files)


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """The list of an archive, once every entry is known to be named in it and safe to write. Raises BackupFailed."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    listed = entries.pop(MANIFEST, None)
    if listed is None or len(archive.infolist()) != len(entries) + 1:
        raise BackupFailed("backup_not_one")
    if listed.file_size > MOST_MANIFEST_BYTES:
        raise BackupFailed("backup_damaged", name=MANIFEST)
    try:
        with archive.open(listed) as stream:
            manifest = Manifest.model_validate(parse_json(stream.read(MOST_MANIFEST_BYTES)))
    except ValueError:
        raise BackupFailed("backup_damaged", name=MANIFEST) from None
    sizes = {each.name: each.size for each in manifest.files}
    if len(sizes) != len(manifest.files):
        raise BackupFailed("backup_damaged", name=MANIFEST)
    for name in sizes.keys() ^ entries.keys():
        raise BackupFailed("backup_damaged", name=name)
    for name, entry in entries.items():
        if not is_safe(name) or _is_no_file(entry):
            raise BackupFailed("backup_unsafe", name=name)
        if entry.file_size != sizes[name]:
            raise BackupFailed("backup_damaged", name=name)
    return manifest


def check_room(folder: Path, size: int) -> None:
    """Raise BackupFailed unless so many bytes fit on the disk of `folder`."""
    free = free_bytes(folder)
    if size > free:
        raise BackupFailed("backup_no_room", folder=str(folder), needed=f"{size / 1e6:.0f}", free=f"{free / 1e6:.0f}")


def is_safe(name: str) -> bool:
    """Whether an entry's name stays inside its tree, on every system."""
    path = PurePosixPath(name)
    return (
        len(path.parts) > 1
        and path.parts[0] in (DATA, PACKS)
        and ".." not in path.parts
        and str(path) == name
        and not any(letter in name for letter in "\\:\0")
    )


def _is_no_file(entry: zipfile.ZipInfo) -> bool:
    """Whether the entry says that it is a folder, a link or a device."""
    kind: Any = entry.external_attr >> 28
    return entry.is_dir() or kind not in (0, 0o10)
