"""What travels between a load and who reads for it: a paper's content there, its records and pages back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from etl.readers.ocr_kept import PagesInHand, keeping
from etl.records import Paper
from etl.warehouse.rows import RejectedRow
from etl.workers.papers import refusal_of


@dataclass(frozen=True, slots=True)
class Parcel:
    """A paper to read elsewhere: its name in the data folder, its bytes, the pages of it that were read before."""

    name: str
    content: bytes
    parse: Callable[[Path], Paper]
    pages: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a paper was read as, or why it was not; the pages read for it now, and the names of all that it has."""

    read: Paper | RejectedRow
    pages: dict[str, bytes] = field(default_factory=dict)
    names: tuple[str, ...] = ()


def read_parcel(parcel: Parcel) -> Outcome:
    """Read the paper as a load does. Never raises for what is in it."""
    pages = PagesInHand(parcel.pages)
    read: Paper | RejectedRow
    with keeping(pages) as asked:
        try:
            with tempfile.TemporaryDirectory(prefix="paper-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / f"paper{Path(parcel.name).suffix}"
                path.write_bytes(parcel.content)
                read = parcel.parse(path)
        except Exception as error:  # one bad file must not stop the load; it is listed
            read = refusal_of(error, parcel.name)
    return Outcome(read, pages.read, tuple(asked))
