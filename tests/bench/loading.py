"""python -m tests.bench.loading DIR: how fast a data folder loads, and what one more paper costs after it.

DIR is a folder that `python -m etl sample` wrote (the whole country: --districts 64 --years 10). The warehouse is built
from nothing; then one paper is put into DIR, loaded, and taken away again.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from etl.files.folders import PRODUCT
from etl.warehouse.register_rows import REGISTER_TABLES
from queries import connect, current_file

app = typer.Typer(add_completion=False)
ONE_MORE = "minutes/one-more-paper.txt"


@app.command()
def main(
    data: Annotated[Path, typer.Argument(help="A folder written by python -m etl sample.")],
    warehouse: Annotated[Path, typer.Option(help="Where the warehouse is built; must not be there yet.")],
) -> None:
    """Load everything, then one paper more; print what was measured."""
    if warehouse.exists():
        raise typer.BadParameter(f"{warehouse} is there already: choose another folder.")
    seconds = _build(data, warehouse)
    papers, rows = _counts(warehouse)
    size = current_file(warehouse).stat().st_size
    read = sum(path.stat().st_size for path in data.rglob("*") if path.is_file())
    typer.echo(f"papers {papers:,}, register rows {rows:,}, in {seconds:.0f} s with starting and ending the command")
    typer.echo(f"a second of the whole load: {papers / seconds:.0f} papers, {rows / seconds:.0f} register rows")
    typer.echo(f"warehouse {size / 2**20:.0f} MiB, input {read / 2**20:.0f} MiB, {size / read:.2f} times the input")
    paper = data / ONE_MORE
    paper.write_bytes((PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt").read_bytes())
    try:
        times = [_build(data, warehouse)]
        paper.unlink()
        times.append(_build(data, warehouse))
    finally:
        paper.unlink(missing_ok=True)
    typer.echo(f"one more paper {times[0]:.2f} s, that paper gone again {times[1]:.2f} s (the whole command)")


def _build(data: Path, warehouse: Path) -> float:
    """Seconds that `python -m etl build` takes. What it left out is expected of a sample (exit code 3)."""
    command = [sys.executable, "-m", "etl", "build", "--data", str(data), "--warehouse", str(warehouse)]
    started = time.monotonic()
    done = subprocess.run(command, cwd=PRODUCT, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 3):
        raise typer.Exit(1)
    return time.monotonic() - started


def _counts(warehouse: Path) -> tuple[int, int]:
    """How many papers and register rows were loaded."""
    with connect(warehouse) as connection:
        papers = connection.execute("select count(*) from source where kind = 'minutes'").fetchall()[0][0]
        tables = " union all ".join(f"select count(*) as n from {table}" for table in REGISTER_TABLES)  # noqa: S608
        rows = connection.execute(f"select sum(n) from ({tables})").fetchall()[0][0]  # noqa: S608
    return int(papers), int(rows)


if __name__ == "__main__":
    app()
