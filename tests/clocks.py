"""Another day on the computer's clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import time_machine


@contextmanager
def clock_at(now: date) -> Iterator[None]:
    """Noon of that day, standing still, for all of this process."""
    with time_machine.travel(datetime(now.year, now.month, now.day, 12, tzinfo=UTC), tick=False):
        yield
