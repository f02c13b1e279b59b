"""What all benches share: seconds of a call, percentiles, and a table of results."""

import math
import time
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.table import Table


def seconds(call: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that the call takes, on the wall unless another clock is given."""
    started = clock()
    call()
    return clock() - started


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest of `values` that `share` of them (0-1) do not pass. Raises IndexError where there are none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def show(columns: Sequence[str], rows: Iterable[Sequence[object]], *notes: str, title: str = "") -> None:
    """Print the rows as a table, and the notes as lines below it."""
    table = Table(*columns, title=title or None)
    for row in rows:
        table.add_row(*map(str, row))
    console = Console(width=200)
    console.print(table)
    for note in notes:
        console.print(note, markup=False, highlight=False)
