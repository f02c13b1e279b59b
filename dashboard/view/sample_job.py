"""The making of the sample, in the background of the server: whoever asks meanwhile sees how far it is."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import etl
from dashboard.view.events import log_event, log_trouble

Work = Callable[[Callable[[etl.BuildStep], None]], None]


@dataclass(slots=True)
class SampleJob:
    """One making: the last step told; `failure` where it ended badly."""

    step: etl.BuildStep | None = None
    failure: etl.BuildFailed | etl.SampleRefused | None = None
    thread: threading.Thread = field(default_factory=threading.Thread)

    @property
    def is_running(self) -> bool:
        return self.thread.is_alive()

    def run(self, work: Work) -> None:
        """Do the work; its end is written down in the server's log."""
        log_event("sample_begun")
        try:
            work(self._tell)
        except (etl.BuildFailed, etl.SampleRefused) as failure:
            self.failure = failure
            log_trouble("sample_failed", code=failure.code)
        else:
            log_event("sample_ended")

    def _tell(self, step: etl.BuildStep) -> None:
        self.step = step


# One server makes one sample at a time; other servers are kept out by the locks of its folders.
_lock = threading.Lock()
_latest = SampleJob()


def start_sample(work: Work) -> SampleJob:
    """Begin the work in a thread, or join the one that is under way."""
    global _latest
    with _lock:
        if not _latest.is_running:
            job = SampleJob()
            # A server that ends does not wait: what was broken off is made anew.
            job.thread = threading.Thread(target=job.run, args=(work,), name="sample", daemon=True)
            job.thread.start()
            _latest = job
        return _latest


def latest_sample() -> SampleJob:
    """The making that is under way, or the last one."""
    return _latest
