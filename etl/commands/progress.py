"""How far a command is, shown while it works."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from etl.commands.output import print_line
from etl.wording.sentences import say

if TYPE_CHECKING:
    from etl.progress import BuildStep


@contextmanager
def shown_progress(language: str, command: str) -> Iterator[Callable[[BuildStep], None]]:
    """A function to call with each BuildStep: a bar on a terminal, elsewhere only the sentence that we wait.

    The steps' sentences are those of `command` (build.reading).
    """
    if not sys.stderr.isatty():
        yield lambda step: print_line(say("build.waiting", language), err=True) if step.name == "waiting" else None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(step: BuildStep) -> None:
            bars.update(
                task, description=say(f"{command}.{step.name}", language), completed=step.done, total=step.total or None
            )

        yield show
