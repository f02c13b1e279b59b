"""The SHA-256 of files, computed again only where path, size or time changed, so that a check for changes is cheap."""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from etl.files.atomic import write_atomically
from etl.files.sha256 import file_sha256
from queries.json_file import read_json

HASHES = "hashes.json"
# Entries newer than hashes.json: that of ten years of a country has 12 MB, too much to write again for one paper.
NEW_HASHES = "hashes-new.json"
MOST_NEW = 2_000
# A file changed within this many nanoseconds of being hashed may change again with the same time stamp.
UNSETTLED = 2_000_000_000

Entry = list[Any]
"""Size, time of change, time of hashing (nanoseconds), SHA-256."""

State = tuple[int, int]
"""Size and time of change (nanoseconds) of a file."""

KINDS = [int, int, int, str]

NEVER: Entry = [None, 0, 0, ""]


class Hashes:
    """The hashes of files, cached in hashes.json of the warehouse folder, which is safe to delete.

    The key of a hash: path, size and time of change. A file changed shortly before it was hashed is hashed again, as
    it may have changed once more at the same time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written = _read(folder / HASHES)
        self._newer = _read(folder / NEW_HASHES)
        self._known = self._written | self._newer
        self._used: set[str] = set()
        self._changed = False

    def of(self, file: Path | str, state: State | None = None, *, kept: bool = True) -> str | None:
        """The SHA-256 of `file`, None where it cannot be opened. `state`: as just seen in its folder.

        `kept`: whether it may be cached; the name of a file that bears a phone number must not be.
        """
        name = os.fspath(file)
        try:
            if not kept:
                self._forget(name)
                return file_sha256(Path(name))
            if state is None:
                found = Path(name).stat()
                state = found.st_size, found.st_mtime_ns
            size, changed_at, hashed_at, digest = self._known.get(name, NEVER)
            if (size, changed_at) != state or hashed_at - changed_at < UNSETTLED:
                digest = file_sha256(Path(name))
                self._newer[name] = self._known[name] = [*state, time.time_ns(), digest]
                self._changed = True
        except OSError:
            return None
        self._used.add(name)
        return str(digest)

    def _forget(self, name: str) -> None:
        """Drop an entry of earlier code from the files too."""
        if self._known.pop(name, None):
            self._newer.pop(name, None)
            self._written, self._changed = {}, True

    def save(self) -> None:
        """Write the hashes that were asked for. Does nothing if the folder is read-only."""
        gone = len(self._known) - len(self._used)
        if gone <= MOST_NEW and not self._changed:
            return
        new = {name: entry for name, entry in self._newer.items() if name in self._used}
        # Not flushed to the disk: a hash lost in a power cut is computed again.
        with suppress(OSError, UnicodeError):
            if self._written and len(new) + gone <= MOST_NEW:
                _write(self._folder / NEW_HASHES, new)
            else:
                _write(self._folder / HASHES, {name: self._known[name] for name in self._used})
                (self._folder / NEW_HASHES).unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Entry]:
    try:
        known = read_json(path)
    except (OSError, ValueError):
        return {}
    entries = known.values() if isinstance(known, dict) else [None]
    whole = all(isinstance(entry, list) and [type(part) for part in entry] == KINDS for entry in entries)
    return known if whole else {}


def _write(path: Path, entries: dict[str, Entry]) -> None:
    write_atomically(path, json.dumps(entries).encode("utf-8"), durable=False)
