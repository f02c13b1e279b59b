"""Do heavy work in a child process, started as `python -m MODULE`: for a server, whose own process must not do it.

The child takes one pickled question on its standard input and gives pickled messages on its standard output: steps,
then the answer or the failure. Its main module is its own, so that it may start processes (etl/workers/pool.py).
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


class _Ready:
    """The child has started: its time begins."""


@dataclass(frozen=True, slots=True)
class _Answer:
    value: Any


def ask_child(module: str, *question: Any, tell: Progress = lambda step: None, seconds: float | None = None) -> Any:
    """The answer of `python -m module` to `question`. Raises ChildDied, or the Failed that the child raised.

    `seconds`: the longest it may take once it has started. Where `tell` raises, the child goes on to its end.
    """
    command = [sys.executable, "-m", module]
    child = subprocess.Popen(command, cwd=PRODUCT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    time_is_over = threading.Event()

    def kill() -> None:
        time_is_over.set()
        child.kill()

    timer = threading.Timer(seconds or 0, kill)
    try:
        with child.stdout as messages:
            with suppress(OSError), child.stdin as questions:
                pickle.dump(question, questions)
            while True:
                match pickle.load(messages):
                    case _Ready() if seconds is not None:
                        timer.start()
                    case BuildStep() as step:
                        tell(step)
                    case Failed() as failure:
                        raise failure
                    case _Answer(value):
                        break
        child.wait()
        return value
    except (EOFError, pickle.UnpicklingError):
        child.wait()
        raise ChildDied(time_is_over.is_set()) from None
    finally:
        timer.cancel()


def answer_parent(work: Callable[..., Any]) -> None:
    """What the child's main module does: `work(*question, tell)`, its steps and its result told to the parent."""
    messages = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not come between the messages.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def say(message: _Ready | BuildStep | Failed | _Answer) -> None:
        # The parent may be gone; the work is done all the same.
        with suppress(OSError):
            pickle.dump(message, messages)
            messages.flush()

    say(_Ready())
    try:
        say(_Answer(work(*pickle.load(sys.stdin.buffer), say)))
    except Failed as failure:
        say(failure)
