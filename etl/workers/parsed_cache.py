"""A cache of papers that were read, so that none is parsed twice. Safe to delete at any time."""

from __future__ import annotations

import gzip
import json
import shutil
import types
import zlib
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from etl.files.atomic import write_atomically
from etl.records import Paper

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ParsedPapers:
    """The cached papers of one parser: FOLDER/VERSION/ab/abcd….txt.json.gz.

    `also`: another such folder, which is read and never written.
    The key of a paper: its content (SHA-256), the ending of its name (which chooses the reader), and `version`, a hash
    of the parser's code and reference files (etl.inventory.scan.parser_version). Not the version of Tesseract: what
    the machines of a cluster read in weeks would be read again at home.
    """

    folder: Path
    version: str
    also: Path | None = None

    def get(self, sha256: str, suffix: str) -> Paper | None:
        """The paper with this content, None where it is not cached or the file is damaged."""
        for path in self._paths(sha256, suffix):
            with suppress(OSError, EOFError, zlib.error, ValueError, TypeError, KeyError, AttributeError):
                return decode(Paper, json.loads(gzip.decompress(path.read_bytes())))
        return None

    def has(self, sha256: str, suffix: str) -> bool:
        """Whether there is a file for a paper with this content; it may be damaged."""
        return any(path.exists() for path in self._paths(sha256, suffix))

    def put(self, paper: Paper, suffix: str) -> None:
        """Cache the paper under the content it was read from. Does nothing where the disk is full."""
        content = json.dumps(paper, default=encode, ensure_ascii=False).encode("utf-8")
        with suppress(OSError):
            path = self._paths(paper.source.sha256, suffix)[0]
            write_atomically(path, gzip.compress(content, compresslevel=1), durable=False)

    def sweep(self) -> None:
        """Delete the papers of other versions of the parser, and what killed loads left half-written."""
        current = self.folder / self.version
        for half in current.glob("*/*.tmp"):
            half.unlink(missing_ok=True)
        if self.folder.is_dir():
            for other in self.folder.iterdir():
                if other != current:
                    shutil.rmtree(other, ignore_errors=True)

    def _paths(self, sha256: str, suffix: str) -> list[Path]:
        name = f"{sha256}{suffix.lower()}.json.gz"
        return [folder / self.version / sha256[:2] / name for folder in (self.folder, self.also) if folder is not None]


def encode(value: object) -> object:
    """A record or a day as values that JSON can hold."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no record holds a {type(value).__name__}")


def decode(kind: type[T], value: Any) -> T:
    """The record of `kind` that `encode` made `value` from. Raises ValueError, TypeError, KeyError where it is none."""
    return _decode(kind, value)  # type: ignore[no-any-return]


def _decode(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return None if value is None else _decode(next(k for k in get_args(kind) if k is not type(None)), value)
    if origin is tuple:
        return tuple(_decode(get_args(kind)[0], each) for each in value)
    if origin is dict:
        return dict(value)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: _decode(hint, value[name]) for name, hint in _hints(kind).items()})
    if kind is date:
        return date.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not {kind.__name__}")
    return value


# Key: the class, whose annotations do not change.
@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
