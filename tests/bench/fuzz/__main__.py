"""python -m tests.bench.fuzz [--inputs N] [--seed S] [--kind K]: what became of N damaged and hostile files."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from tests.bench.fuzz.kinds import kinds_of
from tests.bench.fuzz.running import FINDINGS, run
from tests.bench.measuring import show


def main(
    inputs: Annotated[int, typer.Option(min=1, help="How many files.")] = 10_000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same files.")] = 0,
    kind: Annotated[list[str] | None, typer.Option(help="Only these kinds.")] = None,
) -> None:
    """Load them all, print a table of kinds and every finding; exit code 1 where there is one."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    done = run([each for each in kinds_of(inputs) if not kind or each in kind], seed, folder)
    rows = [
        (
            *(name, tally.inputs, tally.read, tally.inputs - tally.read, sum(tally.codes[code] for code in FINDINGS)),
            ", ".join(f"{code} {count}" for code, count in tally.codes.most_common(4)),
        )
        for name, tally in sorted(done.tallies.items())
    ]
    show(("kind", "inputs", "read", "refused", "findings", "refused as"), rows, str(folder), *done.findings)
    raise typer.Exit(1 if done.findings else 0)


if __name__ == "__main__":
    typer.run(main)
