"""The process in which a worker reads: a hostile paper takes down this one, and the worker goes on with the next.

Started as `python -m etl.workers.cluster.child SECONDS BYTES`; takes pickled Parcels on its input, gives
pickled Outcomes on its output. (A pool of processes is no choice: a worker of Dask is a daemon, which may not have
one.)
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import BinaryIO

from etl.files.folders import PRODUCT
from etl.workers.cluster.parcels import Outcome, Parcel, read_parcel
from etl.workers.limits import Limits, bound_this_process, bound_time, reader_died, reader_too_slow, stdout_for_answers

_READY = b"ready"
# How a process ends that its clock stops, and how long that may take.
_STOPPED = 1
_ENDING_SECONDS = 5.0


class Child:
    """A reading process held to `limits`: started when it is first asked, and again where a paper killed it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, parcel: Parcel) -> Outcome:
        """What the paper is read as; a refusal where it killed its reader or would not end."""
        started = time.monotonic()
        try:
            process = self._process = self._process or self._start()
            started = time.monotonic()
            pickle.dump(parcel, process.stdin)  # type: ignore[arg-type]  # both are pipes
            process.stdin.flush()  # type: ignore[union-attr]
            outcome = pickle.load(process.stdout)  # type: ignore[arg-type]
        except (OSError, EOFError, pickle.UnpicklingError):
            if self._was_stopped() and time.monotonic() - started >= self.limits.seconds:
                return Outcome(reader_too_slow(parcel.name, self.limits.seconds))
            return Outcome(reader_died(parcel.name))
        assert isinstance(outcome, Outcome)
        return outcome

    def _was_stopped(self) -> bool:
        """Whether the process, which is ending, ended by the clock that `bound_time` sets; it is taken away."""
        ended = None
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                ended = self._process.wait(_ENDING_SECONDS)
        self.close()
        return ended == _STOPPED

    def _start(self) -> subprocess.Popen[bytes]:
        """The process, once it is ready: its start is not the paper's time."""
        command = [sys.executable, "-m", "etl.workers.cluster.child", str(self.limits.seconds), str(self.limits.memory)]
        process = subprocess.Popen(command, cwd=PRODUCT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.read(len(_READY))
        return process

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def main(seconds: str, memory: str) -> None:
    """Read what comes until the input ends, which it does when the worker dies."""
    bound_this_process(Limits(float(seconds), int(memory)))
    parcels, outcomes = sys.stdin.buffer, stdout_for_answers()
    outcomes.write(_READY)
    outcomes.flush()
    waiting: queue.SimpleQueue[Parcel] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(parcels, waiting), daemon=True).start()
    with suppress(OSError):
        while True:
            parcel = waiting.get()
            with bound_time() as start_clock:
                start_clock()
                outcome = read_parcel(parcel)
            pickle.dump(outcome, outcomes)
            outcomes.flush()


def _take(parcels: BinaryIO, waiting: queue.SimpleQueue[Parcel]) -> None:
    """Take parcels as they come; end the process with its input, also in the middle of a paper."""
    with suppress(OSError, EOFError, pickle.UnpicklingError):
        while True:
            waiting.put(pickle.load(parcels))
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
