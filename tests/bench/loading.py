"""python -m tests.bench.loading DIR: how fast a data folder loads, and what one more paper costs after it.

DIR is a folder that `python -m etl sample` wrote (the whole country: --districts 64 --years 10). The warehouse is built
from nothing; then one paper is put into DIR, loaded, and taken away again.
"""

import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from etl.files.folders import PRODUCT
from etl.warehouse.register_rows import REGISTER_TABLES
from queries import connect, current_file
from tests.bench.measuring import seconds
from tests.bench.varied import SEED


def main(
    data: Annotated[Path, typer.Argument(help="A folder written by python -m etl sample.")],
    warehouse: Annotated[Path, typer.Option(help="Where the warehouse is built; must not be there yet.")],
) -> None:
    """Load everything, then one paper more; print what was measured."""
    if warehouse.exists():
        raise typer.BadParameter(f"{warehouse} is there already: choose another folder.")
    load = partial(_build, data, warehouse)
    spent = seconds(load)
    with connect(warehouse) as connection:
        papers, *tables = (
            connection.execute(f"select count(*) from {table}").fetchall()[0][0]  # noqa: S608
            for table in ("source where kind = 'minutes'", *REGISTER_TABLES)
        )
    size, read = current_file(warehouse).stat().st_size, sum(path.stat().st_size for path in data.rglob("*"))
    rows = sum(tables)
    typer.echo(f"papers {papers:,}, register rows {rows:,}, in {spent:.0f} s with starting and ending the command")
    typer.echo(f"a second of the whole load: {papers / spent:.0f} papers, {rows / spent:.0f} register rows")
    typer.echo(f"warehouse {size / 2**20:.0f} MiB, input {read / 2**20:.0f} MiB, {size / read:.2f} times the input")
    paper = data / "minutes" / "one-more-paper.txt"
    paper.write_bytes(SEED.read_bytes())
    try:
        more = seconds(load)
    finally:
        paper.unlink()
    typer.echo(f"one more paper {more:.2f} s, that paper gone again {seconds(load):.2f} s (the whole command)")


def _build(data: Path, warehouse: Path) -> None:
    """Run `python -m etl build`. What it left out is expected of a sample (exit code 3)."""
    command = [sys.executable, "-m", "etl", "build", "--data", str(data), "--warehouse", str(warehouse)]
    if subprocess.run(command, cwd=PRODUCT, stdout=subprocess.DEVNULL, check=False).returncode not in (0, 3):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
