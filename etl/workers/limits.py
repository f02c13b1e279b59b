"""How long one file may take and how much memory its reader may have: a hostile file ends its reader, not the load."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.warehouse.rows import RejectedRow, rejected

# OCR of a long scan may take 15 minutes (etl/readers/ocr.py); a file that takes longer is stuck.
READING_SECONDS = 960.0
READING_BYTES = 4 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest a file may take, in seconds, and the most memory its reader may have, in bytes."""

    seconds: float = READING_SECONDS
    memory: int = READING_BYTES


def bound_memory(size: int) -> None:
    """Let this process have at most `size` bytes of address space. Does nothing on Windows, which has no such bound."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = size if hard == resource.RLIM_INFINITY else min(size, hard)
    # macOS has the call and may refuse it.
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):
        return


def most_memory() -> int:
    """The most bytes that this process ever had in memory; 0 on Windows, which does not say."""
    if sys.platform == "win32":
        return 0
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # On Linux getrusage counts what the process that started this one held, too.
    lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM:")), 0)


@contextmanager
def killed_after(seconds: float) -> Iterator[None]:
    """Let the system kill this process where the block takes longer, also in a call that never returns to Python.

    The starting process watches the time too; this one holds where that is dead. Does nothing on Windows.
    """
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def too_slow(seconds: float) -> RejectedRow:
    """The row of a file that was not read in time; without its path."""
    return rejected("", "reader_too_slow", seconds=f"{seconds:.0f}")


# The row of a file whose reader died of it; without its path.
DIED = rejected("", "reader_died")
