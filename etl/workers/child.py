"""Do heavy work in a child process, started as `python -m MODULE`: for a server, whose own process must not do it.

The child takes pickled questions on its standard input and gives pickled messages on its standard output: steps, then
the answer or the failure. Its main module is its own, so that it may start processes (etl/workers/pool.py).
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from etl.files.folders import PRODUCT
from etl.progress import BuildStep, Failed, Progress


class ChildDied(Exception):
    """The child ended without an answer; `too_slow` where it was killed because its time was over."""

    def __init__(self, too_slow: bool) -> None:
        super().__init__(too_slow)
        self.too_slow = too_slow


class _Started:
    """The work on a question begins, and its time."""


@dataclass(frozen=True, slots=True)
class _Answer:
    value: Any


class Child:
    """A process of `python -m module`, started with the first question, and again where one killed it."""

    def __init__(self, module: str) -> None:
        self._command = [sys.executable, "-m", module]
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, *question: Any, tell: Progress = lambda step: None, seconds: float | None = None) -> Any:
        """The answer to `question`. Raises ChildDied, or the Failed that the child raised.

        `seconds`: the longest it may take. Where `tell` raises, the child goes on to its end.
        """
        if self._process is None:
            self._process = subprocess.Popen(self._command, cwd=PRODUCT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        time_is_over = threading.Event()

        def kill() -> None:
            time_is_over.set()
            process.kill()

        timer = threading.Timer(seconds or 0, kill)
        try:
            with suppress(OSError):
                pickle.dump(question, process.stdin)
                process.stdin.flush()
            while True:
                match pickle.load(process.stdout):
                    case _Started() if seconds is not None:
                        timer.start()
                    case BuildStep() as step:
                        tell(step)
                    case Failed() as failure:
                        raise failure
                    case _Answer(value):
                        return value
        except (EOFError, pickle.UnpicklingError):
            self.close()
            raise ChildDied(time_is_over.is_set()) from None
        finally:
            timer.cancel()

    def close(self, *, wait: bool = True) -> None:
        """Take no more answers: the process ends when it has no question. `wait`: until it has ended."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                # What was not sent to a dead process cannot be flushed.
                with suppress(OSError):
                    pipe and pipe.close()
            if wait:
                self._process.wait()
            self._process = None


def ask_child(module: str, *question: Any, tell: Progress = lambda step: None) -> Any:
    """The answer of a new process of `python -m module`. Raises as Child.ask does."""
    child = Child(module)
    answered = False
    try:
        answer = child.ask(*question, tell=tell)
        answered = True
        return answer
    finally:
        child.close(wait=answered)


def answer_parent(work: Callable[..., Any]) -> None:
    """What the child's main module does: `work(*question, tell)` for each question, until there are no more."""
    messages = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not come between the messages.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def say(message: _Started | BuildStep | Failed | _Answer) -> None:
        # The parent may be gone; the work is done all the same.
        with suppress(OSError):
            pickle.dump(message, messages)
            messages.flush()

    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            question = pickle.load(sys.stdin.buffer)
            say(_Started())
            try:
                say(_Answer(work(*question, say)))
            except Failed as failure:
                say(failure)
