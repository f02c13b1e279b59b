"""One child process is kept for the next call: to start Python and import what papers are read with takes seconds.

It serves no call for which a new process would be another one: of a changed program, or finding other programs.
"""

import atexit
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from etl.inventory.scan import program_state
from etl.progress import Failed, StepListener
from etl.workers.child import Child

R = TypeVar("R")

# A child that nobody called for so long is ended: it holds some hundred megabytes.
IDLE_SECONDS = 600.0


@dataclass(slots=True)
class _Kept:
    """The child that waits, what it was started from, and the timer that ends it."""

    child: Child | None = None
    started_from: Any = None
    timer: threading.Timer | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


_kept = _Kept()


def call_in_child(work: Callable[..., R], *given: Any, tell: StepListener = lambda step: None) -> R:
    """`work(*given, tell)` in a child process: the one that is kept, where it is free, else a new one.

    Raises as Child.call does. A call that is left (`tell` raises) goes on to its end in its child, which is not kept.
    """
    started_from = _started_from()
    child = _take(started_from) or Child()
    answered = False
    try:
        answer = child.call(work, *given, tell=tell)
        answered = True
        return answer
    except Failed:
        answered = True
        raise
    finally:
        if not (answered and _keep(child, started_from)):
            child.close(wait=answered)


def get_child_ready(module: str) -> None:
    """Start the child that is kept, where there is none: it imports `module` and what reads papers, meanwhile."""
    started_from = _started_from()
    child = _take(started_from)
    if child is None:
        child = Child()
        child.start(module)
    if not _keep(child, started_from):
        child.close(wait=False)


def close_kept_child() -> None:
    """End the child that is kept."""
    with _kept.lock:
        child, _kept.child = _kept.child, None
        if _kept.timer is not None:
            _kept.timer.cancel()
    if child is not None:
        child.close(wait=False)


def _started_from() -> Any:
    return program_state(), os.environ.get("PATH")


def _take(started_from: Any) -> Child | None:
    """The child that is kept, if it may serve; one that may not is ended."""
    with _kept.lock:
        child, _kept.child = _kept.child, None
        if _kept.timer is not None:
            _kept.timer.cancel()
        if child is None or (child.is_fit and _kept.started_from == started_from):
            return child
    child.close(wait=False)
    return None


def _keep(child: Child, started_from: Any) -> bool:
    """Keep the child for the next call, unless another one is kept already."""
    with _kept.lock:
        if _kept.child is not None or not child.is_fit:
            return False
        _kept.child, _kept.started_from = child, started_from
        _kept.timer = threading.Timer(IDLE_SECONDS, close_kept_child)
        _kept.timer.daemon = True
        _kept.timer.start()
        return True


atexit.register(close_kept_child)
