"""What goes wrong in typing a paper: repeated headings, misspellings, digits of two scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from etl.bengali.digits import to_ascii
from etl.sample.layout import Block, Table
from etl.sample.words import word_list

REPEATED_HEADINGS = 0.25
MISSPELT = 0.35
MIXED_DIGITS = 0.3
_DIGITS = re.compile("[০-৯]{2,}")
_MISREAD_HEADING = {"সিদ্ধান্ত": "সিক্ষাত"}


@dataclass(frozen=True, slots=True)
class TypingSlips:
    """The slips of one paper. `misspelt`: right and wrong; `mixed`: the share of numbers typed in part with 0-9."""

    repeats_headings: bool
    misreads_heading: bool
    misspelt: tuple[tuple[str, str], ...]
    mixed: float

    def heading(self, words: str) -> str:
        """The heading as it stands on the second page, as a scan would have it."""
        return _MISREAD_HEADING.get(words, words) if self.misreads_heading else words


def slips_of(chances: Random) -> TypingSlips:
    """The slips of a paper."""
    rows = word_list("slips")
    chosen = chances.sample(range(len(rows)), 3) if chances.random() < MISSPELT else []
    return TypingSlips(
        repeats_headings=chances.random() < REPEATED_HEADINGS,
        misreads_heading=chances.random() < 0.3,
        misspelt=tuple((rows[place]["right"], rows[place]["wrong"]) for place in chosen),
        mixed=0.2 if chances.random() < MIXED_DIGITS else 0.0,
    )


def with_slips(blocks: list[Block], slips: TypingSlips, chances: Random) -> list[Block]:
    """The blocks with words misspelt and digits mixed."""
    if not slips.misspelt and not slips.mixed:
        return blocks

    def typed(text: str) -> str:
        for right, wrong in slips.misspelt:
            text = text.replace(right, wrong)
        return _DIGITS.sub(lambda found: _mixed(found[0], slips.mixed, chances), text) if slips.mixed else text

    return [_typed(block, typed) for block in blocks]


def _typed(block: Block, typed: Callable[[str], str]) -> Block:
    if isinstance(block, Table):
        return Table([[[typed(text) for text in cell] for cell in row] for row in block.rows])
    return typed(block)


def _mixed(digits: str, share: float, chances: Random) -> str:
    """Some numbers with one digit in the other script."""
    if chances.random() >= share:
        return digits
    place = chances.randrange(len(digits))
    return digits[:place] + to_ascii(digits[place]) + digits[place + 1 :]
