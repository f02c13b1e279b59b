"""Chance that is the same on every system: each thing has dice of its own, named after it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def dice(*of: object) -> Random:
    """The dice of one thing: dice(seed, "ideas", "554977", 2016). Adding a thing changes no other thing's chances."""
    return Random("/".join(map(str, of)))


def some(chances: Random, things: Sequence[Thing], share: float) -> list[Thing]:
    """Each of `things` with the chance `share`, in their order."""
    return [thing for thing in things if chances.random() < share]
