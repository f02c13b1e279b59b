"""Read many papers on a cluster: each once, what comes home kept at once, none able to stop the others."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from etl.progress import BuildFailed
from etl.readers.ocr_kept import PagesInFolder
from etl.records import Paper
from etl.warehouse.rows import RejectedRow
from etl.workers.cluster.connection import Answer, Cluster, killed_its_workers, portable_reading
from etl.workers.cluster.parcels import Outcome, Parcel
from etl.workers.cluster.worker import Sent
from etl.workers.limits import reader_died
from etl.workers.papers import Reader, ReadPaper, Task, read_paper, refusal_of

Result = ReadPaper | RejectedRow
# Papers sent for each that is read at the moment: a worker must not wait for its next.
_SENT_A_THREAD = 3
# What came home early waits for its turn in memory: no more results than this behind one long scan.
_MOST_WAITING = 2_000
# How often the cluster is looked at, in seconds.
_LOOK_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Content:
    """What a file holds, by which two alike are known: its SHA-256 and the ending of its name."""

    sha256: str
    suffix: str


@dataclass(slots=True, eq=False)
class _Turn:
    """A paper on its way home, or there."""

    task: Task
    coming: Future[Answer] | None = None
    result: Result | None = None


def read_on_cluster(tasks: Sequence[Task], reader: Reader, cluster: Cluster) -> Iterator[Result]:
    """Every task's result, in the order of `tasks`.

    A worker that dies is no matter: the scheduler has the content and gives it to another one. A paper that kills every
    worker is refused. Raises BuildFailed:
    "cluster_lost" where no worker comes back, "worker_other_program" where one that joined is not like the others;
    what came home before is kept, and the next load goes on from there.
    """
    executor = cluster()
    work = _Work(reader, cluster, executor, deque(tasks))
    try:
        while work.to_send or work.turns:
            work.look()
            work.send()
            while work.turns and (result := work.turns[0].result) is not None:
                yield result
                work.turns.popleft()
            work.take_what_came()
    finally:
        executor.shutdown(wait=False)


class _Work:
    """One map over a cluster: what is still to be sent, and the turns of what was, in order."""

    def __init__(self, reader: Reader, cluster: Cluster, executor: Executor, tasks: deque[Task]) -> None:
        self.to_send, self.turns = tasks, deque[_Turn]()
        self._reader, self._cluster, self._executor = reader, cluster, executor
        self._pages = PagesInFolder(reader.ocr, cluster.tools.ocr) if reader.ocr else None
        self._suspected: deque[_Turn] = deque()
        self._alone = False
        self._on_the_way: dict[_Content, Future[Answer]] = {}
        self._read_there = portable_reading()
        self._threads, self._looked, self._alive = 0, 0.0, time.monotonic()

    def look(self) -> None:
        """How many papers are read at once. Raises BuildFailed where for too long it was none."""
        now = time.monotonic()
        if now - self._looked < _LOOK_SECONDS:
            return
        self._looked, self._threads = now, self._cluster.threads()
        if self._threads:
            self._alive = now
        elif now - self._alive > self._cluster.patience:
            raise BuildFailed("cluster_lost", address=self._cluster.address)

    def send(self) -> None:
        """Send as many papers as keep every worker busy; those that may have killed workers last, each alone."""
        ahead = _SENT_A_THREAD * max(self._threads, 1)
        while self.to_send and len(self._on_the_way) < ahead and len(self.turns) < _MOST_WAITING:
            self._alone = False
            turn = _Turn(self.to_send.popleft())
            self.turns.append(turn)
            self._send(turn)
        while self._suspected and not self._on_the_way:
            self._alone = True
            self._send(self._suspected.popleft())

    def _send(self, turn: _Turn) -> None:
        path = turn.task.file.path
        try:
            content = path.read_bytes()
        except OSError as error:
            turn.result = refusal_of(error, turn.task.file.name)
            return
        key = _Content(sha256(content).hexdigest(), path.suffix)
        now = replace(turn.task, sha256=key.sha256)
        if self._reader.keeps(now):
            # Its like came home meanwhile.
            turn.result = read_paper(now, self._reader)
            return
        if key not in self._on_the_way:
            pages = self._pages.of_paper(key.sha256) if self._pages else {}
            parcel = Parcel(turn.task.file.name, content, self._reader.parse, pages)
            sent = pickle.dumps(Sent(parcel, self._cluster.tools, self._cluster.limits))
            # The content is part of the call, which the scheduler keeps: data given to a worker would die with it.
            self._on_the_way[key] = self._executor.submit(self._read_there, sent)
        turn.coming = self._on_the_way[key]

    def take_what_came(self) -> None:
        """Wait until something comes home, or a moment; keep it, whosever turn it is."""
        if not self._on_the_way:
            return
        came, _ = wait(self._on_the_way.values(), timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
        for content in [key for key, coming in self._on_the_way.items() if coming in came]:
            coming = self._on_the_way.pop(content)
            turns = [turn for turn in self.turns if turn.coming is coming]
            outcome = self._outcome(coming, turns[0].task.file.name)
            if outcome is None:
                self._suspected += turns
                continue
            if self._pages:
                _keep_pages(self._pages, content.sha256, outcome)
            for turn in turns:
                turn.result = _at_home(outcome, turn.task, self._reader)

    def _outcome(self, coming: Future[Answer], name: str) -> Outcome | None:
        """What came; None where workers died, and it may have been another paper of theirs that killed them."""
        try:
            worker, content = coming.result()
        except CancelledError:
            raise BuildFailed("cluster_lost", address=self._cluster.address) from None
        except Exception as error:
            if not killed_its_workers(error):
                raise
            return Outcome(reader_died(name)) if self._alone else None
        if content is None:
            raise BuildFailed("worker_other_program", worker=worker)
        self._cluster.shared[worker] += 1
        outcome: Outcome = pickle.loads(content)
        return outcome


def _keep_pages(pages: PagesInFolder, paper: str, outcome: Outcome) -> None:
    for name, page in outcome.pages.items():
        pages.put(name, page)
    if outcome.names:
        pages.note(paper, outcome.names)


def _at_home(outcome: Outcome, task: Task, reader: Reader) -> Result:
    """The paper as rows, corrections laid over; kept as any that was read here."""
    read = outcome.read
    if isinstance(read, RejectedRow):
        return read._replace(path=task.file.name)

    def as_read(path: Path) -> Paper:
        return read

    return read_paper(task, replace(reader, parse=as_read, ocr=None))
