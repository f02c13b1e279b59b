"""python -m etl build: the papers into a new warehouse."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import DataOption, Exit, Language, LanguageOption, WarehouseOption, refuse
from etl.commands.report import print_summary
from etl.folders import data_dir, warehouse_dir
from etl.sentences import say, say_failure

if TYPE_CHECKING:
    from etl.steps import BuildStep


def build(
    data: DataOption = None,
    warehouse: WarehouseOption = None,
    force: Annotated[bool, typer.Option("--force", help="Build also when nothing changed.")] = False,
    wait: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="How long to wait for another build.")] = 600,
    language: LanguageOption = Language.BN,
) -> None:
    """Read the papers, build the warehouse.

    A new warehouse is built beside the old one, which stands until the new one is complete. Papers that were read
    before are not read again, and nothing is done when nothing changed. Ends with what was loaded, and lists what was
    not.

    \b
    Exit codes
      0  everything was loaded
      1  nothing was built, the last good warehouse stands (a sentence says why)
      2  wrong usage
      3  built, but the files and rows listed were left out
    """
    from etl.loading import build as load
    from etl.steps import BuildFailed

    try:
        with _progress(language) as step:
            summary = load(
                data or data_dir(), warehouse or warehouse_dir(), progress=step, force=force, wait_seconds=wait
            )
    except BuildFailed as failure:
        raise refuse(say_failure(failure, language)) from None
    print_summary(summary, language)
    raise typer.Exit(Exit.SOME_LEFT_OUT if summary.rejected else Exit.DONE)


@contextmanager
def _progress(language: str) -> Iterator[Callable[[BuildStep], None]]:
    """A function to call with each BuildStep: a bar on a terminal, elsewhere only the sentence that we wait."""
    if not sys.stderr.isatty():
        yield lambda step: typer.echo(say("build.waiting", language), err=True) if step.name == "waiting" else None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(step: BuildStep) -> None:
            bars.update(
                task, description=say(f"build.{step.name}", language), completed=step.done, total=step.total or None
            )

        yield show
