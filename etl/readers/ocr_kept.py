"""Pages read by OCR, kept by their picture and the version of what read them, so that none is read twice.

Where they are kept is told by whoever reads a whole folder of papers (`keeping`); without it nothing is kept.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.atomic import write_atomically
from etl.readers.page import Box, Page, Rule, Word

if TYPE_CHECKING:
    from etl.readers.scan import Picture

# The modules whose code decides what a picture is read as.
_READERS = ("ocr.py", "scan.py", "scan_lines.py", "page.py", "page_tables.py", "tesseract.py")

_folder: ContextVar[Path | None] = ContextVar("ocr_kept_in", default=None)


@contextmanager
def keeping(folder: Path | None) -> Iterator[None]:
    """Keep what is read by OCR meanwhile under `folder` (warehouse/ocr), and use what lies there."""
    before = _folder.set(folder)
    try:
        yield
    finally:
        _folder.reset(before)


def kept(picture: Picture) -> Page | None:
    """The page this picture was read as; None where it was not, or what is kept is damaged."""
    path = _path(picture)
    if path is None:
        return None
    try:
        return _page(json.loads(gzip.decompress(path.read_bytes())))
    except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError):
        return None


def keep(picture: Picture, page: Page) -> None:
    """Keep the page. A full disk costs the next load its time, not this one."""
    path = _path(picture)
    if path is not None:
        with suppress(OSError):
            content = json.dumps(asdict(page), ensure_ascii=False).encode("utf-8")
            write_atomically(path, gzip.compress(content, compresslevel=1), durable=False)


def _path(picture: Picture) -> Path | None:
    folder = _folder.get()
    if folder is None:
        return None
    name = sha256(f"{picture.shape}".encode() + picture.tobytes()).hexdigest()
    return folder / _version() / name[:2] / f"{name}.json.gz"


@cache
def _version() -> str:
    """A short hash of the readers' code and of the Tesseract installed."""
    # Only who reads a picture needs the program.
    from etl.readers.tesseract import tesseract_version

    digest = sha256(tesseract_version().encode())
    for name in _READERS:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:16]


def _page(value: dict[str, Any]) -> Page:
    words = tuple(Word(word["text"], Box(**word["box"]), word["confidence"]) for word in value["words"])
    return Page(value["width"], value["height"], words, tuple(Rule(**rule) for rule in value["rules"]))
