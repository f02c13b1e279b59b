"""Read many papers at once, in processes of their own: none of them is able to stop the others."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor

from etl.warehouse.rows import RejectedRow
from etl.workers.cluster.connection import Cluster
from etl.workers.limits import READING_SECONDS, Limits, bound_this_process, bound_time, reader_died, reader_too_slow
from etl.workers.papers import Reader, ReadPaper, Task, read_paper

# A pool costs about a second to start: fewer papers than this, where all are kept, are read where we stand.
POOL_FROM = 64
CHUNK = 16
# Windows cannot wait for more worker processes than this.
MOST_WORKERS = 60
# Objects made before Python looks for those that only hold each other. Papers make next to none, by the thousand.
COLLECT_AFTER = 20_000

NewExecutor = Callable[[], Executor]
Chunk = tuple[Task, ...]
Result = ReadPaper | RejectedRow
Pending = tuple[Chunk, "Future[list[Result]]"]


def new_pool(limits: Limits | None = None) -> ProcessPoolExecutor:
    """Processes started afresh as there is work (not forked: the dashboard's server has threads), held to `limits`."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_become_reader, initargs=(limits or Limits(),))


def _become_reader(limits: Limits) -> None:
    bound_this_process(limits)
    collect_seldom()


def collect_seldom() -> None:
    """Look for garbage so seldom as suits a process that only reads papers: a twentieth of its time is saved."""
    gc.set_threshold(COLLECT_AFTER)


class ReadyPool:
    """A pool whose first reader gets ready beside what its maker does; those that replace it start when asked."""

    def __init__(self) -> None:
        self._ready: ProcessPoolExecutor | None = new_pool()
        self._ready.submit(get_ready)

    def __call__(self) -> Executor:
        """The pool, the first time; then new ones."""
        pool, self._ready = self._ready or new_pool(), None
        return pool

    def close(self) -> None:
        """End the reader where nobody asked for it."""
        if self._ready is not None:
            self._ready.shutdown(wait=False, cancel_futures=True)


def get_ready() -> None:
    """Bring the parser's words, as reading a paper would: half a second."""
    import etl.minutes.parser  # noqa: F401


def main_can_be_imported() -> bool:
    """Whether a new process could import our main module without running a script, as it would under Streamlit."""
    return getattr(sys.modules.get("__main__"), "__spec__", None) is not None


def read_papers(
    tasks: Sequence[Task], reader: Reader, new_executor: NewExecutor | None = None, seconds: float = READING_SECONDS
) -> Iterator[Result]:
    """Every task's result, in the order of `tasks`; only a few are held in memory at a time.

    `new_executor` makes an executor of concurrent.futures' kind, and another one where that breaks (a Cluster: what is
    not kept is sent there); None: a pool of processes, but for a few papers that are all kept. `seconds`: the longest
    a paper may take.
    """
    if not tasks:
        return iter(())
    if isinstance(new_executor, Cluster):
        return _read_here_and_there(tasks, reader, new_executor)
    if new_executor is not None:
        return _read_in(new_executor, tasks, reader, seconds)
    if not main_can_be_imported() or (len(tasks) < POOL_FROM and all(reader.keeps(task) for task in tasks)):
        return (read_paper(task, reader) for task in tasks)
    return _read_in(new_pool, tasks, reader, seconds)


def _read_here_and_there(tasks: Sequence[Task], reader: Reader, cluster: Cluster) -> Iterator[Result]:
    """What was read before from what is kept here, all else by the cluster."""
    # Only who has a cluster needs it.
    from etl.workers.cluster.reading import read_on_cluster

    kept = [reader.keeps(task) for task in tasks]
    here = read_papers([task for task, is_kept in zip(tasks, kept, strict=True) if is_kept], reader)
    there = read_on_cluster([task for task, is_kept in zip(tasks, kept, strict=True) if not is_kept], reader, cluster)
    return (next(here if is_kept else there) for is_kept in kept)


def read_chunk(chunk: Chunk, reader: Reader) -> list[Result]:
    """What one call of a worker does."""
    results = []
    with bound_time() as start_clock:
        for task in chunk:
            start_clock()
            results.append(read_paper(task, reader))
    return results


def _read_in(new_executor: NewExecutor, tasks: Sequence[Task], reader: Reader, seconds: float) -> Iterator[Result]:
    """Map `read_chunk` over the tasks, a bounded number ahead. A worker that dies takes only its own file with it."""
    executor = new_executor()
    ahead = 4 * (os.cpu_count() or 1)
    chunks = [tuple(tasks[start : start + CHUNK]) for start in range(0, len(tasks), CHUNK)]
    pending: deque[Pending] = deque()
    try:
        for position, chunk in enumerate(chunks, start=1):
            pending.append((chunk, _submit(executor, chunk, reader)))
            while len(pending) > (ahead if position < len(chunks) else 0):
                first, future = pending.popleft()
                try:
                    yield from future.result()
                except BrokenExecutor:
                    executor.shutdown(wait=True, cancel_futures=True)
                    yield from _read_apart(first, new_executor, reader, seconds)
                    executor = new_executor()
                    pending = deque((each, _submit(executor, each, reader)) for each, _ in pending)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _submit(executor: Executor, chunk: Chunk, reader: Reader) -> Future[list[Result]]:
    """The chunk's future; one that has failed already where the executor has."""
    try:
        return executor.submit(read_chunk, chunk, reader)
    except BrokenExecutor as error:
        failed: Future[list[Result]] = Future()
        failed.set_exception(error)
        return failed


def _read_apart(chunk: Chunk, new_executor: NewExecutor, reader: Reader, seconds: float) -> Iterator[Result]:
    """The files of a chunk one after the other: which of them kills its reader is known only by trying each."""
    executor = new_executor()
    for task in chunk:
        started = time.monotonic()
        try:
            yield from executor.submit(read_chunk, (task,), reader).result()
        except BrokenExecutor:
            executor.shutdown(wait=True)
            if time.monotonic() - started >= seconds:
                yield reader_too_slow(task.file.name, seconds)
            else:
                yield reader_died(task.file.name)
            executor = new_executor()
    executor.shutdown(wait=True)
