"""What travels between a load and a machine that reads for it: a paper's content there, its records and pages back."""

import atexit
import pickle
import shutil
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from etl.bengali.wording import use_reference
from etl.progress import StepListener
from etl.readers.ocr_kept import PagesInHand, keeping
from etl.records import AnyPaper
from etl.warehouse.rows import RejectedRow
from etl.workers.child import Child, ChildDied
from etl.workers.cluster.tools import Tools, tools
from etl.workers.limits import DIED, Limits, bound_memory, killed_after, too_slow
from etl.workers.papers import refusal_of


@dataclass(frozen=True, slots=True)
class Parcel:
    """A paper to read elsewhere, with its cached pages, the office's own `reference` files and the `tools` to use."""

    suffix: str
    content: bytes
    parse: Callable[[Path], AnyPaper]
    tools: Tools
    limits: Limits
    pages: Mapping[str, bytes] = field(default_factory=dict)
    reference: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadingOutcome:
    """What a paper was read as, or why it was not (no path yet); the pages read for it now, the names of all it has."""

    read: AnyPaper | RejectedRow
    pages: dict[str, bytes] = field(default_factory=dict)
    names: tuple[str, ...] = ()


# The children of this machine's worker: each of its threads has one.
_children = threading.local()


def read_sent(sent: bytes) -> bytes | None:
    """The pickled ReadingOutcome of a pickled Parcel; None where this machine reads with other tools.

    In a child process: a hostile paper takes down that, not the worker. (Not in a pool: a worker of Dask is a daemon,
    which may not start processes by multiprocessing.)
    """
    parcel: Parcel = pickle.loads(sent)
    if tools() != parcel.tools:
        return None
    if not hasattr(_children, "child"):
        _children.child = Child()
    try:
        outcome = _children.child.call(read_parcel, parcel, seconds=parcel.limits.seconds)
    except ChildDied as died:
        outcome = ReadingOutcome(too_slow(parcel.limits.seconds) if died.too_slow else DIED)
    return pickle.dumps(outcome)


def read_parcel(parcel: Parcel, tell: StepListener) -> ReadingOutcome:
    """Read the paper as a load does, in the child process. Never raises for what is in it."""
    bound_memory(parcel.limits.memory)
    pages = PagesInHand(dict(parcel.pages))
    read: AnyPaper | RejectedRow
    with (
        killed_after(2 * parcel.limits.seconds),
        tempfile.TemporaryDirectory(prefix="paper-", ignore_cleanup_errors=True) as folder,
        keeping(pages) as asked,
    ):
        try:
            use_reference(_reference_folder(tuple(parcel.reference.items())))
            path = Path(folder) / f"paper{parcel.suffix}"
            path.write_bytes(parcel.content)
            read = parcel.parse(path)
        except Exception as error:  # one bad file must not stop the load; it is listed
            read = refusal_of(error, "")
    return ReadingOutcome(read, pages.read, tuple(asked))


# Key: the names and contents of all files; one office's at a time.
@lru_cache(maxsize=1)
def _reference_folder(files: tuple[tuple[str, bytes], ...]) -> Path | None:
    """A folder with the office's own reference files, deleted when the process ends; None where it has none."""
    if not files:
        return None
    folder = tempfile.mkdtemp(prefix="reference-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name, content in files:
        file = Path(folder) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return Path(folder)
