"""Random choices that are the same on every system, and do not depend on each other."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def random_for(*names: object) -> Random:
    """Each object gets its own random generator, seeded by its name: random_for(seed, "ideas", "554977", 2016)."""
    return Random("/".join(map(str, names)))


def some(chances: Random, items: Sequence[Item], share: float) -> list[Item]:
    """Each of `items` with the probability `share`, in their order."""
    return [item for item in items if chances.random() < share]
