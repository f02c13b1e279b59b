"""Write a file so that a reader sees the old content or the new, never a half."""

import os
import re
import shutil
import time
from contextlib import suppress
from pathlib import Path

# How long a reader on Windows may hold the old file before we give up, and how often we ask again.
PATIENCE_SECONDS = 10.0
PAUSE_SECONDS = 0.05
# A temporary file that is older was left by a program that was killed.
OLD_SECONDS = 3600.0
_HALF = re.compile(r"\..+\.\d+\.\d+\.tmp", re.DOTALL)


def write_atomically(path: Path, content: bytes, *, durable: bool = True, private: bool = False) -> None:
    """Put `content` at `path` in one step: a temporary file beside it, flushed to the disk, then moved over.

    Not `durable`: not flushed, for files that may be lost in a power cut. `private`: for this system's user alone; else
    who may read and write the file stays.
    Windows refuses the move while somebody reads the old file: tried again for PATIENCE_SECONDS, then PermissionError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Its name begins with a dot: what a killed program leaves in an office's folder is no paper.
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}.tmp")
    try:
        temporary.touch(0o600 if private else 0o666)
        with temporary.open("wb") as stream:
            stream.write(content)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        with suppress(OSError):
            if not private:
                shutil.copymode(path, temporary)
        _replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        # Makes the move itself survive a power cut.
        flush(path.parent)


def sweep_halves(folder: Path, name: str = "*", older: float = OLD_SECONDS) -> None:
    """Delete what killed programs left half-written of a folder's file `name` (any), where it is so old (in seconds)
    that nobody writes it any more.
    """
    for half in folder.glob(f".{name}.*.tmp"):
        with suppress(OSError):
            if _HALF.fullmatch(half.name) and time.time() - half.stat().st_mtime >= older:
                half.unlink()


def _replace(temporary: Path, path: Path) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            os.replace(temporary, path)  # noqa: PTH105  # the one call that is atomic on every system, and that tests replace
            return
        except PermissionError:
            if time.monotonic() > give_up:
                raise
            time.sleep(PAUSE_SECONDS)


def flush(path: Path) -> None:
    """Flush a folder's entries or a file's content to the disk. Does nothing on Windows, which has no call for it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
