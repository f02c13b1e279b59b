"""What a load says while it goes on, and when it cannot."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

# Often enough for the eye.
SECONDS_BETWEEN_STEPS = 0.1


@dataclass(frozen=True, slots=True)
class BuildStep:
    """How far a load is: `name` is waiting, looking, reading, registers, marts or moving (of a sample:
    writing); `total` is 0 where it is not known."""

    name: str
    done: int = 0
    total: int = 0


Progress = Callable[[BuildStep], None]


def at_reading_speed(tell: Progress) -> Progress:
    """`tell`, spared the steps that follow each other too fast to be read; a step's first and last are always told."""
    last_name, last_told = "", 0.0

    def maybe_tell(step: BuildStep) -> None:
        nonlocal last_name, last_told
        now = time.monotonic()
        if step.name != last_name or step.done == step.total or now - last_told >= SECONDS_BETWEEN_STEPS:
            last_name, last_told = step.name, now
            tell(step)

    return maybe_tell


class BuildFailed(Exception):
    """Nothing was built, and the last good warehouse stands: `code` and `values` give the sentence that says why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class SampleRefused(Exception):
    """No sample was written, or only a part of one: `code` and `values` give the sentence that says why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
