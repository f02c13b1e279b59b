"""What a file may cost the process that reads it: a hostile one takes down its reader, never the load."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from etl.warehouse.rows import RejectedRow, rejected

# A long scan may take as long as OCR is given (etl/readers/ocr.py: 15 minutes); what takes longer is stuck.
READING_SECONDS = 960.0
READING_BYTES = 4 << 30
# The clock of a reader is set again no more often than this.
RESTART_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest a file may take, in seconds, and the most memory its reader may have, in bytes."""

    seconds: float = READING_SECONDS
    memory: int = READING_BYTES


_limits: Limits | None = None


def bound_this_process(limits: Limits) -> None:
    """Hold this process, which reads files for another one, to `limits`, and end it when the other one dies.

    Windows knows no bound on memory.
    """
    global _limits  # one a process, set as it starts
    _limits = limits
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
    # macOS has the call and may refuse it.
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):
        return


def stdout_for_answers() -> BinaryIO:
    """This process's standard output, for its answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def reader_too_slow(name: str, seconds: float) -> RejectedRow:
    """What is said of a file that was not read in its time."""
    return rejected(name, "reader_too_slow", seconds=f"{seconds:.0f}")


def reader_died(name: str) -> RejectedRow:
    """What is said of a file that took its reader down."""
    return rejected(name, "reader_died")


def _end_with_parent() -> None:
    """A killed load cannot end its readers, which would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def bound_time() -> Iterator[Callable[[], None]]:
    """End this process where a file takes longer than it may, also inside a call that gives Python no turn.

    Gives a function to call before each file of the block: the clock then starts again. Nothing in a process that is
    not bound.
    """
    if _limits is None:
        yield lambda: None
        return
    seconds, started = _limits.seconds, 0.0
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123  # no path of ours

        def start_clock() -> None:
            # Setting the clock makes a thread and waits for the last one: a fast file is not worth that.
            nonlocal started
            if time.monotonic() - started > RESTART_SECONDS:
                started = time.monotonic()
                faulthandler.dump_traceback_later(seconds + RESTART_SECONDS, exit=True, file=nowhere)

        try:
            yield start_clock
        finally:
            faulthandler.cancel_dump_traceback_later()
