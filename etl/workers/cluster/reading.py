"""Read many papers on a cluster, each once; a worker that dies loses nothing, a hostile paper is refused alone."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, wait
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from etl.inventory.scan import own_reference_files
from etl.progress import BuildFailed
from etl.readers.ocr_kept import PagesInFolder
from etl.records import Paper
from etl.warehouse.rows import RejectedRow
from etl.workers.cluster.connection import Answer, Cluster, killed_its_workers, portable_reading
from etl.workers.cluster.parcels import Outcome, Parcel
from etl.workers.limits import reader_died
from etl.workers.papers import Reader, Result, Task, read_paper, read_papers, refusal_of, refuse
from etl.workers.pool import FileReaders

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


class _Map:
    """A map over the executor of a cluster. Dask shares out the work, and does it again where a worker dies."""

    def __init__(self, reader: Reader, cluster: Cluster) -> None:
        self._reader, self._cluster = reader, cluster
        self._pages = PagesInFolder(reader.ocr, cluster.tools.ocr) if reader.ocr else None
        own = own_reference_files(reader.reference) if reader.reference else {}
        self._reference = {name: path.read_bytes() for name, path in own.items()}
        self._read_there = portable_reading()
        self._futures: deque[Future[Answer] | None] = deque()
        self._workers_seen = 0.0

    def read(self, tasks: Iterator[Task]) -> Iterator[Result]:
        """The results in order; a bounded number of papers is on its way or waits for its turn."""
        results: deque[Callable[[], Result]] = deque()
        ahead, counted = 1, 0.0
        with self._cluster.executor() as executor:
            for task in tasks:
                if time.monotonic() - counted > _LOOK_SECONDS:
                    ahead, counted = _SENT_A_THREAD * max(self._cluster.threads(), 1), time.monotonic()
                while len(results) >= ahead:
                    self._futures.popleft()
                    yield results.popleft()()
                results.append(self._send(task, executor.submit))
            while results:
                self._futures.popleft()
                yield results.popleft()()

    def _send(self, task: Task, submit: Callable[..., Future[Answer]]) -> Callable[[], Result]:
        """Send a paper; what gives its result, or the result itself where nothing needs to be sent."""
        self._futures.append(None)
        path = task.file.path
        try:
            content = path.read_bytes()
        except OSError as error:
            return partial(refusal_of, error, task.file.name)
        digest = sha256(content).hexdigest()
        pages = self._pages.of_paper(digest) if self._pages else {}
        cluster = self._cluster
        parcel = Parcel(path.suffix, content, self._reader.parse, cluster.tools, cluster.limits, pages, self._reference)
        # The content is part of the call, which the scheduler keeps: data given to a worker would die with it.
        sent = pickle.dumps(parcel)
        future = self._futures[-1] = submit(self._read_there, sent)
        return partial(self._result, replace(task, sha256=digest), sent, future)

    def _result(self, task: Task, sent: bytes, future: Future[Answer]) -> Result:
        if self._reader.has(task):
            # Another file of the same content came home meanwhile.
            return read_paper(task, self._reader)
        answer: Answer | None
        try:
            answer = self._wait_for(future)
        except Exception as error:
            if not killed_its_workers(error):
                raise
            answer = self._read_alone(sent)
        if answer is None:
            return refuse(task, reader_died(""))
        worker, content = answer
        if content is None:
            raise BuildFailed("worker_other_program", worker=worker)
        self._cluster.shared[worker] += 1
        return self._at_home(pickle.loads(content), task)

    def _read_alone(self, sent: bytes) -> Answer | None:
        """Read a paper with no other one beside it, where workers died and any of their papers may have killed them.

        None where the workers die again.
        """
        for future in filter(None, self._futures):
            try:
                self._wait_for(future)
            except Exception as error:
                if not killed_its_workers(error):
                    raise
        with self._cluster.executor(again=True) as executor:
            try:
                return self._wait_for(executor.submit(self._read_there, sent))
            except Exception as error:
                if not killed_its_workers(error):
                    raise
                return None

    def _wait_for(self, future: Future[Answer]) -> Answer:
        """The future's result. Raises BuildFailed where for too long there is no worker."""
        self._workers_seen = time.monotonic()
        while wait([future], timeout=_LOOK_SECONDS).not_done:
            if self._cluster.threads():
                self._workers_seen = time.monotonic()
            elif time.monotonic() - self._workers_seen > self._cluster.patience:
                raise BuildFailed("cluster_lost", address=self._cluster.address)
        try:
            return future.result()
        except CancelledError:
            raise BuildFailed("cluster_lost", address=self._cluster.address) from None

    def _at_home(self, outcome: Outcome, task: Task) -> Result:
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

        def as_read(path: Path) -> Paper:
            return read

        return read_paper(task, replace(self._reader, parse=as_read, ocr=None))
