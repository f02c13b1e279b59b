"""Do the same work for many files, in processes bounded in time and memory; one that kills its process is refused."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from etl.bengali.wording import use_reference
from etl.warehouse.rows import RejectedRow
from etl.workers.limits import DIED, Limits, bound_memory, killed_after, too_slow

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")
R = TypeVar("R")

# Windows cannot wait for more processes than this.
MOST_WORKERS = 60
# How many tasks of a process wait for it, or for an earlier one's result: enough while rows are being written.
AHEAD_OF_EACH_WORKER = 256
# A pool breaks where a process ends outside a task; a pool that breaks more often than this is no accident.
MOST_BREAKS = 3
# Python collects garbage after so many new objects: papers make few cycles and many objects.
COLLECT_AFTER = 20_000
# What the process imports that readers are forked from.
PRELOADED = "etl.workers.preloaded"

if sys.platform != "win32":
    from multiprocessing import forkserver


class FileReaders(Executor):
    """Where files are read: chosen by whoever starts a load."""

    @abstractmethod
    def read(
        self, function: Callable[[T], R], tasks: Sequence[T], refused: Callable[[T, RejectedRow], R]
    ) -> Iterator[R]:
        """`function` of every task, in the order of `tasks`; a bounded number of results is held in memory.

        `refused`: the result of a task whose process died or took too long; its row has no path yet.
        """


class InThisProcess(FileReaders):
    """Reads in the process of the caller, without bounds: for files that were read before, and for tests."""

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        done: Future[R] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done

    def read(
        self, function: Callable[[T], R], tasks: Sequence[T], refused: Callable[[T, RejectedRow], R]
    ) -> Iterator[R]:
        return map(function, tasks)


class ReaderPool(FileReaders):
    """Processes held to `limits`, one a processor core but no more than there are files, started when first used.

    They are forked from a process that has the readers ready (etl/workers/preloaded.py); on Windows each imports them.
    Each imports the main module of the program: a server of pages, whose main module is a page, starts a child that
    has a pool (etl/workers/child.py). `reference`: the office's own reference folder.
    """

    def __init__(self, limits: Limits | None = None, reference: Path | None = None) -> None:
        self._limits = limits or Limits()
        self._reference = reference
        self._workers = min(os.cpu_count() or 1, MOST_WORKERS)
        self._started = 0
        self._pool: ProcessPool | None = None

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """The future of one call, which has no time limit."""
        return self._schedule(fn, args, kwargs, None)

    def read(
        self, function: Callable[[T], R], tasks: Sequence[T], refused: Callable[[T, RejectedRow], R]
    ) -> Iterator[R]:
        waiting: deque[tuple[T, Future[R]]] = deque()
        if self._started < min(len(tasks), self._workers):
            self._start(len(tasks))
        try:
            for task in tasks:
                waiting.append((task, self._in_time(function, task)))
                if len(waiting) > AHEAD_OF_EACH_WORKER * self._workers:
                    yield self._result(function, *waiting.popleft(), refused)
            while waiting:
                yield self._result(function, *waiting.popleft(), refused)
        finally:
            for _, future in waiting:
                future.cancel()

    def _result(
        self, function: Callable[[T], R], task: T, future: Future[R], refused: Callable[[T, RejectedRow], R]
    ) -> R:
        from pebble import ProcessExpired

        for _ in range(MOST_BREAKS):
            try:
                return future.result()
            except BrokenProcessPool:
                future = self._in_time(function, task)
            except ProcessExpired:
                break
            except TimeoutError:
                return refused(task, too_slow(self._limits.seconds))
        return refused(task, DIED)

    def _in_time(self, function: Callable[[T], R], task: T) -> Future[R]:
        seconds = self._limits.seconds
        return self._schedule(call_in_time, (function, task, seconds), {}, seconds)

    def _schedule(
        self, function: Callable[..., R], args: tuple[Any, ...], kwargs: dict[str, Any], seconds: float | None
    ) -> Future[R]:
        if self._pool is None or not self._pool.active:
            self._start(self._started or self._workers)
        assert self._pool is not None
        future: Future[R] = self._pool.schedule(function, args=args, kwargs=kwargs, timeout=seconds)
        return future

    def _start(self, tasks: int) -> None:
        """Start as many processes as `tasks` need, instead of those there are."""
        # Imported here: a load that reads nothing new needs no pool.
        from pebble import ProcessPool

        self.shutdown()
        prepared = (self._limits.memory, self._reference)
        self._started = min(tasks, self._workers)
        self._pool = ProcessPool(
            self._started, initializer=become_reader, initargs=prepared, context=context_of_readers()
        )

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End all processes, whatever they do."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble says no types here
            self._pool.join()
            self._pool = None


def context_of_readers() -> BaseContext:
    """How readers are started. Never forked from the caller: a program with threads cannot be forked safely."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOADED])
    return context


def get_readers_ready() -> None:
    """Start the process that readers are forked from, which takes a second, while the caller does other things."""
    context_of_readers()
    if sys.platform != "win32":
        forkserver.ensure_running()


def become_reader(memory: int, reference: Path | None) -> None:
    """Prepare a new process for reading files."""
    bound_memory(memory)
    use_reference(reference)
    collect_seldom()


def call_in_time(function: Callable[[T], R], task: T, seconds: float) -> R:
    """`function` of the task; the process ends by itself where it still runs after twice the time it has."""
    with killed_after(2 * seconds):
        return function(task)


def collect_seldom() -> None:
    """Collect garbage less often than Python does by default: reading papers takes a twentieth less time."""
    gc.set_threshold(COLLECT_AFTER)
