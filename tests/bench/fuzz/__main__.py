"""python -m tests.bench.fuzz [--inputs N] [--seed S] [--folder DIR]: what became of N damaged and hostile files."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import IO, Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from tests.bench.fuzz.kinds import kinds_of
from tests.bench.fuzz.running import FINDINGS, LIMITS, Run, run
from tests.bench.measuring import show


def main(
    inputs: Annotated[int, typer.Option(min=1, help="How many files.")] = 10_000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same files.")] = 0,
    folder: Annotated[Path | None, typer.Option(help="Where findings are kept (default: a temporary folder).")] = None,
    seconds: Annotated[float, typer.Option(help="How long a file may take.")] = LIMITS.seconds,
    kind: Annotated[list[str] | None, typer.Option(help="Only these kinds.")] = None,
) -> None:
    """Load them all, print a table of kinds and every finding; exit code 1 where there is one.

    What is known so far stands in report.txt of the folder.
    """
    kinds = [each for each in kinds_of(inputs) if not kind or each in kind]
    place = folder or Path(tempfile.mkdtemp(prefix="fuzz-"))
    started = time.monotonic()
    bounds = f"bounds: {seconds:.0f} s and {LIMITS.memory >> 20} MiB a file"

    def report(done: Run, file: IO[str] | None = None) -> None:
        spent = f"{sum(each.inputs for each in done.tallies.values())} inputs in {time.monotonic() - started:.0f} s"
        columns = ("kind", "inputs", "read", "refused", "findings", "slowest s", "peak MiB", "refused as")
        show(columns, _rows(done), spent, bounds, *done.findings, file=file)

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("loading", total=len(kinds))

        def tell(number: int, so_far: Run) -> None:
            bar.update(task, completed=number)
            with (place / "report.txt").open("w", encoding="utf-8") as file:
                report(so_far, file)

        done = run(kinds, seed, place, tell, replace(LIMITS, seconds=seconds))
    report(done)
    raise typer.Exit(1 if done.findings else 0)


def _rows(done: Run) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for kind, tally in sorted(done.tallies.items()):
        found = sum(tally.codes[code] for code in FINDINGS)
        most = ", ".join(f"{code} {count}" for code, count in tally.codes.most_common(4))
        slowest, memory = f"{tally.slowest:.1f}", f"{tally.memory / 2**20:.0f}"
        rows.append((kind, tally.inputs, tally.read, tally.inputs - tally.read, found, slowest, memory, most))
    return rows


if __name__ == "__main__":
    typer.run(main)
