"""The table of the page bench: what was measured, and the same as multiples of the empty page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench.measuring import percentile, show
from tests.bench.watching import Changed, Opened

COLUMNS = (
    "page",
    "program",
    "new server",
    "first words",
    "all drawn",
    "first visit",
    "elements",
    "height",
    "server",
    "change, p95",
    "… at hand",
    "CPU, … at hand",
    "messages",
    "mutations",
)
NOTE = (
    "ms: medians (xN: of the empty page's, measured in turns); new server: its first visit, all drawn; elements "
    "and height (px) when opened; server: its memory at the end; change: to the last thing redrawn; at hand: a place "
    "shown before; CPU: ms of the server's processor a change, mean; messages and mutations: at a change, medians."
)


@dataclass(slots=True)
class Measured:
    """Visits and changes of one page. `first`: the new server's; `again`: changes to what was shown before.

    `processor`: seconds that the server took for all `changes`, for all `again`.
    """

    first: list[Opened] = field(default_factory=list)
    visits: list[Opened] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    again: list[Changed] = field(default_factory=list)
    processor: dict[str, float] = field(default_factory=lambda: {"changes": 0.0, "again": 0.0})
    megabytes: float = 0.0


def show_pages(rows: Iterable[Sequence[str]], title: str) -> None:
    """Print the rows: page, program, `cells`."""
    show(COLUMNS, rows, NOTE, title=title)


def cells(each: Measured, floor: Measured) -> tuple[str, ...]:
    """What was measured of a page, beside the empty page."""
    last = each.visits[-1]
    opened = (
        f"{each.first[0].all_drawn:.0f}",
        _times((visit.first_words for visit in each.visits), (visit.first_words for visit in floor.visits)),
        _times((visit.all_drawn for visit in each.visits), (visit.all_drawn for visit in floor.visits)),
        f"{last.wire / 1e6:.2f} MB",
        f"{last.nodes}",
        f"{last.height}",
        f"{each.megabytes:.0f} MB",
    )
    return opened + (_changed(each, floor) if each.changes else ())


def _changed(each: Measured, floor: Measured) -> tuple[str, ...]:
    changes = [change.ms for change in each.changes]
    cpu = (f"{each.processor[asked] * 1e3 / len(changes):.0f}" for asked in ("changes", "again"))
    return (
        f"{_times(changes, (change.ms for change in floor.changes))}, {percentile(changes, 0.95):.0f}",
        _times((change.ms for change in each.again), (change.ms for change in floor.again)),
        ", ".join(cpu),
        f"{median(c.messages for c in each.changes):.0f}, {median(c.wire for c in each.changes) / 1e3:.0f} kB",
        f"{median(change.mutations for change in each.changes):.0f}",
    )


def _times(values: Iterable[float], floor: Iterable[float]) -> str:
    """The median, and as a multiple of another one."""
    middle = median(values)
    return f"{middle:.0f} (x{middle / median(floor):.2f})"
