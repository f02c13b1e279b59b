"""Papers parsed in a second on one core: `python -m tests.bench.papers`.

Every example paper in variations (see `varied`), text and Word apart, long and short apart; bytes in memory, so that
the disk is no part of it. The first paper of a process pays for reading the wording lists: shown as start.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from etl.minutes.parser import parse_content
from etl.readers.document import NotReadable
from etl.workers.pool import collect_seldom
from tests.bench.varied import SEED, example_papers, varied

KINDS = (("text", ".txt"), ("Word", ".docx"), ("web page", ".html"))
VARIATIONS = 20
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


def main() -> None:
    """Print the speed of each kind of paper."""
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
                speed = measure(group)
                row = (speed.papers, speed.characters, f"{speed.per_second:.0f}", f"{1000 / speed.per_second:.2f}")
                table.add_row(f"{kind}, {name}", *map(str, row))
    Console().print(table, f"Start (first paper of a process): {start:.2f} s", sep="\n")


if __name__ == "__main__":
    main()
