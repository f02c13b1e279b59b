"""Summary of a load, counted in the warehouse itself: it can also be given for an earlier load."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.warehouse.register_rows import REGISTER_TABLES
from queries import connect


@dataclass(frozen=True, slots=True)
class Rejection:
    """What did not load, and why: `code` and `details` give the sentence."""

    path: str
    place: str
    code: str
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WarningCount:
    """How often a warning was given, with one example to say it by."""

    code: str
    count: int
    path: str
    place: str
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """The current warehouse in numbers. `built`: false where nothing had changed; `seconds`: how long its load took."""

    built: bool
    counts: Mapping[str, int]
    statements: Mapping[str, int]
    rejected: tuple[Rejection, ...]
    warnings: tuple[WarningCount, ...]
    seconds: float


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
        statements = connection.execute("select kind, count(*) from statement group by kind order by kind").fetchall()
        rejections = connection.execute("select path, place, code, details from rejected order by all").fetchall()
        warnings = connection.execute(
            "select code, count(*), min_by(s.path, s.path), min_by(w.place, s.path),"
            " min_by(w.details, s.path) from warning w join source s using (source_id) group by 1 order by 1"
        ).fetchall()
        (seconds,) = connection.execute("select seconds from load").fetchall()[0]
    return BuildSummary(
        built=built,
        counts=counts,
        statements={str(kind): int(n) for kind, n in statements},
        rejected=tuple(Rejection(path, place, code, json.loads(details)) for path, place, code, details in rejections),
        warnings=tuple(WarningCount(code, n, path, place, json.loads(d)) for code, n, path, place, d in warnings),
        seconds=float(seconds),
    )
