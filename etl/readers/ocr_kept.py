"""A cache of pages read by OCR, keyed by the page's picture and the version of the program that read it.

Whoever reads a whole folder of papers says where the cache is (`keeping`); without that nothing is cached.
"""

from __future__ import annotations

import gzip
import json
import shutil
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from etl.files.atomic import write_atomically
from etl.readers.document import NotReadable
from etl.readers.page import PaperPage, RulingLine
from queries.json_file import parse_json

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from etl.readers.scan import Picture

# The modules whose code decides how a picture is read: part of the cache's key.
_READERS = (
    *("aligned.py", "aligned_rows.py", "ocr.py", "ocr_engine.py", "ocr_repairs.py", "ocr_votes.py"),
    *("page.py", "page_tables.py", "scan.py", "scan_faint.py"),
    *("scan_letters.py", "scan_lines.py", "scan_rules.py", "scan_strokes.py", "tesseract.py"),
)
# A file beside the pages of one version: the hash of the readers' code, and whether this machine read them.
_MADE_BY = "made_by"
_HERE, _ELSEWHERE = "here", "elsewhere"


class KeptPages(Protocol):
    """A store of pages: the bytes of each under the name of its picture."""

    def get(self, name: str) -> bytes | None:
        """The bytes under the name; None if there are none."""

    def put(self, name: str, content: bytes) -> None:
        """Store the bytes. Never raises, not even for a full disk: then the page is only read again next time."""


class PagesInFolder:
    """Pages in a folder (warehouse/ocr), in a subfolder for each version of the reader, with the pages of each paper.

    `version`: the version of the machine that read them, where that was another one.
    """

    def __init__(self, folder: Path, version: str | None = None) -> None:
        self._folder = folder
        self._version = version

    def get(self, name: str) -> bytes | None:
        try:
            return self._path(name, "json.gz").read_bytes()
        except OSError:
            return None

    def put(self, name: str, content: bytes) -> None:
        with suppress(OSError):
            write_atomically(self._path(name, "json.gz"), content, durable=False)
            made_by = self._room / _MADE_BY
            if not made_by.exists():
                origin = _HERE if self._version is None else _ELSEWHERE
                write_atomically(made_by, f"{_code()} {origin}".encode(), durable=False)

    def note(self, paper: str, names: Sequence[str]) -> None:
        """Store which pages a paper has, by its SHA-256: a cluster's worker is sent them with the paper."""
        with suppress(OSError):
            write_atomically(self._path(paper, "pages"), "\n".join(names).encode(), durable=False)

    def of_paper(self, paper: str) -> dict[str, bytes]:
        """The stored pages of the paper with this SHA-256."""
        try:
            names = self._path(paper, "pages").read_text(encoding="ascii").split()
        except (OSError, ValueError):
            return {}
        return {name: page for name in names if (page := self.get(name)) is not None}

    def _path(self, name: str, ending: str) -> Path:
        return self._room / name[:2] / f"{name}.{ending}"

    @property
    def _room(self) -> Path:
        return self._folder / (self._version or ocr_version())


@dataclass(slots=True)
class PagesInHand:
    """Pages in memory, by name: those sent along with a paper, and those read since."""

    sent: dict[str, bytes]
    read: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> bytes | None:
        return self.sent.get(name) or self.read.get(name)

    def put(self, name: str, content: bytes) -> None:
        self.read[name] = content


@dataclass(frozen=True, slots=True)
class _Keeping:
    """The store in use, and the names of the pages asked for."""

    pages: KeptPages
    asked: list[str]


_keeping: ContextVar[_Keeping | None] = ContextVar("ocr_kept_in", default=None)


@contextmanager
def keeping(pages: KeptPages | None) -> Iterator[list[str]]:
    """Use `pages` as the cache of OCR in this context. Yields the list of names of the pages asked for, in order."""
    asked: list[str] = []
    before = _keeping.set(None if pages is None else _Keeping(pages, asked))
    try:
        yield asked
    finally:
        _keeping.reset(before)


def kept(picture: Picture, drawn: Sequence[RulingLine]) -> PaperPage | None:
    """The cached page of this picture and the lines known of it; None where there is none or it is damaged."""
    here = _keeping.get()
    if here is None:
        return None
    name = _name(picture, drawn)
    content = here.pages.get(name)
    here.asked.append(name)
    try:
        written = gzip.decompress(content or b"")
        # A number that is none is no place on a page.
        parse_json(written)
        return _pages_as_json().validate_json(written, strict=True)
    except (OSError, EOFError, zlib.error, ValueError):
        return None


def keep(picture: Picture, drawn: Sequence[RulingLine], page: PaperPage) -> None:
    """Add the page to the cache in use, if any."""
    here = _keeping.get()
    if here is not None:
        content = json.dumps(asdict(page), ensure_ascii=False).encode("utf-8")
        here.pages.put(_name(picture, drawn), gzip.compress(content, compresslevel=1, mtime=0))


def _name(picture: Picture, drawn: Sequence[RulingLine]) -> str:
    return sha256(f"{picture.shape}{tuple(drawn) or ''}".encode() + picture.tobytes()).hexdigest()


def sweep_kept(folder: Path) -> None:
    """Delete the pages under `folder` that earlier code, or an earlier Tesseract of this machine, read.

    Pages that another machine's Tesseract read stay while the readers' code is the same: a cluster goes on using them.
    """
    rooms = [each for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
    if len(rooms) < 2:
        return
    with suppress(NotReadable, OSError):
        current = ocr_version()
        for room in rooms:
            if room.name != current and not _still_used(room):
                shutil.rmtree(room, ignore_errors=True)


def _still_used(room: Path) -> bool:
    made_by = room / _MADE_BY
    return made_by.is_file() and made_by.read_text(encoding="ascii").split() == [_code(), _ELSEWHERE]


# Once a process: neither the code nor the installed Tesseract changes meanwhile.
@cache
def ocr_version() -> str:
    """A short hash of the readers' code and of the Tesseract installed. Raises NotReadable as `find_tesseract` does."""
    # Imported here: sweeping an empty cache must not look for the program.
    from etl.readers.installed import tesseract_version

    return sha256(f"{tesseract_version()} {_code()}".encode()).hexdigest()[:16]


# No key: the program's own code does not change while it runs.
@cache
def _code() -> str:
    """A hash of the code that decides how a picture is read."""
    digest = sha256()
    for name in _READERS:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:16]


# No key: the class does not change while a process runs.
@cache
def _pages_as_json() -> TypeAdapter[PaperPage]:
    """Turns JSON into a page."""
    # Imported here: most papers have no scanned page.
    from pydantic import TypeAdapter

    return TypeAdapter(PaperPage)
