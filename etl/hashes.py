"""The SHA-256 of files, read again only where path, size or time changed: asking what changed must be cheap."""

from __future__ import annotations

import json
import time
from hashlib import sha256
from pathlib import Path

from etl.atomic import write_atomically

HASHES = "hashes.json"
# A file changed within this many nanoseconds of being hashed may change again with the same time stamp.
UNSETTLED = 2_000_000_000

Entry = list[int | str]
"""Size, time of change, time of hashing (nanoseconds), SHA-256."""


class Hashes:
    """The hashes of files, remembered in hashes.json of the warehouse folder, which is safe to delete."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / HASHES
        self._known = _read(self._path)
        self._used: dict[str, Entry] = {}

    def of(self, file: Path) -> str | None:
        """The SHA-256 of `file`, None where it cannot be opened."""
        try:
            state = file.stat()
            entry = self._known.get(str(file))
            if entry is None or entry[:2] != [state.st_size, state.st_mtime_ns] or _unsettled(entry):
                entry = [state.st_size, state.st_mtime_ns, time.time_ns(), file_sha256(file)]
        except OSError:
            return None
        self._used[str(file)] = entry
        return str(entry[3])

    def save(self) -> None:
        """Remember the hashes asked for, forget the others. In a folder nobody may write to, that is left."""
        if self._used == self._known:
            return
        try:
            write_atomically(self._path, json.dumps(self._used).encode("utf-8"))
        except (OSError, UnicodeError):
            return


def file_sha256(file: Path) -> str:
    """The SHA-256 of the bytes of `file`. Raises OSError."""
    with file.open("rb") as stream:
        digest = sha256()
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _read(path: Path) -> dict[str, Entry]:
    try:
        known = json.loads(path.read_bytes())
        if all(isinstance(entry, list) and len(entry) == 4 for entry in known.values()):
            return dict(known)
    except (OSError, ValueError, AttributeError):
        pass
    return {}


def _unsettled(entry: Entry) -> bool:
    return int(entry[2]) - int(entry[1]) < UNSETTLED
