"""Open only regular files: a pipe hangs, a device never ends, and a link may lead out of the office's folder."""

import errno
import io
import os
import stat
from pathlib import Path

# What Windows calls a folder that is a link.
_JUNCTION = 0xA0000003


class NotRegular(OSError):
    """What lies at the path is no regular file, so it was not read."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(errno.EINVAL, "not a regular file", os.fspath(path))


def open_regular(path: str | os.PathLike[str]) -> io.BufferedReader:
    """The file, open for reading. Raises NotRegular for a pipe, a device, a socket; OSError."""
    # A pipe without a writer would hold the opening itself, so it is told not to wait.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise NotRegular(path)
    handle = os.open(path, flags)
    # Looked at again: another file may have come in its place.
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise NotRegular(path)
    return os.fdopen(handle, "rb")


def read_regular(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file. Raises NotRegular, OSError."""
    with open_regular(path) as stream:
        return stream.read()


def why_not_read(path: Path, folder: Path) -> str:
    """The code of the sentence that says why `path` is not read as a file of `folder`; "" where nothing is against it.

    A link to a regular file inside the folder is read like any other file; what a link to a folder holds is not.
    """
    try:
        real = Path(os.path.realpath(path, strict=True))
        mode = real.stat().st_mode
    except OSError:
        # Whatever else is wrong, opening it will say.
        return "link_broken" if path.is_symlink() else ""
    if not real.is_relative_to(os.path.realpath(folder)):
        return "link_outside"
    if stat.S_ISDIR(mode):
        return "link_to_folder"
    return "not_regular" if not stat.S_ISREG(mode) else ""


def is_file_of(path: Path, folder: Path) -> bool:
    """Whether there is a regular file at `path` that lies in `folder`."""
    return path.exists() and not why_not_read(path, folder)


def is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is a link, as Windows has them."""
    tag: int = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) if os.name == "nt" else 0
    return tag == _JUNCTION
