"""Summary of a load, counted in the warehouse itself: it can also be given for an earlier load."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.load.recounting import Recounted
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import RejectedRow
from queries import connect


@dataclass(frozen=True, slots=True)
class WarningCount:
    """How often a warning was given, with one example to say it by (`details`: JSON)."""

    code: str
    count: int
    path: str
    place: str
    details: str


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """The current warehouse in numbers. `built`: false where nothing had changed; `seconds`: how long its load took.

    `recounted`: what changed because another version of the program had made the warehouse before.
    """

    built: bool
    counts: Mapping[str, int]
    statements: Mapping[str, int]
    rejected: tuple[RejectedRow, ...]
    warnings: tuple[WarningCount, ...]
    seconds: float
    recounted: Recounted | None = None


COUNTED = (
    *("source", "meeting", "agenda_item", "decision", "statement", "attendance"),
    *REGISTER_TABLES,
    *("rejected", "warning"),
)


def summarise(warehouse: Path, built: bool) -> BuildSummary:
    """The numbers of the current warehouse. Raises NoWarehouse."""
    with connect(warehouse) as connection:
        count = " union all ".join(f"select '{table}', count(*) from {table}" for table in COUNTED)  # noqa: S608
        counts = {str(table): int(n) for table, n in connection.execute(count).fetchall()}
        kinds = "select kind, count(*) from statement group by kind order by kind"
        statements = {str(kind): int(n) for kind, n in connection.execute(kinds).fetchall()}
        rejected = connection.execute("select path, place, code, details from rejected order by all").fetchall()
        warnings = connection.execute(
            "select code, count(*), min_by(s.path, s.path), min_by(w.place, s.path),"
            " min_by(w.details, s.path) from warning w join source s using (source_id) group by 1 order by 1"
        ).fetchall()
        (seconds,) = connection.execute("select seconds from load").fetchall()[0]
    left_out, warned = (RejectedRow(*row) for row in rejected), (WarningCount(*row) for row in warnings)
    return BuildSummary(built, counts, statements, tuple(left_out), tuple(warned), float(seconds))
