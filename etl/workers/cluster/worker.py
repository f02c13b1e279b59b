"""What runs on a worker: the papers sent to it are read, each in a child process."""

from __future__ import annotations

import pickle
import threading
from dataclasses import dataclass

from etl.workers.cluster.child import Child
from etl.workers.cluster.parcels import Parcel
from etl.workers.cluster.tools import Tools, tools
from etl.workers.limits import Limits


@dataclass(frozen=True, slots=True)
class Sent:
    """A parcel, what the machine that reads it must read with, and the limits it is held to."""

    parcel: Parcel
    tools: Tools
    limits: Limits


_children = threading.local()


def read_sent(content: bytes) -> bytes | None:
    """The pickled Outcome of a pickled Sent; None where this machine reads with something else.

    In a child of this thread's own: a worker has as many as it has threads.
    """
    sent: Sent = pickle.loads(content)
    if tools() != sent.tools:
        return None
    child: Child | None = getattr(_children, "child", None)
    if child is None or child.limits != sent.limits:
        if child is not None:
            child.close()
        child = _children.child = Child(sent.limits)
    return pickle.dumps(child.read(sent.parcel))
