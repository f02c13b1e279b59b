"""Do heavy work in a child process, started as `python -m etl.workers`: for a server, whose own process must not do it.

The child takes pickled calls on its standard input and gives pickled messages on its standard output: steps, then
the answer or the failure. Its main module is its own, so that it may start processes (etl/workers/pool.py):
one that multiprocessing or pebble starts would import the server's main module, which is a page.
"""

import json
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeVar

from etl.files.error_place import error_place
from etl.files.folders import PRODUCT
from etl.progress import BuildStep, Failed, StepListener
from etl.workers.limits import most_memory
from etl.workers.pool import get_readers_ready

R = TypeVar("R")

# A child that took more memory than this is not kept for the next call.
MOST_KEPT = 600 << 20


class ChildDied(Exception):
    """The child ended without an answer; `too_slow` where it was killed because its time was over."""

    def __init__(self, too_slow: bool) -> None:
        super().__init__(too_slow)
        self.too_slow = too_slow


class _Started:
    """The work begins, and its time."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the work gave. `swollen`: it took so much memory that the process is better ended than kept."""

    value: Any
    swollen: bool = False


class Child:
    """A child process, started with the first call, and again where a call killed it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._swollen = False

    @property
    def is_fit(self) -> bool:
        """Whether the process is there and may well be given more to do."""
        return self._process is not None and self._process.poll() is None and not self._swollen

    def start(self, ready_for: str = "") -> None:
        """Start the process where there is none. `ready_for`: a module that it imports before it takes a call."""
        if self._process is None:
            command = [sys.executable, "-m", "etl.workers", *filter(None, [ready_for])]
            self._process = subprocess.Popen(command, cwd=PRODUCT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def call(
        self, work: Callable[..., R], *given: Any, tell: StepListener = lambda step: None, seconds: float | None = None
    ) -> R:
        """`work(*given, tell)` in the child, which imports the module of `work`.

        `seconds`: the longest it may take. Raises ChildDied, or the Failed that `work` raised. Where `tell` raises, the
        child goes on to its end.
        """
        self.start()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        time_is_over = threading.Event()

        def kill() -> None:
            time_is_over.set()
            process.kill()

        timer = threading.Timer(seconds or 0, kill)
        try:
            with suppress(OSError):
                pickle.dump((work, given), process.stdin)
                process.stdin.flush()
            while True:
                match pickle.load(process.stdout):
                    case _Started() if seconds is not None:
                        timer.start()
                    case BuildStep() as step:
                        tell(step)
                    case Failed() as failure:
                        raise failure
                    case _Answer(value, swollen):
                        self._swollen = swollen
                        return value  # type: ignore[no-any-return]
        except (EOFError, pickle.UnpicklingError):
            self.close()
            raise ChildDied(time_is_over.is_set()) from None
        finally:
            timer.cancel()

    def close(self, *, wait: bool = True) -> None:
        """Take no more answers: the process ends when it has nothing to do. `wait`: until it has ended."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                # What was not sent to a dead process cannot be flushed.
                with suppress(OSError):
                    pipe and pipe.close()
            if wait:
                self._process.wait()
            self._process = None


def answer_parent(ready_for: str = "") -> None:
    """The whole work of a child process: what the parent calls, until it calls no more.

    `ready_for`: a module imported before the first call.
    """
    messages = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not come between the messages.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def say(message: _Started | BuildStep | Failed | _Answer) -> None:
        # The parent may be gone; the work is done all the same.
        with suppress(OSError):
            pickle.dump(message, messages)
            messages.flush()

    if ready_for:
        get_readers_ready()
        import_module(ready_for)
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            work, given = pickle.load(sys.stdin.buffer)
            say(_Started())
            try:
                say(_Answer(work(*given, say), most_memory() > MOST_KEPT))
            except Failed as failure:
                say(failure)
            except Exception as error:
                # The server's log: the words of an error may quote a paper.
                place = {"error": type(error).__name__, "at_code": error_place(error.__traceback__)}
                print(json.dumps({"level": "error", "event": "child_failed", **place}), file=sys.stderr)  # noqa: T201
                sys.exit(1)
