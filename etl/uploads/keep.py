"""Keep uploaded files under data/ by names of our own making."""

import errno
import os
from itertools import count
from pathlib import Path, PurePosixPath

from etl.files.atomic import sweep_halves, write_atomically
from etl.files.disk import disk_room
from etl.files.regular import is_file_of
from etl.readers.ocr_kept import PagesInFolder
from etl.uploads.records import Looked


def keep_upload(looked: Looked, data: Path, warehouse: Path) -> str:
    """Put a file under the data folder, its pages into the warehouse's cache; its path under `data`. OSError.

    A file that lies there is never written over: where somebody changed it since, this one gets a number.
    """
    assert looked.target is not None
    content = looked.file.read_bytes()
    sweep_halves((data / looked.target).parent)
    room = disk_room(warehouse)
    if room.free < len(content) + room.needed:
        # It could be kept, but no longer be loaded.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    target = _free_target(looked.target, content, data)
    if not (data / target).exists():
        write_atomically(data / target, content)
    for name, page in looked.pages.items():
        PagesInFolder(warehouse / "ocr").put(name, page)
    return target


def _free_target(target: str, content: bytes, data: Path) -> str:
    """The target, or the first numbered one, where nothing lies yet or this very content. OSError."""
    path = PurePosixPath(target)
    if not Path(os.path.realpath(data / path.parent)).is_relative_to(os.path.realpath(data)):
        raise OSError(errno.ELOOP, "a link leads out of the data folder", str(data / path.parent))
    for number in count(2):
        file = data / target
        if not os.path.lexists(file) or (is_file_of(file, data) and file.read_bytes() == content):
            return target
        target = str(path.with_stem(f"{path.stem}-{number}"))
    raise AssertionError
