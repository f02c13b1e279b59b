"""The steps of a load, told while it goes on, and the errors that end one."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

# As often as a person can follow.
SECONDS_BETWEEN_STEPS = 0.1


class Step(StrEnum):
    """The steps of a load, in their order; WRITING is that of a sample."""

    WAITING = "waiting"
    LOOKING = "looking"
    READING = "reading"
    REGISTERS = "registers"
    MARTS = "marts"
    MOVING = "moving"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class BuildStep:
    """How far a load is. `total` is 0 where it is not known."""

    name: Step
    done: int = 0
    total: int = 0


StepListener = Callable[[BuildStep], None]


def throttled(tell: StepListener) -> StepListener:
    """Report at most every 0.1 s, always the first and the last step of a name."""
    last_name, last_told = "", 0.0

    def maybe_tell(step: BuildStep) -> None:
        nonlocal last_name, last_told
        now = time.monotonic()
        if step.name != last_name or step.done == step.total or now - last_told >= SECONDS_BETWEEN_STEPS:
            last_name, last_told = step.name, now
            tell(step)

    return maybe_tell


class Failed(Exception):
    """Nothing was done: `code` and `values` give the sentence that says why (etl.wording.sentences.say_failure)."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[Callable[..., "Failed"], tuple[type[Self], str, dict[str, str]]]:
        # An exception with keyword arguments cannot be pickled by itself.
        return _failed, (type(self), self.code, self.values)


def _failed(kind: type[Failed], code: str, values: dict[str, str]) -> Failed:
    return kind(code, **values)


class BuildFailed(Failed):
    """Nothing was built; what was there before is as it was."""


class SampleRefused(Failed):
    """No sample was written, or only a part of one."""
