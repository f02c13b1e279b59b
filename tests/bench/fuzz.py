"""Damaged papers: `python -m tests.bench.fuzz [INPUTS] [SEED]`.

Example papers as text, Word and web page with flipped bits, cut ends, pieces swapped, lines doubled, wrong endings, and
plain random bytes. Anything but a paper or a refusal is a crash, and is listed with what makes it again.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from etl.contract import to_contract
from etl.parse import NotReadable, parse_content
from tests.bench.varied import example_papers, varied

SUFFIXES = (".txt", ".docx", ".html")
SLOW_SECONDS = 5.0


def _flip(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 10, 200))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _swap(content: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[b:] + content[a:b] + content[:a]


def _repeat_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(line * chance.choice((1, 1, 1, 2, 30)) for line in lines[: chance.randint(1, len(lines))])


def _swap_letters(content: bytes, chance: random.Random) -> bytes:
    """Still UTF-8: letters exchanged, so that the damage reaches the parser."""
    letters = list(content.decode("utf-8", "replace"))
    for _ in range(chance.choice((5, 50, 500))):
        a, b = chance.randrange(len(letters)), chance.randrange(len(letters))
        letters[a], letters[b] = letters[b], letters[a]
    return "".join(letters).encode()


def _random(content: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(1, len(content)))


def _varied_docx(content: bytes, chance: random.Random) -> bytes:
    return (
        varied(content, ".docx", chance.randrange(1, 10**6)) if content[:2] == b"PK" else _swap_letters(content, chance)
    )


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip,
    _cut,
    _swap,
    _repeat_lines,
    _swap_letters,
    _random,
    _varied_docx,
)


def main(inputs: int, seed: int) -> int:
    papers = [(path, path.read_bytes()) for suffix in SUFFIXES for path in example_papers(suffix)]
    counts: Counter[str] = Counter()
    slowest = 0.0
    for number in range(seed, seed + inputs):
        chance = random.Random(number)
        path, content = chance.choice(papers)
        suffix = path.suffix if chance.random() < 0.8 else chance.choice((*SUFFIXES, ".pdf", ""))
        damage = chance.choice(DAMAGES)
        damaged = damage(content, chance)
        started = time.perf_counter()
        try:
            to_contract(parse_content(damaged, Path(f"paper{suffix}")))
            counts["read"] += 1
        except NotReadable as refusal:
            counts[f"refused: {refusal.code}"] += 1
        except Exception as error:  # what the run is for
            counts["crashed"] += 1
            Console().print(f"crash {number}: {path.name} {damage.__name__} as {suffix!r}: {error!r}", markup=False)
        taken = time.perf_counter() - started
        slowest = max(slowest, taken)
        counts["slow"] += taken > SLOW_SECONDS
    Console().print(
        *(f"{name}: {count}" for name, count in counts.most_common()), f"slowest: {slowest:.2f} s", sep="\n"
    )
    return 1 if counts["crashed"] or counts["slow"] else 0


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(numbers + [10_000, 0][len(numbers) :])))
