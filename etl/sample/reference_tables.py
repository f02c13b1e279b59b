"""The sample's own deadlines and plan years, so that its figures have due days."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from etl.records import StatementKind
from etl.sample.months import iso
from etl.sample.rules import FISCAL_EVERYWHERE, plans_by_calendar_year, rules_of
from etl.sample.world import Sample

SOURCE = "Made up: python -m etl sample"
EVERY_DISTRICT = "*"
LONG_AGO = "1971-12"


def write_reference(folder: Path, sample: Sample, districts: Sequence[str]) -> None:
    """Write `folder`/reference/deadlines.csv and plan_years.csv."""
    _write(
        folder / "reference" / "deadlines.csv",
        ("district_code", "kind", "day", "month_offset", "from_month", "source"),
        (row for district in districts for row in _deadlines(sample, district)),
    )
    _write(
        folder / "reference" / "plan_years.csv",
        ("district_code", "first_month", "from_month", "source"),
        _plan_years(sample, districts),
    )


def _deadlines(sample: Sample, district: str) -> Iterable[tuple[str, ...]]:
    for rule in rules_of(sample.seed, district, sample.first, sample.last):
        start = iso(rule.from_month)
        yield district, StatementKind.MEETING_HELD.value, str(rule.held_day), "0", start, SOURCE
        yield district, StatementKind.MINUTES_RECEIVED.value, str(rule.sent_day), str(rule.sent_offset), start, SOURCE


def _plan_years(sample: Sample, districts: Sequence[str]) -> Iterable[tuple[str, ...]]:
    yield EVERY_DISTRICT, "7", LONG_AGO, SOURCE
    for district in districts:
        if plans_by_calendar_year(sample.seed, district, sample.first):
            yield district, "1", iso(sample.first), SOURCE
            yield district, "7", iso(FISCAL_EVERYWHERE), SOURCE


def _write(path: Path, heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)
