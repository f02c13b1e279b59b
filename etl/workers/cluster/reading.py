"""Read many papers on a cluster, each once; a worker that dies loses nothing, a hostile paper is refused alone."""

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from distributed import KilledWorker

from etl.files.regular import read_regular
from etl.inventory.scan import own_reference_files
from etl.progress import BuildFailed
from etl.readers.ocr_kept import PagesInFolder
from etl.records import AnyPaper
from etl.warehouse.rows import RejectedRow
from etl.workers.cluster.connection import Cluster
from etl.workers.cluster.parcels import Parcel, ReadingOutcome
from etl.workers.limits import DIED
from etl.workers.papers import Reader, Result, Task, read_paper, read_papers, refusal_of, refuse
from etl.workers.pool import FileReaders

WorkerAnswer = tuple[str, bytes | None]
"""The worker's address, and the pickled ReadingOutcome; None where the worker reads with something else."""

# Papers sent for each that is read at the moment: the others are read on while one long scan is waited for.
_SENT_A_THREAD = 16
# How often the load looks whether the cluster has workers, in seconds.
_LOOK_SECONDS = 2.0


def read_with_cluster(
    tasks: Sequence[Task], reader: Reader, readers: FileReaders, cluster: Cluster
) -> Iterator[Result]:
    """Every task's result, in the order of `tasks`: cached papers are read here by `readers`, the others there.

    Raises BuildFailed: "cluster_lost" where no worker comes back, "worker_other_program" where a worker that joined is
    not like the others. What came home before is cached, and the next load continues from there.
    """
    cached = [reader.has(task) for task in tasks]
    here = read_papers([task for task, is_cached in zip(tasks, cached, strict=True) if is_cached], reader, readers)
    there = _Map(reader, cluster).read(task for task, is_cached in zip(tasks, cached, strict=True) if not is_cached)
    return (next(here if is_cached else there) for is_cached in cached)


def portable_reading() -> Callable[[bytes], WorkerAnswer]:
    """`read_sent` as a function that Dask pickles whole: the scheduler need not have the program."""

    def read_paper(content: bytes) -> WorkerAnswer:
        from distributed import get_worker

        try:
            from etl.workers.cluster.parcels import read_sent
        except ImportError:
            return get_worker().address, None
        return get_worker().address, read_sent(content)

    return read_paper


@dataclass(frozen=True, slots=True)
class _Sent:
    """A paper on its way: its pickled Parcel, and the future of its WorkerAnswer."""

    task: Task
    parcel: bytes
    future: Future[WorkerAnswer]


class _Map:
    """A map over the executor of a cluster. Dask shares out the work, and does it again where a worker dies."""

    def __init__(self, reader: Reader, cluster: Cluster) -> None:
        self._reader, self._cluster = reader, cluster
        self._pages = PagesInFolder(reader.ocr, cluster.tools.ocr) if reader.ocr else None
        own = own_reference_files(reader.reference) if reader.reference else {}
        self._reference = {name: read_regular(path) for name, path in own.items()}
        self._read_there = portable_reading()
        self._sent: deque[_Sent | RejectedRow] = deque()

    def read(self, tasks: Iterator[Task]) -> Iterator[Result]:
        """The results in order; a bounded number of papers is on its way or waits for its turn."""
        ahead, counted = 1, 0.0
        with self._cluster.executor() as executor:
            for task in tasks:
                if time.monotonic() - counted > _LOOK_SECONDS:
                    ahead, counted = _SENT_A_THREAD * max(self._cluster.threads(), 1), time.monotonic()
                while len(self._sent) >= ahead:
                    yield self._result(self._sent.popleft())
                self._sent.append(self._send(task, executor))
            while self._sent:
                yield self._result(self._sent.popleft())

    def _send(self, task: Task, executor: Executor) -> _Sent | RejectedRow:
        """Send a paper; the row that says why not where it cannot be opened."""
        path, cluster = task.file.path, self._cluster
        try:
            content = read_regular(path)
        except OSError as error:
            return refusal_of(error, task.file.name)
        digest = sha256(content).hexdigest()
        pages = self._pages.of_paper(digest) if self._pages else {}
        parcel = pickle.dumps(
            Parcel(path.suffix, content, self._reader.parse, cluster.tools, cluster.limits, pages, self._reference)
        )
        # The content is part of the call, which the scheduler keeps: data given to a worker would die with it.
        return _Sent(replace(task, sha256=digest), parcel, executor.submit(self._read_there, parcel))

    def _result(self, sent: _Sent | RejectedRow) -> Result:
        if isinstance(sent, RejectedRow):
            return sent
        if self._reader.has(sent.task):
            # Another file of the same content came home meanwhile.
            return read_paper(sent.task, self._reader)
        try:
            try:
                worker, content = self._wait_for(sent.future)
            except KilledWorker:
                worker, content = self._read_alone(sent.parcel)
        except KilledWorker:
            return refuse(sent.task, DIED)
        if content is None:
            raise BuildFailed("worker_other_program", worker=worker)
        self._cluster.shared[worker] += 1
        return self._at_home(pickle.loads(content), sent.task)

    def _read_alone(self, parcel: bytes) -> WorkerAnswer:
        """Read a paper with no other one beside it, where workers died and any of their papers may have killed them."""
        for other in self._sent:
            if isinstance(other, _Sent):
                with suppress(KilledWorker):
                    self._wait_for(other.future)
        with self._cluster.executor(again=True) as executor:
            return self._wait_for(executor.submit(self._read_there, parcel))

    def _wait_for(self, future: Future[WorkerAnswer]) -> WorkerAnswer:
        """The future's result. Raises BuildFailed where for too long there is no worker."""
        workers_seen = time.monotonic()
        while wait([future], timeout=_LOOK_SECONDS).not_done:
            if self._cluster.threads():
                workers_seen = time.monotonic()
            elif time.monotonic() - workers_seen > self._cluster.patience:
                raise BuildFailed("cluster_lost", address=self._cluster.address)
        try:
            return future.result()
        except CancelledError:
            raise BuildFailed("cluster_lost", address=self._cluster.address) from None

    def _at_home(self, outcome: ReadingOutcome, task: Task) -> Result:
        """The paper as rows, corrections applied, it and its pages cached as if it had been read here."""
        assert task.sha256 is not None
        if self._pages:
            for name, page in outcome.pages.items():
                self._pages.put(name, page)
            if outcome.names:
                self._pages.note(task.sha256, outcome.names)
        read = outcome.read
        if isinstance(read, RejectedRow):
            return refuse(task, read)

        def as_read(path: Path) -> AnyPaper:
            return read

        return read_paper(task, replace(self._reader, parse=as_read, ocr=None))
