"""What a load says while it goes on, and when it cannot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildStep:
    """How far a load is: `name` is waiting, looking, reading, marts or moving; `total` is 0 where it is not known."""

    name: str
    done: int = 0
    total: int = 0


class BuildFailed(Exception):
    """Nothing was built, and the last good warehouse stands: `code` and `values` give the sentence that says why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
