"""A cache of papers that were read, so that none is parsed twice. Safe to delete at any time."""

from __future__ import annotations

import gzip
import os
import shutil
import zlib
from collections.abc import Container
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from etl.files.atomic import write_atomically
from etl.records import AnyPaper

if TYPE_CHECKING:
    from pydantic import TypeAdapter

# Letters of a SHA-256, with which the name of a cached paper begins.
_SHA256 = 64


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

    def get(self, sha256: str, suffix: str) -> AnyPaper | None:
        """The paper with this content, None where it is not cached or the file is damaged."""
        for path in self._paths(sha256, suffix):
            with suppress(OSError, EOFError, zlib.error, ValueError):
                return papers_as_json().validate_json(gzip.decompress(path.read_bytes()))
        return None

    def has(self, sha256: str, suffix: str) -> bool:
        """Whether there is a file for a paper with this content; it may be damaged."""
        return any(path.exists() for path in self._paths(sha256, suffix))

    def put(self, paper: AnyPaper, suffix: str) -> None:
        """Cache the paper under the content it was read from. Does nothing where the disk is full."""
        content = papers_as_json().dump_json(paper)
        with suppress(OSError):
            path = self._paths(paper.source.sha256, suffix)[0]
            write_atomically(path, gzip.compress(content, compresslevel=1, mtime=0), durable=False)

    def sweep(self, contents: Container[str]) -> None:
        """Delete all but the papers of these contents (SHA-256): those of other versions of the parser, those of files
        that are gone, what killed loads left half-written. Call it at the end of a load, under its lock.
        """
        current = self.folder / self.version
        with suppress(OSError):
            for other in self.folder.iterdir():
                if other != current:
                    shutil.rmtree(other, ignore_errors=True)
            for room in current.iterdir():
                with os.scandir(room) as papers:
                    for paper in papers:
                        if paper.name[:_SHA256] not in contents:
                            Path(paper.path).unlink(missing_ok=True)

    def _paths(self, sha256: str, suffix: str) -> list[Path]:
        name = f"{sha256}{suffix.lower()}.json.gz"
        return [folder / self.version / sha256[:2] / name for folder in (self.folder, self.also) if folder is not None]


# Key: none; the classes do not change while a process runs. Made when the first paper is read or written.
@cache
def papers_as_json() -> TypeAdapter[AnyPaper]:
    """Turns a paper into JSON and back, whatever paper it is."""
    # Imported here: a load that reads no paper does without its quarter of a second.
    from pydantic import TypeAdapter

    return TypeAdapter(AnyPaper)
