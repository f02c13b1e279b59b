"""Papers parsed in a second on one core: `python -m tests.bench.papers [ARCHIVE]`.

Every example paper in variations (see `varied`), text and Word apart, long and short apart; bytes in memory, so that
the disk is no part of it. The first paper of a process pays for reading the wording lists: shown as start.
With ARCHIVE, a data folder that `python -m etl sample` wrote, also papers drawn from it, each read once: long and short
papers in the share in which offices write them, with the sentences that an office uses month after month.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from etl.minutes.parser import parse_content
from etl.readers.document import NotReadable
from etl.workers.pool import collect_seldom
from tests.bench.varied import SEED, example_papers, varied

KINDS = (("text", ".txt"), ("Word", ".docx"), ("web page", ".html"))
VARIATIONS = 20
# Papers drawn from an archive, and those before them: what they have in common is met in a process's first second.
DRAWN, BEFORE = 1_500, 100
ROUNDS = 3
# Characters of what is read: an office's whole minutes, or an upazila's two pages.
LONG = 6000

Paper = tuple[Path, bytes]


@dataclass(frozen=True, slots=True)
class Speed:
    """Papers of one kind and the seconds that the fastest of the rounds took."""

    papers: int
    characters: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.papers / self.seconds if self.seconds else 0.0


def read(content: bytes, path: Path) -> int:
    """Characters of the paper's text, parsed; 0 of one that is refused."""
    try:
        return len(parse_content(content, path).text)
    except NotReadable:
        return 0


def measure(papers: list[Paper]) -> Speed:
    """The papers' speed in the fastest of the rounds, each on papers the process has not seen."""
    rounds = []
    for number in range(ROUNDS):
        numbers = range(1 + number * VARIATIONS, 1 + (number + 1) * VARIATIONS)
        made = [(varied(content, path.suffix, each), path) for path, content in papers for each in numbers]
        started = time.process_time()
        characters = sum(read(*each) for each in made)
        rounds.append(Speed(len(made), characters // max(len(made), 1), time.process_time() - started))
    return min(rounds, key=lambda speed: speed.seconds)


def measure_archive(papers: list[Path]) -> dict[str, Speed]:
    """The speed of papers drawn from an archive, none of them read before: of all, and of the long ones among them."""
    drawn = random.Random(1).sample(papers, min(len(papers), DRAWN + BEFORE))
    made = [(path, path.read_bytes()) for path in drawn]
    for path, content in made[:BEFORE]:
        read(content, path)
    each = [_timed(content, path) for path, content in made[BEFORE:]]
    groups = {"archive": each, "archive, long": [one for one in each if one.characters >= LONG]}
    return {name: _together(group) for name, group in groups.items() if group}


def _timed(content: bytes, path: Path) -> Speed:
    started = time.process_time()
    characters = read(content, path)
    return Speed(1, characters, time.process_time() - started)


def _together(group: list[Speed]) -> Speed:
    return Speed(len(group), sum(one.characters for one in group) // len(group), sum(one.seconds for one in group))


def main(archive: Annotated[Path | None, typer.Argument(help="A folder that etl sample wrote.")] = None) -> None:
    collect_seldom()  # as each process of the pool does that reads a load's papers
    started = time.process_time()
    read(SEED.read_bytes(), SEED)
    start = time.process_time() - started
    table = Table("kind", "papers", "characters each", "papers/s", "ms a paper", title="Papers parsed on one core")
    for kind, suffix in KINDS:
        papers = [(path, path.read_bytes()) for path in example_papers(suffix)]
        sizes = {path: read(content, path) for path, content in papers}
        groups = {
            "all": [each for each in papers if sizes[each[0]]],
            "long": [each for each in papers if sizes[each[0]] >= LONG],
            "short": [each for each in papers if 0 < sizes[each[0]] < LONG],
        }
        for name, group in groups.items():
            if group:
                _add(table, f"{kind}, {name}", measure(group))
        of_archive = sorted((archive / "minutes").rglob(f"*{suffix}")) if archive else []
        if len(of_archive) > BEFORE:
            for name, speed in measure_archive(of_archive).items():
                _add(table, f"{kind}, {name}", speed)
    Console().print(table, f"Start (first paper of a process): {start:.2f} s", sep="\n")


def _add(table: Table, name: str, speed: Speed) -> None:
    row = (speed.papers, speed.characters, f"{speed.per_second:.0f}", f"{1000 / speed.per_second:.2f}")
    table.add_row(name, *map(str, row))


if __name__ == "__main__":
    typer.run(main)
