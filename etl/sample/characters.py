"""What each upazila is like: punctual, slow, falling behind, improving or silent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from etl.sample.dice import dice
from etl.sample.words import word_list


@dataclass(frozen=True, slots=True)
class Character:
    """Chances between 0 and 1; `holds` (a meeting is held) and `in_time` at the first and at the last month."""

    name: str
    holds: tuple[float, float]
    in_time: tuple[float, float]
    sends: float
    dialogues: float
    ideas: float
    lists: float
    portal: float


@cache
def _characters() -> tuple[tuple[Character, ...], tuple[float, ...]]:
    """The characters, and how often each is met."""
    rows = word_list("characters")
    found = tuple(
        Character(
            name=row["character"],
            holds=(float(row["holds_at_first"]), float(row["holds_at_last"])),
            in_time=(float(row["in_time_at_first"]), float(row["in_time_at_last"])),
            sends=float(row["sends"]),
            dialogues=float(row["dialogues"]),
            ideas=float(row["ideas"]),
            lists=float(row["lists"]),
            portal=float(row["portal"]),
        )
        for row in rows
    )
    return found, tuple(float(row["weight"]) for row in rows)


def character_of(seed: int, upazila_code: str) -> Character:
    """The character of an upazila in the sample of this seed."""
    found, weights = _characters()
    return dice(seed, "character", upazila_code).choices(found, weights)[0]


def between(ends: tuple[float, float], share: float) -> float:
    """The value at `share` (0 first, 1 last) of the way between two ends."""
    return ends[0] + (ends[1] - ends[0]) * share
