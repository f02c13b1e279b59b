"""Papers already read, kept by content and parser version, so that none is parsed twice. Safe to delete at any time."""

from __future__ import annotations

import gzip
import json
import shutil
import types
import zlib
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from etl.files.atomic import write_atomically
from etl.records import Paper

T = TypeVar("T")


class ParsedPapers:
    """The kept papers of one parser version: warehouse/parsed/VERSION/ab/abcd….txt.json.gz."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder / version

    def get(self, sha256: str, suffix: str) -> Paper | None:
        """The paper with this content, None where it is not kept or what is kept is damaged."""
        try:
            return decode(Paper, json.loads(gzip.decompress(self._path(sha256, suffix).read_bytes())))
        except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError, AttributeError):
            return None

    def has(self, sha256: str, suffix: str) -> bool:
        """Whether a paper with this content is kept; it may be damaged."""
        return self._path(sha256, suffix).exists()

    def put(self, paper: Paper, suffix: str) -> None:
        """Keep the paper under the content it was read from. A full disk costs the next load its time, not this one."""
        content = json.dumps(paper, default=encode, ensure_ascii=False).encode("utf-8")
        with suppress(OSError):
            write_atomically(
                self._path(paper.source.sha256, suffix), gzip.compress(content, compresslevel=1), durable=False
            )

    def sweep(self) -> None:
        """Delete what other versions of the parser kept, and what killed loads left half-written."""
        for half in self._folder.glob("*/*.tmp"):
            half.unlink(missing_ok=True)
        if self._folder.parent.is_dir():
            for other in self._folder.parent.iterdir():
                if other != self._folder:
                    shutil.rmtree(other, ignore_errors=True)

    def _path(self, sha256: str, suffix: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}{suffix.lower()}.json.gz"


def encode(value: object) -> object:
    """A record or a day as JSON knows them."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")


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


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
