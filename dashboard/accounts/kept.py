"""A small file that several processes read and change: replaced in one step under a lock, private to this user."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from filelock import FileLock, Timeout
from pydantic import BaseModel, ValidationError

import etl

Content = TypeVar("Content", bound=BaseModel)
WAIT_SECONDS = 10.0


class CannotRead(Exception):
    """The file is there, but is not what was written: nobody is let in by guess."""


class Busy(Exception):
    """Another process holds the file for longer than WAIT_SECONDS."""


@dataclass(frozen=True)
class KeptFile(Generic[Content]):
    """The file `name` of a data folder's accounts, as JSON of `model`; a file that is not there is an empty model."""

    name: str
    model: type[Content]

    def read(self, data: Path) -> Content:
        """What the file holds; not to be changed. Raises CannotRead."""
        path = self.path(data)
        try:
            state = path.stat()
        except FileNotFoundError:
            return self.model()
        except OSError as error:
            raise CannotRead(str(path)) from error
        # Each change is a new file: another inode, time or size.
        signature = (state.st_ino, state.st_mtime_ns, state.st_size)
        known = _READ.get(path)
        if known is None or known[0] != signature:
            known = _READ[path] = (signature, self._parsed(path))
        held = known[1]
        assert isinstance(held, self.model)
        return held

    @contextmanager
    def changed(self, data: Path) -> Iterator[Content]:
        """The content to change; written when the block ends without an error. Raises CannotRead, Busy, OSError."""
        path = self.path(data)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with FileLock(path.with_name(f".{self.name}.lock"), timeout=WAIT_SECONDS):
                content = self._parsed(path)
                yield content
                etl.write_atomically(path, content.model_dump_json(indent=1).encode(), private=True)
        except Timeout as error:
            raise Busy(str(path)) from error

    def path(self, data: Path) -> Path:
        return _path(data, self.name)

    def _parsed(self, path: Path) -> Content:
        try:
            return self.model.model_validate_json(etl.read_regular(path))
        except FileNotFoundError:
            return self.model()
        except (OSError, ValidationError) as error:
            raise CannotRead(str(path)) from error


# Asked a row of some tables. Key: all that it is made of.
@lru_cache(maxsize=64)
def _path(data: Path, name: str) -> Path:
    return data / etl.ACCOUNTS / name


# Read at every request and run. Key: the file; with what it held the state in which it was read.
_READ: dict[Path, tuple[tuple[int, int, int], BaseModel]] = {}
