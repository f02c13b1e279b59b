"""Connect to a Dask cluster whose workers all read papers alike, or fail in seconds with a sentence that says why."""

from __future__ import annotations

import logging
import pickle
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.progress import BuildFailed
from etl.workers.cluster.tools import Tools, tools
from etl.workers.limits import Limits

if TYPE_CHECKING:
    from distributed import Client

# How long a scheduler may take to answer, and its first worker to be there.
REACH_SECONDS = 5.0
# How long a load waits for a worker to come back where none is left.
PATIENCE_SECONDS = 60.0

# Over tls:// with the certificates that Dask's own configuration names.
_ADDRESS = re.compile(r"(?:tcp|tls)://[^/\s]+:\d{1,5}")

_RETRIES = 2


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster that is connected.

    `tools`: what each worker reads with. `shared`: how many papers each has read, by its address. `patience`: how long
    a load waits for a worker where none is left, in seconds.
    """

    client: Client
    address: str
    tools: Tools
    limits: Limits
    patience: float
    shared: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def executor(self, *, again: bool = False) -> Iterator[Executor]:
        """An executor on the cluster; what is not done at the end is given up.

        Dask does the same call once, however often it is asked for: two files of one content are read once. `again`:
        each call is done anew. A call that raises, on a machine whose disk is full, is tried again elsewhere.
        """
        executor: Executor = self.client.get_executor(pure=not again, retries=_RETRIES)
        try:
            yield executor
        finally:
            executor.shutdown(wait=False)

    def threads(self) -> int:
        """How many papers are read at once; 0 where no worker is left, or the scheduler does not answer."""
        with suppress(OSError, RuntimeError):
            return sum(self.client.nthreads().values())
        return 0


@contextmanager
def connected(address: str, limits: Limits | None = None, patience: float = PATIENCE_SECONDS) -> Iterator[Cluster]:
    """The cluster of the scheduler at `address` (tcp://HOST:PORT).

    Raises BuildFailed: "cluster_package", "cluster_address", "cluster_unreachable", "cluster_no_workers",
    "worker_without_program", "worker_other_program", "worker_other_version", "worker_other_ocr", "worker_no_ocr",
    "worker_no_office".
    """
    try:
        from distributed import Client
    except ImportError:
        raise BuildFailed("cluster_package") from None
    if not _ADDRESS.fullmatch(address):
        raise BuildFailed("cluster_address", address=address)
    _silence_dask()
    try:
        client = Client(address, timeout=REACH_SECONDS, set_as_default=False)
    except (OSError, ValueError, RuntimeError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise BuildFailed("cluster_unreachable", address=address, error=reason) from None
    with client:
        found = _tools_of_workers(client, address)
        yield Cluster(client, address, agreed(found, tools()), limits or Limits(), patience)


def _silence_dask() -> None:
    """Stop Dask's log of lost connections: what matters of it is said by a BuildFailed."""
    for name in ("distributed", *(each for each in logging.root.manager.loggerDict if each.startswith("distributed."))):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _tools_of_workers(client: Client, address: str) -> dict[str, Tools | None]:
    """What each worker reads with, by its address; None where the program is not there."""
    try:
        client.wait_for_workers(1, timeout=REACH_SECONDS)
        answers = client.run(portable_tools(), on_error="return")
    except OSError:
        raise BuildFailed("cluster_no_workers", address=address) from None
    return {
        worker: None if isinstance(answer, Exception) else pickle.loads(answer) for worker, answer in answers.items()
    }


def agreed(found: Mapping[str, Tools | None], ours: Tools) -> Tools:
    """The tools of all workers, where they are our program and one Tesseract: each reads a paper alike. BuildFailed."""
    first = next(iter(found.values()))
    for worker, theirs in sorted(found.items()):
        if theirs is None or first is None:
            raise BuildFailed("worker_without_program", worker=worker)
        for package, version in ours.versions.items():
            if theirs.versions[package] != version:
                there = theirs.versions[package] or "-"
                raise BuildFailed("worker_other_version", worker=worker, package=package, there=there, here=version)
        if theirs.program != ours.program:
            raise BuildFailed("worker_other_program", worker=worker)
        if not theirs.ocr:
            raise BuildFailed("worker_no_ocr", worker=worker)
        if theirs.ocr != first.ocr:
            raise BuildFailed("worker_other_ocr", worker=worker)
        if theirs.office != any(each and each.office for each in found.values()):
            raise BuildFailed("worker_no_office", worker=worker)
    assert first is not None
    return first


def portable_tools() -> Callable[[], bytes]:
    """`tools` as a function that Dask pickles whole: a worker may not have the module it would be imported from."""

    def run() -> bytes:
        import pickle

        from etl.workers.cluster.tools import tools

        return pickle.dumps(tools())

    return run
