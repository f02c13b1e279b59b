"""Papers parsed in a second on one core: `python -m tests.bench.papers`.

Every example paper in variations (see `varied`), text and Word apart, long and short apart; bytes in memory, so that
the disk is no part of it. The first paper of a process pays for reading the wording lists: shown as start.
"""

import time
from functools import partial
from pathlib import Path

from etl.minutes.parser import parse_content
from etl.readers.document import NotReadable
from etl.workers.pool import collect_seldom
from tests.bench.measuring import seconds, show
from tests.bench.varied import SEED, example_papers, varied

KINDS = {"text": ".txt", "Word": ".docx", "web page": ".html"}
VARIATIONS = 20
ROUNDS = 3
# Characters of what is read: an office's whole minutes, or an upazila's two pages.
LONG = 6000


def read(content: bytes, path: Path) -> int:
    """Characters of the paper's text, parsed; 0 of one that is refused."""
    try:
        return len(parse_content(content, path).text)
    except NotReadable:
        return 0


def fastest(papers: list[Path]) -> float:
    """Seconds of the fastest of the rounds, each on variations that the process has not seen."""
    rounds = []
    for number in range(ROUNDS):
        numbers = range(1 + number * VARIATIONS, 1 + (number + 1) * VARIATIONS)
        made = [(varied(path.read_bytes(), path.suffix, each), path) for path in papers for each in numbers]
        rounds.append(seconds(partial(list, map(read, *zip(*made, strict=True))), time.process_time))
    return min(rounds)


def main() -> None:
    """Print the speed of each kind of paper."""
    collect_seldom()  # as each process of the pool does that reads a load's papers
    start = seconds(lambda: read(SEED.read_bytes(), SEED), time.process_time)
    rows = []
    for kind, suffix in KINDS.items():
        sizes = {path: read(path.read_bytes(), path) for path in example_papers(suffix)}
        for name, least, most in (("all", 1, 10**9), ("long", LONG, 10**9), ("short", 1, LONG)):
            papers = [path for path, size in sizes.items() if least <= size < most]
            if papers:
                count, spent = len(papers) * VARIATIONS, fastest(papers)
                characters = sum(sizes[path] for path in papers) // len(papers)
                speed = (f"{count / spent:.0f}", f"{1000 * spent / count:.2f}")
                rows.append((f"{kind}, {name}", count, characters, *speed))
    columns = ("kind", "papers", "characters each", "papers/s", "ms a paper")
    show(columns, rows, f"Start (first paper of a process): {start:.2f} s", title="Papers parsed on one core")


if __name__ == "__main__":
    main()
